//! What every part of `data/` is made of: words in three languages, sources, dates.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

/// Words in every language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    pub ja: String,
    pub zh: String,
    pub en: String,
}

impl Words {
    /// The same as a constant.
    pub fn rust(&self) -> String {
        text(&self.ja, &self.zh, &self.en)
    }

    /// Whether something is said in each.
    pub fn are_whole(&self) -> bool {
        [&self.ja, &self.zh, &self.en].iter().all(|words| !words.trim().is_empty())
    }
}

/// Where something comes from: what it is called, and where to look.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    pub ja: String,
    pub zh: String,
    pub en: String,
    #[serde(rename = "ref")]
    pub reference: String,
}

impl Origin {
    /// What it is called, as a constant.
    pub fn rust(&self) -> String {
        text(&self.ja, &self.zh, &self.en)
    }
}

fn text(ja: &str, zh: &str, en: &str) -> String {
    format!("Text {{ ja: {ja:?}, zh: {zh:?}, en: {en:?} }}")
}

/// The name of a variant for a word of `data/`: `mobile-cn` is `MobileCn`.
pub fn pascal(word: &str) -> String {
    let capital = |part: &str| {
        let mut letters = part.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default()
    };
    word.split('-').map(capital).collect()
}

/// Reads a TOML file into its shape.
pub fn read<T: serde::de::DeserializeOwned>(path: &Path) -> T {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The TOML files of a folder, sorted.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    paths.sort();
    paths
}

/// Whether a text is a year or a day.
pub fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    matches!(parts.len(), 1 | 3)
        && parts
            .iter()
            .zip([4, 2, 2])
            .all(|(part, length)| part.len() == length && part.bytes().all(|b| b.is_ascii_digit()))
}

/// How sure something is, as the constant's name.
pub fn confidence(word: &str, place: &str) -> &'static str {
    match word {
        "high" => "High",
        "medium" => "Medium",
        "low" => "Low",
        _ => panic!("{place}: confidence is {word:?}, expected high, medium or low"),
    }
}
