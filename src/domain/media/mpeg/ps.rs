//! Program streams: packs of packets, as on DVDs and in old cameras (ISO/IEC 13818-1 §2.5, ISO/IEC 11172-1 §2.4).

use super::{Stream, after, by_frame, describe, pes};
use crate::domain::media::bytes::{Bounded, be16, be32, u16_be};
use crate::domain::media::facts::{MediaFacts, MediaKind};
use crate::domain::media::reader::{Fault, MAX_READ, Reader};
use crate::domain::media::{codec, film, search};

/// Start codes by their last byte (§2.5.3, table 2-22).
const PACK: u8 = 0xBA;
const END: u8 = 0xB9;
const MAP: u8 = 0xBC;
const PRIVATE: u8 = 0xBD;
/// Bytes searched at the beginning, and windows searched at the end.
const HEAD: u64 = 8 * MAX_READ as u64;
const MOST_WINDOWS: u32 = 4;
/// Bytes of a packet that are looked at.
const CONTENT: u64 = 4096;
/// Streams a file may have before it is taken for an attack.
const MOST_STREAMS: usize = 64;

/// Codecs a program stream map may name (§2.5.4, with the types of transport streams).
const PICTURES: &str = "mpeg1video 0001\nmpeg2video 0002\nmpeg4 0010\nh264 001B\nhevc 0024";
const SOUNDS: &str = "aac 000F\nac3 0081";
/// Sound among private data by the upper bits of its first byte (DVD-Video).
const DISC_SOUNDS: &str = "ac3 0080\ndts 0088\npcm_dvd 00A0";

/// Size, codecs, sound, length and frame rate.
pub(in crate::domain::media) fn probe(reader: &Reader, facts: &mut MediaFacts) -> Result<(), Fault> {
    facts.kind = MediaKind::Unknown; // until the first packets tell
    let mut streams: Vec<Stream> = Vec::new();
    let mut types = [0; 256];
    let mut at = 0;
    while at < reader.len().min(HEAD) {
        let has = |pictures| streams.iter().any(|stream| stream.pictures == pictures);
        let near = at.plus(CONTENT) <= super::NEAR;
        if !near && has(true) && has(false) && streams.iter().all(Stream::is_told) {
            break;
        }
        if reader.len().minus(at) < 4 {
            at = reader.len();
            break;
        }
        let (id, end) = packet(reader, at)?;
        let len = end.min(reader.len()).minus(at).min(CONTENT);
        let bytes = reader.stream(at, usize::try_from(len).unwrap_or_default())?;
        if id == MAP {
            map(bytes, &mut types);
        } else {
            take(id, bytes, &types, &mut streams);
        }
        at = end;
    }
    let mut ends = Vec::new();
    let mut cut = false;
    search::backwards(reader, 0, MOST_WINDOWS, &[0, 0, 1, PACK], &mut |place| {
        let mut at = place;
        let mut seen = false;
        while reader.len().minus(at) >= 4 {
            let (id, end) = match packet(reader, at) {
                Err(Fault::Damaged) => return Ok(false), // the same bytes by chance
                // The last packet has no more than the beginning of its header.
                Err(Fault::Truncated) => (END, u64::MAX),
                other => other?,
            };
            if id == PACK && at > place {
                break; // it was visited before
            }
            cut |= end > reader.len();
            let shown = pes::read(reader.up_to(at, 32)?).and_then(|packet| packet.shown);
            if let Some(shown) = shown.filter(|_| id >= PRIVATE) {
                ends.push(shown);
                seen |= is_pictures(id);
            }
            at = end;
        }
        Ok(seen)
    })?;
    let end = |begin| ends.iter().filter_map(|end| after(begin, *end)).max();
    let described = describe(&streams, &end, facts);
    if at < reader.len() {
        film::doubt(facts); // nothing lists the streams: sound may begin later
    }
    if cut || (described.is_err() && at >= reader.len()) { Err(Fault::Truncated) } else { described }
}

fn is_pictures(id: u8) -> bool {
    id & 0xF0 == 0xE0
}

/// The packet at `at`: its identifier, and where it ends. Packs and single zeros between packets count as packets.
fn packet(reader: &Reader, at: u64) -> Result<(u8, u64), Fault> {
    let code = be32(reader.stream(at, 4)?, 0);
    let id = (code & 0xFF) as u8;
    let len = match code {
        0x1BA => match reader.u8(at.plus(4))? {
            // MPEG-2 has stuffing behind its fields, MPEG-1 has fewer fields (§2.5.3.3; ISO/IEC 11172-1 §2.4.3.2).
            version if version >> 6 == 1 => u64::from(reader.u8(at.plus(13))? & 7).plus(14),
            version if version >> 4 == 2 => 12,
            _ => return Err(Fault::Damaged),
        },
        0x1B9 => 4,
        0x1BB.. if code >> 8 == 1 => u64::from(reader.u16_be(at.plus(4))?).plus(6),
        _ if code >> 8 == 0 => return Ok((0, at.plus(1))),
        _ => return Err(Fault::Damaged),
    };
    Ok((id, at.plus(len)))
}

/// The program stream map (§2.5.4): types by identifier.
fn map(bytes: &[u8], types: &mut [u8; 256]) -> Option<()> {
    let skipped = usize::from(be16(bytes, 8));
    let mut rest = bytes.get(12..)?.get(skipped..)?;
    let mut left = u16_be(bytes, skipped.checked_add(10)?)?;
    while left >= 4 {
        let (kind, id) = (*rest.first()?, *rest.get(1)?);
        let len = be16(rest, 2).checked_add(4)?;
        if let Some(known) = types.get_mut(usize::from(id)) {
            *known = kind;
        }
        rest = rest.get(usize::from(len)..)?;
        left = left.saturating_sub(len);
    }
    Some(())
}

