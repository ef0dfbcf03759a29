//! Builders for packets.

/// Five bytes of a time stamp behind these four bits.
pub(super) fn stamps(mark: u8, ticks: u64) -> Vec<u8> {
    let part = |shift: u32, bits: u64| ((ticks >> shift & bits) << 1 | 1) as u16;
    let high = mark << 4 | u8::try_from(part(30, 7)).unwrap();
    [&[high][..], &part(15, 0x7FFF).to_be_bytes(), &part(0, 0x7FFF).to_be_bytes()].concat()
}

/// A packet of an elementary stream that may tell when it is shown.
pub(super) fn packet(id: u8, shown: Option<u64>, data: &[u8]) -> Vec<u8> {
    let stamp = shown.map_or(Vec::new(), |ticks| stamps(2, ticks));
    let flags = if stamp.is_empty() { 0 } else { 0x80 };
    let head = [&[0x80, flags, u8::try_from(stamp.len()).unwrap()][..], &stamp].concat();
    let len = u16::try_from(head.len() + data.len()).unwrap().to_be_bytes();
    [&[0, 0, 1, id][..], &len, &head, data].concat()
}

/// x264's parameter sets of 320 × 180 pixels and 30 frames a second, and the beginning of a picture.
pub(super) const AVC: &[u8] =
    b"\0\0\0\x01\x09\xF0\0\0\0\x01\x67\x64\x00\x0D\xAC\xD9\x41\x41\x9F\x9F\x01\x10\x00\x00\x03\x00\
    \x10\x00\x00\x03\x03\xC0\xF1\x42\x99\x60\0\0\0\x01\x68\xEF\x83\x9C\xB0\0\0\x01\x65";
/// A sequence header of MPEG-2: 320 × 180 pixels, 30 frames a second.
pub(super) const MPEG2: &[u8] =
    b"\0\0\x01\xB3\x14\0\xB4\x15\xFF\xFF\xE0\x28\0\0\x01\xB5\x14\x8A\0\x01\0\0\0\0\x01\xB8\0\x08\0\x40";
