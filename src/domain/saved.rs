//! The saved form: JSON inside an envelope that says which version of the format wrote it.

mod long;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::tree;
pub use long::{Long, Reading};

/// The format this version writes. Every older one stays readable.
pub const FORMAT: u32 = 1;

/// Why saved data could not be read. It is kept as it is in both cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// A newer version wrote it; it is left alone, never rewritten.
    Newer {
        /// The format found.
        format: u32,
    },
    /// It is not what any version wrote.
    Damaged,
}

/// A missing content is null: a newer version may keep it elsewhere.
#[derive(Serialize, Deserialize)]
struct Envelope<T> {
    format: u32,
    #[serde(default)]
    saved: T,
}

/// Writes a value in today's format.
///
/// # Errors
/// Only for values that JSON cannot hold, such as a map with keys that are no strings.
pub fn write<T: Serialize>(value: &T) -> Result<String, serde_json::Error> {
    serde_json::to_string(&Envelope { format: FORMAT, saved: value })
}

/// As [`write`], over many lines: for files that people open.
///
/// # Errors
/// As [`write`].
pub fn write_readable<T: Serialize>(value: &T) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(&Envelope { format: FORMAT, saved: value })
}

/// Reads a value of this or any older format.
///
/// # Errors
/// [`LoadError`] if a newer version wrote it, or it is damaged.
pub fn read<T: DeserializeOwned>(json: &str) -> Result<T, LoadError> {
    tree::take(content(json)?).map_err(|_| LoadError::Damaged)
}

/// What is saved, without saying what it is: for whoever looks for one thing in it.
///
/// # Errors
/// As [`read`].
pub fn content(json: &str) -> Result<Value, LoadError> {
    let Envelope { format, saved } = tree::read(json).map_err(|_| LoadError::Damaged)?;
    if format > FORMAT {
        return Err(LoadError::Newer { format });
    }
    Ok(saved)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::note::Note;

    #[test]
    fn there_and_back() {
        let note = Note { title: "秋".into(), ..Note::new("n") };
        let json = write(&note).expect("plain data");
        assert!(json.starts_with("{\"format\":1,"));
        assert_eq!(read::<Note>(&json), Ok(note));
    }

    #[test]
    fn newer_data_is_known_even_if_its_shape_is_not() {
        let newer = r#"{"format":2,"saved":[1,2,3]}"#;
        assert_eq!(read::<Note>(newer), Err(LoadError::Newer { format: 2 }));
    }

    #[test]
    fn wrong_shapes_are_damaged_not_fatal() {
        for json in
            ["", "null", "{}", r#"{"format":"x"}"#, r#"{"format":1,"saved":7}"#, r#"{"format":1,"saved":{"id":[]}}"#]
        {
            assert!(matches!(read::<Note>(json), Err(LoadError::Damaged)), "{json}");
        }
    }
}
