//! Earlier states of notes. Their keys begin with the note's id and a slash, and sort by their numbers.

use idb::{Database, KeyRange, Query, Transaction, TransactionMode};

use super::records::{VersionRecord, member, text, to_js};
use super::{Storage, StorageError, VERSIONS, finish};

pub(super) fn put(transaction: &Transaction, id: &str, note: &str, json: &str) -> Result<(), StorageError> {
    let record = VersionRecord { id: id.to_owned(), note: note.to_owned(), json: json.into() };
    drop(transaction.object_store(VERSIONS)?.put(&to_js(&record)?, None)?);
    Ok(())
}

/// The keys of one note's versions: what begins with its id and a slash, and `0` is the character behind that.
fn of_note(note: &str) -> Result<Query, StorageError> {
    let [from, to] = [format!("{note}/"), format!("{note}0")];
    Ok(Query::KeyRange(KeyRange::bound(&from.into(), &to.into(), None, Some(true))?))
}

impl Storage {
    /// The versions of a note, the first one first: key and saved JSON.
    ///
    /// # Errors
    /// [`StorageError`] if the browser cannot read.
    pub async fn versions(&self, note: &str) -> Result<Vec<(String, String)>, StorageError> {
        let database = Database::from(self.inner.clone());
        let transaction = database.transaction(&[VERSIONS], TransactionMode::ReadOnly)?;
        let records = transaction.object_store(VERSIONS)?.get_all(Some(of_note(note)?), None)?.await?;
        let read = |record| Some((member(&record, "id").as_string()?, text(&member(&record, "json"))));
        Ok(records.into_iter().filter_map(read).collect())
    }

    /// The last version of a note: key and saved JSON.
    ///
    /// # Errors
    /// As [`Storage::versions`].
    pub async fn last_version(&self, note: &str) -> Result<Option<(String, String)>, StorageError> {
        let database = Database::from(self.inner.clone());
        let transaction = database.transaction(&[VERSIONS], TransactionMode::ReadOnly)?;
        let store = transaction.object_store(VERSIONS)?;
        let keys = store.get_all_keys(Some(of_note(note)?), None)?.await?;
        let Some(key) = keys.last().and_then(|key| key.as_string()) else { return Ok(None) };
        let record = store.get(Query::Key((&key).into()))?.await?;
        Ok(record.map(|record| (key, text(&member(&record, "json")))))
    }

    /// Which notes have versions, and how many each.
    ///
    /// # Errors
    /// As [`Storage::versions`].
    pub async fn notes_with_versions(&self) -> Result<Vec<(String, usize)>, StorageError> {
        let database = Database::from(self.inner.clone());
        let transaction = database.transaction(&[VERSIONS], TransactionMode::ReadOnly)?;
        let keys = transaction.object_store(VERSIONS)?.get_all_keys(None, None)?.await?;
        let mut notes: Vec<(String, usize)> = Vec::new();
        for key in keys.into_iter().filter_map(|key| key.as_string()) {
            let note = key.rsplit_once('/').map_or(key.as_str(), |(note, _)| note);
            match notes.last_mut() {
                Some((last, count)) if last == note => *count += 1,
                _ => notes.push((note.to_owned(), 1)),
            }
        }
        Ok(notes)
    }

    /// Removes versions.
    ///
    /// # Errors
    /// As [`Storage::write`].
    pub async fn remove_versions(&self, keys: &[String]) -> Result<(), StorageError> {
        let transaction = self.strict(&[VERSIONS])?;
        let store = transaction.object_store(VERSIONS)?;
        for key in keys {
            drop(store.delete(Query::Key(key.into()))?);
        }
        finish(transaction).await
    }
}
