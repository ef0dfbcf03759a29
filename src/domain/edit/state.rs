//! The notes of a workspace and the history of their changes.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::action::Step;
use super::history::History;
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
    /// Writes down what an import has made of the notes, so that it can be taken back note by note.
    pub fn imported(&mut self, before: &BTreeMap<String, Arc<Note>>, at: i64) {
        for (id, note) in &self.workspace.notes {
            let old = before.get(id);
            if old.is_none_or(|old| !Arc::ptr_eq(old, note) && old != note) {
                self.history.record(Step::Import, id, old.cloned(), Some(Arc::clone(note)), at);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::edit::{Action, reduce};

    #[test]
    fn an_import_is_taken_back_note_by_note() {
        let note = |id: &str, title: &str| Arc::new(Note { title: title.into(), ..Note::new(id) });
        let notes = |list: &[&Arc<Note>]| list.iter().map(|note| (note.id.clone(), Arc::clone(note))).collect();
        let (same, old, new, other) = (note("a", "a"), note("b", "old"), note("b", "new"), note("c", "c"));
        let before: BTreeMap<String, Arc<Note>> = notes(&[&same, &old]);
        // What was read again says the same, and is another one in memory.
        let now = Workspace { notes: notes(&[&note("a", "a"), &new, &other]), ..Workspace::default() };
        let mut state = State { workspace: now.clone(), ..State::default() };
        state.imported(&before, 0);
        let undone = reduce(&reduce(&state, Action::Undo, 1), Action::Undo, 2);
        assert_eq!((undone.workspace.notes.clone(), undone.history.undo_name()), (before, None));
        let again = reduce(&reduce(&undone, Action::Redo, 3), Action::Redo, 4);
        assert_eq!(again.workspace, now);
    }
}
