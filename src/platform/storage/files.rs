//! Files: what is known of each under its media id, and the bytes, once for all media that have the same ones.

use idb::{ObjectStore, Query};
use wasm_bindgen::{JsCast, JsValue};

use super::records::{FileRecord, MediaRecord, member, text, to_js};
use super::{FILES, MEDIA, Storage, StorageError, finish};

/// A stored file.
pub struct StoredMedia {
    /// Its media id.
    pub id: String,
    /// Its facts as saved JSON.
    pub facts: String,
    /// Its bytes, where the record is whole.
    pub blob: Option<web_sys::Blob>,
    /// Where the bytes lie; none of a record of version 1, which holds them itself.
    pub key: Option<String>,
    /// SHA-256 of the bytes as 64 hexadecimal digits, once somebody has worked it out.
    pub sha256: Option<String>,
}

pub(super) fn put(files: &ObjectStore, key: &str, blob: &web_sys::Blob) -> Result<(), StorageError> {
    let record = FileRecord { id: key.to_owned(), blob: blob.into() };
    drop(files.put(&to_js(&record)?, None)?);
    Ok(())
}

impl Storage {
    /// Every file.
    ///
    /// # Errors
    /// [`StorageError`] if the browser cannot read.
    pub async fn media(&self) -> Result<Vec<StoredMedia>, StorageError> {
        // In the order of their keys, which are plain letters and digits.
        let files = self.all(FILES).await?;
        let file = |key: &str| {
            let found = files.binary_search_by(|(known, _)| known.as_str().cmp(key)).ok()?;
            files.get(found).map(|(_, record)| record)
        };
        let stored = |(id, record): (String, JsValue)| {
            let key = member(&record, "file").as_string();
            let holder = key.as_deref().and_then(file).unwrap_or(&record);
            StoredMedia {
                id,
                facts: text(&member(&record, "facts")),
                blob: member(holder, "blob").dyn_into().ok(),
                key,
                sha256: member(&record, "sha256").as_string(),
            }
        };
        Ok(self.all(MEDIA).await?.into_iter().map(stored).collect())
    }

    /// Writes down which bytes a file has. Where other media have the same, theirs are used, and its own copy goes.
    ///
    /// # Errors
    /// As [`Storage::write`].
    pub async fn settle(&self, media: &StoredMedia, sha256: &str, same: Option<&str>) -> Result<(), StorageError> {
        let Some(blob) = &media.blob else { return Ok(()) };
        let transaction = self.strict(&[MEDIA, FILES])?;
        let files = transaction.object_store(FILES)?;
        match (same, &media.key) {
            (Some(same), Some(own)) if same != own => drop(files.delete(Query::Key(own.into()))?),
            (None, None) => put(&files, &media.id, blob)?,
            _ => {}
        }
        let file = same.or(media.key.as_deref()).unwrap_or(&media.id).to_owned();
        let record =
            MediaRecord { id: media.id.clone(), facts: (&media.facts).into(), file, sha256: Some(sha256.to_owned()) };
        drop(transaction.object_store(MEDIA)?.put(&to_js(&record)?, None)?);
        finish(transaction).await
    }

    /// The keys of all files.
    ///
    /// # Errors
    /// [`StorageError`] if the browser cannot read.
    pub async fn file_keys(&self) -> Result<Vec<String>, StorageError> {
        Ok(self.all(FILES).await?.into_iter().map(|(key, _)| key).collect())
    }

    /// Removes media, and files by their keys.
    ///
    /// # Errors
    /// As [`Storage::write`].
    pub async fn remove(&self, media: &[String], keys: &[String]) -> Result<(), StorageError> {
        let transaction = self.strict(&[MEDIA, FILES])?;
        for (store, ids) in [(MEDIA, media), (FILES, keys)] {
            let store = transaction.object_store(store)?;
            for id in ids {
                drop(store.delete(Query::Key(id.into()))?);
            }
        }
        finish(transaction).await
    }
}
