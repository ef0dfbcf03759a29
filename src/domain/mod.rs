//! Everything Akaire knows about a note, free of browser, clock, locale and chance.

pub mod apply;
pub mod check;
pub mod edit;
pub mod finding;
pub mod language;
pub mod media;
pub mod note;
pub mod note_check;
pub mod rule;
pub mod rules;
pub mod ruleset;
#[cfg(any(feature = "app", test))]
pub mod saved;
pub mod subject;
pub mod text;
pub mod time;
pub mod wording;
