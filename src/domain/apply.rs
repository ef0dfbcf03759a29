//! Applying a fix: edits stand against the text as it was checked, so they are carried out from the back.

use super::finding::{Edit, Field};
use super::note::Note;
use super::text::byte_at;

/// Applies edits to a note. An edit whose text or item is not there changes nothing.
pub fn apply(note: &mut Note, edits: &[Edit]) {
    let mut ordered: Vec<&Edit> = edits.iter().collect();
    ordered.sort_by_key(|edit| std::cmp::Reverse(place(edit)));
    for edit in ordered {
        match edit {
            Edit::Replace { field, item, range, text } => {
                if let Some(target) = text_of(note, *field, *item) {
                    let (start, end) = (byte_at(target, range.start), byte_at(target, range.end));
                    if start <= end {
                        target.replace_range(start..end, text);
                    }
                }
            }
            Edit::Remove { field, item } => remove(note, *field, *item as usize),
        }
    }
}

/// Later items first, and in one text later places first. Removals of items come after the edits inside them.
fn place(edit: &Edit) -> (Field, Option<u32>, u32) {
    match edit {
        Edit::Replace { field, item, range, .. } => (*field, *item, range.start.saturating_add(1)),
        Edit::Remove { field, item } => (*field, Some(*item), 0),
    }
}

fn text_of(note: &mut Note, field: Field, item: Option<u32>) -> Option<&mut String> {
    let index = item.unwrap_or_default() as usize;
    match field {
        Field::Title => Some(&mut note.title),
        Field::Body => Some(&mut note.body),
        Field::CoverText => Some(&mut note.cover_text),
        Field::Topics => note.topics.get_mut(index),
        Field::Mentions => note.mentions.get_mut(index),
        Field::PictureTexts => note.media.tray_mut()?.get_mut(index).map(|picture| &mut picture.text),
        Field::Meaning if index == 0 => Some(&mut note.meaning.title),
        Field::Meaning => Some(&mut note.meaning.body),
        Field::Images | Field::Video | Field::TimedPublish | Field::Note => None,
    }
}

fn remove(note: &mut Note, field: Field, index: usize) {
    let list = match field {
        Field::Topics => &mut note.topics,
        Field::Mentions => &mut note.mentions,
        _ => return,
    };
    if index < list.len() {
        list.remove(index);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::text::Range16;

    #[test]
    fn edits_are_against_the_original() {
        let mut note = Note { body: "a😀b😀c".into(), ..Note::new("n") };
        let cut = |start, end| Edit::Replace {
            field: Field::Body,
            item: None,
            range: Range16 { start, end },
            text: String::new(),
        };
        apply(&mut note, &[cut(1, 3), cut(4, 6)]);
        assert_eq!(note.body, "abc");
    }

    #[test]
    fn removing_several_items_keeps_the_others() {
        let mut note = Note { topics: ["a", "b", "c"].map(String::from).to_vec(), ..Note::new("n") };
        let remove = |item| Edit::Remove { field: Field::Topics, item };
        apply(&mut note, &[remove(0), remove(2), remove(9)]);
        assert_eq!(note.topics, ["b"]);
    }
}
