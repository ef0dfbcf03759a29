//! Writing what has changed, and trying again.

use std::rc::Rc;
use std::sync::Arc;

use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::rescue::{self, recover};
use super::{KEEPER, SAVED, holds};
use crate::domain::edit::{Unsaved, unsaved, written};
use crate::domain::media::MediaFacts;
use crate::domain::saved;
use crate::platform::storage::{MediaWrite, Storage, StorageError, Write};
use crate::platform::{clock, files};
use crate::ui::studio::{Notice, Saving, Studio, tidy};
use crate::ui::words::keep as words;

/// How long typing is gathered before it is written: short enough to lose nothing that was seen.
const GATHER_MS: u32 = 30;

/// A page that did not run for longer than this slept; and how long it takes until it has heard what it missed.
const ASLEEP_MS: i64 = 2_000;
pub(super) const AWAKE_MS: u32 = 200;

/// Keeps a file's bytes and facts, to be written with the note that names it.
pub fn keep_file(studio: Studio, id: &str, facts: &MediaFacts, blob: &files::Blob) {
    files::keep(id, blob);
    studio.state.update(|state| drop(state.workspace.facts.insert(id.to_owned(), Arc::new(facts.clone()))));
    if let Ok(json) = saved::write(facts) {
        KEEPER.with_borrow_mut(|keeper| keeper.files.push(Write::Media(MediaWrite::new(id, json, blob))));
    }
    tidy::soon(studio);
}

/// Keeps a picture of the brand's own: no note names it, so it is written now.
pub fn keep_own(studio: Studio, id: &str, facts: &MediaFacts, blob: &files::Blob) {
    files::keep(id, blob);
    studio.state.update(|state| drop(state.workspace.facts.insert(id.to_owned(), Arc::new(facts.clone()))));
    studio.files_loaded.update(|times| *times += 1);
    let storage = KEEPER.with_borrow(|keeper| keeper.storage.clone());
    if let (Some(storage), Ok(json)) = (storage, saved::write(facts)) {
        let write = Write::Media(MediaWrite::new(id, json, blob));
        spawn_local(async move {
            let done = storage.write(&[write]).await;
            // After that it is written as one of the files that were missing.
            if matches!(done, Err(StorageError::Failed(_))) && recover(studio).await.is_some() {
                return;
            }
            if let Err(error) = done {
                let full = matches!(error, StorageError::Full);
                studio.notify(Notice::wrong(if full { &words::FULL } else { &words::FAILED }));
            }
        });
    }
}

/// Keeps a version of a note.
pub fn keep_version(studio: Studio, version: Write) {
    KEEPER.with_borrow_mut(|keeper| keeper.versions.push(version));
    schedule(studio);
}

/// Whether all texts lie on the disk.
fn texts_safe(studio: Studio) -> bool {
    KEEPER.with_borrow(|keeper| keeper.versions.is_empty()) && changed(studio).is_empty()
}

pub(super) fn schedule(studio: Studio) {
    if !holds() || texts_safe(studio) {
        return;
    }
    let memory_only = KEEPER.with_borrow(|keeper| keeper.storage.is_none());
    if memory_only {
        return;
    }
    studio.saving.set(Saving::Saving);
    if KEEPER.with_borrow(|keeper| keeper.timer.is_none() && !keeper.writing) {
        let timer = soon(GATHER_MS, move || flush(studio, false));
        KEEPER.with_borrow_mut(|keeper| keeper.timer = Some(timer));
    }
}

/// Does something in so many milliseconds. A page that slept meanwhile first hears what it missed: another tab may have
/// taken its lock.
pub fn soon(milliseconds: u32, then: impl FnOnce() + 'static) -> Timeout {
    let begun = clock::now();
    Timeout::new(milliseconds, move || {
        if slept(begun) {
            Timeout::new(AWAKE_MS, then).forget();
        } else {
            then();
        }
    })
}

/// Whether this page, which waited for a moment since then, did not run for a while.
pub fn slept(since: i64) -> bool {
    clock::now() - since > ASLEEP_MS
}

/// Notes that differ from what is stored; `None` is a note that is gone.
pub(super) fn changed(studio: Studio) -> Vec<Unsaved> {
    studio.state.with_untracked(|state| {
        KEEPER.with_borrow(|keeper| unsaved(&state.workspace.notes, &keeper.stored, &keeper.untouchable))
    })
}

