//! The word lists of the red pencil: `data/lexicon/`, and those of `data/language/` that are lists of words.

#[path = "../../src/domain/pencil/lexicon/key.rs"]
mod key;
mod read;
#[path = "../../src/domain/pencil/signs.rs"]
mod signs;
mod write;

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use crate::common::{Origin, Words, files, read as read_toml};
use read::Lists;

/// The word lists among the files of `data/language/`, and the rules that speak them.
const LANGUAGE: [(&str, &str); 2] = [("false-friends.toml", "language-false-friend"), ("words.toml", "language-word")];

/// What a brand may sell, in the order of `Genre::ALL`.
const GENRES: [&str; 5] = ["cosmetics", "food", "travel", "fashion", "household"];

/// What a category says: the message of its findings, and a sentence for the docs.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    pub message: Words,
    /// The message about the day a note comes out.
    pub planned: Option<Words>,
    pub about: Words,
}

/// Reads, checks and writes.
pub fn write(data: &Path, sources: &BTreeMap<String, Origin>, rule_sets: &[&str]) -> String {
    let categories: BTreeMap<String, Category> = read_toml(&data.join("categories.toml"));
    for (rule, category) in &categories {
        let whole = category.message.are_whole() && category.about.are_whole();
        assert!(whole, "categories.toml: {rule} does not speak every language");
    }
    let language = LANGUAGE.map(|(name, rule)| (data.join("language").join(name), rule.to_owned()));
    let lexicon = files(&data.join("lexicon")).into_iter().map(|path| {
        let rule = format!("lexicon-{}", path.file_stem().unwrap_or_default().to_string_lossy());
        (path, rule)
    });
    let (mut lists, mut hash) = (Lists::default(), FNV_START);
    for (path, rule) in language.into_iter().chain(lexicon) {
        assert!(categories.contains_key(&rule), "{}: categories.toml has no {rule}", path.display());
        lists.add(&path, &rule, sources, rule_sets);
        hash = std::fs::read(&path).unwrap_or_default().iter().fold(hash, fnv);
    }
    assert!(lists.problems.is_empty(), "the word lists are wrong:\n{}", lists.problems.join("\n"));
    let version = format!("{}.{:04x}", lists.newest, (hash ^ hash >> 32) as u16 ^ ((hash >> 16) as u16));
    write::rust(&lists, &categories, sources, &version)
}

/// FNV-1a of 64 bits: the version changes with the data, on every machine in the same way.
const FNV_START: u64 = 0xCBF2_9CE4_8422_2325;

fn fnv(hash: u64, byte: &u8) -> u64 {
    (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01B3)
}
