//! What changed from one text to another, by what readers take for one character.

use imara_diff::{Algorithm, Diff, InternedInput};

use crate::domain::text::graphemes_of;

/// More pieces than this say nothing to a reader, and cost a page a second to draw: the whole is shown as replaced.
const MANY: usize = 1_000;

/// What became of a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It stands in both.
    Same,
    /// It stood in the first only.
    Gone,
    /// It stands in the second only.
    New,
}

/// A piece of two things that were compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece<T> {
    /// What became of it.
    pub mark: Mark,
    /// The piece.
    pub what: T,
}

/// Two texts as pieces: without what is new they are the first, without what is gone the second.
#[must_use]
pub fn text(before: &str, after: &str) -> Vec<Piece<String>> {
    let (old, new) = (graphemes_of(before), graphemes_of(after));
    let mut pieces: Vec<Piece<String>> = Vec::new();
    let mut push = |mark: Mark, what: &[&str]| {
        if !what.is_empty() {
            match pieces.last_mut() {
                Some(last) if last.mark == mark => last.what.extend(what.iter().copied()),
                _ => pieces.push(Piece { mark, what: what.concat() }),
            }
        }
    };
    // Changes with a single character between them read as one.
    let mut gone: Vec<&str> = Vec::new();
    let mut came: Vec<&str> = Vec::new();
    // The last run ends what is still open.
    for run in runs(&old, &new).into_iter().chain([Run::Same(&[])]) {
        match run {
            Run::Same([between]) if !(gone.is_empty() && came.is_empty()) && *between != "\n" => {
                gone.push(between);
                came.push(between);
            }
            Run::Same(same) => {
                let kept = shared_end(&gone, &came);
                push(Mark::Gone, gone.get(..gone.len().saturating_sub(kept)).unwrap_or_default());
                push(Mark::New, came.get(..came.len().saturating_sub(kept)).unwrap_or_default());
                push(Mark::Same, gone.get(gone.len().saturating_sub(kept)..).unwrap_or_default());
                gone.clear();
                came.clear();
                push(Mark::Same, same);
            }
            Run::Changed(old, new) => {
                gone.extend(old);
                came.extend(new);
            }
        }
    }
    if pieces.len() <= MANY {
        return pieces;
    }
    [(Mark::Gone, before), (Mark::New, after)].map(|(mark, what)| Piece { mark, what: what.to_owned() }).into()
}

/// Two lists of names as pieces, likewise.
#[must_use]
pub fn names(before: &[String], after: &[String]) -> Vec<Piece<String>> {
    let [old, new] = [before, after].map(|list| list.iter().map(String::as_str).collect::<Vec<_>>());
    let mut pieces = Vec::new();
    let mut push =
        |mark: Mark, what: &[&str]| pieces.extend(what.iter().map(|name| Piece { mark, what: (*name).to_owned() }));
    for run in runs(&old, &new) {
        match run {
            Run::Same(same) => push(Mark::Same, same),
            Run::Changed(old, new) => {
                push(Mark::Gone, old);
                push(Mark::New, new);
            }
        }
    }
    pieces
}

/// How many of the last ones are the same: what was taken between two changes may have been the end of them.
fn shared_end(gone: &[&str], came: &[&str]) -> usize {
    gone.iter().rev().zip(came.iter().rev()).take_while(|(gone, came)| gone == came).count()
}

/// A run of things that are the same, or of those that took the place of others.
enum Run<'a, 'b> {
    Same(&'b [&'a str]),
    Changed(&'b [&'a str], &'b [&'a str]),
}

