//! Every form, read.

use super::read;
use crate::domain::pencil::pairs::fact::{Date, Fact, Kind, Lang, Time, Value, Weight, Zone};

fn facts(text: &str, lang: Lang) -> Vec<Fact> {
    read(text, lang, &[])
}

/// The numbers of a text, as written, with what they are.
fn said(text: &str, lang: Lang) -> Vec<(&str, String)> {
    facts(text, lang).iter().map(|fact| (&text[fact.place.clone()], name(fact.value))).collect()
}

fn name(value: Value) -> String {
    match value {
        Value::Amount { milli, units } => {
            let kinds: Vec<String> = units.iter().map(|unit| format!("{:?}", unit.kind)).collect();
            format!("{} {}", milli as f64 / 1000.0, kinds.join("|"))
        }
        Value::Discount(left) => format!("left {left}"),
        Value::Date(Date { year: Some(year), month, day, .. }) => format!("{year}-{month}-{day}"),
        Value::Date(Date { month, day, .. }) => format!("{month}-{day}"),
        Value::Time(Time { minute, zone, half, .. }) => {
            let zone = zone.map_or("", |zone| if zone == Zone::Japan { " J" } else { " C" });
            format!("{}:{:02}{}{zone}", minute / 60, minute % 60, if half { "?" } else { "" })
        }
        Value::Trip { nights, days } => format!("{nights} nights {days:?}"),
        Value::Spf(value, plus) => format!("SPF {value} {plus}"),
        Value::Pa(pluses) => format!("PA {pluses}"),
    }
}

fn first(text: &str, lang: Lang) -> String {
    said(text, lang).first().map(|(_, name)| name.clone()).unwrap_or_default()
}

#[test]
fn discounts_are_what_remains() {
    for (text, left) in [
        ("20%OFF", 800),
        ("２０％オフ", 800),
        ("20% off", 800),
        ("15%引き", 850),
        ("3割引", 700),
        ("3割引き", 700),
        ("2割5分引", 750),
        ("三割引", 700),
        ("半額", 500),
    ] {
        assert_eq!(first(text, Lang::Ja), format!("left {left}"), "{text}");
    }
    for (text, left) in [
        ("8折", 800),
        ("八折", 800),
        ("85折", 850),
        ("8.5折", 850),
        ("八五折", 850),
        ("八点五折", 850),
        ("半价", 500),
        ("对折", 500),
        ("5折起", 500),
        ("立减20%", 800),
        ("20%OFF", 800),
    ] {
        assert_eq!(first(text, Lang::Zh), format!("left {left}"), "{text}");
    }
    assert!(!first("3折伞", Lang::Zh).starts_with("left"));
    assert!(!first("20%的人", Lang::Zh).starts_with("left"));
}

#[test]
fn numerals_of_all_kinds() {
    for (text, number) in [
        ("1万円", "10000 Yen"),
        ("1.2万円", "12000 Yen"),
        ("2千円", "2000 Yen"),
        ("1万2,100円", "12100 Yen"),
        ("３，９８０", ""),
        ("３,９８０円", "3980 Yen"),
        ("¥3,980", "3980 Yen"),
        ("3,980円（税込）", "3980 Yen"),
    ] {
        if !number.is_empty() {
            assert_eq!(first(text, Lang::Ja), number, "{text}");
        }
    }
    for (text, number) in [
        ("五千日元", "5000 Yen"),
        ("一万二千日元", "12000 Yen"),
        ("三百六十五天", "365 Duration"),
        ("十二瓶", "12 Long"),
        ("二十五位", "25 People"),
        ("两瓶", "2 Long"),
        ("一百零五元", "105 Yuan"),
        ("两个半小时", "2.5 Duration"),
        ("一年半", "1.5 Duration"),
        ("半个月", "0.5 Duration"),
        ("10多天", "10 Duration"),
        ("十来次", "10 Times"),
        ("300+家", "300 Place"),
        ("一米六五，", "165 Length"),
        ("1米65的人", "165 Length"),
    ] {
        assert_eq!(first(text, Lang::Zh), number, "{text}");
    }
    assert_eq!(said("两三个小时", Lang::Zh).len(), 2);
    assert_eq!(said("3~5天", Lang::Zh), [("3", "3 Duration".into()), ("5天", "5 Duration".into())]);
}

