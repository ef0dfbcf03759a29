//! TIFF and BigTIFF: the first directory, which is the first page.
//!
//! TIFF 6.0 §8, §16; ICC.1:2022 annex B for the profile; Adobe, XMP Specification part 3 for its packet.

use std::slice::from_ref;

use super::bytes::Bounded;
use super::exif;
use super::facts::MediaFacts;
use super::icc;
use super::ifd::{Entry, Tiff};
use super::reader::{Fault, Reader};
use super::xmp;

const SUBFILE: u16 = 254;
const WIDTH: u16 = 256;
const HEIGHT: u16 = 257;
const PHOTOMETRIC: u16 = 262;
const STRIP_OFFSET: u16 = 273;
const STRIP_BYTES: u16 = 279;
const INK_SET: u16 = 332;
const XMP: u16 = 700;
const PROFILE: u16 = 34675;

/// PhotometricInterpretation of separated inks; their set 1 is CMYK.
const SEPARATED: u64 = 5;
const CMYK: u64 = 1;

/// What the first directory says.
#[derive(Default)]
struct Page {
    subfile: Option<u64>,
    width: Option<u64>,
    height: Option<u64>,
    photometric: Option<u64>,
    inks: Option<u64>,
    strip_offset: Option<u64>,
    strip_bytes: Option<u64>,
}

/// Size, orientation, position, colour profile, and whether there are four colours.
pub(super) fn probe(reader: &Reader, facts: &mut MediaFacts) -> Result<(), Fault> {
    // Pages are no frames. Of range only a profile could tell: the same samples may mean one or the other.
    (facts.animated, facts.gps) = (Some(false), Some(false));
    let mut page = Page::default();
    let walked = directory(reader, &mut page, facts);
    if walked.is_err() {
        facts.keep_what_was_found();
    }
    let side = |side: Option<u64>| side.and_then(|side| u32::try_from(side).ok()).filter(|side| *side > 0);
    // Camera raw files begin with a reduced picture: the size of that one is not the file's (§8, NewSubfileType).
    let reduced = page.subfile.is_some_and(|kind| kind & 1 == 1);
    if !reduced {
        (facts.width, facts.height) = side(page.width).zip(side(page.height)).unzip();
        facts.cmyk = page.photometric.map(|kind| kind == SEPARATED && page.inks.unwrap_or(CMYK) == CMYK);
    }
    exif::display(facts);
    walked?;
    let strip_end = page.strip_offset.unwrap_or_default().plus(page.strip_bytes.unwrap_or_default());
    match facts.width {
        _ if reduced => Err(Fault::Unsupported),
        None => Err(Fault::Damaged),
        Some(_) if strip_end > reader.len() => Err(Fault::Truncated),
        Some(_) => Ok(()),
    }
}

fn directory(reader: &Reader, page: &mut Page, facts: &mut MediaFacts) -> Result<(), Fault> {
    // An offset beyond the end is a file that was cut: the directory often stands behind the picture.
    let (tiff, first) = Tiff::open(reader, 0, u64::MAX)?;
    tiff.directory(first, &mut |entry| take(&tiff, entry, page, facts))
}

