//! Turns `data/language/numbers.toml` into the tables of `domain/pencil/pairs/words.rs`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde::Deserialize;

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

/// Reads the words and writes their tables.
pub fn write(data: &Path, out: &Path) {
    let path = data.join("language/numbers.toml");
    println!("cargo:rerun-if-changed={}", path.display());
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let numbers: Numbers = toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    fs::write(out.join("numbers.rs"), rust(&numbers)).expect("the output folder is writable");
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

/// A word as the checks fold texts: nothing full-width, no capitals, no outer space.
fn folded(word: &str) -> &str {
    let wide = |c: char| ('\u{FF01}'..='\u{FF5E}').contains(&c) || c == '\u{3000}' || c.is_ascii_uppercase();
    assert!(!word.is_empty() && word.trim() == word && !word.contains(wide), "{word:?} is not folded");
    word
}

fn pascal(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
