//! What is done when a write fails, or the browser throws away what is stored. A wasm file of its own: most visits never
//! need it.

use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use leptos::prelude::*;

use super::{KEEPER, ids, open, write};
use crate::cut;
use crate::domain::note::Place;
use crate::domain::saved;
use crate::platform::storage::{MediaWrite, Storage, StorageError, StoredMedia, Write};
use crate::platform::{clock, files};
use crate::ui::studio::{Notice, Role, Studio, brand, keep, seed};
use crate::ui::words::keep as words;

/// How often it is tried to open the database, and how many milliseconds longer is waited each time.
const TRIES: i32 = 12;
const PAUSE_MS: i32 = 20;

/// What became of all, and whether at least the texts are safe.
type Outcome = (Result<(), StorageError>, bool);
type Work<T> = Pin<Box<dyn Future<Output = T>>>;

thread_local! {
    /// Whether somebody is at it: the browser says that it has closed the database, and at that moment a write fails as well.
    static BUSY: Cell<bool> = const { Cell::new(false) };
}

cut!(
    rescue, load_rescue;
    pub(crate) fn write_apart(
        studio: Studio,
        why: StorageError,
        texts: Vec<Write>,
        files: Vec<Write>
    ) -> Work<Option<Outcome>> {
        Box::pin(async move {
            my_turn().await;
            // Chromium goes on counting the files it has just refused until the connection is closed.
            let opened = reopen(studio).await;
            BUSY.set(false);
            let (storage, _) = opened?;
            let safe = storage.write(&texts).await.is_ok();
            if safe && why != StorageError::Full {
                return Some((write_each(studio, &storage, files).await, true));
            }
            KEEPER.with_borrow_mut(|keeper| keeper.files.extend(files));
            Some((Err(why), safe))
        })
    }
);

cut!(
    rescue;
    pub(crate) fn write_again(studio: Studio) -> Work<Option<Rc<Storage>>> {
        Box::pin(async move {
            let done_by_others = my_turn().await;
            let storage = if done_by_others { keep::storage() } else { all_again(studio).await };
            BUSY.set(false);
            storage
        })
    }
);

/// Waits until nobody else is at it. Says whether somebody was.
async fn my_turn() -> bool {
    let mut waited = false;
    while BUSY.replace(true) {
        waited = true;
        clock::pause(PAUSE_MS).await;
    }
    waited
}

async fn all_again(studio: Studio) -> Option<Rc<Storage>> {
    let (storage, missing) = reopen(studio).await?;
    if studio.role.get_untracked() == Role::Writer {
        for lost in KEEPER.with_borrow(|keeper| keeper.lost.clone()) {
            lost();
        }
        // What there is no room for is said, and asked for again, with the next change.
        let _ = write_each(studio, &storage, missing).await;
        write::schedule(studio);
    }
    Some(storage)
}

/// Writes texts and files, which could not be written together, each for itself. Files there is no room for wait for the
/// next try.
pub(super) async fn apart(
    studio: Studio,
    storage: Rc<Storage>,
    why: StorageError,
    texts: Vec<Write>,
    files: Vec<Write>,
) -> Outcome {
    if load_rescue().await.is_ok()
        && let Ok(work) = write_apart(studio, why.clone(), texts.clone(), files.clone()).await
        && let Some(outcome) = work.await
    {
        return outcome;
    }
    let safe = storage.write(&texts).await.is_ok();
    KEEPER.with_borrow_mut(|keeper| keeper.files.extend(files));
    (Err(why), safe)
}

/// Opens the database again after the browser has closed or emptied it, and writes what is not there any more.
pub async fn recover(studio: Studio) -> Option<Rc<Storage>> {
    write_again(studio).await.ok()?.await
}

/// Writes files one by one: one that cannot be read any more must not keep the others away.
async fn write_each(studio: Studio, storage: &Storage, files: Vec<Write>) -> Result<(), StorageError> {
    let (mut gone, mut done) = (0u32, Ok(()));
    for file in files {
        match storage.write(std::slice::from_ref(&file)).await {
            Ok(()) => {}
            Err(StorageError::Full) => {
                KEEPER.with_borrow_mut(|keeper| keeper.files.push(file));
                done = Err(StorageError::Full);
            }
            Err(_) => gone += 1,
        }
    }
    if gone > 0 {
        studio.notify(Notice::wrong(&words::FILES_GONE).arg(gone));
    }
    done
}

/// Opens the database, more than once if need be: while the browser is clearing it, it refuses.
async fn open_at_last(studio: Studio) -> Option<(Storage, Vec<(String, String)>, Vec<StoredMedia>)> {
    for tries in 1..=TRIES {
        match open(studio).await {
            Ok(storage) => {
                if let (Ok(notes), Ok(media)) = (storage.notes().await, storage.media().await) {
                    return Some((storage, notes, media));
                }
                storage.close();
            }
            Err(StorageError::Newer) => return None,
            Err(_) => {}
        }
        clock::pause(tries * PAUSE_MS).await;
    }
    None
}

/// Opens the database again. What no longer lies there counts as not stored; the files that are missing are given back,
/// to be written from memory.
async fn reopen(studio: Studio) -> Option<(Rc<Storage>, Vec<Write>)> {
    KEEPER.with_borrow(|keeper| keeper.storage.as_deref().map(Storage::close));
    let opened = open_at_last(studio).await;
    let lie = |id: &String| opened.as_ref().is_some_and(|(_, notes, _)| notes.iter().any(|(known, _)| known == id));
    // The sample's notes lie nowhere until they are changed.
    let shipped = seed::workspace(&studio.sample()).notes;
    KEEPER.with_borrow_mut(|keeper| keeper.stored.retain(|id, note| shipped.get(id) == Some(note) || lie(id)));
    let (storage, _, media) = opened?;
    let storage = Rc::new(storage);
    KEEPER.with_borrow_mut(|keeper| keeper.storage = Some(Rc::clone(&storage)));
    let media = ids(media.into_iter().map(|file| file.id));
    let missing = studio.state.with_untracked(|state| {
        let items = state.workspace.notes.values().flat_map(|note| note.media.all());
        let of_notes = items.filter(|item| item.place == Place::Stored).map(|item| &item.id);
        let of_brand = state.workspace.facts.keys().filter(|id| id.starts_with(brand::OWN));
        of_notes
            .chain(of_brand)
            .filter(|id| !media.contains(*id))
            .filter_map(|id| {
                let facts = saved::write(state.workspace.facts.get(id)?.as_ref()).ok()?;
                Some(Write::Media(MediaWrite::new(id, facts, &files::blob(id)?)))
            })
            .collect()
    });
    Some((storage, missing))
}
