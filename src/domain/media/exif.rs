//! EXIF orientation, and nothing else of EXIF.
//!
//! CIPA DC-008-2019 (Exif 2.32) §4.6.4 A; the directory format is TIFF 6.0 §2.

use super::bytes::{u16_be, u16_le, u32_be, u32_le};
use super::facts::MediaFacts;
use super::reader::{Fault, Reader};

/// What stands before the TIFF header in JPEG, and in WebP by mistake.
pub(super) const PREFIX: &[u8; 6] = b"Exif\0\0";

const ORIENTATION: u16 = 0x0112;
const SHORT: u16 = 3;
const LONG: u16 = 4;
/// Bytes of one directory entry: tag, type, count, value.
const ENTRY: u64 = 12;

/// Orientation 1–8 in the first directory of the TIFF structure at `at..end`.
///
/// Broken EXIF is no defect of the picture around it: it merely says nothing. Only what concerns
/// the whole file, an exhausted allowance or a refusing source, is an error.
pub(super) fn orientation(reader: &Reader, at: u64, end: u64) -> Result<Option<u8>, Fault> {
    match first_directory(reader, at, end) {
        Err(fault @ (Fault::Limit | Fault::Unreadable | Fault::Missing)) => Err(fault),
        found => Ok(found.ok().flatten()),
    }
}

fn first_directory(reader: &Reader, start: u64, end: u64) -> Result<Option<u8>, Fault> {
    let header = reader.bytes(start, 8)?;
    let little = match header.first_chunk() {
        Some(b"II\x2A\0") => true,
        Some(b"MM\0\x2A") => false,
        _ => return Err(Fault::Damaged),
    };
    let u16_at = if little { u16_le } else { u16_be };
    let u32_at = if little { u32_le } else { u32_be };
    let offset = u32_at(header, 4).ok_or(Fault::Damaged)?;
    let directory = start.saturating_add(u64::from(offset));
    if offset < 8 || directory >= end {
        return Err(Fault::Damaged);
    }
    let count = u16_at(reader.bytes(directory, 2)?, 0).ok_or(Fault::Damaged)?;
    let mut at = directory.saturating_add(2);
    for _ in 0..count {
        let next = at.saturating_add(ENTRY);
        if next > end {
            return Err(Fault::Truncated);
        }
        let entry = reader.bytes(at, 12)?;
        let value = match (u16_at(entry, 0), u16_at(entry, 2), u32_at(entry, 4)) {
            (Some(ORIENTATION), Some(SHORT), Some(1)) => u16_at(entry, 8).map(u32::from),
            (Some(ORIENTATION), Some(LONG), Some(1)) => u32_at(entry, 8),
            _ => None,
        };
        if let Some(valid @ 1..=8) = value {
            return Ok(u8::try_from(valid).ok());
        }
        at = next;
    }
    Ok(None)
}

/// Sets the displayed size of a picture from its stored size and orientation: 5–8 lie on their side.
pub(super) fn display(facts: &mut MediaFacts) {
    let on_its_side = facts.orientation.is_some_and(|orientation| orientation >= 5);
    (facts.display_width, facts.display_height) =
        if on_its_side { (facts.height, facts.width) } else { (facts.width, facts.height) };
}

#[cfg(test)]
mod tests {
    use super::super::testing::{exif, over};
    use super::*;

    fn read(tiff: &[u8]) -> Option<u8> {
        over(tiff, |reader| orientation(reader, 0, tiff.len() as u64)).unwrap()
    }

    #[test]
    fn both_byte_orders() {
        for value in 1..=8 {
            assert_eq!(read(&exif(value)), Some(value as u8));
        }
        let little = b"II\x2A\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0";
        assert_eq!(read(little), Some(6));
    }

    #[test]
    fn invalid_values_say_nothing() {
        assert_eq!(read(&exif(0)), None);
        assert_eq!(read(&exif(9)), None);
    }

    #[test]
    fn hostile_offsets_say_nothing() {
        for offset in [0u32, 1, 4, 7, 23, 1 << 31, u32::MAX] {
            let mut tiff = exif(6);
            tiff[4..8].copy_from_slice(&offset.to_be_bytes());
            assert_eq!(read(&tiff), None, "{offset}");
        }
    }

    #[test]
    fn every_cut_says_nothing() {
        let tiff = exif(6);
        for cut in 0..22 {
            assert_eq!(read(&tiff[..cut]), None, "{cut}");
        }
    }
}
