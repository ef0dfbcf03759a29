//! Whole databases: read through, copied, removed.

use idb::{Database, Factory, KeyRange, Query, TransactionMode};
use wasm_bindgen::JsValue;

use super::records::{member, text};
use super::{META, NOTES, STORES, Storage, StorageError, VERSIONS, finish};

/// Records on their way at once: a thousand notes take ten steps, and memory holds no more than this many.
const AT_ONCE: u32 = 100;

impl Storage {
    /// The next keys and records of a store, behind a key.
    async fn some(&self, store: &str, after: Option<&JsValue>) -> Result<(Vec<JsValue>, Vec<JsValue>), StorageError> {
        let database = Database::from(self.inner.clone());
        let reading = database.transaction(&[store], TransactionMode::ReadOnly)?.object_store(store)?;
        let from = |key: &JsValue| KeyRange::lower_bound(key, Some(true)).map(Query::KeyRange);
        let keys = reading.get_all_keys(after.map(from).transpose()?, Some(AT_ONCE))?.await?;
        let records = reading.get_all(after.map(from).transpose()?, Some(AT_ONCE))?.await?;
        Ok((keys, records))
    }

    /// Hands out every text there is, but for the one of this name: whatever is needed is named in one of them, whether
    /// it can be read or not.
    ///
    /// # Errors
    /// [`StorageError`] if the browser cannot read.
    pub async fn each_text(&self, without: &str, mut take: impl FnMut(&str)) -> Result<(), StorageError> {
        for store in [NOTES, META, VERSIONS] {
            let mut after: Option<JsValue> = None;
            loop {
                let (keys, records) = self.some(store, after.as_ref()).await?;
                let Some(last) = keys.last().cloned() else { break };
                for (key, record) in keys.iter().zip(&records) {
                    if store != META || key.as_string().as_deref() != Some(without) {
                        take(&record.as_string().unwrap_or_else(|| text(&member(record, "json"))));
                    }
                }
                after = Some(last);
            }
        }
        Ok(())
    }

    /// Copies everything into another database, but for the texts of these names. If that fails, part of it lies there.
    ///
    /// # Errors
    /// As [`Storage::write`].
    pub async fn copy_to(&self, other: &Storage, without: &[&str]) -> Result<(), StorageError> {
        for store in STORES {
            let mut after: Option<JsValue> = None;
            loop {
                let (keys, records) = self.some(store, after.as_ref()).await?;
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
