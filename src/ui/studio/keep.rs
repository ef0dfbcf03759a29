//! Keeping notes: reading what is stored, saving every change, and letting only one tab write.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Notice, Role, Saving, Studio};
use crate::domain::media::MediaFacts;
use crate::domain::note::{Note, Place};
use crate::domain::saved::{self, LoadError};
use crate::platform::channel::Channel;
use crate::platform::locks::{self, Lock};
use crate::platform::storage::{Storage, StorageError, Write};
use crate::platform::{files, page};
use crate::ui::words::keep as words;

const LOCK: &str = "akaire-writer";
const CHANNEL: &str = "akaire";

/// How long typing is gathered before it is written: short enough to lose nothing that was seen.
const GATHER_MS: u32 = 30;

/// What lies between the notes on the screen and those on the disk.
struct Keeper {
    storage: Option<Rc<Storage>>,
    channel: Option<Channel>,
    /// Notes as they lie on the disk; the sample's own do not need to.
    stored: BTreeMap<String, Arc<Note>>,
    /// Records that are newer or damaged: never rewritten.
    untouchable: BTreeSet<String>,
    /// Files to write with the next notes.
    files: Vec<Write>,
    writing: bool,
    /// There was no room for the files: they wait until somebody has made some.
    full: bool,
    timer: Option<gloo::timers::callback::Timeout>,
}

thread_local! {
    static KEEPER: RefCell<Keeper> = const { RefCell::new(Keeper {
        storage: None,
        channel: None,
        stored: BTreeMap::new(),
        untouchable: BTreeSet::new(),
        files: Vec::new(),
        writing: false,
        full: false,
        timer: None,
    }) };
}

/// Starts keeping.
pub fn start(studio: Studio) {
    KEEPER.with_borrow_mut(|keeper| keeper.stored = studio.state.get_untracked().workspace.notes);
    page::on_leave(move || flush(studio, true));
    Effect::new(move |_| {
        studio.state.track();
        if studio.role.get() == Role::Writer {
            schedule(studio);
        }
    });
    spawn_local(async move {
        match Storage::open().await {
            Ok(storage) => KEEPER.with_borrow_mut(|keeper| keeper.storage = Some(Rc::new(storage))),
            Err(StorageError::Newer) => {
                studio.notify(Notice::wrong(&words::DATABASE_NEWER));
                studio.saving.set(Saving::NotSaved(&words::WHY_NEWER));
            }
            Err(_) => {
                studio.notify(Notice::wrong(&words::DENIED));
                studio.saving.set(Saving::NotSaved(&words::WHY_MEMORY));
            }
        }
        locks::try_hold(LOCK, move |lock| spawn_local(async move { opened(studio, lock).await }));
    });
}

async fn opened(studio: Studio, lock: Lock) {
    load(studio).await;
    match lock {
        Lock::Held => become_writer(studio),
        Lock::Missing => {
            studio.notify(Notice::know(&words::NO_LOCKS));
            become_writer(studio);
        }
        Lock::Taken => {
            studio.role.set(Role::Reader);
            studio.notify(Notice::know(&words::READING_ALONG));
            locks::wait(LOCK, move |_| {
                spawn_local(async move {
                    load(studio).await;
                    studio.notices.update(|notices| {
                        notices.retain(|notice| !notice.same_kind(&Notice::know(&words::READING_ALONG)));
                    });
                    studio.notify(Notice::know(&words::WRITING_NOW));
                    become_writer(studio);
                });
            });
        }
    }
    let channel = Channel::open(CHANNEL, move |_| {
        if studio.role.get_untracked() == Role::Reader {
            spawn_local(async move { load(studio).await });
        }
    });
    KEEPER.with_borrow_mut(|keeper| keeper.channel = channel);
    page::set_root("data-akaire", Some("ready"));
}

fn become_writer(studio: Studio) {
    studio.role.set(Role::Writer);
    spawn_local(async move { collect_garbage(studio).await });
}

