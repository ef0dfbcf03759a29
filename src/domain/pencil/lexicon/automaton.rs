//! All that is looked for in a text, in one automaton: spellings of terms, exceptions, actions, prizes, dates.

use std::ops::Range;

use daachorse::CharwiseDoubleArrayAhoCorasick;

use super::number::{NUMBERS, behind_number};

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

/// What is looked for: words, each with what it is. `#` behind the first character stands for a number.
pub type Needles = Vec<(String, Of)>;

/// What a word of the automaton is, and what must stand behind the number it ends with.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Needle {
    of: Of,
    behind: Option<String>,
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
    /// Of these words. Empty ones are nowhere.
    #[must_use]
    pub fn new(words: Needles) -> Self {
        let mut all = Vec::with_capacity(words.len());
        for (word, of) in words {
            match word.split_once('#').filter(|(before, _)| !before.is_empty()) {
                Some((before, behind)) => {
                    let needle = Needle { of, behind: Some(behind.to_owned()) };
                    all.extend(NUMBERS.chars().map(|number| (format!("{before}{number}"), needle.clone())));
                }
                None if word.is_empty() => {}
                None => all.push((word, Needle { of, behind: None })),
            }
        }
        all.sort_unstable();
        all.dedup();
        let (mut words, mut needles, mut begins) = (Vec::<String>::new(), Vec::new(), Vec::new());
        for (word, needle) in all {
            if words.last() != Some(&word) {
                words.push(word);
                begins.push(needles.len());
            }
            needles.push(needle);
        }
        begins.push(needles.len());
        Self { machine: CharwiseDoubleArrayAhoCorasick::new(words).ok(), needles, begins }
    }

    /// Every match in a folded text, by where the words end.
    pub fn matches(&self, text: &str, out: &mut Vec<Match>) {
        let Some(machine) = &self.machine else { return };
        for matched in machine.find_overlapping_iter(text) {
            let word = matched.value() as usize;
            let (Some(begin), Some(end)) = (self.begins.get(word), self.begins.get(word + 1)) else { continue };
            for Needle { of, behind } in self.needles.get(*begin..*end).unwrap_or_default() {
                let end = match behind {
                    None => Some(matched.end()),
                    Some(unit) => behind_number(text, matched.end())
                        .filter(|end| text.get(*end..).is_some_and(|rest| rest.starts_with(unit)))
                        .map(|end| end + unit.len()),
                };
                out.extend(end.map(|end| Match { of: *of, range: matched.start()..end }));
            }
        }
    }
}
