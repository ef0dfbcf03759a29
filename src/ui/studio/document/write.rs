//! Writing documents.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Document, Kept, Place};
use crate::domain::saved;
use crate::domain::steps::Steps;
use crate::platform::clock;
use crate::platform::storage::{Storage, StorageError};
use crate::ui::studio::{Saving, Studio, keep};

/// How long changes of a large document are gathered before they are written, in milliseconds: a shop of a thousand
/// products takes a few to write down. A small one is written at every change.
const GATHER_MS: u32 = 60;

/// Bytes from which on a document is large.
const LARGE: usize = 50_000;

/// A document as one of those without which not everything is saved.
pub(super) struct Saver<T: Send + Sync + 'static> {
    pub studio: Studio,
    pub place: Place<T>,
}

impl<T: Kept> keep::Also for Saver<T> {
    fn write(&self) {
        flush(self.studio, self.place);
    }

    fn is_written(&self) -> bool {
        self.place.with(Document::is_written)
    }

    fn let_go(&self) -> Option<(&'static str, String)> {
        self.place.with(|document| {
            let kept = (!document.is_written()).then(|| saved::write(document.value.get_untracked().as_ref()).ok());
            drop(document.timer.take());
            document.written.set(document.changes.get());
            document.steps.update(Steps::forget);
            document.known.set(false);
            Some((document.name, kept.flatten()?))
        })
    }
}

/// Has the next state of a document written.
pub(super) fn put<T: Kept>(studio: Studio, place: Place<T>, document: &Document<T>, next: Arc<T>) {
    document.changes.set(document.changes.get().wrapping_add(1));
    document.set(next);
    if keep::storage().is_none() {
        return;
    }
    studio.saving.set(Saving::Saving);
    if document.stored.borrow().as_ref().is_none_or(|json| json.len() < LARGE) {
        flush(studio, place);
        return;
    }
    let mut timer = document.timer.borrow_mut();
    if timer.is_none() {
        *timer = Some(keep::soon(GATHER_MS, move || flush(studio, place)));
    }
}

/// Writes what is not written yet.
pub(super) fn flush<T: Kept>(studio: Studio, place: Place<T>) {
    if !keep::holds() {
        return;
    }
    let waiting = place.with(|document| {
        drop(document.timer.take());
        let changes = document.changes.get();
        (!document.is_written()).then(|| (changes, saved::write(document.value.get_untracked().as_ref())))
    });
    // What is kept is plain data; JSON can hold it.
    let Some((changes, Ok(json))) = waiting else { return };
    let Some(storage) = keep::storage() else { return };
    spawn_local(async move {
        let mut done = write(&storage, place, &json).await;
        if matches!(done, Err(StorageError::Failed(_)))
            && let Some(storage) = keep::recover(studio).await
        {
            done = write(&storage, place, &json).await;
        }
        match done {
            Ok(()) => {
                place.with(|document| {
                    document.written.set(changes);
                    document.stored.replace(Some(json));
                });
                keep::announce();
                if place.with(|document| document.changes.get()) == changes {
                    keep::settle(studio);
                }
            }
            Err(error) => keep::not_saved(studio, &error),
        }
    });
}

/// Writes the document's record. One that could not be read stays beside it, under a name of its own.
async fn write<T: Send + Sync>(storage: &Storage, place: Place<T>, json: &str) -> Result<(), StorageError> {
    let (name, damaged) = place.with(|document| (document.name, document.damaged.get()));
    if !damaged {
        return storage.write_meta(name, json).await;
    }
    let done = storage.replace_meta(name, json, &format!("{name}-damaged-{}", clock::new_id())).await;
    if done.is_ok() {
        place.with(|document| document.damaged.set(false));
    }
    done
}
