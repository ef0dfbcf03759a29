//! The rules on whole notes, and what holds for any two texts.

use proptest::prelude::*;

use super::{RULES, read};
use crate::domain::apply::apply;
use crate::domain::brand::{Brand, NO_BRAND};
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::in_step::{Pair, baseline};
use crate::domain::language::Language;
use crate::domain::note::{Meaning, Note};
use crate::domain::note_check::given;
use crate::domain::subject::Subject;
use crate::domain::text::{byte_at, utf16_len};
use crate::domain::wording::fill;

fn note(zh: &str, ja: &str) -> Note {
    Note { body: zh.into(), meaning: Meaning { body: ja.into(), ..Meaning::default() }, ..Note::default() }
}

fn findings_of(note: &Note, brand: &Brand) -> Vec<Finding> {
    let facts = std::collections::BTreeMap::new();
    let subject = Subject::new(given(note, &facts), 0);
    let mut out = Vec::new();
    read(&subject, brand, &mut out);
    out
}

fn findings(zh: &str, ja: &str) -> Vec<Finding> {
    findings_of(&note(zh, ja), &NO_BRAND)
}

/// The body after the first fix of the only finding.
fn fixed(zh: &str, ja: &str) -> String {
    let mut note = note(zh, ja);
    let found = findings_of(&note, &NO_BRAND);
    let [only] = found.as_slice() else { panic!("{} findings in {zh} / {ja}", found.len()) };
    apply(&only.fixes.first().unwrap_or_else(|| panic!("{zh} / {ja} has no fix")).edits, &mut note);
    let left = findings_of(&note, &NO_BRAND);
    assert!(left.iter().all(|finding| finding.rule != only.rule), "{} / {ja} still speaks", note.body);
    note.body
}

#[test]
fn the_rules_are_in_order() {
    let ids: Vec<&str> = RULES.iter().map(|rule| rule.id).collect();
    assert!(ids.is_sorted(), "{ids:?}");
}

#[test]
fn the_message_names_both() {
    let found = findings("全场2折", "全品20%OFF");
    let finding = found.first().expect("a finding");
    assert_eq!(fill(&finding.wording.message, &finding.args, Language::En), "2折 in Chinese, 20%OFF in Japanese");
    assert_eq!((finding.rule, finding.severity), ("language-numbers", Severity::Warning));
}

#[test]
fn what_is_certain_is_written_as_a_chinese_post_would() {
    for (zh, ja, right) in [
        ("全场2折", "全品20%OFF", "全场8折"),
        ("会员9折", "会員様15%OFF", "会员8.5折"),
        ("京都3天3晚", "京都2泊3日", "京都3天2晚"),
        ("11月3日20:00开播", "11/3 20時（日本時間）配信", "11月3日19:00开播"),
        ("晚上8点（北京时间）开播", "20時（日本時間）配信", "19:00（北京时间）开播"),
        ("11月5日发售", "11/3発売", "11月3日发售"),
        ("唇膏3980元", "リップ3,980円", "唇膏3980日元"),
        ("30ml×1支", "30mL×2本", "30ml×2支"),
        ("连用三周", "4週間続けて", "连用4周"),
        ("SPF30 PA+++", "SPF50+・PA+++", "SPF50+ PA+++"),
        ("净含量18克", "内容量180g", "净含量180克"),
    ] {
        assert_eq!(fixed(zh, ja), right);
    }
}

#[test]
fn an_appointment_asks_for_its_zone() {
    assert_eq!(fixed("11月3日19:00直播", "11月3日20時（日本時間）ライブ"), "11月3日19:00（北京时间）直播");
    assert!(findings("营业时间10:00-18:00", "営業時間10:00〜18:00（日本時間）").is_empty());
    assert!(findings("11月3日19:00直播", "").is_empty());
}

