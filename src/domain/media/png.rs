//! PNG and animated PNG: walks the chunks in front of the picture data.
//!
//! W3C, Portable Network Graphics (Third Edition) §5.3 and §11.

use super::bytes::{four, u32_be};
use super::exif;
use super::facts::MediaFacts;
use super::reader::{Fault, Reader};

/// Bytes in front of the first chunk.
const SIGNATURE: u64 = 8;
/// Bytes of a chunk around its data: length, type and check sum.
const FRAME: u64 = 12;
/// Where the header's data begin: behind signature, length and type.
const HEADER: u64 = 16;
/// Largest length and largest side the specification allows (§5.3, §11.2.1).
const MAX: u32 = 0x7FFF_FFFF;

/// Size, animation and orientation.
pub(super) fn probe(reader: &Reader, facts: &mut MediaFacts) -> Result<(), Fault> {
    let intact = header(reader, facts)?;
    let walked = chunks(reader, facts);
    exif::display(facts);
    if intact { walked } else { Err(Fault::Damaged) }
}

/// IHDR (§11.2.1). `false` when its check sum or its sides say it is damaged.
fn header(reader: &Reader, facts: &mut MediaFacts) -> Result<bool, Fault> {
    let typed = reader.bytes(SIGNATURE, 8)?;
    if typed != b"\0\0\0\x0DIHDR" {
        return Err(Fault::Damaged);
    }
    let chunk = reader.bytes(SIGNATURE.saturating_add(4), 21)?;
    let sides = (u32_be(chunk, 4), u32_be(chunk, 8));
    let sum = u32_be(chunk, 17);
    let intact = chunk.get(..17).is_some_and(|data| sum == Some(crc32(data)));
    let (Some(width @ 1..=MAX), Some(height @ 1..=MAX)) = sides else {
        return Ok(false);
    };
    (facts.width, facts.height) = (Some(width), Some(height));
    Ok(intact)
}

fn chunks(reader: &Reader, facts: &mut MediaFacts) -> Result<(), Fault> {
    let mut at = HEADER.saturating_add(13).saturating_add(4);
    let mut frames = 1;
    loop {
        let head = reader.bytes(at, 8)?;
        let (Some(length @ 0..=MAX), Some(kind)) = (u32_be(head, 0), four(head, 4)) else {
            return Err(Fault::Damaged);
        };
        let data = at.saturating_add(8);
        let next = at.saturating_add(u64::from(length)).saturating_add(FRAME);
        match &kind {
            b"acTL" => frames = reader.u32_be(data)?, // §11.3.4.1: number of frames
            b"eXIf" if facts.orientation.is_none() => {
                let end = data.saturating_add(u64::from(length));
                facts.orientation = exif::orientation(reader, data, end)?;
            }
            b"IDAT" => {
                facts.animated = Some(frames > 1);
                // At least an empty IEND must follow.
                let whole = next.saturating_add(FRAME) <= reader.len();
                return if whole { Ok(()) } else { Err(Fault::Truncated) };
            }
            b"IEND" => return Err(Fault::Damaged),
            _ => {}
        }
        at = next;
    }
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
    use super::super::testing::{exif, facts_of};
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
