//! Whose turn it is to write, once there is a second tab.
//!
//! Whoever reads along stands in line for the lock, and is the next when the writer is closed or dies. Who does not want to
//! wait asks the writer, which saves everything, stops, and says so; then the lock is taken from it. A writer that does not
//! answer is taken for dead. What is said between tabs is a word and the number of the question.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{KEEPER, become_writer, holds, load, write};
use crate::domain::edit::History;
use crate::domain::note::Note;
use crate::domain::saved;
use crate::platform::locks::{self, Ask};
use crate::platform::{clock, page};
use crate::ui::studio::{Notice, Role, Saving, Studio, keep, space, versions};
use crate::ui::words::{keep as keep_words, turns as words};

/// How long the other tab is given to answer: it may be drawing a thousand notes, or a browser holds it back.
const PATIENCE_MS: i32 = 5_000;
const PATIENCE: Duration = Duration::from_millis(PATIENCE_MS as u64);

/// How often it is looked whether everything is saved, and how often the other tab is told that it is not yet, in
/// milliseconds. Browsers let a tab behind another one look once a second.
const A_MOMENT_MS: i32 = 20;
const TELL_MS: i64 = 900;

/// Asks the writer to stop.
const PLEASE: &str = "please";
/// Its answers: it is at it; it has stopped; it cannot, for something is not saved, or a worker of its writes.
const WAIT: &str = "wait";
const YOURS: &str = "yours";
const UNSAVED: &str = "unsaved";
const BUSY: &str = "busy";

#[derive(Default)]
struct Turns {
    /// This tab stands in line for the lock.
    in_line: Cell<bool>,
    /// The number of the question this tab has asked, and how long it waits for an answer.
    asked: RefCell<Option<String>>,
    patience: RefCell<Option<TimeoutHandle>>,
    /// This tab is giving up writing.
    giving: Cell<bool>,
    /// It has, and waits for the lock to be taken.
    given: Cell<bool>,
    /// The notes as this tab found them when it took over.
    found: RefCell<BTreeMap<String, Arc<Note>>>,
}

thread_local! {
    static TURNS: Turns = Turns::default();
}

/// Another tab has taken the lock.
pub(super) fn lost(studio: Studio) {
    TURNS.with(|turns| turns.giving.set(false));
    if !TURNS.with(|turns| turns.given.replace(false)) {
        studio.notify(Notice::know(&words::TAKEN_OVER));
        put_aside(studio);
        stop(studio);
    }
    spawn_local(async move { load(studio).await });
}

/// Keeps what this tab had not saved, beside everything else: another tab writes now.
fn put_aside(studio: Studio) {
    let notes = write::changed(studio).into_iter();
    let notes = notes.filter_map(|(_, note)| Some(("note", saved::write(note?.as_ref()).ok()?)));
    let unsaved: Vec<_> = notes.chain(let_go()).collect();
    studio.saving.set(Saving::Saved);
    spawn_local(write_aside(studio, unsaved));
}

