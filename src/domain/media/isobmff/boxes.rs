//! Boxes, the building blocks of the family (ISO/IEC 14496-12 §4.2).

use std::ops::Range;

use crate::domain::media::bytes::{Bounded, be32, be64, four, u32_be};
use crate::domain::media::reader::{Fault, Reader};

/// A box: its type and where it lies. Offsets are bytes from the beginning of the file.
#[derive(Clone, Copy, Debug)]
pub(in crate::domain::media) struct Box4 {
    /// Its four-character type.
    pub kind: [u8; 4],
    /// Where its content begins.
    pub body: u64,
    /// Where it ends, never beyond `limit` of the read.
    pub end: u64,
    /// It claims more than `limit` allows.
    pub overruns: bool,
}

impl Box4 {
    /// Where its content lies.
    pub fn range(&self) -> Range<u64> {
        self.body..self.end
    }

    /// Bytes of its content.
    pub fn len(&self) -> u64 {
        self.end.minus(self.body)
    }
}

/// The box at `at` inside a parent, or a file, that ends at `limit`.
pub(in crate::domain::media) fn read(reader: &Reader, at: u64, limit: u64) -> Result<Box4, Fault> {
    let head = reader.bytes(at, 8)?;
    let kind = four(head, 4).unwrap_or_default();
    let (header, size) = match be32(head, 0) {
        0 => (8, limit.minus(at)), // extends to the end (of the file, by the letter)
        1 => {
            let large = reader.bytes(at.plus(8), 8)?;
            (16, be64(large, 0))
        }
        size => (8, u64::from(size)),
    };
    if size < header {
        return Err(Fault::Damaged);
    }
    let end = at.checked_add(size);
    Ok(Box4 {
        kind,
        body: at.plus(header),
        end: end.map_or(limit, |end| end.min(limit)),
        overruns: end.is_none_or(|end| end > limit),
    })
}

/// Boxes that are looked at one behind the other before they are taken for an attack.
const MOST_BOXES: u32 = 0x8000;

/// Shows the boxes of a part of the file, one behind the other, as long as `visit` wants to go on.
pub(in crate::domain::media) fn each(
    reader: &Reader,
    Range { start: mut at, end }: Range<u64>,
    visit: &mut dyn FnMut(Box4) -> Result<bool, Fault>,
) -> Result<(), Fault> {
    for _ in 0..MOST_BOXES {
        if end.minus(at) < 8 {
            return Ok(());
        }
        let found = read(reader, at, end)?;
        if !visit(found)? {
            return Ok(());
        }
        at = found.end;
    }
    Err(Fault::Limit)
}

/// The boxes of a piece already in memory, as far as they are whole.
pub(super) fn within(piece: &[u8]) -> impl Iterator<Item = ([u8; 4], &[u8])> {
    let mut rest = piece;
    std::iter::from_fn(move || {
        let size = usize::try_from(u32_be(rest, 0)?).ok()?;
        let found = (four(rest, 4)?, rest.get(8..size)?);
        rest = rest.get(size..)?;
        Some(found)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::media::testing::over;

    fn at_start(bytes: &[u8], limit: u64) -> Result<(u64, u64, bool), Fault> {
        let found = over(bytes, |reader| read(reader, 0, limit))?;
        Ok((found.body, found.end, found.overruns))
    }

    #[test]
    fn sizes_of_all_kinds() {
        assert_eq!(at_start(b"\0\0\0\x0Cfree\0\0\0\0", 12), Ok((8, 12, false)));
        assert_eq!(at_start(b"\0\0\0\0mdat\0\0\0\0", 12), Ok((8, 12, false)));
        assert_eq!(at_start(b"\0\0\0\x01mdat\0\0\0\0\0\0\0\x10", 16), Ok((16, 16, false)));
        assert_eq!(at_start(b"\0\0\0\x0Dfree\0\0\0\0", 12), Ok((8, 12, true)));
        let endless = b"\0\0\0\x01mdat\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF";
        assert_eq!(at_start(endless, 16), Ok((16, 16, true)));
    }

    #[test]
    fn sizes_smaller_than_the_header_are_damage() {
        for size in 2..8 {
            assert_eq!(at_start(&[0, 0, 0, size, 1, 2, 3, 4], 8), Err(Fault::Damaged));
        }
        assert_eq!(at_start(b"\0\0\0\x01mdat\0\0\0\0\0\0\0\x0F", 16), Err(Fault::Damaged));
        assert_eq!(at_start(b"\0\0\0\x01mdat\0\0", 10), Err(Fault::Truncated));
    }

    #[test]
    fn in_memory_only_whole_boxes_count() {
        let piece = b"\0\0\0\x09abcd!\0\0\0\x08efgh\0\0\0\x09cut.";
        let kinds: Vec<_> = within(piece).map(|(kind, body)| (kind, body.len())).collect();
        assert_eq!(kinds, [(*b"abcd", 1), (*b"efgh", 0)]);
        assert_eq!(within(b"\0\0\0\0zero").count(), 0);
    }
}
