//! One picture of the tray, and the video.

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Desk;
use super::facts::FactsKey;
use super::finding::severity_word;
use crate::ak;
use crate::domain::display::ratio;
use crate::domain::edit::Change;
use crate::domain::finding::{Field, Severity};
use crate::domain::media::{MediaFacts, display_name};
use crate::domain::note::{MediaItem, Place};
use crate::domain::wording::{Arg, duration, file_size};
use crate::platform::{files, page};
use crate::ui::kit::{Icon, Show, live};
use crate::ui::studio::Studio;
use crate::ui::words::media as words;

/// The picture that is being dragged, by its media id.
#[derive(Clone, Copy)]
pub struct Dragging(pub RwSignal<Option<String>>);

impl Default for Dragging {
    fn default() -> Self {
        Self(RwSignal::new(None))
    }
}

/// Where a file can be shown from.
#[must_use]
pub fn address(studio: Studio, item: &MediaItem) -> Option<String> {
    match &item.place {
        Place::Bundled(path) => Some(path.clone()),
        Place::Stored => {
            studio.files_loaded.track();
            files::url(&item.id)
        }
    }
}

/// The facts of a file.
#[must_use]
pub fn facts_of(studio: Studio, id: &str) -> MediaFacts {
    studio.state.with(|state| state.workspace.facts.get(id).map(|facts| (**facts).clone())).unwrap_or_default()
}

/// Displayed size, or that it is not known.
#[must_use]
pub fn size_word(studio: Studio, facts: &MediaFacts) -> String {
    match facts.displayed() {
        Some((width, height)) => format!("{width}×{height}"),
        None => studio.say(&words::SIZE_UNKNOWN),
    }
}

/// `3:4 · `, or nothing.
fn shape_word(facts: &MediaFacts) -> String {
    facts.displayed().map(|(width, height)| format!("{} · ", ratio(width, height))).unwrap_or_default()
}

/// Whether it is shown otherwise than it is stored. HEIF and AVIF say that in their own way, and their EXIF is not obeyed.
#[must_use]
pub fn is_turned(facts: &MediaFacts) -> bool {
    let obeyed = facts.format_is_in(&["heic", "heif", "avif"]) != Some(true);
    let on_its_side =
        facts.width != facts.height && (facts.width, facts.height) == (facts.display_height, facts.display_width);
    (obeyed && facts.orientation.is_some_and(|orientation| orientation > 1))
        || facts.rotation.is_some_and(|degrees| degrees > 0)
        || (facts.width.is_some() && on_its_side)
}

/// A picture's own picture, or what it is where the browser cannot show it.
#[component]
pub fn Shown(
    /// Where it can be shown from.
    src: Signal<Option<String>>,
    /// What stands in its place.
    facts: Signal<MediaFacts>,
    /// What it is called, where nothing beside says so.
    #[prop(optional)]
    alt: String,
) -> impl IntoView {
    let failed = RwSignal::new(false);
    // Another address may be one that can be shown.
    Effect::new(move |_| {
        src.track();
        failed.set(false);
    });
    let name = alt.clone();
    ak! {
        <Show
            when=move || !failed.get()
            fallback=move || {
                let format = facts.with(|facts| facts.format.as_deref().map(display_name).unwrap_or_default().to_owned());
                ak! { <span class="no-picture" title=name.clone()><Icon name="image"/>{format}</span> }
            }
        >
            <img src=live(move || src.get()) alt=alt.clone() draggable="false" decoding="async" on:error=move |_| failed.set(true)/>
        </Show>
    }
}

