//! Everything Akaire knows about a note, free of browser, clock, locale and chance.

pub mod language;
pub mod media;
pub mod text;
