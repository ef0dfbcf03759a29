//! JPEG XL: a bare codestream, or one in boxes with metadata.
//!
//! ISO/IEC 18181-1 for the codestream, ISO/IEC 18181-2 for the boxes.

mod bits;
mod header;
#[cfg(test)]
mod tests;

use super::exif;
use super::facts::{MediaFacts, join};
use super::isobmff::boxes::{self, Box4};
use super::reader::{Fault, Reader};
use super::xmp;

/// Bytes of a codestream that are looked at: more than any sane header has.
const HEADER: usize = 1024;
/// Boxes looked at in a file.
const MOST_BOXES: u32 = 64;

/// Size, turning, animation, position, range, and whether there are four colours.
pub(super) fn probe(reader: &Reader, facts: &mut MediaFacts) -> Result<(), Fault> {
    facts.gps = Some(false);
    let walked =
        if reader.u8(0)? == 0xFF { codestream(reader, 0, reader.len(), facts) } else { in_boxes(reader, facts) };
    if walked.is_err() {
        facts.keep_what_was_found();
    }
    walked
}

fn codestream(reader: &Reader, at: u64, end: u64, facts: &mut MediaFacts) -> Result<(), Fault> {
    let length = usize::try_from(end.saturating_sub(at)).unwrap_or(usize::MAX).min(HEADER);
    let bytes = reader.up_to(at, length)?;
    if !bytes.starts_with(b"\xFF\x0A") {
        return Err(if bytes.len() < 2 { Fault::Truncated } else { Fault::Damaged });
    }
    if header::read(bytes, facts) { Ok(()) } else { Err(Fault::Truncated) }
}

fn in_boxes(reader: &Reader, facts: &mut MediaFacts) -> Result<(), Fault> {
    let mut left = MOST_BOXES;
    let mut overruns = false;
    boxes::each(reader, 0..reader.len(), &mut |found| {
        overruns |= found.overruns;
        left = left.saturating_sub(1);
        take(reader, found, facts)?;
        Ok(left > 0)
    })?;
    if left == 0 {
        join(&mut facts.gps, None);
    }
    if overruns || facts.width.is_none() { Err(Fault::Truncated) } else { Ok(()) }
}

fn take(reader: &Reader, found: Box4, facts: &mut MediaFacts) -> Result<(), Fault> {
    let wanted = facts.width.is_none();
    let data = found.body.saturating_add(4);
    let kind = found.kind;
    if kind == *b"jxlc" && wanted {
        codestream(reader, found.body, found.end, facts)?;
    } else if kind == *b"jxlp" && wanted {
        codestream(reader, data, found.end, facts)?; // behind the part's number
    } else if kind == *b"Exif" {
        // Its orientation is not applied (18181-2, Exif box), so it is not told.
        exif::read_counted(reader, found.body, found.end, facts)?;
        facts.orientation = None;
    } else if kind == *b"xml " {
        xmp::read(reader, found.body, found.end, facts)?;
    } else if kind == *b"brob" {
        let packed = reader.up_to(found.body, 4)?;
        if packed == b"Exif" || packed == b"xml " {
            join(&mut facts.gps, None);
        }
    } else if kind == *b"jhgm" {
        facts.hdr = Some(true); // a gain map
    }
    Ok(())
}
