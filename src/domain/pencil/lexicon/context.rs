//! What stands around a place in a folded text, and what a term asks of it.

use std::ops::Range;

use super::data::{Contexts, words};
use super::number::{ends_with, find, is_number, starts_with};

/// `not_after` and `not_before` look this many characters far.
const NEAR: usize = 6;

/// A clause or a sentence is looked at this far in each direction, in characters: nobody writes longer ones, and a text
/// without punctuation shall not cost the square of its length.
const FAR: usize = 100;

/// What a list has for "any digit or Latin letter".
const ANY_LATIN: &str = "0-9";

/// Whether a sentence ends here.
#[must_use]
pub const fn ends_sentence(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '｡' | '!' | '?' | '\n' | '\r' | '\u{2028}' | '\u{2029}')
}

/// Whether a clause ends here. 、 joins what belongs together.
const fn ends_clause(c: char) -> bool {
    ends_sentence(c) || matches!(c, '，' | '；' | '：' | '…' | ';' | ',' | ':')
}

/// Whether a clause ends with this character of a text; a comma or colon between digits is part of a number or a time.
#[must_use]
pub fn ends_clause_at(text: &str, at: usize, c: char) -> bool {
    if !ends_clause(c) {
        return false;
    }
    let digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    let bytes = text.as_bytes();
    !(matches!(c, ',' | ':') && digit(bytes.get(at.wrapping_sub(1))) && digit(bytes.get(at + 1)))
}

/// What stands around a place, up to where something ends: in front of it, and behind.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    /// Up to the place.
    pub before: &'a str,
    /// From the place on.
    pub behind: &'a str,
    /// The characters of both, by the low bits of their numbers: most words of most lists begin with none of them.
    seen: [u64; 4],
}

/// The bit of a character among those [`Around`] has seen.
const fn bit(c: char) -> (usize, u64) {
    (c as usize >> 6 & 3, 1 << (c as u32 & 63))
}

impl<'a> Around<'a> {
    /// The clause around a place of a text. It does not end at what `joins`.
    #[must_use]
    pub fn clause(text: &'a str, place: &Range<usize>, joins: &str) -> Self {
        Self::up_to(text, place, |at, c| ends_clause_at(text, at, c) && !joins.contains(c))
    }

    /// The sentence around a place of a text.
    #[must_use]
    pub fn sentence(text: &'a str, place: &Range<usize>) -> Self {
        Self::up_to(text, place, |_, c| ends_sentence(c))
    }

    fn up_to(text: &'a str, place: &Range<usize>, ends: impl Fn(usize, char) -> bool) -> Self {
        let (before, behind) = (text.get(..place.start).unwrap_or_default(), text.get(place.end..).unwrap_or_default());
        let start = before.char_indices().rev().take(FAR).take_while(|(at, c)| !ends(*at, *c)).last();
        let end = behind.char_indices().take(FAR).take_while(|(at, c)| !ends(place.end + at, *c)).last();
        Self::of(
            before.get(start.map_or(before.len(), |(at, _)| at)..).unwrap_or_default(),
            behind.get(..end.map_or(0, |(at, c)| at + c.len_utf8())).unwrap_or_default(),
        )
    }

    /// These two texts.
    #[must_use]
    pub fn of(before: &'a str, behind: &'a str) -> Self {
        let mut seen = [0; 4];
        for c in before.chars().chain(behind.chars()) {
            let (at, bit) = bit(c);
            if let Some(seen) = seen.get_mut(at) {
                *seen |= bit;
            }
        }
        Self { before, behind, seen }
    }

    /// Whether a word can be here at all. One with a number may begin with any.
    fn may_have(&self, word: &str) -> bool {
        word.chars().next().is_none_or(|first| {
            let (at, bit) = bit(first);
            first == '#' || self.seen.get(at).is_some_and(|seen| seen & bit != 0)
        })
    }

    /// Whether one of these words stands here, besides the place itself.
    #[must_use]
    pub fn has(&self, list: &'static str) -> bool {
        let here = |word: &str| find(self.before, word).is_some() || find(self.behind, word).is_some();
        words(list).any(|word| self.may_have(word) && here(word))
    }

