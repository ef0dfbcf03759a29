//! What is kept once for all notes: the brand's dictionary, its account, its shop. Each is one record in the store
//! `meta`, read and written by the rooms that show it; the first screen carries nothing of it.

mod write;

use std::cell::{Cell, RefCell};
use std::sync::Arc;
use std::thread::LocalKey;

use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Notice, Role, Studio, Undoer, keep, slices};
use crate::domain::language::Text;
use crate::domain::saved::{self, LoadError, Long, Reading};
use crate::domain::steps::{StepName, Steps};
use crate::platform::{clock, page};
use crate::ui::words::keep as words;
use write::{Saver, flush, put};

/// Reads what is stored, in pieces.
type Reader<T> = slices::Work<Result<T, LoadError>>;

/// A document and its way to the disk. One per kind, in a thread local.
pub struct Document<T: Send + Sync + 'static> {
    /// Its name in the database.
    name: &'static str,
    value: ArcRwSignal<Arc<T>>,
    steps: ArcRwSignal<Steps<T>>,
    /// A newer version wrote it: it is never written over.
    untouchable: Cell<bool>,
    /// What is stored is damaged: it is put aside before something else takes its place.
    damaged: Cell<bool>,
    /// Counts the changes: what is read while one is on its way must not take it back.
    changes: Cell<u32>,
    /// Up to which of them it is written.
    written: Cell<u32>,
    /// Whether somebody has asked to hear of the page's end.
    watched: Cell<bool>,
    /// Whether somebody has asked to hear of what the browser throws away.
    guarded: Cell<bool>,
    /// Whether what is stored, or that nothing is, is known.
    known: ArcRwSignal<bool>,
    /// Its record as it lies on the disk.
    stored: RefCell<Option<String>>,
    timer: RefCell<Option<Timeout>>,
    reader: fn(String) -> Reader<T>,
    /// Hears what the document was before, and what it is now.
    changed: fn(&T, &T),
    /// What is said of a record that is newer, or damaged.
    unread: [&'static Text; 2],
}

impl<T: Send + Sync + 'static> Document<T> {
    fn is_written(&self) -> bool {
        self.changes.get() == self.written.get()
    }

    fn set(&self, next: Arc<T>) {
        let before = self.value.get_untracked();
        self.value.set(Arc::clone(&next));
        (self.changed)(&before, &next);
    }
}

/// Where the document of a kind lies.
pub type Place<T> = &'static LocalKey<Document<T>>;

impl<T: DeserializeOwned + Send + Sync + 'static> Document<T> {
    /// A document, which is this until something else is stored; and what is said of a record that is newer or damaged.
    pub fn new(name: &'static str, first: T, unread: [&'static Text; 2]) -> Self {
        Self {
            name,
            value: ArcRwSignal::new(Arc::new(first)),
            steps: ArcRwSignal::default(),
            untouchable: Cell::new(false),
            damaged: Cell::new(false),
            changes: Cell::new(0),
            written: Cell::new(0),
            watched: Cell::new(false),
            guarded: Cell::new(false),
            known: ArcRwSignal::new(false),
            stored: RefCell::new(None),
            timer: RefCell::new(None),
            reader: |json| Box::new(move |_| Some(saved::read(&json))),
            changed: |_, _| (),
            unread,
        }
    }

    /// The same for one with a list that may be long: it is read in pieces, and what changes in it is told.
    pub fn long(name: &'static str, first: T, unread: [&'static Text; 2], changed: fn(&T, &T)) -> Self
    where
        T: Long,
    {
        let reader = |json| -> Reader<T> {
            let mut reading = Reading::new(json);
            Box::new(move |more| reading.go_on(more))
        };
        Self { reader, changed, ..Self::new(name, first, unread) }
    }
}

/// The document.
#[must_use]
pub fn value<T: Send + Sync>(place: Place<T>) -> ArcRwSignal<Arc<T>> {
    place.with(|document| document.value.clone())
}

/// The document, once it is known what is stored; before, and where that cannot be read, there is none.
#[must_use]
pub fn known<T: Send + Sync>(place: Place<T>) -> Option<Arc<T>> {
    let (known, value) = place.with(|document| (document.known.clone(), document.value.clone()));
    known.get().then(|| value.get())
}

/// What undo, or redo, would do.
#[must_use]
pub fn step<T: Send + Sync>(place: Place<T>, again: bool) -> Option<StepName> {
    place.with(|document| document.steps.clone()).with(|steps| steps.name(again).cloned())
}

/// What can be kept as a document.
pub trait Kept: Clone + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static {}

impl<T: Clone + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static> Kept for T {}

/// As [`follow`], for a screen that changes the document.
pub fn enter<T: Kept>(studio: Studio, place: Place<T>) {
    if !place.with(|document| document.watched.replace(true)) {
        page::on_leave(move || flush(studio, place));
        keep::also(Saver { studio, place });
    }
    follow(studio, place);
}

/// Reads what is stored as soon as that is possible, and again when another tab has written. Called by every screen that
/// needs the document.
pub fn follow<T: PartialEq + DeserializeOwned + Send + Sync + 'static>(studio: Studio, place: Place<T>) {
    if !place.with(|document| document.guarded.replace(true)) {
        keep::when_lost(move || spawn_local(restore(place)));
    }
    Effect::new(move |_| {
        studio.files_loaded.track();
        if studio.role.get() != Role::Opening {
            spawn_local(read(studio, place));
        }
    });
}