async fn write_aside(studio: Studio, unsaved: Vec<(&'static str, String)>) {
    let Some(storage) = keep::storage().filter(|_| !unsaved.is_empty()) else { return };
    let mut done = true;
    for (name, json) in unsaved {
        done &= storage.write_meta(&format!("{name}-unsaved-{}", clock::new_id()), &json).await.is_ok();
    }
    if done {
        studio.notify(Notice::unread(&words::PUT_ASIDE));
    } else {
        studio.notify(Notice::wrong(&keep_words::FAILED));
    }
}

/// A tab that has not noticed yet that it was taken over from has written what it still had. Where nothing was changed here
/// since, that is taken in; else it is put aside, and what is here is written again.
pub(super) async fn strange(studio: Studio) {
    let Some(storage) = keep::storage() else { return };
    let Ok(notes) = storage.notes().await else { return };
    let (mut in_between, mut aside) = (Vec::new(), Vec::new());
    let read = notes.into_iter().filter_map(|(id, json)| Some((id, saved::read::<Note>(&json).ok()?, json)));
    for (id, theirs, json) in read {
        let (written, found) = KEEPER.with_borrow(|keeper| {
            let found = TURNS.with(|turns| turns.found.borrow().get(&id).cloned());
            (keeper.stored.get(&id).cloned(), found)
        });
        if written.as_deref() == Some(&theirs) {
            continue;
        }
        let theirs = Arc::new(theirs);
        let here = studio.state.with_untracked(|state| state.workspace.note(&id).cloned());
        KEEPER.with_borrow_mut(|keeper| drop(keeper.stored.insert(id.clone(), Arc::clone(&theirs))));
        if here.as_ref() == Some(&theirs) {
            // This tab's own write, which has just arrived.
        } else if here == found {
            in_between.push((id, theirs));
        } else {
            aside.push(("note", json));
        }
    }
    if !in_between.is_empty() {
        studio.state.update(|state| state.workspace.notes.extend(in_between));
    }
    write::schedule(studio);
    write_aside(studio, aside).await;
}

/// Has everything forgotten that another tab may change, or has changed. Gives what was not written.
fn let_go() -> Vec<(&'static str, String)> {
    versions::forget();
    let all = KEEPER.with_borrow(|keeper| keeper.also.clone());
    all.iter().filter_map(|one| one.let_go()).collect()
}

/// Says a word about a question, and when: a tab that slept hears it late.
fn say(word: &str, id: &str) {
    KEEPER.with_borrow(|keeper| {
        if let Some(channel) = &keeper.channel {
            channel.say(&format!("{word} {id} {}", clock::now()));
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
            granted(studio);
        };
        locks::ask(&space::lock(), Ask::InLine, ours, move || super::lost(studio));
    }
}

/// The lock is this tab's.
fn granted(studio: Studio) {
    KEEPER.with_borrow_mut(|keeper| keeper.holds = true);
    take_up(studio);
}

/// Writes from now on, once it has read what there is.
fn take_up(studio: Studio) {
    let_go();
    spawn_local(async move {
        load(studio).await;
        // Somebody may have asked for what is here by now.
        TURNS.with(|turns| turns.asked.take());
        if !holds() || KEEPER.with_borrow(|keeper| keeper.closed) {
            return;
        }
        let over =
            [&words::READING_ALONG, &words::ASKING, &words::OTHER_UNSAVED, &words::OTHER_BUSY, &words::TAKEN_OVER];
        studio.unsay(&over);
        studio.notify(Notice::know(&words::WRITING_NOW));
        TURNS.with(|turns| turns.found.replace(studio.state.get_untracked().workspace.notes));
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
    be_patient(studio, id);
}

/// Takes the lock if nothing is heard for long.
fn be_patient(studio: Studio, id: String) {
    let over = move || {
        if is_asked(&id) {
            take(studio);
        }
    };
    let handle = set_timeout_with_handle(over, PATIENCE).ok();
    if let Some(before) = TURNS.with(|turns| turns.patience.replace(handle)) {
        before.clear();
    }
}

/// Whether this tab still waits for the answer to that question.
fn is_asked(id: &str) -> bool {
    TURNS.with(|turns| turns.asked.borrow().as_deref() == Some(id))
}

/// Takes the lock from whoever holds it.
fn take(studio: Studio) {
    TURNS.with(|turns| turns.asked.take());
    if !holds() {
        locks::ask(&space::lock(), Ask::AtOnce, move |_| granted(studio), move || super::lost(studio));
    }
}

/// Another tab has said something.
pub(super) fn hear(studio: Studio, said: &str) {
    let mut said = said.split(' ');
    let (Some(word), Some(id), Some(at)) = (said.next(), said.next(), said.next()) else { return };
    if word == PLEASE {
        let id = id.to_owned();
        let then = move || {
            if holds() {
                answer(studio, id);
            }
        };
        // Who asked has waited long; the lock may be gone.
        if at.parse().is_ok_and(write::slept) {
            Timeout::new(write::AWAKE_MS, then).forget();
        } else {
            then();
        }
    } else if is_asked(id) {
        let refused = match word {
            UNSAVED => &words::OTHER_UNSAVED,
            BUSY => &words::OTHER_BUSY,
            YOURS => return take(studio),
            WAIT => return be_patient(studio, id.to_owned()),
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
        TURNS.with(|turns| turns.given.set(true));
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
    let mut told = 0;
    while is_giving() && studio.saving.get_untracked() == Saving::Saving {
        let now = clock::now();
        if !(0..TELL_MS).contains(&(now - told)) {
            say(WAIT, &id);
            told = now;
        }
        clock::pause(A_MOMENT_MS).await;
    }
    if !is_giving() {
        return; // somebody has taken the lock by now
    }
    if studio.saving.get_untracked() != Saving::Saved {
        TURNS.with(|turns| turns.giving.set(false));
        if !KEEPER.with_borrow(|keeper| keeper.closed) {
            studio.role.set(Role::Writer);
        }
        return say(UNSAVED, &id);
    }
    TURNS.with(|turns| turns.given.set(true));
    let_go();
    stop(studio);
    say(YOURS, &id);
    clock::pause(PATIENCE_MS).await;
    // Nobody came to take it.
    if TURNS.with(|turns| turns.giving.replace(false)) {
        TURNS.with(|turns| turns.given.set(false));
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
