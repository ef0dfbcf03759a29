//! Flash video.
//!
//! Adobe, Video File Format Specification 10.1, annex E; Veovera, Enhanced RTMP v2, for codecs by FOURCC. What the script
//! data at the beginning tell is taken; the rest is looked up in the first tags and in the last one.

use super::bytes::{Bounded, be32, four, u64_be};
use super::facts::{MediaFacts, MediaKind};
use super::reader::{Fault, Reader, WINDOW};
use super::{codec, film, sequence};

const AUDIO: u8 = 8;
const VIDEO: u8 = 9;
const SCRIPT: u8 = 18;
/// Bytes before the content of a tag (E.4.1), and of the number behind it.
const TAG: u64 = 11;
const BACK: u64 = 4;
/// Tags looked at before the last one, and those after which missing sound is believed to be missing.
const MOST_TAGS: u32 = 32;
const FEW_TAGS: u32 = 8;
/// Bytes of a tag's content that are looked at.
const CONTENT: u64 = 2048;
/// Milliseconds of a second.
const SECOND: u64 = 1000;
/// Bits of the file's flags (E.2).
const HAS_SOUND: u8 = 4;
const HAS_PICTURES: u8 = 1;

/// Codecs by their numbers (E.4.3.1, E.4.2.1; 12 is a widespread addition of Chinese services).
const PICTURES: &str = "flv1 0002\nflashsv 0003\nvp6f 0004\nvp6a 0005\nflashsv2 0006\nh264 0007\nhevc 000C";
const SOUNDS: &str =
    "adpcm_swf 0001\nmp3 0002000E\nnellymoser 000400050006\npcm_alaw 0007\npcm_mulaw 0008\naac 000A\nspeex 000B";

/// A tag: its kind, when it is shown in milliseconds, and where its content lies.
#[derive(Clone, Copy)]
struct Tag {
    kind: u8,
    time: u32,
    body: u64,
    end: u64,
}

/// What the script data tell (E.5).
#[derive(Default)]
struct Told {
    duration: Option<f64>,
    rate: Option<f64>,
    size: Option<(f64, f64)>,
}

/// Size, codecs, sound, length and nominal frame rate.
pub(super) fn probe(reader: &Reader, facts: &mut MediaFacts) -> Result<(), Fault> {
    facts.kind = MediaKind::Unknown; // until the first tags tell
    let header = reader.bytes(0, 9)?;
    let flags = header.get(4).copied().unwrap_or_default();
    let mut at = u64::from(be32(header, 5)).plus(BACK);
    let mut told = Told::default();
    let mut begin = None;
    for seen in 0..MOST_TAGS {
        let sized = match facts.video_codec.as_deref() {
            Some("h264" | "hevc") => facts.width.is_some(),
            _ => facts.kind == MediaKind::Video, // what was not told before will not be told
        };
        let pictures = sized || (flags & HAS_PICTURES == 0 && seen >= FEW_TAGS);
        let sound = facts.has_audio.is_some() || (flags & HAS_SOUND == 0 && seen >= FEW_TAGS);
        if at >= reader.len() || (pictures && sound) {
            break;
        }
        let found = tag(reader, at)?;
        let len = found.end.minus(found.body).min(CONTENT);
        let body = reader.up_to(found.body, usize::try_from(len).unwrap_or_default())?;
        match found.kind {
            SCRIPT => script(body, &mut told),
            AUDIO => film::sound(facts, sound_codec(body)),
            _ => picture(body, &told, facts),
        }
        if found.kind != SCRIPT {
            begin = begin.or(Some(found.time));
        }
        at = found.end.plus(BACK);
    }
    let heard = facts.has_audio.is_some() || flags & HAS_SOUND == 0;
    let seen = facts.kind == MediaKind::Video || flags & HAS_PICTURES == 0;
    let nothing = film::settle(facts);
    if at >= reader.len() && nothing.is_err() {
        return Err(Fault::Truncated);
    }
    nothing?;
    if !heard || !seen {
        film::doubt(facts); // announced, but far away
    }
    let last = last(reader);
    let counted = match (last?, begin) {
        (Some(last), Some(begin)) => {
            last.time.checked_sub(begin).and_then(|time| film::seconds(u64::from(time), SECOND))
        }
        _ => None,
    };
    facts.duration = match (told.duration, counted) {
        // Both are claims; where they contradict each other neither is believed.
        (Some(told), Some(counted)) => Some(told).filter(|told| (told - counted).abs() <= (told * 0.02).max(1.0)),
        (told, counted) => told.or(counted),
    };
    // A tag that does not end where the file does was cut.
    if last?.is_none() { Err(Fault::Truncated) } else { Ok(()) }
}

