//! Characters by their first bytes, eight bytes at a time: nothing is decoded, so that a whole body costs a microsecond.

/// The lowest bit of every byte.
const ONES: u64 = u64::from_ne_bytes([1; 8]);

/// How many characters begin in a block, by what they weigh in any unit of length.
#[derive(Clone, Copy, Default)]
pub(super) struct Starts {
    pub(super) ascii: u32,
    /// Two or three bytes in UTF-8, one unit in UTF-16.
    pub(super) basic: u32,
    /// Four bytes in UTF-8, two units in UTF-16.
    pub(super) astral: u32,
}

impl Starts {
    /// Of eight bytes of UTF-8.
    #[inline(always)]
    pub(super) const fn of(block: [u8; 8]) -> Self {
        let bytes = u64::from_ne_bytes(block);
        let other = (bytes >> 7) & ONES;
        let lead = other & (bytes >> 6);
        let astral = lead & (bytes >> 5) & (bytes >> 4);
        Self { ascii: 8 - sum(other), basic: sum(lead) - sum(astral), astral: sum(astral) }
    }

    /// Of one byte of UTF-8.
    #[inline(always)]
    pub(super) const fn of_one(byte: u8) -> Self {
        match byte {
            0..=0x7F => Self { ascii: 1, basic: 0, astral: 0 },
            0x80..=0xBF => Self { ascii: 0, basic: 0, astral: 0 },
            0xC0..=0xEF => Self { ascii: 0, basic: 1, astral: 0 },
            0xF0..=0xFF => Self { ascii: 0, basic: 0, astral: 1 },
        }
    }

    /// Weighed.
    #[inline(always)]
    pub(super) const fn weigh(self, [ascii, basic, astral]: [u32; 3]) -> u32 {
        self.ascii * ascii + self.basic * basic + self.astral * astral
    }
}

/// Whether `text` has an ASCII character that `wanted` takes. A Chinese text has few, and they are near each other.
pub(super) fn has_ascii(text: &str, wanted: impl Fn(u8) -> bool) -> bool {
    let (blocks, rest) = text.as_bytes().as_chunks();
    let mut of_block = |block: &[u8; 8]| {
        let no_ascii = u64::from_ne_bytes(*block) & (ONES << 7) == ONES << 7;
        !no_ascii && block.iter().any(|byte| wanted(*byte))
    };
    blocks.iter().any(&mut of_block) || rest.iter().any(|byte| wanted(*byte))
}

/// The sum of eight bytes that are 0 or 1 each.
const fn sum(bytes: u64) -> u32 {
    (bytes.wrapping_mul(ONES) >> 56) as u32
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_block_is_its_bytes(text in "(?s)[a字é😀 ]{2,12}", from in 0usize..4) {
            let Some(block) = text.as_bytes().get(from..).and_then(|rest| rest.first_chunk()) else { return Ok(()) };
            let Starts { ascii, basic, astral } = Starts::of(*block);
            let one_by_one: Vec<Starts> = block.iter().map(|byte| Starts::of_one(*byte)).collect();
            prop_assert_eq!(ascii, one_by_one.iter().map(|one| one.ascii).sum::<u32>());
            prop_assert_eq!(basic, one_by_one.iter().map(|one| one.basic).sum::<u32>());
            prop_assert_eq!(astral, one_by_one.iter().map(|one| one.astral).sum::<u32>());
        }
    }
}
