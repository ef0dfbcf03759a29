//! Tracks: codecs, sizes, turning, frame rate (RFC 9559 §5.1.4).

use super::cluster::Clock;
use super::element::{self, Element};
use super::{SECOND, first};
use crate::domain::media::bytes::{four, u16_le};
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
const UNKNOWN_UNIT: u64 = 4;
const TRANSFER: u32 = 0x55BA;
const PROJECTION_TYPE: u32 = 0x7671;
const YAW: u32 = 0x7673;
const PITCH: u32 = 0x7674;
const ROLL: u32 = 0x7675;
const MAPPING_TYPE: u32 = 0x41E7;

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
        if first(reader, track, ENABLED)? == Some(0) {
            continue;
        }
        let each = first(reader, track, DEFAULT_DURATION)?.unwrap_or_default();
        match first(reader, track, TYPE)? {
            Some(1) => {
                if film::pictures(facts, codec(reader, track)?) {
                    facts.fps = film::rate(SECOND, each);
                    size(reader, track, facts)?;
                    facts.hdr = dynamic_range(reader, track)?;
                }
            }
            Some(2) => film::sound(facts, codec(reader, track)?),
            _ => continue,
        }
        clocks.push(Clock { track: first(reader, track, NUMBER)?, each });
    }
    Ok(clocks)
}

fn codec(reader: &Reader, track: &[Element]) -> Result<Option<&'static str>, Fault> {
    let content = |id| match track.iter().find(|element| element.id == id) {
        Some(element) => reader.up_to(element.body, (element.end.saturating_sub(element.body)).min(32) as usize),
        None => Ok(&[][..]),
    };
    let (id, private) = (content(CODEC_ID)?, content(CODEC_PRIVATE)?);
    Ok(match id {
        // Microsoft's BITMAPINFOHEADER and WAVEFORMATEX.
        b"V_MS/VFW/FOURCC" => four(private, 16).and_then(codec::pictures),
        b"A_MS/ACM" => {
            let (tag, bits) = (u16_le(private, 0), u16_le(private, 14));
            tag.and_then(|tag| codec::wave(tag, u64::from(bits.unwrap_or_default())))
        }
        b"A_PCM/INT/LIT" => codec::pcm(first(reader, track, BIT_DEPTH)?.unwrap_or_default()),
        _ => CODECS.split('\n').find_map(|line| {
            let (name, prefix) = line.split_once(' ')?;
            id.starts_with(prefix.as_bytes()).then_some(name)
        }),
    })
}

/// Stored size, and the displayed one after cropping, pixel aspect and turning. Of the display size only the proportion
/// counts, whatever its unit: writers put pixels, millimetres and plain ratios there.
fn size(reader: &Reader, track: &[Element], facts: &mut MediaFacts) -> Result<(), Fault> {
    let side =
        |id| first(reader, track, id).map(|side| side.and_then(|side| u32::try_from(side).ok()).unwrap_or_default());
    let (width, height) = (side(PIXEL_WIDTH)?, side(PIXEL_HEIGHT)?);
    let [bottom, top, left, right] = CROPS.map(side);
    let seen = |side: u32, one: u32, other: u32| side.saturating_sub(one).saturating_sub(other);
    let (wide, high) = (seen(width, left?, right?), seen(height, top?, bottom?));
    film::size(facts, width, height, (1, 1));
    let shown = (side(DISPLAY_WIDTH)?, side(DISPLAY_HEIGHT)?);
    let unit = first(reader, track, DISPLAY_UNIT)?;
    let (across, down) = if unit == Some(UNKNOWN_UNIT) || shown.0 == 0 || shown.1 == 0 { (wide, high) } else { shown };
    if facts.width.is_some() {
        let across = u64::from(high).saturating_mul(u64::from(across));
        facts.display_width = film::stretched(wide, across, u64::from(down)).filter(|wide| *wide > 0);
        facts.display_height = facts.display_width.and(Some(high));
    }
    facts.rotation = rotation(reader, track)?;
    match facts.rotation {
        Some(90 | 270) => {
            (facts.display_width, facts.display_height) = (facts.display_height, facts.display_width);
        }
        None => (facts.display_width, facts.display_height) = (None, None),
        _ => {}
    }
    Ok(())
}

/// A flat picture may be rolled, counter-clockwise (§5.1.4.1.28.46); turned any other way it is not flat any more.
fn rotation(reader: &Reader, track: &[Element]) -> Result<Option<u16>, Fault> {
    let angle = |id| match track.iter().find(|element| element.id == id) {
        Some(element) => element::float(reader, element),
        None => Ok(Some(0.0)),
    };
    if first(reader, track, PROJECTION_TYPE)?.unwrap_or_default() != 0 {
        return Ok(Some(0)); // a sphere
    }
    let turned = [angle(YAW)?, angle(PITCH)?] != [Some(0.0); 2];
    let turns = [(0.0, 0), (90.0, 270), (-90.0, 90), (180.0, 180), (-180.0, 180)];
    let roll = angle(ROLL)?;
    Ok(turns.iter().find(|(angle, _)| !turned && roll == Some(*angle)).map(|(_, degrees)| *degrees))
}

/// Dolby Vision is mapped by the names of its boxes (registry of Block Additional IDs); else the transfer characteristics
/// tell: 16 is PQ, 18 is HLG (ITU-T H.273 table 3), 2 is unspecified.
fn dynamic_range(reader: &Reader, track: &[Element]) -> Result<Option<bool>, Fault> {
    for mapping in track.iter().filter(|element| element.id == MAPPING_TYPE) {
        if matches!(element::value(reader, mapping)?, Some(0x6476_6343 | 0x6476_7643)) {
            return Ok(Some(true)); // dvcC, dvvC
        }
    }
    Ok(film::is_hdr(first(reader, track, TRANSFER)?.unwrap_or_default()))
}
