//! What stands around a place in a folded text, and what a term asks of it.

use std::ops::Range;

use super::data::{Contexts, List, words};
use super::key;
use super::number::{ends_with, find, is_number, starts_with};
use crate::domain::text::is_newline;

/// `not_after` and `not_before` look this many characters far.
const NEAR: usize = 6;

/// A clause or a sentence is looked at this far in each direction, in characters: nobody writes longer ones, and a text
/// without punctuation shall not cost the square of its length.
const FAR: usize = 100;

/// What a list has for "any digit or Latin letter".
const ANY_LATIN: &str = "0-9";

/// Whether a sentence ends here.
const fn ends_sentence(c: char) -> bool {
    is_newline(c) || matches!(c, '。' | '！' | '？' | '｡' | '!' | '?')
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
    /// Both, and the place between them.
    whole: &'a str,
    /// How words of all that may begin: most words of most lists begin otherwise.
    seen: Seen,
}

/// A bit for each key that a text has.
#[derive(Clone, Copy, Debug)]
struct Seen([u64; KEYS]);

const KEYS: usize = key::KEYS as usize / 64;

impl Seen {
    fn new(text: &str) -> Self {
        let mut seen = Self([0; KEYS]);
        let mut before = None;
        for c in text.chars() {
            seen.add(key::single(c));
            if let Some(before) = before {
                seen.add(key::pair(before, c));
            }
            before = Some(c);
        }
        seen
    }

    fn add(&mut self, key: u16) {
        if let Some(bits) = self.0.get_mut(usize::from(key / 64)) {
            *bits |= 1 << (key % 64);
        }
    }

    /// Whether a word with this key may be there.
    fn has(&self, key: u16) -> bool {
        key == key::ANY || self.0.get(usize::from(key / 64)).is_some_and(|bits| bits >> (key % 64) & 1 == 1)
    }

    /// Whether one of these words is there, as it shall be. Only those that may be are looked for.
    fn any(&self, list: List, is_there: impl Fn(&str) -> bool) -> bool {
        let (mut words, mut next) = (list.words.split('\n'), 0);
        for (key, index) in list.keys.iter().zip(0usize..) {
            if self.has(*key) {
                let word = words.nth(index - next);
                next = index + 1;
                if word.is_some_and(&is_there) {
                    return true;
                }
            }
        }
        false
    }
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
        let start = start.map_or(before.len(), |(at, _)| at);
        let end = end.map_or(0, |(at, c)| at + c.len_utf8());
        let whole = text.get(start..place.end + end).unwrap_or_default();
        Self {
            before: before.get(start..).unwrap_or_default(),
            behind: behind.get(..end).unwrap_or_default(),
            whole,
            seen: Seen::new(whole),
        }
    }

    /// A whole text, about no place in it.
    #[must_use]
    pub fn all_of(text: &'a str) -> Self {
        Self { before: "", behind: text, whole: text, seen: Seen::new(text) }
    }

    /// Whether one of these words stands here, besides the place itself.
    #[must_use]
    pub fn has(&self, list: List) -> bool {
        self.seen.any(list, |word| find(self.before, word).is_some() || find(self.behind, word).is_some())
    }

    /// Whether one of these words stands here, the place itself included: 非AI is in 非AI生成.
    #[must_use]
    pub fn spans(&self, list: List) -> bool {
        self.seen.any(list, |word| find(self.whole, word).is_some())
    }

    /// Whether one of these words stands directly in front.
    #[must_use]
    pub fn follows(&self, list: List) -> bool {
        self.seen.any(list, |word| match word {
            ANY_LATIN => self.before.ends_with(|c: char| c.is_ascii_alphanumeric()),
            _ => ends_with(self.before, word),
        })
    }

    /// Whether one of these words stands directly behind.
    #[must_use]
    pub fn precedes(&self, list: List) -> bool {
        self.seen.any(list, |word| match word {
            ANY_LATIN => self.behind.starts_with(|c: char| c.is_ascii_alphanumeric()),
            _ => starts_with(self.behind, word),
        })
    }

    /// Whether one of these words stands in the last characters in front.
    #[must_use]
    pub fn closely_follows(&self, list: List, most: usize) -> bool {
        let start = self.before.char_indices().rev().take(most).last();
        let near = self.before.get(start.map_or(self.before.len(), |(at, _)| at)..).unwrap_or_default();
        self.seen.any(list, |word| find(near, word).is_some())
    }

    /// Whether one of these words stands in the first characters behind.
    #[must_use]
    pub fn closely_precedes(&self, list: List, most: usize) -> bool {
        let end = self.behind.char_indices().nth(most);
        let near = self.behind.get(..end.map_or(self.behind.len(), |(at, _)| at)).unwrap_or_default();
        self.seen.any(list, |word| find(near, word).is_some())
    }

    /// From the nearest of these words to the place, or from the place to the nearest: in front if there is one.
    fn reach(&self, list: List, place: &Range<usize>) -> Range<usize> {
        let start = place.start - self.before.len();
        // The first of them, for they are a list: 台湾、韩国等国家.
        let before = words(list.words).filter_map(|word| self.before.find(word)).min();
        let behind = words(list.words).filter_map(|word| self.behind.find(word).map(|at| at + word.len())).min();
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
        lists.iter().chain([&self.silent_with]).all(|list| list.keys.is_empty())
    }

    /// Whether a place is what a term means.
    #[must_use]
    pub fn allow(&self, text: &str, place: &Range<usize>) -> bool {
        if self.is_free() {
            return true;
        }
        let around = Around::clause(text, place, self.joins.words);
        let asks = |list: List| !list.keys.is_empty();
        // What is next to the place first: it costs least.
        (!asks(self.needs_before) || around.follows(self.needs_before))
            && (!asks(self.needs_after) || around.precedes(self.needs_after))
            && !around.closely_follows(self.not_after, NEAR)
            && !around.closely_precedes(self.not_before, NEAR)
            && (!asks(self.needs) || around.has(self.needs))
            && !around.spans(self.not_with)
            && (!asks(self.silent_with) || !Around::sentence(text, place).spans(self.silent_with))
    }

    /// The place together with the word it needs, if the term says so, and with the number it needs in front.
    #[must_use]
    pub fn reach(&self, text: &str, place: &Range<usize>, to_word: bool) -> Range<usize> {
        let around = |joins| Around::clause(text, place, joins);
        let reach = if to_word { around(self.joins.words).reach(self.needs, place) } else { place.clone() };
        if !words(self.needs_before.words).any(|word| word == ANY_LATIN) {
            return reach;
        }
        let before = text.get(..reach.start).unwrap_or_default();
        let number = before.char_indices().rev().take(NEAR).take_while(|(_, c)| is_number(*c)).last();
        number.map_or(reach.start, |(at, _)| at)..reach.end
    }
}
