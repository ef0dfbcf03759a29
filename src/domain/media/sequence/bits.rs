//! Single bits and the codes made of them (ITU-T H.264 §7.2 and §9.1, ITU-T H.265 likewise).

/// Bytes of a header that are looked at; those with long scaling lists have some hundreds.
const MOST: usize = 1024;

/// Bits in the order they are sent.
pub(super) struct Bits {
    bytes: Vec<u8>,
    at: usize,
}

impl Bits {
    /// The bits of a NAL unit without the bytes that keep start codes out of it (H.264 §7.4.1.1: a 3 behind two zeros).
    pub fn of_nal(nal: &[u8]) -> Self {
        let mut zeros: u32 = 0;
        let mut bytes = Vec::new();
        for byte in nal.iter().take(MOST) {
            let kept = zeros < 2 || *byte != 3;
            zeros = if *byte == 0 { zeros.saturating_add(1) } else { 0 };
            if kept {
                bytes.push(*byte);
            }
        }
        Self { bytes, at: 0 }
    }

    /// The next bit.
    pub fn bit(&mut self) -> Option<bool> {
        let byte = *self.bytes.get(self.at / 8)?;
        let bit = byte << (self.at % 8) & 0x80 != 0;
        self.at = self.at.saturating_add(1);
        Some(bit)
    }

    /// A number of at most 32 bits.
    pub fn bits(&mut self, count: u32) -> Option<u32> {
        let mut value = 0;
        for _ in 0..count {
            value = value << 1 | u32::from(self.bit()?);
        }
        Some(value)
    }

    /// Leaves bits out.
    pub fn skip(&mut self, count: u32) {
        self.at = self.at.saturating_add(count as usize);
    }

    /// An Exp-Golomb number (§9.1).
    pub fn ue(&mut self) -> Option<u32> {
        let mut zeros: u32 = 0;
        while !self.bit()? {
            zeros = zeros.saturating_add(1);
        }
        let base = 1u32.checked_shl(zeros)?.saturating_sub(1);
        self.bits(zeros)?.checked_add(base)
    }

    /// A signed Exp-Golomb number (§9.1.1).
    pub fn se(&mut self) -> Option<i32> {
        let code = self.ue()?;
        let size = i32::try_from(code.div_ceil(2)).ok()?;
        Some(if code % 2 == 0 { size.saturating_neg() } else { size })
    }

    /// Leaves this many Exp-Golomb numbers out.
    pub fn skip_ue(&mut self, count: u32) -> Option<()> {
        for _ in 0..count {
            self.ue()?;
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_as_the_tables_say() {
        // 1 010 011 00100 00101 00110 | 0…
        let mut bits = Bits::of_nal(&[0b1010_0110, 0b0100_0010, 0b1001_1000]);
        assert_eq!((bits.ue(), bits.ue(), bits.ue()), (Some(0), Some(1), Some(2)));
        assert_eq!((bits.se(), bits.se(), bits.se()), (Some(2), Some(-2), Some(3)));
        assert_eq!(bits.ue(), None);
        let mut bits = Bits::of_nal(&[0xA5, 0xF0]);
        assert_eq!((bits.bits(4), bits.bit(), bits.bits(7), bits.bits(5)), (Some(10), Some(false), Some(0x5F), None));
        assert_eq!(Bits::of_nal(&[0; 100]).ue(), None);
    }

    #[test]
    fn guards_are_left_out() {
        assert_eq!(Bits::of_nal(&[0, 0, 3, 1, 0, 3, 0, 0, 0, 3]).bytes, [0, 0, 1, 0, 3, 0, 0, 0]);
    }
}
