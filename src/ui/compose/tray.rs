//! The media tray: drop, pick or paste files; their order, the cover, the shelf.

use leptos::ev;
use leptos::prelude::*;

use super::Desk;
use super::add_files;
use super::details::Details;
use super::facts::FactsSheet;
use super::names::say_counter;
use super::reading::{Reading, ReadingPanel};
use super::shelf::Shelf;
use super::thumb::{Dragging, Film, Thumb};
use crate::ak;
use crate::domain::check::{CounterState, Unit};
use crate::domain::finding::Field;
use crate::domain::note::MediaItem;
use crate::domain::note_check::accepts;
use crate::domain::ruleset::RULE_SETS;
use crate::domain::subject::NoteKind;
use crate::domain::wording::Arg;
use crate::platform::files;
use crate::ui::kit::{FilePicker, Icon, Show, file_drops, live};
use crate::ui::words::{findings, media as words};

/// Pictures or video.
#[component]
pub fn Tray() -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let reading = Reading::new();
    provide_context(Dragging::default());
    let over = RwSignal::new(false);
    let kind = Memo::new(move |_| desk.read(|note| note.media.kind()));

    let take = move |files| {
        over.set(false);
        add_files::add(desk, files, reading);
    };
    file_drops(move |here| over.set(here), take);
    // Pasted pictures arrive wherever the caret is; text that comes with them belongs to the field.
    let paste = window_event_listener(ev::paste, move |event: ev::ClipboardEvent| {
        let Some(data) = event.clipboard_data() else { return };
        let pasted = files::of_list(data.files());
        let has_text = || data.get_data("text/plain").is_ok_and(|text| !text.is_empty());
        if !pasted.is_empty() && !has_text() {
            event.prevent_default();
            add_files::add(desk, pasted, reading);
        }
    });
    on_cleanup(move || paste.remove());

    ak! {
        <div
            class="block media"
            class:is-over=live(move || over.get())
            id="field-media"
        >
            <div class="spread">
                <div class="label">
                    {live(move || studio.say(if kind.get() == NoteKind::Images { &words::IMAGES } else { &words::VIDEO }))}
                    <Show when=move || kind.get() == NoteKind::Images><Count/></Show>
                </div>
            </div>
            <ReadingPanel reading=reading/>
            <Show
                when=move || kind.get() == NoteKind::Images
                fallback=move || ak! { <ul class="tray"><Film/><Add reading=reading/></ul> }
            >
                <Pictures reading=reading/>
                <Details/>
                <Shelf/>
            </Show>
            <FactsSheet/>
        </div>
    }
}

/// How many pictures of how many, and what other rule sets would allow.
#[component]
fn Count() -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let counter = move || desk.counter(Field::Images, Unit::Item);
    let over = move || counter().is_some_and(|counter| counter.state() == CounterState::Over);
    let elsewhere = move || {
        let here = studio.rules();
        let limit = here.limits.images_max.value;
        let other = RULE_SETS.iter().find(|set| set.limits.images_max.value != limit)?;
        let label = other.label.get(studio.language.get());
        Some(studio.fill(&findings::LIMIT_ELSEWHERE, &[Arg::from(label), Arg::from(other.limits.images_max.value)]))
    };
    ak! {
        <small class="num" class:is-over=live(over) translate="no">
            {live(move || counter().map(|counter| say_counter(&counter)))}
        </small>
        <small>{live(move || elsewhere().map(|text| format!("({text})")))}</small>
    }
}

#[component]
fn Pictures(
    /// The files that are being read.
    reading: Reading,
) -> impl IntoView {
    let desk = Desk::here();
    let numbered = move || -> Vec<(usize, MediaItem)> {
        desk.read(|note| note.media.tray().iter().cloned().enumerate().collect())
    };
    ak! {
        <ul class="tray">
            <For
                each=numbered
                key=|(index, item)| (*index, item.id.clone())
                let((index, item))
            >
                <Thumb item=item index=index/>
            </For>
            <Add reading=reading/>
        </ul>
    }
}

/// The key that opens the file picker.
#[component]
fn Add(
    /// The files that are being read.
    reading: Reading,
) -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let kind = move || desk.read(|note| note.media.kind());
    let empty = move || desk.read(|note| note.media.tray().is_empty() && note.media.video().is_none());
    let invitation = move || match kind() {
        NoteKind::Images => &words::DROP_IMAGES,
        NoteKind::Video => &words::DROP_VIDEO,
    };
    let id = move || match kind() {
        NoteKind::Images => "field-images",
        NoteKind::Video => "field-video",
    };
    ak! {
        <li class:tray-empty=live(empty)>
            <FilePicker
                id=Signal::derive(id)
                class=Signal::derive(move || if empty() { "dropzone" } else { "thumb-add" })
                accept=Signal::derive(move || accepts(kind()))
                disabled=desk.locked()
                picked=move |files| add_files::add(desk, files, reading)
            >
                <Icon name=Signal::derive(move || if empty() { "upload" } else { "plus" })/>
                <Show
                    when=empty
                    fallback=move || ak! {
                        <span>{live(move || studio.say(&words::ADD))}</span>
                        <small>{live(move || studio.say(&words::OR_DROP))}</small>
                    }
                >
                    <strong>{live(move || studio.say(invitation()))}</strong>
                    <span>{live(move || studio.say(&words::STAYS))}</span>
                </Show>
            </FilePicker>
        </li>
    }
}
