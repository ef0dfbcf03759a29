//! What the probers of films share: noting streams, sizes and lengths the same way.

use super::bytes::Bounded;
use super::facts::{MediaFacts, MediaKind};
use super::reader::Fault;

/// A film's nominal frame rate is below this; more is a container's clock, not a rate.
pub(super) const MOST_FPS: f64 = 1000.0;

/// Notes a picture stream. Whether it is the first one, which is the one that is shown.
pub(super) fn pictures(facts: &mut MediaFacts, codec: Option<&str>) -> bool {
    let first = facts.kind != MediaKind::Video;
    if first {
        facts.kind = MediaKind::Video;
        facts.rotation = Some(0);
        facts.video_codec = codec.map(str::to_owned);
    }
    first
}

/// Notes a sound stream; the first one names the codec.
pub(super) fn sound(facts: &mut MediaFacts, codec: Option<&str>) {
    if facts.has_audio.is_none() {
        facts.has_audio = Some(true);
        facts.audio_codec = codec.map(str::to_owned);
    }
}

/// All streams are known: no sound means silence, sound alone is no film, and nothing at all is nothing for us.
pub(super) fn settle(facts: &mut MediaFacts) -> Result<(), Fault> {
    match (facts.kind, facts.has_audio) {
        (MediaKind::Video, heard) => facts.has_audio = Some(heard.is_some()),
        (_, Some(_)) => facts.kind = MediaKind::Audio,
        _ => return Err(Fault::Unsupported),
    }
    Ok(())
}

/// There are streams that nobody here knows: they may be sound, or the pictures.
pub(super) fn doubt(facts: &mut MediaFacts) {
    facts.has_audio = facts.has_audio.filter(|heard| *heard);
    if facts.kind == MediaKind::Audio {
        facts.kind = MediaKind::Unknown;
    }
}

/// Notes the stored size, and the displayed one for pixels of this aspect.
pub(super) fn size(facts: &mut MediaFacts, width: u32, height: u32, (across, down): (u32, u32)) {
    if width == 0 || height == 0 {
        return;
    }
    (facts.width, facts.height) = (Some(width), Some(height));
    facts.display_width = stretched(width, u64::from(width).times(u64::from(across)), u64::from(down));
    facts.display_height = facts.display_width.and(Some(height));
}

/// The width with square pixels, the height being kept: `across` ÷ `down`, rounded.
pub(super) fn stretched(width: u32, across: u64, down: u64) -> Option<u32> {
    let wide = across.plus(down / 2).checked_div(down)?;
    // A size rounded by somebody else is no other pixel aspect.
    if wide.abs_diff(u64::from(width)) <= 1 {
        return Some(width);
    }
    u32::try_from(wide).ok().filter(|wide| *wide > 0)
}

/// Units of which `per_second` make a second, if they are any time at all.
pub(super) fn seconds(units: u64, per_second: u64) -> Option<f64> {
    (units > 0 && per_second > 0).then(|| units as f64 / per_second as f64)
}

/// The longer of two lengths, if any is known.
pub(super) fn longer(one: Option<f64>, other: Option<f64>) -> Option<f64> {
    match (one, other) {
        (Some(first), Some(second)) if second > first => other,
        (None, _) => other,
        _ => one,
    }
}

/// Frames per second as a fraction.
pub(super) fn rate(frames: u64, seconds: u64) -> Option<f64> {
    self::seconds(frames, seconds).filter(|rate| *rate <= MOST_FPS)
}

/// High dynamic range by transfer characteristics (ITU-T H.273 table 3): 16 is PQ, 18 is HLG; 2 is "unspecified", and 0
/// and 3 are reserved.
pub(super) fn is_hdr(transfer: u64) -> Option<bool> {
    match transfer {
        16 | 18 => Some(true),
        0 | 2 | 3 => None,
        _ => Some(false),
    }
}

/// Where `needle` first stands in `bytes`.
pub(super) fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    bytes.windows(needle.len()).position(|window| window == needle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pixel_aspect_widens_the_display() {
        let shown = |width, height, aspect| {
            let mut facts = MediaFacts::default();
            size(&mut facts, width, height, aspect);
            (facts.width, facts.display_width, facts.display_height)
        };
        assert_eq!(shown(176, 144, (16, 11)), (Some(176), Some(256), Some(144)));
        assert_eq!(shown(854, 480, (1280, 1281)), (Some(854), Some(854), Some(480)));
        assert_eq!(shown(320, 180, (1, 0)), (Some(320), None, None));
        assert_eq!(shown(1, 180, (1, 1000)), (Some(1), Some(1), Some(180)));
        assert_eq!(shown(0, 180, (1, 1)), (None, None, None));
        assert_eq!(shown(u32::MAX, 1, (u32::MAX, 1)), (Some(u32::MAX), None, None));
    }

    #[test]
    fn rates_and_times_are_positive_and_plausible() {
        assert_eq!(rate(30_000, 1001).map(f64::round), Some(30.0));
        assert_eq!((rate(90_000, 1), rate(0, 1), rate(1, 0)), (None, None, None));
        assert_eq!(seconds(5, 2), Some(2.5));
    }
}
