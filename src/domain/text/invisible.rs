//! Characters nobody sees: they count, and they hide in pasted text.

use crate::domain::wording::push_part;
use std::ops::Range;

use super::lines::extend;

/// The byte ranges of the longest stretches of characters that do not show and have no business where they stand.
#[must_use]
pub fn invisible_runs(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut in_flag = false;
    let mut at = 0usize;
    let bytes = text.as_bytes();
    while let Some(lead) = bytes.get(at) {
        // Most of every text, by its bytes alone: printable ASCII, U+3000–303F, U+4000–9FFF, U+FF00–FF7F.
        let second = || bytes.get(at + 1);
        let usual = match lead {
            b' '..=b'~' => 1,
            0xE4..=0xE9 => 3,
            0xE3 if second() == Some(&0x80) => 3,
            0xEF if matches!(second(), Some(0xBC | 0xBD)) => 3,
            _ => 0,
        };
        if usual > 0 {
            in_flag = false;
            at += usual;
            continue;
        }
        let (before, rest) = text.split_at_checked(at).unwrap_or_default();
        let mut chars = rest.chars();
        let Some(c) = chars.next() else { break };
        in_flag = c == BLACK_FLAG || (in_flag && is_tag(c));
        let width = c.len_utf8();
        if !is_usual(c) && is_invisible(c) {
            let previous = before.chars().next_back().unwrap_or(' ');
            if !is_at_work(c, previous, || chars.next(), in_flag) {
                extend(&mut found, at, width);
            }
        }
        at += width;
    }
    found
}

/// Characters as people can name them: themselves where they show, U+XXXX where they do not. Each once, five at most.
#[must_use]
pub fn named(text: impl IntoIterator<Item = char>) -> String {
    const MOST: usize = 5;
    let mut seen: Vec<char> = Vec::new();
    for c in text {
        if seen.contains(&c) {
            continue;
        }
        if seen.len() == MOST {
            return name_all(&seen) + " …";
        }
        seen.push(c);
    }
    name_all(&seen)
}

fn name_all(chars: &[char]) -> String {
    let mut out = String::new();
    for &c in chars {
        if c.is_whitespace() || is_invisible(c) {
            push_part(&mut out, " ", "U+");
            push_hex(&mut out, u32::from(c));
        } else {
            push_part(&mut out, " ", "");
            out.push(c);
        }
    }
    out
}

/// A code point as Unicode writes it: four digits or more.
fn push_hex(out: &mut String, code: u32) {
    let digits = (code.checked_ilog2().unwrap_or_default() / 4 + 1).max(4);
    for place in (0..digits).rev() {
        out.extend(char::from_digit(code >> (4 * place) & 15, 16).map(|digit| digit.to_ascii_uppercase()));
    }
}

const BLACK_FLAG: char = '\u{1F3F4}';

/// Nearly everything in a note: nothing here is invisible or takes part in a sequence.
const fn is_usual(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{3000}'..='\u{3163}' | '\u{3165}'..='\u{D7FF}' | '\u{FF01}'..='\u{FF9F}')
}

const fn is_tag(c: char) -> bool {
    matches!(c, '\u{E0020}'..='\u{E007F}')
}

fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{180E}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206F}'
        | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFC}')
        || is_tag(c)
        || (c.is_control() && !matches!(c, '\t' | '\n' | '\r'))
}

/// Whether an invisible character does what it is there for: joins an emoji, shapes a letter, spells a flag.
fn is_at_work(c: char, previous: char, next: impl FnOnce() -> Option<char>, in_flag: bool) -> bool {
    match c {
        '\u{200C}' => is_joining_script(previous),
        '\u{200D}' => {
            is_joining_script(previous)
                || ((previous == '\u{FE0F}' || is_pictograph(previous)) && next().is_some_and(is_pictograph))
        }
        _ => is_tag(c) && in_flag,
    }
}

