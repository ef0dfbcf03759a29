//! HEIC, HEIF and AVIF: pictures as items of an ISO base media file, and sequences of them as its tracks.
//!
//! ISO/IEC 23008-12:2022 (HEIF); ISO/IEC 14496-12:2022 §8.11 for items; ISO/IEC 23000-22 (MIAF); AV1 Image File Format.
//! The picture is the primary item, whatever else the file holds: thumbnails, tiles, depth maps.

mod aperture;
mod items;
mod picture;
mod properties;
#[cfg(test)]
mod tests;

use std::ops::Range;

use super::facts::{MediaFacts, join};
use super::isobmff::boxes::{self, Box4};
use super::isobmff::sequence;
use super::reader::{Fault, Reader, forgiven};

/// Boxes looked at in the file, and in a box of the file.
const MOST_BOXES: u32 = 64;

/// How a look through boxes ended.
struct Look {
    /// A box goes on beyond the end.
    overruns: bool,
    /// The end was reached.
    complete: bool,
}

/// Size, turning, animation, orientation, position, colour profile and range.
pub(super) fn probe(reader: &Reader, facts: &mut MediaFacts) -> Result<(), Fault> {
    facts.gps = Some(false);
    if facts.format_is_in(&["heic", "avif"]) == Some(true) {
        facts.cmyk = Some(false); // HEVC and AV1 know three colours; other codecs may have ink
    }
    let mut found = [None; 3];
    let look = children(reader, 0..reader.len(), &[b"meta", b"moov", b"mini"], &mut found)?;
    let [meta, moov, packed] = found;
    let still = meta.map_or(Ok(()), |meta| picture::read(reader, meta, facts));
    let moving = match moov {
        Some(moov) => {
            join(&mut facts.gps, None); // tracks have metadata of their own
            sequence::read(reader, moov, facts)
        }
        None => {
            facts.animated = look.complete.then_some(false);
            Ok(())
        }
    };
    let walked = match still.and(moving) {
        // All may be told in one box of bits instead (MinimizedImageBox, ISO/IEC 23008-12:2025); hardly anybody writes it.
        Ok(()) if facts.width.is_none() && packed.is_some() => Err(Fault::Unsupported),
        Ok(()) if facts.width.is_none() => Err(Fault::Truncated),
        Ok(()) | Err(Fault::Damaged) if look.overruns => Err(Fault::Truncated),
        told => told,
    };
    if walked == Err(Fault::Truncated) {
        facts.animated = facts.animated.filter(|moves| *moves); // frames may be among what is lost
    }
    if walked.is_err() {
        facts.keep_what_was_found();
    }
    walked
}

/// Puts the first box of each of these kinds into `found`.
fn children(reader: &Reader, range: Range<u64>, kinds: &[&[u8; 4]], found: &mut [Option<Box4>]) -> Result<Look, Fault> {
    let mut look = Look { overruns: false, complete: true };
    let mut left = MOST_BOXES;
    let walked = boxes::each(reader, range, &mut |child| {
        look.overruns |= child.overruns;
        for (kind, slot) in kinds.iter().zip(found.iter_mut()) {
            if child.kind == **kind && slot.is_none() {
                *slot = Some(child);
            }
        }
        left = left.saturating_sub(1);
        look.complete = left > 0;
        Ok(look.complete)
    });
    // Rubbish behind what is wanted harms nobody.
    if forgiven(walked)?.is_none() {
        look.complete = false;
        if found.iter().all(Option::is_none) {
            walked?;
        }
    }
    Ok(look)
}
