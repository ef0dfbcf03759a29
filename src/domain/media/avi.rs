//! AVI: the header lists of the first RIFF chunk.
//!
//! Microsoft, AVI RIFF File Reference, BITMAPINFOHEADER and WAVEFORMATEX; OpenDML AVI File Format Extensions 1.02.

use super::bytes::{Bounded, four, is_among, le16, le32};
use super::facts::{MediaFacts, MediaKind};
use super::reader::{Fault, Reader};
use super::{codec, film};

/// Chunks looked at, and bytes of one.
const MOST_CHUNKS: u32 = 256;
const CONTENT: u64 = 64;
/// The tag of sound whose format proper is told behind it.
const EXTENSIBLE: u16 = 0xFFFE;

/// Lists that are entered.
const HEADERS: &[u8] = b"hdrlstrlodml";

/// A stream header, `strh`.
#[derive(Clone, Copy, Default)]
struct Header {
    kind: [u8; 4],
    /// Seconds are units × scale ÷ rate.
    scale: u64,
    rate: u64,
    units: u64,
}

impl Header {
    fn of(content: &[u8]) -> Option<Self> {
        let content = content.get(..36)?;
        let number = |at| u64::from(le32(content, at));
        Some(Self { kind: four(content, 0)?, scale: number(20), rate: number(24), units: number(32) })
    }

    fn seconds(&self) -> Option<f64> {
        film::seconds(self.units.times(self.scale), self.rate)
    }
}

/// Size, codecs, sound, length and frame rate.
pub(super) fn probe(reader: &Reader, facts: &mut MediaFacts) -> Result<(), Fault> {
    facts.kind = MediaKind::Unknown; // until the stream headers tell
    let end = u64::from(reader.u32_le(4)?).plus(8);
    let mut shown = Header::default();
    let mut header = Header::default();
    let mut longest: Option<f64> = None;
    let mut at = 12;
    for _ in 0..MOST_CHUNKS {
        let head = reader.bytes(at, 12)?;
        let size = u64::from(le32(head, 4));
        let body = at.plus(8);
        let content = reader.up_to(body, usize::try_from(size.min(CONTENT)).unwrap_or_default())?;
        let cut = if body.plus(size) > reader.len() { Fault::Truncated } else { Fault::Damaged };
        // Chunks are padded to even lengths.
        at = body.plus(size).plus(size & 1);
        let (kind, list) = (four(head, 0).unwrap_or_default(), four(head, 8).unwrap_or_default());
        if kind == *b"LIST" {
            if list == *b"movi" {
                facts.duration = film::longer(longest, shown.seconds());
                film::settle(facts)?;
                return if end > reader.len() { Err(Fault::Truncated) } else { Ok(()) };
            }
            if is_among(HEADERS, list) {
                at = body.plus(4);
            }
        } else if kind == *b"strh" {
            header = Header::of(content).ok_or(cut)?;
        } else if kind == *b"strf" && header.kind == *b"auds" {
            film::sound(facts, sound(content));
            longest = film::longer(longest, header.seconds());
        } else if kind == *b"strf" && header.kind == *b"vids" {
            if picture(content, &header, facts).ok_or(cut)? {
                shown = header;
            }
        } else if kind == *b"vprp" {
            aspect(content, facts);
        } else if kind == *b"dmlh" {
            // The first RIFF chunk counts its own frames only; this counts all.
            shown.units = shown.units.max(u64::from(le32(content, 0)));
        }
    }
    Err(Fault::Limit)
}

/// BITMAPINFOHEADER: size, then width, height (negative when stored from the top) and compression. Whether these are the
/// pictures that are shown.
fn picture(content: &[u8], header: &Header, facts: &mut MediaFacts) -> Option<bool> {
    let (code, height) = (four(content, 16)?, le32(content, 8));
    let name = if code == [0; 4] { Some("rawvideo") } else { codec::pictures(code) };
    let first = film::pictures(facts, name);
    if first {
        film::size(facts, le32(content, 4), height.cast_signed().unsigned_abs(), (1, 1));
        // These may tell another pixel aspect among their own data.
        if matches!(name, None | Some("h264" | "hevc" | "mpeg4" | "mpeg1video" | "mpeg2video" | "dvvideo")) {
            (facts.display_width, facts.display_height) = (None, None);
        }
        facts.fps = film::rate(header.rate, header.scale);
    }
    Some(first)
}

/// WAVEFORMATEX: format tag, and bits a sample.
fn sound(content: &[u8]) -> Option<&'static str> {
    let tag = match le16(content, 0) {
        EXTENSIBLE => le16(content, 24),
        tag => tag,
    };
    codec::wave(tag, u64::from(le16(content, 14)))
}