/// Reads everything that is stored into the state.
async fn load(studio: Studio) {
    let Some(storage) = KEEPER.with_borrow(|keeper| keeper.storage.clone()) else { return };
    let (notes, media) = match (storage.notes().await, storage.media().await) {
        (Ok(notes), Ok(media)) => (notes, media),
        (notes, media) => {
            let error = notes.err().or(media.err());
            studio.notify(Notice::wrong(&words::UNREADABLE).arg(format!("{error:?}")));
            return;
        }
    };
    let (mut newer, mut damaged) = (0u32, 0u32);
    let mut untouchable = BTreeSet::new();
    let mut read = BTreeMap::new();
    for (id, json) in notes {
        match saved::read::<Note>(&json) {
            Ok(note) if note.id == id => drop(read.insert(id, Arc::new(note))),
            Err(LoadError::Newer { .. }) => {
                newer += 1;
                untouchable.insert(id);
            }
            Ok(_) | Err(LoadError::Damaged { .. }) => {
                damaged += 1;
                untouchable.insert(id);
            }
        }
    }
    let mut facts = BTreeMap::new();
    for stored in media {
        if let (Ok(known), Some(blob)) = (saved::read::<MediaFacts>(&stored.facts), &stored.blob) {
            files::keep(&stored.id, blob);
            facts.insert(stored.id, Arc::new(known));
        }
    }
    for (count, text) in [(newer, &words::NEWER_NOTES), (damaged, &words::DAMAGED_NOTES)] {
        if count > 0 {
            studio.notify(Notice::wrong(text).arg(count));
        }
    }
    KEEPER.with_borrow_mut(|keeper| {
        keeper.stored.extend(read.clone());
        keeper.untouchable = untouchable.clone();
    });
    studio.files_loaded.update(|times| *times += 1);
    studio.state.update(|state| {
        // The shipped note behind an untouchable record stays away: showing it would invite a change.
        state.workspace.notes.retain(|id, _| !untouchable.contains(id));
        if studio.role.get_untracked() == Role::Reader {
            state.workspace.notes.retain(|id, _| read.contains_key(id) || studio.is_sample(id));
        }
        state.workspace.notes.extend(read);
        state.workspace.facts.extend(facts);
    });
}

/// Removes files that no note has: they were taken out before the last visit, when undo could still bring them back.
async fn collect_garbage(studio: Studio) {
    let Some(storage) = KEEPER.with_borrow(|keeper| {
        // A record that cannot be read may hold files nobody else names.
        keeper.untouchable.is_empty().then(|| keeper.storage.clone()).flatten()
    }) else {
        return;
    };
    let Ok(media) = storage.media().await else { return };
    let used: BTreeSet<String> = studio.state.with_untracked(|state| {
        state.workspace.notes.values().flat_map(|note| note.media.all().map(|item| item.id.clone())).collect()
    });
    let unused: Vec<Write> =
        media.into_iter().filter(|file| !used.contains(&file.id)).map(|file| Write::NoMedia(file.id)).collect();
    // A file that could not be removed is tried again at the next visit.
    let _ = storage.write(&unused).await;
}

/// Keeps a file's bytes and facts, to be written with the note that names it.
pub fn keep_file(studio: Studio, id: &str, facts: &MediaFacts, blob: &files::Blob) {
    files::keep(id, blob);
    studio.state.update(|state| drop(state.workspace.facts.insert(id.to_owned(), Arc::new(facts.clone()))));
    if let Ok(json) = saved::write(facts) {
        KEEPER.with_borrow_mut(|keeper| keeper.files.push(Write::Media(id.to_owned(), json, blob.clone())));
    }
}

fn schedule(studio: Studio) {
    if changed(studio).is_empty() {
        return;
    }
    let memory_only = KEEPER.with_borrow(|keeper| keeper.storage.is_none());
    if memory_only {
        return;
    }
    studio.saving.set(Saving::Saving);
    KEEPER.with_borrow_mut(|keeper| {
        if keeper.timer.is_none() && !keeper.writing {
            keeper.timer = Some(gloo::timers::callback::Timeout::new(GATHER_MS, move || flush(studio, false)));
        }
    });
}

/// Notes that differ from what is stored; `None` is a note that is gone.
fn changed(studio: Studio) -> Vec<(String, Option<Arc<Note>>)> {
    studio.state.with_untracked(|state| {
        KEEPER.with_borrow(|keeper| {
            let notes = &state.workspace.notes;
            let new = notes.iter().filter(|(id, note)| {
                !keeper.untouchable.contains(*id)
                    && keeper.stored.get(*id).is_none_or(|stored| !Arc::ptr_eq(stored, note))
            });
            let gone = keeper.stored.keys().filter(|id| !notes.contains_key(*id) && !keeper.untouchable.contains(*id));
            new.map(|(id, note)| (id.clone(), Some(Arc::clone(note))))
                .chain(gone.map(|id| (id.clone(), None)))
                .collect()
        })
    })
}

