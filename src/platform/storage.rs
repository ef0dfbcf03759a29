//! The studio's database in this browser.
//!
//! Three stores: `notes` (id → saved JSON), `media` (id → facts as saved JSON, and the blob), `meta` (name → saved JSON). The version of
//! the database itself never changes; every record says its own format, so that a newer record is known and left alone.

use idb::{
    Database, DatabaseEvent, Factory, KeyPath, ObjectStoreParams, Query, Transaction, TransactionMode,
    TransactionResult,
};
use js_sys::Reflect;
use serde::Serialize;
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
#[derive(Clone)]
pub enum Write {
    /// A note's saved JSON.
    Note(String, String),
    /// A note is gone.
    NoNote(String),
    /// A file: its id, its facts as saved JSON, its blob.
    Media(String, String, web_sys::Blob),
    /// A file is gone.
    NoMedia(String),
    /// What is kept once under a name: saved JSON.
    Meta(String, String),
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

    /// Ends the connection; what was asked before is still done.
    pub fn close(&self) {
        self.inner.close();
    }

    /// Every note: id and saved JSON.
    ///
    /// # Errors
    /// [`StorageError`] if the browser cannot read.
    pub async fn notes(&self) -> Result<Vec<(String, String)>, StorageError> {
        let records = self.all(NOTES).await?;
        Ok(records.into_iter().map(|(id, record)| (id, text(&member(&record, "json")))).collect())
    }

    /// Every file.
    ///
    /// # Errors
    /// [`StorageError`] if the browser cannot read.
    pub async fn media(&self) -> Result<Vec<StoredMedia>, StorageError> {
        let records = self.all(MEDIA).await?;
        Ok(records
            .into_iter()
            .map(|(id, record)| StoredMedia {
                id,
                facts: text(&member(&record, "facts")),
                blob: member(&record, "blob").dyn_into().ok(),
            })
            .collect())
    }

    /// All records of a store with an id of ours.
    async fn all(&self, store: &str) -> Result<Vec<(String, JsValue)>, StorageError> {
        let database = Database::from(self.inner.clone());
        let transaction = database.transaction(&[store], TransactionMode::ReadOnly)?;
        let records = transaction.object_store(store)?.get_all(None::<Query>, None)?.await?;
        Ok(records.into_iter().filter_map(|record| Some((member(&record, "id").as_string()?, record))).collect())
    }

    /// Writes everything or nothing, and returns when it lies on the disk.
    ///
    /// # Errors
    /// [`StorageError::Full`] if there is no room, [`StorageError::Failed`] otherwise.
    pub async fn write(&self, writes: &[Write]) -> Result<(), StorageError> {
        if writes.is_empty() {
            return Ok(());
        }
        let transaction = self.strict(&STORES)?;
        let (notes, media) = (transaction.object_store(NOTES)?, transaction.object_store(MEDIA)?);
        let meta = transaction.object_store(META)?;
        for write in writes {
            match write {
                Write::Note(id, json) => {
                    let record = NoteRecord { id: id.clone(), json: json.into() };
                    drop(notes.put(&to_js(&record)?, None)?);
                }
                Write::NoNote(id) => drop(notes.delete(Query::Key(id.into()))?),
                Write::Media(id, facts, blob) => {
                    let record = MediaRecord { id: id.clone(), facts: facts.into(), blob: blob.into() };
                    drop(media.put(&to_js(&record)?, None)?);
                }
                Write::NoMedia(id) => drop(media.delete(Query::Key(id.into()))?),
                Write::Meta(name, json) => drop(meta.put(&json.into(), Some(&name.into()))?),
            }
        }
        finish(transaction).await
    }

    /// What is kept once for all notes under this name: saved JSON.
    ///
    /// # Errors
    /// [`StorageError`] if the browser cannot read.
    pub async fn meta(&self, name: &str) -> Result<Option<String>, StorageError> {
        let database = Database::from(self.inner.clone());
        let transaction = database.transaction(&[META], TransactionMode::ReadOnly)?;
        let found = transaction.object_store(META)?.get(Query::Key(name.into()))?.await?;
        // What is no text is damaged; as an empty text it is read as that, and left alone.
        Ok(found.map(|json| text(&json)))
    }

    /// Keeps JSON under this name, and returns when it lies on the disk.
    ///
    /// # Errors
    /// As [`Storage::write`].
    pub async fn write_meta(&self, name: &str, json: &str) -> Result<(), StorageError> {
        let transaction = self.strict(&[META])?;
        drop(transaction.object_store(META)?.put(&json.into(), Some(&name.into()))?);
        finish(transaction).await
    }

    /// A transaction that is only done when the bytes are on the disk: a killed browser loses nothing it confirmed.
    /// The library's own call cannot say so.
    fn strict(&self, stores: &[&str]) -> Result<Transaction, StorageError> {
        let failed = |error: JsValue| StorageError::Failed(format!("{error:?}"));
        let begin: js_sys::Function =
            Reflect::get(&self.inner, &"transaction".into()).map_err(failed)?.dyn_into().map_err(failed)?;
        let options = to_js(&Wanted { durability: "strict" })?;
        let names: js_sys::Array = stores.iter().map(|name| JsValue::from(*name)).collect();
        let transaction = begin.call3(&self.inner, &names, &"readwrite".into(), &options).map_err(failed)?;
        Ok(Transaction::try_from(transaction)?)
    }
}

/// Said aloud, so that the browser finishes it even if the page is gone in the next moment.
async fn finish(transaction: Transaction) -> Result<(), StorageError> {
    match transaction.commit()?.await? {
        TransactionResult::Committed => Ok(()),
        TransactionResult::Aborted => Err(StorageError::Full),
    }
}

/// A note as it lies in the database. What is no text is read as none: the record is damaged, and known by its id.
///
/// Records are written as types and read member by member: reading types would bring the texts of what was expected, and
/// with them the writing of every kind of number, into the first load.
#[derive(Serialize)]
struct NoteRecord {
    id: String,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    json: JsValue,
}

/// A file as it lies in the database.
#[derive(Serialize)]
struct MediaRecord {
    id: String,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    facts: JsValue,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    blob: JsValue,
}

/// A member of a record; nothing where there is none.
fn member(record: &JsValue, name: &str) -> JsValue {
    Reflect::get(record, &name.into()).unwrap_or_default()
}

fn text(value: &JsValue) -> String {
    value.as_string().unwrap_or_default()
}

/// How a transaction is wanted.
#[derive(Serialize)]
struct Wanted {
    durability: &'static str,
}

fn to_js<T: Serialize>(value: &T) -> Result<JsValue, StorageError> {
    serde_wasm_bindgen::to_value(value).map_err(|error| StorageError::Failed(error.to_string()))
}
