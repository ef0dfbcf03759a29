//! RealMedia, RM and RMVB: the chunks before the data.
//!
//! RealNetworks, RealMedia File Format (the appendix of the RealSystem G2 SDK), for chunks; the streams' own headers as
//! files have them.

use super::bytes::{Bounded, be16, be32, four, u32_be};
use super::facts::{MediaFacts, MediaKind};
use super::reader::{Fault, Reader};
use super::{codec, film};

/// Chunks looked at, and bytes of one.
const MOST_CHUNKS: u32 = 64;
const CONTENT: u64 = 1024;
/// Bytes of a media properties chunk before the names of the stream.
const NAMES: usize = 40;

/// Size, codecs, sound, length and frame rate.
pub(super) fn probe(reader: &Reader, facts: &mut MediaFacts) -> Result<(), Fault> {
    facts.kind = MediaKind::Unknown; // until the media properties tell
    let mut at = 0;
    for _ in 0..MOST_CHUNKS {
        let head = reader.bytes(at, 10)?;
        let size = u64::from(be32(head, 4));
        let kind = four(head, 0).unwrap_or_default();
        if kind == *b"DATA" {
            film::settle(facts)?;
            // Some writers count the chunk's own header twice.
            return if at.plus(size) > reader.len().plus(10) { Err(Fault::Truncated) } else { Ok(()) };
        }
        if size < 10 {
            return Err(Fault::Damaged);
        }
        let cut = if at.plus(size) > reader.len() { Fault::Truncated } else { Fault::Damaged };
        let chunk = reader.up_to(at, usize::try_from(size.min(CONTENT)).unwrap_or_default())?;
        if kind == *b".ra\xFD" {
            return Err(Fault::Unsupported); // sound without chunks
        }
        if kind == *b"PROP" {
            facts.duration = film::seconds(u64::from(u32_be(chunk, 30).ok_or(cut)?), 1000);
        } else if kind == *b"MDPR" {
            stream(chunk, facts);
        }
        at = at.plus(size);
    }
    Err(Fault::Limit)
}

/// Media properties: two names with their lengths, then the length of the stream's own header, and that.
fn stream(chunk: &[u8], facts: &mut MediaFacts) -> Option<()> {
    let mut rest = chunk.get(NAMES..)?;
    for _ in 0..2 {
        let (len, names) = rest.split_first()?;
        rest = names.get(usize::from(*len)..)?;
    }
    let header = rest.get(4..)?;
    if header.get(4..8) == Some(b"VIDO") {
        if film::pictures(facts, codec::pictures(four(header, 8)?)) {
            film::size(facts, u32::from(be16(header, 12)), u32::from(be16(header, 14)), (1, 1));
            // Frames a second in 16.16 fixed point.
            facts.fps = film::rate(u64::from(be32(header, 22)), 0x1_0000);
        }
    } else if header.starts_with(b".ra\xFD") {
        // Where the codec's name stands depends on the version; nothing else there looks like one.
        film::sound(facts, header.windows(4).find_map(|name| codec::sounds(four(name, 0)?)));
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::super::facts::{MediaKind, Trouble};
    use super::super::testing::facts_of;

    fn chunk(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
        let size = u32::try_from(body.len() + 10).unwrap().to_be_bytes();
        [&kind[..], &size, &[0, 0], body].concat()
    }

    fn stream(header: &[u8]) -> Vec<u8> {
        let size = u32::try_from(header.len()).unwrap().to_be_bytes();
        chunk(b"MDPR", &[&[0; 30][..], b"\x05The A\x02x/", &size, header].concat())
    }

    fn file(parts: &[Vec<u8>]) -> Vec<u8> {
        let length = [&[0; 20][..], &2500u32.to_be_bytes(), &[0; 16]].concat();
        [chunk(b".RMF", &[0; 8]), chunk(b"PROP", &length), parts.concat(), chunk(b"DATA", &[0; 50])].concat()
    }

    const PICTURES: &[u8] = b"\0\0\0\x22VIDORV40\x01\x40\0\xB4\0\x0C\0\0\0\0\0\x19\x80\0\0\0\0\0\0\0\0\0";
    const SOUND: &[u8] = b".ra\xFD\0\x05\0\0.ra5\0\0\0\0\0\x05genrcook\x01\x07\0\0\0";

    #[test]
    fn properties_tell_everything() {
        let facts = facts_of(&file(&[stream(PICTURES), stream(SOUND)]));
        assert_eq!((facts.kind, facts.trouble, facts.reads), (MediaKind::Video, None, 1));
        assert_eq!((facts.width, facts.height, facts.display_width), (Some(320), Some(180), Some(320)));
        assert_eq!((facts.duration, facts.fps), (Some(2.5), Some(25.5)));
        assert_eq!((facts.video_codec.as_deref(), facts.audio_codec.as_deref()), (Some("rv40"), Some("cook")));
        assert_eq!(facts_of(&file(&[stream(SOUND)])).kind, MediaKind::Audio);
        assert_eq!(facts_of(&file(&[stream(PICTURES), stream(b"links")])).has_audio, Some(false));
    }

    #[test]
    fn cuts_and_strangers_are_told() {
        let whole = file(&[stream(PICTURES)]);
        for cut in 4..whole.len() - 10 {
            assert_eq!(facts_of(&whole[..cut]).trouble, Some(Trouble::Truncated), "{cut}");
        }
        assert_eq!(facts_of(&file(&[])).trouble, Some(Trouble::Unsupported));
        assert_eq!(facts_of(b".ra\xFD\0\x04\0\0.ra4....").trouble, Some(Trouble::Unsupported));
    }
}
