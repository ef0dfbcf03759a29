//! The three languages of the interface, and texts that exist in all of them.

use serde::{Deserialize, Serialize};

/// A language people read Akaire in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// Japanese.
    #[serde(rename = "ja")]
    Ja,
    /// Simplified Chinese.
    #[serde(rename = "zh-Hans")]
    ZhHans,
    /// English.
    #[default]
    #[serde(rename = "en")]
    En,
}

impl Language {
    /// Every language, in the order the interface lists them.
    pub const ALL: [Language; 3] = [Language::Ja, Language::ZhHans, Language::En];

    /// The BCP 47 tag, also used for `lang` attributes.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Language::Ja => "ja",
            Language::ZhHans => "zh-Hans",
            Language::En => "en",
        }
    }

    /// The language with exactly this tag.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The best language for a browser's preference such as `zh-CN` or `ja-JP`.
    ///
    /// Every Chinese preference gets Simplified Chinese: the notes are written in it.
    #[must_use]
    pub fn from_preference(tag: &str) -> Option<Language> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        match primary.to_ascii_lowercase().as_str() {
            "ja" => Some(Language::Ja),
            "zh" => Some(Language::ZhHans),
            "en" => Some(Language::En),
            _ => None,
        }
    }
}

/// One text in all three languages. A missing one does not compile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// Japanese.
    pub ja: &'static str,
    /// Simplified Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

impl Text {
    /// The text in one language.
    #[must_use]
    pub const fn get(&self, language: Language) -> &'static str {
        match language {
            Language::Ja => self.ja,
            Language::ZhHans => self.zh,
            Language::En => self.en,
        }
    }
}
