//! Single bits and the codes made of them (ITU-T H.264 §7.2 and §9.1, ITU-T H.265 likewise).

/// Bytes of a header that are looked at; those with long scaling lists have some hundreds.
const MOST: usize = 1024;

/// Bits in the order they are sent. Behind the last one nothing but ones follows, which ends every code; whether that
/// happened is asked once, when all is read.
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

    /// More was read than there is.
    pub fn overrun(&self) -> bool {
        self.at > self.bytes.len().saturating_mul(8)
    }

    /// The next bit.
    pub fn bit(&mut self) -> bool {
        let byte = self.bytes.get(self.at / 8).copied().unwrap_or(u8::MAX);
        let bit = byte << (self.at % 8) & 0x80 != 0;
        self.at = self.at.saturating_add(1);
        bit
    }

    /// A number of at most 32 bits.
    pub fn bits(&mut self, count: u32) -> u32 {
        let mut value = 0;
        for _ in 0..count.min(32) {
            value = value << 1 | u32::from(self.bit());
        }
        value
    }

    /// Leaves bits out.
    pub fn skip(&mut self, count: u32) {
        self.at = self.at.saturating_add(count as usize);
    }

    /// An Exp-Golomb number (§9.1), none of which has more than 32 bits.
    pub fn ue(&mut self) -> u32 {
        let mut zeros: u32 = 0;
        while zeros < 32 && !self.bit() {
            zeros = zeros.saturating_add(1);
        }
        let base = 1u32.checked_shl(zeros).unwrap_or_default().wrapping_sub(1);
        self.bits(zeros).wrapping_add(base)
    }

    /// A signed Exp-Golomb number (§9.1.1).
    pub fn se(&mut self) -> i32 {
        let code = self.ue();
        let size = code.div_ceil(2).cast_signed();
        if code & 1 == 0 { size.wrapping_neg() } else { size }
    }

    /// A number of things that follow; too many of them are nonsense, which counts as an overrun.
    pub fn count(&mut self, most: u32) -> u32 {
        let count = self.ue();
        if count <= most {
            return count;
        }
        self.skip(u32::MAX);
        0
    }

    /// Leaves this many Exp-Golomb numbers out.
    pub fn skip_ue(&mut self, count: u32) {
        for _ in 0..count {
            self.ue();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_as_the_tables_say() {
        // 1 010 011 00100 00101 00110 | 0…
        let mut bits = Bits::of_nal(&[0b1010_0110, 0b0100_0010, 0b1001_1000]);
        assert_eq!((bits.ue(), bits.ue(), bits.ue()), (0, 1, 2));
        assert_eq!((bits.se(), bits.se(), bits.se()), (2, -2, 3));
        assert!(!bits.overrun());
        assert_eq!((bits.ue(), bits.overrun()), (6, true));
        let mut bits = Bits::of_nal(&[0xA5, 0xF0]);
        assert_eq!((bits.bits(4), bits.bit(), bits.bits(7), bits.bits(4)), (10, false, 0x5F, 0));
        assert!(!bits.overrun());
        assert!(bits.bit() && bits.overrun());
        let mut bits = Bits::of_nal(&[0b0010_1001, 0b1111_1111]);
        assert_eq!((bits.count(4), bits.overrun(), bits.count(1), bits.overrun()), (4, false, 0, true));
    }

    #[test]
    fn guards_are_left_out() {
        assert_eq!(Bits::of_nal(&[0, 0, 3, 1, 0, 3, 0, 0, 0, 3]).bytes, [0, 0, 1, 0, 3, 0, 0, 0]);
    }
}