/// OpenDML's video properties: the proportions of the whole frame, height first.
fn aspect(content: &[u8], facts: &mut MediaFacts) {
    if let (down @ 1.., across @ 1..) = (le16(content, 20), le16(content, 22))
        && let (Some(width), Some(height)) = (facts.width, facts.height)
    {
        facts.display_width = film::stretched(width, u64::from(height).times(u64::from(across)), u64::from(down));
        facts.display_height = facts.display_width.and(Some(height));
    }
}

#[cfg(test)]
mod tests {
    use super::super::facts::{MediaKind, Trouble};
    use super::super::testing::facts_of;

    fn chunk(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
        let size = u32::try_from(body.len()).unwrap().to_le_bytes();
        [&kind[..], &size, body, &vec![0; body.len() & 1]].concat()
    }

    fn list(kind: &[u8; 4], parts: &[Vec<u8>]) -> Vec<u8> {
        chunk(b"LIST", &[&kind[..], &parts.concat()].concat())
    }

    fn stream(kind: &[u8; 4], (scale, rate, units): (u32, u32, u32), format: &[u8], more: Vec<u8>) -> Vec<u8> {
        let numbers: Vec<u8> = [scale, rate, 0, units, 0].iter().flat_map(|number| number.to_le_bytes()).collect();
        let header = [&kind[..], &[0; 16], &numbers, &[0; 16]].concat();
        list(b"strl", &[chunk(b"strh", &header), chunk(b"strf", format), more])
    }

    fn bitmap(code: &[u8; 4], height: i32) -> Vec<u8> {
        [&40u32.to_le_bytes()[..], &320u32.to_le_bytes(), &height.to_le_bytes(), b"\x01\0\x18\0", code, &[0; 20]]
            .concat()
    }

    fn wave(tag: u16, bits: u8) -> Vec<u8> {
        [&tag.to_le_bytes()[..], &[1, 0, 0x44, 0xAC, 0, 0, 0, 0, 0, 0, 0, 0, bits, 0, 0, 0]].concat()
    }

    fn file(streams: &[Vec<u8>]) -> Vec<u8> {
        let header = list(b"hdrl", &[&[chunk(b"avih", &[0; 56])], streams].concat());
        let body = [&b"AVI "[..], &header, &chunk(b"JUNK", &[0; 99]), &list(b"movi", &[vec![0; 64]])].concat();
        chunk(b"RIFF", &body)
    }

    #[test]
    fn headers_tell_everything() {
        let pictures = stream(b"vids", (1001, 30_000, 300), &bitmap(b"MJPG", -240), Vec::new());
        let sound = stream(b"auds", (1, 44_100, 441_441), &wave(1, 16), Vec::new());
        let facts = facts_of(&file(&[pictures, sound]));
        assert_eq!((facts.kind, facts.trouble, facts.reads), (MediaKind::Video, None, 1));
        assert_eq!((facts.width, facts.height, facts.display_width), (Some(320), Some(240), Some(320)));
        assert_eq!((facts.duration, facts.fps), (Some(10.01), Some(30_000.0 / 1001.0)));
        assert_eq!((facts.video_codec.as_deref(), facts.audio_codec.as_deref()), (Some("mjpeg"), Some("pcm_s16le")));
    }

    #[test]
    fn pixel_aspect_is_told_or_not_known() {
        let shown =
            |code, more| facts_of(&file(&[stream(b"vids", (1, 25, 25), &bitmap(code, 240), more)])).display_width;
        assert_eq!(shown(b"XVID", Vec::new()), None);
        let wide = [&[0; 20][..], b"\x09\0\x10\0", &[0; 12]].concat();
        assert_eq!(shown(b"XVID", chunk(b"vprp", &wide)), Some(427));
    }

    #[test]
    fn all_frames_count() {
        let pictures = stream(b"vids", (1, 25, 25), &bitmap(b"MJPG", 240), Vec::new());
        let total = list(b"odml", &[chunk(b"dmlh", &250u32.to_le_bytes())]);
        assert_eq!(facts_of(&file(&[pictures, total])).duration, Some(10.0));
        let unfinished = stream(b"vids", (1, 25, 0), &bitmap(b"MJPG", 240), Vec::new());
        assert_eq!(facts_of(&file(&[unfinished])).duration, None);
    }

    #[test]
    fn cuts_are_told() {
        let whole = file(&[stream(b"vids", (1, 25, 25), &bitmap(b"H264", 240), Vec::new())]);
        for cut in 12..whole.len() {
            assert_eq!(facts_of(&whole[..cut]).trouble, Some(Trouble::Truncated), "{cut}");
        }
        assert_eq!(facts_of(&file(&[])).trouble, Some(Trouble::Unsupported));
    }
}
