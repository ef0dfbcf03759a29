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
    // Each is put where it belongs instead of sorting all: they are few, and the code of sorting is much. Of several
    // insertions at one place the first one ends up first, because it is put in last.
    let (mut replaced, mut removed) = (Vec::new(), Vec::new());
    for edit in edits {
        match edit {
            Edit::Replace { field, item, range, text } => {
                let place = (*field, *item, *range);
                let at = replaced.partition_point(|(known, _)| *known <= place);
                replaced.insert(at, (place, text));
            }
            Edit::Remove { field, item } => {
                let at = removed.partition_point(|known| *known < (*field, *item));
                if removed.get(at) != Some(&(*field, *item)) {
                    removed.insert(at, (*field, *item));
                }
            }
        }
    }
    for ((field, item, range), text) in replaced.into_iter().rev() {
        if let Some(target) = target.text_mut(field, item) {
            let start = byte_at(target, range.start);
            let end = byte_at(target, range.end).max(start);
            target.replace_range(start..end, text);
        }
    }
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
