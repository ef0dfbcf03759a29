//! Length and frame rate of a file whose samples lie in fragments.

use super::boxes::{self, Box4};
use super::describe::{picture, shown};
use super::fragment::{self, Run};
use super::movie::Movie;
use super::track::Track;
use super::{index, tail};
use crate::domain::media::facts::MediaFacts;
use crate::domain::media::reader::{Fault, Reader};
use crate::domain::media::source::ByteSource;

/// Tells the length by, in this order, the extends header, an index of all segments, or the last
/// fragments; and the frame rate if one length is declared for all samples.
pub(super) async fn times<S: ByteSource>(
    reader: &mut Reader<'_, S>,
    movie: &Movie,
    indexes: &[Box4],
    first: u64,
    facts: &mut MediaFacts,
) -> Result<(), Fault> {
    let moof = boxes::read(reader, first, reader.len()).await?;
    let mut begins = Vec::new();
    fragment::read(reader, moof, &movie.tracks, &mut begins).await?;
    facts.fps = picture(movie).and_then(|track| rate(track, &begins));
    if let Some(units) = movie.with_fragments.filter(|_| movie.timescale > 0) {
        facts.duration = Some(units as f64 / f64::from(movie.timescale));
        return Ok(());
    }
    for sidx in indexes {
        let seconds = index::seconds(reader, *sidx).await?;
        facts.duration = [seconds, facts.duration]
            .into_iter()
            .flatten()
            .reduce(f64::max);
    }
    if facts.duration.is_some() {
        return Ok(());
    }
    let ends = tail::runs(reader, first, &movie.tracks).await?;
    facts.duration = shown(&movie.tracks)
        .filter(|track| track.is_video() || track.is_audio())
        .filter_map(|track| seconds(track, movie, &begins, &ends))
        .reduce(f64::max);
    Ok(())
}

/// From the first sample of a track to the end of its last, and what an edit puts before it.
fn seconds(track: &Track, movie: &Movie, begins: &[Run], ends: &[Run]) -> Option<f64> {
    let of_track = |run: &&Run| run.track == track.id;
    let end = ends
        .iter()
        .filter(of_track)
        .filter_map(|run| Some(run.start?.saturating_add(run.units?)))
        .max()?;
    let in_header = track.samples.is_some_and(|samples| samples > 0);
    let begin = begins
        .iter()
        .filter(of_track)
        .filter_map(|run| run.start)
        .min();
    let begin = if in_header {
        0
    } else {
        begin.unwrap_or_default()
    };
    let waiting = track
        .edits
        .filter(|_| movie.timescale > 0)
        .map_or(0.0, |edits| {
            edits.waiting as f64 / f64::from(movie.timescale)
        });
    let seconds = track.seconds(end.checked_sub(begin)?)? + waiting;
    (seconds > 0.0).then_some(seconds)
}

/// Frames per second, if all samples of the first fragment share one length and those in the
/// header, if any, do not differ.
fn rate(track: &Track, begins: &[Run]) -> Option<f64> {
    let each = begins.iter().find(|run| run.track == track.id)?.each?;
    let rate = f64::from(track.timescale) / f64::from(each);
    let agrees = track
        .rate()
        .is_none_or(|header| (header / rate - 1.0).abs() < 0.01);
    (agrees && rate > 0.0).then_some(rate)
}
