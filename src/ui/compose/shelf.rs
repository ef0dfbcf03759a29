//! The shelf: pictures that are kept but not used.

use std::time::Duration;

use leptos::prelude::*;

use super::Desk;
use super::facts::FactsKey;
use super::thumb::{Shown, address, facts_of, size_word};
use crate::ak;
use crate::domain::edit::Change;
use crate::domain::note::MediaItem;
use crate::domain::wording::Arg;
use crate::ui::kit::{Icon, Show, live};
use crate::ui::words::media as words;

/// Pictures drawn at once. The others follow, so many at a time: two hundred in one go would hold up whoever types.
const STEP: usize = 12;

/// Unused pictures, each of which can be used or swapped in.
#[component]
pub fn Shelf() -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let items = Memo::new(move |_| desk.read(|note| note.media.shelf().to_vec()));
    let drawn = RwSignal::new(STEP);
    Effect::new(move |_| {
        if drawn.get() < items.with(Vec::len) {
            // The shelf may be gone by then.
            set_timeout(move || _ = drawn.try_update(|drawn| *drawn += STEP), Duration::ZERO);
        }
    });
    let numbered =
        move || -> Vec<(usize, MediaItem)> { items.get().into_iter().enumerate().take(drawn.get()).collect() };
    ak! {
        <Show when=move || !items.with(Vec::is_empty)>
            <div class="shelf">
                <div class="label">
                    {live(move || studio.say(&words::UNUSED))}
                    <small class="num" translate="no">{live(move || items.with(Vec::len))}</small>
                    <small>{live(move || studio.say(&words::UNUSED_WHY))}</small>
                </div>
                <ul class="tray">
                    <For
                        each=numbered
                        key=|(index, item)| (*index, item.id.clone())
                        let((index, item))
                    >
                        <Unused item=item index=index/>
                    </For>
                </ul>
            </div>
        </Show>
    }
}

#[component]
fn Unused(
    /// The picture.
    item: MediaItem,
    /// Its place on the shelf, from 0.
    index: usize,
) -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let id = StoredValue::new(item.id.clone());
    let facts = Memo::new(move |_| id.with_value(|id| facts_of(studio, id)));
    let name = item.name.clone();
    // Swaps with the open picture; without one it goes to the end, if there is room.
    let open = move || {
        let open = desk.picture.get()?;
        let place = desk.read(|note| note.media.tray().iter().position(|item| item.id == open))?;
        Some((open, place))
    };
    let full = move || desk.read(|note| note.media.tray().len()) >= studio.rules().limits.images_max.value as usize;
    let partner = move || {
        open().or_else(|| {
            let last = desk.read(|note| note.media.tray().last().map(|item| item.id.clone()))?;
            let place = desk.read(|note| note.media.tray().len().saturating_sub(1));
            full().then_some((last, place))
        })
    };
    let label = move || match partner() {
        Some((_, place)) => studio.fill(&words::SWAP_WITH, &[Arg::from(place + 1)]),
        None => studio.say(&words::USE),
    };
    let press = move |_| match partner() {
        Some((tray, _)) => {
            let shelf = id.get_value();
            desk.change(Change::Swap { tray, shelf: shelf.clone() });
            if desk.picture.with_untracked(Option::is_some) {
                desk.picture.set(Some(shelf));
            }
        }
        None => desk.change(Change::MoveImage { id: id.get_value(), to: usize::MAX }),
    };
    ak! {
        <li class="thumb thumb-unused">
            <div class="thumb-pic">
                <Shown src=Signal::derive(move || address(studio, &item)) facts=facts.into() alt=name/>
                <button
                    type="button"
                    class="thumb-x"
                    aria-label=live(move || studio.fill(&words::REMOVE_UNUSED, &[Arg::from(index + 1)]))
                    disabled=desk.locked()
                    on:click=move |_| desk.change(Change::RemoveMedia(id.get_value()))
                >
                    <Icon name="close" size="i-s"/>
                </button>
            </div>
            <button type="button" class="btn btn-s" disabled=desk.locked() on:click=press>{live(label)}</button>
            <div class="facts spread">
                <span>{live(move || facts.with(|facts| size_word(studio, facts)))}</span>
                <FactsKey id=Signal::derive(move || id.get_value()) unused=index + 1/>
            </div>
        </li>
    }
}
