//! A copy of a workspace: all of its database, under another name.

use std::collections::BTreeSet;

use super::desk::Desk;
use crate::domain::backup::copies;
use crate::domain::sample;
use crate::domain::saved;
use crate::domain::workspaces::{Deed, FIRST, database_of};
use crate::platform::clock;
use crate::platform::storage::{Storage, StorageError, Write, remove_database};
use crate::ui::studio::space;
use crate::ui::words::workspaces as words;

/// Copies a workspace. It is listed once everything is there; what was begun and not finished is removed.
///
/// # Errors
/// As [`Storage::write`].
pub async fn duplicate(desk: Desk, id: String, name: String) -> Result<(), StorageError> {
    let new = clock::new_id();
    if let Err(error) = copy(&id, &new).await {
        let _ = remove_database(&database_of(&new)).await;
        return Err(error);
    }
    desk.act(&words::STEP_DUPLICATE, &new, Deed::Add(name));
    Ok(())
}

async fn copy(id: &str, new: &str) -> Result<(), StorageError> {
    let from = Storage::open(&database_of(id), Box::new(|_| ())).await?;
    let to = Storage::open(&database_of(new), Box::new(|_| ())).await?;
    // The list belongs to the first workspace; the folder of one brand is not another's.
    let copied = match from.copy_to(&to, &[space::LIST, copies::FOLDER, copies::NAME]).await {
        Ok(()) if id == FIRST => with_sample(&to).await,
        done => done,
    };
    from.close();
    to.close();
    copied
}

/// Writes down what the first workspace shows without having it stored: the sample, as far as nobody changed it.
async fn with_sample(storage: &Storage) -> Result<(), StorageError> {
    let stored: BTreeSet<String> = storage.notes().await?.into_iter().map(|(id, _)| id).collect();
    let shipped = sample::notes().unwrap_or_default().notes;
    let missing = shipped.into_iter().filter(|note| !stored.contains(&note.id));
    let writes: Vec<Write> =
        missing.filter_map(|note| Some(Write::Note(note.id.clone(), saved::write(&note).ok()?))).collect();
    storage.write(&writes).await?;
    let documents = [
        ("account", sample::profile().ok().and_then(|profile| saved::write(&profile.account).ok())),
        ("shop", sample::shop().ok().and_then(|shop| saved::write(&shop).ok())),
        ("dictionary", sample::dictionary().ok().and_then(|dictionary| saved::write(&dictionary).ok())),
    ];
    for (name, json) in documents {
        if let (None, Some(json)) = (storage.meta(name).await?, json) {
            storage.write_meta(name, &json).await?;
        }
    }
    Ok(())
}
