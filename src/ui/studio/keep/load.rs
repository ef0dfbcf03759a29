//! Reading what is stored.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use leptos::prelude::*;

use super::KEEPER;
use crate::domain::media::MediaFacts;
use crate::domain::note::Note;
use crate::domain::saved::{self, LoadError};
use crate::platform::files;
use crate::ui::studio::{Notice, Role, Studio};
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
