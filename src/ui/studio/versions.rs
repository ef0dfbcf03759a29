//! Versions of notes: keeping them while somebody works, and by hand. Only the tab that writes keeps any.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Role, Studio, keep};
use crate::domain::history::{Kind, Moment, Version, Work, key, number_after};
use crate::domain::note::Note;
use crate::domain::saved;
use crate::platform::clock;
use crate::platform::storage::Write;

/// A note that is worked on.
#[derive(Default)]
struct Open {
    work: Work,
    /// The number of its next version; none before it is known which there are.
    next: Option<u64>,
    /// Somebody is looking for that.
    looking: bool,
    /// What is kept as soon as it is known.
    waiting: Vec<Version>,
}

thread_local! {
    static OPEN: RefCell<BTreeMap<String, Open>> = const { RefCell::new(BTreeMap::new()) };
}

fn open<T>(id: &str, act: impl FnOnce(&mut Open) -> T) -> T {
    OPEN.with_borrow_mut(|open| act(open.entry(id.to_owned()).or_default()))
}

/// Keeps versions of this note, and of every other that changes, from now on.
pub fn work_on(studio: Studio, id: String) {
    keep::watch(|studio, before, after| {
        // Archived, thrown away, brought back: that is no other state of what it says.
        if before.says_the_same(after) {
            return None;
        }
        look(studio, &before.id);
        open(&before.id, |open| {
            open.work.change(before, now()).then(|| version(open, before, Kind::Time, "")).flatten()
        })
    });
    Effect::new(move |_| {
        // Until this tab could write, another one may have kept versions.
        if studio.role.get() == Role::Writer {
            look(studio, &id);
        }
    });
}

/// The editor is left: keeps what the note is now, if it changed.
pub fn leave(studio: Studio, id: &str) {
    let note = studio.state.with_untracked(|state| state.workspace.note(id).cloned());
    if let Some(note) = note.filter(|note| open(id, |open| open.work.leave(note))) {
        keep_now(studio, &note, Kind::Time, "");
    }
}

/// Looks again which versions there are: a worker of this tab, or another tab, may have written some.
pub fn forget() {
    OPEN.with_borrow_mut(|open| {
        for open in open.values_mut() {
            *open = Open { waiting: std::mem::take(&mut open.waiting), ..Open::default() };
        }
    });
}

/// Keeps a note as it is now. What the last version holds already is kept again only by hand.
pub fn keep_now(studio: Studio, note: &Arc<Note>, kind: Kind, name: &str) {
    if studio.role.get_untracked() != Role::Writer {
        return;
    }
    look(studio, &note.id);
    let version = open(&note.id, |open| {
        let wanted = kind == Kind::Hand || open.work.is_new(note);
        wanted.then(|| version(open, note, kind, name)).flatten()
    });
    if let Some(version) = version {
        keep::keep_version(studio, version);
    }
}

fn now() -> Moment {
    Moment { wall: clock::now().div_euclid(1_000), steady: clock::steady() }
}

/// Makes a version; it waits where its number is not known yet.
fn version(open: &mut Open, note: &Arc<Note>, kind: Kind, name: &str) -> Option<Write> {
    let now = now();
    open.work.keep(Arc::clone(note), now);
    let version = Version { note: (**note).clone(), at: now.wall, kind, name: name.to_owned() };
    if open.next.is_none() {
        open.waiting.push(version);
        return None;
    }
    written(open, &version)
}

fn written(open: &mut Open, version: &Version) -> Option<Write> {
    let number = open.next?;
    open.next = number.checked_add(1);
    let id = version.note.id.clone();
    // A version is plain data; JSON can hold it.
    Some(Write::Version(key(&id, number), id, saved::write(version).ok()?))
}

/// Finds out which versions a note has, once.
fn look(studio: Studio, id: &str) {
    let Some(storage) = keep::storage() else { return };
    if open(id, |open| open.next.is_some() || std::mem::replace(&mut open.looking, true)) {
        return;
    }
    let id = id.to_owned();
    spawn_local(async move {
        let found = storage.last_version(&id).await;
        let waiting = open(&id, |open| {
            if !std::mem::take(&mut open.looking) {
                return Vec::new(); // forgotten meanwhile
            }
            // What cannot be read now is looked for with the next change.
            let Ok(found) = found else { return Vec::new() };
            open.next = Some(number_after(found.as_ref().map(|(key, _)| key.as_str())));
            let last = found.and_then(|(_, json)| saved::read::<Version>(&json).ok()).map(|version| version.note);
            let mut waiting = std::mem::take(&mut open.waiting);
            waiting.retain(|version| {
                version.kind == Kind::Hand || last.as_ref().is_none_or(|last| !last.says_the_same(&version.note))
            });
            open.work.found(last.map(Arc::new));
            waiting.iter().filter_map(|version| written(open, version)).collect()
        });
        for version in waiting {
            keep::keep_version(studio, version);
        }
    });
}
