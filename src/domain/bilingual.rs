//! A Chinese text with its Japanese meaning beside it.

use serde::{Deserialize, Serialize};

/// What is published, and what it says to those who read Japanese.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Bilingual {
    /// Simplified Chinese: the text shown to the public.
    pub zh: String,
    /// Japanese meaning: for reading, never for posting.
    pub ja: String,
}

impl Bilingual {
    /// Both texts at once.
    #[must_use]
    pub fn new(zh: impl Into<String>, ja: impl Into<String>) -> Self {
        Self { zh: zh.into(), ja: ja.into() }
    }
}
