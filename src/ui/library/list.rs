//! The rows near the view, or what there is to say of none.

use leptos::html::Ul;
use leptos::prelude::*;

use super::row::Row;
use super::{Library, trash};
use crate::ak;
use crate::domain::library::Shelf;
use crate::ui::kit::{Show, live, near_view};
use crate::ui::words::library as words;

/// The list.
#[component]
pub(super) fn List() -> impl IntoView {
    let library = Library::here();
    let studio = library.studio;
    let number = Memo::new(move |_| library.shown.with(|shown| shown.len()));
    ak! {
        <Show when=move || library.shelf() == Shelf::Trash>
            <p class="library-note muted">{live(move || trash::how_long(studio))}</p>
        </Show>
        <Show when=move || { number.get() > 0 } fallback=|| ak! { <Nothing/> }>
            <Rows/>
        </Show>
    }
}

/// The rows: the list is as high as all of them, those near the view are drawn in their places.
#[component]
fn Rows() -> impl IntoView {
    let library = Library::here();
    let studio = library.studio;
    let list = NodeRef::<Ul>::new();
    let number = Memo::new(move |_| library.shown.with(|shown| shown.len()));
    let near = near_view(list, number.into());
    // The row that has the focus stays, wherever the view goes.
    let focused = RwSignal::new(None::<usize>);
    let drawn = Memo::new(move |_| {
        let (from, to) = near.get();
        let held = focused.get();
        library.shown.with(|shown| {
            let before = held.filter(|held| *held < from);
            let behind = held.filter(|held| *held >= to);
            let rows = before.into_iter().chain(from..to.min(shown.len())).chain(behind);
            rows.filter_map(|index| Some((index, shown.get(index)?.clone()))).collect::<Vec<_>>()
        })
    });
    ak! {
        <div class="library-cols" aria-hidden="true">
            <span class="library-col-title">{live(move || studio.say(&words::COL_TITLE))}</span>
            <span>{live(move || studio.say(&words::COL_KIND))}</span>
            <span>{live(move || studio.say(&words::DAY))}</span>
            <span>{live(move || studio.say(&words::SAID))}</span>
            <span>{live(move || studio.say(if library.shelf() == Shelf::Trash { &words::COL_LEFT } else { &words::COL_CHANGED }))}</span>
        </div>
        <ul
            node_ref=list
            class="library-rows"
            aria-label=live(move || studio.say(&words::TITLE))
            style:height=live(move || format!("calc(var(--row) * {})", number.get()))
            on:focusout=move |_| focused.set(None)
        >
            <For each=move || drawn.get() key=Clone::clone let((index, id))>
                <Row index=index id=id number=number focused=focused/>
            </For>
        </ul>
    }
}

/// What is said when there is nothing to show, and what can be done about it.
#[component]
fn Nothing() -> impl IntoView {
    let library = Library::here();
    let studio = library.studio;
    let narrows = Memo::new(move |_| library.narrows());
    let first = Memo::new(move |_| !narrows.get() && library.shelf() == Shelf::Current);
    let text = move || match (narrows.get(), library.shelf()) {
        (true, _) => &words::NOTHING_FOUND,
        (false, Shelf::Current) => &words::NO_NOTES,
        (false, Shelf::Archive) => &words::NO_ARCHIVE,
        (false, Shelf::Trash) => &words::NO_TRASH,
    };
    ak! {
        <div class="library-none">
            <p>{live(move || studio.say(text()))}</p>
            <Show when=move || narrows.get()>
                <button type="button" class="btn" on:click=move |_| library.ask_for_all()>
                    {live(move || studio.say(&words::CLEAR))}
                </button>
            </Show>
            <Show when=move || first.get()>
                <button
                    type="button"
                    class="btn btn-primary"
                    disabled=live(move || studio.locked())
                    on:click=move |_| studio.start_note()
                >
                    {live(move || studio.say(&words::NEW))}
                </button>
            </Show>
        </div>
    }
}