#[test]
fn words_of_the_brand_are_looked_for_in_both() {
    let brand = Brand { words: vec!["朝露".into(), "あさつゆ".into(), "KOHARUBI".into()], ..Brand::default() };
    let fields = |zh, ja| findings_of(&note(zh, ja), &brand).iter().map(|finding| finding.field).collect::<Vec<_>>();
    assert_eq!(fields("「朝露」拍两次", "「朝露」を2回"), []);
    assert_eq!(fields("koharubi的新品", "KOHARUBIの新商品"), []);
    assert_eq!(fields("「晨露」拍两次", "「朝露」を2回"), [Field::Meaning]);
    assert_eq!(fields("「朝露」拍两次", "「あさつゆ」を2回"), [Field::Body]);
    let brand_in_both = Brand { words: vec!["資生堂".into(), "资生堂".into()], ..Brand::default() };
    assert!(findings_of(&note("资生堂的新品", "資生堂の新商品"), &brand_in_both).is_empty());
    // Numbers in them are names.
    let brand = Brand { words: vec!["100%CHOCOLATE".into()], ..Brand::default() };
    assert!(
        findings_of(&note("100%Chocolate来了", "登場です"), &brand).iter().all(|f| f.args == ["100%CHOCOLATE".into()])
    );
}

#[test]
fn out_of_step_is_said_at_the_side_that_has_to_follow() {
    let confirmed = |zh: &str, ja: &str| baseline(zh, ja);
    let said = |zh: &str, ja: &str, paired: Vec<Pair>| {
        let mut note = note(zh, ja);
        note.meaning.paired = paired;
        let found = findings_of(&note, &NO_BRAND).into_iter();
        found.map(|finding| (finding.field, finding.item, finding.range.map(|r| (r.start, r.end)))).collect::<Vec<_>>()
    };
    let paired = confirmed("一\n二", "いち\nにに");
    assert_eq!(said("一\n二", "いち\nにに", paired.clone()), []);
    assert_eq!(said("一\n三", "いち\nにに", paired.clone()), [(Field::Meaning, Some(1), Some((3, 5)))]);
    assert_eq!(said("一\n二", "いち\nさん", paired), [(Field::Body, None, Some((2, 3)))]);
    assert_eq!(said("一\n三", "いち\nにに", Vec::new()), [], "nobody confirmed anything");
}

const PIECES: &[&str] = &[
    "8折",
    "20%OFF",
    "3割引",
    "11月3日",
    "11/3",
    "20:00",
    "20時",
    "晚上8点",
    "（日本時間）",
    "（北京时间）",
    "JST",
    "3天2晚",
    "2泊3日",
    "3,980円",
    "3980日元",
    "¥3,980",
    "￥",
    "一",
    "十",
    "万",
    "两",
    "半",
    "个",
    "個",
    "本",
    "支",
    "SPF50+",
    "PA++++",
    "1",
    "0",
    "9",
    "12",
    "2026",
    "2026年",
    "年",
    "月",
    "日",
    "天",
    "点",
    "分",
    "时",
    "折",
    "割",
    "%",
    "~",
    "-",
    "–",
    "、",
    "/",
    ".",
    ",",
    ":",
    "×",
    "(",
    "）",
    " ",
    "\n",
    "\n\n",
    "第",
    "直播",
    "截止",
    "营业",
    "#8折 ",
    "@1 ",
    "😀",
    "1️⃣",
    "①",
    "step ",
    "字",
    "か",
    "0.5",
    "100",
    "约",
    "+",
    "99999999999999999999",
];

fn text() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(PIECES), 0..12).prop_map(|pieces| pieces.concat())
}

