//! The database of a workspace in this browser.
//!
//! - `notes`: id → saved JSON.
//! - `media`: id → facts as saved JSON, the key of the file, and its SHA-256 once somebody has worked it out.
//! - `files`: key → blob. Two media with the same bytes have the same file.
//! - `meta`: name → saved JSON; a folder of the user's under its own name.
//! - `versions`: note and number → the note, and an earlier state of it as saved JSON.
//!
//! Every record says its own format, so that a newer one is known and left alone. The version of the database says only
//! which stores there are; opening an older one adds what is missing, and changes no record.

mod copy;
mod files;
#[cfg(feature = "app")]
mod folder;
mod records;
mod versions;

use gloo::events::EventListener;
use idb::{
    Database, DatabaseEvent, Factory, KeyPath, ObjectStoreParams, Query, Transaction, TransactionMode,
    TransactionResult,
};
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};

pub use copy::remove_database;
pub use files::{MediaWrite, StoredMedia};
use records::{NoteRecord, Wanted, member, text, to_js};

/// 1: notes, media with their blobs, meta. 2: files by themselves, and versions.
const VERSION: u32 = 2;
const NOTES: &str = "notes";
const MEDIA: &str = "media";
const FILES: &str = "files";
const META: &str = "meta";
const VERSIONS: &str = "versions";
const STORES: [&str; 5] = [NOTES, MEDIA, FILES, META, VERSIONS];

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
    /// A file.
    Media(MediaWrite),
    /// An earlier state of a note: its key, the note's id, saved JSON.
    Version(String, String, String),
    /// What is kept once under a name: saved JSON.
    Meta(String, String),
}

/// The open database.
pub struct Storage {
    inner: web_sys::IdbDatabase,
}

impl Storage {
    /// Opens the database of this name, making it at the first visit. `closed` is called when another tab removes the
    /// database (`true`), or a newer version of the studio wants to add stores to it: the connection is closed by then,
    /// because they would have to wait for it.
    ///
    /// # Errors
    /// [`StorageError::Denied`] where the browser gives no storage, [`StorageError::Newer`] if a newer studio owns it.
    pub async fn open(name: &str, closed: Box<dyn Fn(bool)>) -> Result<Self, StorageError> {
        let denied = |error: idb::Error| StorageError::Denied(error.to_string());
        let factory = Factory::new().map_err(denied)?;
        let mut request = factory.open(name, Some(VERSION)).map_err(denied)?;
        request.on_upgrade_needed(|event| {
            if let Ok(database) = event.database() {
                let there = database.store_names();
                for store in STORES.into_iter().filter(|store| !there.iter().any(|name| name == store)) {
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
        let inner = web_sys::IdbDatabase::from(database);
        let closing = inner.clone();
        EventListener::once(&inner, "versionchange", move |event| {
            closing.close();
            closed(member(event, "newVersion").is_null());
        })
        .forget();
        Ok(Self { inner })
    }

    /// Calls back when the browser ends the connection by itself, as it does when it clears what is stored.
    pub fn on_closed(&self, call: impl FnOnce() + 'static) {
        EventListener::once(&self.inner, "close", move |_| call()).forget();
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
        let (files, meta) = (transaction.object_store(FILES)?, transaction.object_store(META)?);
        for write in writes {
            match write {
                Write::Note(id, json) => {
                    let record = NoteRecord { id: id.clone(), json: json.into() };
                    drop(notes.put(&to_js(&record)?, None)?);
                }
                Write::NoNote(id) => drop(notes.delete(Query::Key(id.into()))?),
                Write::Media(file) => files::write(&media, &files, file)?,
                Write::Version(id, note, json) => versions::put(&transaction, id, note, json)?,
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

    /// Puts what `make` makes of what is kept under this name in its place, with nothing in between. Where `make` gives none,
    /// nothing is changed.
    ///
    /// # Errors
    /// As [`Storage::write`].
    pub async fn change_meta(
        &self,
        name: &str,
        make: impl FnOnce(Option<String>) -> Option<String>,
    ) -> Result<(), StorageError> {
        let transaction = self.strict(&[META])?;
        let store = transaction.object_store(META)?;
        let found = store.get(Query::Key(name.into()))?.await?;
        if let Some(json) = make(found.map(|json| text(&json))) {
            drop(store.put(&json.into(), Some(&name.into()))?);
        }
        finish(transaction).await
    }

    /// As [`Storage::write_meta`]; what lay there is kept under the other name, as it is.
    ///
    /// # Errors
    /// As [`Storage::write`].
    pub async fn replace_meta(&self, name: &str, json: &str, aside: &str) -> Result<(), StorageError> {
        let transaction = self.strict(&[META])?;
        let meta = transaction.object_store(META)?;
        if let Some(before) = meta.get(Query::Key(name.into()))?.await? {
            drop(meta.put(&before, Some(&aside.into()))?);
        }
        drop(meta.put(&json.into(), Some(&name.into()))?);
        finish(transaction).await
    }

    /// As [`Storage::write_meta`], where nothing lies under this name.
    ///
    /// # Errors
    /// As [`Storage::write`], and where something does.
    pub async fn add_meta(&self, name: &str, json: &str) -> Result<(), StorageError> {
        let transaction = self.strict(&[META])?;
        drop(transaction.object_store(META)?.add(&json.into(), Some(&name.into()))?);
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
    let transaction = web_sys::IdbTransaction::from(transaction);
    match Transaction::from(transaction.clone()).commit()?.await? {
        TransactionResult::Committed => Ok(()),
        // A file that cannot be read any more ends it as well.
        TransactionResult::Aborted => Err(match transaction.error().map(|error| error.name()) {
            Some(name) if name != "QuotaExceededError" => StorageError::Failed(name),
            _ => StorageError::Full,
        }),
    }
}
