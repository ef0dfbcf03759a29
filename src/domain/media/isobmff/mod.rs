//! MP4, QuickTime and 3GP: one family, the ISO base media file format.
//!
//! ISO/IEC 14496-12:2022; Apple, QuickTime File Format. Only headers are read: the boxes of the
//! file, then what matters of the movie header, wherever it lies.

pub(super) mod boxes;
pub(super) mod brand;
mod describe;
mod edits;
mod fragment;
mod fragmented;
mod index;
mod matrix;
mod movie;
mod sample_entry;
pub(super) mod sequence;
mod tail;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod times;
mod track;

use super::facts::{MediaFacts, MediaKind};
use super::reader::{Fault, Reader};
use boxes::Box4;
use movie::Movie;

/// Boxes looked at behind the movie header for its data or first fragment.
const MOST_BEHIND: u32 = 12;
/// Longest `ftyp` content that is read.
const FTYP: u64 = 256;

/// What the boxes of a file are, as far as they were needed.
#[derive(Default)]
struct Layout {
    movie: Option<Movie>,
    /// Reading the movie header had to stop.
    stopped: Option<Fault>,
    /// Where the first fragment lies.
    fragment: Option<u64>,
    indexes: Vec<Box4>,
    has_data: bool,
    /// A box goes on beyond the end of the file.
    truncated: bool,
    /// The end of the file was reached.
    complete: bool,
}

/// Kind, size, rotation, codecs, sound, length and frame rate.
pub(super) fn probe(reader: &Reader, facts: &mut MediaFacts) -> Result<(), Fault> {
    facts.kind = MediaKind::Unknown; // until the movie header tells
    let mut layout = Layout::default();
    let walked = walk(reader, facts, &mut layout);
    let Some(movie) = &layout.movie else {
        walked?;
        // A bare media segment is useless without its header; anything else ended before it.
        let segment = layout.fragment.is_some();
        return Err(if segment { Fault::Unsupported } else { Fault::Truncated });
    };
    let whole = movie.fault.is_none() && layout.stopped.is_none();
    describe::describe(movie, whole, facts);
    let timed = match layout.fragment {
        Some(first) if movie.fragmented => fragmented::times(reader, movie, &layout.indexes, first, facts),
        None if movie.fragmented && !layout.complete => Err(Fault::Limit),
        _ => {
            describe::times(movie, whole, facts);
            Ok(())
        }
    };
    let faults = [layout.stopped, movie.fault, timed.err(), walked.err()];
    if let Some(fault) = faults.into_iter().flatten().next() {
        return Err(fault);
    }
    // Samples lie in the header's own file, or they are not there.
    let lost = layout.complete && !layout.has_data && layout.fragment.is_none();
    match facts.kind {
        _ if layout.truncated || (lost && movie.has_samples()) => Err(Fault::Truncated),
        MediaKind::Unknown => Err(Fault::Unsupported), // neither pictures nor sound
        _ => Ok(()),
    }
}

/// Goes from box to box until all that is needed is found.
fn walk(reader: &Reader, facts: &mut MediaFacts, layout: &mut Layout) -> Result<(), Fault> {
    let mut at = 0;
    let mut behind: u32 = 0;
    while reader.len().saturating_sub(at) >= 8 {
        let found = match boxes::read(reader, at, reader.len()) {
            // Rubbish behind the header harms nobody.
            Err(Fault::Damaged | Fault::Truncated) if layout.movie.is_some() => break,
            other => other?,
        };
        layout.truncated |= found.overruns;
        take(reader, found, at, facts, layout)?;
        if let Some(movie) = &layout.movie {
            let settled = if movie.fragmented { layout.fragment.is_some() } else { layout.has_data };
            behind = behind.saturating_add(1);
            if settled || layout.stopped.is_some() || behind > MOST_BEHIND {
                return Ok(());
            }
        } else if layout.fragment.is_some() {
            return Ok(());
        }
        at = found.end;
    }
    layout.complete = true;
    Ok(())
}

fn take(reader: &Reader, found: Box4, at: u64, facts: &mut MediaFacts, layout: &mut Layout) -> Result<(), Fault> {
    // Compared whole: a `match` would compare every byte of every type.
    let kind = found.kind;
    if kind == *b"ftyp" {
        let len = usize::try_from(found.len().min(FTYP)).unwrap_or_default();
        let format = brand::of_ftyp(reader.up_to(found.body, len)?);
        if let Some(format) = format.filter(|format| format.nature() == MediaKind::Video) {
            facts.format = Some(format.name().to_owned());
        }
    } else if kind == *b"moov" && layout.movie.is_none() {
        let mut movie = Movie::default();
        layout.stopped = movie::read(reader, found, &mut movie).err();
        layout.movie = Some(movie);
    } else if kind == *b"moof" {
        layout.fragment = layout.fragment.or(Some(at));
    } else if kind == *b"sidx" && layout.indexes.len() < 8 {
        layout.indexes.push(found);
    } else if kind == *b"mdat" || kind == *b"imda" {
        layout.has_data = true;
    }
    Ok(())
}
