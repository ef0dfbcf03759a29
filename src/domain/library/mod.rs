//! All notes, to be looked through: searched, filtered, sorted, and thrown away for good.

mod filter;
mod search;

pub use filter::{Dated, Filter, Found, Said, Shelf};
pub use search::{Entry, Query};

use std::cmp::Reverse;
use std::sync::Arc;

use super::note::Note;

/// How long what was thrown away can be brought back, in days.
pub const TRASH_DAYS: i64 = 30;

/// What comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// What was written in last.
    #[default]
    Changed,
    /// What is published first; what has no day comes last.
    Day,
    /// The first title in the order that is handed in; notes without one come last.
    Title,
}

/// What is asked of the library.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The words to be found, as they were typed.
    pub words: String,
    /// What else must hold.
    pub filter: Filter,
    /// What comes first.
    pub order: Order,
}

/// What the library cannot know by itself.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    /// What the rules say of a note; none: it is not checked yet.
    pub found: &'a dyn Fn(&str) -> Option<Found>,
    /// The place of a note among all by their titles.
    pub place: &'a dyn Fn(&Note) -> usize,
}

/// The ids of the notes that are asked for, in order.
#[must_use]
pub fn shown(all: &[Arc<Entry>], asked: &Asked, around: Around<'_>) -> Vec<String> {
    let query = Query::of(&asked.words);
    let fits = |entry: &&Arc<Entry>| asked.filter.holds(&entry.note, around.found) && query.finds(entry);
    let mut notes: Vec<&Note> = all.iter().filter(fits).map(|entry| &*entry.note).collect();
    match asked.order {
        Order::Changed => {
            notes.sort_by_key(|note| (Reverse(note.changed_at), note.day().is_none(), note.day(), &note.id))
        }
        Order::Day => notes.sort_by_key(|note| (note.day().is_none(), note.day(), &note.timed_publish, &note.id)),
        Order::Title => {
            notes.sort_by_cached_key(|note| (note.title.trim().is_empty(), (around.place)(note), note.id.clone()));
        }
    }
    notes.into_iter().map(|note| note.id.clone()).collect()
}

/// The notes that have been in the trash for longer than they are kept there, at a moment in epoch seconds.
pub fn overdue(all: impl Iterator<Item = Arc<Note>>, now: i64) -> Vec<String> {
    let last = now.saturating_sub(TRASH_DAYS.saturating_mul(24 * 60 * 60));
    all.filter(|note| note.trashed_at.is_some_and(|at| at <= last)).map(|note| note.id.clone()).collect()
}

/// How many whole days are left until a note that was thrown away at a moment goes for good.
#[must_use]
pub fn days_left(trashed_at: i64, now: i64) -> i64 {
    let passed = now.saturating_sub(trashed_at).div_euclid(24 * 60 * 60);
    TRASH_DAYS.saturating_sub(passed).clamp(0, TRASH_DAYS)
}

#[cfg(test)]
mod tests;
