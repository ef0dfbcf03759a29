//! WebP: lossy, lossless and extended files.
//!
//! RFC 9649 §2; the lossy frame header is RFC 6386 §9.1.

use std::ops::Range;
use std::slice::from_ref;

use super::bytes::{Bounded, four, le16, le32, stands};
use super::exif;
use super::facts::MediaFacts;
use super::icc;
use super::reader::{Fault, Reader};
use super::xmp;

/// Flags of the extended header (§2.7.1).
const ANIMATION: u8 = 0x02;
const XMP: u8 = 0x04;
const EXIF: u8 = 0x08;
const PROFILE: u8 = 0x20;
/// What a flag announces.
const KINDS: [(&[u8; 4], u8); 4] = [(b"ANMF", ANIMATION), (b"XMP ", XMP), (b"EXIF", EXIF), (b"ICCP", PROFILE)];
/// Chunks walked to find a second frame, profile and metadata, before the allowance is spent.
const MOST_CHUNKS: usize = 40;

/// Canvas size, animation, orientation, position and colour profile.
pub(super) fn probe(reader: &Reader, facts: &mut MediaFacts) -> Result<(), Fault> {
    // All frames have eight bits and three colours.
    (facts.cmyk, facts.hdr, facts.gps) = (Some(false), Some(false), Some(false));
    let declared = u64::from(reader.u32_le(4)?).plus(8);
    let kind = reader.u32_be(12)?.to_be_bytes();
    let known = if kind == *b"VP8X" { extended(reader, declared, facts) } else { simple(reader, kind, facts) };
    if known.is_err() {
        facts.keep_what_was_found();
    }
    exif::display(facts);
    known?;
    if declared > reader.len() { Err(Fault::Truncated) } else { Ok(()) }
}

/// One bare frame: `VP8 ` (§2.5) or `VP8L` (§2.6).
fn simple(reader: &Reader, kind: [u8; 4], facts: &mut MediaFacts) -> Result<(), Fault> {
    let sides = if kind == *b"VP8 " {
        // Frame tag (3 bytes), start code (3), then 14 bits of each side below 2 of scale.
        let frame = reader.bytes(20, 10)?;
        let key = frame.first().is_some_and(|tag| tag & 1 == 0);
        if !key || !stands(frame, 3, b"\x9D\x01\x2A") {
            return Err(Fault::Damaged);
        }
        let side = |at| u32::from(le16(frame, at) & 0x3FFF);
        (side(6), side(8))
    } else if kind == *b"VP8L" {
        // Signature 2F, then 14 bits of width − 1 and 14 of height − 1 (§3.4).
        let frame = reader.bytes(20, 5)?;
        if frame.first() != Some(&0x2F) {
            return Err(Fault::Damaged);
        }
        let bits = le32(frame, 1);
        let side = |shift: u32| (bits >> shift & 0x3FFF).saturating_add(1);
        (side(0), side(14))
    } else {
        return Err(Fault::Damaged);
    };
    let (width @ 1.., height @ 1..) = sides else {
        return Err(Fault::Damaged);
    };
    (facts.width, facts.height) = (Some(width), Some(height));
    facts.animated = Some(false);
    Ok(())
}

/// `VP8X` (§2.7.1): flags, 3 reserved bytes, then 24 bits of each side − 1.
fn extended(reader: &Reader, file_end: u64, facts: &mut MediaFacts) -> Result<(), Fault> {
    let header = reader.bytes(20, 10)?;
    let flags = header.first().copied().unwrap_or_default();
    let side = |at| Some((le32(header, at) >> 8).saturating_add(1));
    (facts.width, facts.height) = (side(3), side(6));
    let first = u64::from(reader.u32_le(16)?).plus(20);
    chunks(reader, first..file_end, flags, facts)
}

fn chunks(
    reader: &Reader,
    Range { start: mut at, end: file_end }: Range<u64>,
    flags: u8,
    facts: &mut MediaFacts,
) -> Result<(), Fault> {
    let mut frames: u32 = 0;
    facts.animated = (flags & ANIMATION == 0).then_some(false);
    let mut wanted = flags & (EXIF | XMP | PROFILE);
    for _ in 0..MOST_CHUNKS {
        if facts.animated.is_some() && wanted == 0 {
            return Ok(());
        }
        at = at.plus(at & 1); // chunks are padded to even offsets (§2.3)
        if at >= file_end {
            facts.animated = Some(facts.animated == Some(true));
            return Ok(());
        }
        let head = reader.bytes(at, 8)?;
        let (kind, size) = (four(head, 0).unwrap_or_default(), le32(head, 4));
        let data = at.plus(8);
        let end = data.plus(u64::from(size));
        let told = KINDS.iter().find(|(known, _)| kind == **known).map_or(0, |(_, flag)| flags & flag);
        if told == ANIMATION {
            frames = frames.saturating_add(1);
            if frames > 1 {
                facts.animated = Some(true);
            }
        }
        match wanted & told {
            EXIF => exif::read(reader, exif::behind_prefix(reader, data)?, end, facts)?, // §2.7.1.5: a bare structure
            XMP => xmp::read(reader, data, end, facts)?,
            PROFILE => icc::read(reader, from_ref(&(data..end)), facts)?,
            _ => {}
        }
        wanted &= !told;
        at = end;
    }
    facts.keep_what_was_found();
    Ok(()) // an orientation behind so many frames turns nothing that anybody shows
}

