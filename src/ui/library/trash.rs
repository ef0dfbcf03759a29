//! The trash: what lies there goes for good by a key that asks once; after thirty days keeping house does it. The sample's
//! notes stay: they come with Akaire, and would be back at the next visit.

use leptos::prelude::*;

use super::{Library, count};
use crate::ak;
use crate::domain::edit::Action;
use crate::domain::library::{Shelf, TRASH_DAYS};
use crate::domain::wording::Arg;
use crate::ui::kit::{Dialog, Icon, Show, live};
use crate::ui::studio::Studio;
use crate::ui::words::library as words;

fn delete(studio: Studio, ids: Vec<String>) {
    studio.act(Action::Together(ids.into_iter().map(Action::Delete).collect()));
}

/// The chosen notes that can go for good, or all that can.
fn can_go(library: Library) -> Vec<String> {
    let studio = library.studio;
    let mut ids = library.chosen_shown.get();
    if ids.is_empty() {
        ids = library.shown.get().to_vec();
    }
    ids.retain(|id| !studio.is_sample(id));
    ids
}

/// The key that deletes for good, in the trash.
#[component]
pub(super) fn Keys() -> impl IntoView {
    let library = Library::here();
    let studio = library.studio;
    let can_go = Memo::new(move |_| if library.shelf() == Shelf::Trash { can_go(library) } else { Vec::new() });
    let word = move || {
        let some = library.chosen_shown.with(|chosen| !chosen.is_empty());
        studio.say(if some { &words::DELETE_FOR_GOOD } else { &words::EMPTY_TRASH })
    };
    ak! {
        <Show when=move || can_go.with(|ids| !ids.is_empty())>
            <button
                type="button"
                class="btn btn-s"
                disabled=live(move || studio.locked())
                on:click=move |_| library.going.set(can_go.get_untracked())
            >
                <Icon name="close" size="i-s"/>
                {live(word)}
            </button>
        </Show>
    }
}

/// Asks once.
#[component]
pub(super) fn ForGood() -> impl IntoView {
    let library = Library::here();
    let studio = library.studio;
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(library.going.with(|ids| !ids.is_empty())));
    // The dialog is also closed by Escape.
    Effect::new(move |_| {
        if !open.get() && library.going.with_untracked(|ids| !ids.is_empty()) {
            library.going.set(Vec::new());
        }
    });
    let what = move || count(studio, &words::ASK_ONE, &words::ASK, library.going.with(Vec::len));
    let go = move |_| {
        let ids = library.going.get_untracked();
        open.set(false);
        let number = ids.len();
        delete(studio, ids);
        library.chosen.set(std::sync::Arc::default());
        library.done(&words::DELETED_ONE, &words::DELETED, number);
    };
    ak! {
        <Dialog open=open title=library.say(&words::DELETE_FOR_GOOD)>
            <p>{live(what)}</p>
            <div class="row">
                <button type="button" class="btn btn-primary" on:click=go>
                    {live(move || studio.say(&words::DELETE_FOR_GOOD))}
                </button>
                <button type="button" class="btn" on:click=move |_| open.set(false)>
                    {live(move || studio.say(&words::LEAVE))}
                </button>
            </div>
        </Dialog>
    }
}

/// How long things stay in the trash.
pub(super) fn how_long(studio: Studio) -> String {
    studio.fill(&words::HOW_LONG, &[Arg::Number(TRASH_DAYS.unsigned_abs())])
}
