//! Saving the files of a note in publishing order.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Desk;
use crate::cut;
use crate::domain::export::name::stem;
use crate::domain::export::pictures::{archive, numbered_name};
use crate::domain::note::{MediaItem, Place};
use crate::domain::wording::Arg;
use crate::platform::{download, files};
use crate::ui::words::posting as words;

cut!(
    zip, load_archive;
    pub(crate) fn pack(files: Vec<(String, Vec<u8>)>) -> Option<Vec<u8>> {
        archive(&files).ok()
    }
);

async fn bytes_of(item: &MediaItem) -> Option<Vec<u8>> {
    match &item.place {
        Place::Stored => files::bytes(&item.id).await,
        Place::Bundled(path) => files::bundled(path).await,
    }
}

/// Saves the pictures as an archive, or the video; `said` gets what happened.
pub fn save(desk: Desk, said: RwSignal<String>) {
    let studio = desk.studio;
    let Some(note) = desk.note.get_untracked() else { return };
    said.set(studio.say(&words::ZIPPING));
    spawn_local(async move {
        if let Some(film) = note.media.video() {
            match bytes_of(film).await.and_then(|bytes| download::save(&film.name, "application/octet-stream", &bytes))
            {
                Some(()) => said.set(studio.fill(&words::ZIP_DONE, &[Arg::from(film.name.as_str())])),
                None => said.set(studio.fill(&words::ZIP_FAILED, &[Arg::from(film.name.as_str())])),
            }
            return;
        }
        let mut packed = Vec::new();
        let mut missing = Vec::new();
        for (index, item) in note.media.tray().iter().enumerate() {
            match bytes_of(item).await {
                Some(bytes) => packed.push((numbered_name(index, &item.name), bytes)),
                None => missing.push(item.name.clone()),
            }
        }
        let name = format!("{}.zip", stem(&note.title, &note.id));
        let saved = missing.is_empty()
            && pack(packed)
                .await
                .ok()
                .flatten()
                .and_then(|bytes| download::save(&name, "application/zip", &bytes))
                .is_some();
        said.set(if saved {
            studio.fill(&words::ZIP_DONE, &[Arg::from(name)])
        } else {
            studio.fill(&words::ZIP_FAILED, &[Arg::from(missing.join(", "))])
        });
    });
}
