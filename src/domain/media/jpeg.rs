//! JPEG: walks the marker segments in front of the picture data.
//!
//! ITU-T T.81 annex B; the EXIF segment is CIPA DC-008 §4.7.2, XMP's is Adobe, XMP Specification part 3, a profile's
//! ICC.1:2022 annex B, that of several pictures CIPA DC-007, and a gain map's ISO 21496-1.

use std::ops::Range;

use super::bytes::Bounded;
use super::exif;
use super::facts::{MediaFacts, join};
use super::icc;
use super::reader::{Fault, HEAD, Reader};
use super::xmp;

/// Stray bytes a decoder would skip between two segments; more is another kind of damage.
const MOST_STRAY_BYTES: u32 = 64;
/// Pieces a profile may come in: the most its segments can count.
const MOST_PIECES: usize = 255;

const TEM: u8 = 0x01;
const EOI: u8 = 0xD9;
const SOS: u8 = 0xDA;
const APP1: u8 = 0xE1;
const APP2: u8 = 0xE2;

const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";
const PROFILE: &[u8] = b"ICC_PROFILE\0";
const MORE_PICTURES: &[u8] = b"MPF\0";
const GAIN_MAP: &[u8] = b"urn:iso:std:iso:ts:21496:-1\0";

/// Start-of-frame markers: C0–CF without DHT, JPG and DAC.
fn is_frame(marker: u8) -> bool {
    matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC)
}

/// Size, orientation, position, colour profile, gain map, and whether there are four components.
pub(super) fn probe(reader: &Reader, facts: &mut MediaFacts) -> Result<(), Fault> {
    (facts.animated, facts.hdr, facts.gps) = (Some(false), Some(false), Some(false));
    let mut profile = Vec::new();
    let walked = segments(reader, &mut profile, facts);
    if walked.is_err() {
        facts.keep_what_was_found();
    }
    exif::display(facts);
    let profiled = if profile.is_empty() { Ok(()) } else { icc::read(reader, &profile, facts) };
    walked.and(profiled)
}

fn segments(reader: &Reader, profile: &mut Vec<Range<u64>>, facts: &mut MediaFacts) -> Result<(), Fault> {
    let mut at = 2;
    loop {
        let marker = next_marker(reader, &mut at)?;
        if matches!(marker, TEM | 0xD0..=0xD8) {
            continue;
        }
        if marker == EOI {
            return Err(Fault::Damaged);
        }
        let length = u64::from(reader.u16_be(at)?);
        let (body, end) = (at.plus(2), at.plus(length));
        if length < 2 {
            return Err(Fault::Damaged);
        }
        if is_frame(marker) && facts.width.is_none() {
            frame(reader, body, facts)?;
        } else if matches!(marker, APP1 | APP2) {
            application(reader, body, end, profile, facts)?;
        } else if marker == SOS {
            return picture_data(reader, end, facts);
        }
        at = end;
    }
}

/// Moves behind the next marker. Any number of FF may stand before it (B.1.1.2).
fn next_marker(reader: &Reader, at: &mut u64) -> Result<u8, Fault> {
    let mut stray: u32 = 0;
    let mut filled = false;
    loop {
        let byte = reader.u8(*at)?;
        *at = at.plus(1);
        match byte {
            0xFF => filled = true,
            0 => filled = false,
            marker if filled => return Ok(marker),
            _ => {}
        }
        if !filled {
            stray = stray.saturating_add(1);
        }
        if stray > MOST_STRAY_BYTES {
            return Err(Fault::Damaged);
        }
    }
}

/// Frame header: precision, lines, samples per line, components (B.2.2).
fn frame(reader: &Reader, body: u64, facts: &mut MediaFacts) -> Result<(), Fault> {
    let height = reader.u16_be(body.plus(1))?;
    let width = reader.u16_be(body.plus(3))?;
    let components = reader.u8(body.plus(5))?;
    if width == 0 || components == 0 {
        return Err(Fault::Damaged);
    }
    if height == 0 {
        return Err(Fault::Unsupported); // told by a DNL segment behind the first scan (B.2.5)
    }
    facts.width = Some(u32::from(width));
    facts.height = Some(u32::from(height));
    facts.cmyk = Some(components == 4);
    Ok(())
}

