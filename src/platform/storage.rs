//! The studio's database in this browser.
//!
//! Three stores: `notes` (id → saved JSON), `media` (id → facts as saved JSON, and the blob), `meta`. The version of
//! the database itself never changes; every record says its own format, so that a newer record is known and left alone.

use idb::{
    Database, DatabaseEvent, Factory, KeyPath, ObjectStoreParams, Query, Transaction, TransactionMode,
    TransactionResult,
};
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};

const NAME: &str = "akaire";
const VERSION: u32 = 1;
const NOTES: &str = "notes";
const MEDIA: &str = "media";
const META: &str = "meta";
const STORES: [&str; 3] = [NOTES, MEDIA, META];

/// Why the storage did not do what was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// The browser denies storage: a private window, or a setting.
    Denied(String),
    /// A newer version of the studio has changed the database.
    Newer,
    /// No room is left.
    Full,
    /// Something else went wrong.
    Failed(String),
}

impl From<idb::Error> for StorageError {
    fn from(error: idb::Error) -> Self {
        let text = error.to_string();
        if text.contains("QuotaExceeded") {
            StorageError::Full
        } else if text.contains("VersionError") {
            StorageError::Newer
        } else {
            StorageError::Failed(text)
        }
    }
}

/// One change of what is stored.
pub enum Write {
    /// A note's saved JSON.
    Note(String, String),
    /// A note is gone.
    NoNote(String),
    /// A file: its id, its facts as saved JSON, its blob.
    Media(String, String, web_sys::Blob),
    /// A file is gone.
    NoMedia(String),
}

/// A stored file.
pub struct StoredMedia {
    /// Its media id.
    pub id: String,
    /// Its facts as saved JSON.
    pub facts: String,
    /// Its bytes, where the record is whole.
    pub blob: Option<web_sys::Blob>,
}

/// The open database.
pub struct Storage {
    inner: web_sys::IdbDatabase,
}

impl Storage {
    /// Opens the database, making it at the first visit.
    ///
    /// # Errors
    /// [`StorageError::Denied`] where the browser gives no storage, [`StorageError::Newer`] if a newer studio owns it.
    pub async fn open() -> Result<Self, StorageError> {
        let denied = |error: idb::Error| StorageError::Denied(error.to_string());
        let factory = Factory::new().map_err(denied)?;
        let mut request = factory.open(NAME, Some(VERSION)).map_err(denied)?;
        request.on_upgrade_needed(|event| {
            if let Ok(database) = event.database() {
                for store in STORES {
                    let mut params = ObjectStoreParams::new();
                    if store != META {
                        params.key_path(Some(KeyPath::new_single("id")));
                    }
                    // A store that cannot be made shows as a failed transaction later, with the browser's own words.
                    let _ = database.create_object_store(store, params);
                }
            }
        });
        let database = request.await.map_err(|error| match StorageError::from(error) {
            StorageError::Failed(text) => StorageError::Denied(text),
            other => other,
        })?;
        Ok(Self { inner: database.into() })
    }

    /// Every note: id and saved JSON.
    ///
    /// # Errors
    /// [`StorageError`] if the browser cannot read.
    pub async fn notes(&self) -> Result<Vec<(String, String)>, StorageError> {
        let records = self.all(NOTES).await?;
        Ok(records.iter().map(|record| (string(record, "id"), string(record, "json"))).collect())
    }

    /// Every file.
    ///
    /// # Errors
    /// [`StorageError`] if the browser cannot read.
    pub async fn media(&self) -> Result<Vec<StoredMedia>, StorageError> {
        let records = self.all(MEDIA).await?;
        Ok(records
            .iter()
            .map(|record| StoredMedia {
                id: string(record, "id"),
                facts: string(record, "facts"),
                blob: Reflect::get(record, &"blob".into()).ok().and_then(|blob| blob.dyn_into().ok()),
            })
            .collect())
    }

    async fn all(&self, store: &str) -> Result<Vec<JsValue>, StorageError> {
        let database = Database::from(self.inner.clone());
        let transaction = database.transaction(&[store], TransactionMode::ReadOnly)?;
        Ok(transaction.object_store(store)?.get_all(None::<Query>, None)?.await?)
    }

    /// Writes everything or nothing, and returns when it lies on the disk.
    ///
    /// # Errors
    /// [`StorageError::Full`] if there is no room, [`StorageError::Failed`] otherwise.
    pub async fn write(&self, writes: &[Write]) -> Result<(), StorageError> {
        if writes.is_empty() {
            return Ok(());
        }
        let transaction = self.strict()?;
        let (notes, media) = (transaction.object_store(NOTES)?, transaction.object_store(MEDIA)?);
        for write in writes {
            match write {
                Write::Note(id, json) => drop(notes.put(&record(&[("id", id.into()), ("json", json.into())]), None)?),
                Write::NoNote(id) => drop(notes.delete(Query::Key(id.into()))?),
                Write::Media(id, facts, blob) => {
                    let value = record(&[("id", id.into()), ("facts", facts.into()), ("blob", blob.into())]);
                    drop(media.put(&value, None)?);
                }
                Write::NoMedia(id) => drop(media.delete(Query::Key(id.into()))?),
            }
        }
        match transaction.await? {
            TransactionResult::Committed => Ok(()),
            TransactionResult::Aborted => Err(StorageError::Full),
        }
    }

    /// A transaction that is only done when the bytes are on the disk: a killed browser loses nothing it confirmed.
    /// The library's own call cannot say so.
    fn strict(&self) -> Result<Transaction, StorageError> {
        let failed = |error: JsValue| StorageError::Failed(format!("{error:?}"));
        let begin: js_sys::Function =
            Reflect::get(&self.inner, &"transaction".into()).map_err(failed)?.dyn_into().map_err(failed)?;
        let options = record(&[("durability", "strict".into())]);
        let names: js_sys::Array = [NOTES, MEDIA].iter().map(|name| JsValue::from(*name)).collect();
        let transaction = begin.call3(&self.inner, &names, &"readwrite".into(), &options).map_err(failed)?;
        Ok(Transaction::try_from(transaction)?)
    }
}

fn record(members: &[(&str, JsValue)]) -> JsValue {
    let object = js_sys::Object::new();
    for (name, value) in members {
        // Setting a member of a fresh plain object cannot fail.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

fn string(record: &JsValue, member: &str) -> String {
    Reflect::get(record, &member.into()).ok().and_then(|value| value.as_string()).unwrap_or_default()
}