/// Letters and marks of Arabic and the Indic scripts, which are written with joiners.
fn is_joining_script(c: char) -> bool {
    matches!(c,
        '\u{600}'..='\u{6FF}' | '\u{750}'..='\u{77F}' | '\u{8A0}'..='\u{DFF}'
        | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
        && !is_invisible(c)
}

/// Emoji, skin tones and the blocks pictographs live in (wider than `Extended_Pictographic`, which is scattered).
pub(super) const fn is_pictograph(c: char) -> bool {
    matches!(c,
        '\u{A9}' | '\u{AE}' | '\u{203C}' | '\u{2049}' | '\u{2122}' | '\u{2139}' | '\u{2190}'..='\u{21FF}'
        | '\u{2300}'..='\u{23FF}' | '\u{24C2}' | '\u{25A0}'..='\u{27BF}' | '\u{2900}'..='\u{297F}'
        | '\u{2B00}'..='\u{2BFF}' | '\u{3030}' | '\u{303D}' | '\u{3297}' | '\u{3299}' | '\u{1F000}'..='\u{1FAFF}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn joiners_and_tags_at_work_are_left_alone() {
        for text in [
            "👨\u{200D}👩\u{200D}👧\u{200D}👦",
            "💇🏽\u{200D}♀\u{FE0F}",
            "❤\u{FE0F}\u{200D}🔥",
            "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
            "🏴\u{200D}☠\u{FE0F}",
            "می\u{200C}خواهم",
            "क्\u{200D}ष",
            "a\tb\r\n　c",
        ] {
            assert!(invisible_runs(text).is_empty(), "{text:?}");
        }
    }

    #[test]
    fn joiners_and_tags_without_work_are_found() {
        for (text, expected) in [
            ("护\u{200B}\u{FEFF}肤\u{AD}", vec![(3, 9), (12, 14)]),
            ("👨\u{200D}", vec![(4, 7)]),
            ("a\u{200D}😀", vec![(1, 4)]),
            ("😀\u{200D}\u{200D}😀", vec![(4, 10)]),
            ("🏴x\u{E0067}", vec![(5, 9)]),
            ("\u{61C}\u{200C}", vec![(0, 5)]),
            ("\u{7}\u{85}\u{3164}\u{FFA0}", vec![(0, 9)]),
        ] {
            let found: Vec<_> = invisible_runs(text).into_iter().map(|run| (run.start, run.end)).collect();
            assert_eq!(found, expected, "{text:?}");
        }
    }

    #[test]
    fn names_say_what_cannot_be_seen() {
        assert_eq!(named("#\u{200B} #\u{E0067}".chars()), "# U+200B U+0020 U+E0067");
        assert_eq!(named("abcdefg".chars()), "a b c d e …");
    }

    /// The same, character by character.
    fn invisible_slowly(text: &str) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let (mut previous, mut in_flag) = (' ', false);
        for (at, c) in text.char_indices() {
            in_flag = c == BLACK_FLAG || (in_flag && is_tag(c));
            let next = || text[at + c.len_utf8()..].chars().next();
            if is_invisible(c) && !is_at_work(c, previous, next, in_flag) {
                extend(&mut found, at, c.len_utf8());
            }
            previous = c;
        }
        found
    }

    proptest! {
        #[test]
        fn stepping_over_plain_text_misses_nothing(
            text in "(?s)(.|[a字。！、😀❤\u{200D}\u{200B}\u{FE0F}\u{3164}\u{FFA0}\u{FF00}\u{303F}\u{1F3F4}\u{E0067}\u{E007F}\u{627}]){0,16}"
        ) {
            prop_assert_eq!(invisible_runs(&text), invisible_slowly(&text));
        }

        #[test]
        fn what_is_stepped_over_is_usual(c in proptest::char::any()) {
            prop_assert!(!is_usual(c) || !(is_invisible(c) || c == BLACK_FLAG || is_tag(c)));
        }
    }
}
