//! Views of the studio's notes that follow every change.

use std::sync::Arc;

use leptos::prelude::*;

use super::view::{Around, NoteView};
use crate::domain::note::{Note, Place};
use crate::platform::files;
use crate::ui::studio::{Studio, brand};

/// A note as the phone shows it right now.
#[must_use]
pub fn view(studio: Studio, note: &Note) -> NoteView {
    views(studio, &[note]).pop().unwrap_or_default()
}

/// Several notes at once: account and shipped notes are looked up only once.
#[must_use]
pub fn views(studio: Studio, notes: &[&Note]) -> Vec<NoteView> {
    studio.files_loaded.track();
    let limits = &studio.rules().limits;
    let (profile, sample) = (brand::profile(), studio.sample());
    studio.state.with(|state| {
        let around = |note: &Note| Around {
            profile: &profile,
            shipped: sample.note(&note.id),
            facts: &state.workspace.facts,
            card: limits.images_card.value,
            stickers: limits.stickers_names.value,
            now: studio.now.get(),
            address: &|item| match &item.place {
                Place::Bundled(path) => Some(path.clone()),
                Place::Stored => files::url(&item.id),
            },
        };
        notes.iter().map(|note| NoteView::of(note, &around(note))).collect()
    })
}

/// The view of a note that may not be there yet: then it is blank.
#[must_use]
pub fn follow(studio: Studio, note: Signal<Option<Arc<Note>>>) -> Memo<NoteView> {
    Memo::new(move |_| note.get().map_or_else(|| view(studio, &Note::default()), |note| view(studio, &note)))
}

/// The view of the note with this id.
#[must_use]
pub fn note(studio: Studio, id: String) -> Memo<NoteView> {
    follow(studio, Signal::derive(move || studio.note(&id)))
}

/// Whether there is a note with this id.
#[must_use]
pub fn exists(studio: Studio, id: String) -> Memo<bool> {
    Memo::new(move |_| studio.note(&id).is_some())
}