/// The same said in Chinese and in Japanese.
fn said() -> impl Strategy<Value = (String, String)> {
    prop_oneof![
        (1i64..10).prop_map(|n| (format!("全场{n}折"), format!("全品{}割引", 10 - n))),
        (1i64..10).prop_map(|n| (format!("全场{n}折"), format!("全品{}%OFF", 100 - n * 10))),
        (51i64..99).prop_map(|n| (format!("会员{n}折"), format!("会員様{}%OFF", 100 - n))),
        (1i64..99_999).prop_map(|n| (format!("只要{n}日元"), format!("{n}円です"))),
        (1i64..40).prop_map(|n| (format!("满{n}万日元"), format!("{}円以上", n * 10_000))),
        (1i64..13, 1i64..29).prop_map(|(m, d)| (format!("{m}月{d}日发售"), format!("{m}月{d}日発売"))),
        (1i64..13, 1i64..29).prop_map(|(m, d)| (format!("{m}月{d}号为止"), format!("{m}/{d}（祝）まで"))),
        (1i64..24, 0i64..60).prop_map(|(h, m)| {
            (format!("{}:{m:02}（北京时间）开播", h - 1), format!("{h}時{m}分（日本時間）に配信"))
        }),
        (1i64..9).prop_map(|n| (format!("京都{}天{n}晚", n + 1), format!("京都{n}泊{}日", n + 1))),
        (1i64..300).prop_map(|n| (format!("抽{n}位"), format!("{n}名様に"))),
        (1i64..500).prop_map(|n| (format!("瓶身{n}ml"), format!("容量{n}mL"))),
        (1i64..60).prop_map(|n| (format!("步行{n}分钟"), format!("徒歩{n}分"))),
        (1i64..9, 1usize..5).prop_map(|(n, p)| {
            (format!("SPF{n}0+ PA{}", "+".repeat(p)), format!("SPF{n}0+・PA{}", "+".repeat(p)))
        }),
        (1i64..50).prop_map(|n| (format!("一套{n}支"), format!("{n}本セット"))),
    ]
}

proptest! {
    #[test]
    fn any_two_texts_give_findings_that_know_their_place(title in text(), zh in text(), ja_title in text(), ja in text()) {
        let mut note = note(&zh, &ja);
        note.title = title;
        note.meaning.title = ja_title;
        for finding in findings_of(&note, &NO_BRAND) {
            let text = match (finding.field, finding.item) {
                (Field::Title, None) => &note.title,
                (Field::Body, None) => &note.body,
                (Field::Meaning, Some(0)) => &note.meaning.title,
                (Field::Meaning, Some(1)) => &note.meaning.body,
                place => panic!("{place:?}"),
            };
            let range = finding.range.expect("a place");
            prop_assert!(range.start < range.end && range.end <= utf16_len(text));
            for offset in [range.start, range.end] {
                prop_assert_eq!(utf16_len(&text[..byte_at(text, offset)]), offset);
            }
        }
    }

    #[test]
    fn arbitrary_text_does_no_harm(zh in "\\PC{0,40}", ja in "\\PC{0,40}") {
        let _ = findings(&zh, &ja);
    }

    #[test]
    fn a_fix_removes_its_finding(zh in text(), ja in text()) {
        let before = note(&zh, &ja);
        let found = findings_of(&before, &NO_BRAND);
        for finding in &found {
            // A text that gets shorter may be no summary any more, and other findings come.
            let same = |other: &&Finding| other.field == finding.field && std::ptr::eq(other.wording, finding.wording);
            let alike = |found: &[Finding]| found.iter().filter(same).count();
            for fix in &finding.fixes {
                let mut after = before.clone();
                apply(&fix.edits, &mut after);
                let left = findings_of(&after, &NO_BRAND);
                prop_assert!(alike(&left) < alike(&found), "{finding:?}\nin {zh:?} / {ja:?}\nleft {:?}", after.body);
            }
        }
    }

    #[test]
    fn what_says_the_same_is_silent(pairs in proptest::collection::vec(said(), 1..6), apart in prop_oneof![Just("，"), Just("\n"), Just("。\n\n")]) {
        let (zh, ja): (Vec<String>, Vec<String>) = pairs.into_iter().unzip();
        let (zh, ja) = (zh.join(apart), ja.join(apart));
        let found = findings(&zh, &ja);
        prop_assert!(found.is_empty(), "{zh:?} / {ja:?}: {found:?}");
    }
}
