//! Copies of everything that the studio writes into a folder by itself: when, under which names, and which of them go.
//!
//! It touches only files that are known to be its own, by name and size: whoever begins anew with an empty database and
//! the same folder, or shares it with somebody, finds everything there as it was.

use serde::{Deserialize, Serialize};

/// The record's name in the store `meta`.
pub const NAME: &str = "copies";
/// Under which name the folder is kept there.
pub const FOLDER: &str = "copies-folder";

/// Milliseconds between two copies.
pub const EVERY: i64 = 10 * 60_000;
/// Files that stay.
const KEPT: usize = 7;
/// Files of other people's that may have the name of a day.
const MOST_OTHERS: u32 = 99;

/// What was written into the folder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Copies {
    /// When the last copy was written, in milliseconds since 1970; 0: none yet.
    pub at: i64,
    /// [`super::reminder::sum`] of what was stored then.
    pub sum: u64,
    /// How much could not be read, and is not in it.
    pub left_out: usize,
    /// The files, the one that was written last at the end.
    pub written: Vec<Written>,
}

/// A file in the folder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Written {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub bytes: u64,
    /// Its bytes before it was written the last time: a tab that was killed meanwhile leaves either.
    pub before: u64,
    /// How much could not be read, and is not in it.
    pub left_out: usize,
}

impl Copies {
    /// Whether a copy is to be written, where this is stored now.
    #[must_use]
    pub fn is_due(&self, sum: u64, now: i64) -> bool {
        self.at == 0 || (sum != self.sum && now >= self.next(now))
    }

    /// When the next copy may be written. A last one that lies ahead means that the clock was set back.
    #[must_use]
    pub fn next(&self, now: i64) -> i64 {
        if self.at > now { now } else { self.at.saturating_add(EVERY) }
    }

    /// Whether a file of this name may be written, where one of so many bytes, or none, is there. What misses more does not
    /// take the place of what misses less: that may be the last that has it.
    #[must_use]
    pub fn may_write(&self, name: &str, there: Option<u64>, left_out: usize) -> bool {
        let Some(bytes) = there else { return true };
        self.own(name, bytes).is_some_and(|file| left_out <= file.left_out)
    }

    /// Whether a file of this name and of so many bytes was written by us.
    #[must_use]
    pub fn is_own(&self, name: &str, bytes: u64) -> bool {
        self.own(name, bytes).is_some()
    }

    fn own(&self, name: &str, bytes: u64) -> Option<&Written> {
        self.written.iter().find(|file| file.name == name && [file.bytes, file.before].contains(&bytes))
    }

    /// A file is about to be written, where one of so many bytes, or none, is there.
    pub fn begin(&mut self, name: &str, bytes: u64, there: Option<u64>, left_out: usize) {
        self.forget(name);
        let before = there.unwrap_or_default();
        self.written.push(Written { name: name.to_owned(), bytes, before, left_out });
    }

    /// It was written.
    pub const fn done(&mut self, at: i64, sum: u64, left_out: usize) {
        self.at = at;
        self.sum = sum;
        self.left_out = left_out;
    }

    /// The files that go. Of those that miss least the newest stays.
    #[must_use]
    pub fn superfluous(&self) -> Vec<Written> {
        let best = self.written.iter().rev().min_by_key(|file| file.left_out);
        let others = self.written.iter().filter(|file| Some(*file) != best);
        let count = self.written.len().saturating_sub(KEPT);
        others.take(count).cloned().collect()
    }

    /// A file is gone, or is nobody's of ours.
    pub fn forget(&mut self, name: &str) {
        self.written.retain(|file| file.name != name);
    }
}

/// The names that a copy may have, the first one that is free first.
pub fn names<'a>(stem: &'a str, extension: &'a str) -> impl Iterator<Item = String> + 'a {
    let others = (2..=MOST_OTHERS).map(move |number| format!("{stem} {number}{extension}"));
    std::iter::once(format!("{stem}{extension}")).chain(others)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_000 * EVERY;

    #[test]
    fn a_copy_is_due_when_something_changed_and_ten_minutes_are_over() {
        let mut copies = Copies::default();
        assert!(copies.is_due(1, NOW));
        copies.done(NOW, 1, 0);
        assert!(!copies.is_due(1, NOW + 9 * EVERY));
        assert!(!copies.is_due(2, NOW + EVERY - 1));
        assert!(copies.is_due(2, NOW + EVERY));
        // A clock that was set back.
        assert!(copies.is_due(2, NOW - 1) && !copies.is_due(1, NOW - 1));
    }

    #[test]
    fn nothing_is_written_over_that_is_not_known() {
        let mut copies = Copies::default();
        assert!(copies.may_write("a", None, 0));
        assert!(!copies.may_write("a", Some(0), 0) && !copies.may_write("a", Some(7), 0));
        copies.begin("a", 9, None, 0);
        // Its own, also where the tab was killed before there was anything in it; not what somebody put in its place.
        assert!(copies.may_write("a", Some(9), 0) && copies.may_write("a", Some(0), 0));
        assert!(!copies.may_write("a", Some(7), 0) && !copies.may_write("b", Some(9), 0));
        copies.begin("a", 12, Some(9), 0);
        assert!(copies.is_own("a", 9) && copies.is_own("a", 12) && !copies.is_own("a", 0));
    }

    #[test]
    fn what_misses_something_does_not_take_the_place_of_what_has_it() {
        let mut copies = Copies::default();
        copies.begin("whole", 9, None, 0);
        assert!(!copies.may_write("whole", Some(9), 1));
        for day in 1..=9_u64 {
            copies.begin(&format!("{day}"), day, None, 1);
        }
        let gone: Vec<String> = copies.superfluous().into_iter().map(|file| file.name).collect();
        assert_eq!(gone, ["1", "2", "3"]);
        assert!(copies.may_write("9", Some(9), 1) && copies.may_write("9", Some(9), 0));
    }

    #[test]
    fn the_newest_seven_stay() {
        let mut copies = Copies::default();
        for day in 1..=7_u64 {
            copies.begin(&format!("{day}"), day, None, 0);
        }
        assert_eq!(copies.superfluous(), []);
        // Written once more it is the newest.
        copies.begin("1", 10, Some(1), 0);
        copies.begin("8", 8, None, 0);
        copies.begin("9", 9, None, 0);
        let gone: Vec<String> = copies.superfluous().into_iter().map(|file| file.name).collect();
        assert_eq!(gone, ["2", "3"]);
        copies.forget("2");
        copies.forget("3");
        assert_eq!(copies.superfluous(), []);
    }

    #[test]
    fn names_go_on_where_somebody_else_has_one() {
        let names: Vec<String> = names("山城屋 2026-11-27", ".akaire").take(3).collect();
        assert_eq!(names, ["山城屋 2026-11-27.akaire", "山城屋 2026-11-27 2.akaire", "山城屋 2026-11-27 3.akaire"]);
    }
}
