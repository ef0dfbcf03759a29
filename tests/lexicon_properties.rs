//! What holds for the lexicon whatever the text: the automaton finds what a slow search finds, findings lie in the text, a
//! fix leaves one fewer, the brand is heard, and a long text costs no more than its length.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use akaire::domain::apply::{Editable, apply};
use akaire::domain::brand::{Brand, Level, Term};
use akaire::domain::check::{Context, check};
use akaire::domain::finding::{Field, Finding};
use akaire::domain::language::Language;
use akaire::domain::pencil::RedPencil;
use akaire::domain::pencil::filter::Filter;
use akaire::domain::pencil::fold::View;
use akaire::domain::pencil::lexicon::automaton::{Automaton, Match, Of, Word};
use akaire::domain::pencil::lexicon::data::{PICTOGRAPHS, VARIANTS};
use akaire::domain::pencil::lexicon::{rules, words};
use akaire::domain::pencil::page::Page;
use akaire::domain::ruleset::RULE_SETS;
use akaire::domain::subject::Given;
use akaire::domain::text::{byte_at, utf16_len};
use akaire::domain::wording::fill;
use proptest::collection::vec;
use proptest::prelude::*;

/// 2026-11-01T12:00:00+08:00.
const NOW: i64 = 1_793_505_600_000;

static PENCIL: LazyLock<RedPencil> = LazyLock::new(RedPencil::new);
static WORDS: LazyLock<Vec<Word>> = LazyLock::new(words::all);
static BUILT: LazyLock<(Automaton, Filter)> = LazyLock::new(|| Automaton::new(words::all()));

/// What stands between words, in them, and around them.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "，", "。", "\n", " ", "*", "·", "|", "❤\u{FE0F}", "➕", "+", "😀", "\u{200B}", "、", "：", "3", "10", "三", "100", "ml", "元", "位", "日",
    "我们", "这款", "的", "了", "在", "一", "第", "次", "最", "高", "级", "加", "微", "薇", "信", "v", "x", "V", "Ｘ", "號", "級", "鏈", "关注",
    "点赞", "收藏", "抽", "送", "好礼", "下单", "7月7日", "9/18", "周年庆", "13812345678", "abc_123", "a@b.com", "www.a.cn", "℃", "𠮷",
];

/// A piece, a word that is looked for, a part of one, or anything.
fn piece() -> impl Strategy<Value = String> {
    let word = |at: prop::sample::Index| WORDS[at.index(WORDS.len())].text.clone();
    prop_oneof![
        4 => prop::sample::select(PIECES).prop_map(str::to_owned),
        4 => any::<prop::sample::Index>().prop_map(word),
        1 => (any::<prop::sample::Index>(), 1usize..4).prop_map(move |(at, most)| word(at).chars().take(most).collect()),
        1 => "\\PC{0,3}",
    ]
}

fn text() -> impl Strategy<Value = String> {
    vec(piece(), 0..14).prop_map(|pieces| pieces.concat())
}

fn findings(text: &str, brand: &Brand) -> Vec<Finding> {
    let context = Context { brand, pencil: Some(&*PENCIL), ..Context::new(&RULE_SETS[0], NOW) };
    let found = check(Given { body: text, ..Given::default() }, &context).findings;
    found.into_iter().filter(|finding| finding.rule.starts_with("lexicon")).collect()
}

/// Whether a character of a text may stand for one of a word.
fn stands_for(word: &Word, own: char, c: char) -> bool {
    let variants = VARIANTS.iter().enumerate().filter(|(bit, _)| word.variants >> bit & 1 == 1);
    own == c || variants.into_iter().any(|(_, (key, members))| key.chars().eq([own]) && members.contains(c))
}

/// Where a word that begins here ends, tried character by character; a number is as long as it can be.
fn end(word: &Word, text: &[(usize, char)], from: usize) -> Option<usize> {
    let is_number = |at: usize| text.get(at).is_some_and(|(_, c)| "0123456789一二两三四五六七八九十百几".contains(*c));
    let mut at = from;
    for (place, own) in word.text.chars().enumerate() {
        if own == '#' && place > 0 {
            let start = at;
            while is_number(at) {
                at += 1;
            }
            if at == start {
                return None;
            }
        } else {
            text.get(at).filter(|(_, c)| stands_for(word, own, *c))?;
            at += 1;
        }
    }
    Some(at)
}

/// Everything the automaton has to find, found slowly.
fn slowly(text: &str) -> BTreeSet<(usize, usize, Of)> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let place = |at: usize| chars.get(at).map_or(text.len(), |(at, _)| *at);
    let mut found = BTreeSet::new();
    for word in WORDS.iter() {
        for from in 0..chars.len() {
            if let Some(end) = end(word, &chars, from) {
                found.insert((place(from), place(end), word.of));
            }
        }
    }
    found
}

fn quickly(text: &str, stretches: &[Range<usize>]) -> BTreeSet<(usize, usize, Of)> {
    let mut matches: Vec<Match> = Vec::new();
    for stretch in stretches {
        BUILT.0.matches(text, stretch.clone(), &mut matches);
    }
    matches.into_iter().map(|found| (found.range.start, found.range.end, found.of)).collect()
}

struct Body(String);

impl Editable for Body {
    fn text_mut(&mut self, _: Field, _: Option<u32>) -> Option<&mut String> {
        Some(&mut self.0)
    }

