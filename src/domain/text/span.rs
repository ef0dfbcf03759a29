//! Places in a text: UTF-8 inside, UTF-16 at the border, because that is what a text area speaks.

use serde::{Deserialize, Serialize};

use super::count::{UNITS, cut_known, weight_of, width16};

/// A half-open range of UTF-16 offsets. It never starts or ends inside a surrogate pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Range16 {
    /// First offset inside.
    pub start: u32,
    /// First offset behind.
    pub end: u32,
}

/// The length of `text` in UTF-16 code units.
#[must_use]
pub fn utf16_len(text: &str) -> u32 {
    weight_of(text.as_bytes(), UNITS)
}

/// The byte offset of a UTF-16 offset; an offset inside a pair or behind the end moves back to a whole character.
#[must_use]
pub fn byte_at(text: &str, utf16: u32) -> usize {
    let mut seen = 0u32;
    for (at, c) in text.char_indices() {
        let next = seen.saturating_add(width16(c));
        if next > utf16 {
            return at;
        }
        seen = next;
    }
    text.len()
}

/// What a text of this length has over `room` UTF-16 units, from the first grapheme that exceeds; `None` if it fits.
#[must_use]
pub fn over_limit(text: &str, room: u32, length: u32) -> Option<Range16> {
    let (_, start) = cut_known(text, room, length)?;
    Some(Range16 { start, end: length })
}

/// Turns byte offsets into UTF-16 offsets and back; a step costs as much as the text it crosses.
pub struct Offsets<'a> {
    text: &'a str,
    byte: usize,
    utf16: u32,
}

impl<'a> Offsets<'a> {
    /// Offsets into `text`.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        Self { text, byte: 0, utf16: 0 }
    }

    /// The UTF-16 offset of a byte offset.
    pub fn utf16(&mut self, byte: usize) -> u32 {
        let between = |from: usize, to: usize| utf16_len(self.text.get(from..to).unwrap_or_default());
        self.utf16 = if byte < self.byte {
            self.utf16.saturating_sub(between(byte, self.byte))
        } else {
            self.utf16.saturating_add(between(self.byte, byte))
        };
        self.byte = byte;
        self.utf16
    }

    /// The byte offset of a UTF-16 offset; rounded and bounded as in [`byte_at`].
    pub fn byte(&mut self, utf16: u32) -> usize {
        if utf16 < self.utf16 {
            self.byte = 0;
            self.utf16 = 0;
        }
        let from = self.byte;
        for (at, c) in self.text.get(from..).unwrap_or_default().char_indices() {
            self.byte = from.saturating_add(at);
            let next = self.utf16.saturating_add(width16(c));
            if next > utf16 {
                return self.byte;
            }
            self.utf16 = next;
        }
        self.byte = self.text.len();
        self.byte
    }

    /// The UTF-16 range of a byte range.
    pub fn range(&mut self, start: usize, end: usize) -> Range16 {
        Range16 { start: self.utf16(start), end: self.utf16(end) }
    }

    /// The range from a byte offset to the end of the text.
    pub fn to_end(&mut self, start: usize) -> Range16 {
        self.range(start, self.text.len())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn offsets_step_over_pairs() {
        let text = "a😀字";
        assert_eq!(byte_at(text, 1), 1);
        assert_eq!(byte_at(text, 2), 1, "inside the pair: back to its start");
        assert_eq!(byte_at(text, 3), 5);
        assert_eq!(byte_at(text, 99), text.len());
    }

    proptest! {
        #[test]
        fn there_and_back(text in "\\PC{0,30}") {
            let mut offsets = Offsets::new(&text);
            for (byte, _) in text.char_indices() {
                let utf16 = offsets.utf16(byte);
                prop_assert_eq!(byte_at(&text, utf16), byte);
                prop_assert_eq!(Offsets::new(&text).byte(utf16), byte);
            }
        }

        #[test]
        fn any_order_gives_the_same(text in "\\PC{0,12}", steps in proptest::collection::vec(0u32..30, 0..8)) {
            let mut offsets = Offsets::new(&text);
            for step in steps {
                let byte = byte_at(&text, step);
                prop_assert_eq!(offsets.byte(step), byte);
                prop_assert_eq!(offsets.utf16(byte), utf16_len(&text[..byte]));
                prop_assert_eq!(offsets.utf16(0), 0);
            }
        }
    }
}
