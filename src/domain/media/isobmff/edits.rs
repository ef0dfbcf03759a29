//! The edit list of a track, `elst` (ISO/IEC 14496-12 §8.6.6).

use crate::domain::media::bytes::{Bounded, be32, be64, u32_be};

/// Entries of an edit list that are added up.
pub(super) const MOST_EDITS: usize = 200;

/// An edit list, added up.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Edits {
    /// Movie units during which nothing is shown.
    pub waiting: u64,
    /// Movie units during which one sample is held.
    pub held: u64,
    /// Movie units at normal rate, in this many edits.
    pub playing: u64,
    pub plays: u32,
    /// An edit without a length: it shows all that is left of the media.
    pub open_ended: bool,
    /// Media units skipped by the first edit that shows anything.
    pub skipped: u64,
    /// There are more edits than are added up.
    pub unknown: bool,
}

impl Edits {
    /// From the beginning of the body of `elst`. `None` for an empty list.
    pub fn of(body: &[u8]) -> Option<Self> {
        let long = body.first()? == &1;
        let count = usize::try_from(u32_be(body, 4)?).unwrap_or(usize::MAX);
        let entries = body.get(8..)?.chunks_exact(if long { 20 } else { 12 });
        if count == 0 {
            return None;
        }
        let unknown = count > entries.len() || count > MOST_EDITS;
        let mut edits = Self { unknown, ..Self::default() };
        for entry in entries.take(count.min(MOST_EDITS)) {
            edits.add(entry, long);
        }
        Some(edits)
    }

    fn add(&mut self, entry: &[u8], long: bool) {
        let (length, start, rate) = if long {
            (be64(entry, 0), be64(entry, 8), be32(entry, 16))
        } else {
            let start = be32(entry, 4).cast_signed();
            (u64::from(be32(entry, 0)), i64::from(start).cast_unsigned(), be32(entry, 8))
        };
        if start == u64::MAX {
            self.waiting = self.waiting.plus(length);
        } else if rate == 0 {
            self.held = self.held.plus(length);
        } else {
            if self.plays == 0 {
                self.skipped = start;
            }
            self.plays = self.plays.saturating_add(1);
            self.open_ended |= length == 0;
            self.playing = self.playing.plus(length);
        }
    }

    /// Seconds shown. No edit can play more than the whole media, `longest` seconds, so that a
    /// list that claims more is not believed; `skipped` is what an open-ended edit leaves out.
    pub fn seconds(&self, movie_timescale: u32, longest: f64, skipped: f64) -> Option<f64> {
        if self.unknown || (self.open_ended && self.plays > 1) {
            return None;
        }
        if self.open_ended && self.waiting == 0 && self.held == 0 {
            return Some((longest - skipped).max(0.0)).filter(|seconds| *seconds > 0.0);
        }
        if movie_timescale == 0 {
            return None;
        }
        let seconds = |units: u64| units as f64 / f64::from(movie_timescale);
        let playing = if self.open_ended {
            (longest - skipped).max(0.0)
        } else {
            seconds(self.playing).min(longest * f64::from(self.plays))
        };
        Some(seconds(self.waiting.plus(self.held)) + playing)
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::words;
    use super::*;

    const NORMAL: u32 = 0x1_0000;
    const EMPTY: u32 = u32::MAX;

    fn shown(entries: &[u32]) -> Option<f64> {
        let count = u32::try_from(entries.len() / 3).unwrap();
        let body = words(&[&[0, count], entries].concat());
        Edits::of(&body)?.seconds(1000, 10.0, 0.5)
    }

    #[test]
    fn edits_add_up() {
        assert_eq!(shown(&[2500, 0, NORMAL]), Some(2.5));
        assert_eq!(shown(&[500, EMPTY, NORMAL, 2500, 0, NORMAL]), Some(3.0));
        assert_eq!(shown(&[1000, 5, NORMAL, 1000, 0, NORMAL]), Some(2.0));
        assert_eq!(shown(&[1000, 0, 0, 1000, 0, NORMAL]), Some(2.0));
    }

    #[test]
    fn an_open_end_shows_the_rest() {
        assert_eq!(shown(&[0, 500, NORMAL]), Some(9.5));
        assert_eq!(shown(&[1000, EMPTY, NORMAL, 0, 500, NORMAL]), Some(10.5));
    }

    #[test]
    fn no_edit_outplays_the_media() {
        assert_eq!(shown(&[3_600_000, 0, NORMAL]), Some(10.0));
    }

    #[test]
    fn no_list_and_cut_lists() {
        assert_eq!(Edits::of(&words(&[0, 0])), None);
        let cut = Edits::of(&words(&[0, 2, 2500, 0, NORMAL])).unwrap();
        assert_eq!(cut.seconds(1000, 10.0, 0.0), None);
    }
}