async fn read<T: PartialEq + DeserializeOwned + Send + Sync + 'static>(studio: Studio, place: Place<T>) {
    let Some(storage) = keep::storage() else {
        // Nothing is stored where nothing can be.
        return place.with(|document| document.known.set(true));
    };
    let (name, before) = place.with(|document| (document.name, document.changes.get()));
    let stored = match storage.meta(name).await {
        Ok(stored) => stored,
        Err(error) => return studio.notify(Notice::wrong(&words::UNREADABLE).arg(format!("{error:?}"))),
    };
    let Some(json) = stored else { return place.with(|document| document.known.set(true)) };
    let reader = place.with(|document| {
        document.stored.replace(Some(json.clone()));
        document.reader
    });
    slices::all(reader(json), move |read| take(studio, place, before, read));
}

/// Writes the record again as it was, after the browser has thrown it away. What was written meanwhile stays.
async fn restore<T: Send + Sync>(place: Place<T>) {
    let (name, stored) = place.with(|document| (document.name, document.stored.borrow().clone()));
    if let (Some(storage), Some(json)) = (keep::storage(), stored) {
        // It fails where something lies there.
        let _ = storage.add_meta(name, &json).await;
    }
}

/// Reads what a worker of this tab has written, as a step that can be taken back. `then` is called when that is done, or
/// there is nothing new.
pub fn arrive<T: Kept>(studio: Studio, place: Place<T>, name: StepName, then: impl FnOnce() + 'static) {
    spawn_local(async move {
        let (record, reader) = place.with(|document| (document.name, document.reader));
        let stored = match keep::storage() {
            Some(storage) => storage.meta(record).await,
            None => Ok(None),
        };
        match stored {
            Ok(Some(json)) => slices::all(reader(json), move |read| {
                place.with(|document| match read {
                    Ok(read) if *document.value.get_untracked() != read => {
                        let (before, next) = (document.value.get_untracked(), Arc::new(read));
                        document.steps.update(|steps| steps.record(name, before, Arc::clone(&next), clock::now()));
                        // Written already; what is being read meanwhile is older.
                        document.changes.set(document.changes.get().wrapping_add(1));
                        document.written.set(document.changes.get());
                        document.known.set(true);
                        document.set(next);
                    }
                    _ => {}
                });
                then();
            }),
            Ok(None) => then(),
            Err(error) => {
                studio.notify(Notice::wrong(&words::UNREADABLE).arg(format!("{error:?}")));
                then();
            }
        }
    });
}

/// Takes in what was read, unless the document was changed since.
fn take<T: PartialEq + Send + Sync>(studio: Studio, place: Place<T>, before: u32, read: Result<T, LoadError>) {
    place.with(|document| match read {
        Ok(read) => {
            document.untouchable.set(false);
            document.damaged.set(false);
            document.known.set(true);
            let untouched = document.changes.get() == before && document.is_written();
            if untouched && document.value.with_untracked(|known| **known != read) {
                document.steps.update(Steps::forget);
                document.set(Arc::new(read));
            }
        }
        Err(why) => {
            let [newer, damaged] = document.unread;
            let is_newer = matches!(why, LoadError::Newer { .. });
            document.untouchable.set(is_newer);
            document.damaged.set(!is_newer);
            if !is_newer {
                document.known.set(true);
            }
            studio.notify(Notice::unread(if is_newer { newer } else { damaged }));
        }
    });
}

/// Whether this tab may write the document. Not before it is known what is stored: that would be written over.
fn may_write<T: Send + Sync>(studio: Studio, place: Place<T>) -> bool {
    let ready = |document: &Document<T>| {
        !document.untouchable.get() && (document.known.get_untracked() || keep::storage().is_none())
    };
    studio.role.get_untracked() == Role::Writer && place.with(ready)
}

/// Changes the document and writes it, if this tab may. Says whether it may.
pub fn change<T: Kept>(studio: Studio, place: Place<T>, name: StepName, make: impl FnOnce(&mut T)) -> bool {
    if !may_write(studio, place) {
        return false;
    }
    place.with(|document| {
        let before = document.value.get_untracked();
        let mut next = (*before).clone();
        make(&mut next);
        if *before != next {
            let next = Arc::new(next);
            document.steps.update(|steps| steps.record(name, before, Arc::clone(&next), clock::now()));
            put(studio, place, document, next);
        }
    });
    true
}

/// Takes the last step back that was made on this page, or does it again.
pub fn walk<T: Kept>(studio: Studio, place: Place<T>, again: bool) {
    if !may_write(studio, place) {
        return;
    }
    place.with(|document| {
        if let Some(then) = document.steps.try_update(|steps| steps.walk(again)).flatten() {
            put(studio, place, document, then);
        }
    });
}

/// Undo and redo of a document, for the keys of a screen that edits it.
#[must_use]
pub fn undoer<T: Kept>(studio: Studio, place: Place<T>) -> Undoer {
    Undoer {
        name: Arc::new(move |again| step(place, again).map(|name| studio.fill(name.text, &name.args))),
        walk: Arc::new(move |again| walk(studio, place, again)),
    }
}
