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

/// Fewer letters and digits than this make no number or address anybody could use.
const FEWEST: usize = 3;

/// Calls for each stretch of a text that has enough letters and digits.
pub fn stretches(text: &str, mut found: impl FnMut(&[Letter])) {
    let bytes = text.as_bytes();
    let mut letters: Vec<Letter> = Vec::new();
    let (mut at, mut words) = (0, 0);
    loop {
        let c = match bytes.get(at) {
            // Most of every post.
            Some(0xE3..=0xE9) => None,
            Some(byte) if byte.is_ascii() => part(char::from(*byte)),
            Some(_) => text.get(at..).and_then(|rest| rest.chars().next()).and_then(part),
            None => None,
        };
        let width = match bytes.get(at) {
            None => 0,
            Some(0xE0..=0xEF) => 3,
            Some(0xF0..) => 4,
            Some(0x80..) => 2,
            Some(_) => 1,
        };
        match c {
            Some(c) => {
                words += usize::from(c.is_ascii_alphanumeric());
                letters.push(Letter { c, start: at, end: at + width });
            }
            None if letters.is_empty() => {}
            None => {
                if words >= FEWEST {
                    found(&letters);
                }
                letters.clear();
                words = 0;
            }
        }
        if width == 0 {
            return;
        }
        at += width;
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
