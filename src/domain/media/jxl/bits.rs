//! Numbers of a codestream, bit by bit (ISO/IEC 18181-1, field types).

/// Bits of some bytes, the lowest first. Behind their end there are only zeros, and it is noted.
pub(super) struct Bits<'a> {
    bytes: &'a [u8],
    at: usize,
    /// The end was crossed: what was read last means nothing.
    pub ended: bool,
}

/// One of the ways a number can be written: so many bits, and what is added to them.
pub(super) type Way = (u32, u32);

impl<'a> Bits<'a> {
    pub fn of(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0, ended: false }
    }

    /// A number of `count` bits, at most 32.
    pub fn take(&mut self, count: u32) -> u32 {
        let mut number: u32 = 0;
        for bit in 0..count.min(32) {
            let byte = self.bytes.get(self.at / 8).copied();
            self.ended |= byte.is_none();
            number |= (u32::from(byte.unwrap_or_default()) >> (self.at % 8) & 1) << bit;
            self.at = self.at.saturating_add(1);
        }
        number
    }

    pub fn flag(&mut self) -> bool {
        self.take(1) == 1
    }

    /// `U32`: two bits choose the way.
    pub fn one_of(&mut self, ways: &[Way; 4]) -> u32 {
        let way = usize::try_from(self.take(2)).unwrap_or_default();
        let (bits, more) = ways.get(way).copied().unwrap_or_default();
        self.take(bits).saturating_add(more)
    }

    /// `Enum`.
    pub fn choice(&mut self) -> u32 {
        self.one_of(&[(0, 0), (0, 1), (4, 2), (6, 18)])
    }

    /// `U64`, as far as it is short.
    pub fn long(&mut self) -> u32 {
        let number = self.one_of(&[(0, 0), (4, 1), (8, 17), (13, 0)]);
        self.ended |= number >= 1 << 12; // more bits follow, which nobody has a use for
        number
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
        assert_eq!((bits.take(3), bits.flag(), bits.take(0)), (6, false, 0));
        assert_eq!(bits.take(5), 0b1_1010);
        bits.align();
        assert!(!bits.ended);
        assert_eq!((bits.take(1), bits.ended), (0, true));
    }

    #[test]
    fn numbers_choose_their_way() {
        let ways = [(0, 7), (1, 8), (4, 10), (8, 26)];
        assert_eq!(Bits::of(&[0]).one_of(&ways), 7);
        assert_eq!(Bits::of(&[0b101]).one_of(&ways), 9);
        assert_eq!(Bits::of(&[0b11_1110]).one_of(&ways), 25);
        assert_eq!(Bits::of(&[0b11, 0]).one_of(&ways), 26);
        assert_eq!(Bits::of(&[0b0000_1001]).long(), 3);
        let mut long = Bits::of(&[0xFF; 9]);
        long.long();
        assert!(long.ended);
    }
}
