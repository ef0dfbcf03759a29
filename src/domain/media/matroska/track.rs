//! Tracks: codecs, sizes, turning, frame rate (RFC 9559 §5.1.4).

use super::cluster::Clock;
use super::element::Element;
use super::{SECOND, find, first};
use crate::domain::media::bytes::{Bounded, four, le16};
use crate::domain::media::facts::MediaFacts;
use crate::domain::media::reader::{Fault, Reader};
use crate::domain::media::{codec, film};

pub(super) const ENTRY: u32 = 0xAE;
pub(super) const VIDEO: u32 = 0xE0;
pub(super) const AUDIO: u32 = 0xE1;
pub(super) const COLOUR: u32 = 0x55B0;
pub(super) const PROJECTION: u32 = 0x7670;
pub(super) const MAPPING: u32 = 0x41E4;

const NUMBER: u32 = 0xD7;
const TYPE: u32 = 0x83;
const PICTURES: u64 = 1;
const SOUND: u64 = 2;
const ENABLED: u32 = 0xB9;
const CODEC_ID: u32 = 0x86;
const CODEC_PRIVATE: u32 = 0x63A2;
const DEFAULT_DURATION: u32 = 0x23_E383;
const BIT_DEPTH: u32 = 0x6264;
const PIXEL_WIDTH: u32 = 0xB0;
const PIXEL_HEIGHT: u32 = 0xBA;
/// Pixels hidden at the bottom, top, left and right (§5.1.4.1.28.8 to §5.1.4.1.28.11).
const CROPS: [u32; 4] = [0x54AA, 0x54BB, 0x54CC, 0x54DD];
const DISPLAY_WIDTH: u32 = 0x54B0;
const DISPLAY_HEIGHT: u32 = 0x54BA;
const DISPLAY_UNIT: u32 = 0x54B2;
/// The display unit that means nothing (§5.1.4.1.28.14).
const UNKNOWN_UNIT: u32 = 4;
const TRANSFER: u32 = 0x55BA;
const PROJECTION_TYPE: u32 = 0x7671;
const YAW: u32 = 0x7673;
const PITCH: u32 = 0x7674;
const ROLL: u32 = 0x7675;
const MAPPING_TYPE: u32 = 0x41E7;

/// Bytes of a codec's identifier and private data that are looked at.
const MOST_CONTENT: u64 = 32;
/// Tracks a file may have before it is taken for an attack.
const MOST_TRACKS: usize = 64;

/// Codecs by the beginnings of their identifiers, the longer before the shorter; the register is "Matroska Media
/// Container Codec Specifications" (draft-ietf-cellar-codec).
const CODECS: &str = "\
h264 V_MPEG4/ISO/AVC\n\
hevc V_MPEGH/ISO/HEVC\n\
vvc V_MPEGI/ISO/VVC\n\
av1 V_AV1\n\
vp8 V_VP8\n\
vp9 V_VP9\n\
mpeg4 V_MPEG4/ISO\n\
msmpeg4v3 V_MPEG4/MS/V3\n\
mpeg1video V_MPEG1\n\
mpeg2video V_MPEG2\n\
theora V_THEORA\n\
prores V_PRORES\n\
mjpeg V_MJPEG\n\
ffv1 V_FFV1\n\
rv10 V_REAL/RV10\n\
rv20 V_REAL/RV20\n\
rv30 V_REAL/RV30\n\
rv40 V_REAL/RV40\n\
aac A_AAC\n\
opus A_OPUS\n\
vorbis A_VORBIS\n\
mp3 A_MPEG/L3\n\
mp2 A_MPEG/L2\n\
flac A_FLAC\n\
ac3 A_AC3\n\
eac3 A_EAC3\n\
dts A_DTS\n\
truehd A_TRUEHD\n\
alac A_ALAC\n\
tta A_TTA1\n\
wavpack A_WAVPACK4\n\
cook A_REAL/COOK\n\
sipr A_REAL/SIPR\n\
atrac3 A_REAL/ATRC";

