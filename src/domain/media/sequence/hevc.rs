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
    let layers = bits.bits(3)?;
    bits.skip(1);
    profile(&mut bits, layers)?;
    bits.ue()?;
    let mut chroma = bits.ue()?;
    if chroma == 3 && bits.bit()? {
        chroma = 0;
    }
    let (width, height) = (bits.ue()?, bits.ue()?);
    let mut sequence = Sequence { codec: "hevc", size: (width, height), ..Sequence::default() };
    if bits.bit()? {
        // The conformance window counts in chroma samples (§7.4.3.2.1).
        let across = if chroma == 1 || chroma == 2 { 2 } else { 1 };
        let down = if chroma == 1 { 2 } else { 1 };
        let columns = bits.ue()?.checked_add(bits.ue()?)?.checked_mul(across)?;
        let rows = bits.ue()?.checked_add(bits.ue()?)?.checked_mul(down)?;
        sequence.size = (width.checked_sub(columns)?, height.checked_sub(rows)?);
    }
    let _ = rest(&mut bits, layers, &mut sequence);
    Some(sequence)
}

/// `profile_tier_level` (§7.3.3).
fn profile(bits: &mut Bits, layers: u32) -> Option<()> {
    bits.skip(96);
    let flags = bits.bits(layers.checked_mul(2)?)?;
    if layers > 0 {
        bits.skip(16u32.checked_sub(layers.checked_mul(2)?)?);
    }
    // For each layer, whether a profile of 88 bits and a level of 8 are told.
    let profiles = (flags & 0xAAAA).count_ones().checked_mul(88)?;
    let levels = (flags & 0x5555).count_ones().checked_mul(8)?;
    bits.skip(profiles.checked_add(levels)?);
    Some(())
}

/// What lies between the size and the usability information, and that.
fn rest(bits: &mut Bits, layers: u32, sequence: &mut Sequence) -> Option<()> {
    bits.skip_ue(2)?;
    let order_bits = bits.ue()?.checked_add(4)?;
    let told = if bits.bit()? { layers.checked_add(1)? } else { 1 };
    bits.skip_ue(told.checked_mul(3)?)?;
    bits.skip_ue(6)?;
    if bits.bit()? && bits.bit()? {
        scaling_lists(bits)?;
    }
    bits.skip(2);
    if bits.bit()? {
        bits.skip(8); // plain samples
        bits.skip_ue(2)?;
        bits.skip(1);
    }
    let sets = bits.ue().filter(|sets| *sets <= MOST_SETS)?;
    let mut pictures = 0;
    for set in 0..sets {
        pictures = reference_set(bits, set, pictures)?;
    }
    if bits.bit()? {
        for _ in 0..bits.ue().filter(|count| *count <= MOST_SETS)? {
            bits.skip(order_bits.checked_add(1)?);
        }
    }
    bits.skip(2);
    if bits.bit()? {
        vui::colours(bits, sequence)?;
        bits.skip(1);
        let fields = bits.bit()?;
        bits.skip(1);
        if bits.bit()? {
            bits.skip_ue(4)?;
        }
        if bits.bit()? && !fields {
            let (units, scale) = (bits.bits(32)?, bits.bits(32)?);
            sequence.rate = (scale, units);
        }
    }
    Some(())
}

/// `scaling_list_data` (§7.3.4): six lists of four sizes, but two of the largest.
fn scaling_lists(bits: &mut Bits) -> Option<()> {
    for list in 0..20u32 {
        let size = list / 6;
        if !bits.bit()? {
            bits.ue()?;
        } else {
            let coefficients = if size == 0 { 16 } else { 64 };
            bits.skip_ue(if size > 1 { 65 } else { coefficients })?;
        }
    }
    Some(())
}

/// `st_ref_pic_set` (§7.3.7): how many pictures it holds; `before` is that number of the set before it.
fn reference_set(bits: &mut Bits, set: u32, before: u32) -> Option<u32> {
    let mut pictures = 0u32;
    if set > 0 && bits.bit()? {
        bits.skip(1);
        bits.ue()?;
        for _ in 0..=before {
            // Used now, or at least kept.
            if bits.bit()? || bits.bit()? {
                pictures = pictures.checked_add(1)?;
            }
        }
    } else {
        pictures = bits.ue()?.checked_add(bits.ue()?)?;
        for _ in 0..Some(pictures).filter(|pictures| *pictures <= MOST_PICTURES)? {
            bits.ue()?;
            bits.skip(1);
        }
    }
    Some(pictures)
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