/// Writes what has changed, now. While another write is on its way this waits, unless the page is about to go.
pub(super) fn flush(studio: Studio, leaving: bool) {
    if !holds() {
        return;
    }
    let notes = changed(studio);
    let waiting = files_waiting(studio);
    let Some((storage, files, mut versions, watch)) = KEEPER.with_borrow_mut(|keeper| {
        keeper.timer = None;
        let nothing = notes.is_empty() && keeper.versions.is_empty() && (keeper.full || !waiting);
        if nothing || (keeper.writing && !leaving) {
            return None;
        }
        let storage = keeper.storage.clone()?;
        keeper.writing = true;
        let files = if keeper.full { Vec::new() } else { std::mem::take(&mut keeper.files) };
        Some((storage, files, std::mem::take(&mut keeper.versions), keeper.watch))
    }) else {
        return;
    };
    let mut texts = Vec::with_capacity(notes.len());
    for (id, note) in &notes {
        let before = KEEPER.with_borrow(|keeper| keeper.stored.get(id).cloned());
        if let (Some(watch), Some(before), Some(after)) = (watch, before, note) {
            versions.extend(watch(studio, &before, after));
        }
        match note.as_deref().map(saved::write) {
            Some(Ok(json)) => texts.push(Write::Note(id.clone(), json)),
            None => texts.push(Write::NoNote(id.clone())),
            // A note is plain data; JSON can hold it.
            Some(Err(_)) => {}
        }
    }
    texts.extend(versions.iter().cloned());
    spawn_local(async move {
        let (done, texts_done) = write(studio, storage, texts, files).await;
        KEEPER.with_borrow_mut(|keeper| {
            keeper.writing = false;
            keeper.full = matches!(done, Err(StorageError::Full)) || (keeper.full && waiting);
            if texts_done {
                written(&mut keeper.stored, notes);
                if let Some(channel) = &keeper.channel {
                    channel.say(SAVED);
                }
            } else {
                keeper.versions.append(&mut versions);
            }
        });
        match done {
            Ok(()) => {
                settle(studio);
            }
            Err(error) => not_saved(studio, &error),
        }
    });
}

/// Says that something could not be saved, and why.
pub fn not_saved(studio: Studio, error: &StorageError) {
    let (why, notice) = match error {
        StorageError::Full => (&words::WHY_FULL, &words::FULL),
        _ => (&words::WHY_FAILED, &words::FAILED),
    };
    studio.saving.set(Saving::NotSaved(why));
    studio.notify(Notice::wrong(notice));
}

/// Writes texts and files together; where that cannot be, each for itself. Says what became of all of it, and whether at
/// least the texts are safe.
async fn write(
    studio: Studio,
    storage: Rc<Storage>,
    texts: Vec<Write>,
    files: Vec<Write>,
) -> (Result<(), StorageError>, bool) {
    let all = [texts.as_slice(), files.as_slice()].concat();
    let mut storage = storage;
    let mut done = storage.write(&all).await;
    if matches!(done, Err(StorageError::Failed(_)))
        && let Some(again) = recover(studio).await
    {
        storage = again;
        done = storage.write(&all).await;
    }
    match done {
        Err(why) if !files.is_empty() => rescue::apart(studio, storage, why, texts, files).await,
        done => {
            let safe = done.is_ok();
            (done, safe)
        }
    }
}

/// Whether a file that a note names still has to be written.
fn files_waiting(studio: Studio) -> bool {
    KEEPER.with_borrow(|keeper| {
        let waits = |id: &str| keeper.files.iter().any(|file| matches!(file, Write::Media(file) if file.id == id));
        !keeper.files.is_empty()
            && studio.state.with_untracked(|state| {
                state.workspace.notes.values().flat_map(|note| note.media.all()).any(|item| waits(&item.id))
            })
    })
}

/// Whether there is a storage to try again with.
#[must_use]
pub fn can_try_again() -> bool {
    KEEPER.with_borrow(|keeper| keeper.storage.is_some())
}

/// Tries again what could not be saved.
pub fn try_again(studio: Studio) {
    KEEPER.with_borrow_mut(|keeper| keeper.full = false);
    if !settle(studio) {
        studio.saving.set(Saving::Saving);
        flush(studio, false);
    }
    write_others();
}

/// What is kept beside the notes.
pub trait Also {
    /// Writes what is not written yet.
    fn write(&self) {}
    /// Whether all of it is.
    fn is_written(&self) -> bool {
        true
    }
    /// Another tab writes, or has written, from here on: forgets what was known and done. Gives what was not written, with
    /// its name.
    fn let_go(&self) -> Option<(&'static str, String)>;
}

/// Has this written, too, when somebody tries again; without it not everything is saved.
pub fn also(other: impl Also + 'static) {
    KEEPER.with_borrow_mut(|keeper| keeper.also.push(Rc::new(other)));
}

/// Writes what is not written yet beside the notes. Says whether there is any.
fn write_others() -> bool {
    let others = KEEPER.with_borrow(|keeper| keeper.also.clone());
    let waiting = others.iter().filter(|other| !other.is_written());
    waiting.map(|other| other.write()).count() > 0
}

/// Has this written, too, when the browser has thrown away what was stored.
pub fn when_lost(write: impl Fn() + 'static) {
    KEEPER.with_borrow_mut(|keeper| keeper.lost.push(Rc::new(write)));
}

/// Says that all is saved, if it is; what is not is written.
pub fn settle(studio: Studio) -> bool {
    if !texts_safe(studio) {
        schedule(studio);
    } else if write_others() {
        // It says what became of it.
    } else if !files_waiting(studio) {
        all_saved(studio);
        return true;
    } else if KEEPER.with_borrow(|keeper| keeper.full) {
        studio.saving.set(Saving::NotSaved(&words::WHY_FULL));
    }
    false
}

/// Says that everything lies on the disk, and that what stood in the way no longer does.
fn all_saved(studio: Studio) {
    studio.saving.set(Saving::Saved);
    studio.unsay(&[&words::FULL, &words::FAILED]);
}
