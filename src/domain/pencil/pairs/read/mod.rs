//! Reading all facts of a text: one walk over its characters; what begins a number is handed to who reads it.

mod amount;
mod clock;
mod date;
mod discount;
mod signs;
#[cfg(test)]
mod tests;
mod zone;

use std::ops::Range;

use super::fact::{Fact, Lang, Unit, Value, Weight};
use super::fold::Folded;
use super::numeral::{Numeral, is_han, numeral};
use super::words::{self, Fixed, Tongue};
pub use zone::zones;

/// A text with more facts than this is no post: the rest is not read.
const MOST_FACTS: usize = 400;

/// All facts of a text, in order; nothing is read from the byte ranges in `hidden`.
pub fn read(text: &str, lang: Lang, hidden: &[Range<usize>]) -> Vec<Fact> {
    let folded = Folded::new(text, hidden);
    let mut reader = Reader { text: &folded, lang, facts: Vec::new() };
    reader.walk();
    zone::settle(&folded, &mut reader.facts, lang);
    reader.facts
}

struct Reader<'a> {
    text: &'a Folded,
    lang: Lang,
    facts: Vec<Fact>,
}

impl Reader<'_> {
    fn walk(&mut self) {
        let mut at = 0usize;
        while at < self.text.len() && self.facts.len() < MOST_FACTS {
            let next = self.step(at).unwrap_or(at);
            at = next.max(at.saturating_add(1));
        }
    }

    /// Reads what begins here; gives where to go on.
    fn step(&mut self, at: usize) -> Option<usize> {
        match self.text.at(at) {
            c if c.is_ascii_digit() => self.digits(at),
            c if c.is_ascii_alphabetic() => Some(self.latin(at)),
            '¥' | '$' | '€' | '₩' => self.money_sign(at),
            '第' => self.ordinal(at),
            c if words::NUMBER_STARTS.binary_search(&c).is_ok() => {
                self.fixed(at).or_else(|| self.money_word(at)).or_else(|| self.han(at))
            }
            c if is_han(c) => self.han(at),
            _ => None,
        }
    }

    /// The words of its language.
    const fn tongue(&self) -> &'static Tongue {
        words::of(self.lang)
    }

    /// The numeral that begins here.
    fn numeral(&self, at: usize) -> Option<Numeral> {
        numeral(self.text, at, |at| self.unit(at).is_some())
    }

    /// The longest unit that begins here: where it ends, and what it counts.
    fn unit(&self, at: usize) -> Option<(usize, &'static [Unit])> {
        let units = self.tongue().units;
        let first = self.text.at(at);
        let from = units.partition_point(|word| word.word.chars().next() < Some(first));
        let here = units.get(from..).unwrap_or_default().iter().take_while(|word| word.word.starts_with(first));
        let (end, word) = here
            .filter_map(|word| Some((self.text.word(at, word.word)?, word)))
            .filter(|(end, word)| !latin_end(word.word) || !self.text.at(*end).is_ascii_alphabetic())
            .max_by_key(|(end, _)| *end)?;
        Some((end, word.units))
    }

    fn push(&mut self, chars: Range<usize>, unit: Range<usize>, value: Value, weight: Weight) {
        self.facts.push(Fact { place: self.text.place(chars.clone()), chars, unit, value, weight });
    }

    /// A word that is a number by itself.
    fn fixed(&mut self, at: usize) -> Option<usize> {
        let found =
            words::FIXED.iter().filter_map(|(word, value, soft)| Some((self.text.word(at, word)?, *value, *soft)));
        let (end, value, soft) = found.max_by_key(|(end, ..)| *end)?;
        let value = match value {
            Fixed::Discount(left) => Value::Discount(left),
            Fixed::Time(minute) => clock::at(minute),
            Fixed::Number(number, units) => Value::Amount { milli: number.saturating_mul(1000), units },
        };
        self.push(at..end, end..end, value, if soft { Weight::Soft } else { Weight::Firm });
        Some(end)
    }

    /// An Arabic number.
    fn digits(&mut self, at: usize) -> Option<usize> {
        if let Some(end) =
            signs::decoration(self.text, at, |at| self.unit(at).is_some_and(|(_, units)| !units.is_empty()))
        {
            return Some(end);
        }
        if let Some(end) = self.date(at).or_else(|| self.clock(at)) {
            return Some(end);
        }
        if let Some(end) = signs::id(self.text, at) {
            return Some(end);
        }
        let number = self.numeral(at)?;
        Some(self.amount(at, number))
    }

    /// A Han number: only with what it counts.
    fn han(&mut self, at: usize) -> Option<usize> {
        if self.text.at(at) == '半' {
            return self.half(at);
        }
        let number = self.numeral(at)?;
        let tail = self.text.at(number.end);
        let unknown = |at: usize| self.text.any(at, words::WORDS_UNKNOWN).is_some();
        let bad = unknown(number.end)
            || self.text.any_back(at, words::WORDS_NO_NUMBER_BEHIND).is_some()
            || (self.text.at(at) == '一' && self.text.any_back(at, words::WORDS_NO_ONE_BEHIND).is_some())
            // 三分之一, 十分好用, 七分裤: minutes are 十分钟.
            || (tail == '分' && self.text.at(number.end.saturating_add(1)) != '钟');
        if bad {
            return Some(number.end);
        }
        if let Some(end) = self.date(at).or_else(|| self.clock(at)) {
            return Some(end);
        }
        Some(self.amount(at, number))
    }
}

/// Whether a word ends in a letter that another letter would continue.
fn latin_end(word: &str) -> bool {
    word.ends_with(|c: char| c.is_ascii_alphabetic())
}
