//! The names that entries of a backup may have. Nothing else is ever read, and nothing is written by these names.

use super::hash::Hash;
use crate::domain::route::is_id;

pub(super) const MANIFEST: &str = "manifest.json";
pub(super) const ACCOUNT: &str = "account.json";
pub(super) const SHOP: &str = "shop.json";
pub(super) const DICTIONARY: &str = "dictionary.json";
pub(super) const MEDIA: &str = "media.json";

/// The entry of a note.
pub(super) fn note(id: &str) -> String {
    format!("notes/{id}.json")
}

/// The entry of a file.
pub(super) fn file(hash: &Hash) -> String {
    format!("media/{hash}")
}

/// What an entry of this name holds.
pub(super) enum Known {
    /// Something readable.
    Json,
    /// A file of this hash.
    File(Hash),
}

/// What an entry of this name holds, if this version knows.
pub(super) fn known(path: &str) -> Option<Known> {
    if [MANIFEST, ACCOUNT, SHOP, DICTIONARY, MEDIA].contains(&path) {
        return Some(Known::Json);
    }
    match path.split_once('/') {
        Some(("notes", name)) => name.strip_suffix(".json").filter(|id| is_id(id)).map(|_| Known::Json),
        Some(("media", hash)) => Hash::parse(hash).map(Known::File),
        _ => None,
    }
}

/// Whether a name stays inside the folder it would be unpacked into. One that does not was made to do harm.
pub(super) fn is_harmless(path: &str) -> bool {
    let odd = |c: char| c.is_control() || c == '\\' || c == ':';
    !path.is_empty() && !path.starts_with('/') && !path.contains(odd) && !path.split('/').any(|part| part == "..")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_own_names_are_known() {
        let hash = Hash::of(b"");
        assert!(matches!(known(&file(&hash)), Some(Known::File(read)) if read == hash));
        assert!(matches!(known(&note("n-1")), Some(Known::Json)));
        assert!(matches!(known(SHOP), Some(Known::Json)));
        for path in ["", "x", "notes/", "notes/.json", "notes/a/b.json", "notes/../a.json", "Notes/a.json", "media/ab"]
        {
            assert!(known(path).is_none(), "{path}");
        }
    }

    #[test]
    fn names_that_lead_elsewhere_are_seen() {
        for path in ["", "/etc/passwd", "../a", "a/../../b", "a\\b", "C:/x", "a\0b", "notes/.."] {
            assert!(!is_harmless(path), "{path}");
        }
        for path in ["notes/", "__MACOSX/._notes", "读我.txt", "a..b"] {
            assert!(is_harmless(path), "{path}");
        }
    }
}