/// Takes a packet of an elementary stream.
fn take(id: u8, bytes: &[u8], types: &[u8; 256], streams: &mut Vec<Stream>) -> Option<()> {
    let kind = u16::from(*types.get(usize::from(id))?);
    let pictures = is_pictures(id);
    if !pictures && id != PRIVATE && id & 0xE0 != 0xC0 {
        return None;
    }
    let packet = pes::read(bytes)?;
    let data = bytes.get(packet.data..)?;
    let mut key = u16::from(id);
    let mut codec = codec::numbered(if pictures { PICTURES } else { SOUNDS }, kind);
    if id == PRIVATE {
        let first = u16::from(*data.first()?);
        codec = Some(codec::numbered(DISC_SOUNDS, first & 0xF8).or_else(|| by_frame(data))?);
        key = first;
    }
    if !streams.iter().any(|stream| stream.id == key) {
        if streams.len() >= MOST_STREAMS {
            return None;
        }
        // H.264 and H.265 give themselves away where no map names them: by their delimiters or parameter sets.
        let start = data.strip_prefix(b"\0").filter(|rest| rest.starts_with(b"\0\0\x01")).unwrap_or(data);
        let look = codec.unwrap_or(match start.get(3..) {
            Some([9 | 0x27 | 0x67, ..]) => "h264",
            Some([0x46, 1, ..]) => "hevc",
            _ => "mpeg2video",
        });
        streams.push(Stream::new(key, codec, Some(look).filter(|_| pictures)));
    }
    let stream = streams.iter_mut().find(|stream| stream.id == key)?;
    if let (Some(shown), Some(decoded)) = (packet.shown, packet.decoded) {
        stream.time(shown, decoded);
    }
    stream.feed(data);
    Some(())
}

#[cfg(test)]
mod tests {
    use super::super::testing::{AVC, MPEG2, packet};
    use crate::domain::media::facts::{MediaKind, Trouble};
    use crate::domain::media::testing::facts_of;

    const NEW: &[u8] = b"\0\0\x01\xBA\x44\0\x04\0\x04\x01\0\0\x03\xF8";
    const OLD: &[u8] = b"\0\0\x01\xBA\x21\0\x01\0\x01\x80\0\x01";
    const LAYER_2: &[u8] = b"\xFF\xFD\x44\xC4";

    fn film(pack: &[u8], head: &[u8], frames: u64) -> Vec<u8> {
        let mut bytes = Vec::new();
        for frame in 0..frames {
            let data = if frame == 0 { head } else { b"\0\0\x01\0data" };
            let pictures = packet(0xE0, Some(9000 + frame * 3000), data);
            bytes.extend([pack, &pictures, &packet(0xC0, Some(9000 + frame * 3000), LAYER_2)].concat());
        }
        bytes
    }

    #[test]
    fn a_film_of_either_age_is_measured() {
        for pack in [NEW, OLD] {
            let facts = facts_of(&[&film(pack, MPEG2, 60)[..], b"\0\0\x01\xB9"].concat());
            assert_eq!((facts.width, facts.height, facts.display_width), (Some(320), Some(180), Some(320)));
            assert_eq!((facts.duration, facts.fps, facts.trouble), (Some(2.0), Some(30.0), None));
            assert_eq!((facts.video_codec.as_deref(), facts.audio_codec.as_deref()), (Some("mpeg2video"), Some("mp2")));
        }
        let facts = facts_of(&film(NEW, AVC, 60));
        assert_eq!((facts.width, facts.duration, facts.fps), (Some(320), Some(2.0), Some(30.0)));
        assert_eq!((facts.kind, facts.video_codec.as_deref()), (MediaKind::Video, Some("h264")));
    }

    #[test]
    fn a_map_and_private_data_name_codecs() {
        let map = b"\0\0\x01\xBC\0\x0E\xE0\xFF\0\0\0\x04\x1B\xE0\0\0\0\0\0\0";
        let sound = packet(0xBD, Some(9000), b"\x80\x01\0\x01\x0B\x77");
        let facts = facts_of(&[NEW, &map[..], &packet(0xE0, Some(9000), AVC), &sound].concat());
        assert_eq!((facts.video_codec.as_deref(), facts.audio_codec.as_deref()), (Some("h264"), Some("ac3")));
    }

    #[test]
    fn silence_is_only_believed_of_a_whole_file() {
        let pictures = packet(0xE0, Some(9000), &[MPEG2, &[1; 4000]].concat());
        assert_eq!(facts_of(&[NEW, &pictures].concat()).has_audio, Some(false));
        let long = [NEW, &pictures].concat().repeat(200);
        assert_eq!(facts_of(&long).has_audio, None);
    }

    #[test]
    fn cuts_and_garbage_are_told() {
        let whole = film(NEW, MPEG2, 3);
        for cut in 14..30 {
            assert_eq!(facts_of(&whole[..cut]).trouble, Some(Trouble::Truncated), "{cut}");
        }
        let facts = facts_of(&whole[..whole.len() - 3]);
        assert_eq!((facts.width, facts.trouble), (Some(320), Some(Trouble::Truncated)));
        assert_eq!(facts_of(&[NEW, b"something else"].concat()).trouble, Some(Trouble::Damaged));
    }
}
