//! Asking for actions: two different ones, or one and a prize, in one clause. A prize may also begin the next clause.

use std::ops::Range;

use super::automaton::{Match, Of};
use super::context::{Around, ends_clause_at};
use super::data::BAIT;
use super::hits::{Exceptions, Hit};
use crate::domain::order::sort_by_number;
use crate::domain::pencil::fold::View;
use crate::domain::pencil::signs::{Sign, sign};

/// A word that counts, in bytes of the original.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    of: Of,
    place: Range<usize>,
}

/// The words that count among the matches of one view.
pub fn collect(view: &View, matches: &[Match], out: &mut Vec<Word>) {
    let is_word = |of: Of| matches!(of, Of::Verb(_) | Of::Prize | Of::PrizeNext);
    if !matches.iter().any(|found| matches!(found.of, Of::Verb(_))) {
        return;
    }
    let exceptions = Exceptions::new(matches, |of| of == Of::NoBait);
    for Match { of, range } in matches.iter().filter(|found| is_word(found.of)) {
        if !exceptions.hold(range, Of::NoBait) {
            out.push(Word { of: *of, place: view.original(range.clone()) });
        }
    }
}

/// What a clause has of them.
#[derive(Default)]
struct Clause {
    verb: Option<Word>,
    other_verb: bool,
    prize: bool,
    place: Range<usize>,
    /// Only a comma stands between the clause before, which has a verb, and this one.
    continues: Option<Range<usize>>,
}

/// The hits among the words of a text.
pub fn hits(text: &str, words: &mut Vec<Word>, out: &mut Vec<Hit>) {
    // A word that is a prize and may begin a clause is asked first whether it does.
    sort_by_number(words, |word| {
        let shorter = u128::from(u32::MAX) - word.place.len() as u128;
        ((word.place.start as u128) << 32 | shorter) << 1 | u128::from(word.of != Of::PrizeNext)
    });
    let mut clause = Clause::default();
    let mut end = 0;
    for word in words.drain(..) {
        let between = text.get(end.min(word.place.start)..word.place.start).unwrap_or_default();
        let mut breaks = between.char_indices().filter(|(at, c)| ends_clause_at(text, end + at, *c));
        if let Some((at, c)) = breaks.next() {
            let only_comma = matches!(c, '，' | ',') && breaks.next().is_none();
            let begins = between.get(at + c.len_utf8()..).is_some_and(|rest| rest.chars().all(is_ornament));
            let before = std::mem::take(&mut clause);
            let asked = before.verb.is_some() && only_comma && begins;
            clause.continues = asked.then(|| before.place.clone());
            before.speak(text, out);
        }
        end = end.max(word.place.end);
        clause.add(word);
    }
    clause.speak(text, out);
}

fn is_ornament(c: char) -> bool {
    !matches!(sign(c), Sign::Itself | Sign::Spells(_))
}

impl Clause {
    fn add(&mut self, word: Word) {
        if self.verb.is_none() && !self.prize && self.place.is_empty() {
            self.place = word.place.clone();
        }
        match word.of {
            Of::Verb(_) => match &self.verb {
                // Two actions are two words: of words over one another the first and longest counts.
                Some(verb) if verb.place.end > word.place.start => {}
                Some(verb) => self.other_verb |= verb.of != word.of,
                None => {
                    if !self.prize {
                        self.place.start = word.place.start;
                    }
                    self.verb = Some(word.clone());
                }
            },
            Of::PrizeNext => {
                if let Some(before) = self.continues.take().filter(|_| self.verb.is_none()) {
                    self.prize = true;
                    self.place.start = before.start;
                    self.verb = Some(Word { of: Of::Verb(0), place: before });
                }
                return;
            }
            _ => self.prize = true,
        }
        self.continues = None;
        self.place.end = self.place.end.max(word.place.end);
    }

    fn speak(self, text: &str, out: &mut Vec<Hit>) {
        if self.verb.is_none() || !(self.other_verb || self.prize) {
            return;
        }
        let place = self.place;
        let around = Around::clause(text, &place, "");
        if around.has(BAIT.not_with) {
            return;
        }
        let folded = View::new(text.get(place.clone()).unwrap_or_default(), &[]).text;
        out.push(Hit { said: &BAIT.said, instead: "", term: place.clone(), place, folded });
    }
}