/// Writes what has changed, now. While another write is on its way this waits, unless the page is about to go.
fn flush(studio: Studio, leaving: bool) {
    let notes = changed(studio);
    let waiting = files_waiting(studio);
    let Some((storage, files)) = KEEPER.with_borrow_mut(|keeper| {
        keeper.timer = None;
        let nothing = notes.is_empty() && (keeper.full || !waiting);
        if nothing || (keeper.writing && !leaving) {
            return None;
        }
        let storage = keeper.storage.clone()?;
        keeper.writing = true;
        Some((storage, if keeper.full { Vec::new() } else { std::mem::take(&mut keeper.files) }))
    }) else {
        return;
    };
    let mut texts = Vec::with_capacity(notes.len());
    for (id, note) in &notes {
        match note.as_deref().map(saved::write) {
            Some(Ok(json)) => texts.push(Write::Note(id.clone(), json)),
            None => texts.push(Write::NoNote(id.clone())),
            // A note is plain data; JSON can hold it.
            Some(Err(_)) => {}
        }
    }
    spawn_local(async move {
        let (done, texts_done) = write(studio, storage, texts, files).await;
        KEEPER.with_borrow_mut(|keeper| {
            keeper.writing = false;
            keeper.full = matches!(done, Err(StorageError::Full)) || (keeper.full && waiting);
            if texts_done {
                for (id, note) in notes {
                    match note {
                        Some(note) => drop(keeper.stored.insert(id, note)),
                        None => drop(keeper.stored.remove(&id)),
                    }
                }
                if let Some(channel) = &keeper.channel {
                    channel.say("saved");
                }
            }
        });
        let full = KEEPER.with_borrow(|keeper| keeper.full);
        match done {
            Ok(()) if !changed(studio).is_empty() => schedule(studio),
            Ok(()) if full => studio.saving.set(Saving::NotSaved(&words::WHY_FULL)),
            Ok(()) => all_saved(studio),
            Err(error) => {
                let (why, notice) = match error {
                    StorageError::Full => (&words::WHY_FULL, &words::FULL),
                    _ => (&words::WHY_FAILED, &words::FAILED),
                };
                studio.saving.set(Saving::NotSaved(why));
                studio.notify(Notice::wrong(notice));
            }
        }
    });
}

/// Writes texts and files together; where there is no room for that, the texts alone. Files that were not written wait
/// for the next try. Says what became of all of it, and whether at least the texts are safe.
async fn write(
    studio: Studio,
    storage: Rc<Storage>,
    texts: Vec<Write>,
    mut files: Vec<Write>,
) -> (Result<(), StorageError>, bool) {
    let all = |files: &[Write]| [texts.as_slice(), files].concat();
    let mut storage = storage;
    let mut done = storage.write(&all(&files)).await;
    if matches!(done, Err(StorageError::Failed(_)))
        && let Some((again, missing)) = reopen(studio).await
    {
        storage = again;
        files.extend(missing);
        done = storage.write(&all(&files)).await;
    }
    if done.is_ok() {
        return (done, true);
    }
    let mut texts_done = false;
    if !files.is_empty() {
        // Chromium goes on counting the files it has just refused until the connection is closed.
        if let Some((again, _)) = reopen(studio).await {
            storage = again;
        }
        texts_done = storage.write(&texts).await.is_ok();
    }
    KEEPER.with_borrow_mut(|keeper| keeper.files.extend(files));
    (done, texts_done)
}

/// Opens the database again after the browser has closed or emptied it. What no longer lies there counts as not stored;
/// the files that are missing are given back, to be written from memory.
async fn reopen(studio: Studio) -> Option<(Rc<Storage>, Vec<Write>)> {
    KEEPER.with_borrow(|keeper| keeper.storage.as_deref().map(Storage::close));
    let storage = Rc::new(Storage::open().await.ok()?);
    let notes: BTreeSet<String> = storage.notes().await.ok()?.into_iter().map(|(id, _)| id).collect();
    let media: BTreeSet<String> = storage.media().await.ok()?.into_iter().map(|file| file.id).collect();
    // The sample's notes lie nowhere until they are changed.
    let shipped = super::seed::workspace(&studio.sample()).notes;
    KEEPER.with_borrow_mut(|keeper| {
        keeper.storage = Some(Rc::clone(&storage));
        keeper.stored.retain(|id, note| notes.contains(id) || shipped.get(id) == Some(note));
    });
    let missing = studio.state.with_untracked(|state| {
        let items = state.workspace.notes.values().flat_map(|note| note.media.all());
        let missing = items.filter(|item| item.place == Place::Stored && !media.contains(&item.id));
        missing
            .filter_map(|item| {
                let facts = saved::write(state.workspace.facts.get(&item.id)?.as_ref()).ok()?;
                Some(Write::Media(item.id.clone(), facts, files::blob(&item.id)?))
            })
            .collect()
    });
    Some((storage, missing))
}

/// Whether a file that a note names still has to be written.
fn files_waiting(studio: Studio) -> bool {
    KEEPER.with_borrow(|keeper| {
        let waits = |id: &str| keeper.files.iter().any(|file| matches!(file, Write::Media(name, ..) if name == id));
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
    if changed(studio).is_empty() && !files_waiting(studio) {
        all_saved(studio);
    } else {
        studio.saving.set(Saving::Saving);
        flush(studio, false);
    }
}

/// Says that everything lies on the disk, and that what stood in the way no longer does.
fn all_saved(studio: Studio) {
    studio.saving.set(Saving::Saved);
    let over = [Notice::wrong(&words::FULL), Notice::wrong(&words::FAILED)];
    if studio.notices.with_untracked(|notices| notices.iter().any(|known| over.iter().any(|o| o.same_kind(known)))) {
        studio.notices.update(|notices| notices.retain(|known| !over.iter().any(|o| o.same_kind(known))));
    }
}
