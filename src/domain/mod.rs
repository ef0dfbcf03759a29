//! Everything Akaire knows about a note, free of browser, clock, locale and chance.

pub mod apply;
pub mod check;
pub mod finding;
pub mod language;
pub mod media;
pub mod rule;
pub mod rules;
pub mod ruleset;
pub mod subject;
pub mod text;
pub mod wording;