#[test]
fn days_and_times() {
    for (text, date) in [
        ("11/3（祝）", "11-3"),
        ("11月3日", "11-3"),
        ("2026年11月3日", "2026-11-3"),
        ("2026/11/03", "2026-11-3"),
        ("2026.11.3", "2026-11-3"),
        ("10 月 12 日", "10-12"),
        ("十一月三日", "11-3"),
    ] {
        assert_eq!(first(text, Lang::Ja), date, "{text}");
    }
    assert_eq!(first("11月3号", Lang::Zh), "11-3");
    assert_eq!(said("12月24、25日", Lang::Zh).len(), 2);
    for (text, time) in [
        ("20時", "20:00"),
        ("20時30分", "20:30"),
        ("夜8時", "20:00"),
        ("午後3時半", "15:30"),
        ("8時", "8:00?"),
        ("20:00", "20:00"),
        ("20：00（日本時間）", "20:00 J"),
        ("日本時間の20時", "20:00 J"),
        ("20:00 JST", "20:00 J"),
        ("25時", "1:00"),
        ("8pm", "20:00"),
    ] {
        assert_eq!(first(text, Lang::Ja), time, "{text}");
    }
    for (text, time) in [
        ("晚上8点", "20:00"),
        ("晚8点半", "20:30"),
        ("周五晚八点", "20:00"),
        ("凌晨0点", "0:00"),
        ("中午12点", "12:00"),
        ("下午3点15分", "15:15"),
        ("北京时间11月3日20:00", "20:00 C"),
    ] {
        assert!(said(text, Lang::Zh).iter().any(|(_, name)| name == time), "{text} {:?}", said(text, Lang::Zh));
    }
    let range = said("10:00–18:00（日本时间）", Lang::Zh);
    assert_eq!(range.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>(), ["10:00 J", "18:00 J"]);
    let both = said("今晚8点（日本时间9点）", Lang::Zh);
    assert_eq!(both.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>(), ["20:00", "9:00? J"]);
}

#[test]
fn trips_and_sun() {
    assert_eq!(first("2泊3日", Lang::Ja), "2 nights Some(3)");
    for text in ["3天2晚", "三天两夜", "两晚三天", "3日2夜"] {
        assert_eq!(first(text, Lang::Zh), "2 nights Some(3)", "{text}");
    }
    assert_eq!(first("住两晚", Lang::Zh), "2 nights None");
    assert_eq!(said("一晚12000日元", Lang::Zh).len(), 2);
    let sun = |text| said(text, Lang::Zh).into_iter().map(|(_, name)| name).collect::<Vec<_>>();
    assert_eq!(sun("SPF50+ PA++++"), ["SPF 50 true", "PA 4"]);
    assert_eq!(sun("ＳＰＦ５０＋・ＰＡ＋＋＋"), ["SPF 50 true", "PA 3"]);
}

#[test]
fn what_says_nothing_is_not_read() {
    for text in [
        "1. 打湿",
        "1、打湿",
        "(2) 起泡",
        "01 奶茶",
        "step 3",
        "No.1",
        "TOP10",
        "Day1",
        "图3",
        "1️⃣ 打湿",
        "① 打湿",
        "03-1234-5678",
        "神南1-2-3",
        "T25",
        "SK-II",
        "一起",
        "十分好用",
        "千万别错过",
        "三分之一",
        "周三晚",
        "双十一",
        "这一瓶",
        "晚一点",
        "几十种",
        "唯一一款",
    ] {
        let spoken: Vec<_> = facts(text, Lang::Zh).into_iter().filter(|fact| fact.weight > Weight::Faint).collect();
        assert!(spoken.is_empty(), "{text}: {spoken:?}");
    }
}

#[test]
fn words_that_begin_like_a_unit_count_nothing() {
    for text in ["100天然", "2人气", "3日本", "5点赞", "10时尚", "30分享"] {
        let known = |fact: &Fact| matches!(fact.value, Value::Amount { units: [_, ..], .. } | Value::Time(_));
        assert!(!facts(text, Lang::Zh).iter().any(known), "{text}");
    }
    let days = |fact: &Fact| matches!(fact.value, Value::Amount { units, .. } if units.iter().any(|unit| unit.kind == Kind::Duration));
    assert!(facts("100天", Lang::Zh).iter().any(days));
}