    /// Whether one of these words stands here, the place itself included: 非AI is in 非AI生成.
    #[must_use]
    pub fn spans(&self, text: &str, place: &Range<usize>, list: &'static str) -> bool {
        let (start, end) = (place.start - self.before.len(), place.end + self.behind.len());
        let inside = Around::of("", text.get(place.clone()).unwrap_or_default());
        let whole = text.get(start..end).unwrap_or_default();
        words(list).any(|word| (self.may_have(word) || inside.may_have(word)) && find(whole, word).is_some())
    }

    /// Whether one of these words stands directly in front.
    #[must_use]
    pub fn follows(&self, list: &'static str) -> bool {
        words(list).any(|word| match word {
            ANY_LATIN => self.before.ends_with(|c: char| c.is_ascii_alphanumeric()),
            _ => ends_with(self.before, word),
        })
    }

    /// Whether one of these words stands directly behind.
    #[must_use]
    pub fn precedes(&self, list: &'static str) -> bool {
        words(list).any(|word| match word {
            ANY_LATIN => self.behind.starts_with(|c: char| c.is_ascii_alphanumeric()),
            _ => starts_with(self.behind, word),
        })
    }

    /// Whether one of these words stands in the last characters in front.
    #[must_use]
    pub fn closely_follows(&self, list: &'static str, most: usize) -> bool {
        let start = self.before.char_indices().rev().take(most).last();
        let near = self.before.get(start.map_or(self.before.len(), |(at, _)| at)..).unwrap_or_default();
        words(list).any(|word| self.may_have(word) && find(near, word).is_some())
    }

    /// Whether one of these words stands in the first characters behind.
    #[must_use]
    pub fn closely_precedes(&self, list: &'static str, most: usize) -> bool {
        let end = self.behind.char_indices().nth(most);
        let near = self.behind.get(..end.map_or(self.behind.len(), |(at, _)| at)).unwrap_or_default();
        words(list).any(|word| self.may_have(word) && find(near, word).is_some())
    }

    /// From the nearest of these words to the place, or from the place to the nearest: in front if there is one.
    fn reach(&self, list: &'static str, place: &Range<usize>) -> Range<usize> {
        let start = place.start - self.before.len();
        // The first of them, for they are a list: 台湾、韩国等国家.
        let before = words(list).filter_map(|word| self.before.find(word)).min();
        let behind = words(list).filter_map(|word| self.behind.find(word).map(|at| at + word.len())).min();
        match (before, behind) {
            (Some(at), _) => start + at..place.end,
            (None, Some(end)) => place.start..place.end + end,
            (None, None) => place.clone(),
        }
    }
}

impl Contexts {
    /// Whether nothing is asked.
    fn is_free(&self) -> bool {
        let lists = [self.not_after, self.not_before, self.not_with, self.needs, self.needs_before, self.needs_after];
        self.silent_with.is_empty() && lists.iter().all(|list| list.is_empty())
    }

    /// Whether a place is what a term means.
    #[must_use]
    pub fn allow(&self, text: &str, place: &Range<usize>) -> bool {
        if self.is_free() {
            return true;
        }
        let around = Around::clause(text, place, self.joins);
        (self.needs_before.is_empty() || around.follows(self.needs_before))
            && (self.needs_after.is_empty() || around.precedes(self.needs_after))
            && (self.needs.is_empty() || around.has(self.needs))
            && !around.spans(text, place, self.not_with)
            && !around.closely_follows(self.not_after, NEAR)
            && !around.closely_precedes(self.not_before, NEAR)
            && (self.silent_with.is_empty() || !Around::sentence(text, place).spans(text, place, self.silent_with))
    }

    /// The place together with the word it needs, if the term says so, and with the number it needs in front.
    #[must_use]
    pub fn reach(&self, text: &str, place: &Range<usize>, to_word: bool) -> Range<usize> {
        let around = |joins| Around::clause(text, place, joins);
        let reach = if to_word { around(self.joins).reach(self.needs, place) } else { place.clone() };
        if !words(self.needs_before).any(|word| word == ANY_LATIN) {
            return reach;
        }
        let before = text.get(..reach.start).unwrap_or_default();
        let number = before.char_indices().rev().take(NEAR).take_while(|(_, c)| is_number(*c)).last();
        number.map_or(reach.start, |(at, _)| at)..reach.end
    }
}
