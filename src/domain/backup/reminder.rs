//! When somebody should be told that a backup is old.

use serde::{Deserialize, Serialize};

/// The record's name in the store `meta`.
pub const NAME: &str = "backed-up";

/// The documents whose texts are a part of the [`sum`], in this order behind the notes.
pub const DOCUMENTS: [&str; 3] = ["account", "shop", "dictionary"];

const DAY: i64 = 86_400_000;
/// Days after which a backup of what has changed since is old.
const OLD: i64 = 7;

/// The last backup of everything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BackedUp {
    /// When it was made, in milliseconds since 1970; where there was none yet, since when there is something to lose.
    pub at: i64,
    /// Whether there was one.
    pub made: bool,
    /// [`sum`] of what was stored then.
    pub sum: u64,
}

/// What to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reminder {
    /// The last backup is so many days old.
    Old(u32),
    /// There was none yet.
    Never,
}

impl BackedUp {
    /// Whether it is old enough for anything to be said.
    #[must_use]
    pub fn is_old(&self, now: i64) -> bool {
        now.saturating_sub(self.at) / DAY >= OLD
    }

    /// Whether something is to be said, where this is stored now.
    #[must_use]
    pub fn reminder(&self, sum: u64, now: i64) -> Option<Reminder> {
        let days = now.saturating_sub(self.at) / DAY;
        if !self.is_old(now) || (self.made && self.sum == sum) {
            return None;
        }
        Some(if self.made { Reminder::Old(u32::try_from(days).unwrap_or(u32::MAX)) } else { Reminder::Never })
    }
}

/// A number that is another one when any of these texts is (FNV-1a; nobody has a reason to deceive it). None where there
/// are no texts: nobody has changed anything yet.
pub fn sum<'a>(texts: impl IntoIterator<Item = &'a str>) -> Option<u64> {
    let mut sum = None;
    for text in texts {
        // A byte that no text has stands between two of them.
        for byte in text.bytes().chain([0xff]) {
            let before = sum.unwrap_or(0xcbf2_9ce4_8422_2325_u64);
            sum = Some((before ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_backup_is_told_only_where_something_changed() {
        let backed = BackedUp { at: 100 * DAY, made: true, sum: 1 };
        assert_eq!(backed.reminder(2, 107 * DAY), Some(Reminder::Old(7)));
        assert_eq!(backed.reminder(2, 107 * DAY - 1), None);
        assert_eq!(backed.reminder(1, 300 * DAY), None);
        let none = BackedUp { made: false, ..backed };
        assert_eq!((none.reminder(1, 101 * DAY), none.reminder(1, 107 * DAY)), (None, Some(Reminder::Never)));
        // A clock that was set back.
        assert_eq!(backed.reminder(2, 0), None);
    }

    #[test]
    fn the_sum_tells_texts_apart() {
        assert_eq!(sum([]), None);
        let sums = [sum([""]), sum(["a"]), sum(["ab"]), sum(["a", "b"]), sum(["b", "a"])];
        for (index, one) in sums.iter().enumerate() {
            assert!(one.is_some() && !sums[..index].contains(one), "{sums:?}");
        }
    }
}
