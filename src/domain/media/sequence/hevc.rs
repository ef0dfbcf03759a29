//! The sequence parameter set of H.265 (ITU-T H.265 §7.3.2.2).

use super::Sequence;
use super::bits::Bits;
use super::vui;

/// Most short-term reference picture sets, and most pictures in one (§7.4.3.2.1, §7.4.8).
const MOST_SETS: u32 = 64;
const MOST_PICTURES: u32 = 16;

/// Size, pixel aspect, transfer and rate.
pub(super) fn sequence(nal: &[u8]) -> Option<Sequence> {
    let mut bits = Bits::of_nal(nal);
    bits.skip(16 + 4);
    let layers = bits.bits(3);
    bits.skip(1);
    profile(&mut bits, layers);
    bits.ue();
    let mut chroma = bits.ue();
    if chroma == 3 && bits.bit() {
        chroma = 0;
    }
    let size = (bits.ue(), bits.ue());
    let size = vui::cropped(&mut bits, size, chroma, 1);
    let sized = Sequence { codec: "hevc", size, ..Sequence::default() };
    if bits.overrun() {
        return None;
    }
    let mut told = sized;
    rest(&mut bits, layers, &mut told);
    Some(if bits.overrun() { sized } else { told })
}

/// `profile_tier_level` (§7.3.3).
fn profile(bits: &mut Bits, layers: u32) {
    bits.skip(96);
    // For each layer, whether a profile of 88 bits and a level of 8 are told; pairs for up to eight are there.
    if layers > 0 {
        let flags = bits.bits(16) >> 16u32.saturating_sub(layers.saturating_mul(2));
        bits.skip((flags & 0xAAAA).count_ones().saturating_mul(88));
        bits.skip((flags & 0x5555).count_ones().saturating_mul(8));
    }
}

/// What lies between the size and the usability information, and that.
fn rest(bits: &mut Bits, layers: u32, sequence: &mut Sequence) {
    bits.skip_ue(2);
    let order_bits = bits.ue().saturating_add(4);
    let told = if bits.bit() { layers.saturating_add(1) } else { 1 };
    bits.skip_ue(told.saturating_mul(3).saturating_add(6));
    if bits.bit() && bits.bit() {
        scaling_lists(bits);
    }
    bits.skip(2);
    if bits.bit() {
        bits.skip(8); // plain samples
        bits.skip_ue(2);
        bits.skip(1);
    }
    let mut pictures = 0;
    for set in 0..bits.count(MOST_SETS) {
        pictures = reference_set(bits, set, pictures);
    }
    if bits.bit() {
        for _ in 0..bits.count(MOST_SETS) {
            bits.skip(order_bits.saturating_add(1));
        }
    }
    bits.skip(2);
    if bits.bit() {
        vui::colours(bits, sequence);
        bits.skip(1);
        let fields = bits.bit();
        bits.skip(1);
        if bits.bit() {
            bits.skip_ue(4);
        }
        if bits.bit() && !fields {
            let (units, scale) = (bits.bits(32), bits.bits(32));
            sequence.rate = (scale, units);
        }
    }
}

/// `scaling_list_data` (§7.3.4): six lists of four sizes, but two of the largest.
fn scaling_lists(bits: &mut Bits) {
    for list in 0..20u32 {
        let told = bits.bit();
        bits.skip_ue(match list / 6 {
            _ if !told => 1,
            0 => 16,
            1 => 64,
            _ => 65,
        });
    }
}

/// `st_ref_pic_set` (§7.3.7): how many pictures it holds; `before` is that number of the set before it.
fn reference_set(bits: &mut Bits, set: u32, before: u32) -> u32 {
    let mut pictures: u32 = 0;
    if set > 0 && bits.bit() {
        bits.skip(1);
        bits.ue();
        for _ in 0..=before {
            // Used now, or at least kept.
            if bits.bit() || bits.bit() {
                pictures = pictures.saturating_add(1);
            }
        }
        return pictures;
    }
    pictures = bits.count(MOST_PICTURES).saturating_add(bits.count(MOST_PICTURES));
    for _ in 0..pictures {
        bits.ue();
        bits.skip(1);
    }
    pictures
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_colours_and_rates_of_an_encoder() {
        // x265: ten bits and PQ; eight bits.
        for (nal, transfer, rate) in [
            (&b"\x42\x01\x01\x02\x20\x00\x00\x03\x00\x90\x00\x00\x03\x00\x00\x03\x00\x3C\xA0\x0A\x08\x0C\x1F\x3B\x65\x95\x95\x29\x30\xBC\x05\xA8\x48\x80\x48\x20\x00\x00\x03\x00\x20\x00\x00\x03\x03\xC1\x22"[..], 16, (30, 1)),
            (b"\x42\x01\x01\x01\x60\x00\x00\x03\x00\x90\x00\x00\x03\x00\x00\x03\x00\x3C\xA0\x0A\x08\x0C\x1F\x3E\x59\x59\x52\x93\x0B\xC0\x5A\x02\x00\x00\x03\x00\x02\x00\x00\x03\x00\x32\x10", 0, (25, 1)),
        ] {
            let found = sequence(nal).unwrap();
            assert_eq!((found.size, found.aspect, found.transfer, found.rate), ((320, 180), (1, 1), transfer, rate));
            for end in 0..nal.len() {
                assert!(sequence(&nal[..end]).is_none_or(|found| found.size == (320, 180)), "{end}");
            }
        }
    }
}