/// The tag at `at` (E.4.1).
fn tag(reader: &Reader, at: u64) -> Result<Tag, Fault> {
    let head = reader.bytes(at, 11)?;
    let (first, low, time) = (be32(head, 0), be32(head, 3), be32(head, 4));
    let kind = (first >> 24) as u8;
    if !matches!(kind, AUDIO | VIDEO | SCRIPT) {
        return Err(Fault::Damaged);
    }
    let body = at.plus(TAG);
    // The fourth byte of the time is its highest one.
    let time = low << 8 >> 8 | time << 24;
    Ok(Tag { kind, time, body, end: body.plus(u64::from(first & 0xFF_FFFF)) })
}

/// The last tag, if the number at the end of the file leads to one.
fn last(reader: &Reader) -> Result<Option<Tag>, Fault> {
    let end = reader.len().minus(BACK);
    reader.up_to(reader.len().minus(WINDOW as u64), WINDOW)?;
    let back = u64::from(reader.u32_be(end)?);
    match tag(reader, end.minus(back)) {
        Ok(found) => Ok(Some(found).filter(|found| found.end == end)),
        Err(Fault::Damaged | Fault::Truncated) => Ok(None),
        Err(fault) => Err(fault),
    }
}

/// Numbers by their names, wherever among the script data they stand: a name has two bytes of length before it and the
/// type of a number, 0, behind it (E.4.4).
fn script(body: &[u8], told: &mut Told) {
    let number = |name: &[u8]| {
        let at = film::find(body, name)?.checked_add(name.len())?;
        Some(f64::from_bits(u64_be(body, at)?)).filter(|value| *value > 0.0 && value.is_finite())
    };
    told.duration = number(b"\0\x08duration\0");
    told.rate = number(b"\0\x09framerate\0").filter(|rate| *rate <= film::MOST_FPS);
    told.size = number(b"\0\x05width\0").zip(number(b"\0\x06height\0"));
}

/// The first byte of sound tells its format (E.4.2.1); format 9 announces a FOURCC (Enhanced RTMP).
fn sound_codec(body: &[u8]) -> Option<&'static str> {
    let first = *body.first()?;
    match first >> 4 {
        0 | 3 => codec::pcm(if first & 2 == 0 { 8 } else { 16 }),
        9 if four(body, 1)? == *b"mp4a" => Some("aac"),
        9 => codec::sounds(four(body, 1)?),
        format => codec::numbered(SOUNDS, u16::from(format)),
    }
}

/// The first byte of pictures tells kind and codec (E.4.3.1); its highest bit announces a FOURCC (Enhanced RTMP).
fn picture(body: &[u8], told: &Told, facts: &mut MediaFacts) {
    let Some(first) = body.first() else { return };
    let enhanced = first & 0x80 != 0;
    let (name, begins) = if enhanced {
        (four(body, 1).and_then(codec::pictures), first & 15 == 0)
    } else {
        (codec::numbered(PICTURES, u16::from(first & 15)), body.get(1) == Some(&0))
    };
    film::pictures(facts, name);
    let coded = matches!(name, Some("h264" | "hevc"));
    if let Some(codec) = name.filter(|_| coded && begins)
        && let Some(found) = body.get(5..).and_then(|bytes| sequence::in_configuration(codec, bytes))
    {
        found.tell(facts);
        let agrees = |rate: &f64| found.frames().is_none_or(|coded| (coded / rate - 1.0).abs() < 0.01);
        facts.fps = facts.fps.or(told.rate).filter(agrees);
    } else if let Some((width, height)) = told.size.filter(|_| !coded) {
        film::size(facts, width as u32, height as u32, (1, 1));
        facts.fps = told.rate;
    }
}

#[cfg(test)]
mod tests {
    use super::super::facts::{MediaFacts, MediaKind, Trouble};
    use super::super::testing::facts_of;

    /// x264, 320 × 180, as a configuration.
    const AVC: &[u8] = b"\x17\0\0\0\0\x01\x64\0\x0D\xFF\xE1\0\x1A\x67\x64\x00\x0D\xAC\xD9\x41\x41\x9F\x9F\x01\x10\
        \x00\x00\x03\x00\x10\x00\x00\x03\x03\xC0\xF1\x42\x99\x60\x01\0\0";

    fn tag(kind: u8, time: u32, body: &[u8]) -> Vec<u8> {
        let size = u32::try_from(body.len()).unwrap().to_be_bytes();
        let [high, low @ ..] = time.to_be_bytes();
        let back = (u32::try_from(body.len()).unwrap() + 11).to_be_bytes();
        [&[kind], &size[1..], &low, &[high, 0, 0, 0], body, &back].concat()
    }

