//! The notes of a workspace and the history of their changes.

use std::collections::BTreeMap;
use std::sync::Arc;

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
