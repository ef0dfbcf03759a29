//! Tracks of stills in a HEIF file: how many there are, and their size where no item tells it (ISO/IEC 23008-12 §7).

use super::boxes::Box4;
use super::describe::picture;
use super::matrix::Turn;
use super::movie::{self, Movie};
use crate::domain::media::facts::MediaFacts;
use crate::domain::media::reader::{Fault, Reader};

/// Whether the pictures of this movie header move. One sample is a still; more of them may follow in fragments.
pub(in crate::domain::media) fn read(reader: &Reader, moov: Box4, facts: &mut MediaFacts) -> Result<(), Fault> {
    let mut movie = Movie::default();
    movie::read(reader, moov, &mut movie)?;
    let frames = movie.tracks.iter().filter(|track| track.is_video()).filter_map(|track| track.samples).max();
    facts.animated = match frames {
        Some(2..) => Some(true),
        Some(_) if !movie.fragmented && movie.fault.is_none() => Some(false),
        _ => None,
    };
    if let (None, Some(track)) = (facts.width, picture(&movie)) {
        let size = track.entry.and_then(|entry| entry.size);
        (facts.width, facts.height) = size.unzip();
        (facts.display_width, facts.display_height) = match track.matrix.turn(movie.matrix) {
            Turn::By(0 | 180) | Turn::Mirrored { on_its_side: false } => (facts.width, facts.height),
            Turn::By(_) | Turn::Mirrored { .. } => (facts.height, facts.width),
            Turn::Skewed => (None, None),
        };
    }
    movie.fault.map_or(Ok(()), Err)
}
