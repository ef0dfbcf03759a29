//! A folder of the user's, kept beside what is known of it. It is no text, and no other database gets it.

use idb::{Database, Query, TransactionMode};

use super::{META, Storage, StorageError, finish};
use crate::platform::folder::Folder;

impl Storage {
    /// The folder that is kept under this name.
    ///
    /// # Errors
    /// [`StorageError`] if the browser cannot read.
    pub async fn folder(&self, name: &str) -> Result<Option<Folder>, StorageError> {
        let database = Database::from(self.inner.clone());
        let transaction = database.transaction(&[META], TransactionMode::ReadOnly)?;
        let found = transaction.object_store(META)?.get(Query::Key(name.into()))?.await?;
        Ok(found.filter(wasm_bindgen::JsValue::is_object).map(Folder::kept))
    }

    /// Keeps a folder under a name, or none any more, and JSON under another one.
    ///
    /// # Errors
    /// As [`Storage::write`].
    pub async fn keep_folder(
        &self,
        name: &str,
        folder: Option<&Folder>,
        (beside, json): (&str, &str),
    ) -> Result<(), StorageError> {
        let transaction = self.strict(&[META])?;
        let meta = transaction.object_store(META)?;
        match folder {
            Some(folder) => drop(meta.put(folder.handle(), Some(&name.into()))?),
            None => drop(meta.delete(Query::Key(name.into()))?),
        }
        drop(meta.put(&json.into(), Some(&beside.into()))?);
        finish(transaction).await
    }
}
