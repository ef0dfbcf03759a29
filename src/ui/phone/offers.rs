//! The products on a note's page: 商品卡片.

use leptos::prelude::*;

use super::picture::Picture;
use super::shop::{Facts, Sheet, Shopping, facts};
use super::steps::unique;
use super::view::NoteView;
use crate::ak;
use crate::domain::shop::ProductState;
use crate::ui::kit::{Show, live};
use crate::ui::studio::{Studio, brand};
use crate::ui::words::phone::zh;

/// Draws what a note's page shows of the shop. The page itself does without: where nothing but notes is shown, the shop
/// need not be loaded.
pub type DrawOffers = fn(Signal<NoteView>, usize) -> AnyView;

/// The note's products.
#[must_use]
pub fn draw_offers(note: Signal<NoteView>, depth: usize) -> AnyView {
    ak! { <Offers note=note depth=depth/> }.into_any()
}

/// The cards, side by side; nothing while there are none. They open the product where the phone has the shop, too.
#[component]
fn Offers(
    /// The note.
    note: Signal<NoteView>,
    /// How many pages lie under its page, and itself: part of the ids of their openers.
    depth: usize,
) -> impl IntoView {
    let ids = Memo::new(move |_| {
        let shop = brand::shop();
        let there = |id: &&String| shop.product(id).is_some_and(|product| !product.archived);
        note.with(|note| unique(note.products.iter().filter(there)))
    });
    let alone = move || ids.with(|ids| ids.len() == 1);
    ak! {
        <Show when=move || ids.with(|ids| !ids.is_empty())>
            <section
                class="ph-offers"
                data-place="field-products"
                class:is-alone=live(alone)
                tabindex=live(move || (!alone()).then_some("0"))
                aria-label=zh::NOTE_PRODUCTS
            >
                <For each=move || ids.get() key=Clone::clone let(id)><Offer id=id depth=depth/></For>
            </section>
        </Show>
    }
}

#[component]
fn Offer(id: String, depth: usize) -> impl IntoView {
    let facts = facts(Studio::here(), id.clone());
    let picture = Memo::new(move |_| facts.with(|facts| facts.picture.clone()));
    let price = Memo::new(move |_| facts.with(|facts| (facts.price, facts.struck)));
    let state = move || match facts.with(|facts| facts.state) {
        ProductState::OnSale => zh::BUY,
        state => zh::product_state(state),
    };
    let bought = move || facts.with(|facts| facts.state == ProductState::OnSale);
    ak! {
        <article class="ph-offer ph-opens">
            <div class="pic">{live(move || ak! { <Picture src=picture.get()/> })}</div>
            <div>
                <h3>{opener(id, depth, facts)}</h3>
                <div class="ph-price">
                    <small>"¥"</small>{live(move || price.get().0.figure())}
                    {live(move || price.get().1.map(|struck| ak! {
                        <s><span class="vh">{zh::STRUCK}" "</span>{struck.to_string()}</s>
                    }))}
                </div>
            </div>
            <span class="ph-offer-key" class:is-off=live(move || !bought())>{live(state)}</span>
        </article>
    }
}

/// The name: a key, if there is a shop to go to.
fn opener(id: String, depth: usize, facts: Memo<Facts>) -> AnyView {
    let name = move || facts.with(|facts| facts.name.clone());
    let Some(shopping) = use_context::<Shopping>() else {
        return ak! { <span>{live(name)}</span> }.into_any();
    };
    let key = format!("ph-offer-{depth}-{id}");
    let element = key.clone();
    let open = move |_| shopping.open(Sheet::Product(id.clone()), key.clone());
    ak! { <button type="button" class="ph-open" id=element on:click=open>{live(name)}</button> }.into_any()
}
