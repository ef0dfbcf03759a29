//! Turns `data/language/numbers.toml` into the tables of `domain/pencil/pairs/words.rs`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use serde::Deserialize;

use crate::common::{pascal, read};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Numbers {
    unit: Vec<Unit>,
    fixed: Vec<Fixed>,
    words: BTreeMap<String, Vec<String>>,
    clock: BTreeMap<String, Vec<String>>,
    era: Vec<Era>,
    period: Vec<Period>,
    zone: Vec<Zone>,
    announcement: BTreeMap<String, Vec<String>>,
    local: Sides,
    yen: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Unit {
    kind: String,
    #[serde(default = "one")]
    factor: i64,
    #[serde(default)]
    soft: bool,
    zh: Vec<String>,
    ja: Vec<String>,
}

fn one() -> i64 {
    1
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fixed {
    words: Vec<String>,
    discount: Option<i64>,
    time: Option<i64>,
    number: Option<i64>,
    kind: Option<String>,
    #[serde(default)]
    soft: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Era {
    word: String,
    before: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Period {
    meaning: String,
    words: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Zone {
    zone: String,
    words: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sides {
    zh: Vec<String>,
    ja: Vec<String>,
}

/// Reads the words and gives their tables.
pub fn write(data: &Path) -> String {
    rust(&read(&data.join("language/numbers.toml")))
}

fn rust(numbers: &Numbers) -> String {
    let mut out = String::new();
    for (name, side) in [("ZH", (|unit| &unit.zh) as fn(&Unit) -> &Vec<String>), ("JA", |unit| &unit.ja)] {
        units(&mut out, name, &numbers.unit, side);
    }
    out.push_str("pub static FIXED: &[(&str, Fixed, bool)] = &[\n");
    let mut seen = BTreeSet::new();
    for fixed in &numbers.fixed {
        let value = match (fixed.discount, fixed.time, fixed.number, &fixed.kind) {
            (Some(left), None, None, None) => format!("Fixed::Discount({left})"),
            (None, Some(minute), None, None) => format!("Fixed::Time({minute})"),
            (None, None, Some(number), Some(kind)) => {
                format!("Fixed::Number({number}, &[{}])", unit(kind, 1, fixed.soft))
            }
            _ => panic!("{:?}: a discount, a time, or a number with its kind", fixed.words),
        };
        for word in &fixed.words {
            assert!(seen.insert(folded(word)), "{word} stands twice");
            let _ = writeln!(out, "({word:?}, {value}, {}),", fixed.soft);
        }
    }
    out.push_str("];\n");
    for (name, lists) in [
        ("words", &numbers.words),
        ("clock", &numbers.clock),
        ("announcement", &numbers.announcement),
        ("yen", &numbers.yen),
    ] {
        for (key, words) in lists {
            list(&mut out, &format!("{name}_{key}"), words);
        }
    }
    list(&mut out, "local_zh", &numbers.local.zh);
    list(&mut out, "local_ja", &numbers.local.ja);
    out.push_str("pub static ERAS: &[(&str, i64)] = &[\n");
    for era in &numbers.era {
        let _ = writeln!(out, "({:?}, {}),", folded(&era.word), era.before);
    }
    out.push_str("];\n");
    let periods = numbers.period.iter().map(|period| (format!("Period::{}", pascal(&period.meaning)), &period.words));
    meanings(&mut out, "PERIODS", "Period", periods);
    let zones = numbers.zone.iter().map(|zone| (format!("Zone::{}", pascal(&zone.zone)), &zone.words));
    meanings(&mut out, "ZONES", "Zone", zones);
    // Most characters begin none of these: one look tells.
    let before = ["before_yen", "before_yuan"].into_iter().filter_map(|key| numbers.words.get(key)).flatten();
    starts(&mut out, "NUMBER_STARTS", numbers.fixed.iter().flat_map(|fixed| &fixed.words).chain(before));
    starts(&mut out, "ANNOUNCEMENT_STARTS", numbers.announcement.values().flatten());
    starts(&mut out, "LOCAL_STARTS", numbers.local.zh.iter().chain(&numbers.local.ja));
    starts(&mut out, "ZONE_STARTS", numbers.zone.iter().flat_map(|zone| &zone.words));
    out
}

/// The units of one language by their word, in order, so that a word is found by halving.
fn units(out: &mut String, name: &str, units: &[Unit], side: fn(&Unit) -> &Vec<String>) {
    let mut words: BTreeMap<&str, Vec<&Unit>> = BTreeMap::new();
    for entry in units {
        for word in side(entry) {
            let meanings = words.entry(folded(word)).or_default();
            assert!(meanings.iter().all(|other| other.kind != entry.kind), "{word} stands twice as {}", entry.kind);
            meanings.push(entry);
        }
    }
    let _ = writeln!(out, "pub static {name}_UNITS: &[Word] = &[");
    for (word, meanings) in words {
        let others = meanings.iter().filter(|entry| entry.kind == "other").count();
        assert!(others == 0 || meanings.len() == 1, "{word} counts something, or it does not");
        let meanings: Vec<String> = meanings
            .iter()
            .filter(|entry| entry.kind != "other")
            .map(|entry| unit(&entry.kind, entry.factor, entry.soft))
            .collect();
        let _ = writeln!(out, "Word {{ word: {word:?}, units: &[{}] }},", meanings.join(", "));
    }
    out.push_str("];\n");
}

fn unit(kind: &str, factor: i64, soft: bool) -> String {
    assert!(factor > 0, "{kind}: a factor is above 0");
    format!("Unit {{ kind: Kind::{}, factor: {factor}, soft: {soft} }}", pascal(kind))
}

fn list(out: &mut String, name: &str, words: &[String]) {
    let mut seen = BTreeSet::new();
    for word in words {
        assert!(seen.insert(folded(word)), "{name}: {word} stands twice");
    }
    let _ = writeln!(out, "pub static {}: &[&str] = &{words:?};", name.to_uppercase());
}

fn meanings<'a>(out: &mut String, name: &str, of: &str, entries: impl Iterator<Item = (String, &'a Vec<String>)>) {
    let _ = writeln!(out, "pub static {name}: &[(&str, {of})] = &[");
    let mut seen = BTreeSet::new();
    for (meaning, words) in entries {
        for word in words {
            assert!(seen.insert(folded(word)), "{name}: {word} stands twice");
            let _ = writeln!(out, "({word:?}, {meaning}),");
        }
    }
    out.push_str("];\n");
}

/// The first characters of words, in order.
fn starts<'a>(out: &mut String, name: &str, words: impl Iterator<Item = &'a String>) {
    let first: BTreeSet<char> = words.filter_map(|word| word.chars().next()).collect();
    let _ = writeln!(out, "pub static {name}: &[char] = &{:?};", first.into_iter().collect::<Vec<_>>());
}

/// A word as the checks fold texts: nothing full-width, no capitals, no outer space.
fn folded(word: &str) -> &str {
    let wide = |c: char| ('\u{FF01}'..='\u{FF5E}').contains(&c) || c == '\u{3000}' || c.is_ascii_uppercase();
    assert!(!word.is_empty() && word.trim() == word && !word.contains(wide), "{word:?} is not folded");
    word
}
