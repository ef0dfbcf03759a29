//! What stands around a place in a folded text, and what a term asks of it.

use std::ops::Range;

use super::data::{Contexts, words};

/// `not_after` and `not_before` look this many characters far.
const NEAR: usize = 6;

/// A clause is looked at this far in each direction, in characters: nobody writes longer ones, and a text without
/// punctuation shall not cost the square of its length.
const FAR: usize = 80;

/// What a list has for "any digit or Latin letter".
const ANY_LATIN: &str = "0-9";

/// Whether a clause ends here. A comma or colon between digits is part of a number or a time; 、 joins what belongs together.
fn ends_clause(c: char) -> bool {
    matches!(c, '，' | '。' | '！' | '？' | '；' | '：' | '…' | '｡' | '\n' | '\r' | '\u{2028}' | '\u{2029}')
        || matches!(c, '!' | '?' | ';' | ',' | ':')
}

/// The clause around a place: what stands in front of it, and behind.
pub struct Around<'a> {
    /// The clause up to the place.
    pub before: &'a str,
    /// The clause from the place on.
    pub behind: &'a str,
}

impl<'a> Around<'a> {
    /// Looks around a place of a folded text.
    #[must_use]
    pub fn new(text: &'a str, place: &Range<usize>) -> Self {
        let (before, behind) = (text.get(..place.start).unwrap_or_default(), text.get(place.end..).unwrap_or_default());
        let start = before.char_indices().rev().take(FAR).take_while(|(at, c)| !Self::cuts(text, *at, *c)).last();
        let end = behind.char_indices().take(FAR).take_while(|(at, c)| !Self::cuts(text, place.end + at, *c)).last();
        Self {
            before: before.get(start.map_or(before.len(), |(at, _)| at)..).unwrap_or_default(),
            behind: behind.get(..end.map_or(0, |(at, c)| at + c.len_utf8())).unwrap_or_default(),
        }
    }

    fn cuts(text: &str, at: usize, c: char) -> bool {
        if !ends_clause(c) {
            return false;
        }
        let digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
        let bytes = text.as_bytes();
        let in_number = matches!(c, ',' | ':') && digit(bytes.get(at.wrapping_sub(1))) && digit(bytes.get(at + 1));
        !in_number
    }

    /// Whether the clause has one of these words, besides the place itself.
    #[must_use]
    pub fn has(&self, list: &'static str) -> bool {
        words(list).any(|word| self.before.contains(word) || self.behind.contains(word))
    }

    /// Whether one of these words stands directly in front.
    #[must_use]
    pub fn follows(&self, list: &'static str) -> bool {
        words(list).any(|word| match word {
            ANY_LATIN => self.before.ends_with(|c: char| c.is_ascii_alphanumeric()),
            _ => self.before.ends_with(word),
        })
    }

    /// Whether one of these words stands directly behind.
    #[must_use]
    pub fn precedes(&self, list: &'static str) -> bool {
        words(list).any(|word| match word {
            ANY_LATIN => self.behind.starts_with(|c: char| c.is_ascii_alphanumeric()),
            _ => self.behind.starts_with(word),
        })
    }

    /// The last characters in front, so many at most.
    #[must_use]
    pub fn just_before(&self, most: usize) -> &'a str {
        let start = self.before.char_indices().rev().take(most).last();
        self.before.get(start.map_or(self.before.len(), |(at, _)| at)..).unwrap_or_default()
    }

    /// The first characters behind, so many at most.
    #[must_use]
    pub fn just_behind(&self, most: usize) -> &'a str {
        let end = self.behind.char_indices().nth(most);
        self.behind.get(..end.map_or(self.behind.len(), |(at, _)| at)).unwrap_or_default()
    }
}

impl Contexts {
    /// Whether nothing is asked.
    #[must_use]
    pub fn is_free(&self) -> bool {
        [self.not_after, self.not_before, self.not_with, self.needs, self.needs_before, self.needs_after]
            .iter()
            .all(|list| list.is_empty())
    }

    /// Whether a place is what a term means.
    #[must_use]
    pub fn allow(&self, text: &str, place: &Range<usize>) -> bool {
        if self.is_free() {
            return true;
        }
        let around = Around::new(text, place);
        let holds = |list: &'static str, asked: bool| list.is_empty() || asked;
        holds(self.needs_before, around.follows(self.needs_before))
            && holds(self.needs_after, around.precedes(self.needs_after))
            && holds(self.needs, around.has(self.needs))
            && !around.has(self.not_with)
            && !words(self.not_after).any(|word| around.just_before(NEAR).contains(word))
            && !words(self.not_before).any(|word| around.just_behind(NEAR).contains(word))
    }
}
