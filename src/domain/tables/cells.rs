//! What stands in one cell: texts that a spreadsheet must not run, lists, words for yes and no, counts.

use super::fold::fold;
use crate::domain::language::{Language, Text};

/// What parts the items of a list.
pub(super) const ITEMS: &[char] = &['|', '｜', '、', ';', '；', '\n', '\r'];
/// What parts variants; their names may well have a `、`.
pub(super) const VARIANTS: &[char] = &['|', '｜', ';', '；', '\n', '\r'];
/// Between the name of a variant and its price.
pub(super) const EQUALS: &[char] = &['=', '＝'];
/// Stands in front of a sign that is meant as itself.
const ESCAPE: char = '\\';
/// Stands in front of a text that a spreadsheet would take for a formula.
const GUARD: char = '\'';

/// What a spreadsheet takes for the start of a formula; some of them the full-width signs, too.
const FORMULA: &[char] = &['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Whether a text needs the guard: it would be run, or lose the space at its ends. A text that begins with `'` needs
/// one more where taking its own off would be wrong.
fn needs_guard(text: &str) -> bool {
    let bare = text.trim_start_matches(GUARD);
    bare.starts_with(FORMULA) || bare.starts_with(char::is_whitespace) || bare.ends_with(char::is_whitespace)
}

/// A text as a cell.
pub(super) fn guard(text: &str) -> String {
    if needs_guard(text) { format!("{GUARD}{text}") } else { text.to_owned() }
}

/// The text of a cell: exactly what [`guard`] was given. Without a guard the ends are trimmed.
pub(super) fn unguard(cell: &str) -> &str {
    match cell.strip_prefix(GUARD) {
        Some(text) if needs_guard(text) => text,
        _ => cell.trim(),
    }
}

fn is_special(c: char) -> bool {
    c == ESCAPE || c.is_whitespace() || ITEMS.contains(&c) || EQUALS.contains(&c)
}

/// An item of a list, with `\` before the signs that mean something there.
pub(super) fn escape(item: &str) -> String {
    let inner = item.trim();
    let start = item.len().saturating_sub(item.trim_start().len());
    let end = start.saturating_add(inner.len());
    let mut out = String::with_capacity(item.len());
    for (at, c) in item.char_indices() {
        let edge = at < start || at >= end;
        if edge || c == ESCAPE || ITEMS.contains(&c) || EQUALS.contains(&c) {
            out.push(ESCAPE);
        }
        out.push(c);
    }
    out
}

/// A list as a cell.
pub(super) fn join<'a>(items: impl Iterator<Item = &'a str>) -> String {
    let items: Vec<String> = items.filter(|item| !item.is_empty()).map(escape).collect();
    guard(&items.join("|"))
}

/// A part of a cell; of each character whether it is meant as itself.
pub(super) struct Part(Vec<(char, bool)>);

impl Part {
    /// The content of a cell.
    pub(super) fn of(cell: &str) -> Self {
        let mut out = Vec::new();
        let mut chars = unguard(cell).chars().peekable();
        while let Some(c) = chars.next() {
            match chars.peek() {
                Some(&next) if c == ESCAPE && is_special(next) => {
                    chars.next();
                    out.push((next, true));
                }
                _ => out.push((c, false)),
            }
        }
        Self(out)
    }

    /// Its parts between the separators, without empty ones.
    pub(super) fn split(self, separators: &[char]) -> Vec<Self> {
        let parts = self.0.split(|(c, itself)| !itself && separators.contains(c));
        parts.map(|part| Self(part.to_vec())).filter(|part| !part.is_empty()).collect()
    }

    /// What stands before and behind the last of the separators.
    pub(super) fn split_last(&self, separators: &[char]) -> Option<(Self, Self)> {
        let at = self.0.iter().rposition(|(c, itself)| !itself && separators.contains(c))?;
        let (before, rest) = self.0.split_at_checked(at)?;
        Some((Self(before.to_vec()), Self(rest.get(1..)?.to_vec())))
    }

    fn is_empty(&self) -> bool {
        self.0.iter().all(|(c, itself)| !itself && c.is_whitespace())
    }

    /// The text, without the spaces at its ends that are not meant.
    pub(super) fn text(&self) -> String {
        let blank = |(c, itself): &(char, bool)| !itself && c.is_whitespace();
        let start = self.0.iter().position(|c| !blank(c)).unwrap_or(self.0.len());
        let end = self.0.iter().rposition(|c| !blank(c)).map_or(start, |last| last.saturating_add(1));
        self.0.get(start..end).unwrap_or_default().iter().map(|(c, _)| c).collect()
    }
}

/// The items of a list.
pub(super) fn list(cell: &str) -> Vec<String> {
    Part::of(cell).split(ITEMS).iter().map(Part::text).collect()
}

const YES: Text = Text { ja: "はい", zh: "是", en: "yes" };
const NO: Text = Text { ja: "いいえ", zh: "否", en: "no" };

/// Yes or no in words.
pub(super) const fn yes_no(yes: bool, language: Language) -> &'static str {
    if yes { YES.get(language) } else { NO.get(language) }
}

/// What people write for yes and no.
pub(super) fn read_yes_no(cell: &str) -> Option<bool> {
    match fold(cell).as_str() {
        "はい" | "是" | "yes" | "y" | "true" | "1" | "on" | "○" | "〇" | "◯" | "✓" | "✔" | "√" | "有" | "あり" => {
            Some(true)
        }
        "いいえ" | "否" | "no" | "n" | "false" | "0" | "off" | "×" | "x" | "✕" | "✗" | "无" | "無" | "なし" | "" => {
            Some(false)
        }
        _ => None,
    }
}

/// A whole number, with or without commas between thousands.
pub(super) fn read_count(cell: &str) -> Option<u32> {
    let figures: String = super::fold::narrow(cell).chars().filter(|c| *c != ',').collect();
    figures.bytes().all(|byte| byte.is_ascii_digit()).then(|| figures.parse().ok())?
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn formulas_are_guarded() {
        for (text, cell) in [
            ("=1+1", "'=1+1"),
            ("-10%", "'-10%"),
            ("＠home", "'＠home"),
            ("\tx", "'\tx"),
            ("'=1", "''=1"),
            ("'twas", "'twas"),
            ("plain", "plain"),
        ] {
            assert_eq!(guard(text), cell);
            assert_eq!(unguard(cell), text);
        }
        assert_eq!(unguard(" plain "), "plain");
    }

    #[test]
    fn lists_are_parted_as_people_part_them() {
        assert_eq!(list("洁面| 面霜 、防晒;;唇妆"), ["洁面", "面霜", "防晒", "唇妆"]);
        assert_eq!(list(r"a\|b|c\d"), ["a|b", r"c\d"]);
        assert!(list(" | ").is_empty());
    }

    #[test]
    fn yes_no_and_counts() {
        assert_eq!(["○", "TRUE", "是", "ＹＥＳ"].map(read_yes_no), [Some(true); 4]);
        assert_eq!(["×", "０", "いいえ", "-"].map(read_yes_no), [Some(false); 4]);
        assert_eq!(read_yes_no("maybe"), None);
        assert_eq!(read_count("１,２００"), Some(1200));
        assert_eq!(["-1", "1.5", "4294967296", "a"].map(read_count), [None; 4]);
    }

    proptest! {
        #[test]
        fn every_text_comes_back(text in "['=+@ \t\n|\\\\a、-]{0,8}") {
            let cell = guard(&text);
            prop_assert_eq!(unguard(&cell), text);
        }

        #[test]
        fn every_list_comes_back(items in proptest::collection::vec("[= \t\n|\\\\a、;'-]{1,5}", 0..4)) {
            prop_assert_eq!(list(&join(items.iter().map(String::as_str))), items);
        }
    }
}
