//! One note as a line of the list, on narrow pages as a card.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use super::tools::dated_word;
use super::{Library, checked, count};
use crate::ak;
use crate::domain::finding::Severity;
use crate::domain::library::{Dated, days_left};
use crate::domain::note::Note;
use crate::domain::route::Route;
use crate::domain::subject::NoteKind;
use crate::domain::wording::Arg;
use crate::platform::clock;
use crate::ui::compose::{purpose_word, severity_icon, severity_word};
use crate::ui::home::cover;
use crate::ui::kit::{Icon, Show, live};
use crate::ui::words::{compose, findings, home, library as words};

/// The line of a note; it follows the note.
#[component]
pub(super) fn Row(
    /// Its place among all that are shown.
    index: usize,
    /// The note's id.
    id: String,
    /// How many are shown.
    number: Memo<usize>,
    /// Gets this place when something in it has the focus.
    focused: RwSignal<Option<usize>>,
) -> impl IntoView {
    let library = Library::here();
    let studio = library.studio;
    let address = Route::Compose(id.clone()).hash();
    let sample = studio.is_sample(&id);
    let id = StoredValue::new(id);
    let note = Memo::new_with_compare(
        move |_| studio.state.with(|state| id.with_value(|id| state.workspace.note(id).cloned())).unwrap_or_default(),
        |before: Option<&Arc<Note>>, now: Option<&Arc<Note>>| match (before, now) {
            (Some(before), Some(now)) => !Arc::ptr_eq(before, now),
            _ => true,
        },
    );
    let title = move || match note.with(|note| note.title.trim().to_owned()) {
        empty if empty.is_empty() => studio.say(&home::UNTITLED),
        title => title,
    };
    let on = Memo::new(move |_| id.with_value(|id| library.chosen.with(|chosen| chosen.contains(id))));
    let choose = move |event: ev::MouseEvent| library.choose(index, event_target_checked(&event), event.shift_key());
    let is_film = move || note.with(|note| note.media.kind()) == NoteKind::Video;
    let kind = move || studio.say(if is_film() { &compose::VIDEO } else { &compose::IMAGES });
    let dated = Memo::new(move |_| note.with(|note| Dated::of(note)));
    let day = move || match note.with(|note| note.day().map(str::to_owned)) {
        Some(day) => format!("{day} {}", studio.say(dated_word(dated.get()))),
        None => studio.say(dated_word(Dated::Open)),
    };
    let dot = move || match dated.get() {
        Dated::Open => "dot dot-draft",
        Dated::Planned => "dot",
        Dated::Timed => "dot dot-sched",
    };
    let trashed = Memo::new(move |_| note.with(|note| note.trashed_at));
    let changed = move || match trashed.get() {
        Some(_) if sample => studio.say(&words::STAYS),
        Some(at) => {
            let left = days_left(at, studio.now.get() / 1000).unsigned_abs() as usize;
            count(studio, &words::DAY_LEFT, &words::DAYS_LEFT, left)
        }
        // Where the clock was set back, the order of changes goes on, and no change is in the future.
        None => note.with(|note| note.changed_at.map(|at| clock::plain(at.min(studio.now.get())))).unwrap_or_default(),
    };
    let changed_word = move || trashed.get().is_none().then(|| studio.say(&words::COL_CHANGED));
    ak! {
        <li
            class="library-row"
            class:is-chosen=live(move || on.get())
            style:top=format!("calc(var(--row) * {index})")
            aria-posinset=(index + 1).to_string()
            aria-setsize=live(move || number.get().to_string())
            on:focusin=move |_| focused.set(Some(index))
        >
            <label class="library-choose">
                <input
                    type="checkbox"
                    aria-label=live(move || studio.fill(&words::CHOOSE, &[Arg::from(title())]))
                    prop:checked=live(move || on.get())
                    on:click=choose
                />
            </label>
            <a class="library-title" href=address>
                <span class="note-pic">
                    {live(move || match note.with(|note| cover(studio, note)) {
                        Some(src) => ak! { <img src=src alt="" loading="lazy" decoding="async"/> }.into_any(),
                        None => ak! { <Icon name=if is_film() { "video" } else { "image" }/> }.into_any(),
                    })}
                </span>
                <strong lang="zh-Hans">{live(title)}</strong>
                {sample.then(|| ak! { <small class="library-tag">{live(move || studio.say(&words::SAMPLE))}</small> })}
            </a>
            <span class="library-kind">
                <span>{live(kind)}</span>
                <small>{live(move || studio.say(purpose_word(note.with(|note| note.purpose))))}</small>
            </span>
            <span class="library-day status num"><i class=live(dot)></i>{live(day)}</span>
            <span class="library-found"><FoundOf id=id/></span>
            <span class="library-changed num">
                <Show when=move || trashed.get().is_none()><span class="vh">{live(changed_word)}</span></Show>
                {live(changed)}
            </span>
        </li>
    }
}

/// How often the rules speak of the note.
#[component]
fn FoundOf(id: StoredValue<String>) -> impl IntoView {
    let studio = Library::here().studio;
    let found = Memo::new(move |_| {
        checked::follow();
        id.with_value(|id| checked::found(id))
    });
    live(move || match found.get() {
        None => ak! { <span class="muted" aria-label=studio.say(&words::UNCHECKED) role="img">"…"</span> }.into_any(),
        Some(found) => {
            let counts = [
                (Severity::Error, found.errors),
                (Severity::Warning, found.warnings),
                (Severity::Advice, found.advice),
            ];
            let some: Vec<_> = counts.into_iter().filter(|(_, count)| *count > 0).collect();
            if some.is_empty() {
                return ak! {
                    <span class="status"><Icon name="check" size="i-s"/><span class="vh">{studio.say(&findings::NONE)}</span></span>
                }
                .into_any();
            }
            some.into_iter()
                .map(|(severity, count)| {
                    let word = studio.fill(&findings::COUNT, &[Arg::from(severity_word(severity)), Arg::from(count)]);
                    ak! {
                        <span class=format!("status num c-{}", severity.id())>
                            <Icon name=severity_icon(severity) size="i-s"/>
                            <span aria-hidden="true">{count}</span>
                            <span class="vh">{word}</span>
                        </span>
                    }
                })
                .collect_view()
                .into_any()
        }
    })
}
