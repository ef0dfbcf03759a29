//! The part of a picture that is shown, and the shape of its pixels.

use crate::domain::media::bytes::{Bounded, u32_be};

/// Width and height after a clean aperture, `clap` (ISO/IEC 14496-12 §12.1.4): four fractions, of which the offsets of
/// its centre may be negative. `None` if they make no part of the picture.
pub(super) fn crop((width, height): (u32, u32), clap: &[u8]) -> Option<(u32, u32)> {
    Some((side(width, clap, 0)?, side(height, clap, 8)?))
}

/// One side: the fraction at `at` of the box, its offset 16 bytes behind.
fn side(whole: u32, clap: &[u8], at: usize) -> Option<u32> {
    let number = |behind: usize| u32_be(clap, at.checked_add(behind)?);
    let (length, parts) = (u64::from(number(0)?), u64::from(number(4)?));
    let (offset, offset_parts) = (number(16)?.cast_signed().unsigned_abs(), u64::from(number(20)?));
    // Half of what is cut off bounds the offset on either side.
    let cut = u64::from(whole).times(parts).checked_sub(length)?;
    let shift = u64::from(offset).times(2).times(parts);
    if parts == 0 || offset_parts == 0 || shift > cut.times(offset_parts) {
        return None;
    }
    let rounded = length.times(2).plus(parts).checked_div(parts.times(2))?;
    u32::try_from(rounded).ok().filter(|side| *side > 0)
}

/// A width in square pixels, when each is `aspect.0` wide and `aspect.1` high: `pasp` (§12.1.4).
pub(super) fn widen(width: u32, aspect: (u32, u32)) -> Option<u32> {
    let (across, down) = (u64::from(aspect.0), u64::from(aspect.1));
    let wide = u64::from(width).times(across).plus(down / 2).checked_div(down)?;
    u32::try_from(wide).ok().filter(|wide| *wide > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cropped(fractions: [i64; 8]) -> Option<(u32, u32)> {
        let clap: Vec<u8> = fractions.iter().flat_map(|number| (*number as u32).to_be_bytes()).collect();
        crop((320, 240), &clap)
    }

    #[test]
    fn parts_of_the_picture() {
        assert_eq!(cropped([320, 1, 240, 1, 0, 1, 0, 1]), Some((320, 240)));
        assert_eq!(cropped([200, 1, 100, 1, -60, 1, 70, 1]), Some((200, 100)));
        assert_eq!(cropped([401, 2, 200, 2, 0, 1, 0, 1]), Some((201, 100)));
    }

    #[test]
    fn hostile_ones_are_no_part() {
        for fractions in [
            [321, 1, 240, 1, 0, 1, 0, 1],
            [0, 1, 240, 1, 0, 1, 0, 1],
            [320, 0, 240, 1, 0, 1, 0, 1],
            [320, 1, 240, 1, 0, 0, 0, 1],
            [200, 1, 100, 1, 61, 1, 0, 1],
            [200, 1, 100, 1, 0, 1, -71, 1],
            [-7861, 1, 512, 1, 0, 1, 0, 1],
            [200, 1, 100, 1, i64::from(i32::MIN), 1, 0, 1],
            [1, u32::MAX.into(), 1, u32::MAX.into(), 0, 1, 0, 1],
        ] {
            assert_eq!(cropped(fractions), None, "{fractions:?}");
        }
        assert_eq!(crop((320, 240), &[0; 31]), None);
    }

    #[test]
    fn pixels_have_a_shape() {
        assert_eq!(widen(320, (4, 3)), Some(427));
        assert_eq!(widen(320, (1, 0)), None);
        assert_eq!(widen(1, (1, 4)), None);
        assert_eq!(widen(u32::MAX, (u32::MAX, 1)), None);
    }
}
