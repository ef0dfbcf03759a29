//! A text as terms are looked for in it: one spelling of each character, without ornaments between them, and the way back
//! to the original.

use std::ops::Range;

use super::language::han::{Forms, forms};
use super::signs::{Sign, sign};

/// This many ornaments in a row are jumped over; more part words.
const MOST_ORNAMENTS: u32 = 3;

/// What stands for too many ornaments: no term has a space in it.
const GAP: char = ' ';

/// A folded text.
#[derive(Debug, Default)]
pub struct View {
    /// The text.
    pub text: String,
    /// Where its parts come from, in order.
    pieces: Vec<Piece>,
}

/// A part of a folded text: copied as it is, or one character in another spelling.
#[derive(Clone, Copy, Debug)]
struct Piece {
    /// Where it begins in the folded text.
    at: usize,
    /// Where it begins in the original.
    start: usize,
    /// Where it ends there.
    end: usize,
}

impl View {
    /// Folds a text. Of the pictographs, those in `kept` stay; tells whether there was one to keep.
    #[must_use]
    pub fn new(text: &str, kept: &[char]) -> Self {
        let mut fold = Fold { forms: forms(), original: text, view: View::default(), run: None, ornaments: 0 };
        fold.view.text.reserve(text.len());
        for (at, c) in text.char_indices() {
            fold.step(at, c, kept);
        }
        fold.close(text.len());
        fold.view
    }

    /// The place in the original of a place in the folded text, both in bytes.
    #[must_use]
    pub fn original(&self, folded: Range<usize>) -> Range<usize> {
        let start = self.piece(folded.start).map_or(0, |piece| piece.start + (folded.start - piece.at));
        // The end is that of the last character, not the beginning of the next: there may be ornaments between them.
        let last = self.pieces.partition_point(|piece| piece.at < folded.end).checked_sub(1);
        let next = last.and_then(|last| self.pieces.get(last + 1)).map_or(self.text.len(), |piece| piece.at);
        let end = last
            .and_then(|last| self.pieces.get(last))
            .map_or(start, |piece| if folded.end == next { piece.end } else { piece.start + (folded.end - piece.at) });
        start..end.max(start)
    }

    /// Whether nothing was left out or respelled in a part of the folded text.
    #[must_use]
    pub fn is_whole(&self, folded: &Range<usize>) -> bool {
        self.original(folded.clone()).len() == folded.len()
    }

    fn piece(&self, folded: usize) -> Option<&Piece> {
        self.pieces.get(self.pieces.partition_point(|piece| piece.at <= folded).checked_sub(1)?)
    }
}

/// A fold on its way through a text.
struct Fold<'a> {
    forms: &'static Forms,
    original: &'a str,
    view: View,
    /// Where the run began that is copied as it is.
    run: Option<usize>,
    ornaments: u32,
}

impl Fold<'_> {
    fn step(&mut self, at: usize, c: char, kept: &[char]) {
        let ornament = match sign(c) {
            Sign::Nothing => {
                self.close(at);
                return;
            }
            Sign::Ornament => true,
            Sign::Pictograph => !kept.contains(&c),
            Sign::Spells(same) => {
                self.put(at, c, same);
                return;
            }
            Sign::Itself => {
                if let Some(simplified) = self.forms.simplified(c) {
                    self.put(at, c, simplified);
                    return;
                }
                false
            }
        };
        if ornament {
            self.close(at);
            self.ornaments += 1;
            if self.ornaments == MOST_ORNAMENTS + 1 {
                self.put(at, c, GAP);
                self.ornaments = MOST_ORNAMENTS + 1;
            }
        } else {
            self.ornaments = 0;
            self.run.get_or_insert(at);
        }
    }

    /// Copies the run that ends here.
    fn close(&mut self, end: usize) {
        if let Some(start) = self.run.take() {
            self.view.pieces.push(Piece { at: self.view.text.len(), start, end });
            self.view.text.push_str(self.original.get(start..end).unwrap_or_default());
        }
    }

    /// Writes another spelling of a character.
    fn put(&mut self, at: usize, c: char, same: char) {
        self.close(at);
        self.ornaments = 0;
        self.view.pieces.push(Piece { at: self.view.text.len(), start: at, end: at + c.len_utf8() });
        self.view.text.push(same);
    }
}