fn runs<'a, 'b>(old: &'b [&'a str], new: &'b [&'a str]) -> Vec<Run<'a, 'b>> {
    let mut input = InternedInput::default();
    input.update_before(old.iter().copied());
    input.update_after(new.iter().copied());
    let diff = Diff::compute(Algorithm::Myers, &input);
    let slice = |list: &'b [&'a str], from: u32, to: u32| list.get(from as usize..to as usize).unwrap_or_default();
    let mut runs = Vec::new();
    let mut at = 0;
    for hunk in diff.hunks() {
        runs.push(Run::Same(slice(old, at, hunk.before.start)));
        runs.push(Run::Changed(
            slice(old, hunk.before.start, hunk.before.end),
            slice(new, hunk.after.start, hunk.after.end),
        ));
        at = hunk.before.end;
    }
    runs.push(Run::Same(old.get(at as usize..).unwrap_or_default()));
    runs.retain(|run| !matches!(run, Run::Same([])));
    runs
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use proptest::prelude::*;

    use super::*;

    fn said(before: &str, after: &str) -> String {
        let sign = |mark| match mark {
            Mark::Same => "",
            Mark::Gone => "-",
            Mark::New => "+",
        };
        let piece = |piece: Piece<String>| format!("[{}{}]", sign(piece.mark), piece.what);
        text(before, after).into_iter().map(piece).collect()
    }

    #[test]
    fn by_grapheme_and_readable() {
        assert_eq!(said("三步保湿", "三步补水保湿"), "[三步][+补水][保湿]");
        assert_eq!(said("秋天👩‍👩‍👧", "秋天👩‍👩‍👦"), "[秋天][-👩‍👩‍👧][+👩‍👩‍👦]");
        assert_eq!(said("e\u{301}", "e"), "[-e\u{301}][+e]");
        assert_eq!(said("春天的花", "秋天和花"), "[-春天的][+秋天和][花]", "a single character between two changes");
        assert_eq!(said("", ""), "");
        assert_eq!(said("", "新"), "[+新]");
        assert_eq!(said("一\n二", "一二"), "[一][-\n][二]");
    }

    #[test]
    fn names_stay_whole() {
        let list = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let pieces = names(&list(&["护肤", "秋天"]), &list(&["护肤品", "秋天"]));
        let marks: Vec<_> = pieces.iter().map(|piece| (piece.mark, piece.what.as_str())).collect();
        assert_eq!(marks, [(Mark::Gone, "护肤"), (Mark::New, "护肤品"), (Mark::Same, "秋天")]);
    }

    #[test]
    fn long_texts_are_bounded() {
        let line = |seed: u32| {
            let next = |n: &u32| Some(n.wrapping_mul(1_664_525).wrapping_add(1_013_904_223));
            let all = std::iter::successors(Some(seed), next).take(60_000);
            all.filter_map(|n| char::from_u32(0x4E00 + (n >> 16) % 3_000)).collect::<String>()
        };
        let (one, two) = (line(1), line(2));
        let start = Instant::now();
        let pieces = text(&one, &two);
        assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
        assert!(pieces.len() <= MANY);
    }

    proptest! {
        #[test]
        fn both_texts_are_in_it(before in "[ab\n秋e\u{301}😀\u{200D}]{0,40}", after in "[ab\n秋e\u{301}😀\u{200D}]{0,40}") {
            let pieces = text(&before, &after);
            let without = |mark: Mark| {
                pieces.iter().filter(|piece| piece.mark != mark).map(|piece| piece.what.as_str()).collect::<String>()
            };
            prop_assert_eq!(without(Mark::New), before);
            prop_assert_eq!(without(Mark::Gone), after);
            prop_assert!(pieces.windows(2).all(|pair| pair[0].mark != pair[1].mark));
            prop_assert!(pieces.iter().all(|piece| !piece.what.is_empty()));
        }

        #[test]
        fn both_lists_are_in_it(
            before in proptest::collection::vec("[a-d]", 0..8), after in proptest::collection::vec("[a-d]", 0..8),
        ) {
            let pieces = names(&before, &after);
            let without = |mark: Mark| -> Vec<String> {
                pieces.iter().filter(|piece| piece.mark != mark).map(|piece| piece.what.clone()).collect()
            };
            prop_assert_eq!(without(Mark::New), before);
            prop_assert_eq!(without(Mark::Gone), after);
        }
    }
}
