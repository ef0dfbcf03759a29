//! Where somebody was writing: kept beside the notes, so that after a crash, or the next morning, they go on from there.

use std::cell::{Cell, RefCell};

use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};

use super::Desk;
use crate::domain::saved;
use crate::platform::caret;
use crate::ui::studio::{Role, keep};

/// Its record in the store `meta`.
const NAME: &str = "caret";
/// How long moves are gathered before the place is written, in milliseconds.
const GATHER_MS: u32 = 200;

/// A place in a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Caret {
    /// The note's id.
    note: String,
    /// The text area's id.
    field: String,
    /// UTF-16 units behind the caret.
    behind: u32,
}

thread_local! {
    /// Whether a note was opened on this page before: then the reader goes where they like.
    static OPENED: Cell<bool> = const { Cell::new(false) };
    static WAITING: RefCell<Option<Timeout>> = const { RefCell::new(None) };
    /// What was written last.
    static WRITTEN: RefCell<Option<Caret>> = const { RefCell::new(None) };
}

/// Brings the caret back to the first note that is opened, and keeps its place from then on.
pub fn follow(desk: Desk) {
    if !OPENED.replace(true) {
        Effect::new(move |done: Option<bool>| {
            let ready = desk.studio.role.get() == Role::Writer && desk.note.with(Option::is_some);
            if ready && done != Some(true) {
                spawn_local(bring_back(desk));
            }
            ready || done == Some(true)
        });
    }
    let moves = StoredValue::new_local(caret::on_move(move || {
        if desk.studio.role.get_untracked() == Role::Writer {
            WAITING.with_borrow_mut(|waiting| {
                waiting.get_or_insert_with(|| Timeout::new(GATHER_MS, move || write(desk)));
            });
        }
    }));
    on_cleanup(move || moves.dispose());
}

async fn bring_back(desk: Desk) {
    let Some(storage) = keep::storage() else { return };
    let Ok(Some(json)) = storage.meta(NAME).await else { return };
    let Ok(caret) = saved::read::<Caret>(&json) else { return };
    if desk.id.try_with_value(|id| *id == caret.note) == Some(true) {
        // The text has to stand in its area first.
        request_animation_frame(move || caret::put(&caret.field, caret.behind));
    }
}

fn write(desk: Desk) {
    WAITING.take();
    let Some(note) = desk.id.try_get_value() else { return };
    let Some((field, behind)) = caret::place() else { return };
    let caret = Caret { note, field, behind };
    if WRITTEN.with_borrow(|written| written.as_ref() == Some(&caret)) {
        return;
    }
    if let (Some(storage), Ok(json)) = (keep::storage(), saved::write(&caret)) {
        WRITTEN.replace(Some(caret));
        // Where it cannot be kept the caret is only not brought back.
        spawn_local(async move { drop(storage.write_meta(NAME, &json).await) });
    }
}
