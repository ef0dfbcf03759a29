//! What is stored here.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::domain::account::Account;
use crate::domain::backup::reminder;
use crate::domain::backup::{Hash, Here, Kept, Lineage, Lineages, Local};
use crate::domain::dictionary::Dictionary;
use crate::domain::note::Note;
use crate::domain::saved::{self, LoadError};
use crate::domain::shop::Shop;
use crate::platform::storage::{Storage, StorageError, StoredMedia, Write};
use crate::platform::worker::inside;

pub const ACCOUNT: &str = "account";
pub const SHOP: &str = "shop";
pub const DICTIONARY: &str = "dictionary";
const LINEAGES: &str = "lineages";

/// Everything.
pub struct Stored {
    /// As a backup meets it. Files have a hash where it has been worked out.
    pub local: Local,
    /// Where it comes from; none where a newer version keeps that in its own way, and nothing may be written over it.
    pub lineages: Option<Lineages>,
    /// Files by their media ids.
    pub media: BTreeMap<String, StoredMedia>,
    /// What tells it from what was stored before; none where nothing is stored.
    pub sum: Option<u64>,
}

/// Opens the database of the workspace that this worker was started for.
pub async fn open() -> Result<Storage, StorageError> {
    Storage::open(&inside::name(), Box::new(|_| ())).await
}

impl Stored {
    pub async fn read(storage: &Storage) -> Result<Self, StorageError> {
        let lineages = lineages(storage).await?;
        let known = lineages.clone().unwrap_or_default();
        let notes = storage.notes().await?;
        let account = storage.meta(ACCOUNT).await?;
        let shop = storage.meta(SHOP).await?;
        let dictionary = storage.meta(DICTIONARY).await?;
        let texts = notes.iter().map(|(_, json)| json).chain(&account).chain(&shop).chain(&dictionary);
        let sum = reminder::sum(texts.map(String::as_str));
        let notes = notes.into_iter().map(|(id, json)| {
            let here = match here::<Note>(Some(&json), known.note(&id)) {
                Here::Kept(kept) if kept.value.id != id => Here::Closed,
                here => here,
            };
            (id, here)
        });
        let media: BTreeMap<_, _> = storage.media().await?.into_iter().map(|file| (file.id.clone(), file)).collect();
        let local = Local {
            notes: notes.collect(),
            account: here::<Account>(account.as_deref(), known.account),
            shop: here::<Shop>(shop.as_deref(), known.shop),
            dictionary: here::<Dictionary>(dictionary.as_deref(), known.dictionary),
            media: media.iter().map(|(id, known)| (id.clone(), hash(known))).collect(),
        };
        Ok(Self { local, lineages, media, sum })
    }
}

/// The hash of a file, where it has been worked out.
pub fn hash(known: &StoredMedia) -> Option<Hash> {
    known.sha256.as_deref().and_then(Hash::parse)
}

fn here<T: DeserializeOwned>(json: Option<&str>, lineage: Lineage) -> Here<T> {
    match json.map(saved::read) {
        None => Here::Nothing,
        Some(Ok(value)) => Here::Kept(Kept { value, lineage }),
        Some(Err(_)) => Here::Closed,
    }
}

/// Where everything comes from, as it is written down.
pub async fn lineages(storage: &Storage) -> Result<Option<Lineages>, StorageError> {
    Ok(match storage.meta(LINEAGES).await?.as_deref().map(saved::read) {
        None | Some(Err(LoadError::Damaged)) => Some(Lineages::default()),
        Some(Ok(lineages)) => Some(lineages),
        Some(Err(LoadError::Newer { .. })) => None,
    })
}

/// Writes down where everything comes from.
pub fn write_lineages(lineages: &Lineages) -> Result<Write, StorageError> {
    meta(LINEAGES, lineages)
}

/// Writes something that is kept once.
pub fn meta<T: Serialize>(name: &str, value: &T) -> Result<Write, StorageError> {
    Ok(Write::Meta(name.to_owned(), json(value)?))
}

/// The saved form of something.
pub fn json<T: Serialize>(value: &T) -> Result<String, StorageError> {
    saved::write(value).map_err(|error| StorageError::Failed(error.to_string()))
}
