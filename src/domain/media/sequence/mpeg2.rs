//! The sequence header of MPEG-2 (ISO/IEC 13818-2 §6.2.2.1) and of MPEG-1 (ISO/IEC 11172-2 §2.4.2.3).

use super::Sequence;
use crate::domain::media::bytes::{be32, u32_be};
use crate::domain::media::film;

/// Frames, and the seconds they take, by code (ISO/IEC 13818-2 table 6-4).
const RATES: &[(u32, u32)] =
    &[(0, 0), (24_000, 1001), (24, 1), (25, 1), (30_000, 1001), (30, 1), (50, 1), (60_000, 1001), (60, 1)];
/// Proportions of the whole picture by code, from 2 on (table 6-3); 1 means square pixels.
const PROPORTIONS: &[(u32, u32)] = &[(4, 3), (16, 9), (221, 100)];
/// What is told of an unlisted one: nothing.
const UNKNOWN: (u32, u32) = (1, 0);
/// The start code of the header.
const HEADER: u8 = 0xB3;
/// The start code of an extension, and the kind that belongs to the header (table 6-2).
const EXTENSION: u32 = 0xB51;

/// What is told by the bytes behind a start code prefix, if they are a header and more follows it.
pub(super) fn sequence(bytes: &[u8]) -> Option<Sequence> {
    if bytes.first() != Some(&HEADER) {
        return None;
    }
    let told = u32_be(bytes, 1)?;
    let (mut width, mut height) = (told >> 20, told >> 8 & 0xFFF);
    let (code, mut rate) = (told >> 4 & 15, *RATES.get((told & 15) as usize)?);
    let next = bytes.get(film::find(bytes, b"\0\0\x01")?..)?;
    let next = next.get(..7).map(|_| next)?;
    let first = be32(next, 3);
    if first >> 20 != EXTENSION {
        // MPEG-1 has no extension, and codes for the pixels themselves.
        let aspect = if code == 1 { (1, 1) } else { UNKNOWN };
        return Some(Sequence { codec: "mpeg1video", size: (width, height), aspect, rate, fixed: true, transfer: 0 });
    }
    // Profile (8 bits), progressive (1), chroma (2), then two more bits of either side; at the end factors of the rate (§6.2.2.3).
    let factors = u32::from(*next.get(9)?);
    rate = (
        rate.0.saturating_mul((factors >> 5 & 3).saturating_add(1)),
        rate.1.saturating_mul((factors & 31).saturating_add(1)),
    );
    width |= (first >> 7 & 3) << 12;
    height |= (first >> 5 & 3) << 12;
    let aspect = match (code, PROPORTIONS.get(code.saturating_sub(2) as usize)) {
        (1, _) => (1, 1),
        (2.., Some((across, down))) => (height.checked_mul(*across)?, width.checked_mul(*down)?),
        _ => UNKNOWN,
    };
    Some(Sequence { codec: "mpeg2video", size: (width, height), aspect, rate, fixed: true, transfer: 0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(sides: [u8; 3], codes: u8) -> Vec<u8> {
        [&[0xB3], &sides[..], &[codes, 0xFF, 0xFF, 0xE0, 0x28]].concat()
    }

    #[test]
    fn the_extension_makes_the_difference() {
        let sides = [0x14, 0x00, 0xB4];
        let old = [&header(sides, 0x15)[..], b"\0\0\x01\xB8\0\x08\0\x40"].concat();
        let found = sequence(&old).unwrap();
        assert_eq!((found.codec, found.size, found.aspect, found.rate), ("mpeg1video", (320, 180), (1, 1), (30, 1)));
        let new = [&header(sides, 0x24)[..], b"\0\0\x01\xB5\x14\x8A\0\x01\0\x21"].concat();
        let found = sequence(&new).unwrap();
        assert_eq!((found.codec, found.size, found.rate), ("mpeg2video", (320, 180), (60_000, 2002)));
        assert_eq!(found.aspect, (720, 960));
        for end in 0..new.len() {
            assert_eq!(sequence(&new[..end]), None);
        }
    }

    #[test]
    fn unlisted_proportions_are_unknown() {
        let old = [&header([0x16, 0x01, 0x20], 0x83)[..], b"\0\0\x01\xB8\0\x08\0\x40"].concat();
        assert_eq!(sequence(&old).unwrap().aspect, UNKNOWN);
        let new = [&header([0x16, 0x01, 0x20], 0x53)[..], b"\0\0\x01\xB5\x14\x8A\0\x01\0\0"].concat();
        assert_eq!(sequence(&new).unwrap().aspect, UNKNOWN);
    }
}
