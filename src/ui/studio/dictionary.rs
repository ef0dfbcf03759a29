//! The brand's dictionary as this page knows it, kept in the database beside the notes.
//!
//! It belongs to the screens that check and to the setup; the first screen carries nothing of it.

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Notice, Role, Studio, keep};
use crate::domain::dictionary::Dictionary;
use crate::domain::sample;
use crate::domain::saved::{self, LoadError};
use crate::platform::storage::StorageError;
use crate::ui::words::keep as words;

/// Its name in the database.
const NAME: &str = "dictionary";

/// The dictionary and whether it may be written.
struct Kept {
    dictionary: ArcRwSignal<Arc<Dictionary>>,
    /// A newer version wrote it, or it is damaged: it is never written over.
    untouchable: Cell<bool>,
    /// What it was before each change on this page.
    before: RefCell<Vec<Arc<Dictionary>>>,
    /// Whether there is anything to take back.
    undoable: ArcRwSignal<bool>,
    /// Counts the changes: what is read while one is on its way must not take it back.
    changes: Cell<u32>,
}

thread_local! {
    // A test holds that the sample's can be read.
    static KEPT: Kept = Kept {
        dictionary: ArcRwSignal::new(Arc::new(sample::dictionary().unwrap_or_default())),
        untouchable: Cell::new(false),
        before: RefCell::default(),
        undoable: ArcRwSignal::new(false),
        changes: Cell::new(0),
    };
}

/// The dictionary; the sample brand's until something else is stored.
#[must_use]
pub fn dictionary() -> ArcRwSignal<Arc<Dictionary>> {
    KEPT.with(|kept| kept.dictionary.clone())
}

/// Reads what is stored as soon as that is possible, and again when another tab has written. Called by every screen that
/// needs the dictionary.
pub fn enter(studio: Studio) {
    Effect::new(move |_| {
        studio.files_loaded.track();
        if studio.role.get() != Role::Opening {
            spawn_local(read(studio));
        }
    });
}

async fn read(studio: Studio) {
    let Some(storage) = keep::storage() else { return };
    let before = KEPT.with(|kept| kept.changes.get());
    let stored = match storage.meta(NAME).await {
        Ok(stored) => stored,
        Err(error) => return studio.notify(Notice::wrong(&words::UNREADABLE).arg(format!("{error:?}"))),
    };
    let Some(json) = stored else { return };
    match saved::read::<Dictionary>(&json) {
        Ok(read) => KEPT.with(|kept| {
            kept.untouchable.set(false);
            if kept.changes.get() == before && kept.dictionary.with_untracked(|known| **known != read) {
                kept.dictionary.set(Arc::new(read));
            }
        }),
        Err(why) => {
            KEPT.with(|kept| kept.untouchable.set(true));
            studio.notify(Notice::wrong(match why {
                LoadError::Newer { .. } => &words::DICTIONARY_NEWER,
                LoadError::Damaged => &words::DICTIONARY_DAMAGED,
            }));
        }
    }
}

/// Changes the dictionary and writes it, if this tab may. Says whether it did.
pub fn change(studio: Studio, make: impl FnOnce(&mut Dictionary)) -> bool {
    if studio.role.get_untracked() != Role::Writer || KEPT.with(|kept| kept.untouchable.get()) {
        return false;
    }
    let changed = KEPT.with(|kept| {
        let mut next = kept.dictionary.with_untracked(|known| (**known).clone());
        make(&mut next);
        let changed = kept.dictionary.with_untracked(|known| **known != next);
        if changed {
            kept.before.borrow_mut().push(kept.dictionary.get_untracked());
            kept.undoable.set(true);
            kept.changes.set(kept.changes.get().wrapping_add(1));
            kept.dictionary.set(Arc::new(next.clone()));
        }
        changed.then_some(next)
    });
    if let Some(next) = changed {
        spawn_local(write(studio, next));
    }
    true
}

/// Whether [`undo`] would do something.
#[must_use]
pub fn undoable() -> ArcRwSignal<bool> {
    KEPT.with(|kept| kept.undoable.clone())
}

/// Takes the last change back that was made on this page.
pub fn undo(studio: Studio) {
    let Some(before) = KEPT.with(|kept| kept.before.borrow_mut().pop()) else { return };
    if change(studio, |dictionary| *dictionary = (*before).clone()) {
        // Taking back is no change to take back.
        KEPT.with(|kept| drop(kept.before.borrow_mut().pop()));
    }
    KEPT.with(|kept| kept.undoable.set(!kept.before.borrow().is_empty()));
}

async fn write(studio: Studio, dictionary: Dictionary) {
    let Some(storage) = keep::storage() else { return };
    let Ok(json) = saved::write(&dictionary) else { return };
    match storage.write_meta(NAME, &json).await {
        Ok(()) => keep::announce(),
        Err(StorageError::Full) => studio.notify(Notice::wrong(&words::FULL)),
        Err(_) => studio.notify(Notice::wrong(&words::FAILED)),
    }
}
