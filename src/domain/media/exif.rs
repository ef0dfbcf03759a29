//! EXIF: orientation and whether a position is stored, and nothing else.
//!
//! CIPA DC-008-2019 (Exif 2.32) §4.6.4 A, §4.6.3 and §4.6.6.

use super::bytes::Bounded;
use super::facts::{MediaFacts, join};
use super::ifd::{Entry, Tiff};
use super::reader::{Fault, Reader, forgiven};

/// What stands before the TIFF header in JPEG, and elsewhere by mistake.
pub(super) const PREFIX: &[u8; 6] = b"Exif\0\0";

const ORIENTATION: u16 = 0x0112;
/// Points to the directory of the position.
const GPS: u16 = 0x8825;
const LATITUDE: u16 = 2;
const LONGITUDE: u16 = 4;

/// Takes what the TIFF structure at `at..end` says. Broken EXIF says nothing.
pub(super) fn read(reader: &Reader, at: u64, end: u64, facts: &mut MediaFacts) -> Result<(), Fault> {
    if forgiven(first_directory(reader, at, end, facts))?.is_none() {
        join(&mut facts.gps, None);
    }
    Ok(())
}

/// The same of an item or box of the ISO base media family, which begins with how many bytes stand before the TIFF
/// header (ISO/IEC 23008-12 annex A.2.1).
pub(super) fn read_counted(reader: &Reader, at: u64, end: u64, facts: &mut MediaFacts) -> Result<(), Fault> {
    let skipped = forgiven(reader.number(at, 4))?.unwrap_or_default();
    let tiff = at.plus(4).plus(skipped);
    read(reader, behind_prefix(reader, tiff)?, end, facts)
}

/// Where the TIFF structure begins that should begin at `at`: some writers put JPEG's prefix before it everywhere.
pub(super) fn behind_prefix(reader: &Reader, at: u64) -> Result<u64, Fault> {
    let prefixed = reader.up_to(at, PREFIX.len())? == PREFIX;
    Ok(if prefixed { at.plus(PREFIX.len() as u64) } else { at })
}

fn first_directory(reader: &Reader, at: u64, end: u64, facts: &mut MediaFacts) -> Result<(), Fault> {
    let (tiff, first) = Tiff::open(reader, at, end)?;
    tiff.directory(first, &mut |entry| take(&tiff, entry, facts))
}

/// Takes what one entry of a first directory says.
pub(super) fn take(tiff: &Tiff<'_>, entry: &Entry, facts: &mut MediaFacts) -> Result<(), Fault> {
    match entry.tag {
        ORIENTATION if facts.orientation.is_none() => {
            let value = tiff.single(entry)?.filter(|value| (1..=8).contains(value));
            facts.orientation = value.and_then(|value| u8::try_from(value).ok());
        }
        GPS => {
            let found = match tiff.single(entry)? {
                Some(offset) => forgiven(position(tiff, tiff.place(offset)))?,
                None => None,
            };
            join(&mut facts.gps, found);
        }
        _ => {}
    }
    Ok(())
}

/// Whether the directory at `at` holds latitude and longitude. Cameras without a fix write denominators of zero, or the
/// directory without them.
fn position(tiff: &Tiff<'_>, at: u64) -> Result<bool, Fault> {
    let mut known: u8 = 0;
    tiff.directory(at, &mut |entry| {
        if matches!(entry.tag, LATITUDE | LONGITUDE) && entry.count > 0 {
            let denominator = tiff.number(entry.at.plus(4), 4)?;
            known |= if denominator > 0 { 1 << (entry.tag / LONGITUDE) } else { 0 };
        }
        Ok(())
    })?;
    Ok(known == 3)
}

/// Sets the displayed size of a picture from its stored size and orientation: 5–8 lie on their side.
pub(super) fn display(facts: &mut MediaFacts) {
    let on_its_side = facts.orientation.is_some_and(|orientation| orientation >= 5);
    (facts.display_width, facts.display_height) =
        if on_its_side { (facts.height, facts.width) } else { (facts.width, facts.height) };
}

#[cfg(test)]
mod tests {
    use super::super::testing::{exif, exif_with_position, over};
    use super::*;

    /// Orientation and position, where nothing else was seen before.
    fn seen(tiff: &[u8]) -> (Option<u8>, Option<bool>) {
        let facts = over(tiff, |reader| {
            let mut facts = MediaFacts { gps: Some(false), ..MediaFacts::default() };
            super::read(reader, 0, tiff.len() as u64, &mut facts).map(|()| facts)
        });
        facts.map(|facts| (facts.orientation, facts.gps)).unwrap()
    }

    #[test]
    fn both_byte_orders() {
        for value in 1..=8 {
            assert_eq!(seen(&exif(value)), (Some(value as u8), Some(false)));
        }
        let little = b"II\x2A\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0";
        assert_eq!(seen(little), (Some(6), Some(false)));
    }

    #[test]
    fn invalid_values_say_nothing() {
        assert_eq!(seen(&exif(0)).0, None);
        assert_eq!(seen(&exif(9)).0, None);
    }

    #[test]
    fn hostile_offsets_say_nothing() {
        for offset in [0u32, 1, 4, 7, 23, 1 << 31, u32::MAX] {
            let mut tiff = exif(6);
            tiff[4..8].copy_from_slice(&offset.to_be_bytes());
            assert_eq!(seen(&tiff).0, None, "{offset}");
        }
    }

    #[test]
    fn every_cut_says_nothing() {
        let tiff = exif(6);
        for cut in 0..22 {
            assert_eq!(seen(&tiff[..cut]), (None, None), "{cut}");
        }
    }

    #[test]
    fn a_position_needs_both_numbers() {
        assert_eq!(seen(&exif_with_position(1)), (Some(6), Some(true)));
        assert_eq!(seen(&exif_with_position(0)), (Some(6), Some(false)), "no fix");
        let mut one = exif_with_position(1);
        let longitude = one.windows(4).position(|bytes| bytes == b"\0\x04\0\x05").unwrap();
        one[longitude + 1] = 6;
        assert_eq!(seen(&one), (Some(6), Some(false)), "half a position");
    }

    #[test]
    fn a_broken_position_cannot_be_told() {
        let whole = exif_with_position(1);
        for cut in 34..whole.len() - 20 {
            assert_eq!(seen(&whole[..cut]), (Some(6), None), "{cut}");
        }
    }
}
