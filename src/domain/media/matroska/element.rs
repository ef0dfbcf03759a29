//! Elements, the building blocks of EBML (RFC 8794 §4 to §6).

use crate::domain::media::bytes::Bounded;
use crate::domain::media::reader::{Fault, Reader};

/// Bytes of the longest identifier and size (RFC 8794 §5, §6.2; RFC 9559 §4.4), and of the longest number.
const HEADER: usize = 12;
const NUMBER: u64 = 8;

/// An element: its identifier and where it lies. Offsets are bytes from the beginning of the file.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Element {
    /// Its identifier with the length marker, as specifications write it.
    pub id: u32,
    /// Where its content begins.
    pub body: u64,
    /// Where it ends; `u64::MAX` for one of unknown size, which ends where something else begins.
    pub end: u64,
    /// Its content as an unsigned integer (RFC 8794 §7.2), if it is short enough to be one, else 0.
    pub value: u64,
}

impl Element {
    /// Its size is known.
    pub fn is_sized(&self) -> bool {
        self.end < u64::MAX
    }

    /// Bytes of its content.
    pub fn len(&self) -> u64 {
        self.end.minus(self.body)
    }

    /// Its content as a floating-point number (RFC 8794 §7.3); no number if it is none.
    pub fn float(&self) -> f64 {
        match self.len() {
            0 => 0.0,
            4 => f64::from(f32::from_bits(self.value as u32)),
            8 => f64::from_bits(self.value),
            _ => f64::NAN,
        }
    }
}

/// The element at `at`.
pub(super) fn read(reader: &Reader, at: u64) -> Result<Element, Fault> {
    let head = reader.up_to(at, HEADER.saturating_add(NUMBER as usize))?;
    let (id, id_len) = number(head)?;
    let id = u32::try_from(id).map_err(|_| Fault::Damaged)?;
    let (size, size_len) = number(head.get(id_len..).unwrap_or_default())?;
    let before = id_len.saturating_add(size_len);
    let body = at.plus(before as u64);
    let size = plain(size, size_len);
    // All ones mean an unknown size (RFC 8794 §6.2).
    let end = if plain(u64::MAX, size_len) == size { u64::MAX } else { body.plus(size) };
    let mut value = 0;
    if size <= NUMBER {
        let content = head.get(before..).and_then(|rest| rest.get(..size as usize));
        value = uint(content.ok_or(Fault::Truncated)?);
    }
    Ok(Element { id, body, end, value })
}

/// A number of variable length with its marker, and that length (RFC 8794 §4).
pub(super) fn number(bytes: &[u8]) -> Result<(u64, usize), Fault> {
    let first = bytes.first().ok_or(Fault::Truncated)?;
    let len = (first.leading_zeros() as usize).saturating_add(1);
    if len > 8 {
        return Err(Fault::Damaged);
    }
    Ok((uint(bytes.get(..len).ok_or(Fault::Truncated)?), len))
}

/// A number of this length without its marker.
pub(super) fn plain(number: u64, len: usize) -> u64 {
    let bits = (len as u32).saturating_mul(7);
    number & !u64::MAX.checked_shl(bits).unwrap_or_default()
}

fn uint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |value, byte| value << 8 | u64::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::media::testing::over;

    fn at_start(bytes: &[u8]) -> Result<(u32, u64, u64), Fault> {
        over(bytes, |reader| read(reader, 0)).map(|found| (found.id, found.body, found.end))
    }

    #[test]
    fn sizes_of_all_lengths() {
        assert_eq!(at_start(b"\xEC\x83abc"), Ok((0xEC, 2, 5)));
        assert_eq!(at_start(b"\x1A\x45\xDF\xA3\x40\x03abc"), Ok((0x1A45_DFA3, 6, 9)));
        assert_eq!(at_start(b"\x42\x86\x01\0\0\0\0\0\0\x01a"), Ok((0x4286, 10, 11)));
        assert_eq!(at_start(b"\xEC\xFF"), Ok((0xEC, 2, u64::MAX)));
        assert_eq!(at_start(b"\x18\x53\x80\x67\x01\xFF\xFF\xFF\xFF\xFF\xFF\xFF"), Ok((0x1853_8067, 12, u64::MAX)));
    }

    #[test]
    fn nonsense_and_cuts_are_told_apart() {
        assert_eq!(at_start(b"\0\x81\0"), Err(Fault::Damaged));
        assert_eq!(at_start(b"\xEC\0\0"), Err(Fault::Damaged));
        assert_eq!(at_start(b"\x08\0\0\0\0\x81"), Err(Fault::Damaged)); // an identifier of five bytes
        assert_eq!(at_start(b"\xEC"), Err(Fault::Truncated));
        assert_eq!(at_start(b"\xEC\x40"), Err(Fault::Truncated));
    }

    #[test]
    fn numbers_have_any_length() {
        let told = |bytes: &[u8]| over(bytes, |reader| read(reader, 0));
        let float = |bytes: &[u8]| told(bytes).unwrap().float();
        assert_eq!((float(b"\xEC\x80"), float(b"\xEC\x84\x3F\xC0\0\0")), (0.0, 1.5));
        assert_eq!(float(b"\xEC\x88\x3F\xF8\0\0\0\0\0\0"), 1.5);
        assert!(float(b"\xEC\x83abc").is_nan());
        let value = |bytes: &[u8]| told(bytes).map(|element| element.value);
        assert_eq!(value(b"\xEC\x82\x01\x02"), Ok(0x102));
        assert_eq!(value(b"\xEC\x89123456789"), Ok(0));
        assert_eq!(value(b"\xEC\x82\x01"), Err(Fault::Truncated));
    }
}