    fn script(numbers: &[(&str, f64)]) -> Vec<u8> {
        let mut body = b"\x02\0\x0AonMetaData\x08\0\0\0\x04".to_vec();
        for (name, value) in numbers {
            body.extend([0, u8::try_from(name.len()).unwrap()]);
            body.extend(name.bytes());
            body.push(0);
            body.extend(value.to_be_bytes());
        }
        tag(18, 0, &[&body[..], b"\0\0\x09"].concat())
    }

    fn file(flags: u8, tags: &[Vec<u8>]) -> Vec<u8> {
        [&b"FLV\x01"[..], &[flags], b"\0\0\0\x09\0\0\0\0", &tags.concat()].concat()
    }

    fn told(facts: &MediaFacts) -> (Option<u32>, Option<f64>, Option<f64>, Option<Trouble>) {
        (facts.width, facts.duration, facts.fps, facts.trouble)
    }

    #[test]
    fn script_data_and_the_sequence_header_tell_all() {
        let head = script(&[("duration", 2.5), ("width", 64.0), ("height", 36.0), ("framerate", 30.0)]);
        let sound = tag(8, 0, b"\xAF\0\x12\x08");
        let facts = facts_of(&file(5, &[head, tag(9, 0, AVC), sound, tag(9, 2467, b"\x27\x01")]));
        assert_eq!(told(&facts), (Some(320), Some(2.5), Some(30.0), None));
        assert_eq!((facts.video_codec.as_deref(), facts.audio_codec.as_deref()), (Some("h264"), Some("aac")));
        assert_eq!((facts.kind, facts.has_audio, facts.rotation), (MediaKind::Video, Some(true), Some(0)));
    }

    #[test]
    fn without_script_data_the_tags_tell() {
        let facts = facts_of(&file(1, &[tag(9, 500, AVC), tag(9, 0x0100_01F4, b"\x27\x01")]));
        assert_eq!(told(&facts), (Some(320), Some(16_777.216), None, None));
        assert_eq!(facts.has_audio, Some(false));
        let old = [script(&[("width", 320.0), ("height", 240.0)]), tag(9, 0, b"\x22\0"), tag(9, 40, b"\x22\0")];
        let facts = facts_of(&file(1, &old));
        assert_eq!((facts.height, facts.video_codec.as_deref()), (Some(240), Some("flv1")));
    }

    #[test]
    fn newer_codecs_have_names() {
        let hevc = tag(9, 0, b"\x90hvc1\x01");
        let facts = facts_of(&file(5, &[hevc, tag(8, 0, b"\x90Opus")]));
        assert_eq!((facts.video_codec.as_deref(), facts.audio_codec.as_deref()), (Some("hevc"), Some("opus")));
        let facts = facts_of(&file(4, &[tag(8, 0, b"\x90mp4a")]));
        assert_eq!((facts.kind, facts.audio_codec.as_deref()), (MediaKind::Audio, Some("aac")));
    }

    #[test]
    fn contradictions_are_not_believed() {
        let head = script(&[("duration", 3600.0), ("framerate", 25.0)]);
        let facts = facts_of(&file(1, &[head, tag(9, 0, AVC), tag(9, 2467, b"\x27\x01")]));
        assert_eq!(told(&facts), (Some(320), None, None, None));
        let facts = facts_of(&file(5, &[tag(8, 0, b"\xAF\0")]));
        assert_eq!((facts.kind, facts.has_audio), (MediaKind::Unknown, Some(true)));
        let facts = facts_of(&file(5, &[tag(9, 0, AVC)]));
        assert_eq!((facts.kind, facts.has_audio), (MediaKind::Video, None));
    }

    #[test]
    fn cuts_and_garbage_are_told() {
        let head = script(&[("duration", 2.5)]);
        let parts = [head, tag(9, 0, AVC), tag(9, 2467, &[0x27; 100])];
        let whole = file(1, &parts);
        // Behind a whole tag nothing shows that others followed.
        let seams = [13 + parts[0].len() + parts[1].len()];
        for cut in (9..whole.len()).filter(|cut| !seams.contains(cut)) {
            let facts = facts_of(&whole[..cut]);
            assert!(matches!(facts.trouble, Some(Trouble::Truncated | Trouble::Unsupported)), "{cut}");
        }
        assert_eq!(facts_of(&whole[..whole.len() - 9]).duration, Some(2.5));
        assert_eq!(facts_of(&file(5, &[vec![1; 20]])).trouble, Some(Trouble::Damaged));
    }
}
