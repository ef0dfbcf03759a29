//! The notes of a workspace and the history of their changes.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::action::Step;
use super::history::{History, Touched};
use crate::domain::media::MediaFacts;
use crate::domain::note::Note;

/// Everything that is saved. Notes are shared pointers: a change replaces one of them and leaves the others alone,
/// so that "which notes changed" is a comparison of pointers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Workspace {
    /// Notes by id.
    pub notes: BTreeMap<String, Arc<Note>>,
    /// Facts by media id. They are measured, not edited, and so stand outside undo.
    pub facts: BTreeMap<String, Arc<MediaFacts>>,
}

impl Workspace {
    /// The note with this id.
    #[must_use]
    pub fn note(&self, id: &str) -> Option<&Arc<Note>> {
        self.notes.get(id)
    }

    /// The notes that are not in the trash.
    pub fn kept(&self) -> impl Iterator<Item = &Arc<Note>> {
        self.notes.values().filter(|note| note.trashed_at.is_none())
    }
}

/// The workspace and how it came to be.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// What is saved.
    pub workspace: Workspace,
    /// What can be taken back.
    pub history: History,
}

impl State {
    /// Writes down what an import has made of the notes, as one step that can be taken back. Gives the notes that it
    /// replaced, as they were.
    pub fn imported(&mut self, before: &BTreeMap<String, Arc<Note>>, at: i64) -> Vec<Arc<Note>> {
        let mut touched = Vec::new();
        for (id, note) in &self.workspace.notes {
            let old = before.get(id);
            if old.is_none_or(|old| !Arc::ptr_eq(old, note) && old != note) {
                touched.push(Touched { note: id.clone(), before: old.cloned(), after: Some(Arc::clone(note)) });
            }
        }
        let replaced = touched.iter().filter_map(|touched| touched.before.clone()).collect();
        if !touched.is_empty() {
            self.history.record(Step::Import, touched, at);
        }
        replaced
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::edit::{Action, reduce};

    #[test]
    fn an_import_is_one_step() {
        let note = |id: &str, title: &str| Arc::new(Note { title: title.into(), ..Note::new(id) });
        let notes = |list: &[&Arc<Note>]| list.iter().map(|note| (note.id.clone(), Arc::clone(note))).collect();
        let (same, old, new, other) = (note("a", "a"), note("b", "old"), note("b", "new"), note("c", "c"));
        let before: BTreeMap<String, Arc<Note>> = notes(&[&same, &old]);
        // What was read again says the same, and is another one in memory.
        let now = Workspace { notes: notes(&[&note("a", "a"), &new, &other]), ..Workspace::default() };
        let mut state = State { workspace: now.clone(), ..State::default() };
        assert_eq!(state.imported(&before, 0), [old]);
        let undone = reduce(state.clone(), Action::Undo, 1);
        assert_eq!((undone.workspace.notes.clone(), undone.history.undo_name()), (before, None));
        let again = reduce(undone.clone(), Action::Redo, 2);
        assert_eq!(again.workspace, now);
    }
}
