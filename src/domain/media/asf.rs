//! ASF: Windows Media.
//!
//! Microsoft, Advanced Systems Format Specification 01.20.03. Objects are known by GUIDs; their first four bytes already
//! tell those of a header apart.

use super::bytes::{Bounded, be32, four, le16, le32, le64, u16_le, u32_be};
use super::facts::{MediaFacts, MediaKind};
use super::reader::{Fault, Reader};
use super::{codec, film};

/// §10.2 to §10.13, as the first bytes lie in the file.
const FILE_PROPERTIES: u32 = 0xA1DC_AB8C;
const STREAM_PROPERTIES: u32 = 0x9107_DCB7;
const HEADER_EXTENSION: u32 = 0xB503_BF5F;
const EXTENDED_STREAM: u32 = 0xCBA5_E614;
const METADATA: u32 = 0xEACB_F8C5;
const PICTURES: u32 = 0xC0EF_19BC;
const SOUND: u32 = 0x409E_69F8;

/// Bytes before the content of an object, and before those inside the file's and the extension's.
const OBJECT: u64 = 24;
const HEADER: u64 = 30;
const EXTENSION: u64 = 46;
/// Objects looked at, and bytes of one.
const MOST_OBJECTS: u32 = 256;
const CONTENT: u64 = 2048;
/// Units of a second: times count in 100 ns, the preroll in ms (§3.2).
const SECOND: u64 = 10_000_000;
const MILLISECOND: u64 = 10_000;

/// Size, codecs, sound, length and frame rate.
pub(super) fn probe(reader: &Reader, facts: &mut MediaFacts) -> Result<(), Fault> {
    facts.kind = MediaKind::Unknown; // until the stream properties tell
    let end = le64(reader.bytes(16, 8)?, 0);
    let mut at = HEADER;
    let mut declared = 0;
    let mut shown = None;
    let mut rates = Vec::new();
    let mut aspect = (1, 1);
    for _ in 0..MOST_OBJECTS {
        if at >= end {
            break;
        }
        let head = reader.bytes(at, 24)?;
        let (kind, size) = (be32(head, 0), le64(head, 16));
        if size < OBJECT {
            return Err(Fault::Damaged);
        }
        let cut = if at.plus(size) > reader.len() { Fault::Truncated } else { Fault::Damaged };
        let body = at.plus(OBJECT);
        let len = usize::try_from(size.minus(OBJECT).min(CONTENT)).unwrap_or_default();
        let content = reader.up_to(body, len)?;
        at = at.plus(if kind == HEADER_EXTENSION { EXTENSION } else { size });
        match kind {
            FILE_PROPERTIES => declared = properties(content, facts).ok_or(cut)?,
            STREAM_PROPERTIES if stream(content, facts).ok_or(cut)? => {
                shown = Some(le16(content, 48) & 0x7F);
            }
            EXTENDED_STREAM => rates.push((le16(content, 48), le64(content, 52))),
            METADATA => {
                let number = |name: &[u8]| {
                    let at = film::find(content, name)?.checked_add(name.len())?;
                    Some(le32(content, at)).filter(|number| *number > 0)
                };
                let told = number(b"X\0\0\0").zip(number(b"Y\0\0\0")).filter(|_| film::find(content, ASPECT).is_some());
                aspect = told.unwrap_or(aspect);
            }
            _ => {}
        }
    }
    if let (Some(width), Some(height)) = (facts.width, facts.height) {
        film::size(facts, width, height, aspect);
    }
    let each = rates.iter().find(|(stream, _)| Some(*stream) == shown).map(|(_, each)| *each);
    facts.fps = each.and_then(|each| film::rate(SECOND, each));
    film::settle(facts)?;
    if declared.max(end) > reader.len() { Err(Fault::Truncated) } else { Ok(()) }
}

/// The beginning of the names of a pixel aspect's two sides, "AspectRatio" (§7.1).
const ASPECT: &[u8] = b"A\0s\0p\0e\0c\0t\0R\0a\0t\0i\0o\0";

/// §3.2: the size of the file, and its length, which begins with a preroll. A broadcast tells neither.
fn properties(content: &[u8], facts: &mut MediaFacts) -> Option<u64> {
    let content = content.get(..68)?;
    if le32(content, 64) & 1 != 0 {
        facts.duration = None;
        return Some(0);
    }
    let preroll = le64(content, 56).times(MILLISECOND);
    facts.duration = film::seconds(le64(content, 40).minus(preroll), SECOND);
    Some(le64(content, 16))
}

/// §3.3: what a stream is, then WAVEFORMATEX, or size and BITMAPINFOHEADER. Whether these are the pictures shown.
fn stream(content: &[u8], facts: &mut MediaFacts) -> Option<bool> {
    match u32_be(content, 0)? {
        SOUND => {
            let tag = u16_le(content, 54)?;
            film::sound(facts, codec::wave(tag, u64::from(le16(content, 68))));
            Some(false)
        }
        PICTURES => {
            let first = film::pictures(facts, codec::pictures(four(content, 81)?));
            if first {
                film::size(facts, le32(content, 54), le32(content, 58), (1, 1));
            }
            Some(first)
        }
        _ => Some(false),
    }
}