/// An application segment says by its first bytes whose it is.
fn application(
    reader: &Reader,
    body: u64,
    end: u64,
    profile: &mut Vec<Range<u64>>,
    facts: &mut MediaFacts,
) -> Result<(), Fault> {
    let name = reader.up_to(body, usize::try_from(end.minus(body)).unwrap_or_default().min(XMP.len()))?;
    let behind = |prefix: &[u8]| body.plus(prefix.len() as u64);
    if name.starts_with(exif::PREFIX) {
        exif::read(reader, behind(exif::PREFIX), end, facts)?;
    } else if name.starts_with(XMP) {
        xmp::read(reader, behind(XMP), end, facts)?;
    } else if name.starts_with(PROFILE) && profile.len() < MOST_PIECES {
        profile.push(behind(PROFILE).plus(2)..end); // behind the piece's number and their count
    } else if name.starts_with(GAIN_MAP) {
        facts.hdr = Some(true);
    } else if name.starts_with(MORE_PICTURES) {
        join(&mut facts.hdr, None); // one of them may be a gain map that only its own metadata call so
    }
    Ok(())
}

/// The scan begins: everything is known. Whether the picture is whole can be told without another
/// read only of a file that fits into the head.
fn picture_data(reader: &Reader, scan: u64, facts: &MediaFacts) -> Result<(), Fault> {
    if facts.width.is_none() {
        return Err(Fault::Damaged);
    }
    let whole = reader.len() <= HEAD as u64;
    let head = reader.head()?;
    let data = usize::try_from(scan).ok().and_then(|scan| head.get(scan..));
    let ends = data.is_some_and(|data| data.windows(2).any(|pair| pair == [0xFF, EOI]));
    if whole && !ends { Err(Fault::Truncated) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::super::facts::Trouble;
    use super::super::testing::{exif as tiff, exif_with_position, facts_of, icc};

    fn segment(marker: u8, body: &[u8]) -> Vec<u8> {
        let length = u16::try_from(body.len() + 2).unwrap();
        [&[0xFF, marker][..], &length.to_be_bytes(), body].concat()
    }

    fn frame(marker: u8, width: u16, height: u16, components: u8) -> Vec<u8> {
        let (w, h) = (width.to_be_bytes(), height.to_be_bytes());
        segment(marker, &[8, h[0], h[1], w[0], w[1], components, 0, 0, 0])
    }

    fn app1(orientation: u16) -> Vec<u8> {
        segment(0xE1, &[&b"Exif\0\0"[..], &tiff(orientation)].concat())
    }

    fn file(parts: &[Vec<u8>]) -> Vec<u8> {
        let scan = [segment(0xDA, &[0; 10]), b"data\xFF\xD9".to_vec()].concat();
        [b"\xFF\xD8".to_vec(), parts.concat(), scan].concat()
    }

    #[test]
    fn every_kind_of_frame_gives_the_size() {
        for marker in [0xC0, 0xC1, 0xC2, 0xC3, 0xC9, 0xCA] {
            let facts = facts_of(&file(&[frame(marker, 320, 240, 3)]));
            assert_eq!((facts.width, facts.height), (Some(320), Some(240)));
            assert_eq!((facts.trouble, facts.cmyk, facts.orientation), (None, Some(false), None));
        }
        assert_eq!(facts_of(&file(&[frame(0xC0, 1, 1, 4)])).cmyk, Some(true));
    }

    #[test]
    fn orientation_may_stand_anywhere_before_the_scan() {
        let junk = segment(0xE9, &[0xC0; 60_000]);
        for parts in [
            vec![app1(6), frame(0xC0, 320, 240, 3)],
            vec![frame(0xC0, 320, 240, 3), app1(6)],
            vec![junk.clone(), junk, app1(6), frame(0xC2, 320, 240, 3)],
            vec![segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0"), app1(6), frame(0xC0, 320, 240, 3)],
            vec![app1(9), app1(6), app1(3), frame(0xC0, 320, 240, 3)],
        ] {
            let facts = facts_of(&file(&parts));
            assert_eq!(facts.orientation, Some(6));
            assert_eq!((facts.display_width, facts.display_height), (Some(240), Some(320)));
            assert!(facts.reads <= 4);
        }
    }

    #[test]
    fn fill_bytes_are_legal_and_stray_bytes_forgiven() {
        for gap in [&[0xFF; 700][..], &[0; 3]] {
            let facts = facts_of(&file(&[app1(1), gap.to_vec(), frame(0xC0, 320, 240, 3)]));
            assert_eq!((facts.width, facts.trouble), (Some(320), None));
        }
        let facts = facts_of(&file(&[app1(1), vec![0; 100], frame(0xC0, 320, 240, 3)]));
        assert_eq!((facts.width, facts.trouble), (None, Some(Trouble::Damaged)));
    }

    #[test]
    fn a_thumbnail_is_not_the_picture() {
        let thumbnail = file(&[frame(0xC0, 64, 48, 3)]);
        let exif = [&b"Exif\0\0"[..], &tiff(1), &thumbnail].concat();
        let facts = facts_of(&file(&[segment(0xE1, &exif), frame(0xC0, 320, 240, 3)]));
        assert_eq!(facts.width, Some(320));
    }

    #[test]
    fn a_position_is_found_in_exif_and_in_xmp() {
        let exif = segment(0xE1, &[&b"Exif\0\0"[..], &exif_with_position(1)].concat());
        let xmp = segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude='35,40N'/>");
        for (parts, gps) in
            [(vec![], false), (vec![app1(6)], false), (vec![app1(1), exif], true), (vec![app1(1), xmp], true)]
        {
            let facts = facts_of(&file(&[parts.concat(), frame(0xC0, 320, 240, 3)]));
            assert_eq!((facts.gps, facts.trouble), (Some(gps), None));
        }
        let broken = facts_of(&file(&[segment(0xE1, b"Exif\0\0MM\0\x2A\0\0\x7F\0"), frame(0xC0, 320, 240, 3)]));
        assert_eq!((broken.gps, broken.trouble), (None, None));
    }

    #[test]
    fn a_profile_may_come_in_pieces() {
        let desc = b"desc\0\0\0\0\0\0\0\x0BDisplay P3\0";
        let whole = icc(&[(b"wtpt", vec![0; 60_000]), (b"desc", desc.to_vec())]);
        let (first, second) = whole.split_at(40_000);
        let piece = |number: u8, data: &[u8]| segment(0xE2, &[&b"ICC_PROFILE\0"[..], &[number, 2], data].concat());
        let facts = facts_of(&file(&[piece(1, first), piece(2, second), frame(0xC0, 320, 240, 3)]));
        assert_eq!((facts.color_profile.as_deref(), facts.hdr), (Some("Display P3"), Some(false)));
    }

    #[test]
    fn gain_maps_are_high_range() {
        let iso = segment(0xE2, b"urn:iso:std:iso:ts:21496:-1\0\0\0\0\0");
        let adobe = b"http://ns.adobe.com/xap/1.0/\0<x xmlns:hdrgm='http://ns.adobe.com/hdr-gain-map/1.0/'/>";
        let several = segment(0xE2, b"MPF\0MM\0\x2A");
        for (parts, hdr) in [
            (vec![], Some(false)),
            (vec![several.clone()], None),
            (vec![iso, several.clone()], Some(true)),
            (vec![segment(0xE1, adobe), several], Some(true)),
        ] {
            assert_eq!(facts_of(&file(&[parts.concat(), frame(0xC0, 320, 240, 3)])).hdr, hdr);
        }
    }

    #[test]
    fn damage_is_told() {
        for (parts, trouble) in [
            (frame(0xC0, 0, 240, 3), Trouble::Damaged),
            (frame(0xC0, 320, 0, 3), Trouble::Unsupported),
            (b"\xFF\xD9".to_vec(), Trouble::Damaged),
            (b"\xFF\xE0\0\0".to_vec(), Trouble::Damaged),
            (Vec::new(), Trouble::Damaged),
        ] {
            let facts = facts_of(&file(&[parts]));
            assert_eq!((facts.width, facts.trouble), (None, Some(trouble)));
        }
    }

    #[test]
    fn a_small_file_without_its_end_is_truncated() {
        let whole = file(&[app1(6), frame(0xC0, 320, 240, 3)]);
        for cut in 3..whole.len() {
            assert_eq!(facts_of(&whole[..cut]).trouble, Some(Trouble::Truncated), "{cut}");
        }
        assert_eq!(facts_of(&whole[..whole.len() - 1]).width, Some(320));
    }
}
