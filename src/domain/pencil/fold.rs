//! A text as terms are looked for in it: one spelling of each character, without ornaments between them, and the way back
//! to the original.

use std::ops::Range;

use super::language::han::forms;
use super::signs::{Sign, sign};

/// This many ornaments in a row are jumped over; more part words.
const MOST_ORNAMENTS: u32 = 3;

/// What stands for too many ornaments: no term has a space in it.
pub const GAP: char = ' ';

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
    /// Folds a text. Of the pictographs, those in `kept` stay.
    #[must_use]
    pub fn new(text: &str, kept: &[char]) -> Self {
        let forms = forms();
        let mut fold = Fold::new(text);
        for (at, c) in text.char_indices() {
            match sign(c) {
                Sign::Nothing => fold.skip(at, c),
                Sign::Spells(same) => _ = fold.put(at, c, same),
                Sign::Pictograph if kept.contains(&c) => {}
                Sign::Ornament | Sign::Pictograph => _ = fold.ornament(at, c),
                Sign::Itself => {
                    if let Some(same) = forms.simplified(c) {
                        fold.put(at, c, same);
                    }
                }
            }
        }
        fold.finish()
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
pub struct Fold<'a> {
    original: &'a str,
    view: View,
    /// Where the run begins that is copied as it is.
    run: usize,
    /// Ornaments in a row, and where the last ends.
    ornaments: u32,
    ornament_end: usize,
}

impl<'a> Fold<'a> {
    /// Begins a fold.
    #[must_use]
    pub fn new(original: &'a str) -> Self {
        let view = View { text: String::with_capacity(original.len()), pieces: Vec::new() };
        Self { original, view, run: 0, ornaments: 0, ornament_end: usize::MAX }
    }

    /// How long the folded text is up to a place of the original, if what stands before it is copied as it is.
    #[inline(always)]
    #[must_use]
    pub fn length(&self, at: usize) -> usize {
        self.view.text.len() + at.saturating_sub(self.run)
    }

    /// Leaves a character as it is; how long the text is before it.
    pub fn keep(&self, at: usize) -> usize {
        self.length(at)
    }

    /// Leaves a character out that belongs to the one before.
    pub fn skip(&mut self, at: usize, c: char) {
        if self.ornament_end == at {
            self.ornament_end = at + c.len_utf8();
        }
        self.close(at, c);
    }

    /// Writes another spelling of a character; how long the text is before it.
    pub fn put(&mut self, at: usize, c: char, same: char) -> usize {
        self.close(at, c);
        let length = self.view.text.len();
        self.view.pieces.push(Piece { at: length, start: at, end: self.run });
        self.view.text.push(same);
        length
    }

    /// Leaves an ornament out; if it is one too many, a gap stands for it, and this is how long the text is before that.
    pub fn ornament(&mut self, at: usize, c: char) -> Option<usize> {
        self.ornaments = if self.ornament_end == at { self.ornaments.saturating_add(1) } else { 1 };
        self.ornament_end = at + c.len_utf8();
        if self.ornaments == MOST_ORNAMENTS + 1 {
            return Some(self.put(at, c, GAP));
        }
        self.close(at, c);
        None
    }

    /// Copies the run up to a character that is not copied.
    fn close(&mut self, end: usize, c: char) {
        self.copy(end);
        self.run = end + c.len_utf8();
    }

    fn copy(&mut self, end: usize) {
        if self.run < end {
            self.view.pieces.push(Piece { at: self.view.text.len(), start: self.run, end });
            self.view.text.push_str(self.original.get(self.run..end).unwrap_or_default());
        }
    }

    /// The folded text.
    #[must_use]
    pub fn finish(mut self) -> View {
        self.copy(self.original.len());
        self.view
    }
}
