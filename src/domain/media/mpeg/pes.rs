//! The header of a packet of an elementary stream (ISO/IEC 13818-1 §2.4.3.6, ISO/IEC 11172-1 §2.4.3.3).

use crate::domain::media::bytes::u16_be;

/// When a packet's first frame is shown and decoded, in ticks, and where its data begin.
#[derive(Debug, PartialEq)]
pub(super) struct Packet {
    pub shown: Option<u64>,
    pub decoded: Option<u64>,
    pub data: usize,
}

/// Reads a header, start code and all.
pub(super) fn read(bytes: &[u8]) -> Option<Packet> {
    if !bytes.starts_with(b"\0\0\x01") {
        return None;
    }
    let first = *bytes.get(6)?;
    if first >> 6 == 2 {
        let flags = *bytes.get(7)?;
        let shown = if flags & 0x80 != 0 { stamp(bytes, 9) } else { None };
        let decoded = if flags & 0x40 != 0 { stamp(bytes, 14) } else { shown };
        return Some(Packet { shown, decoded, data: usize::from(*bytes.get(8)?).checked_add(9)? });
    }
    // MPEG-1: stuffing, the buffer's size, then stamps.
    let mut at = 6usize;
    while *bytes.get(at)? == 0xFF {
        at = at.checked_add(1)?;
    }
    if bytes.get(at)? >> 6 == 1 {
        at = at.checked_add(2)?;
    }
    let (stamps, len) = match bytes.get(at)? >> 4 {
        2 => (1, 5),
        3 => (2, 10),
        _ => (0, 1),
    };
    let shown = if stamps > 0 { stamp(bytes, at) } else { None };
    let decoded = if stamps > 1 { stamp(bytes, at.checked_add(5)?) } else { shown };
    Some(Packet { shown, decoded, data: at.checked_add(len)? })
}

/// Thirty-three bits in five bytes, a marker behind each part.
fn stamp(bytes: &[u8], at: usize) -> Option<u64> {
    let high = u64::from(bytes.get(at)? >> 1 & 7);
    let middle = u64::from(u16_be(bytes, at.checked_add(1)?)? >> 1);
    let low = u64::from(u16_be(bytes, at.checked_add(3)?)? >> 1);
    Some(high << 30 | middle << 15 | low)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{packet, stamps};
    use super::*;

    #[test]
    fn stamps_of_both_kinds() {
        let told = |bytes: &[u8]| read(bytes).unwrap();
        assert_eq!(told(&packet(0xE0, Some(8_589_934_591), b"x")).shown, Some(8_589_934_591));
        assert_eq!(told(&packet(0xE0, None, b"x")), Packet { shown: None, decoded: None, data: 9 });
        let both = [&b"\0\0\x01\xE0\0\0\x80\xC0\x0A"[..], &stamps(3, 7), &stamps(1, 5)].concat();
        assert_eq!(told(&both), Packet { shown: Some(7), decoded: Some(5), data: 19 });
        let old = [&b"\0\0\x01\xE0\0\0\xFF\xFF\x60\x10"[..], &stamps(3, 7), &stamps(1, 5)].concat();
        assert_eq!(told(&old), Packet { shown: Some(7), decoded: Some(5), data: 20 });
        assert_eq!(told(b"\0\0\x01\xC0\0\0\x0F"), Packet { shown: None, decoded: None, data: 7 });
    }
}
