//! One text of a note, as the pencil reads it.

use std::cell::RefCell;
use std::ops::Range;

use super::reading::{Filter, NOTHING, Reading, read};
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::text::{Offsets, Range16};
use crate::domain::wording::Wording;

/// A text and where it stands in the note.
pub struct Page<'a> {
    /// The part of the note.
    pub field: Field,
    /// The index in a list field.
    pub item: Option<u32>,
    /// Which member of the item, or of the field, where it has several.
    pub member: Option<&'static str>,
    /// The text, unchanged.
    pub text: &'a str,
    /// What one look at each character shows.
    pub reading: Reading,
    /// Findings come in order, so that each step is short.
    offsets: RefCell<Offsets<'a>>,
}

impl<'a> Page<'a> {
    /// Reads a text once.
    #[must_use]
    pub fn new(field: Field, item: Option<u32>, text: &'a str) -> Self {
        Self::filtered(field, item, text, &NOTHING)
    }

    /// Reads a text once, and notes where words of the filter may begin.
    #[must_use]
    pub fn filtered(field: Field, item: Option<u32>, text: &'a str, filter: &Filter) -> Self {
        Self { field, item, member: None, text, reading: read(text, filter), offsets: RefCell::new(Offsets::new(text)) }
    }

    /// A finding about a part of this text, given in bytes.
    #[must_use]
    pub fn finding(
        &self,
        rule: &'static str,
        severity: Severity,
        wording: &'static Wording,
        bytes: Range<usize>,
    ) -> Finding {
        let mut finding = Finding::new(rule, severity, self.field, wording).range(self.range(bytes));
        finding.item = self.item;
        finding.member = self.member;
        finding
    }

    /// A part of this text in UTF-16 units.
    #[must_use]
    pub fn range(&self, bytes: Range<usize>) -> Range16 {
        self.offsets.borrow_mut().range(bytes.start, bytes.end)
    }
}
