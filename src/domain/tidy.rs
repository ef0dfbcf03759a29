//! Which files nobody needs any more. Nothing is thrown away at once: undo, another tab, or a half-finished import may
//! still bring back what names it.

use std::collections::{BTreeMap, BTreeSet};

/// How long a file stays after it was first seen without anybody who needs it, in milliseconds.
pub const GRACE: i64 = 24 * 60 * 60 * 1000;

/// Which of these ids stand in a JSON text as a string of their own. It does not matter what kind of record it is, nor
/// whether this version can read it.
pub fn named<'a>(text: &str, ids: &BTreeSet<&'a str>) -> impl Iterator<Item = &'a str> {
    // An id has no quotation mark and nothing that JSON escapes.
    text.split('"').filter_map(|piece| ids.get(piece).copied())
}

/// What becomes of files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sweep {
    /// These go.
    pub remove: Vec<String>,
    /// These are not needed since that moment, in milliseconds since 1970.
    pub since: BTreeMap<String, i64>,
}

/// Decides at a moment (milliseconds since 1970), by what was written down the last time.
#[must_use]
pub fn sweep(stored: &BTreeSet<&str>, named: &BTreeSet<&str>, before: &BTreeMap<String, i64>, now: i64) -> Sweep {
    let mut sweep = Sweep::default();
    for id in stored.iter().filter(|id| !named.contains(**id)) {
        // A clock that was set back starts the time again, rather than make it endless.
        let since = before.get(*id).copied().filter(|since| *since <= now).unwrap_or(now);
        if now.saturating_sub(since) >= GRACE {
            sweep.remove.push((*id).to_owned());
        } else {
            sweep.since.insert((*id).to_owned(), since);
        }
    }
    sweep
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_file_is_named_by_any_record() {
        let ids = ["a1", "b-2", "a3", "1"].into();
        for (text, expected) in
            [(r#"{"format":99,"x":["a1"]}"#, vec!["a1"]), (r#"broken "b-2" {"#, vec!["b-2"]), (r#"{"a3x":1}"#, vec![])]
        {
            assert_eq!(named(text, &ids).collect::<Vec<_>>(), expected, "{text}");
        }
    }

    #[test]
    fn what_is_needed_again_starts_anew() {
        let stored: BTreeSet<&str> = ["a"].into();
        let first = sweep(&stored, &BTreeSet::new(), &BTreeMap::new(), 1_000);
        assert_eq!((first.remove.len(), first.since.get("a")), (0, Some(&1_000)));
        let again = sweep(&stored, &stored, &first.since, 1_000 + GRACE);
        assert_eq!(again, Sweep::default());
        let late = sweep(&stored, &BTreeSet::new(), &again.since, 1_000 + 2 * GRACE);
        assert_eq!(late.remove.len(), 0);
        assert_eq!(sweep(&stored, &BTreeSet::new(), &late.since, 1_000 + 3 * GRACE).remove, ["a"]);
    }

    proptest! {
        #[test]
        fn nothing_needed_goes_and_nothing_goes_before_its_time(
            steps in proptest::collection::vec((-2 * GRACE..2 * GRACE, proptest::collection::btree_set(0..6usize, 0..6)), 1..20),
        ) {
            let names = ["a", "b", "c", "d", "e", "f"];
            let mut stored: BTreeSet<&str> = names.into();
            let (mut now, mut since) = (0i64, BTreeMap::new());
            let mut unneeded_for: BTreeMap<&str, i64> = BTreeMap::new();
            for (pause, needed) in steps {
                now += pause;
                let needed: BTreeSet<&str> = needed.into_iter().map(|index| names[index]).collect();
                let sweep = sweep(&stored, &needed, &since, now);
                for name in names {
                    if needed.contains(name) {
                        unneeded_for.remove(name);
                    } else {
                        *unneeded_for.entry(name).or_insert(-pause.max(0)) += pause.max(0);
                    }
                }
                for gone in &sweep.remove {
                    prop_assert!(!needed.contains(gone.as_str()));
                    prop_assert!(unneeded_for[gone.as_str()] >= GRACE, "{gone}");
                    stored.retain(|name| *name != gone.as_str());
                }
                since = sweep.since;
            }
        }
    }
}
