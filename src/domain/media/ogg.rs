//! Ogg: Theora, Vorbis, Opus and their kin.
//!
//! RFC 3533; Theora Specification §6.2; Vorbis I specification §4.2.2; RFC 7845 §5.1 (Opus); RFC 9639 §10.1 (FLAC); The
//! Speex Codec Manual §7.3. All streams begin on the first pages; the length is the time of the last ones.

use super::bytes::{Bounded, be16, be32, four, le32, le64, u32_le};
use super::facts::{MediaFacts, MediaKind};
use super::reader::{Fault, Reader};
use super::{film, search};

/// Bytes of a page's header before its table, and the flag of a page that begins a stream (RFC 3533 §6).
const HEADER: usize = 27;
const BEGINS: u8 = 2;
/// Streams a file may have before it is taken for an attack.
const MOST_STREAMS: usize = 16;
/// Windows searched backwards for the last pages, which have at most 64 KiB.
const MOST_WINDOWS: u32 = 3;
/// Bytes of a stream's first packet that are looked at.
const CONTENT: usize = 64;
/// Opus counts in this rate whatever it is made from (RFC 7845 §4).
const OPUS: u64 = 48_000;

/// Codecs by the first bytes of their streams, and where sound tells its rate (Opus: what is to be skipped).
const CODECS: &[(&[u8], &str, usize)] = &[
    (b"\x80theora", "theora", 0),
    (b"BBCD\0", "dirac", 0),
    (b"OVP80\x01", "vp8", 0),
    (b"\x01vorbis", "vorbis", 12),
    (b"OpusHead", "opus", 10),
    (b"\x7FFLAC", "flac", 27),
    (b"Speex ", "speex", 36),
];

/// A stream about the other ones (Ogg Skeleton 4.0).
const SKELETON: &[u8] = b"fishead\0";

/// How a stream's positions become time: those of Theora are a frame with pictures of its own, and the frames since it.
#[derive(Default)]
struct Clock {
    serial: u32,
    shift: u32,
    /// Positions before the beginning.
    skipped: u64,
    /// Positions × `scale` ÷ `rate` are seconds; a rate of 0 tells none.
    scale: u64,
    rate: u64,
}

impl Clock {
    fn seconds(&self, position: u64) -> Option<f64> {
        let frames = (position >> self.shift).checked_add(position & !(u64::MAX << self.shift))?;
        let frames = if self.shift > 0 { frames } else { position };
        film::seconds(frames.checked_sub(self.skipped)?.times(self.scale), self.rate)
    }
}

/// Size, codecs, sound, length and frame rate.
pub(super) fn probe(reader: &Reader, facts: &mut MediaFacts) -> Result<(), Fault> {
    facts.kind = MediaKind::Unknown; // until the first pages tell
    let mut clocks = Vec::new();
    let mut unknown = false;
    let mut at = 0;
    while clocks.len() < MOST_STREAMS {
        let page = reader.bytes(at, HEADER)?;
        let flags = page.get(5).copied().unwrap_or_default();
        if four(page, 0) != Some(*b"OggS") {
            return Err(Fault::Damaged);
        }
        if flags & BEGINS == 0 {
            break;
        }
        let serial = le32(page, 14);
        let (body, end) = extent(reader, at)?;
        let len = usize::try_from(end.minus(body)).unwrap_or_default().min(CONTENT);
        let packet = reader.bytes(body, len)?;
        unknown |= !CODECS.iter().any(|(magic, ..)| packet.starts_with(magic)) && !packet.starts_with(SKELETON);
        let clock = stream(packet, facts).unwrap_or_default();
        clocks.push(Clock { serial, ..clock });
        at = end;
    }
    film::settle(facts)?;
    if unknown {
        film::doubt(facts);
    }
    let mut longest = Some(0.0);
    let mut cut = false;
    let mut ends = vec![None; clocks.len()];
    search::backwards(reader, 0, MOST_WINDOWS, b"OggS\0", &mut |at| {
        let page = reader.up_to(at, HEADER)?;
        if page.len() < HEADER {
            cut = true;
            return Ok(false);
        }
        let (position, serial) = (le64(page, 6), le32(page, 14));
        match extent(reader, at) {
            Ok((_, end)) => cut |= end > reader.len(),
            Err(Fault::Truncated) => cut = true,
            Err(fault) => return Err(fault),
        }
        let Some(index) = clocks.iter().position(|clock| clock.serial == serial) else {
            longest = None; // other streams were joined behind these
            return Ok(true);
        };
        // All ones: no packet ends on this page.
        if let (Some(end), Some(clock)) = (ends.get_mut(index), clocks.get(index))
            && end.is_none()
            && position < u64::MAX
        {
            *end = Some(position);
            let seconds = clock.seconds(position).unwrap_or_default();
            longest = longest.map(|longest: f64| longest.max(seconds));
        }
        Ok(ends.iter().all(Option::is_some))
    })?;
    facts.duration = longest.filter(|seconds| *seconds > 0.0 && !cut);
    if cut { Err(Fault::Truncated) } else { Ok(()) }
}

/// Where the content of the page at `at` begins and ends: its segments' lengths stand in a table.
fn extent(reader: &Reader, at: u64) -> Result<(u64, u64), Fault> {
    let table = at.plus(HEADER as u64);
    let count = reader.u8(table.minus(1))?;
    let len: u64 = reader.bytes(table, usize::from(count))?.iter().map(|len| u64::from(*len)).sum();
    let body = table.plus(u64::from(count));
    Ok((body, body.plus(len)))
}

