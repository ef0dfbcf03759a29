//! Whose turn it is to write, once there is a second tab.
//!
//! Whoever reads along stands in line for the lock, and is the next when the writer is closed or dies. Who does not want to
//! wait asks the writer, which saves everything, stops, and says so; then the lock is taken from it. A writer that does not
//! answer is taken for dead. What is said between tabs is a word and the number of the question.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{KEEPER, become_writer, load, write};
use crate::domain::edit::History;
use crate::platform::locks::{self, Ask};
use crate::platform::{clock, page};
use crate::ui::studio::{Notice, Role, Saving, Studio, space};
use crate::ui::words::turns as words;

/// How long the other tab is given to answer: it may be drawing a thousand notes, or a browser holds it back.
const PATIENCE: Duration = Duration::from_secs(5);
const PATIENCE_MS: i32 = 5_000;

/// How often it is looked whether everything is saved, in milliseconds.
const A_MOMENT_MS: i32 = 20;

/// Asks the writer to stop.
const PLEASE: &str = "please";
/// Its answers: it has stopped; it cannot, for something is not saved, or a worker of its writes.
const YOURS: &str = "yours";
const UNSAVED: &str = "unsaved";
const BUSY: &str = "busy";

struct Turns {
    /// This tab stands in line for the lock.
    in_line: Cell<bool>,
    /// The number of the question this tab has asked.
    asked: RefCell<Option<String>>,
    /// This tab is giving up writing.
    giving: Cell<bool>,
}

thread_local! {
    static TURNS: Turns = const { Turns { in_line: Cell::new(false), asked: RefCell::new(None), giving: Cell::new(false) } };
}

/// Another tab has taken the lock.
pub(super) fn lost(studio: Studio) {
    if !TURNS.with(|turns| turns.giving.replace(false)) {
        studio.notify(Notice::know(&words::TAKEN_OVER));
        stop(studio);
    }
    spawn_local(async move { load(studio).await });
}

fn say(word: &str, id: &str) {
    KEEPER.with_borrow(|keeper| {
        if let Some(channel) = &keeper.channel {
            channel.say(&format!("{word} {id}"));
        }
    });
}

/// Says that this tab reads along, and has it stand in line.
pub(super) fn read_along(studio: Studio) {
    studio.unsay(&[&words::WRITING_NOW, &words::ASKING]);
    studio.notify(Notice::with_key(&words::READING_ALONG, (&words::WRITE_HERE, please)));
    if !TURNS.with(|turns| turns.in_line.replace(true)) {
        let ours = move |_| {
            TURNS.with(|turns| turns.in_line.set(false));
            take_up(studio);
        };
        locks::ask(&space::lock(), Ask::InLine, ours, move || super::lost(studio));
    }
}

/// Writes from now on.
fn take_up(studio: Studio) {
    TURNS.with(|turns| turns.asked.take());
    spawn_local(async move {
        load(studio).await;
        let over =
            [&words::READING_ALONG, &words::ASKING, &words::OTHER_UNSAVED, &words::OTHER_BUSY, &words::TAKEN_OVER];
        studio.unsay(&over);
        studio.notify(Notice::know(&words::WRITING_NOW));
        become_writer(studio);
    });
}

/// Asks the tab that writes to let this one.
fn please(studio: Studio) {
    let id = clock::new_id();
    TURNS.with(|turns| turns.asked.replace(Some(id.clone())));
    studio.unsay(&[&words::READING_ALONG, &words::OTHER_UNSAVED, &words::OTHER_BUSY, &words::TAKEN_OVER]);
    studio.notify(Notice::know(&words::ASKING));
    say(PLEASE, &id);
    set_timeout(
        move || {
            if is_asked(&id) {
                take(studio)
            }
        },
        PATIENCE,
    );
}

/// Whether this tab still waits for the answer to that question.
fn is_asked(id: &str) -> bool {
    TURNS.with(|turns| turns.asked.borrow().as_deref() == Some(id))
}

/// Takes the lock from whoever holds it.
fn take(studio: Studio) {
    TURNS.with(|turns| turns.asked.take());
    locks::ask(&space::lock(), Ask::AtOnce, move |_| take_up(studio), move || super::lost(studio));
}

/// Another tab has said something.
pub(super) fn hear(studio: Studio, said: &str) {
    let Some((word, id)) = said.split_once(' ') else { return };
    if word == PLEASE {
        if KEEPER.with_borrow(|keeper| keeper.holds) {
            answer(studio, id.to_owned());
        }
    } else if is_asked(id) {
        let refused = match word {
            UNSAVED => &words::OTHER_UNSAVED,
            BUSY => &words::OTHER_BUSY,
            YOURS => return take(studio),
            _ => return,
        };
        TURNS.with(|turns| turns.asked.take());
        read_along(studio);
        studio.notify(Notice::wrong(refused));
    }
}

/// Another tab asks to write.
fn answer(studio: Studio, id: String) {
    let stored = KEEPER.with_borrow(|keeper| keeper.storage.is_some());
    let writes = studio.role.get_untracked() == Role::Writer;
    if !stored {
        // Nothing of this tab is to be saved any more.
        say(YOURS, &id);
    } else if !writes || TURNS.with(|turns| turns.giving.replace(true)) {
        say(BUSY, &id);
    } else {
        spawn_local(give_way(studio, id));
    }
}

/// Saves everything and stops writing; where that cannot be, it writes on.
async fn give_way(studio: Studio, id: String) {
    page::say_leaving();
    studio.role.set(Role::Reader);
    write::try_again(studio);
    while is_giving() && studio.saving.get_untracked() == Saving::Saving {
        clock::pause(A_MOMENT_MS).await;
    }
    if !is_giving() {
        return; // it took too long: somebody has the lock by now
    }
    if studio.saving.get_untracked() != Saving::Saved {
        TURNS.with(|turns| turns.giving.set(false));
        studio.role.set(Role::Writer);
        return say(UNSAVED, &id);
    }
    stop(studio);
    say(YOURS, &id);
    clock::pause(PATIENCE_MS).await;
    // Nobody came to take it.
    if TURNS.with(|turns| turns.giving.replace(false)) {
        take_up(studio);
    }
}

fn is_giving() -> bool {
    TURNS.with(|turns| turns.giving.get())
}

/// Reads along from now on. What was done here cannot be undone over what another tab writes.
fn stop(studio: Studio) {
    studio.state.update(|state| state.history = History::default());
    read_along(studio);
}
