//! Products as cards, rows and small pictures. All are drawn by their ids: what changes changes in its place.

use leptos::prelude::*;

use super::super::marks::in_shop;
use super::super::picture::Picture;
use super::facts::{Facts, facts};
use super::state::{Sheet, Shopping};
use crate::ak;
use crate::domain::display;
use crate::domain::shop::ProductState;
use crate::ui::kit::{Icon, Show, live};
use crate::ui::studio::{Studio, brand};
use crate::ui::words::phone::zh;

/// How many small pictures stand in a row; more are only counted.
const MINIS: usize = 5;

/// Products in two columns.
#[component]
pub fn Grid(
    /// Part of the ids of their openers.
    name: &'static str,
    /// Ids of the products in order.
    #[prop(into)]
    ids: Signal<Vec<String>>,
    /// Places at the end that nothing stands in.
    #[prop(into, optional)]
    empty: Signal<usize>,
) -> impl IntoView {
    let empty = Memo::new(move |_| empty.get());
    ak! {
        <div class="ph-grid">
            <For each=move || ids.get() key=Clone::clone let(id)><GoodsCard name=name id=id/></For>
            {live(move || (0..empty.get()).map(|_| ak! {
                <div class="ph-goods ph-place"><Icon name="plus"/><span>{zh::EMPTY_PLACE}</span></div>
            }).collect_view())}
        </div>
    }
}

#[component]
fn GoodsCard(name: &'static str, id: String) -> impl IntoView {
    let facts = facts(Studio::here(), id.clone());
    let place = in_shop("products", &id, &[]);
    ak! {
        <article class="ph-goods ph-opens" data-place=place>
            <Pic id=id.clone() facts=facts/>
            <h3 data-place=in_shop("products", &id, &["name"])><Cross facts=facts/><Opener name=name id=id.clone() facts=facts/></h3>
            <p class="why">{live(move || facts.with(|facts| facts.note.clone()))}</p>
            <PresaleLine facts=facts/>
            <Price name=name id=id.clone() facts=facts/>
        </article>
    }
}

/// Products one under the other.
#[component]
pub fn Rows(
    /// Part of the ids of their openers.
    name: &'static str,
    /// Ids of the products in order.
    #[prop(into)]
    ids: Signal<Vec<String>>,
) -> impl IntoView {
    ak! { <For each=move || ids.get() key=Clone::clone let(id)><Row name=name id=id/></For> }
}

#[component]
fn Row(name: &'static str, id: String) -> impl IntoView {
    let facts = facts(Studio::here(), id.clone());
    let place = in_shop("products", &id, &[]);
    let line = move || {
        facts.with(|facts| match (facts.state, facts.sales) {
            (ProductState::OnSale, 1..) => zh::sold(&display::count(u64::from(facts.sales))),
            _ => facts.note.clone(),
        })
    };
    ak! {
        <article class="ph-opens" data-place=place>
            <Pic id=id.clone() facts=facts/>
            <div>
                <h3 data-place=in_shop("products", &id, &["name"])><Cross facts=facts/><Opener name=name id=id.clone() facts=facts/></h3>
                <small>{live(line)}</small>
                <PresaleLine facts=facts/>
                <Price name=name id=id.clone() facts=facts/>
            </div>
        </article>
    }
}

/// Products as small pictures; archived ones are left out.
#[component]
pub fn Mini(
    /// Part of the ids of their openers.
    list: String,
    /// Their ids.
    #[prop(into)]
    ids: Signal<Vec<String>>,
) -> impl IntoView {
    let studio = Studio::here();
    let shopping = Shopping::here();
    let shown = Memo::new(move |_| {
        let goods = brand::goods();
        let exists = |id: &String| goods.product(id).is_some_and(|product| !product.archived);
        super::super::steps::unique(ids.get().iter().filter(|id| exists(id)))
    });
    let first = move || shown.with(|shown| shown.iter().take(MINIS).cloned().collect::<Vec<_>>());
    let more = Memo::new(move |_| shown.with(Vec::len).saturating_sub(MINIS));
    let list = StoredValue::new(list);
    ak! {
        <div class="ph-minis">
            <For each=first key=Clone::clone let(id)>
                {
                    let facts = facts(studio, id.clone());
                    let picture = Memo::new(move |_| facts.with(|facts| facts.picture.clone()));
                    let key = list.with_value(|list| format!("{list}-{id}"));
                    let element = key.clone();
                    ak! {
                        <button
                            type="button"
                            class="ph-mini"
                            id=element
                            aria-label=live(move || facts.with(|facts| facts.name.clone()))
                            on:click=move |_| shopping.open(Sheet::Product(id.clone()), key.clone())
                        >
                            {live(move || ak! { <Picture src=picture.get()/> })}
                        </button>
                    }
                }
            </For>
            <Show when=move || more.get() != 0><small>{live(move || zh::more(more.get()))}</small></Show>
        </div>
    }
}

