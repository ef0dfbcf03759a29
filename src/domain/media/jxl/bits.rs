//! Numbers of a codestream, bit by bit (ISO/IEC 18181-1 §9.2).

/// Bits of some bytes, the lowest first. Behind their end there is only `None`.
pub(super) struct Bits<'a> {
    bytes: &'a [u8],
    at: usize,
}

/// One of the ways a number can be written: so many bits, and what is added to them.
pub(super) type Way = (u32, u32);

impl<'a> Bits<'a> {
    pub fn of(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// A number of `count` bits, at most 32.
    pub fn take(&mut self, count: u32) -> Option<u32> {
        let mut number: u32 = 0;
        for bit in 0..count.min(32) {
            let byte = u32::from(*self.bytes.get(self.at / 8)?);
            number |= (byte >> (self.at % 8) & 1) << bit;
            self.at = self.at.checked_add(1)?;
        }
        Some(number)
    }

    pub fn flag(&mut self) -> Option<bool> {
        Some(self.take(1)? == 1)
    }

    /// `U32` (§9.2.2): two bits choose the way.
    pub fn one_of(&mut self, ways: [Way; 4]) -> Option<u32> {
        let way = usize::try_from(self.take(2)?).ok()?;
        let (bits, more) = *ways.get(way)?;
        self.take(bits)?.checked_add(more)
    }

    /// `Enum` (§9.2.8).
    pub fn choice(&mut self) -> Option<u32> {
        self.one_of([(0, 0), (0, 1), (4, 2), (6, 18)])
    }

    /// `U64` (§9.2.3), as far as it is short.
    pub fn long(&mut self) -> Option<u32> {
        match self.take(2)? {
            0 => Some(0),
            1 => self.take(4)?.checked_add(1),
            2 => self.take(8)?.checked_add(17),
            _ => self.take(12).filter(|_| self.flag() == Some(false)),
        }
    }

    /// Moves to the beginning of the next byte.
    pub fn align(&mut self) {
        self.at = self.at.next_multiple_of(8);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lowest_bits_come_first() {
        let mut bits = Bits::of(&[0b1010_0110, 0b0000_0001]);
        assert_eq!((bits.take(3), bits.flag(), bits.take(0)), (Some(6), Some(false), Some(0)));
        assert_eq!(bits.take(5), Some(0b1_1010));
        bits.align();
        assert_eq!(bits.take(1), None);
    }

    #[test]
    fn numbers_choose_their_way() {
        let ways = [(0, 7), (1, 8), (4, 10), (8, 26)];
        assert_eq!(Bits::of(&[0]).one_of(ways), Some(7));
        assert_eq!(Bits::of(&[0b101]).one_of(ways), Some(9));
        assert_eq!(Bits::of(&[0b11_1110]).one_of(ways), Some(25));
        assert_eq!(Bits::of(&[0b11, 0]).one_of(ways), Some(26));
        assert_eq!(Bits::of(&[0b11]).one_of(ways), None);
        assert_eq!(Bits::of(&[0b0000_1001]).long(), Some(3));
        assert_eq!(Bits::of(&[0xFF; 9]).long(), None);
    }
}
