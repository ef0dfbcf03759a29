//! Handing over: files made of a note.

pub mod pictures;
