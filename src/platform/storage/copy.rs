//! Whole databases: copied, removed.

use idb::{Database, Factory, KeyRange, Query, TransactionMode};
use wasm_bindgen::JsValue;

use super::{META, STORES, Storage, StorageError, finish};

/// Records copied at once: a thousand notes take ten steps, and no more than this many files are on their way together.
const AT_ONCE: u32 = 100;

impl Storage {
    /// Copies everything into another database, but for the texts of these names. If that fails, part of it lies there.
    ///
    /// # Errors
    /// As [`Storage::write`].
    pub async fn copy_to(&self, other: &Storage, without: &[&str]) -> Result<(), StorageError> {
        for store in STORES {
            let mut after: Option<JsValue> = None;
            loop {
                let source = Database::from(self.inner.clone());
                let reading = source.transaction(&[store], TransactionMode::ReadOnly)?.object_store(store)?;
                let from = |key: &JsValue| KeyRange::lower_bound(key, Some(true)).map(Query::KeyRange);
                let query = || after.as_ref().map(from).transpose();
                let keys = reading.get_all_keys(query()?, Some(AT_ONCE))?.await?;
                let records = reading.get_all(query()?, Some(AT_ONCE))?.await?;
                let Some(last) = keys.last().cloned() else { break };
                let transaction = other.strict(&[store])?;
                let writing = transaction.object_store(store)?;
                for (key, record) in keys.iter().zip(&records) {
                    let name = (store == META).then_some(key);
                    if name.and_then(JsValue::as_string).is_none_or(|name| !without.contains(&name.as_str())) {
                        drop(writing.put(record, name)?);
                    }
                }
                finish(transaction).await?;
                after = Some(last);
            }
        }
        Ok(())
    }
}

/// Removes the database of this name. Tabs that have it open are told, and let go of it.
///
/// # Errors
/// [`StorageError`] if the browser does not.
pub async fn remove_database(name: &str) -> Result<(), StorageError> {
    Ok(Factory::new()?.delete(name)?.await?)
}