    fn remove(&mut self, _: Field, _: u32) {}
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn the_automaton_finds_what_a_slow_search_finds(text in text()) {
        let page = Page::filtered(Field::Body, None, &text, &BUILT.1);
        let folded = &page.reading.view.text;
        prop_assert_eq!(folded, &View::new(&text, &[]).text);
        prop_assert_eq!(quickly(folded, &page.reading.windows), slowly(folded));
        // With its pictographs a text is read again only if they are part of a word.
        let signed = View::new(&text, PICTOGRAPHS).text;
        let all = slowly(&signed);
        prop_assert_eq!(&quickly(&signed, std::slice::from_ref(&(0..signed.len()))), &all);
        let has_one = all.iter().any(|(start, end, _)| signed[*start..*end].contains(PICTOGRAPHS));
        prop_assert!(page.reading.pictographs || !has_one, "{:?}", signed);
    }

    #[test]
    fn every_finding_lies_in_the_text(text in text()) {
        let ids: Vec<&str> = rules().iter().map(|rule| rule.id).collect();
        for finding in findings(&text, &Brand::default()) {
            prop_assert!(ids.contains(&finding.rule), "{}", finding.rule);
            let range = finding.range.expect("a place");
            prop_assert!(range.start < range.end && range.end <= utf16_len(&text), "{:?} in {:?}", finding, text);
            for end in [range.start, range.end] {
                prop_assert_eq!(utf16_len(&text[..byte_at(&text, end)]), end, "whole characters");
            }
            for language in Language::ALL {
                prop_assert!(!fill(&finding.wording.message, &finding.args, language).is_empty());
            }
        }
    }

    #[test]
    fn a_fix_leaves_one_fewer(text in text()) {
        let found = findings(&text, &Brand::default());
        for finding in found.iter().filter(|finding| !finding.fixes.is_empty()) {
            let alike = |all: &[Finding]| all.iter().filter(|other| other.rule == finding.rule).count();
            for fix in &finding.fixes {
                let mut body = Body(text.clone());
                apply(&fix.edits, &mut body);
                let left = findings(&body.0, &Brand::default());
                prop_assert!(alike(&left) < alike(&found), "{:?}\n{}\n{}", finding, text, body.0);
            }
        }
    }

    #[test]
    fn the_brand_is_heard(text in text(), at in any::<prop::sample::Index>()) {
        let all = findings(&text, &Brand::default());
        if all.is_empty() {
            return Ok(());
        }
        let finding = &all[at.index(all.len())];
        let range = finding.range.expect("a place");
        let (start, end) = (byte_at(&text, range.start), byte_at(&text, range.end));
        let written = text[start..end].to_owned();
        // A word in Latin letters is a word between others: "www.a.cn" is none of "awww.a.cn".
        let is_latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        let inside = |here: Option<char>, beside: Option<char>| is_latin(here) && is_latin(beside);
        if inside(written.chars().next(), text[..start].chars().next_back())
            || inside(written.chars().next_back(), text[end..].chars().next())
        {
            return Ok(());
        }
        let here = |brand: &Brand| findings(&text, brand).into_iter().filter(|one| one.range == finding.range).map(|one| one.rule).collect::<Vec<_>>();
        // A word of the brand is spelled as the brand spells it.
        if !View::new(&written, PICTOGRAPHS).text.is_empty() {
            let own = Brand { words: vec![written.clone()], ..Brand::default() };
            prop_assert!(!here(&own).contains(&finding.rule) || written.contains(PICTOGRAPHS), "{:?} in {:?}", written, text);
            let terms = vec![Term { term: written.clone(), level: Level::Warning, note: "Why".into() }];
            let spoken = |brand: &Brand| findings(&text, brand).iter().any(|one| one.rule == "lexicon-brand");
            let loud = Brand { terms, ..Brand::default() };
            prop_assert!(spoken(&loud) || written.contains(PICTOGRAPHS), "{:?} in {:?}", written, text);
            let silent = Brand { silenced: vec!["lexicon-brand".into()], ..loud };
            prop_assert!(!spoken(&silent));
        }
        let silent = Brand { silenced: vec![finding.rule.to_owned()], ..Brand::default() };
        prop_assert!(!findings(&text, &silent).iter().any(|one| one.rule == finding.rule));
    }
}

#[test]
fn the_brands_own_terms_are_found_in_every_spelling() {
    let terms = vec![Term { term: "京烧".into(), level: Level::Warning, note: "写“清水烧”。".into() }];
    let brand = Brand { terms, ..Brand::default() };
    for text in ["喜欢京烧的人", "喜欢京 燒的人", "喜欢京*烧的人"] {
        let found = findings(text, &brand);
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!(found[0].rule, "lexicon-brand");
        assert!(fill(&found[0].wording.why, &found[0].args, Language::ZhHans).contains("清水烧"));
    }
    assert!(findings("京，烧", &brand).is_empty(), "no term reaches over punctuation");
}

#[test]
fn a_term_is_silenced_as_it_is_written() {
    let silent = |term: &str| Brand { silenced: vec![term.to_owned()], ..Brand::default() };
    for term in ["最高级", "最高級", "最 高 级"] {
        assert!(findings("日本最高级的面霜", &silent(term)).is_empty(), "{term}");
    }
    assert_eq!(findings("日本最高级的面霜", &silent("顶级")).len(), 1);
}

/// Work that grows with the square of the length would not end here before anybody lost patience.
#[test]
fn long_texts_of_every_kind_come_to_an_end() {
    let careless = "最高级别的会员加微信，关注点赞收藏抽3位送好礼，第一第一项链接触13812345678进群号进群";
    for piece in ["字", "第一", careless, "加微信", "关注", "别家都", "a", "0", "7/7周年庆", "➕薇", "最好", " ", "❤"]
    {
        let text: String = piece.chars().cycle().take(50_000).collect();
        let end = utf16_len(&text);
        let inside = |finding: &Finding| finding.range.is_none_or(|range| range.end <= end);
        assert!(findings(&text, &Brand::default()).iter().all(inside), "{piece}");
    }
}
