//! Kinds of characters: a rule about characters that a text does not have need not look for them.

use super::language::han;

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

    /// Whether there are none.
    #[must_use]
    pub const fn is_none(self) -> bool {
        self.0 == 0
    }

    /// Whether any of these is among them.
    #[must_use]
    pub const fn has(self, any: Self) -> bool {
        self.0 & any.0 != 0
    }

    /// The kinds of one character.
    #[must_use]
    pub fn of(c: char) -> Self {
        if han::is_form(c) { Self::HAN_FORM } else { Self::of_other(c) }
    }

    /// The kinds of a character that is not in the list of forms.
    #[must_use]
    pub const fn of_other(c: char) -> Self {
        match c {
            '\u{4E00}'..='\u{9FFF}' => Self(0),
            '\u{3041}'..='\u{309F}' | '\u{30A1}'..='\u{30FA}' | '\u{30FC}'..='\u{30FF}' => Self::KANA,
            '\u{FF66}'..='\u{FF9F}' => Self::HALF_KANA,
            '々' => Self::HAN_FORM,
            '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => Self::FULL_WIDTH,
            '(' | ')' | '[' | ']' | '（' | '）' | '［' | '］' | '｛' | '｝' | '｢' | '｣' => Self::BRACKET,
            '「'..='】' | '〈'..='》' | '〔' | '〕' | '“' | '”' | '‘' | '’' => Self::BRACKET,
            ',' | '.' | '!' | '?' | ':' | ';' | '〜' | '・' | '･' | '｡' | '､' | '‥' => Self::PUNCTUATION,
            '¥' | '￥' => Self::CURRENCY,
            _ => Self(0),
        }
    }
}
