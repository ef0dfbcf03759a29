//! What a brand says about itself: words that are its own, what it sells, and what it wants to hear or not to hear.

use serde::{Deserialize, Serialize};

/// What an account is about. The terms of one genre do not always concern another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Genre {
    /// 美妆护肤.
    Cosmetics,
    /// 美食.
    Food,
    /// 旅行.
    Travel,
    /// 时尚.
    Fashion,
    /// 家居.
    Household,
}

impl Genre {
    /// Every genre, in the order the interface lists them.
    pub const ALL: [Genre; 5] = [Genre::Cosmetics, Genre::Food, Genre::Travel, Genre::Fashion, Genre::Household];

    /// The word used in JSON.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Genre::Cosmetics => "cosmetics",
            Genre::Food => "food",
            Genre::Travel => "travel",
            Genre::Fashion => "fashion",
            Genre::Household => "household",
        }
    }
}

/// How much a term of the brand's own weighs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Must be looked at.
    Warning,
    /// Should be looked at.
    #[default]
    Advice,
}

impl Level {
    /// Every level, heaviest first.
    pub const ALL: [Level; 2] = [Level::Warning, Level::Advice];

    /// The word used in JSON.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Level::Warning => "warning",
            Level::Advice => "advice",
        }
    }
}

/// A word the brand itself does not want to read in its notes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Term {
    /// The word.
    pub term: String,
    /// How much it weighs.
    pub level: Level,
    /// Why, or what to write instead.
    pub note: String,
}

/// What the checks know of a brand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Brand {
    /// Names and words that are spelled as the brand spells them: no check of language marks them.
    pub words: Vec<String>,
    /// What it is about; `None` hears every term.
    pub genre: Option<Genre>,
    /// Ids of rules, or terms, that shall say nothing. An error is never silenced.
    pub silenced: Vec<String>,
    /// Its own terms.
    pub terms: Vec<Term>,
}

/// The brand that says nothing.
pub static NO_BRAND: Brand = Brand { words: Vec::new(), genre: None, silenced: Vec::new(), terms: Vec::new() };
