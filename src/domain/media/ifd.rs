//! Directories of a TIFF structure, as TIFF files and EXIF use them.
//!
//! TIFF 6.0 §2; BigTIFF as described by its authors (libtiff, "BigTIFF File Format").

use super::bytes::{Bounded, stands};
use super::reader::{Fault, Reader};

/// Bytes of one value by its type, 0 for types that do not exist (TIFF 6.0 §2; 13 is TIFF Technical Note 1's, 16–18 are
/// BigTIFF's).
const UNITS: [u8; 19] = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8];
/// Types that are an unsigned number: SHORT, LONG, IFD, LONG8, IFD8.
const NUMBERS: [u16; 5] = [3, 4, 13, 16, 18];
/// Entries a directory may have: the most that TIFF can count.
const MOST_ENTRIES: u64 = 0xFFFF;

/// A TIFF structure inside a file. Offsets are bytes from the beginning of the file.
#[derive(Clone, Copy)]
pub(super) struct Tiff<'a> {
    pub reader: &'a Reader,
    start: u64,
    end: u64,
    little: bool,
    /// BigTIFF: counts and offsets have 64 bits.
    wide: bool,
}

/// One entry of a directory.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    pub tag: u16,
    kind: u16,
    /// Number of values.
    pub count: u64,
    /// Where its values begin.
    pub at: u64,
    /// Where they end, by what the entry claims.
    pub end: u64,
}

impl<'a> Tiff<'a> {
    /// The structure at `start..end`, and where its first directory lies.
    pub fn open(reader: &'a Reader, start: u64, end: u64) -> Result<(Self, u64), Fault> {
        let little = stands(reader.bytes(start, 8)?, 0, b"II");
        let mut tiff = Self { reader, start, end, little, wide: false };
        let offset = match tiff.number(start.plus(2), 2)? {
            42 => tiff.number(start.plus(4), 4)?,
            43 => {
                tiff.wide = true;
                tiff.number(start.plus(8), 8)?
            }
            _ => return Err(Fault::Damaged),
        };
        let first = start.plus(offset);
        if offset < 8 || first >= end || !(little || stands(reader.bytes(start, 8)?, 0, b"MM")) {
            return Err(Fault::Damaged);
        }
        Ok((tiff, first))
    }

    /// The number of `size` bytes at `at`.
    pub fn number(&self, at: u64, size: usize) -> Result<u64, Fault> {
        if at.plus(size as u64) > self.end {
            return Err(Fault::Truncated);
        }
        let bytes = self.reader.bytes(at, size)?;
        let join = |sum: u64, byte: &u8| sum << 8 | u64::from(*byte);
        Ok(if self.little { bytes.iter().rev().fold(0, join) } else { bytes.iter().fold(0, join) })
    }

    /// Where an offset that stands in the structure points to.
    pub fn place(&self, offset: u64) -> u64 {
        self.start.plus(offset)
    }

    /// The entry's value, if it is one unsigned number.
    pub fn single(&self, entry: &Entry) -> Result<Option<u64>, Fault> {
        if entry.count != 1 || !NUMBERS.contains(&entry.kind) {
            return Ok(None);
        }
        let size = usize::from(UNITS.get(usize::from(entry.kind)).copied().unwrap_or_default());
        self.number(entry.at, size).map(Some)
    }

    /// Shows every entry of the directory at `at`.
    pub fn directory(&self, at: u64, visit: &mut dyn FnMut(&Entry) -> Result<(), Fault>) -> Result<(), Fault> {
        let (counter, field): (usize, usize) = if self.wide { (8, 8) } else { (2, 4) };
        let count = self.number(at, counter)?;
        if count > MOST_ENTRIES {
            return Err(Fault::Damaged);
        }
        let mut at = at.plus(counter as u64);
        for _ in 0..count {
            let tag = self.number(at, 2)?;
            let kind = self.number(at.plus(2), 2)?;
            let count = self.number(at.plus(4), field)?;
            let value = at.plus(4).plus(field as u64);
            let pointer = self.number(value, field)?;
            let unit = usize::try_from(kind).ok().and_then(|kind| UNITS.get(kind)).copied().unwrap_or_default();
            let length = count.times(u64::from(unit));
            let values = if length <= field as u64 { value } else { self.place(pointer) };
            visit(&Entry {
                tag: u16::try_from(tag).unwrap_or_default(),
                kind: u16::try_from(kind).unwrap_or_default(),
                count,
                at: values,
                end: values.plus(length),
            })?;
            at = value.plus(field as u64);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{exif, over};
    use super::*;

    /// Tags, counts and single values of the first directory.
    fn entries(tiff: &[u8]) -> Result<Vec<(u16, u64, Option<u64>)>, Fault> {
        over(tiff, |reader| {
            let (tiff, first) = Tiff::open(reader, 0, tiff.len() as u64)?;
            let mut found = Vec::new();
            tiff.directory(first, &mut |entry| {
                found.push((entry.tag, entry.count, tiff.single(entry)?));
                Ok(())
            })?;
            Ok(found)
        })
    }

    #[test]
    fn both_byte_orders_and_both_widths() {
        assert_eq!(entries(&exif(6)), Ok(vec![(0x0112, 1, Some(6))]));
        let little = b"II\x2A\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0";
        assert_eq!(entries(little), Ok(vec![(0x0112, 1, Some(6))]));
        let wide = [
            &b"MM\0\x2B\0\x08\0\0\0\0\0\0\0\0\0\x10\0\0\0\0\0\0\0\x01"[..],
            b"\x01\0\0\x10\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\x02\0",
        ];
        assert_eq!(entries(&wide.concat()), Ok(vec![(0x0100, 1, Some(512))]));
    }

    #[test]
    fn hostile_offsets_and_counts_are_damage() {
        for offset in [0u32, 1, 4, 7, 1 << 31, u32::MAX] {
            let mut tiff = exif(6);
            tiff[4..8].copy_from_slice(&offset.to_be_bytes());
            assert_eq!(entries(&tiff), Err(Fault::Damaged), "{offset}");
        }
        let mut tiff = exif(6);
        tiff[8..10].copy_from_slice(&[0xFF; 2]);
        assert_eq!(entries(&tiff), Err(Fault::Truncated));
        assert_eq!(entries(b"IM\x2A\0\x08\0\0\0\0\0"), Err(Fault::Damaged));
    }

    #[test]
    fn only_one_unsigned_number_is_a_value() {
        let mut tiff = exif(6);
        tiff[12..14].copy_from_slice(&[0, 2]);
        assert_eq!(entries(&tiff), Ok(vec![(0x0112, 1, None)]));
        tiff[12..18].copy_from_slice(&[0, 3, 0, 0, 0, 2]);
        assert_eq!(entries(&tiff), Ok(vec![(0x0112, 2, None)]));
    }
}
