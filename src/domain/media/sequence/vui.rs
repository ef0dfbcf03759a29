//! Video usability information, where H.264 (annex E.1.1) and H.265 (annex E.2.1) agree.

use super::Sequence;
use super::bits::Bits;

/// Sample aspect ratios by indicator (H.264 table E-1, H.265 table E.1).
const ASPECTS: &[(u8, u8)] = &[
    (0, 0),
    (1, 1),
    (12, 11),
    (10, 11),
    (16, 11),
    (40, 33),
    (24, 11),
    (20, 11),
    (32, 11),
    (80, 33),
    (18, 11),
    (15, 11),
    (64, 33),
    (160, 99),
    (4, 3),
    (3, 2),
    (2, 1),
];
/// The indicator that says the ratio itself follows.
const EXTENDED: u32 = 255;

/// Pixel aspect and transfer characteristics, up to the chroma location.
pub(super) fn colours(bits: &mut Bits, sequence: &mut Sequence) {
    if bits.bit() {
        let indicator = bits.bits(8);
        sequence.aspect = if indicator == EXTENDED {
            (bits.bits(16), bits.bits(16))
        } else {
            let (across, down) = ASPECTS.get(indicator as usize).copied().unwrap_or_default();
            (u32::from(across), u32::from(down))
        };
    }
    if bits.bit() {
        bits.skip(1); // whether overscan is appropriate
    }
    if bits.bit() {
        bits.skip(4); // format, range
        if bits.bit() {
            bits.skip(8);
            sequence.transfer = bits.bits(8);
            bits.skip(8);
        }
    }
    if bits.bit() {
        bits.skip_ue(2);
    }
}

/// The size without what cropping hides on either side, counted in samples of chroma (H.264 §7.4.2.1.1, H.265
/// §7.4.3.2.1); `fields` are rows of a sample.
pub(super) fn cropped(bits: &mut Bits, (width, height): (u32, u32), chroma: u32, fields: u32) -> (u32, u32) {
    if !bits.bit() {
        return (width, height);
    }
    let across = if chroma == 1 || chroma == 2 { 2 } else { 1 };
    let down = if chroma == 1 { fields.saturating_mul(2) } else { fields };
    let columns = bits.ue().saturating_add(bits.ue()).saturating_mul(across);
    let rows = bits.ue().saturating_add(bits.ue()).saturating_mul(down);
    (width.saturating_sub(columns), height.saturating_sub(rows))
}
