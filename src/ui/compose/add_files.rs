//! Taking in files: read, measured from their bytes, put in natural order, kept.

use leptos::prelude::*;

use super::Desk;
use super::reading::{Outcome, Reading};
use crate::domain::edit::Change;
use crate::domain::media::{MediaFacts, MediaKind};
use crate::domain::note::{MediaItem, Note, Place};
use crate::domain::subject::NoteKind;
use crate::platform::{clock, files};
use crate::ui::studio::{Notice, Role, Studio, keep};
use crate::ui::words::media as words;

/// Files taken in at once; more are listed by name and left where they are.
const AT_ONCE: usize = 200;

struct Taken {
    item: MediaItem,
    facts: MediaFacts,
    file: files::File,
}

/// Takes files into the note.
pub fn add(desk: Desk, mut list: Vec<files::File>, reading: Reading) {
    if list.is_empty() || desk.studio.locked() {
        return;
    }
    // The editor may be closed before everything is read; the note it was opened for is meant all the same.
    let (studio, id) = (desk.studio, desk.id.get_value());
    list.sort_by(|a, b| alphanumeric_sort::compare_str(a.name(), b.name()));
    let surplus = list.split_off(list.len().min(AT_ONCE));
    if !surplus.is_empty() {
        let names = join(surplus.iter().map(files::File::name));
        let notice = Notice::wrong(&words::TOO_MANY_FILES).arg(AT_ONCE).arg(surplus.len()).arg(names);
        studio.notify(notice);
    }
    reading.start(list, move |outcomes| take(studio, &id, outcomes));
}

fn take(studio: Studio, id: &str, outcomes: Vec<Outcome>) {
    let mut left_out = Vec::new();
    let mut taken = Vec::with_capacity(outcomes.len());
    for (file, facts) in outcomes {
        let Some(facts) = facts else {
            left_out.push(file.name());
            continue;
        };
        let item = MediaItem { id: clock::new_id(), name: file.name(), place: Place::Stored, text: String::new() };
        taken.push(Taken { item, facts, file });
    }
    if !left_out.is_empty() {
        studio.notify(Notice::know(&words::LEFT_OUT).arg(join(left_out.into_iter())));
    }
    if taken.is_empty() {
        return;
    }
    if studio.role.get_untracked() == Role::Writer {
        place(studio, id, taken);
    } else {
        // Another tab has taken over while they were read.
        studio.notify(Notice::wrong(&words::NOT_ADDED).arg(join(taken.into_iter().map(|taken| taken.item.name))));
    }
}

fn place(studio: Studio, id: &str, taken: Vec<Taken>) {
    let limit = untrack(|| studio.rules()).limits.images_max.value as usize;
    let Some((kind, free)) =
        studio.state.with_untracked(|state| state.workspace.note(id).map(|note| room(note, limit)))
    else {
        return;
    };
    // What is neither goes where the user put it: a rule will say what it is.
    let is_film = |facts: &MediaFacts| match facts.kind {
        MediaKind::Image => false,
        MediaKind::Video | MediaKind::Audio => true,
        MediaKind::Unknown => kind == NoteKind::Video,
    };
    let (mut films, pictures): (Vec<Taken>, Vec<Taken>) = taken.into_iter().partition(|taken| is_film(&taken.facts));
    let others = films.split_off(films.len().min(1));
    if !others.is_empty() {
        let names = join(others.iter().map(|other| other.item.name.clone()));
        studio.notify(Notice::wrong(&words::ONE_VIDEO).arg(names));
    }
    match kind {
        NoteKind::Images if !films.is_empty() => studio.notify(Notice::know(&words::ASIDE_VIDEO)),
        NoteKind::Video if !pictures.is_empty() => {
            studio.notify(Notice::know(&words::ASIDE_IMAGES).arg(pictures.len()));
        }
        _ => {}
    }
    let shelved = pictures.len().saturating_sub(free);
    if kind == NoteKind::Images && shelved > 0 {
        studio.notify(Notice::know(&words::SHELVED).arg(shelved));
    }
    let mut keep = |taken: Taken| {
        keep::keep_file(studio, &taken.item.id, &taken.facts, &taken.file);
        taken.item
    };
    let pictures: Vec<MediaItem> = pictures.into_iter().map(&mut keep).collect();
    let film = films.into_iter().next().map(&mut keep);
    studio.change(id, Change::AddMedia { pictures, film, limit });
}

/// The kind of note, and how many more pictures fit.
fn room(note: &Note, limit: usize) -> (NoteKind, usize) {
    (note.media.kind(), limit.saturating_sub(note.media.tray().len()))
}

/// Names in one line; a long list is cut with its count, which the notice gives.
fn join(names: impl Iterator<Item = String>) -> String {
    const SHOWN: usize = 20;
    let mut names: Vec<String> = names.collect();
    if names.len() > SHOWN {
        names.truncate(SHOWN);
        names.push("…".to_owned());
    }
    names.join(", ")
}
