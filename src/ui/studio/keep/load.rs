//! Reading what is stored, and removing files that nothing names any more.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use leptos::prelude::*;

use super::{KEEPER, ids};
use crate::domain::media::MediaFacts;
use crate::domain::note::Note;
use crate::domain::saved::{self, LoadError};
use crate::platform::files;
use crate::platform::storage::Write;
use crate::ui::studio::{Notice, Role, Studio, brand};
use crate::ui::words::keep as words;

/// Reads everything that is stored into the state.
pub(super) async fn load(studio: Studio) {
    let Some(storage) = KEEPER.with_borrow(|keeper| keeper.storage.clone()) else { return };
    let (notes, media) = match (storage.notes().await, storage.media().await) {
        (Ok(notes), Ok(media)) => (notes, media),
        (notes, media) => {
            let error = notes.err().or(media.err());
            studio.notify(Notice::wrong(&words::UNREADABLE).arg(format!("{error:?}")));
            return;
        }
    };
    let (mut newer, mut damaged) = (0u32, 0u32);
    let mut untouchable = BTreeSet::new();
    let mut read = BTreeMap::new();
    for (id, json) in notes {
        match saved::read::<Note>(&json) {
            Ok(note) if note.id == id => drop(read.insert(id, Arc::new(note))),
            Err(LoadError::Newer { .. }) => {
                newer += 1;
                untouchable.insert(id);
            }
            Ok(_) | Err(LoadError::Damaged) => {
                damaged += 1;
                untouchable.insert(id);
            }
        }
    }
    let mut facts = BTreeMap::new();
    for stored in media {
        if let (Ok(known), Some(blob)) = (saved::read::<MediaFacts>(&stored.facts), &stored.blob) {
            files::keep(&stored.id, blob);
            facts.insert(stored.id, Arc::new(known));
        }
    }
    for (count, text) in [(newer, &words::NEWER_NOTES), (damaged, &words::DAMAGED_NOTES)] {
        if count > 0 {
            studio.notify(Notice::unread(text).arg(count));
        }
    }
    KEEPER.with_borrow_mut(|keeper| {
        keeper.stored.extend(read.clone());
        keeper.untouchable = untouchable.clone();
    });
    studio.files_loaded.update(|times| *times += 1);
    studio.state.update(|state| {
        // The shipped note behind an untouchable record stays away: showing it would invite a change.
        state.workspace.notes.retain(|id, _| !untouchable.contains(id));
        if studio.role.get_untracked() == Role::Reader {
            state.workspace.notes.retain(|id, _| read.contains_key(id) || studio.is_sample(id));
        }
        state.workspace.notes.extend(read);
        state.workspace.facts.extend(facts);
    });
}

/// Removes files that no note has: they were taken out before the last visit, when undo could still bring them back.
pub(super) async fn collect_garbage(studio: Studio) {
    let Some(storage) = KEEPER.with_borrow(|keeper| {
        // A record that cannot be read may hold files nobody else names.
        keeper.untouchable.is_empty().then(|| keeper.storage.clone()).flatten()
    }) else {
        return;
    };
    let Ok(media) = storage.media().await else { return };
    let used = studio.state.with_untracked(|state| {
        ids(state.workspace.notes.values().flat_map(|note| note.media.all().map(|item| item.id.clone())))
    });
    let unused: Vec<Write> =
        // The brand's own pictures are no note's; the rooms that show them look after them.
        media
            .into_iter()
            .filter(|file| !used.contains(&file.id) && !file.id.starts_with(brand::OWN))
            .map(|file| Write::NoMedia(file.id))
            .collect();
    // A file that could not be removed is tried again at the next visit.
    let _ = storage.write(&unused).await;
}
