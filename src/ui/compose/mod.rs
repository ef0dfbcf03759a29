//! Composing a note: the manuscript, what is said in its margin, and the phone beside it.

mod add_files;
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
use crate::domain::route::Route;
use crate::ui::kit::{Choice, Icon, Segments, Show, live};
use crate::ui::phone::{Marks, Preview, TakeKeys, draw_offers};
use crate::ui::studio::{Role, Studio, versions};
use crate::ui::words::compose as words;
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
    ak! {
        <Show when=move || there.get() fallback=|| ak! { <Gone/> }>
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

/// The note is not there: deleted, or never was.
#[component]
pub fn Gone() -> impl IntoView {
    let studio = Studio::here();
    let opening = move || studio.role.get() == Role::Opening;
    ak! {
        <main class="gone">
            <Show when=move || !opening()>
                <p>{live(move || studio.say(&words::GONE))}</p>
                <a class="btn" href=Route::Home.hash()>
                    <Icon name="list" size="i-s"/>
                    {live(move || studio.say(&words::ALL_NOTES))}
                </a>
            </Show>
        </main>
    }
}
