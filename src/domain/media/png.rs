//! PNG and animated PNG: walks the chunks in front of the picture data, and finds those behind them.
//!
//! W3C, Portable Network Graphics (Third Edition) §5.3, §5.6 and §11.

use super::bytes::{Bounded, be32, contains, four, is_among, text};
use super::exif;
use super::facts::{MediaFacts, join};
use super::icc;
use super::reader::{Fault, Reader};
use super::xmp;

/// Bytes in front of the first chunk.
const SIGNATURE: u64 = 8;
/// Bytes of a chunk around its data: length, type and check sum.
const FRAME: u64 = 12;
/// Where the header's data begin: behind signature, length and type.
const HEADER: u64 = 16;
/// Largest length and largest side the specification allows (§5.3, §11.2.1).
const MAX: u32 = 0x7FFF_FFFF;
/// Longest keyword (§11.3.3), and longest name of a profile (§11.3.2.3).
const KEYWORD: usize = 79;
/// Places looked at for picture data in step with the first, from the end of the file.
const MOST_STEPS: u64 = 4;
/// Chunks looked at behind the picture data.
const MOST_BEHIND: u32 = 8;

/// The keyword of XMP (§11.3.3), with what stands between it and an unpacked packet without language.
const XMP: &[u8] = b"XML:com.adobe.xmp\0\0\0\0\0";
/// Chunks of text (§11.3.3).
const TEXTS: &[u8] = b"iTXttEXtzTXt";
/// ImageMagick's and exiftool's older way to store EXIF and XMP: packed, or as hexadecimal digits.
const RAW_PROFILE: &[u8] = b"Raw profile type ";
/// The name of a profile that merely stands for BT.2100 PQ (W3C Note, Using the ITU BT.2100 PQ EOTF with PNG).
const PQ: &[u8] = b"ITUR_2100_PQ_FULL\0";

/// Size, animation, orientation, position and colour.
pub(super) fn probe(reader: &Reader, facts: &mut MediaFacts) -> Result<(), Fault> {
    (facts.cmyk, facts.hdr, facts.gps) = (Some(false), Some(false), Some(false));
    let walked = header(reader, facts).and_then(|intact| {
        let walked = chunks(reader, facts);
        exif::display(facts);
        if intact { walked } else { walked.and(Err(Fault::Damaged)) }
    });
    if walked.is_err() {
        facts.keep_what_was_found();
    }
    walked
}

/// IHDR (§11.2.1). `false` when its check sum or its sides say it is damaged.
fn header(reader: &Reader, facts: &mut MediaFacts) -> Result<bool, Fault> {
    let typed = reader.bytes(SIGNATURE, 8)?;
    if typed != b"\0\0\0\x0DIHDR" {
        return Err(Fault::Damaged);
    }
    let chunk = reader.bytes(SIGNATURE.plus(4), 21)?;
    let intact = chunk.get(..17).is_some_and(|data| be32(chunk, 17) == crc32(data));
    let (width @ 1..=MAX, height @ 1..=MAX) = (be32(chunk, 4), be32(chunk, 8)) else {
        return Ok(false);
    };
    (facts.width, facts.height) = (Some(width), Some(height));
    Ok(intact)
}

/// A chunk, and where its data lie.
struct Chunk {
    kind: [u8; 4],
    data: u64,
    end: u64,
}

impl Chunk {
    fn read(reader: &Reader, at: u64) -> Result<Self, Fault> {
        let head = reader.bytes(at, 8)?;
        let (length @ 0..=MAX, Some(kind)) = (be32(head, 0), four(head, 4)) else {
            return Err(Fault::Damaged);
        };
        let data = at.plus(8);
        Ok(Self { kind, data, end: data.plus(u64::from(length)) })
    }

    /// Where the next one begins.
    fn next(&self) -> u64 {
        self.end.plus(4)
    }

    /// The first bytes of its data.
    fn first<'a>(&self, reader: &'a Reader, most: usize) -> Result<&'a [u8], Fault> {
        let length = self.end.minus(self.data);
        reader.up_to(self.data, usize::try_from(length).map_or(most, |length| length.min(most)))
    }
}

