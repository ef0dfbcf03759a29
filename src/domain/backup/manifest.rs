//! `manifest.json`: what a backup is, what is in it, and what every part of it must be.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::lineage::Lineage;
use super::trouble::Trouble;
use super::{Hash, json, path};
use crate::domain::tree;

/// The format this version writes. Every older one stays readable; of a newer one nothing is read.
pub const FORMAT: u32 = 1;
/// What tells a backup from other archives that have a manifest.
const KIND: &str = "akaire-backup";

/// Who made a backup, and when; all of it is handed in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Made {
    /// When, RFC 3339.
    pub at: String,
    /// Program and version.
    pub by: String,
    /// Name of the brand.
    pub brand: String,
}

/// An entry of the archive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its name.
    pub path: String,
    /// How long it is.
    pub bytes: u64,
    /// What it must hold.
    pub sha256: Hash,
}

/// The list of contents. Members that a later version adds are ignored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Manifest {
    /// What kind of archive it is.
    pub(super) kind: String,
    /// The format it is in.
    pub format: u32,
    /// Who made it.
    pub made: Made,
    /// Every note by its id, and where it comes from.
    pub notes: BTreeMap<String, Lineage>,
    /// Where the account comes from, if it is in here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<Lineage>,
    /// The shop, likewise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shop: Option<Lineage>,
    /// The dictionary, likewise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dictionary: Option<Lineage>,
    /// Every other entry of the archive.
    pub entries: Vec<Entry>,
}

impl Manifest {
    pub(super) fn new(made: Made) -> Self {
        Self { kind: KIND.to_owned(), format: FORMAT, made, ..Self::default() }
    }

    /// Reads a manifest; a newer one is known even if its shape is not.
    pub(super) fn read(bytes: Vec<u8>) -> Result<Self, Trouble> {
        let damaged = || Trouble::Damaged(path::MANIFEST.to_owned());
        let tree: Value = tree::read(&json::text(bytes, path::MANIFEST)?).map_err(|_| damaged())?;
        if tree.get("kind").and_then(Value::as_str) != Some(KIND) {
            return Err(Trouble::NotABackup);
        }
        match tree.get("format").and_then(Value::as_u64) {
            Some(format) if format > u64::from(FORMAT) => return Err(Trouble::Newer),
            Some(1..) => {}
            _ => return Err(damaged()),
        }
        tree::take(tree).map_err(|_| damaged())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<Manifest, Trouble> {
        Manifest::read(json.as_bytes().to_vec())
    }

    #[test]
    fn there_and_back_and_without_what_it_does_not_know() {
        let made = Made { at: "2026-11-27T09:00:00Z".into(), by: "akaire 0.1.0".into(), brand: "小春日".into() };
        let manifest = Manifest { notes: BTreeMap::from([("n".into(), Lineage::default())]), ..Manifest::new(made) };
        let json = serde_json::to_string(&manifest).unwrap();
        assert_eq!(read(&json), Ok(manifest.clone()));
        assert_eq!(read(&json.replacen('{', r#"{"colour":{"a":[1]},"#, 1)), Ok(manifest));
    }

    #[test]
    fn other_archives_and_newer_backups_are_told_apart() {
        assert_eq!(read(r#"{"name":"some package"}"#), Err(Trouble::NotABackup));
        assert_eq!(read(r#"{"kind":"akaire-backup","format":2,"entries":"elsewhere"}"#), Err(Trouble::Newer));
        for damaged in [r#"{"kind":"akaire-backup"}"#, r#"{"kind":"akaire-backup","format":0}"#, "{", "\u{feff}{}"] {
            assert_eq!(read(damaged), Err(Trouble::Damaged("manifest.json".into())), "{damaged}");
        }
        assert_eq!(read(&"[".repeat(99)), Err(Trouble::TooDeep("manifest.json".into())));
    }
}
