//! From tracks to facts.

use super::matrix::Turn;
use super::movie::Movie;
use super::track::Track;
use crate::domain::media::bytes::Bounded;
use crate::domain::media::facts::{MediaFacts, MediaKind};
use crate::domain::media::film;

/// A difference between a counted and a claimed length that means nothing, in seconds.
const SLACK: f64 = 0.1;

/// Tracks that are shown. A file that enables none means all of them (ISO/IEC 14496-12 §8.3.2).
pub(super) fn shown(tracks: &[Track]) -> impl Iterator<Item = &Track> {
    let any = tracks.iter().any(|track| track.enabled);
    tracks.iter().filter(move |track| track.enabled || !any)
}

/// The picture track a player shows.
pub(super) fn picture(movie: &Movie) -> Option<&Track> {
    shown(&movie.tracks).find(|track| track.is_video())
}

/// Kind, size, codecs and sound. `whole`: the header was read to its end.
pub(super) fn describe(movie: &Movie, whole: bool, facts: &mut MediaFacts) {
    let picture = picture(movie);
    let sound = movie.tracks.iter().find(|track| track.is_audio());
    facts.kind = match (picture, sound) {
        (Some(_), _) => MediaKind::Video,
        (None, Some(_)) if whole => MediaKind::Audio,
        _ => MediaKind::Unknown,
    };
    let codec = |track: &Track| Some(track.entry?.codec?.to_owned());
    facts.video_codec = picture.and_then(codec);
    facts.audio_codec = sound.and_then(codec);
    facts.has_audio = match sound {
        Some(_) => Some(true),
        None => (whole && picture.is_some()).then_some(false),
    };
    // Timed metadata may hold a position for each moment.
    let may_move = movie.tracks.iter().any(|track| track.handler == Some(*b"meta"));
    let searched = whole && !may_move && !movie.opaque;
    facts.gps = if movie.located { Some(true) } else { searched.then_some(false) };
    if let Some(track) = picture {
        size(track, movie, facts);
    }
}

fn size(track: &Track, movie: &Movie, facts: &mut MediaFacts) {
    let turn = track.matrix.turn(movie.matrix);
    facts.rotation = match turn {
        Turn::By(degrees) => Some(degrees),
        Turn::Mirrored { .. } | Turn::Skewed => None,
    };
    let Some(entry) = track.entry else { return };
    facts.hdr = entry.hdr;
    let Some((width, height)) = entry.size else { return };
    (facts.width, facts.height) = (Some(width), Some(height));
    let (wide, high) = entry.aperture.unwrap_or((width, height));
    let wide = shown_width(track, entry.pixel_aspect, wide, high);
    (facts.display_width, facts.display_height) = match turn {
        Turn::By(90 | 270) | Turn::Mirrored { on_its_side: true } => (Some(high), wide),
        Turn::By(_) | Turn::Mirrored { on_its_side: false } => (wide, Some(high)),
        Turn::Skewed => (None, None),
    };
}

/// Width with square pixels, the height being kept: by `pasp` (§12.1.4), else by the proportions
/// the track header asks for (§8.3.2).
fn shown_width(track: &Track, pixel_aspect: Option<(u32, u32)>, width: u32, height: u32) -> Option<u32> {
    let (side, (across, down)) = match (pixel_aspect, track.shown) {
        (Some(aspect), _) => (width, aspect),
        (None, Some(shown)) => (height, shown),
        (None, None) => return Some(width),
    };
    film::stretched(width, u64::from(side).times(u64::from(across)), u64::from(down))
}

/// The length of the longest track that is seen or heard.
pub(super) fn longest(movie: &Movie, seconds: &dyn Fn(&Track) -> Option<f64>) -> Option<f64> {
    let mut longest = None;
    for track in shown(&movie.tracks).filter(|track| track.is_video() || track.is_audio()) {
        longest = film::longer(longest, seconds(track));
    }
    longest
}

/// Length and frame rate of a file without fragments.
pub(super) fn times(movie: &Movie, whole: bool, facts: &mut MediaFacts) {
    let longest = longest(movie, &|track| track.seconds_shown(movie.timescale));
    // Without all tracks the longest is only known if it is as long as the movie claims to be.
    let claimed = movie.declared.map(|units| units as f64 / f64::from(movie.timescale));
    facts.duration = longest
        .filter(|longest| *longest > 0.0 && (whole || claimed.is_some_and(|claimed| longest + SLACK >= claimed)));
    facts.fps = picture(movie).and_then(Track::rate);
}