fn chunks(reader: &Reader, facts: &mut MediaFacts) -> Result<(), Fault> {
    let mut at = HEADER.plus(13).plus(4);
    let mut frames = 1;
    loop {
        let chunk = Chunk::read(reader, at)?;
        if chunk.kind == *b"acTL" {
            frames = reader.u32_be(chunk.data)?; // §11.3.4.1: number of frames
        } else if chunk.kind == *b"IDAT" {
            facts.animated = Some(frames > 1);
            // At least an empty IEND must follow.
            if chunk.next().plus(FRAME) > reader.len() {
                return Err(Fault::Truncated);
            }
            return behind(reader, at, &chunk, facts);
        } else if chunk.kind == *b"IEND" {
            return Err(Fault::Damaged);
        } else {
            told(reader, &chunk, facts)?;
        }
        at = chunk.next();
    }
}

/// Takes what a chunk beside the picture says.
fn told(reader: &Reader, chunk: &Chunk, facts: &mut MediaFacts) -> Result<(), Fault> {
    let kind = chunk.kind;
    if kind == *b"eXIf" {
        exif::read(reader, chunk.data, chunk.end, facts)?;
    } else if is_among(TEXTS, kind) {
        let keyword = chunk.first(reader, XMP.len())?;
        if keyword.starts_with(XMP) {
            xmp::read(reader, chunk.data, chunk.end, facts)?;
        } else if contains(keyword, b"XML:com.adobe.xmp") || keyword.starts_with(RAW_PROFILE) {
            join(&mut facts.gps, None); // packed
        }
    } else if kind == *b"iCCP" {
        // §11.3.2.3: a keyword, then the packed profile.
        let name = chunk.first(reader, KEYWORD)?;
        join(&mut facts.hdr, name.starts_with(PQ).then_some(true));
        facts.color_profile = text(name, 1);
    } else if kind == *b"sRGB" {
        icc::note_srgb(facts);
    } else if kind == *b"cICP" {
        // §11.3.2.6: primaries, transfer characteristics … It outranks a profile.
        facts.hdr = chunk.first(reader, 4)?.get(1).and_then(|transfer| icc::high_range(*transfer));
    }
    Ok(())
}

/// Metadata may stand behind the picture data, and a picture may be thousands of chunks long. But its chunks stand
/// together (§5.6), and writers make all but the last of one size: one found in step with the first near the end of the
/// file proves that all between them are the picture's too.
fn behind(reader: &Reader, first: u64, picture: &Chunk, facts: &mut MediaFacts) -> Result<(), Fault> {
    let step = picture.next().minus(first);
    let steps = reader.len().minus(first).checked_div(step).unwrap_or_default();
    let mut at = picture.next();
    for back in 0..steps.min(MOST_STEPS) {
        let there = first.plus(steps.minus(back).times(step));
        let same = reader.up_to(there, 8)? == reader.bytes(first, 8)?;
        if same {
            at = there;
            break;
        }
    }
    for _ in 0..MOST_BEHIND {
        let chunk = Chunk::read(reader, at)?;
        if chunk.kind == *b"IEND" {
            return Ok(());
        }
        told(reader, &chunk, facts)?; // nothing of more picture data
        at = chunk.next();
    }
    join(&mut facts.gps, None);
    Ok(())
}

