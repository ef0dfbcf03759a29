//! A note of the editor, handed to the rules.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::media::{MediaFacts, MediaKind, Trouble};
use super::note::{MediaItem, Note};
use super::subject::{Given, NoteKind};
use super::time::{date, instant};

/// Facts of a file whose record is gone: nothing is known, and that is said.
static LOST: MediaFacts = MediaFacts::unmeasured(MediaKind::Unknown, Some(Trouble::Unreadable));

/// The note as the rules see it. Only what is published is checked: the kind that is on, and the tray. Of what lies aside
/// a rule may say that it belongs to something published.
#[must_use]
pub fn given<'a>(note: &'a Note, facts: &'a BTreeMap<String, Arc<MediaFacts>>) -> Given<'a> {
    let facts_of = |item: &MediaItem| facts.get(&item.id).map_or(&LOST, Arc::as_ref);
    let tray = note.media.tray();
    let mut aside = Vec::new();
    for item in note.media.aside() {
        aside.push(facts_of(item));
    }
    Given {
        kind: note.media.kind(),
        title: &note.title,
        body: &note.body,
        topics: note.topics.iter().map(String::as_str).collect(),
        mentions: note.mentions.iter().map(String::as_str).collect(),
        images: tray.iter().map(facts_of).collect(),
        video: note.media.video().map(facts_of),
        aside,
        cover: note.media.cover(),
        cover_text: &note.cover_text,
        picture_texts: tray.iter().map(|item| item.text.as_str()).collect(),
        meaning_title: &note.meaning.title,
        meaning_body: &note.meaning.body,
        paired: &note.meaning.paired,
        paired_title: note.meaning.paired_title,
        timed_publish: note.timed_publish.as_deref().and_then(instant),
        planned_date: note.planned_date.as_deref().and_then(date),
        paid_partnership: note.paid_partnership,
        ai_made: note.ai_made,
    }
}

/// The words a kind of note accepts as files, for the picker.
#[must_use]
pub const fn accepts(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Images => "image/*",
        NoteKind::Video => "video/*,.mkv,.flv,.f4v,.rm,.rmvb,.ts,.mpg,.mpeg",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::note::{Images, Media, Place};

    #[test]
    fn what_lies_aside_is_known_and_not_published() {
        let item = |id: &str| MediaItem { id: id.into(), name: id.into(), place: Place::Stored, text: String::new() };
        let images = Images { tray: vec![item("tray")], shelf: vec![item("shelf")], cover: 0 };
        let note = Note { media: Media::Images { images, aside: Some(item("film")) }, ..Note::default() };
        let fact = |name: &str| {
            let facts = MediaFacts { name: Some(name.to_owned()), ..MediaFacts::default() };
            (name.to_owned(), Arc::new(facts))
        };
        let facts = BTreeMap::from(["tray", "film"].map(fact));
        let given = given(&note, &facts);
        let names = |files: &[&MediaFacts]| files.iter().map(|file| file.name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&given.images), [Some("tray".to_owned())]);
        assert_eq!((given.video, names(&given.aside)), (None, vec![None, Some("film".to_owned())]));
        assert_eq!(given.aside.first().map(|lost| lost.trouble), Some(Some(Trouble::Unreadable)));
    }
}
