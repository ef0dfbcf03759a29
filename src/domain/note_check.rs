//! A note of the editor, handed to the rules.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::media::{MediaFacts, MediaKind, Trouble};
use super::note::{MediaItem, Note};
use super::subject::{Given, NoteKind};
use super::time::instant;

/// Facts of a file whose record is gone: nothing is known, and that is said.
static LOST: MediaFacts = MediaFacts::unmeasured(MediaKind::Unknown, Some(Trouble::Unreadable));

/// The note as the rules see it. Only what is published is checked: the kind that is on, and the tray.
#[must_use]
pub fn given<'a>(note: &'a Note, facts: &'a BTreeMap<String, Arc<MediaFacts>>) -> Given<'a> {
    let facts_of = |item: &MediaItem| facts.get(&item.id).map_or(&LOST, Arc::as_ref);
    let tray = note.media.tray();
    Given {
        kind: note.media.kind(),
        title: &note.title,
        body: &note.body,
        topics: note.topics.iter().map(String::as_str).collect(),
        mentions: note.mentions.iter().map(String::as_str).collect(),
        images: tray.iter().map(facts_of).collect(),
        video: note.media.video().map(facts_of),
        cover: note.media.cover(),
        cover_text: &note.cover_text,
        picture_texts: tray.iter().map(|item| item.text.as_str()).collect(),
        meaning_title: &note.meaning.title,
        meaning_body: &note.meaning.body,
        timed_publish: note.timed_publish.as_deref().and_then(instant),
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
