//! Handing over: files made of a note.

pub mod name;
pub mod pictures;
