//! All that is looked for in a text, in one automaton: spellings of terms, exceptions, actions, prizes, dates.

use std::ops::Range;

use daachorse::CharwiseDoubleArrayAhoCorasick;

use super::data::{PICTOGRAPHS, VARIANTS};
use super::number::{NUMBERS, is_number};
use crate::domain::pencil::reading::Filter;

/// What a match is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Of {
    /// A spelling of a term, by its place in the data.
    Term(u16),
    /// An exception of a term.
    Unless(u16),
    /// A word for an action, by its group.
    Verb(u8),
    /// A word for a prize.
    Prize,
    /// A word for a prize that may begin the next clause.
    PrizeNext,
    /// Words within which an action or a prize counts for nothing.
    NoBait,
    /// A date, by the place of its day in the data.
    Day(u8),
    /// A word of the brand.
    BrandWord,
    /// A term of the brand, by its place in the list.
    BrandTerm(u16),
}

/// A match, in bytes of the folded text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// What it is.
    pub of: Of,
    /// Where it stands.
    pub range: Range<usize>,
}

/// Something to look for. `#` behind the first character stands for a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The word, folded.
    pub text: String,
    /// Which of [`VARIANTS`] it may be spelled with, a bit each.
    pub variants: u8,
    /// What it is.
    pub of: Of,
}

/// What a word of the automaton is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Needle {
    of: Of,
    /// What of the word stands behind: a word that has more than one spelling is looked for by its first two characters.
    behind: Option<Box<Behind>>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Behind {
    text: String,
    variants: u8,
    /// Whether a number goes on here.
    in_number: bool,
}

/// The automaton, and what each of its words is.
pub struct Automaton {
    /// `None` if there are no words.
    machine: Option<CharwiseDoubleArrayAhoCorasick<u32>>,
    /// What the words are, word by word.
    needles: Vec<Needle>,
    /// Where that of each word begins, and where the last ends.
    begins: Vec<usize>,
}

impl std::fmt::Debug for Automaton {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Automaton").field("words", &self.begins.len().saturating_sub(1)).finish()
    }
}

impl Automaton {
    /// Of these words, and the filter of where they may begin. Empty words are nowhere.
    #[must_use]
    pub fn new(words: Vec<Word>) -> (Self, Filter) {
        let mut beside = Vec::new();
        let mut all = Vec::with_capacity(words.len());
        for word in words {
            note_pictographs(&word, &mut beside);
            add(word, &mut all);
        }
        all.sort_unstable();
        all.dedup();
        let (mut words, mut needles, mut begins) = (Vec::<String>::new(), Vec::with_capacity(all.len()), Vec::new());
        for (word, needle) in all {
            if words.last() != Some(&word) {
                words.push(word);
                begins.push(needles.len());
            }
            needles.push(needle);
        }
        begins.push(needles.len());
        let filter = Filter::new(words.iter().map(String::as_str), PICTOGRAPHS, beside);
        (Self { machine: CharwiseDoubleArrayAhoCorasick::new(words).ok(), needles, begins }, filter)
    }

    /// Adds every match that begins in a stretch of a folded text.
    pub fn matches(&self, text: &str, stretch: Range<usize>, out: &mut Vec<Match>) {
        let from = stretch.start;
        // A window is as long as the longest word, in bytes: the text may end before, or a character there.
        let end = (stretch.end..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
        let Some((machine, stretch)) = self.machine.as_ref().zip(text.get(from..end)) else { return };
        for matched in machine.find_overlapping_iter(stretch) {
            let word = matched.value() as usize;
            let (Some(begin), Some(end)) = (self.begins.get(word), self.begins.get(word + 1)) else { continue };
            let (start, stop) = (from + matched.start(), from + matched.end());
            for Needle { of, behind } in self.needles.get(*begin..*end).unwrap_or_default() {
                let more = match behind {
                    None => Some(0),
                    Some(behind) => text.get(stop..).and_then(|rest| behind.fits(rest)),
                };
                out.extend(more.map(|more| Match { of: *of, range: start..stop + more }));
            }
        }
    }
}

/// The characters that may stand for one of a word.
fn stand_ins(variants: u8, c: char) -> &'static str {
    let mut own = VARIANTS.iter().zip(0u32..).filter(|(_, bit)| variants >> bit & 1 == 1);
    own.find(|((key, _), _)| key.chars().eq([c])).map_or("", |((_, members), _)| members)
}

impl Word {
    /// Whether a character of it stands for a number. A brand's words are as they are.
    fn is_number(&self, c: char, first: bool) -> bool {
        c == '#' && !first && !matches!(self.of, Of::BrandWord | Of::BrandTerm(_))
    }
}

/// All that may stand at a place of a word.
fn spellings(word: &Word, c: char, first: bool) -> impl Iterator<Item = char> {
    let own = (!word.is_number(c, first)).then_some(c);
    let numbers = if own.is_none() { NUMBERS } else { "" };
    own.into_iter().chain(numbers.chars()).chain(stand_ins(word.variants, c).chars())
}

/// Adds the spellings of a word: the word, or the first two characters of each.
fn add(word: Word, out: &mut Vec<(String, Needle)>) {
    let Word { text, variants, of } = &word;
    let plain = |(at, c): (usize, char)| !word.is_number(c, at == 0) && stand_ins(*variants, c).is_empty();
    let mut chars = text.chars();
    match (chars.next(), chars.next()) {
        (Some(first), Some(second)) if !text.char_indices().all(plain) => {
            let behind = Behind {
                text: chars.as_str().to_owned(),
                variants: *variants,
                in_number: word.is_number(second, false),
            };
            let needle = Needle { of: *of, behind: Some(Box::new(behind)) };
            for first in spellings(&word, first, true) {
                out.extend(
                    spellings(&word, second, false).map(|second| (String::from_iter([first, second]), needle.clone())),
                );
            }
        }
        (None, _) => {}
        _ => out.push((word.text, Needle { of: word.of, behind: None })),
    }
}

/// Notes what may stand beside a pictograph in a word.
fn note_pictographs(word: &Word, out: &mut Vec<(u32, u32)>) {
    let is_one = |c: &char| PICTOGRAPHS.binary_search(c).is_ok();
    let mut before: Vec<char> = Vec::new();
    for (at, c) in word.text.char_indices() {
        let here: Vec<char> = spellings(word, c, at == 0).collect();
        for one in &before {
            let others = here.iter().filter(|other| is_one(one) || is_one(other));
            out.extend(others.map(|other| (u32::from(*one), u32::from(*other))));
        }
        before = here;
    }
}

impl Behind {
    /// How long it is if a text begins with it.
    fn fits(&self, text: &str) -> Option<usize> {
        let mut rest = text;
        if self.in_number {
            rest = rest.trim_start_matches(is_number);
        }
        for c in self.text.chars() {
            let next = rest.chars().next()?;
            rest = if c == '#' {
                Some(rest.trim_start_matches(is_number)).filter(|_| is_number(next))?
            } else {
                rest.get(next.len_utf8()..).filter(|_| next == c || stand_ins(self.variants, c).contains(next))?
            };
        }
        Some(text.len() - rest.len())
    }
}
