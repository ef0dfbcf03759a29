//! The sample brand as notes of the editor.

use std::sync::Arc;

use crate::domain::edit::Workspace;
use crate::domain::media::MediaFacts;
use crate::domain::note::Place;
use crate::domain::sample::Sample;

/// The sample's notes and the facts of their files.
pub(super) fn workspace(sample: &Sample) -> Workspace {
    let mut workspace = Workspace::default();
    for note in &sample.notes {
        for item in note.media.all() {
            if let Place::Bundled(file) = &item.place
                && let Some(facts) = sample.media.get(file.trim_start_matches("assets/"))
            {
                let facts = MediaFacts { name: Some(item.name.clone()), ..facts.clone() };
                workspace.facts.insert(item.id.clone(), Arc::new(facts));
            }
        }
        workspace.notes.insert(note.id.clone(), Arc::new(note.clone()));
    }
    workspace
}
