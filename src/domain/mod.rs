//! Everything Akaire knows about a note, free of browser, clock, locale and chance.

pub mod account;
pub mod bilingual;
pub mod check;
pub mod finding;
pub mod language;
pub mod media;
pub mod moment;
pub mod rule;
pub mod rules;
pub mod ruleset;
#[cfg(feature = "app")]
pub mod sample;
pub mod shop;
pub mod subject;
pub mod text;
pub mod wording;
