//! Elements, the building blocks of EBML (RFC 8794 §4 to §6).

use crate::domain::media::reader::{Fault, Reader};

/// Bytes of the longest identifier and size (RFC 8794 §5, §6.2; RFC 9559 §4.4).
const HEADER: usize = 12;

/// An element: its identifier and where it lies. Offsets are bytes from the beginning of the file.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Element {
    /// Its identifier with the length marker, as specifications write it.
    pub id: u32,
    /// Where its content begins.
    pub body: u64,
    /// Where it ends; `u64::MAX` for one of unknown size, which ends where something else begins.
    pub end: u64,
}

impl Element {
    /// Its size is known.
    pub fn is_sized(&self) -> bool {
        self.end < u64::MAX
    }
}

/// The element at `at`.
pub(super) fn read(reader: &Reader, at: u64) -> Result<Element, Fault> {
    let head = reader.up_to(at, HEADER)?;
    let (id, id_len) = number(head)?;
    let id = u32::try_from(id).map_err(|_| Fault::Damaged)?;
    let (size, size_len) = number(head.get(id_len..).unwrap_or_default())?;
    let body = at.saturating_add(id_len.saturating_add(size_len) as u64);
    let size = plain(size, size_len);
    // All ones mean an unknown size (RFC 8794 §6.2).
    let end = if plain(u64::MAX, size_len) == size { u64::MAX } else { body.saturating_add(size) };
    Ok(Element { id, body, end })
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

/// An unsigned integer (RFC 8794 §7.2).
pub(super) fn uint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |value, byte| value << 8 | u64::from(*byte))
}

/// The content of an element of at most eight bytes as an integer; `None` for a longer one.
pub(super) fn value(reader: &Reader, element: &Element) -> Result<Option<u64>, Fault> {
    let len = usize::try_from(element.end.saturating_sub(element.body)).unwrap_or(usize::MAX);
    if len > 8 {
        return Ok(None);
    }
    reader.bytes(element.body, len).map(|bytes| Some(uint(bytes)))
}

/// The content of an element as a floating-point number (RFC 8794 §7.3).
pub(super) fn float(reader: &Reader, element: &Element) -> Result<Option<f64>, Fault> {
    let bits = value(reader, element)?;
    Ok(bits.and_then(|bits| match element.end.saturating_sub(element.body) {
        0 => Some(0.0),
        4 => Some(f64::from(f32::from_bits(bits as u32))),
        8 => Some(f64::from_bits(bits)),
        _ => None,
    }))
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
        let float_of = |bytes: &[u8]| over(bytes, |reader| float(reader, &read(reader, 0)?));
        assert_eq!(float_of(b"\xEC\x80"), Ok(Some(0.0)));
        assert_eq!(float_of(b"\xEC\x84\x3F\xC0\0\0"), Ok(Some(1.5)));
        assert_eq!(float_of(b"\xEC\x88\x3F\xF8\0\0\0\0\0\0"), Ok(Some(1.5)));
        assert_eq!(float_of(b"\xEC\x83abc"), Ok(None));
        let value_of = |bytes: &[u8]| over(bytes, |reader| value(reader, &read(reader, 0)?));
        assert_eq!(value_of(b"\xEC\x82\x01\x02"), Ok(Some(0x102)));
        assert_eq!(value_of(b"\xEC\x89123456789"), Ok(None));
    }
}
