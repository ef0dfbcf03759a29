//! The sequence parameter set of H.264 (ITU-T H.264 §7.3.2.1.1).

use super::Sequence;
use super::bits::Bits;
use super::vui;

/// Profiles that tell their chroma format.
const HIGH: &[u32] = &[100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135];

/// Most offsets of a cycle (§7.4.2.1.1).
const MOST_OFFSETS: u32 = 255;

/// Size, pixel aspect, transfer and rate.
pub(super) fn sequence(nal: &[u8]) -> Option<Sequence> {
    let mut bits = Bits::of_nal(nal);
    bits.skip(8);
    let profile = bits.bits(8);
    bits.skip(16);
    bits.ue();
    let mut chroma = 1;
    if HIGH.contains(&profile) {
        chroma = bits.ue();
        if chroma == 3 && bits.bit() {
            chroma = 0; // three planes, each as if it were grey
        }
        bits.skip_ue(2);
        bits.skip(1);
        if bits.bit() {
            for list in 0..if chroma == 3 { 12 } else { 8 } {
                if bits.bit() {
                    scaling_list(&mut bits, if list < 6 { 16 } else { 64 });
                }
            }
        }
    }
    bits.ue();
    match bits.ue() {
        0 => bits.skip_ue(1),
        1 => {
            bits.skip(1);
            bits.skip_ue(2);
            let count = bits.count(MOST_OFFSETS);
            bits.skip_ue(count);
        }
        _ => {}
    }
    bits.ue();
    bits.skip(1);
    let width = bits.ue().saturating_add(1).saturating_mul(16);
    let units = bits.ue().saturating_add(1).saturating_mul(16);
    let fields = if bits.bit() { 1 } else { 2 };
    bits.skip(fields);
    let size = vui::cropped(&mut bits, (width, units.saturating_mul(fields)), chroma, fields);
    let sized = Sequence { codec: "h264", size, ..Sequence::default() };
    if bits.overrun() {
        return None;
    }
    let mut told = sized;
    if bits.bit() {
        vui::colours(&mut bits, &mut told);
        if bits.bit() {
            // A tick lasts a field, whether there are fields or not (annex E.2.1).
            let (units, scale) = (bits.bits(32), bits.bits(32));
            told.rate = (scale, units.saturating_mul(2));
            told.fixed = bits.bit();
        }
    }
    Some(if bits.overrun() { sized } else { told })
}

/// A list is told by differences (§7.3.2.1.1.1).
fn scaling_list(bits: &mut Bits, size: u32) {
    let (mut last, mut next) = (8i32, 8i32);
    for _ in 0..size {
        if next != 0 {
            next = last.wrapping_add(bits.se()) & 0xFF;
        }
        last = if next == 0 { last } else { next };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_aspects_and_rates_of_an_encoder() {
        // x264: plain; with pixels of 3 : 4; an odd size at 29.97 frames; a baseline profile of 60 frames upright.
        for (nal, size, aspect, rate) in [
            (&b"\x67\x64\x00\x0D\xAC\xD9\x41\x41\x9F\x9F\x01\x10\x00\x00\x03\x00\x10\x00\x00\x03\x03\xC0\xF1\x42\x99\x60"[..], (320, 180), (1, 1), (60, 2)),
            (b"\x67\x64\x00\x0D\xAC\xD9\x41\x41\x9F\x9F\xFF\x00\x03\x00\x04\x10\x00\x00\x03\x00\x10\x00\x00\x03\x03\xC0\xF1\x42\x99\x60", (320, 180), (3, 4), (60, 2)),
            (b"\x67\x64\x00\x0D\xAC\xD9\x41\x51\x9E\x22\x6C\x04\x40\x00\x00\xFA\x40\x00\x3A\x98\x03\xC5\x0A\x65\x80", (322, 182), (1, 1), (60_000, 2002)),
            (b"\x67\x42\xC0\x2A\xDA\x01\x10\x0F\x1E\x5F\x01\x10\x00\x00\x03\x00\x10\x00\x00\x07\x80\xF1\x83\x2A", (1080, 1920), (1, 1), (120, 2)),
        ] {
            let found = sequence(nal).unwrap();
            assert_eq!((found.size, found.aspect, found.rate), (size, aspect, rate));
            for end in 0..nal.len() {
                assert!(sequence(&nal[..end]).is_none_or(|found| found.size == size), "{end}");
            }
        }
    }
}