#[component]
fn Pic(id: String, facts: Memo<Facts>) -> impl IntoView {
    let picture = Memo::new(move |_| facts.with(|facts| facts.picture.clone()));
    let state = Memo::new(move |_| facts.with(|facts| (facts.state, facts.presale.is_some())));
    // 待开售, 已售罄, 已下架, 预售 over the picture; nothing while it is simply on sale.
    let stamp = move || match state.get() {
        (ProductState::OnSale, false) => None,
        (ProductState::OnSale, true) => Some(zh::PRESALE),
        (state, _) => Some(zh::product_state(state)),
    };
    ak! {
        <div class="pic" data-place=in_shop("products", &id, &["pictures"])>
            {live(move || ak! { <Picture src=picture.get()/> })}
            {live(move || stamp().map(|word| ak! { <span class="ph-state">{word}</span> }))}
        </div>
    }
}

#[component]
fn Cross(facts: Memo<Facts>) -> impl IntoView {
    ak! {
        <Show when=move || facts.with(|facts| facts.cross_border)><span class="ph-cross">{zh::CROSS_BORDER}</span></Show>
    }
}

#[component]
fn Opener(name: &'static str, id: String, facts: Memo<Facts>) -> impl IntoView {
    let shopping = Shopping::here();
    let key = format!("{name}-{id}");
    let element = key.clone();
    ak! {
        <button
            type="button"
            class="ph-open"
            id=element
            on:click=move |_| shopping.open(Sheet::Product(id.clone()), key.clone())
        >
            {live(move || facts.with(|facts| facts.name.clone()))}
        </button>
    }
}

#[component]
fn PresaleLine(facts: Memo<Facts>) -> impl IntoView {
    let line = Memo::new(move |_| facts.with(|facts| facts.presale.clone()));
    ak! { {live(move || line.get().map(|line| ak! { <p class="ph-presale-line">{line}</p> }))} }
}

#[component]
fn Price(name: &'static str, id: String, facts: Memo<Facts>) -> impl IntoView {
    let shopping = Shopping::here();
    let struck = Memo::new(move |_| facts.with(|facts| facts.struck));
    let key = format!("{name}-add-{id}");
    let place = in_shop("products", &id, &["price", "struckPrice"]);
    let parts = StoredValue::new((id, key));
    let label = move || facts.with(|facts| format!("{}：{}", zh::ADD_TO_CART, facts.name));
    let press = move |_| {
        let (id, key) = parts.get_value();
        // With more than one variant, somebody has to choose.
        if facts.with_untracked(|facts| facts.choices) {
            shopping.open(Sheet::Product(id), key);
        } else {
            shopping.add(&id, 0);
        }
    };
    ak! {
        <div class="ph-price" data-place=place>
            <small>"¥"</small>{live(move || facts.with(|facts| facts.price.figure()))}
            {live(move || struck.get().map(|price| ak! {
                <s><span class="vh">{zh::STRUCK}" "</span>{price.to_string()}</s>
            }))}
            <Show when=move || facts.with(Facts::can_be_added)>
                <button
                    type="button"
                    class="add"
                    id=parts.with_value(|(_, key)| key.clone())
                    aria-label=live(label)
                    on:click=press
                >
                    <Icon name="plus"/>
                </button>
            </Show>
        </div>
    }
}
