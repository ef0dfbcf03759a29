//! Transport streams: packets of 188 bytes, in BDAV behind four bytes of arrival time, in DVB before sixteen of checks
//! (ISO/IEC 13818-1 §2.4).

use super::{Stream, after, describe, pes};
use crate::domain::media::bytes::{Bounded, be16, four, u16_be};
use crate::domain::media::codec;
use crate::domain::media::facts::{MediaFacts, MediaKind};
use crate::domain::media::reader::{Fault, MAX_READ, Reader};
use crate::domain::media::sniff;

/// Bytes of a packet, and its first.
const PACKET: usize = 188;
const SYNC: u8 = 0x47;
/// Bytes searched at the beginning for tables, sequence header and frame times, and windows searched at the end.
const HEAD: u64 = 12 * MAX_READ as u64;
const MOST_WINDOWS: u64 = 8;
/// Programs may have this many streams before they are taken for an attack, and a table this many bytes (§2.4.4).
const MOST_STREAMS: usize = 32;
const MOST_TABLE: usize = 1024;

/// Codecs by stream type (§2.4.4.10 table 2-34, ATSC A/53, and AVS's own); those of Blu-ray discs have the packets'
/// arrival times too.
const PICTURES: &str = "\
mpeg1video 0001\nmpeg2video 0002\nmpeg4 0010\nh264 001B\njpeg2000 0021\nhevc 0024\nvvc 0033\ncavs 0042\navs2 00D2\n\
avs3 00D4\ndirac 00D1\nvc1 00EA";
const SOUNDS: &str = "aac 000F\naac_latm 0011\nac3 0081\neac3 0087";
const DISC_SOUNDS: &str = "pcm_bluray 0080\ndts 008200850086\ntruehd 0083\neac3 0084";
/// MPEG-1 and MPEG-2 sound, whose layer the data tell.
fn is_layered(kind: u8) -> bool {
    matches!(kind, 3 | 4)
}

/// What is neither pictures nor sound: sections, metadata, cues for splicing, subtitles and menus of discs.
fn is_quiet(kind: u8) -> bool {
    matches!(kind, 0x05 | 0x0B | 0x0C | 0x0D | 0x15 | 0x86 | 0x90 | 0x91 | 0x92)
}

/// Private data, whose descriptors tell: DVB's (ETSI EN 300 468 §6.1) and the registration's name.
const PRIVATE: u8 = 6;
const REGISTRATION: u8 = 5;
const DESCRIPTORS: &str = "ac3 006A\neac3 007A\ndts 007B\naac 007C";

/// What is known of a file's packets so far.
#[derive(Default)]
struct Tables {
    /// Where the program map comes, and what has come of it.
    map: Option<u16>,
    table: Vec<u8>,
    streams: Vec<Stream>,
}

/// Size, codecs, sound, length and frame rate.
pub(in crate::domain::media) fn probe(reader: &Reader, facts: &mut MediaFacts) -> Result<(), Fault> {
    let (first, step) = sniff::packets(reader.head()?).ok_or(Fault::Damaged)?;
    facts.kind = MediaKind::Unknown; // until the tables tell
    let mut tables = Tables::default();
    let mut at = first as u64;
    while at.plus(PACKET as u64) <= reader.len().min(HEAD) {
        // What is read anyway is looked at.
        let near = at.plus(PACKET as u64) <= super::NEAR;
        if !near && !tables.streams.is_empty() && tables.streams.iter().all(Stream::is_told) {
            break;
        }
        let packet = reader.stream(at, PACKET)?;
        if packet.first() == Some(&SYNC) {
            take(packet, step == 192, &mut tables);
        }
        at = at.plus(step as u64);
    }
    if tables.streams.is_empty() && reader.len() < HEAD {
        return Err(Fault::Truncated);
    }
    let ends = ends(reader, step, &tables.streams)?;
    let end = |begin| ends.iter().filter_map(|end| after(begin, *end)).max();
    describe(&tables.streams, &end, facts)?;
    let whole = reader.len().checked_rem(step as u64) == Some(0);
    if whole { Ok(()) } else { Err(Fault::Truncated) }
}

/// The stream identifier of a packet, whether something begins in it, and its content (§2.4.3.2).
fn content(packet: &[u8]) -> Option<(u16, bool, &[u8])> {
    let (head, flags) = (be16(packet, 1), *packet.get(3)?);
    let skipped = if flags & 0x20 != 0 { usize::from(*packet.get(4)?).checked_add(1)? } else { 0 };
    let clear = flags & 0xC0 == 0 && flags & 0x10 != 0;
    let content = packet.get(4..PACKET)?.get(skipped..)?;
    clear.then_some((head & 0x1FFF, head & 0x4000 != 0, content))
}

