//! The red pencil in this page: a wasm file of its own, loaded when a note is opened.

use std::cell::Cell;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::cut;
use crate::domain::check::Pencil;
use crate::domain::pencil::RedPencil;

/// Where the pencil is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// Nobody asked for it yet.
    Away,
    /// On its way; until it is here nothing is said of words.
    Coming,
    /// Here.
    Here,
    /// It did not arrive.
    Missing,
}

cut!(
    lexicon, load_lexicon;
    pub(crate) fn sharpen() -> &'static dyn Pencil {
        // One for the page, as long as the page.
        Box::leak(Box::new(RedPencil::new()))
    }
);

thread_local! {
    static STAND: ArcRwSignal<Stand> = ArcRwSignal::new(Stand::Away);
    static PENCIL: Cell<Option<&'static dyn Pencil>> = const { Cell::new(None) };
}

/// Where the pencil is now.
#[must_use]
pub fn stand() -> ArcRwSignal<Stand> {
    STAND.with(Clone::clone)
}

/// The pencil, once it is here; whoever asks hears when it comes.
#[must_use]
pub fn here() -> Option<&'static dyn Pencil> {
    stand().track();
    PENCIL.get()
}

/// Loads it, once. What did not arrive is tried again with the next call.
pub fn fetch() {
    let stand = stand();
    if matches!(stand.get_untracked(), Stand::Coming | Stand::Here) {
        return;
    }
    stand.set(Stand::Coming);
    spawn_local(async move {
        stand.set(match sharpen().await {
            Ok(pencil) => {
                PENCIL.set(Some(pencil));
                Stand::Here
            }
            Err(_) => Stand::Missing,
        });
    });
}