/// A picture of the tray.
#[component]
pub fn Thumb(
    /// The picture.
    item: MediaItem,
    /// Its place, from 0.
    index: usize,
) -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let Dragging(dragging) = expect_context();
    let id = StoredValue::new(item.id.clone());
    let shown = move || desk.picture.with(|open| id.with_value(|id| open.as_ref() == Some(id)));
    let dragged = move || dragging.with(|dragged| id.with_value(|id| dragged.as_ref() == Some(id)));
    let is_cover = move || desk.read(|note| note.media.cover() == index);
    let mark = move || desk.mark(Field::Images, index);
    let refused = move || mark().is_some_and(|(severity, _)| severity == Severity::Error);
    let facts = Memo::new(move |_| id.with_value(|id| facts_of(studio, id)));
    let move_to = move |to: usize| {
        desk.change(Change::MoveImage { id: id.get_value(), to });
        page::focus_soon(format!("field-images-{to}"));
    };
    let on_keydown = move |event: ev::KeyboardEvent| {
        let last = desk.note.with_untracked(|note| note.as_ref().map_or(0, |note| note.media.tray().len()));
        match event.key().as_str() {
            "ArrowLeft" if event.alt_key() && index > 0 => {
                event.prevent_default();
                move_to(index - 1);
            }
            "ArrowRight" if event.alt_key() && index + 1 < last => {
                event.prevent_default();
                move_to(index + 1);
            }
            "Delete" => {
                desk.change(Change::RemoveMedia(id.get_value()));
                let next = index.min(last.saturating_sub(2));
                page::focus_soon(if last > 1 { format!("field-images-{next}") } else { "field-images".to_owned() });
            }
            _ => {}
        }
    };
    let on_dragover = move |event: ev::DragEvent| {
        if dragging.with_untracked(Option::is_some) {
            event.prevent_default();
        }
    };
    let on_drop = move |event: ev::DragEvent| {
        if let Some(dragged) = dragging.get_untracked() {
            event.prevent_default();
            event.stop_propagation();
            dragging.set(None);
            desk.change(Change::MoveImage { id: dragged, to: index });
        }
    };
    let on_dragstart = move |event: ev::DragEvent| {
        dragging.set(Some(id.get_value()));
        if let Some(data) = event.data_transfer() {
            // Firefox drags nothing without data.
            let _ = data.set_data("application/x-akaire-picture", "");
            data.set_effect_allowed("move");
        }
    };
    let label = move || {
        let number = studio.fill(&words::PICTURE, &[Arg::from(index + 1)]);
        let facts = facts.get();
        let cover = if is_cover() { format!(" · {}", studio.say(&words::COVER)) } else { String::new() };
        let marked = mark().map(|(severity, _)| format!(" · {}", studio.say(severity_word(severity))));
        let marked = marked.unwrap_or_default();
        format!("{number} · {} · {}{marked}{cover}", size_word(studio, &facts), file_size(facts.bytes))
    };
    let picture = StoredValue::new(item);
    ak! {
        <li
            class="thumb"
            class:is-selected=live(shown)
            class:is-dragging=live(dragged)
            class:thumb-rejected=live(refused)
            draggable=live(move || (!studio.locked()).to_string())
            on:dragstart=on_dragstart
            on:dragend=move |_| dragging.set(None)
            on:dragover=on_dragover
            on:drop=on_drop
        >
            <button
                type="button"
                class="thumb-pic"
                id=format!("field-images-{index}")
                aria-label=live(label)
                aria-pressed=live(move || shown().to_string())
                on:click=move |_| desk.picture.set((!shown()).then(|| id.get_value()))
                on:keydown=on_keydown
            >
                <Shown
                    src=Signal::derive(move || picture.with_value(|item| address(studio, item)))
                    facts=facts.into()
                />
                <span class="grip" aria-hidden="true"><Icon name="grip"/></span>
                <span class="n" data-text=(index + 1).to_string()></span>
                <Show when=is_cover><span class="cover-badge" data-text=live(move || studio.say(&words::COVER))></span></Show>
                <Show when=refused>
                    <svg class="strike" viewBox="0 0 92 122" aria-hidden="true">
                        <path d="M14 104C34 78 52 48 79 17"></path>
                        <path d="M12 20C36 46 58 78 80 106"></path>
                    </svg>
                </Show>
                {live(move || mark().map(|(severity, number)| ak! {
                    <span class=format!("sev sev-{} mark-n", severity.id()) data-text=number.to_string()></span>
                }))}
            </button>
            <div class="facts" aria-hidden="true">
                {live(move || facts.with(|facts| size_word(studio, facts)))}<br/>
                {live(move || facts.with(shape_word))}{live(move || facts.with(|facts| file_size(facts.bytes)))}<br/>
                {live(move || facts.with(|facts| facts.format.as_deref().map(|format| display_name(format).to_owned())))}
                <Show when=move || facts.with(is_turned)><Icon name="rotate" size="i-s"/></Show>
            </div>
        </li>
    }
}

/// The video of a video note.
#[component]
pub fn Film() -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let film = Memo::new(move |_| desk.read(|note| note.media.video().cloned()));
    // The page's policy plays films from memory only, so a shipped one is read first.
    let shown = RwSignal::new(None::<String>);
    Effect::new(move |_| {
        let Some(item) = film.get() else { return };
        match &item.place {
            Place::Stored => shown.set(address(studio, &item)),
            Place::Bundled(path) => {
                let (id, path) = (item.id.clone(), path.clone());
                spawn_local(async move {
                    // The screen may be gone by then.
                    let _ = shown.try_set(files::keep_bundled(&id, &path, "video/mp4").await);
                });
            }
        }
    });
    let view = move |item: MediaItem| {
        let facts = facts_of(studio, &item.id);
        let id = item.id.clone();
        let mut line = vec![size_word(studio, &facts)];
        line.extend(facts.displayed().map(|(width, height)| ratio(width, height)));
        line.push(match facts.duration {
            Some(seconds) => duration(seconds, studio.language.get()),
            None => studio.say(&words::LENGTH_UNKNOWN),
        });
        line.push(file_size(facts.bytes));
        line.extend(facts.format.as_deref().map(|format| display_name(format).to_owned()));
        line.extend(facts.video_codec.clone());
        if let Some(sound) = facts.has_audio {
            line.push(studio.say(if sound { &words::SOUND } else { &words::SILENT }));
        }
        if is_turned(&facts) {
            line.push(studio.say(&words::TURNED));
        }
        let media = item.id.clone();
        ak! {
            <li class="thumb thumb-film">
                <div class="thumb-pic">
                    <video src=live(move || shown.get()) preload="metadata" muted playsinline></video>
                    <span class="play" aria-hidden="true">
                        <svg viewBox="0 0 10 10"><path d="M2 1l7 4-7 4z"></path></svg>
                    </span>
                </div>
                <div class="film-facts">
                    <strong>{item.name.clone()}</strong>
                    <span class="fact-line">{line.into_iter().map(|fact| ak! { <span>{fact}</span> }).collect_view()}</span>
                    <span class="row">
                        <button
                            type="button"
                            class="btn btn-s"
                            disabled=desk.locked()
                            on:click=move |_| desk.change(Change::RemoveMedia(id.clone()))
                        >
                            {studio.say(&words::REMOVE_VIDEO)}
                        </button>
                        <FactsKey id=Signal::stored(media)/>
                    </span>
                </div>
            </li>
        }
    };
    move || film.get().map(view)
}
