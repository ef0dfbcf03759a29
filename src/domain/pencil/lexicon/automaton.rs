//! All spellings of all terms, and all exceptions, in one automaton.

use std::ops::Range;

use daachorse::CharwiseDoubleArrayAhoCorasick;

use super::data::{TERMS, Term, VARIANTS, words};

/// What a match means for one term: a spelling of it, or an exception.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Needle {
    /// The place of the term in the data.
    pub term: u16,
    /// Whether this is an exception, within which the term says nothing.
    pub unless: bool,
}

/// A match, in bytes of the folded text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// What it means.
    pub needle: Needle,
    /// Where it stands.
    pub range: Range<usize>,
}

/// The automaton, and what each of its words means.
pub struct Automaton {
    /// `None` if there are no words.
    machine: Option<CharwiseDoubleArrayAhoCorasick<u32>>,
    /// The needles, word by word.
    needles: Vec<Needle>,
    /// Where the needles of each word begin, and where the last ones end.
    begins: Vec<usize>,
}

impl std::fmt::Debug for Automaton {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Automaton").field("words", &self.begins.len().saturating_sub(1)).finish()
    }
}

impl Automaton {
    /// Of the whole lexicon.
    #[must_use]
    pub fn new() -> Self {
        let all = spellings();
        let (mut words, mut needles, mut begins) = (Vec::new(), Vec::new(), Vec::new());
        for (word, needle) in &all {
            if words.last() != Some(&word.as_str()) {
                words.push(word.as_str());
                begins.push(needles.len());
            }
            needles.push(*needle);
        }
        begins.push(needles.len());
        Self { machine: CharwiseDoubleArrayAhoCorasick::new(words).ok(), needles, begins }
    }

    /// Every match in a folded text, by where it ends.
    pub fn matches(&self, text: &str, mut found: impl FnMut(Match)) {
        let Some(machine) = &self.machine else { return };
        for matched in machine.find_overlapping_iter(text) {
            let word = matched.value() as usize;
            let (Some(begin), Some(end)) = (self.begins.get(word), self.begins.get(word + 1)) else { continue };
            for needle in self.needles.get(*begin..*end).unwrap_or_default() {
                found(Match { needle: *needle, range: matched.start()..matched.end() });
            }
        }
    }
}

/// Every spelling of every term, variants written out, in order.
#[must_use]
pub fn spellings() -> Vec<(String, Needle)> {
    let mut all = Vec::new();
    for (term, index) in TERMS.iter().zip(0u16..) {
        for (list, unless) in [(term.forms, false), (term.unless, true)] {
            for word in words(list) {
                spell(word, term, Needle { term: index, unless }, &mut all);
            }
        }
    }
    all.sort_unstable();
    all.dedup();
    all
}

/// A word, and with each character that stands for one of its own.
fn spell(word: &str, term: &Term, needle: Needle, out: &mut Vec<(String, Needle)>) {
    let mut all = vec![String::with_capacity(word.len())];
    for c in word.chars() {
        let stand_ins = VARIANTS.iter().zip(0u32..).find(|((key, _), bit)| {
            term.variants >> bit & 1 == 1 && key.chars().eq([c])
        });
        let stand_ins = stand_ins.map_or("", |((_, members), _)| members);
        let so_far = all.len();
        for index in 0..so_far {
            for stand_in in stand_ins.chars() {
                let more = all.get(index).map(|word| format!("{word}{stand_in}"));
                all.extend(more);
            }
        }
        for word in all.iter_mut().take(so_far) {
            word.push(c);
        }
    }
    out.extend(all.into_iter().map(|word| (word, needle)));
}
