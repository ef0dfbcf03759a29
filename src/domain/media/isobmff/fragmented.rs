//! Length and frame rate of a file whose samples lie in fragments.

use super::boxes::{self, Box4};
use super::describe::{longest, picture};
use super::fragment::{self, Run};
use super::movie::Movie;
use super::track::Track;
use super::{index, tail};
use crate::domain::media::bytes::Bounded;
use crate::domain::media::facts::MediaFacts;
use crate::domain::media::film;
use crate::domain::media::reader::{Fault, Reader};

/// Tells the length by, in this order, the extends header, an index of all segments, or the last
/// fragments; and the frame rate if one length is declared for all samples.
pub(super) fn times(
    reader: &Reader,
    movie: &Movie,
    indexes: &[Box4],
    first: u64,
    facts: &mut MediaFacts,
) -> Result<(), Fault> {
    let moof = boxes::read(reader, first, reader.len())?;
    let mut begins = Vec::new();
    fragment::read(reader, moof, &movie.tracks, &mut begins)?;
    facts.duration = film::seconds(movie.with_fragments.unwrap_or_default(), u64::from(movie.timescale));
    let mut cut = false;
    for sidx in indexes.iter().filter(|_| movie.with_fragments.is_none()) {
        if let Some((seconds, beyond)) = index::seconds(reader, *sidx)? {
            facts.duration = film::longer(facts.duration, Some(seconds));
            cut |= beyond;
        }
    }
    let mut ends = Vec::new();
    if facts.duration.is_none() {
        ends = tail::runs(reader, first, &movie.tracks)?;
        facts.duration = longest(movie, &|track| seconds(track, movie, &begins, &ends));
    }
    facts.fps = picture(movie).and_then(|track| rate(track, &begins, &ends));
    if cut { Err(Fault::Truncated) } else { Ok(()) }
}

/// From the first sample of a track to the end of its last, and what an edit puts before it.
fn seconds(track: &Track, movie: &Movie, begins: &[Run], ends: &[Run]) -> Option<f64> {
    let of_track = |run: &&Run| run.track == track.id;
    let end = ends.iter().filter(of_track).filter_map(|run| Some(run.start?.plus(run.units?))).max()?;
    let in_header = track.samples.is_some_and(|samples| samples > 0);
    let begin = begins.iter().filter(of_track).filter_map(|run| run.start).min();
    let begin = if in_header { 0 } else { begin.unwrap_or_default() };
    let waiting = track
        .edits
        .filter(|_| movie.timescale > 0)
        .map_or(0.0, |edits| edits.waiting as f64 / f64::from(movie.timescale));
    let seconds = track.seconds(end.checked_sub(begin)?)? + waiting;
    (seconds > 0.0).then_some(seconds)
}

/// Frames per second, if all samples seen of a track share one length; one sample alone proves
/// nothing, for writers of single-frame fragments declare a length for each.
fn rate(track: &Track, begins: &[Run], ends: &[Run]) -> Option<f64> {
    let mut runs = begins.iter().chain(ends).filter(|run| run.track == track.id);
    let first = runs.next().filter(|run| run.samples > 1)?;
    let rate = f64::from(track.timescale) / f64::from(first.each?);
    let agrees =
        runs.all(|run| run.each == first.each) && track.rate().is_none_or(|header| (header / rate - 1.0).abs() < 0.01);
    (agrees && rate > 0.0).then_some(rate)
}
