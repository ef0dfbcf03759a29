//! What is done when a write fails, or the browser throws away what is stored. A wasm file of its own: most visits never
//! need it.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use leptos::prelude::*;

use super::{KEEPER, ids, open, write};
use crate::cut;
use crate::domain::note::Place;
use crate::domain::saved;
use crate::platform::files;
use crate::platform::storage::{Storage, StorageError, Write};
use crate::ui::studio::{Notice, Role, Studio, brand, seed};
use crate::ui::words::keep as words;

/// What became of all, and whether at least the texts are safe.
type Outcome = (Result<(), StorageError>, bool);
type Work<T> = Pin<Box<dyn Future<Output = T>>>;

cut!(
    rescue, load_rescue;
    pub(crate) fn write_apart(
        studio: Studio,
        why: StorageError,
        texts: Vec<Write>,
        files: Vec<Write>
    ) -> Work<Option<Outcome>> {
        Box::pin(async move {
            // Chromium goes on counting the files it has just refused until the connection is closed.
            let (storage, _) = reopen(studio).await?;
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
        })
    }
);

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

/// Opens the database again. What no longer lies there counts as not stored; the files that are missing are given back,
/// to be written from memory.
async fn reopen(studio: Studio) -> Option<(Rc<Storage>, Vec<Write>)> {
    KEEPER.with_borrow(|keeper| keeper.storage.as_deref().map(Storage::close));
    let storage = Rc::new(open(studio).await.ok()?);
    let notes = ids(storage.notes().await.ok()?.into_iter().map(|(id, _)| id));
    let media = ids(storage.media().await.ok()?.into_iter().map(|file| file.id));
    // The sample's notes lie nowhere until they are changed.
    let shipped = seed::workspace(&studio.sample()).notes;
    KEEPER.with_borrow_mut(|keeper| {
        keeper.storage = Some(Rc::clone(&storage));
        keeper.stored.retain(|id, note| notes.contains(id) || shipped.get(id) == Some(note));
    });
    let missing = studio.state.with_untracked(|state| {
        let items = state.workspace.notes.values().flat_map(|note| note.media.all());
        let of_notes = items.filter(|item| item.place == Place::Stored).map(|item| &item.id);
        let of_brand = state.workspace.facts.keys().filter(|id| id.starts_with(brand::OWN));
        of_notes
            .chain(of_brand)
            .filter(|id| !media.contains(*id))
            .filter_map(|id| {
                let facts = saved::write(state.workspace.facts.get(id)?.as_ref()).ok()?;
                Some(Write::Media(id.clone(), facts, files::blob(id)?))
            })
            .collect()
    });
    Some((storage, missing))
}
