//! Files: what is known of each under its media id, and the bytes, once for all media that have the same ones.

use std::collections::BTreeSet;

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

/// A file to be written.
#[derive(Clone)]
pub struct MediaWrite {
    /// Its media id.
    pub id: String,
    /// Its facts as saved JSON.
    pub facts: String,
    /// Where its bytes lie.
    pub key: String,
    /// Its bytes; none where they lie there already.
    pub blob: Option<web_sys::Blob>,
    /// SHA-256 of the bytes as 64 hexadecimal digits, if it is known.
    pub sha256: Option<String>,
}

impl MediaWrite {
    /// A new file, whose bytes nobody has looked at.
    #[must_use]
    pub fn new(id: &str, facts: String, blob: &web_sys::Blob) -> Self {
        Self { id: id.to_owned(), facts, key: id.to_owned(), blob: Some(blob.clone()), sha256: None }
    }
}

pub(super) fn write(media: &ObjectStore, files: &ObjectStore, file: &MediaWrite) -> Result<(), StorageError> {
    if let Some(blob) = &file.blob {
        put(files, &file.key, blob)?;
    }
    let record = MediaRecord {
        id: file.id.clone(),
        facts: (&file.facts).into(),
        file: file.key.clone(),
        sha256: file.sha256.clone(),
    };
    drop(media.put(&to_js(&record)?, None)?);
    Ok(())
}

fn put(files: &ObjectStore, key: &str, blob: &web_sys::Blob) -> Result<(), StorageError> {
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

    /// Removes media, and the files that no media have any more. In one transaction: a file that another write brings at the
    /// same time comes before it, with its media, or behind it.
    ///
    /// # Errors
    /// As [`Storage::write`].
    pub async fn remove(&self, ids: &[String]) -> Result<(), StorageError> {
        let transaction = self.strict(&[MEDIA, FILES])?;
        let (media, files) = (transaction.object_store(MEDIA)?, transaction.object_store(FILES)?);
        for id in ids {
            drop(media.delete(Query::Key(id.into()))?);
        }
        let left = media.get_all(None, None)?.await?;
        let used: BTreeSet<String> = left.iter().filter_map(|record| member(record, "file").as_string()).collect();
        for key in files.get_all_keys(None, None)?.await? {
            if key.as_string().is_none_or(|key| !used.contains(&key)) {
                drop(files.delete(Query::Key(key))?);
            }
        }
        finish(transaction).await
    }
}
