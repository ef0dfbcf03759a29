//! Notes: one's own first, the last written in before the others, then the sample's.

use std::cmp::Reverse;
use std::sync::Arc;

use leptos::prelude::*;

use crate::ak;
use crate::domain::language::Text;
use crate::domain::note::{Note, Place};
use crate::domain::route::Route;
use crate::domain::subject::NoteKind;
use crate::domain::wording::Arg;
use crate::platform::files;
use crate::ui::kit::{Icon, Show, live};
use crate::ui::studio::Studio;
use crate::ui::words::{compose, home as words};

/// How many of each are listed here; all of them have a screen of their own.
const MOST: usize = 24;

/// The notes, and the way to all of them.
#[component]
pub fn Notes() -> impl IntoView {
    let studio = Studio::here();
    let notes = move |own: bool| -> Vec<Arc<Note>> {
        let mut notes: Vec<Arc<Note>> = Vec::new();
        let before = |a: &Note, b: &Note| {
            let changed = |note: &Note| own.then_some(Reverse(note.changed_at));
            (changed(a), &a.planned_date, &a.id) < (changed(b), &b.planned_date, &b.id)
        };
        studio.state.with(|state| {
            let listed = state.workspace.kept().filter(|note| !note.archived && studio.is_sample(&note.id) != own);
            // The first few, each put where it belongs: the code of sorting would be a part of the first file.
            for note in listed {
                let at = notes.partition_point(|known| before(known, note));
                if at < MOST {
                    notes.insert(at, Arc::clone(note));
                    notes.truncate(MOST);
                }
            }
        });
        notes
    };
    let group = move |heading: &'static Text, own: bool| {
        ak! {
            <Show when=move || !notes(own).is_empty()>
                <section class="notes">
                    <h2>{live(move || studio.say(heading))}</h2>
                    <ul>{live(move || notes(own).into_iter().map(|note| ak! { <Line note=note own=own/> }).collect_view())}</ul>
                </section>
            </Show>
        }
    };
    ak! {
        {group(&words::OWN_NOTES, true)}
        {group(&words::SAMPLE_NOTES, false)}
        <p><a class="btn" href=Route::Notes.hash()>
            <Icon name="list" size="i-s"/>
            {live(move || studio.say(&compose::ALL_NOTES))}
        </a></p>
    }
}

/// The address of a note's cover, if it has one.
#[must_use]
pub fn cover(studio: Studio, note: &Note) -> Option<String> {
    // The list is drawn again with every change, but not when stored files arrive.
    studio.files_loaded.track();
    let item = note.media.tray().get(note.media.cover())?;
    match &item.place {
        Place::Bundled(path) => Some(path.clone()),
        Place::Stored => files::url(&item.id),
    }
}

#[component]
fn Line(
    /// The note.
    note: Arc<Note>,
    /// Whether it is the user's own.
    own: bool,
) -> impl IntoView {
    let studio = Studio::here();
    let id = note.id.clone();
    let title = {
        let title = note.title.trim().to_owned();
        move || if title.is_empty() { studio.say(&words::UNTITLED) } else { title.clone() }
    };
    let name = title.clone();
    let date = note.planned_date.clone();
    let address = Route::Compose(note.id.clone()).hash();
    let empty = if note.media.kind() == NoteKind::Video { "video" } else { "image" };
    ak! {
        <li>
            <a class="note-line" href=address>
                <span class="note-pic">
                    {live(move || match cover(studio, &note) {
                        Some(src) => ak! { <img src=src alt="" loading="lazy" decoding="async"/> }.into_any(),
                        None => ak! { <Icon name=empty/> }.into_any(),
                    })}
                </span>
                <span class="grow">
                    <strong lang="zh-Hans">{live(title)}</strong>
                    <small class="num">
                        {live(move || date.clone().unwrap_or_else(|| studio.say(&words::NO_DATE)))}
                    </small>
                </span>
            </a>
            {own.then(|| ak! {
                <button
                    type="button"
                    class="btn btn-quiet btn-icon"
                    aria-label=live(move || studio.fill(&words::DELETE, &[Arg::from(name())]))
                    disabled=live(move || studio.locked())
                    on:click=move |_| studio.act(Studio::trash(id.clone()))
                >
                    <Icon name="close" size="i-s"/>
                </button>
            })}
        </li>
    }
}