fn take(packet: &[u8], disc: bool, tables: &mut Tables) -> Option<()> {
    let (id, begins, content) = content(packet)?;
    if id == 0 && begins && tables.map.is_none() {
        // The association table (§2.4.4.3): programs and where their maps come; program 0 is no program.
        let table = content.get(usize::from(*content.first()?).checked_add(9)?..)?;
        tables.map = table.chunks_exact(4).find(|entry| be16(entry, 0) != 0).map(|entry| be16(entry, 2) & 0x1FFF);
    } else if tables.map == Some(id) && tables.streams.is_empty() {
        if begins {
            tables.table.clear();
            tables.table.extend(content.get(usize::from(*content.first()?).checked_add(1)?..)?);
        } else if !tables.table.is_empty() && tables.table.len() < MOST_TABLE {
            tables.table.extend(content);
        }
        let len = usize::from(u16_be(&tables.table, 1)? & 0xFFF).checked_add(3)?;
        if let Some(table) = tables.table.get(..len) {
            map(table, disc, &mut tables.streams);
        }
    } else if let Some(stream) = tables.streams.iter_mut().find(|stream| stream.id == id) {
        let mut data = content;
        if begins {
            let packet = pes::read(content)?;
            if let (Some(shown), Some(decoded)) = (packet.shown, packet.decoded) {
                stream.time(shown, decoded);
            }
            data = content.get(packet.data..)?;
        }
        stream.feed(data);
    }
    Some(())
}

/// The program map (§2.4.4.8), without the check sum at its end.
fn map(table: &[u8], disc: bool, streams: &mut Vec<Stream>) -> Option<()> {
    let skipped = usize::from(be16(table, 10) & 0xFFF);
    let end = table.len().checked_sub(4)?;
    let mut rest = table.get(12..end)?.get(skipped..)?;
    while streams.len() < MOST_STREAMS {
        let kind = *rest.first()?;
        let id = be16(rest, 1) & 0x1FFF;
        let len = usize::from(be16(rest, 3) & 0xFFF);
        let descriptors = rest.get(5..)?.get(..len)?;
        rest = rest.get(5..)?.get(len..)?;
        let number = u16::from(kind);
        let mut pictures = codec::numbered(PICTURES, number);
        let mut sound = codec::numbered(DISC_SOUNDS, number).filter(|_| disc).or(codec::numbered(SOUNDS, number));
        if kind == PRIVATE {
            (pictures, sound) = described(descriptors);
        }
        let codec = pictures.or(sound);
        let private = codec.is_none() && !is_layered(kind);
        if !(private && is_quiet(kind)) {
            let mut stream = Stream::new(id, codec, pictures);
            stream.private = private;
            streams.push(stream);
        }
    }
    None
}

/// The codecs of pictures and sound that descriptors name.
fn described(descriptors: &[u8]) -> (Option<&'static str>, Option<&'static str>) {
    let (mut pictures, mut sound) = (None, None);
    let mut rest = descriptors;
    while let [tag, len, more @ ..] = rest {
        if *tag == REGISTRATION {
            let name = four(more, 0).unwrap_or_default();
            pictures = pictures.or(codec::pictures(name));
            sound = sound.or(codec::sounds(name));
        } else {
            sound = sound.or(codec::numbered(DESCRIPTORS, u16::from(*tag)));
        }
        rest = more.get(usize::from(*len)..).unwrap_or_default();
    }
    (pictures, sound)
}

