//! The time table of a track, `stts` (ISO/IEC 14496-12 §8.6.1.2).

use crate::domain::media::bytes::{Bounded, be32, u32_be};

/// Entries of a time table that are counted; a longer one is too dear to read.
pub(super) const MOST_TIMES: usize = 510;

/// The time table of a track.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct SampleTimes {
    /// Its sum; `None` where the table is too long to be counted.
    pub total: Option<Total>,
}

/// A counted time table.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Total {
    /// Number of samples.
    pub samples: u64,
    /// Their length in media units.
    pub units: u64,
}

impl SampleTimes {
    /// From the beginning of the body of `stts` whose whole length is `len`.
    pub fn of(body: &[u8], len: u64) -> Option<Self> {
        let count = u32_be(body, 4)?;
        if u64::from(count).times(8).plus(8) > len {
            return None;
        }
        let count = usize::try_from(count).unwrap_or(usize::MAX);
        let entries = body.get(8..).unwrap_or_default().chunks_exact(8);
        let total = (count <= MOST_TIMES && count <= entries.len()).then(|| {
            entries.take(count).fold(Total::default(), |sum, entry| {
                let samples = u64::from(be32(entry, 0));
                let each = u64::from(be32(entry, 4));
                Total { samples: sum.samples.plus(samples), units: sum.units.plus(samples.times(each)) }
            })
        });
        Some(Self { total })
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::words;
    use super::*;

    #[test]
    fn short_time_tables_are_counted() {
        let body = words(&[0, 2, 41, 512, 24, 1536]);
        let total = SampleTimes::of(&body, 24).unwrap().total;
        assert_eq!(total, Some(Total { samples: 65, units: 41 * 512 + 24 * 1536 }));
        assert_eq!(SampleTimes::of(&body, 23), None);
        let long = words(&[0, 100_000]);
        assert_eq!(SampleTimes::of(&long, 1 << 20).unwrap().total, None);
        assert_eq!(SampleTimes::of(&words(&[0, u32::MAX]), 24), None);
    }
}