/// Takes what the entries say, and returns the clocks of the tracks that can be seen or heard.
pub(super) fn describe(reader: &Reader, elements: &[Element], facts: &mut MediaFacts) -> Result<Vec<Clock>, Fault> {
    let mut clocks = Vec::new();
    for track in elements.split(|element| element.id == ENTRY).skip(1).take(MOST_TRACKS) {
        let kind = first(track, TYPE);
        if first(track, ENABLED) == Some(0) || !matches!(kind, Some(PICTURES | SOUND)) {
            continue;
        }
        let each = first(track, DEFAULT_DURATION).unwrap_or_default();
        let codec = codec(track, content(reader, track, CODEC_ID)?, content(reader, track, CODEC_PRIVATE)?);
        if kind == Some(SOUND) {
            film::sound(facts, codec);
        } else if film::pictures(facts, codec) {
            facts.fps = film::rate(SECOND, each);
            facts.hdr = dynamic_range(track);
            size(track, facts);
        }
        clocks.push(Clock { track: first(track, NUMBER), each });
    }
    Ok(clocks)
}

/// The beginning of what an element holds.
fn content<'a>(reader: &'a Reader, track: &[Element], id: u32) -> Result<&'a [u8], Fault> {
    match find(track, id) {
        Some(element) => reader.up_to(element.body, element.len().min(MOST_CONTENT) as usize),
        None => Ok(&[]),
    }
}

fn codec(track: &[Element], id: &[u8], private: &[u8]) -> Option<&'static str> {
    match id {
        // Microsoft's BITMAPINFOHEADER and WAVEFORMATEX.
        b"V_MS/VFW/FOURCC" => codec::pictures(four(private, 16)?),
        b"A_MS/ACM" => codec::wave(le16(private, 0), u64::from(le16(private, 14))),
        b"A_PCM/INT/LIT" => codec::pcm(first(track, BIT_DEPTH)?),
        _ => codec::line(CODECS, &|prefix| id.starts_with(prefix)),
    }
}

/// Stored size, and the displayed one after cropping, pixel aspect and turning. Of the display size only the proportion
/// counts, whatever its unit: writers put pixels, millimetres and plain ratios there.
fn size(track: &[Element], facts: &mut MediaFacts) {
    let side = |id| first(track, id).and_then(|side| u32::try_from(side).ok()).unwrap_or_default();
    film::size(facts, side(PIXEL_WIDTH), side(PIXEL_HEIGHT), (1, 1));
    let (Some(width), Some(height)) = (facts.width, facts.height) else { return };
    let [bottom, top, left, right] = CROPS.map(side);
    let (wide, high) =
        (width.saturating_sub(left).saturating_sub(right), height.saturating_sub(top).saturating_sub(bottom));
    let (mut across, mut down) = (side(DISPLAY_WIDTH), side(DISPLAY_HEIGHT));
    if across == 0 || down == 0 || side(DISPLAY_UNIT) == UNKNOWN_UNIT {
        (across, down) = (wide, high);
    }
    let across = u64::from(high).times(u64::from(across));
    facts.rotation = rotation(track);
    let wide = film::stretched(wide, across, u64::from(down)).filter(|wide| *wide > 0 && facts.rotation.is_some());
    let high = wide.and(Some(high));
    let lies = matches!(facts.rotation, Some(90 | 270));
    (facts.display_width, facts.display_height) = if lies { (high, wide) } else { (wide, high) };
}

/// A flat picture may be rolled, counter-clockwise (§5.1.4.1.28.46); turned any other way it is not flat any more.
fn rotation(track: &[Element]) -> Option<u16> {
    let angle = |id| find(track, id).map_or(0.0, Element::float);
    if first(track, PROJECTION_TYPE).unwrap_or_default() != 0 {
        return Some(0); // a sphere
    }
    let roll = angle(ROLL);
    let degrees = roll as i16;
    match degrees {
        _ if angle(YAW) != 0.0 || angle(PITCH) != 0.0 || f64::from(degrees) != roll => None,
        0 => Some(0),
        90 => Some(270),
        -90 => Some(90),
        180 | -180 => Some(180),
        _ => None,
    }
}

/// Dolby Vision is mapped by the names of its boxes, `dvcC` and `dvvC` (registry of Block Additional IDs); else the
/// transfer characteristics tell.
fn dynamic_range(track: &[Element]) -> Option<bool> {
    let dolby = |element: &Element| element.id == MAPPING_TYPE && matches!(element.value, 0x6476_6343 | 0x6476_7643);
    if track.iter().any(dolby) { Some(true) } else { film::is_hdr(first(track, TRANSFER).unwrap_or_default()) }
}
