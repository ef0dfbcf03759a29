//! Stretches of Latin letters, digits and the signs of addresses in a text: what numbers and addresses are made of.

use std::ops::Range;

use crate::domain::pencil::signs::{Sign, sign};

/// A character of a stretch: as it is folded, and where it stands in the original.
#[derive(Clone, Copy, Debug)]
pub struct Letter {
    /// In lower case and half width.
    pub c: char,
    /// Its first byte.
    pub start: usize,
    /// The first byte behind it.
    pub end: usize,
}

/// Fewer digits than this make no number anybody could use; with a letter among them fewer will do.
const FEWEST_DIGITS: usize = 5;

/// Calls for each stretch of a text about one of these places, which rise, that may be a number or an address.
pub fn stretches(text: &str, places: &[usize], mut found: impl FnMut(&[Letter])) {
    let mut end = 0;
    for place in places {
        if *place < end {
            continue;
        }
        let (Some(before), Some(behind)) = (text.get(end..*place), text.get(*place..)) else { continue };
        let back = before.char_indices().rev().take_while(|(_, c)| part(*c).is_some()).last();
        let start = back.map_or(*place, |(at, _)| end + at);
        let mut letters: Vec<Letter> = Vec::with_capacity(place - start + 16);
        let chars = text.get(start..*place).unwrap_or_default().chars().chain(behind.chars());
        let mut at = start;
        for (c, written) in chars.map_while(|c| Some((part(c)?, c))) {
            letters.push(Letter { c, start: at, end: at + written.len_utf8() });
            at += written.len_utf8();
        }
        end = at;
        let digits = letters.iter().filter(|letter| letter.c.is_ascii_digit()).count();
        if digits >= FEWEST_DIGITS || letters.iter().any(|letter| letter.c.is_ascii_alphabetic()) {
            found(&letters);
        }
    }
}

/// A character of a stretch, folded.
fn part(c: char) -> Option<char> {
    let c = match sign(c) {
        Sign::Spells(same) => same,
        _ => match c {
            '．' => '.',
            '－' | '\u{2010}'..='\u{2013}' => '-',
            '／' => '/',
            '＿' => '_',
            _ => c,
        },
    };
    (c.is_ascii_alphanumeric()
        || matches!(
            c,
            '.' | '_' | '-' | '@' | '%' | '+' | '/' | ':' | '?' | '=' | '&' | '#' | '~' | ' ' | '(' | ')' | '[' | ']'
        ))
    .then_some(c)
}

/// The place of letters in the original.
pub fn place(letters: &[Letter]) -> Range<usize> {
    let start = letters.first().map_or(0, |letter| letter.start);
    start..letters.last().map_or(start, |letter| letter.end)
}

/// The letters as a text.
pub fn written(letters: &[Letter]) -> String {
    letters.iter().map(|letter| letter.c).collect()
}