fn take(tiff: &Tiff<'_>, entry: &Entry, page: &mut Page, facts: &mut MediaFacts) -> Result<(), Fault> {
    let slot = match entry.tag {
        SUBFILE => &mut page.subfile,
        WIDTH => &mut page.width,
        HEIGHT => &mut page.height,
        PHOTOMETRIC => &mut page.photometric,
        STRIP_OFFSET => &mut page.strip_offset,
        STRIP_BYTES => &mut page.strip_bytes,
        INK_SET => &mut page.inks,
        XMP => return xmp::read(tiff.reader, entry.at, entry.end, facts),
        PROFILE => return icc::read(tiff.reader, from_ref(&(entry.at..entry.end)), facts),
        _ => return exif::take(tiff, entry, facts),
    };
    *slot = tiff.single(entry)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::facts::{MediaFacts, Trouble};
    use super::super::testing::{exif_with_position, facts_of, icc};

    const SHORT: u16 = 3;
    const LONG: u16 = 4;
    const BYTES: u16 = 7;

    /// A big-endian TIFF of one directory; entries are tag, type, count and value.
    fn file(entries: &[(u16, u16, u32, u32)], behind: &[u8]) -> Vec<u8> {
        let count = u16::try_from(entries.len()).unwrap();
        let mut bytes = [&b"MM\0\x2A\0\0\0\x08"[..], &count.to_be_bytes()].concat();
        for (tag, kind, count, value) in entries {
            let value = if *kind == SHORT { value << 16 } else { *value };
            bytes.extend([tag.to_be_bytes(), kind.to_be_bytes()].concat());
            bytes.extend([count.to_be_bytes(), value.to_be_bytes()].concat());
        }
        [&bytes[..], &[0; 4], behind].concat()
    }

    fn sides(kind: u16) -> Vec<(u16, u16, u32, u32)> {
        vec![(256, kind, 1, 320), (257, kind, 1, 240)]
    }

    fn with(more: &[(u16, u16, u32, u32)]) -> MediaFacts {
        facts_of(&file(&[&sides(SHORT), more].concat(), b""))
    }

    #[test]
    fn sides_are_short_or_long() {
        for kind in [SHORT, LONG] {
            let facts = facts_of(&file(&sides(kind), b""));
            assert_eq!((facts.width, facts.height, facts.trouble), (Some(320), Some(240), None));
            assert_eq!((facts.animated, facts.gps, facts.cmyk), (Some(false), Some(false), None));
        }
        let wide = [
            &b"II\x2B\0\x08\0\0\0\x10\0\0\0\0\0\0\0\x02\0\0\0\0\0\0\0"[..],
            b"\0\x01\x04\0\x01\0\0\0\0\0\0\0\x40\x01\0\0\0\0\0\0",
            b"\x01\x01\x10\0\x01\0\0\0\0\0\0\0\xF0\0\0\0\0\0\0\0",
        ];
        let facts = facts_of(&wide.concat());
        assert_eq!((facts.width, facts.height, facts.trouble), (Some(320), Some(240), None));
    }

    #[test]
    fn orientation_turns_and_inks_are_colours() {
        let facts = with(&[(0x0112, SHORT, 1, 6)]);
        assert_eq!((facts.orientation, facts.display_width), (Some(6), Some(240)));
        assert_eq!(with(&[(262, SHORT, 1, 2)]).cmyk, Some(false));
        assert_eq!(with(&[(262, SHORT, 1, 5)]).cmyk, Some(true));
        assert_eq!(with(&[(262, SHORT, 1, 5), (332, SHORT, 1, 2)]).cmyk, Some(false));
    }

    #[test]
    fn a_reduced_picture_is_not_the_files() {
        let facts = with(&[(254, LONG, 1, 1)]);
        assert_eq!((facts.width, facts.trouble), (None, Some(Trouble::Unsupported)));
    }

    #[test]
    fn profile_and_position_are_found() {
        let profile = icc(&[(b"desc", b"desc\0\0\0\0\0\0\0\x05P3 D\0".to_vec())]);
        let entries = [sides(SHORT), vec![(34675, BYTES, u32::try_from(profile.len()).unwrap(), 50)]].concat();
        assert_eq!(facts_of(&file(&entries, &profile)).color_profile.as_deref(), Some("P3 D"));
        let packet = b"<x exif:GPSLatitude='35,40N'/>";
        let entries = [sides(SHORT), vec![(700, BYTES, u32::try_from(packet.len()).unwrap(), 50)]].concat();
        assert_eq!(facts_of(&file(&entries, packet)).gps, Some(true));
        assert_eq!(facts_of(&exif_with_position(1)).gps, Some(true));
    }

    #[test]
    fn cuts_and_hostile_values_are_told() {
        let whole = file(&sides(LONG), b"");
        for cut in 4..whole.len() - 4 {
            assert_eq!(facts_of(&whole[..cut]).trouble, Some(Trouble::Truncated), "{cut}");
        }
        for hostile in [0, u32::MAX] {
            let facts = facts_of(&file(&[(256, LONG, hostile, 5), (257, LONG, 1, 5)], b""));
            assert_eq!((facts.width, facts.trouble), (None, Some(Trouble::Damaged)));
        }
        let strip = [sides(LONG), vec![(273, LONG, 1, 8), (279, LONG, 1, 1000)]].concat();
        assert_eq!(facts_of(&file(&strip, b"")).trouble, Some(Trouble::Truncated));
    }
}
