//! What differs between the notes on the screen and those on the disk, and so has to be written.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::domain::note::Note;

/// Notes by id.
pub type Notes = BTreeMap<String, Arc<Note>>;

/// A note that has to be written; none: it is gone.
pub type Unsaved = (String, Option<Arc<Note>>);

/// The notes that differ from what is stored, by pointer: a change replaces a note and leaves the others as they are.
/// Records that are `untouchable`, because they are newer or damaged, are never among them.
#[must_use]
pub fn unsaved(notes: &Notes, stored: &Notes, untouchable: &BTreeSet<String>) -> Vec<Unsaved> {
    let may = |id: &String| !untouchable.contains(id);
    let is_new = |id: &String, note: &Arc<Note>| stored.get(id).is_none_or(|stored| !Arc::ptr_eq(stored, note));
    let new = notes.iter().filter(|(id, note)| may(id) && is_new(id, note));
    let gone = stored.keys().filter(|id| may(id) && !notes.contains_key(*id));
    new.map(|(id, note)| (id.clone(), Some(Arc::clone(note)))).chain(gone.map(|id| (id.clone(), None))).collect()
}

/// What is stored once these were written.
pub fn written(stored: &mut Notes, done: Vec<Unsaved>) {
    for (id, note) in done {
        match note {
            Some(note) => drop(stored.insert(id, note)),
            None => drop(stored.remove(&id)),
        }
    }
}
