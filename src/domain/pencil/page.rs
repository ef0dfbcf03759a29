//! One text of a note, as the pencil reads it.

use std::cell::{OnceCell, RefCell};
use std::ops::Range;

use super::language::han;
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::text::{Offsets, Range16};
use crate::domain::wording::Wording;

/// A text and where it stands in the note.
pub struct Page<'a> {
    /// The part of the note.
    pub field: Field,
    /// The index in a list field.
    pub item: Option<u32>,
    /// The text, unchanged.
    pub text: &'a str,
    /// Which kinds of characters are in it: a rule about others need not look.
    pub kinds: Kinds,
    /// Findings come in order, so that each step is short.
    offsets: RefCell<Offsets<'a>>,
    /// What [`Self::marks`] answers.
    marks: OnceCell<Vec<(usize, char)>>,
}

impl<'a> Page<'a> {
    /// Reads a text once.
    #[must_use]
    pub fn new(field: Field, item: Option<u32>, text: &'a str) -> Self {
        let kinds = text.chars().fold(Kinds::default(), |kinds, c| kinds.with(Kinds::of(c)));
        Self { field, item, text, kinds, offsets: RefCell::new(Offsets::new(text)), marks: OnceCell::new() }
    }

    /// The brackets and the marks of [`Kinds::PUNCTUATION`] with their places, in order: several rules read these alone.
    #[must_use]
    pub fn marks(&self) -> &[(usize, char)] {
        let wanted = Kinds::BRACKET.with(Kinds::PUNCTUATION);
        self.marks.get_or_init(|| {
            if !self.kinds.has(wanted) {
                return Vec::new();
            }
            self.text.char_indices().filter(|(_, c)| Kinds::of_mark(*c).has(wanted)).collect()
        })
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
        finding
    }

    /// A part of this text in UTF-16 units.
    #[must_use]
    pub fn range(&self, bytes: Range<usize>) -> Range16 {
        self.offsets.borrow_mut().range(bytes.start, bytes.end)
    }
}

/// Kinds of characters, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinds(u16);

impl Kinds {
    /// Hiragana and full-width katakana, with their marks.
    pub const KANA: Self = Self(1);
    /// Half-width katakana.
    pub const HALF_KANA: Self = Self(1 << 1);
    /// A Japanese-only or Traditional form that has a Simplified one.
    pub const HAN_FORM: Self = Self(1 << 2);
    /// Punctuation of Japanese and other marks that Chinese sets differently.
    pub const PUNCTUATION: Self = Self(1 << 3);
    /// Full-width Latin letters and digits.
    pub const FULL_WIDTH: Self = Self(1 << 4);
    /// Brackets and quotation marks of any kind.
    pub const BRACKET: Self = Self(1 << 5);
    /// A sign of a currency.
    pub const CURRENCY: Self = Self(1 << 6);

    /// Those of both.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether any of these is among them.
    #[must_use]
    pub const fn has(self, any: Self) -> bool {
        self.0 & any.0 != 0
    }

    /// The kinds of one character.
    #[must_use]
    pub fn of(c: char) -> Self {
        match c {
            '\u{3041}'..='\u{309F}' | '\u{30A1}'..='\u{30FA}' | '\u{30FC}'..='\u{30FF}' => Self::KANA,
            '\u{FF66}'..='\u{FF9F}' => Self::HALF_KANA,
            _ if han::is_form(c) => Self::HAN_FORM,
            _ => Self::of_mark(c),
        }
    }

    /// The kinds of a character that is no letter of Japanese or Chinese.
    #[must_use]
    pub const fn of_mark(c: char) -> Self {
        match c {
            '\u{4E00}'..='\u{9FFF}' => Self(0),
            '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => Self::FULL_WIDTH,
            '(' | ')' | '[' | ']' | '（' | '）' | '［' | '］' | '｛' | '｝' | '｢' | '｣' => Self::BRACKET,
            '「'..='】' | '〈'..='》' | '〔' | '〕' | '“' | '”' | '‘' | '’' => Self::BRACKET,
            ',' | '.' | '!' | '?' | ':' | ';' | '〜' | '・' | '･' | '｡' | '､' | '‥' => Self::PUNCTUATION,
            '¥' | '￥' => Self::CURRENCY,
            _ => Self(0),
        }
    }
}
