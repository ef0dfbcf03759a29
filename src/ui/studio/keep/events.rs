//! What happens to few tabs, in the wasm file of the rescue.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::rescue::recover;
use super::turns;
use crate::cut;
use crate::ui::studio::{Notice, Role, Saving, Studio};
use crate::ui::words::keep as words;

/// What happens.
pub(super) enum Event {
    /// Another tab was there first.
    Second,
    /// Another tab says something.
    Heard(String),
    /// Another tab has taken the lock.
    Lost,
    /// Another tab has saved something, though this one writes.
    Strange,
    /// Another tab had the database closed: for good, or for a newer version of the studio.
    Closed { gone: bool },
    /// The browser has closed the database.
    Cleared,
}

cut!(rescue; pub(super) fn happen(studio: Studio, event: Event) -> () {
        match event {
            Event::Second => turns::read_along(studio),
            Event::Heard(said) => turns::hear(studio, &said),
            Event::Lost => turns::lost(studio),
            Event::Strange => spawn_local(turns::strange(studio)),
            Event::Closed { gone } => closed(studio, gone),
            Event::Cleared => spawn_local(cleared(studio)),
        }
    }
);

fn closed(studio: Studio, gone: bool) {
    let (notice, why) = match gone {
        true => (Notice::wrong(&words::DATABASE_GONE), &words::WHY_GONE),
        false => (Notice::unread(&words::DATABASE_NEWER), &words::WHY_NEWER),
    };
    studio.notify(notice);
    studio.saving.set(Saving::NotSaved(why));
}

async fn cleared(studio: Studio) {
    let recovered = recover(studio).await.is_some();
    if studio.role.get_untracked() != Role::Writer {
        return;
    }
    if recovered {
        studio.notify(Notice::know(&words::CLEARED));
    } else {
        studio.saving.set(Saving::NotSaved(&words::WHY_FAILED));
        studio.notify(Notice::wrong(&words::FAILED));
    }
}
