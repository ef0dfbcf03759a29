//! Where everything is kept, how much room there is, and whether the browser promises to keep it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::part;
use crate::ak;
use crate::domain::wording::{Arg, file_size};
use crate::platform::room::{self, Room};
use crate::ui::kit::{Icon, Show, live};
use crate::ui::studio::{Saving, Studio};
use crate::ui::words::setup as text;

/// Asks the browser to keep what lies there once there is something to lose, where that bothers nobody. It may agree later:
/// it is asked at every visit.
pub fn ask_quietly(studio: Studio) {
    let own = |id: &String| !studio.is_sample(id);
    if room::decides_by_itself() && studio.state.with_untracked(|state| state.workspace.notes.keys().any(own)) {
        spawn_local(async {
            room::ask_to_last().await;
        });
    }
}

/// The part.
#[component]
pub fn Keeping() -> impl IntoView {
    let studio = Studio::here();
    let room = RwSignal::new(None::<Room>);
    let refused = RwSignal::new(false);
    let look = move || {
        spawn_local(async move {
            let now = room::room().await;
            let _ = room.try_set(now); // the visitor may have left
        });
    };
    // What was saved takes room.
    Effect::new(move |_| {
        if studio.saving.get() != Saving::Saving {
            look();
        }
    });
    let ask = move |_| {
        spawn_local(async move {
            let agreed = room::ask_to_last().await;
            let _ = refused.try_set(!agreed);
            look();
        });
    };
    let figures = move || match room.get() {
        Some(room) => studio.fill(&text::ROOM, &[Arg::from(file_size(room.used)), Arg::from(file_size(room.free))]),
        None => studio.say(&text::ROOM_UNKNOWN),
    };
    let lasting = move || room.get().is_some_and(|room| room.lasting);
    let may_ask = move || room.get().is_some_and(|room| !room.lasting);
    let content = ak! {
        <p class="num" id="setup-room">{live(figures)}</p>
        <Show when=lasting>
            <p class="status"><Icon name="check" size="i-s"/>{live(move || studio.say(&text::LASTING))}</p>
        </Show>
        <Show when=may_ask>
            <p>{live(move || studio.say(&text::NOT_LASTING))}</p>
            <button type="button" class="btn btn-s" on:click=ask>{live(move || studio.say(&text::ASK_TO_LAST))}</button>
        </Show>
        <p role="status">{live(move || refused.get().then(|| studio.say(&text::LAST_REFUSED)))}</p>
        <p class="muted">{live(move || studio.say(&text::PRIVATE_WINDOW))}</p>
    }
    .into_any();
    part("setup-keeping", &text::KEEPING, &text::KEEPING_WHY, content)
}
