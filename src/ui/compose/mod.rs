//! Composing a note: the manuscript, what is said in its margin, and the phone beside it.

mod add_files;
mod caret;
mod desk;
mod details;
mod facts;
mod finding;
mod fixes;
mod foot;
mod head;
mod in_step;
mod leads;
mod manuscript;
mod margin;
mod mark_card;
mod names;
mod note_text;
mod posting;
mod reading;
mod said;
mod settings;
mod sheet;
mod shelf;
mod silence;
mod thumb;
mod title_cost;
mod topics;
mod tray;
mod zip_kit;

pub use desk::Desk;
pub use finding::{severity_icon, severity_word, source_line};
pub(crate) use reading::load_probers;
pub(crate) use reading::measure;
pub use settings::purpose_word;
pub use thumb::{Shown, address, facts_of};
pub(crate) use zip_kit::load_archive;

use leptos::ev;
use leptos::prelude::*;

use crate::ak;
use crate::domain::edit::Change;
use crate::domain::route::Route;
use crate::domain::wording::Arg;
use crate::ui::kit::{Choice, Icon, Segments, Show, live};
use crate::ui::phone::{Marks, Preview, TakeKeys, draw_offers};
use crate::ui::studio::{Role, Studio, versions};
use crate::ui::words::{compose as words, home};
use desk::Side;

/// The editor of one note, its findings and its preview.
#[component]
pub fn Compose(
    /// The note's id.
    id: String,
) -> impl IntoView {
    versions::work_on(Studio::here(), id.clone());
    let desk = Desk::new(id);
    on_cleanup(move || desk.id.with_value(|id| versions::leave(desk.studio, id)));
    provide_context(desk);
    caret::follow(desk);
    Marks::enter(desk.phone_marks());
    // F8 walks the findings, as it walks problems in editors of programs; Alt+Enter goes into one's card.
    let keys = window_event_listener(ev::keydown, move |event: ev::KeyboardEvent| match event.key().as_str() {
        _ if event.is_composing() || event.key_code() == 229 => {}
        "F8" => {
            event.prevent_default();
            desk.step(event.shift_key());
        }
        "Enter" if event.alt_key() && desk.active.with_untracked(Option::is_some) => {
            event.prevent_default();
            desk.enter_card();
        }
        _ => {}
    });
    on_cleanup(move || keys.remove());
    let title = Signal::derive(move || desk.read(|note| note.title.clone()));
    let there = Memo::new(move |_| desk.note.with(Option::is_some));
    // What is read or brought back later is opened then.
    Effect::new(move |before: Option<bool>| {
        let there = there.get();
        if there && before == Some(false) {
            desk.opened_with.set_value(desk.note.get_untracked().unwrap_or_default());
        }
        there
    });
    ak! {
        <Show when=move || there.get() fallback=move || ak! { <Gone id=desk.id.get_value()/> }>
            <Sides/>
            <main
                class="desk"
                class:is-editing=live(move || desk.side.get() == Side::Edit)
                class:is-viewing=live(move || desk.side.get() == Side::View)
            >
                <div class="sheet manuscript">
                    <manuscript::Manuscript/>
                    <margin::Margin/>
                    <foot::Foot/>
                </div>
                <aside class="stage" aria-label=live(move || desk.studio.say(&words::PREVIEW))>
                    <Preview note=desk.note keys=move || ak! { <TakeKeys name=title/> } offers=draw_offers/>
                </aside>
            </main>
            <sheet::FindingsSheet/>
            <mark_card::MarkCard/>
            <fixes::Everywhere/>
            <silence::Silencing/>
        </Show>
    }
}

/// Edit or preview, where there is room for one.
#[component]
fn Sides() -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let choices = Signal::derive(move || {
        vec![
            Choice::new(Side::Edit, studio.say(&words::EDIT)).icon("pencil"),
            Choice::new(Side::View, studio.say(&words::PREVIEW)).icon("phone"),
        ]
    });
    ak! {
        <div class="sides">
            <Segments
                class="ntabs"
                label=Signal::derive(move || studio.say(&words::SIDES))
                choices=choices
                chosen=desk.side
                choose=move |side| desk.side.set(side)
            />
        </div>
    }
}

/// The note is not there: in the trash, deleted, or never was.
#[component]
pub fn Gone(
    /// Its id.
    id: String,
) -> impl IntoView {
    let studio = Studio::here();
    let id = StoredValue::new(id);
    let opening = move || studio.role.get() == Role::Opening;
    // It is not there: if it is known all the same, it lies in the trash.
    let title =
        move || studio.state.with(|state| id.with_value(|id| state.workspace.note(id).map(|note| note.title.clone())));
    let trashed = Memo::new(move |_| title().is_some());
    let why = move || match title() {
        Some(title) if title.trim().is_empty() => studio.fill(&words::TRASHED, &[Arg::from(&home::UNTITLED)]),
        Some(title) => studio.fill(&words::TRASHED, &[Arg::from(title)]),
        None => studio.say(&words::GONE),
    };
    ak! {
        <main class="gone">
            <Show when=move || !opening()>
                <p>{live(why)}</p>
                <Show when=move || trashed.get()>
                    <button
                        type="button"
                        class="btn"
                        disabled=live(move || studio.locked())
                        on:click=move |_| id.with_value(|id| studio.change(id, Change::Trash(None)))
                    >
                        <Icon name="undo" size="i-s"/>
                        {live(move || studio.say(&words::BRING_BACK))}
                    </button>
                </Show>
                <a class="btn" href=Route::Notes.hash()>
                    <Icon name="list" size="i-s"/>
                    {live(move || studio.say(&words::ALL_NOTES))}
                </a>
            </Show>
        </main>
    }
}
