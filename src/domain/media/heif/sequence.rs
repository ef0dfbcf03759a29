//! Sequences of pictures: tracks of pictures, of which only the number of samples and the size matter.
//!
//! ISO/IEC 23008-12 §7; ISO/IEC 14496-12 §8.

use super::children;
use crate::domain::media::bytes::{stands, u32_be};
use crate::domain::media::facts::MediaFacts;
use crate::domain::media::isobmff::boxes::{self, Box4};
use crate::domain::media::reader::{Fault, Reader};

/// A type that no box has.
const NONE: &[u8; 4] = b"\0\0\0\0";
/// Tracks looked at.
const MOST_TRACKS: u32 = 16;

/// Takes what the tracks say; the size only where it is `wanted`, for no item told it.
pub(super) fn read(reader: &Reader, moov: Box4, wanted: bool, facts: &mut MediaFacts) -> Result<(), Fault> {
    let mut at = moov.body;
    let mut frames = None;
    let mut fragmented = false;
    let mut tracks = 0u32;
    while moov.end.saturating_sub(at) >= 8 && tracks < MOST_TRACKS {
        let child = boxes::read(reader, at, moov.end)?;
        at = child.end;
        fragmented |= child.kind == *b"mvex";
        if child.kind == *b"trak" {
            tracks = tracks.saturating_add(1);
            frames = frames.max(track(reader, child, wanted, facts)?);
        }
    }
    // One sample is a still; more of them may follow in fragments.
    facts.animated = match frames {
        Some(2..) => Some(true),
        Some(_) if !fragmented && moov.end == at => Some(false),
        _ => None,
    };
    Ok(())
}

/// The number of samples of a track of pictures.
fn track(reader: &Reader, trak: Box4, wanted: bool, facts: &mut MediaFacts) -> Result<Option<u32>, Fault> {
    let [tkhd, mdia, _] = within(reader, Some(trak), [b"tkhd", b"mdia", NONE])?;
    let [hdlr, minf, _] = within(reader, mdia, [b"hdlr", b"minf", NONE])?;
    let [stbl, ..] = within(reader, minf, [b"stbl", NONE, NONE])?;
    let [stsd, stsz, stz2] = within(reader, stbl, [b"stsd", b"stsz", b"stz2"])?;
    let (Some(tkhd), Some(hdlr)) = (tkhd, hdlr) else { return Ok(None) };
    // Alpha and depth have another handler (§7.2.2 of HEIF).
    if !matches!(reader.bytes(hdlr.body.saturating_add(8), 4)?, b"pict" | b"vide") {
        return Ok(None);
    }
    if let Some(stsd) = stsd.filter(|_| wanted && facts.width.is_none()) {
        size(reader, stsd, tkhd, facts)?;
    }
    stsz.or(stz2).map(|sizes| reader.u32_be(sizes.body.saturating_add(8))).transpose()
}

fn within(reader: &Reader, parent: Option<Box4>, kinds: [&[u8; 4]; 3]) -> Result<[Option<Box4>; 3], Fault> {
    let mut found = [None; 3];
    if let Some(parent) = parent {
        children(reader, parent.body..parent.end, &kinds, &mut found)?;
    }
    Ok(found)
}

/// Stored size from the first sample entry (§12.1.3), turned by the track's matrix if that is a quarter turn (§8.3.2).
fn size(reader: &Reader, stsd: Box4, tkhd: Box4, facts: &mut MediaFacts) -> Result<(), Fault> {
    let side = |side: u16| (side > 0).then_some(u32::from(side));
    (facts.width, facts.height) =
        (side(reader.u16_be(stsd.body.saturating_add(40))?), side(reader.u16_be(stsd.body.saturating_add(42))?));
    let matrix = if reader.u8(tkhd.body)? == 1 { 52 } else { 40 };
    let matrix = reader.bytes(tkhd.body.saturating_add(matrix), 20)?;
    let straight = stands(matrix, 4, &[0; 4]) && stands(matrix, 12, &[0; 4]);
    let turned = u32_be(matrix, 0) == Some(0) && u32_be(matrix, 16) == Some(0);
    (facts.display_width, facts.display_height) = match (straight, turned) {
        (true, _) => (facts.width, facts.height),
        (_, true) => (facts.height, facts.width),
        _ => (None, None),
    };
    Ok(())
}
