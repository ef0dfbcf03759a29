//! Places in a text: UTF-8 inside, UTF-16 at the border, because that is what a text area speaks.

use serde::{Deserialize, Serialize};

use super::count::width16;

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
    text.chars().fold(0, |sum, c| sum.saturating_add(width16(c)))
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

/// Turns byte offsets into UTF-16 offsets; cheap when they are asked in rising order.
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
        if byte < self.byte {
            self.byte = 0;
            self.utf16 = 0;
        }
        let between = self.text.get(self.byte..byte).unwrap_or_default();
        self.utf16 = self.utf16.saturating_add(utf16_len(between));
        self.byte = byte;
        self.utf16
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
            }
        }
    }
}
