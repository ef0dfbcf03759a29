//! Everything Akaire knows about a note, free of browser, clock, locale and chance.

pub mod media;
