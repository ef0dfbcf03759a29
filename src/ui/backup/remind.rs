//! Telling that the last backup is old.

use leptos::prelude::*;

use super::copies;
use crate::domain::backup::reminder::{self, BackedUp, Reminder};
use crate::domain::saved;
use crate::platform::clock;
use crate::platform::storage::Storage;
use crate::ui::studio::{Notice, Role, Studio, keep};
use crate::ui::words::backup as words;

/// Copies what is new into the folder that was chosen for that. Where there is none, it is told if the last backup is old.
pub async fn remind(studio: Studio) {
    copies::begin(studio).await;
    // One on its way tells of itself if it fails.
    if !copies::is_going() {
        tell(studio).await;
    }
}

/// Says so if the last backup is old and something has changed since. Where there was none, the time runs from the first
/// day on which there is something to lose.
pub async fn tell(studio: Studio) {
    if studio.role.get_untracked() != Role::Writer {
        return;
    }
    let Some(storage) = keep::storage() else { return };
    let (now, backed) = (clock::now(), last().await);
    if backed.is_some_and(|backed| !backed.is_old(now)) {
        return;
    }
    // Nobody has changed the sample, or it cannot be read: then there are other things to say.
    let Some(sum) = sum(&storage).await else { return };
    let Some(backed) = backed else {
        let first = BackedUp { at: now, made: false, sum };
        if let Ok(json) = saved::write(&first) {
            let _ = storage.write_meta(reminder::NAME, &json).await;
        }
        return;
    };
    match backed.reminder(sum, now) {
        Some(Reminder::Old(days)) => studio.notify(Notice::know(&words::REMIND).arg(days)),
        Some(Reminder::Never) => studio.notify(Notice::know(&words::REMIND_NEVER)),
        None => {}
    }
}

/// The last backup of everything, as it is written down.
pub async fn last() -> Option<BackedUp> {
    saved::read(&keep::storage()?.meta(reminder::NAME).await.ok()??).ok()
}

/// What is stored, as a number.
pub async fn sum(storage: &Storage) -> Option<u64> {
    let mut texts: Vec<String> = storage.notes().await.ok()?.into_iter().map(|(_, json)| json).collect();
    for name in reminder::DOCUMENTS {
        texts.extend(storage.meta(name).await.ok()?);
    }
    reminder::sum(texts.iter().map(String::as_str))
}