/// Takes a stream's first packet.
fn stream(packet: &[u8], facts: &mut MediaFacts) -> Option<Clock> {
    let (magic, name, at) = CODECS.iter().find(|(magic, ..)| packet.starts_with(magic))?;
    if *at > 0 {
        film::sound(facts, Some(name));
        let (number, fixed) = (u32_le(packet, *at)?, Clock { scale: 1, rate: OPUS, ..Clock::default() });
        return Some(match magic.first() {
            Some(b'O') => Clock { skipped: u64::from(number & 0xFFFF), ..fixed },
            // FLAC's rate has twenty bits, the high ones first.
            Some(0x7F) => Clock { rate: u64::from(number.swap_bytes() >> 12), ..fixed },
            _ => Clock { rate: u64::from(number), ..fixed },
        });
    }
    let first = film::pictures(facts, Some(name));
    if magic.first() != Some(&0x80) {
        return None;
    }
    // Numbers of three bytes are read with one that is not theirs.
    let packet = packet.get(..42)?;
    let three = |at| be32(packet, at) >> 8;
    let (rate, scale) = (u64::from(be32(packet, 22)), u64::from(be32(packet, 26)));
    if first {
        let aspect = (three(30), three(33));
        film::size(facts, three(14), three(17), if aspect == (0, 0) { (1, 1) } else { aspect });
        facts.fps = film::rate(rate, scale);
    }
    let shift = u32::from(be16(packet, 40) >> 5 & 31);
    Some(Clock { shift, scale, rate, ..Clock::default() })
}

#[cfg(test)]
mod tests {
    use super::super::facts::{MediaKind, Trouble};
    use super::super::testing::facts_of;

    fn page(flags: u8, position: u64, serial: u32, packet: &[u8]) -> Vec<u8> {
        let count = packet.len().div_ceil(255);
        let mut table = vec![255; count];
        *table.last_mut().unwrap() = u8::try_from(packet.len() - (count - 1) * 255).unwrap();
        let head = [&[0, flags][..], &position.to_le_bytes(), &serial.to_le_bytes(), &[0; 8]].concat();
        [b"OggS", &head[..], &[u8::try_from(count).unwrap()], &table, packet].concat()
    }

    /// 322 × 182 pixels of 4 : 3, 25 frames a second, a shift of 6.
    const THEORA: &[u8] =
        b"\x80theora\x03\x02\x01\0\x15\0\x0C\0\x01\x42\0\0\xB6\0\0\0\0\0\x19\0\0\0\x01\0\0\x04\0\0\x03\0\
        \0\0\0\0\xC0";
    const OPUS: &[u8] = b"OpusHead\x01\x02\x38\x01\x80\xBB\0\0\0\0\0";
    const VORBIS: &[u8] = b"\x01vorbis\0\0\0\0\x01\x44\xAC\0\0";

    #[test]
    fn a_film_is_measured_from_both_ends() {
        let head = [page(2, 0, 1, THEORA), page(2, 0, 2, OPUS)].concat();
        let data = page(0, u64::MAX, 1, &[7; 4000]).repeat(100);
        let tail = [page(4, 240 << 6 | 10, 1, b"last"), page(4, 480_312, 2, b"last")].concat();
        let facts = facts_of(&[&head[..], &data, &tail].concat());
        assert_eq!((facts.kind, facts.trouble, facts.reads), (MediaKind::Video, None, 2));
        assert_eq!((facts.width, facts.height, facts.display_width), (Some(322), Some(182), Some(429)));
        assert_eq!((facts.duration, facts.fps), (Some(10.0), Some(25.0)));
        assert_eq!((facts.video_codec.as_deref(), facts.audio_codec.as_deref()), (Some("theora"), Some("opus")));
    }

    #[test]
    fn sound_alone_is_audio() {
        let facts = facts_of(&[page(2, 0, 1, VORBIS), page(4, 88_200, 1, b"last")].concat());
        assert_eq!((facts.kind, facts.audio_codec.as_deref()), (MediaKind::Audio, Some("vorbis")));
        assert_eq!((facts.duration, facts.trouble), (Some(2.0), None));
        let other = page(2, 0, 1, b"something else");
        assert_eq!(facts_of(&[&other[..], &page(0, 1, 1, b"data")].concat()).trouble, Some(Trouble::Unsupported));
    }

    #[test]
    fn strangers_may_be_anything() {
        let head = [page(2, 0, 1, VORBIS), page(2, 0, 2, b"\x01video\0\0\0XVID")].concat();
        let facts = facts_of(&[&head[..], &page(4, 88_200, 1, b"last")].concat());
        assert_eq!((facts.kind, facts.has_audio, facts.duration), (MediaKind::Unknown, Some(true), Some(2.0)));
    }

    #[test]
    fn joined_streams_have_no_known_length() {
        let one = [page(2, 0, 1, VORBIS), page(4, 88_200, 1, b"last")].concat();
        let joined = [one, page(2, 0, 9, VORBIS), page(4, 44_100, 9, b"last")].concat();
        assert_eq!((facts_of(&joined).duration, facts_of(&joined).trouble), (None, None));
    }

    #[test]
    fn cuts_and_garbage_are_told() {
        let parts = [page(2, 0, 1, VORBIS), page(0, 44_100, 1, &[7; 99]), page(4, 88_200, 1, b"last")];
        let whole = parts.concat();
        let seam = parts[0].len() + parts[1].len();
        for cut in (5..whole.len()).filter(|cut| !(seam..seam + 5).contains(cut)) {
            assert_eq!(facts_of(&whole[..cut]).trouble, Some(Trouble::Truncated), "{cut}");
        }
        assert_eq!(facts_of(&[&parts[0][..], &[0; 99]].concat()).trouble, Some(Trouble::Damaged));
    }
}
