//! What slides over the page: a product, or the cart.

use leptos::prelude::*;

use super::cart::CartSheet;
use super::product::ProductSheet;
use super::state::{CLOSE, Sheet, Shopping};
use crate::ak;
use crate::ui::kit::{Icon, live};
use crate::ui::studio::{Studio, brand};
use crate::ui::words::phone as words;
use crate::ui::words::phone::zh;

/// The open sheet, if there is one. Stands at the end of the screen, over everything.
#[component]
pub fn Sheets() -> impl IntoView {
    let shopping = Shopping::here();
    move || match shopping.sheet()? {
        Sheet::Product(id) => {
            let product = brand::shop().product(&id)?.clone();
            Some(ak! { <Over title=zh::PRODUCT><ProductSheet product=product.clone()/></Over> }.into_any())
        }
        Sheet::Cart => Some(ak! { <Over title=zh::CART><CartSheet/></Over> }.into_any()),
    }
}

#[component]
fn Over(title: &'static str, children: ChildrenFn) -> impl IntoView {
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
                    id=CLOSE
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