/// The times of showing in the last packets, back to those of pictures.
fn ends(reader: &Reader, step: usize, streams: &[Stream]) -> Result<Vec<u64>, Fault> {
    let mut ends = Vec::new();
    let mut end = reader.len();
    let mut seen = false;
    let mut size = super::NEAR;
    for _ in 0..MOST_WINDOWS {
        let from = end.minus(size);
        size = MAX_READ as u64;
        let len = usize::try_from(end.minus(from)).unwrap_or_default();
        let window = reader.up_to(from, len)?;
        // Lost bytes on the way may have shifted the packets.
        let shift = (0..step).find(|shift| sniff::rhythm(window, *shift, step, usize::MAX) > 1);
        let Some(shift) = shift else { break };
        for packet in window.get(shift..).unwrap_or_default().chunks(step) {
            let Some((id, true, content)) = content(packet) else { continue };
            let Some(stream) = streams.iter().find(|stream| stream.id == id) else { continue };
            if let Some(shown) = pes::read(content).and_then(|packet| packet.shown) {
                ends.push(shown);
                seen |= stream.pictures;
            }
        }
        if seen || from == 0 {
            break;
        }
        end = from.plus(shift as u64);
    }
    Ok(if seen { ends } else { Vec::new() })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{AVC, packet};
    use super::*;
    use crate::domain::media::facts::Trouble;
    use crate::domain::media::testing::facts_of;

    /// A packet: something begins in it, and stuffing fills it.
    fn wrapped(id: u16, content: &[u8]) -> Vec<u8> {
        let fill = u8::try_from(183 - content.len()).unwrap();
        let field = if fill > 0 { [&[0][..], &vec![0xFF; usize::from(fill) - 1]].concat() } else { Vec::new() };
        [&[SYNC], &(id | 0x4000).to_be_bytes()[..], &[0x30, fill], &field, content].concat()
    }

    fn section(table: &[u8]) -> Vec<u8> {
        [&[0], table, &[0; 4]].concat()
    }

    /// Tables that announce streams of these types with these descriptors, from 256 on.
    fn head(types: &[(u8, &[u8])]) -> Vec<u8> {
        let mut entries = Vec::new();
        for (id, (kind, descriptors)) in (0u8..).zip(types) {
            entries.extend([*kind, 0xE1, id, 0xF0, u8::try_from(descriptors.len()).unwrap()]);
            entries.extend(*descriptors);
        }
        let len = u8::try_from(entries.len() + 13).unwrap();
        let map = [&[2, 0xB0, len, 0, 1, 0xC1, 0, 0, 0xE1, 0, 0xF0, 0][..], &entries].concat();
        let association = section(b"\0\xB0\x0D\0\x01\xC1\0\0\0\x01\xF0\0");
        [wrapped(0, &association), wrapped(0x1000, &section(&map))].concat()
    }

    fn frames(from: u64, count: u64) -> Vec<u8> {
        let frame = |index: u64| {
            let data = if index == 0 { AVC } else { b"\0\0\x01\x41data" };
            wrapped(256, &packet(0xE0, Some((from + index * 3000) & ((1 << 33) - 1)), data))
        };
        (0..count).flat_map(frame).collect()
    }

    #[test]
    fn a_film_is_measured_from_both_ends() {
        let sound = wrapped(257, &packet(0xC0, Some(90_000), b"\xFF\xFD\x44\xC4"));
        let parts = [head(&[(0x1B, b""), (3, b"")]), sound, frames(90_000, 3000)];
        let facts = facts_of(&parts.concat());
        assert_eq!((facts.kind, facts.trouble, facts.reads), (MediaKind::Video, None, 2));
        assert_eq!((facts.width, facts.height, facts.display_width), (Some(320), Some(180), Some(320)));
        assert_eq!((facts.duration, facts.fps), (Some(100.0), Some(30.0)));
        assert_eq!((facts.video_codec.as_deref(), facts.audio_codec.as_deref()), (Some("h264"), Some("mp2")));
    }

    #[test]
    fn time_stamps_wrap() {
        let facts = facts_of(&[head(&[(0x1B, b"")]), frames((1 << 33) - 60_000, 60)].concat());
        assert_eq!((facts.duration, facts.has_audio), (Some(2.0), Some(false)));
    }

    #[test]
    fn packets_have_three_sizes() {
        let plain = [head(&[(0x1B, b"")]), frames(0, 60)].concat();
        for (before, behind) in [(4, 0), (0, 16)] {
            let bytes = plain.chunks(PACKET).flat_map(|packet| [&vec![0; before], packet, &vec![1; behind]].concat());
            let facts = facts_of(&bytes.collect::<Vec<_>>());
            assert_eq!((facts.width, facts.duration, facts.trouble), (Some(320), Some(2.0), None));
        }
    }

    #[test]
    fn descriptors_name_private_data() {
        let types: [(u8, &[u8]); 3] = [(6, b"\x0A\x04eng\0\x6A\x01\0"), (6, b"\x05\x04HEVC"), (6, b"\x59\0")];
        let facts = facts_of(&[head(&types), frames(0, 3)].concat());
        assert_eq!((facts.video_codec.as_deref(), facts.audio_codec.as_deref()), (Some("hevc"), Some("ac3")));
    }

    #[test]
    fn strangers_may_be_anything() {
        let facts = facts_of(&[head(&[(0x1B, b""), (0xC1, b"")]), frames(0, 9)].concat());
        assert_eq!((facts.kind, facts.has_audio), (MediaKind::Video, None));
        let facts = facts_of(&[head(&[(0x1B, b""), (0x86, b"")]), frames(0, 9)].concat());
        assert_eq!((facts.kind, facts.has_audio), (MediaKind::Video, Some(false)));
        let facts = facts_of(&[head(&[(0x0F, b""), (0xDB, b"")]), frames(0, 9)].concat());
        assert_eq!((facts.kind, facts.has_audio), (MediaKind::Unknown, Some(true)));
    }

    #[test]
    fn uneven_frames_have_no_rate() {
        let uneven: Vec<u8> = [0, 3000, 9000, 10_000]
            .iter()
            .flat_map(|ticks| wrapped(256, &packet(0xE0, Some(*ticks), if *ticks == 0 { AVC } else { b"data" })))
            .collect();
        assert_eq!(facts_of(&[head(&[(0x1B, b"")]), uneven].concat()).fps, None);
    }

    #[test]
    fn cuts_and_garbage_are_told() {
        let mut whole = [head(&[(0x1B, b"")]), frames(0, 60)].concat();
        let facts = facts_of(&whole[..whole.len() - 100]);
        assert_eq!((facts.width, facts.trouble), (Some(320), Some(Trouble::Truncated)));
        let nothing = facts_of(&[&[SYNC, 0x1F, 0xFF, 0x10][..], &[0; 184]].concat().repeat(9));
        assert_eq!((nothing.kind, nothing.trouble), (MediaKind::Unknown, Some(Trouble::Truncated)));
        whole[PACKET * 6] = 0; // one packet is lost
        assert_eq!((facts_of(&whole).width, facts_of(&whole).trouble), (Some(320), None));
    }
}