#[cfg(test)]
mod tests {
    use super::super::facts::{MediaFacts, MediaKind, Trouble};
    use super::super::testing::facts_of;
    use super::*;

    fn object(kind: u32, body: &[u8]) -> Vec<u8> {
        let size = (body.len() as u64 + OBJECT).to_le_bytes();
        [&kind.to_be_bytes()[..], &[0; 12], &size, body].concat()
    }

    fn file_properties(size: u64, units: u64, flags: u32) -> Vec<u8> {
        let numbers = [size, 0, 0, units, units, 1500].map(u64::to_le_bytes).concat();
        object(FILE_PROPERTIES, &[&[0; 16][..], &numbers, &flags.to_le_bytes(), &[0; 12]].concat())
    }

    fn pictures(code: &[u8; 4]) -> Vec<u8> {
        let sides = [320u32.to_le_bytes(), 180u32.to_le_bytes()].concat();
        let bitmap = [&[0; 16][..], code, &[0; 20]].concat();
        let stream = [&PICTURES.to_be_bytes()[..], &[0; 44], b"\x01\0\0\0\0\0", &sides, &[2, 40, 0], &bitmap].concat();
        object(STREAM_PROPERTIES, &stream)
    }

    fn sound(tag: u16) -> Vec<u8> {
        let stream = [&SOUND.to_be_bytes()[..], &[0; 44], b"\x02\0\0\0\0\0", &tag.to_le_bytes(), &[0; 16]].concat();
        object(STREAM_PROPERTIES, &stream)
    }

    fn file(objects: &[Vec<u8>]) -> Vec<u8> {
        let signature = b"\x30\x26\xB2\x75\x8E\x66\xCF\x11\xA6\xD9\x00\xAA\x00\x62\xCE\x6C";
        let size = (objects.concat().len() as u64 + HEADER).to_le_bytes();
        [&signature[..], &size, &[0; 6], &objects.concat()].concat()
    }

    fn one(objects: &[Vec<u8>]) -> MediaFacts {
        facts_of(&file(&[&[file_properties(10, 40_000_000, 0), pictures(b"WMV2")], objects].concat()))
    }

    #[test]
    fn properties_tell_everything() {
        let each = [&[0; 48][..], b"\x01\0\0\0", &400_000u64.to_le_bytes()].concat();
        let extension = object(HEADER_EXTENSION, &[&[0; 22][..], &object(EXTENDED_STREAM, &each)].concat());
        let facts = one(&[sound(0x161), extension]);
        assert_eq!((facts.kind, facts.trouble, facts.reads), (MediaKind::Video, None, 1));
        assert_eq!((facts.width, facts.height, facts.display_width), (Some(320), Some(180), Some(320)));
        assert_eq!((facts.duration, facts.fps), (Some(2.5), Some(25.0)));
        assert_eq!((facts.video_codec.as_deref(), facts.audio_codec.as_deref()), (Some("wmv2"), Some("wmav2")));
        assert_eq!((one(&[]).fps, one(&[]).has_audio), (None, Some(false)));
        assert_eq!(facts_of(&file(&[sound(0x162)])).kind, MediaKind::Audio);
    }

    #[test]
    fn pixel_aspect_is_metadata() {
        let wide = |name: &str| name.bytes().chain([0]).flat_map(|byte| [byte, 0]).collect::<Vec<u8>>();
        let entry = |name, value: u32| [&[0; 12][..], &wide(name), &value.to_le_bytes()].concat();
        let metadata = object(METADATA, &[entry("AspectRatioX", 4), entry("AspectRatioY", 3)].concat());
        assert_eq!(one(&[metadata]).display_width, Some(427));
        let other = object(METADATA, &[entry("X", 4), entry("Y", 3)].concat());
        assert_eq!(one(&[other]).display_width, Some(320));
    }

    #[test]
    fn broadcasts_and_cuts_are_told() {
        let facts = facts_of(&file(&[file_properties(1 << 20, 40_000_000, 1), pictures(b"WMV3")]));
        assert_eq!((facts.duration, facts.trouble), (None, None));
        let facts = facts_of(&file(&[file_properties(1 << 20, 40_000_000, 0), pictures(b"WMV3")]));
        assert_eq!((facts.duration, facts.trouble), (Some(2.5), Some(Trouble::Truncated)));
        let whole = file(&[file_properties(10, 40_000_000, 0), pictures(b"WMV3")]);
        for cut in 16..whole.len() {
            let facts = facts_of(&whole[..cut]);
            assert!(matches!(facts.trouble, Some(Trouble::Truncated | Trouble::Damaged)), "{cut}");
        }
        let tiny = [vec![0; 16], 3u64.to_le_bytes().to_vec()].concat();
        assert_eq!(facts_of(&file(&[tiny])).trouble, Some(Trouble::Damaged));
    }
}
