//! Taking in files: read, measured from their bytes, put in natural order, kept.

use std::future::Future;
use std::pin::Pin;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Desk;
use crate::cut;
use crate::domain::edit::Change;
use crate::domain::media::{MediaFacts, MediaKind, probe};
use crate::domain::note::{MediaItem, Note, Place};
use crate::domain::subject::NoteKind;
use crate::platform::blob_source::BlobSource;
use crate::platform::{clock, files};
use crate::ui::studio::{Notice, Studio, keep};
use crate::ui::words::media as words;

/// Files taken in at once; more are listed by name and left where they are.
const AT_ONCE: usize = 200;

pub(crate) type Measuring = Pin<Box<dyn Future<Output = MediaFacts>>>;

cut!(
    media, load_probers;
    pub(crate) fn measure(file: files::File) -> Measuring {
        Box::pin(async move { probe(&BlobSource::new(file.clone().into(), file.size()), Some(&file.name())).await })
    }
);

/// How far reading has come: files read, files in all.
pub type Progress = RwSignal<Option<(usize, usize)>>;

struct Taken {
    item: MediaItem,
    facts: MediaFacts,
    file: files::File,
}

/// Takes files into the note.
pub fn add(desk: Desk, mut list: Vec<files::File>, progress: Progress) {
    if list.is_empty() || desk.studio.locked() {
        return;
    }
    // The editor may be closed before everything is read; the note it was opened for is meant all the same.
    let (studio, id) = (desk.studio, desk.id.get_value());
    list.sort_by(|a, b| alphanumeric_sort::compare_str(a.name(), b.name()));
    let surplus = list.split_off(list.len().min(AT_ONCE));
    if !surplus.is_empty() {
        let names = join(surplus.iter().map(files::File::name));
        let notice = Notice::wrong(&words::TOO_MANY_FILES).arg(AT_ONCE).arg(surplus.len()).arg(names);
        studio.notify(notice);
    }
    // Files that come while others are read are read beside them.
    let more = list.len();
    progress.update(|progress| *progress = Some(progress.map_or((0, more), |(read, all)| (read, all + more))));
    spawn_local(async move {
        let mut taken = Vec::with_capacity(list.len());
        for file in list {
            let Ok(measuring) = measure(file.clone()).await else { break };
            let facts = measuring.await;
            let item = MediaItem { id: clock::new_id(), name: file.name(), place: Place::Stored, text: String::new() };
            taken.push(Taken { item, facts, file });
            let _ = progress.try_update(|progress| {
                if let Some((read, _)) = progress {
                    *read += 1;
                }
            });
        }
        place(studio, &id, taken);
        let _ = progress.try_update(|progress| *progress = progress.filter(|(read, all)| read < all));
    });
}

fn place(studio: Studio, id: &str, taken: Vec<Taken>) {
    let limit = untrack(|| studio.rules()).limits.images_max.value as usize;
    let Some((kind, free)) =
        studio.state.with_untracked(|state| state.workspace.note(id).map(|note| room(note, limit)))
    else {
        return;
    };
    // What is neither goes where the user put it: a rule will say what it is.
    let is_film = |facts: &MediaFacts| match facts.kind {
        MediaKind::Image => false,
        MediaKind::Video | MediaKind::Audio => true,
        MediaKind::Unknown => kind == NoteKind::Video,
    };
    let (mut films, pictures): (Vec<Taken>, Vec<Taken>) = taken.into_iter().partition(|taken| is_film(&taken.facts));
    let others = films.split_off(films.len().min(1));
    if !others.is_empty() {
        let names = join(others.iter().map(|other| other.item.name.clone()));
        studio.notify(Notice::wrong(&words::ONE_VIDEO).arg(names));
    }
    match kind {
        NoteKind::Images if !films.is_empty() => studio.notify(Notice::know(&words::ASIDE_VIDEO)),
        NoteKind::Video if !pictures.is_empty() => {
            studio.notify(Notice::know(&words::ASIDE_IMAGES).arg(pictures.len()));
        }
        _ => {}
    }
    let shelved = pictures.len().saturating_sub(free);
    if kind == NoteKind::Images && shelved > 0 {
        studio.notify(Notice::know(&words::SHELVED).arg(shelved));
    }
    let mut keep = |taken: Taken| {
        keep::keep_file(studio, &taken.item.id, &taken.facts, &taken.file);
        taken.item
    };
    let pictures: Vec<MediaItem> = pictures.into_iter().map(&mut keep).collect();
    let film = films.into_iter().next().map(&mut keep);
    studio.change(id, Change::AddMedia { pictures, film, limit });
}

/// The kind of note, and how many more pictures fit.
fn room(note: &Note, limit: usize) -> (NoteKind, usize) {
    (note.media.kind(), limit.saturating_sub(note.media.tray().len()))
}

/// Names in one line; a long list is cut with its count, which the notice gives.
fn join(names: impl Iterator<Item = String>) -> String {
    const SHOWN: usize = 20;
    let mut names: Vec<String> = names.collect();
    if names.len() > SHOWN {
        names.truncate(SHOWN);
        names.push("…".to_owned());
    }
    names.join(", ")
}
