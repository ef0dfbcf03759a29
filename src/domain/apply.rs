//! Carrying out a fix: its edits, against the texts as they were checked.

use super::finding::{Edit, Field};
use super::text::byte_at;

/// Something whose texts a fix can change.
pub trait Editable {
    /// The text at this place, if there is one.
    fn text_mut(&mut self, field: Field, item: Option<u32>) -> Option<&mut String>;

    /// Removes an item of a list field; does nothing if there is none.
    fn remove(&mut self, field: Field, item: u32);
}

/// Carries out edits that do not overlap. Places that do not exist are passed over.
///
/// All offsets and indices mean the texts before the first change, so later places are changed first and items are
/// removed last.
pub fn apply(edits: &[Edit], target: &mut impl Editable) {
    let mut replaced: Vec<_> = edits
        .iter()
        .filter_map(|edit| match edit {
            Edit::Replace { field, item, range, text } => Some((*field, *item, *range, text)),
            Edit::Remove { .. } => None,
        })
        .collect();
    // Stable: of several insertions at one place the first one ends up first, because it is put in last.
    replaced.sort_by_key(|(field, item, range, _)| (*field, *item, *range));
    for (field, item, range, text) in replaced.into_iter().rev() {
        if let Some(target) = target.text_mut(field, item) {
            let start = byte_at(target, range.start);
            let end = byte_at(target, range.end).max(start);
            target.replace_range(start..end, text);
        }
    }
    let mut removed: Vec<_> = edits
        .iter()
        .filter_map(|edit| match edit {
            Edit::Remove { field, item } => Some((*field, *item)),
            Edit::Replace { .. } => None,
        })
        .collect();
    removed.sort_unstable();
    removed.dedup();
    for (field, item) in removed.into_iter().rev() {
        target.remove(field, item);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::text::Range16;

    struct Topics(Vec<String>);

    impl Editable for Topics {
        fn text_mut(&mut self, field: Field, item: Option<u32>) -> Option<&mut String> {
            if field == Field::Topics { self.0.get_mut(item? as usize) } else { None }
        }
        fn remove(&mut self, field: Field, item: u32) {
            if field == Field::Topics && (item as usize) < self.0.len() {
                self.0.remove(item as usize);
            }
        }
    }

    fn replace(item: u32, start: u32, end: u32, text: &str) -> Edit {
        Edit::Replace { field: Field::Topics, item: Some(item), range: Range16 { start, end }, text: text.to_owned() }
    }

    fn applied(topics: &[&str], edits: &[Edit]) -> Vec<String> {
        let mut topics = Topics(topics.iter().map(|&topic| topic.to_owned()).collect());
        apply(edits, &mut topics);
        topics.0
    }

    #[test]
    fn every_place_is_meant_before_the_first_change() {
        let edits = [
            Edit::Remove { field: Field::Topics, item: 0 },
            replace(1, 0, 1, ""),
            replace(1, 3, 4, "xyz"),
            replace(1, 1, 1, "a"),
            replace(1, 1, 1, "b"),
            Edit::Remove { field: Field::Topics, item: 2 },
        ];
        assert_eq!(applied(&["一", "#😀 ", "三"], &edits), ["ab😀xyz"]);
    }

    #[test]
    fn places_that_do_not_exist_do_no_harm() {
        let edits = [
            replace(0, 7, 9, "!"),
            replace(0, 1, 0, "?"),
            replace(9, 0, 1, "x"),
            Edit::Remove { field: Field::Topics, item: 9 },
            Edit::Replace { field: Field::Body, item: None, range: Range16 { start: 0, end: 1 }, text: String::new() },
        ];
        assert_eq!(applied(&["😀"], &edits), ["?😀!"]);
    }
}
