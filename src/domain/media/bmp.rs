//! BMP: the bitmap header of Windows or OS/2.
//!
//! Microsoft, "Bitmap Storage" and the header structures it links; IBM, OS/2 2.0 Presentation Manager Reference,
//! BITMAPINFOHEADER2; MS-WMF §2.1.1.7 for the compressions.

use std::ops::Range;
use std::slice::from_ref;

use super::bytes::{Bounded, four, le16, le32};
use super::exif;
use super::facts::MediaFacts;
use super::icc;
use super::reader::{Fault, Reader};

/// Bytes of the file header (BITMAPFILEHEADER); the bitmap header follows.
const FILE_HEADER: u64 = 14;
/// Size of BITMAPCOREHEADER, whose sides have 16 bits.
const CORE: u32 = 12;
/// Size of OS/2's header, whose compressions have other numbers.
const OS2: u32 = 64;
/// Sizes of BITMAPV4HEADER and BITMAPV5HEADER, which name a colour space.
const V4: u32 = 108;
const V5: u32 = 124;
/// BI_CMYK, BI_CMYKRLE8 and BI_CMYKRLE4.
const FOUR_COLOURS: Range<u32> = 11..14;
/// Most bits of a pixel with a usual range; with 64 they are numbers beyond white.
const MOST_BITS: u16 = 32;

/// Size, colour space, and whether there are four colours.
pub(super) fn probe(reader: &Reader, facts: &mut MediaFacts) -> Result<(), Fault> {
    (facts.animated, facts.gps) = (Some(false), Some(false)); // there is no place for either
    let size = reader.u32_le(FILE_HEADER)?;
    let header = reader.bytes(FILE_HEADER, 12)?;
    let (width, height, bits) = if size == CORE {
        (u32::from(le16(header, 4)), u32::from(le16(header, 6)), le16(header, 10))
    } else {
        // Rows run upwards, or downwards where the height is negative.
        let width = le32(header, 4).cast_signed().max(0).unsigned_abs();
        let height = le32(header, 8).cast_signed().unsigned_abs();
        (width, height, le16(reader.bytes(FILE_HEADER.plus(12), 4)?, 2))
    };
    let (width @ 1.., height @ 1..) = (width, height) else {
        return Err(Fault::Damaged);
    };
    (facts.width, facts.height) = (Some(width), Some(height));
    exif::display(facts);
    facts.hdr = (bits <= MOST_BITS).then_some(false);
    let compression = if size >= 40 { reader.u32_le(FILE_HEADER.plus(16))? } else { 0 };
    facts.cmyk = Some(size != OS2 && FOUR_COLOURS.contains(&compression));
    if matches!(size, V4 | V5) {
        colours(reader, size, facts)?;
    }
    // A row is padded to four bytes, though some writers save the last padding; the length of packed rows is not known
    // beforehand.
    let row = u64::from(width).times(u64::from(bits));
    let before = row.div_ceil(32).times(4).times(u64::from(height).minus(1));
    let pixels = if compression == 0 { before.plus(row.div_ceil(8)) } else { 1 };
    let end = u64::from(reader.u32_le(10)?).plus(pixels);
    if end > reader.len() { Err(Fault::Truncated) } else { Ok(()) }
}

/// bV4CSType, and bV5ProfileData with bV5ProfileSize.
fn colours(reader: &Reader, size: u32, facts: &mut MediaFacts) -> Result<(), Fault> {
    let header = reader.bytes(FILE_HEADER, usize::try_from(size).unwrap_or_default())?;
    // The four characters are a number, so they stand backwards.
    let kind = four(header, 56);
    if kind == Some(*b"BGRs") {
        icc::note_srgb(facts);
    } else if kind == Some(*b"DEBM") && size == V5 {
        let number = |at| u64::from(le32(header, at));
        let start = FILE_HEADER.plus(number(112));
        let profile = start..start.plus(number(116));
        icc::read(reader, from_ref(&profile), facts)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::facts::{MediaFacts, Trouble};
    use super::super::testing::{facts_of, icc};

    fn file(header: &[u8], pixels: usize) -> Vec<u8> {
        let offset = u32::try_from(14 + header.len()).unwrap();
        let head = [&b"BM\0\0\0\0\0\0\0\0"[..], &offset.to_le_bytes()].concat();
        [&head[..], header, &vec![7; pixels]].concat()
    }

    /// A header of this size with these sides, 24 bits a pixel.
    fn header(size: u32, width: i32, height: i32) -> Vec<u8> {
        let mut bytes =
            [&size.to_le_bytes()[..], &width.to_le_bytes(), &height.to_le_bytes(), b"\x01\0\x18\0"].concat();
        bytes.resize(usize::try_from(size).unwrap(), 0);
        bytes
    }

    fn seen(facts: &MediaFacts) -> (Option<u32>, Option<u32>, Option<Trouble>) {
        (facts.display_width, facts.height, facts.trouble)
    }

    #[test]
    fn every_header_gives_the_size() {
        for size in [16, 40, 52, 56, 64, 108, 124] {
            for height in [3, -3] {
                let facts = facts_of(&file(&header(size, 5, height), 48));
                assert_eq!(seen(&facts), (Some(5), Some(3), None), "{size}");
                assert_eq!((facts.animated, facts.cmyk, facts.hdr), (Some(false), Some(false), Some(false)));
                assert_eq!(facts.gps, Some(false));
            }
        }
        let core = b"\x0C\0\0\0\x05\0\x03\0\x01\0\x18\0";
        assert_eq!(seen(&facts_of(&file(core, 48))), (Some(5), Some(3), None));
    }

    #[test]
    fn impossible_sides_are_damage() {
        for (width, height) in [(0, 3), (-5, 3), (5, 0), (i32::MIN, 1)] {
            assert_eq!(seen(&facts_of(&file(&header(40, width, height), 48))), (None, None, Some(Trouble::Damaged)));
        }
        let deep = facts_of(&file(&header(40, 1, i32::MIN), 48));
        assert_eq!(seen(&deep), (Some(1), Some(1 << 31), Some(Trouble::Truncated)));
    }

    #[test]
    fn missing_rows_are_truncation() {
        assert_eq!(facts_of(&file(&header(40, 5, 3), 46)).trouble, Some(Trouble::Truncated));
        let whole = file(&header(124, 5, 3), 47); // without the last padding
        for cut in 18..whole.len() {
            assert_eq!(facts_of(&whole[..cut]).trouble, Some(Trouble::Truncated), "{cut}");
        }
    }

    #[test]
    fn colours_are_told() {
        let mut cmyk = header(40, 5, 3);
        cmyk[16] = 11;
        assert_eq!(facts_of(&file(&cmyk, 1)).cmyk, Some(true));
        let mut standard = header(108, 5, 3);
        standard[56..60].copy_from_slice(b"BGRs");
        assert_eq!(facts_of(&file(&standard, 48)).color_profile.as_deref(), Some("sRGB"));
        let profile = icc(&[(b"desc", b"desc\0\0\0\0\0\0\0\x05P3 D\0".to_vec())]);
        let mut own = header(124, 5, 3);
        own[56..60].copy_from_slice(b"DEBM");
        own[112..116].copy_from_slice(&(124u32 + 48).to_le_bytes());
        own[116..120].copy_from_slice(&u32::try_from(profile.len()).unwrap().to_le_bytes());
        let facts = facts_of(&[file(&own, 48), profile].concat());
        assert_eq!((facts.color_profile.as_deref(), facts.trouble), (Some("P3 D"), None));
    }
}
