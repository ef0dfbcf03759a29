//! Earlier states of a note: what is kept of them, when, for how long, and what changed between two.

#[cfg(feature = "app")]
mod compare;
#[cfg(feature = "app")]
mod diff;
mod thin;
mod work;

use serde::{Deserialize, Serialize};

use super::note::Note;
#[cfg(feature = "app")]
pub use compare::{Fate, Fates, Part, fates, parts};
#[cfg(feature = "app")]
pub use diff::{Mark, Piece, names, text};
pub use thin::{Age, superfluous};
pub use work::{Moment, Work};

/// Why a version was kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Because time had passed, or the editor was left.
    #[default]
    Time,
    /// Somebody wanted it.
    Hand,
    /// An earlier version took its place.
    BeforeRestoring,
    /// A backup was read over it.
    BeforeImporting,
}

/// A state of a note that is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Version {
    /// The note as it was.
    pub note: Note,
    /// When it was still so, in epoch seconds. Versions are ordered by their numbers: clocks step back.
    pub at: i64,
    /// Why it was kept.
    pub kind: Kind,
    /// What somebody called it; may be empty.
    pub name: String,
}

/// How many digits a number has, so that keys sort as numbers do.
const DIGITS: usize = 10;

/// The key of a note's version.
#[must_use]
pub fn key(note: &str, number: u64) -> String {
    format!("{note}/{number:0DIGITS$}")
}

/// The number in a key.
#[must_use]
pub fn number(key: &str) -> Option<u64> {
    key.rsplit_once('/')?.1.parse().ok()
}

/// The number of the version that follows the one with this key.
#[must_use]
pub fn number_after(last: Option<&str>) -> u64 {
    last.and_then(number).map_or(0, |last| last.saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::saved;

    #[test]
    fn keys_sort_as_numbers_do_and_give_them_back() {
        let mut keys: Vec<String> = [100, 9, 10].map(|number| key("n-1", number)).into();
        keys.sort();
        assert_eq!(keys.iter().map(|key| number(key)).collect::<Vec<_>>(), [Some(9), Some(10), Some(100)]);
        assert_eq!(number("n-1"), None);
    }

    #[test]
    fn versions_read_back_whole() {
        let note = Note { title: "秋".into(), ..Note::new("n") };
        for kind in [Kind::Time, Kind::Hand, Kind::BeforeRestoring, Kind::BeforeImporting] {
            let version = Version { note: note.clone(), at: -1, kind, name: "初稿".into() };
            let json = saved::write(&version).expect("plain data");
            assert_eq!(saved::read(&json), Ok(version));
        }
    }
}
