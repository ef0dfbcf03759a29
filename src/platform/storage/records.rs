//! Records as they lie in the database.
//!
//! They are written as types and read member by member: reading types would bring the texts of what was expected, and
//! with them the writing of every kind of number, into the first load. What is no text is read as an empty one: the
//! record is damaged, and known by its id.

use js_sys::Reflect;
use serde::Serialize;
use wasm_bindgen::JsValue;

use super::StorageError;

/// A note.
#[derive(Serialize)]
pub(super) struct NoteRecord {
    pub id: String,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    pub json: JsValue,
}

/// What is known of a file. Version 1 kept the blob here, too.
#[derive(Serialize)]
pub(super) struct MediaRecord {
    pub id: String,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    pub facts: JsValue,
    /// The key in the store of files.
    pub file: String,
    /// 64 hexadecimal digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
}

/// A file.
#[derive(Serialize)]
pub(super) struct FileRecord {
    pub id: String,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    pub blob: JsValue,
}

/// An earlier state of a note.
#[derive(Serialize)]
pub(super) struct VersionRecord {
    pub id: String,
    pub note: String,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    pub json: JsValue,
}

/// How a transaction is wanted.
#[derive(Serialize)]
pub(super) struct Wanted {
    pub durability: &'static str,
}

/// A member of a record; nothing where there is none.
pub(super) fn member(record: &JsValue, name: &str) -> JsValue {
    Reflect::get(record, &name.into()).unwrap_or_default()
}

pub(super) fn text(value: &JsValue) -> String {
    value.as_string().unwrap_or_default()
}

pub(super) fn to_js<T: Serialize>(value: &T) -> Result<JsValue, StorageError> {
    serde_wasm_bindgen::to_value(value).map_err(|error| StorageError::Failed(error.to_string()))
}
