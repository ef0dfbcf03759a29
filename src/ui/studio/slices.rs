//! Long work in slices: between two of them the page paints, and hears whoever types.

use std::time::Duration;

use leptos::prelude::*;

use crate::platform::clock;

/// How long work goes on before the page may do something else, in milliseconds.
const SLICE: i64 = 8;

/// Work in pieces: called again until it comes to something. It does one piece at least, and more as long as it may.
pub type Work<T> = Box<dyn FnMut(&dyn Fn() -> bool) -> Option<T>>;

/// Does a slice of work, which asks whether there is time for another piece.
pub fn slice<T>(work: &mut Work<T>) -> Option<T> {
    let until = clock::now().saturating_add(SLICE);
    work(&|| clock::now() < until)
}

/// Does all of it, the first slice at once.
pub fn all<T: 'static>(mut work: Work<T>, done: impl FnOnce(T) + 'static) {
    match slice(&mut work) {
        Some(result) => done(result),
        None => set_timeout(move || all(work, done), Duration::ZERO),
    }
}
