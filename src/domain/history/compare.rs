//! What changed from one state of a note to another.

use super::diff::{self, Mark};
use crate::domain::note::Note;
use crate::domain::subject::NoteKind;

/// A part of a note that changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Part {
    Title,
    Body,
    Meaning,
    CoverText,
    Topics,
    Mentions,
    Kind,
    /// Pictures were added, removed, moved or put aside: how many.
    Pictures(usize),
    PictureTexts,
    Cover,
    Video,
    PlannedDate,
    TimedPublish,
    Purpose,
    Labels,
    Products,
    Creator,
    MiniProgram,
}

/// The parts that changed, in the order of the editor.
#[must_use]
pub fn parts(before: &Note, after: &Note) -> Vec<Part> {
    let (old, new) = (&before.media, &after.media);
    let meaning = |note: &Note| (note.meaning.title.clone(), note.meaning.body.clone());
    let cover = |note: &Note| note.media.tray().get(note.media.cover()).map(|item| item.id.clone());
    let shelf = |note: &Note| note.media.shelf().iter().map(|item| item.id.clone()).collect::<Vec<_>>();
    let (shelf, fates) = ((shelf(before), shelf(after)), fates(before, after));
    let moved = fates
        .before
        .iter()
        .filter(|fate| **fate == Fate::Gone)
        .count()
        .saturating_add(fates.after.iter().filter(|fate| matches!(fate, Fate::New | Fate::Moved)).count());
    let aside = usize::from(shelf.0 != shelf.1).max(shelf.0.len().abs_diff(shelf.1.len()));
    let pictures = if moved == 0 { aside } else { moved };
    let images = (old.kind(), new.kind()) == (NoteKind::Images, NoteKind::Images);
    let same_kind = old.kind() == new.kind();
    let reworded = old.all().any(|item| new.all().any(|other| other.id == item.id && other.text != item.text));
    let found = [
        (Part::Title, before.title != after.title),
        (Part::Body, before.body != after.body),
        (Part::Meaning, meaning(before) != meaning(after)),
        (Part::CoverText, before.cover_text != after.cover_text),
        (Part::Kind, !same_kind),
        (Part::Pictures(pictures), images && pictures > 0),
        (Part::PictureTexts, reworded),
        (Part::Cover, images && cover(before) != cover(after)),
        (Part::Video, same_kind && old.video().map(|film| &film.id) != new.video().map(|film| &film.id)),
        (Part::Topics, before.topics != after.topics),
        (Part::Mentions, before.mentions != after.mentions),
        (Part::Products, before.products != after.products),
        (Part::Creator, before.creator != after.creator),
        (Part::MiniProgram, before.mini_program != after.mini_program),
        (Part::PlannedDate, before.planned_date != after.planned_date),
        (Part::TimedPublish, before.timed_publish != after.timed_publish),
        (Part::Purpose, before.purpose != after.purpose),
        (Part::Labels, (before.paid_partnership, before.ai_made) != (after.paid_partnership, after.ai_made)),
    ];
    found.into_iter().filter(|(_, changed)| *changed).map(|(part, _)| part).collect()
}

/// What became of a picture, or of the video.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It stands where it stood.
    Same,
    /// It is there no more.
    Gone,
    /// It was not there.
    New,
    /// It stands among others in another order.
    Moved,
}

/// What became of all that is published of two notes, in their orders.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fates {
    /// Of the first.
    pub before: Vec<Fate>,
    /// Of the second.
    pub after: Vec<Fate>,
}

/// What became of pictures and video.
#[must_use]
pub fn fates(before: &Note, after: &Note) -> Fates {
    let ids = |note: &Note| -> Vec<String> {
        note.media.tray().iter().chain(note.media.video()).map(|item| item.id.clone()).collect()
    };
    let (old, new) = (ids(before), ids(after));
    // Of those in both, the ones that are not in the longest common order have moved.
    let [both_old, both_new] = [(&old, &new), (&new, &old)]
        .map(|(list, other)| list.iter().filter(|id| other.contains(id)).cloned().collect::<Vec<_>>());
    let moved: Vec<String> = diff::names(&both_old, &both_new)
        .into_iter()
        .filter(|piece| piece.mark != Mark::Same)
        .map(|piece| piece.what)
        .collect();
    let fate = |id: &String, other: &[String], alone: Fate| match () {
        () if !other.contains(id) => alone,
        () if moved.contains(id) => Fate::Moved,
        () => Fate::Same,
    };
    Fates {
        before: old.iter().map(|id| fate(id, &new, Fate::Gone)).collect(),
        after: new.iter().map(|id| fate(id, &old, Fate::New)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::note::{Images, Media, MediaItem, Place};

    fn with(pictures: &[&str], cover: usize) -> Note {
        let item =
            |id: &&str| MediaItem { id: (*id).into(), name: (*id).into(), place: Place::Stored, text: String::new() };
        let images = Images { tray: pictures.iter().map(item).collect(), shelf: Vec::new(), cover };
        Note { media: Media::Images { images, aside: None }, ..Note::new("n") }
    }

    #[test]
    fn pictures_come_go_and_move() {
        let fates = fates(&with(&["a", "b", "c", "d"], 0), &with(&["d", "b", "c", "e"], 0));
        assert_eq!(fates.before, [Fate::Gone, Fate::Same, Fate::Same, Fate::Moved]);
        assert_eq!(fates.after, [Fate::Moved, Fate::Same, Fate::Same, Fate::New]);
    }

    #[test]
    fn what_changed_is_named() {
        let before = with(&["a", "b"], 0);
        assert_eq!(parts(&before, &before), []);
        let after = Note { title: "秋".into(), ..with(&["a", "b", "c"], 1) };
        assert_eq!(parts(&before, &after), [Part::Title, Part::Pictures(1), Part::Cover]);
        assert_eq!(parts(&before, &with(&["b", "a"], 1)), [Part::Pictures(1)], "the same cover at another place");
        let video = Note { media: before.media.clone().switched(NoteKind::Video), ..before.clone() };
        assert_eq!(parts(&before, &video), [Part::Kind]);
    }
}
