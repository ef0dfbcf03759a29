//! What slides over the page: a product, the cart, a share card, or a note.

use leptos::prelude::*;

use super::super::frame::StatusBar;
use super::super::live;
use super::super::note_page::NotePage;
use super::super::offers::draw_offers;
use super::cart::CartSheet;
use super::product::ProductSheet;
use super::share::ShareSheet;
use super::state::{Sheet, Shopping, close_key, note_depth};
use crate::ak;
use crate::ui::kit::{Icon, live};
use crate::ui::studio::Studio;
use crate::ui::words::phone as words;
use crate::ui::words::phone::zh;

/// The open sheets. They stand at the end of the screen, over everything, each over the one it was opened from.
#[component]
pub fn Sheets() -> impl IntoView {
    let shopping = Shopping::here();
    ak! {
        <For each=move || shopping.sheets() key=Clone::clone let((depth, sheet))>
            <div class="ph-layer" inert=live(move || shopping.covers(depth))>{drawn(depth, sheet)}</div>
        </For>
    }
}

fn drawn(depth: usize, sheet: Sheet) -> AnyView {
    match sheet {
        Sheet::Product(id) => ak! {
            <Over title=zh::PRODUCT depth=depth><ProductSheet id=id.clone() depth=depth/></Over>
        }
        .into_any(),
        Sheet::Cart => ak! { <Over title=zh::CART depth=depth><CartSheet depth=depth/></Over> }.into_any(),
        Sheet::Share(id) => ak! {
            <Over title=zh::SHARE depth=depth><ShareSheet id=id.clone() depth=depth/></Over>
        }
        .into_any(),
        Sheet::Note(id) => ak! { <OpenNote id=id depth=depth/> }.into_any(),
    }
}

#[component]
fn OpenNote(id: String, depth: usize) -> impl IntoView {
    let studio = Studio::here();
    let shopping = Shopping::here();
    let exists = live::exists(studio, id.clone());
    Effect::new(move |_| {
        if !exists.get() {
            shopping.leave(depth);
        }
    });
    ak! {
        <div class="ph-over">
            <StatusBar/>
            <NotePage note=live::note(studio, id) back=move |()| shopping.close() depth=note_depth(depth) offers=Some(draw_offers)/>
        </div>
    }
}

#[component]
fn Over(title: &'static str, depth: usize, children: ChildrenFn) -> impl IntoView {
    let shopping = Shopping::here();
    let on_keydown = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            event.stop_propagation();
            shopping.close();
        }
    };
    ak! {
        <div class="ph-veil" on:click=move |_| shopping.close()></div>
        <div class="ph-sheet ph-sheet-shop" role="dialog" aria-modal="true" aria-label=title on:keydown=on_keydown>
            <div class="top">
                <span>{title}</span>
                <button
                    type="button"
                    class="ph-key"
                    id=close_key(depth)
                    aria-label=zh::CLOSE
                    on:click=move |_| shopping.close()
                >
                    <Icon name="close"/>
                </button>
            </div>
            {children()}
        </div>
    }
}

/// The line that says that nothing is bought here, in the reader's language.
#[component]
pub fn NothingBought(
    /// Whether to say it.
    #[prop(into)]
    on: Signal<bool>,
) -> impl IntoView {
    let studio = Studio::here();
    ak! {
        <p class="ph-said" class:is-on=live(move || on.get()) role="status" lang=live(move || studio.language.get().tag())>
            {live(move || on.get().then(|| studio.say(&words::NOTHING_BOUGHT)))}
        </p>
    }
}