#[cfg(test)]
mod tests {
    use super::super::facts::{MediaFacts, Trouble};
    use super::super::testing::{exif, exif_with_position, facts_of, icc};

    fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
        let size = u32::try_from(data.len()).unwrap().to_le_bytes();
        let pad = vec![0; data.len() & 1];
        [&kind[..], &size, data, &pad].concat()
    }

    fn file(chunks: &[Vec<u8>]) -> Vec<u8> {
        let body = [&b"WEBP"[..], &chunks.concat()].concat();
        [&b"RIFF"[..], &u32::try_from(body.len()).unwrap().to_le_bytes(), &body].concat()
    }

    fn extended(flags: u8) -> Vec<u8> {
        chunk(b"VP8X", &[flags, 0, 0, 0, 63, 1, 0, 239, 0, 0]) // 320 × 240
    }

    fn lossy() -> Vec<u8> {
        chunk(b"VP8 ", b"\x10\0\0\x9D\x01\x2A\x40\x41\xF0\x80data")
    }

    fn seen(facts: &MediaFacts) -> (Option<u32>, Option<u32>, Option<bool>, Option<Trouble>) {
        (facts.width, facts.height, facts.animated, facts.trouble)
    }

    #[test]
    fn all_three_kinds_give_the_size() {
        let lossless = chunk(b"VP8L", b"\x2F\x3F\xC1\x3B\0data");
        for chunks in [vec![lossy()], vec![lossless], vec![extended(0), lossy()]] {
            assert_eq!(seen(&facts_of(&file(&chunks))), (Some(320), Some(240), Some(false), None));
        }
    }

    #[test]
    fn two_frames_move_and_one_does_not() {
        let frame = chunk(b"ANMF", &[0; 33]);
        let head = [extended(2), chunk(b"ANIM", &[0; 6]), frame.clone()];
        assert_eq!(facts_of(&file(&head)).animated, Some(false));
        let moving = [head.concat(), frame];
        assert_eq!(facts_of(&file(&moving)).animated, Some(true));
    }

    #[test]
    fn orientation_is_found_behind_the_picture() {
        let prefixed = [&b"Exif\0\0"[..], &exif(6)].concat();
        let long = chunk(b"VP8 ", &[0; 50_001]);
        for exif in [exif(6), prefixed] {
            let facts = facts_of(&file(&[extended(8), long.clone(), chunk(b"EXIF", &exif)]));
            assert_eq!((facts.orientation, facts.display_width), (Some(6), Some(240)));
            assert_eq!((facts.reads, facts.trouble), (2, None));
        }
    }

    #[test]
    fn profile_and_position_are_found_where_the_flags_say() {
        let desc = b"desc\0\0\0\0\0\0\0\x0BDisplay P3\0";
        let profile = chunk(b"ICCP", &icc(&[(b"desc", desc.to_vec())]));
        let exif = chunk(b"EXIF", &exif_with_position(1));
        let facts = facts_of(&file(&[extended(0x28), profile, lossy(), exif.clone()]));
        assert_eq!((facts.color_profile.as_deref(), facts.gps), (Some("Display P3"), Some(true)));
        let xmp = chunk(b"XMP ", b"<x exif:GPSLatitude='35,40N'/>");
        assert_eq!(facts_of(&file(&[extended(4), lossy(), xmp])).gps, Some(true));
        assert_eq!(facts_of(&file(&[lossy()])).gps, Some(false));
        assert_eq!(facts_of(&file(&[extended(8), lossy()])).gps, Some(false));
        let swarm = vec![chunk(b"ANMF", &[0; 33]); 50];
        assert_eq!(facts_of(&file(&[extended(0x0A), swarm.concat(), exif])).gps, None);
    }

    #[test]
    fn cuts_keep_what_is_known() {
        let whole = file(&[lossy()]);
        for cut in 12..whole.len() {
            let facts = facts_of(&whole[..cut]);
            assert_eq!((facts.trouble, facts.width.is_some()), (Some(Trouble::Truncated), cut >= 30));
        }
    }

    #[test]
    fn foreign_frames_are_damage() {
        for chunks in [
            chunk(b"VP8 ", &[0; 20]),
            chunk(b"VP8L", &[0; 20]),
            chunk(b"ABCD", &[0; 20]),
            chunk(b"VP8 ", b"\x10\0\0\x9D\x01\x2A\0\0\0\0data"),
        ] {
            assert_eq!(seen(&facts_of(&file(&[chunks]))), (None, None, None, Some(Trouble::Damaged)));
        }
    }
}