/// CRC-32 of ISO 3309, bit by bit: it only ever sees 17 bytes (annex D).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            let low = sum & 1;
            (sum >> 1) ^ (0xEDB8_8320 & 0u32.wrapping_sub(low))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::facts::{MediaFacts, Trouble};
    use super::super::testing::{exif, exif_with_position, facts_of};
    use super::crc32;

    fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
        let typed = [&kind[..], data].concat();
        let length = u32::try_from(data.len()).unwrap();
        [&length.to_be_bytes()[..], &typed, &crc32(&typed).to_be_bytes()].concat()
    }

    fn file(width: u32, height: u32, between: &[Vec<u8>]) -> Vec<u8> {
        let mut header = [width.to_be_bytes(), height.to_be_bytes()].concat();
        header.extend([8, 2, 0, 0, 0]);
        [
            b"\x89PNG\r\n\x1A\n".to_vec(),
            chunk(b"IHDR", &header),
            between.concat(),
            chunk(b"IDAT", b"data"),
            chunk(b"IEND", b""),
        ]
        .concat()
    }

    fn size(facts: &MediaFacts) -> (Option<u32>, Option<u32>, Option<Trouble>) {
        (facts.width, facts.height, facts.trouble)
    }

    #[test]
    fn the_header_gives_the_size_however_large() {
        assert_eq!(size(&facts_of(&file(3, 2, &[]))), (Some(3), Some(2), None));
        let huge = facts_of(&file(50_000, 50_000, &[]));
        assert_eq!(size(&huge), (Some(50_000), Some(50_000), None));
    }

    #[test]
    fn impossible_sides_are_damage() {
        for side in [0, 1 << 31, u32::MAX] {
            assert_eq!(size(&facts_of(&file(side, 2, &[]))), (None, None, Some(Trouble::Damaged)));
        }
    }

    #[test]
    fn a_wrong_check_sum_is_damage_but_the_size_is_told() {
        let mut bytes = file(3, 2, &[]);
        bytes[18] ^= 0x40;
        assert_eq!(size(&facts_of(&bytes)), (Some(3 + 0x4000), Some(2), Some(Trouble::Damaged)));
    }

    #[test]
    fn two_frames_move_and_one_does_not() {
        let frames = |n: u32| chunk(b"acTL", &[n.to_be_bytes(), [0; 4]].concat());
        assert_eq!(facts_of(&file(3, 2, &[])).animated, Some(false));
        assert_eq!(facts_of(&file(3, 2, &[frames(1)])).animated, Some(false));
        assert_eq!(facts_of(&file(3, 2, &[frames(2)])).animated, Some(true));
    }

    #[test]
    fn orientation_turns_the_display() {
        let facts = facts_of(&file(3, 2, &[chunk(b"tEXt", &[0; 9000]), chunk(b"eXIf", &exif(6))]));
        assert_eq!((facts.orientation, facts.display_width), (Some(6), Some(2)));
    }

    #[test]
    fn colour_is_told_by_name_or_code() {
        let named = |name: &[u8]| chunk(b"iCCP", &[name, b"\0\0packed"].concat());
        let coded = |transfer: u8| chunk(b"cICP", &[9, transfer, 0, 1]);
        for (chunks, name, hdr) in [
            (vec![], None, Some(false)),
            (vec![chunk(b"sRGB", &[0])], Some("sRGB"), Some(false)),
            (vec![named(b"Display P3")], Some("Display P3"), None),
            (vec![named(b"Display P3"), coded(13)], Some("Display P3"), Some(false)),
            (vec![named(b"ITUR_2100_PQ_FULL")], Some("ITUR_2100_PQ_FULL"), Some(true)),
            (vec![coded(16)], None, Some(true)),
            (vec![coded(18)], None, Some(true)),
        ] {
            let facts = facts_of(&file(3, 2, &chunks));
            assert_eq!((facts.color_profile.as_deref(), facts.hdr, facts.trouble), (name, hdr, None));
        }
    }

    #[test]
    fn a_position_is_found_before_and_behind_the_picture() {
        let position = chunk(b"eXIf", &exif_with_position(1));
        let xmp = chunk(b"iTXt", &[super::XMP, b"<x exif:GPSLatitude='35,40N'/>"].concat());
        let packed = chunk(b"iTXt", b"XML:com.adobe.xmp\0\x01\0\0\0packed");
        let raw = chunk(b"zTXt", b"Raw profile type exif\0\0packed");
        let picture = chunk(b"IDAT", &[b'I'; 8192]).repeat(300);
        for (chunks, gps) in [
            (vec![], Some(false)),
            (vec![position.clone()], Some(true)),
            (vec![xmp.clone()], Some(true)),
            (vec![packed], None),
            (vec![raw], None),
            (vec![picture.clone()], Some(false)),
            (vec![picture.clone(), position], Some(true)),
            (vec![picture.clone(), chunk(b"tEXt", &[b'a'; 3000]), xmp], Some(true)),
        ] {
            let facts = facts_of(&file(3, 2, &chunks));
            assert_eq!((facts.gps, facts.trouble), (gps, None));
            assert!(facts.reads <= 5, "{}", facts.reads);
        }
        let uneven: Vec<_> = (0..40).map(|size| chunk(b"IDAT", &vec![0; 9000 + size])).collect();
        assert_eq!(facts_of(&file(3, 2, &uneven)).gps, None);
    }

    #[test]
    fn every_cut_is_truncated() {
        let whole = file(3, 2, &[chunk(b"eXIf", &exif(6))]);
        for cut in 8..whole.len() {
            assert_eq!(facts_of(&whole[..cut]).trouble, Some(Trouble::Truncated), "{cut}");
        }
    }

    #[test]
    fn a_foreign_first_chunk_is_damage() {
        let mut bytes = file(3, 2, &[]);
        bytes[12..16].copy_from_slice(b"CgBI");
        assert_eq!(size(&facts_of(&bytes)), (None, None, Some(Trouble::Damaged)));
    }

    #[test]
    fn the_check_sum_is_the_known_one() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
    }
}
