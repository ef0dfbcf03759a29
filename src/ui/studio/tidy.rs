//! Keeping house: files that nothing names go after a time, and those with the same bytes are kept once. A wasm file of its
//! own, loaded when there is time.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Notice, Role, Studio, keep};
use crate::cut;
use crate::domain::backup::Hasher;
use crate::domain::edit::Action;
use crate::domain::history::{self, Age, Version, superfluous};
use crate::domain::library::overdue;
use crate::domain::media::ByteSource;
use crate::domain::saved;
use crate::domain::tidy::{named, sweep};
use crate::platform::blob_source::BlobSource;
use crate::platform::clock;
use crate::platform::storage::{Storage, StorageError, StoredMedia};
use crate::ui::words::library as words;

/// How long the page has for itself after it was opened, or after files were added.
const LATER: Duration = Duration::from_secs(6);
/// Bytes that are summed at once, a few milliseconds' work.
const SLICE: u64 = 512 * 1024;
/// So many versions of a note are not worth reading.
const FEW: usize = 12;
/// Where it is written down since when nothing names a file.
const UNNEEDED: &str = "unneeded";

thread_local! {
    static WAITING: RefCell<Option<TimeoutHandle>> = const { RefCell::new(None) };
    /// Somebody is at it.
    static BUSY: Cell<bool> = const { Cell::new(false) };
    /// What is old was thrown away on this page.
    static SWEPT: Cell<bool> = const { Cell::new(false) };
}

/// Keeps house a little later; once, if asked often.
pub fn soon(studio: Studio) {
    let handle = set_timeout_with_handle(
        move || {
            WAITING.with_borrow_mut(|waiting| *waiting = None);
            spawn_local(begin(studio));
        },
        LATER,
    );
    let before = WAITING.with_borrow_mut(|waiting| std::mem::replace(waiting, handle.ok()));
    if let Some(before) = before {
        before.clear();
    }
}

async fn begin(studio: Studio) {
    if BUSY.replace(true) {
        return soon(studio);
    }
    // What does not arrive, or fails, is tried again at the next visit.
    if let Ok(work) = house(studio).await {
        let _ = work.await;
    }
    BUSY.set(false);
}

type Work = Pin<Box<dyn Future<Output = Result<(), StorageError>>>>;

cut!(
    tidy, load_house;
    pub(crate) fn house(studio: Studio) -> Work {
        Box::pin(async move {
            // Once a page, at its beginning: later, undo may still bring back what was thrown away long ago.
            if !SWEPT.replace(true) {
                // First, or it would take the versions of what is deleted now, and can be brought back for as long as the
                // page is open.
                thin(studio).await?;
                empty_trash(studio);
                throw_away(studio).await?;
            }
            share(studio).await
        })
    }
);

/// The storage, if this tab may write.
fn storage(studio: Studio) -> Option<std::rc::Rc<Storage>> {
    keep::storage().filter(|_| studio.role.get_untracked() == Role::Writer)
}

/// Deletes notes that have been in the trash for too long, and says so; undo brings them back. The sample's stay: they
/// come with Akaire, and would be back at the next visit.
fn empty_trash(studio: Studio) {
    if storage(studio).is_none() {
        return;
    }
    let old = studio.state.with_untracked(|state| {
        let notes = state.workspace.notes.values().filter(|note| !studio.is_sample(&note.id));
        overdue(notes.cloned(), clock::now() / 1000)
    });
    if !old.is_empty() {
        studio.notify(Notice::know(&words::TIDIED).arg(old.len()));
        studio.act(Action::Together(old.into_iter().map(Action::Delete).collect()));
    }
}

/// Removes versions that are not needed any more, and all of notes that are gone. What cannot be read is left alone.
async fn thin(studio: Studio) -> Result<(), StorageError> {
    let Some(storage) = storage(studio) else { return Ok(()) };
    let stored: BTreeSet<String> = storage.notes().await?.into_iter().map(|(id, _)| id).collect();
    let is_there =
        |id: &str| stored.contains(id) || studio.state.with_untracked(|state| state.workspace.note(id).is_some());
    for (note, count) in storage.notes_with_versions().await? {
        if !is_there(&note) {
            let keys: Vec<String> = storage.versions(&note).await?.into_iter().map(|(key, _)| key).collect();
            storage.remove_versions(&keys).await?;
            continue;
        }
        if count <= FEW {
            continue;
        }
        let mut ages = Vec::with_capacity(count);
        for (key, json) in storage.versions(&note).await? {
            if let (Some(number), Ok(version)) = (history::number(&key), saved::read::<Version>(&json)) {
                ages.push(Age { number, at: version.at, kind: version.kind });
            }
        }
        let keys: Vec<String> = superfluous(&ages, clock::now().div_euclid(1_000))
            .into_iter()
            .map(|number| history::key(&note, number))
            .collect();
        if !keys.is_empty() {
            // Another tab may have taken over meanwhile.
            let Some(storage) = self::storage(studio) else { return Ok(()) };
            storage.remove_versions(&keys).await?;
        }
    }
    Ok(())
}

/// Removes media that no record names.
async fn throw_away(studio: Studio) -> Result<(), StorageError> {
    let Some(storage) = storage(studio) else { return Ok(()) };
    let media = storage.media().await?;
    let ids: BTreeSet<&str> = media.iter().map(|media| media.id.as_str()).collect();
    let mut found = BTreeSet::new();
    // The list of what nobody needs names all of that.
    storage.each_text(UNNEEDED, |text| found.extend(named(text, &ids))).await?;
    let known = storage.meta(UNNEEDED).await?;
    let before: BTreeMap<String, i64> = known.and_then(|json| saved::read(&json).ok()).unwrap_or_default();
    let swept = sweep(&ids, &found, &before, clock::now());
    if swept.since != before
        && let Ok(json) = saved::write(&swept.since)
    {
        storage.write_meta(UNNEEDED, &json).await?;
    }
    storage.remove(&swept.remove).await
}

/// Works out which bytes each file has, and keeps equal ones once.
async fn share(studio: Studio) -> Result<(), StorageError> {
    let Some(storage) = storage(studio) else { return Ok(()) };
    let (done, open): (Vec<StoredMedia>, Vec<StoredMedia>) =
        storage.media().await?.into_iter().partition(|media| media.sha256.is_some());
    let mut known: BTreeMap<String, String> =
        done.into_iter().filter_map(|media| Some((media.sha256?, media.key?))).collect();
    for media in open {
        let Some(sum) = sum(&media).await else { continue };
        // Another tab may have taken over meanwhile.
        let Some(storage) = self::storage(studio) else { return Ok(()) };
        storage.settle(&media, &sum, known.get(&sum).map(String::as_str)).await?;
        known.entry(sum).or_insert_with(|| media.key.unwrap_or(media.id));
    }
    Ok(())
}

/// SHA-256 of a file; none if it cannot be read. Between two slices the page draws and listens.
async fn sum(media: &StoredMedia) -> Option<String> {
    let blob = media.blob.clone()?;
    let size = blob.size();
    let source = BlobSource::new(blob.into(), size);
    let mut hasher = Hasher::default();
    let mut at = 0;
    while at < source.len() {
        let length = SLICE.min(source.len() - at);
        hasher.update(&source.read_at(at, length as usize).await.ok()?);
        at += length;
    }
    Some(hasher.finish().to_string())
}
