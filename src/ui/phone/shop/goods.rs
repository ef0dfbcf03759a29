//! Products as cards, rows and small pictures.

use leptos::prelude::*;

use super::super::picture::Picture;
use super::super::view::asset;
use super::state::{Sheet, Shopping};
use crate::ak;
use crate::domain::display;
use crate::domain::shop::{Product, ProductState};
use crate::ui::kit::Icon;
use crate::ui::studio::brand;
use crate::ui::words::phone::zh;

/// Products in two columns.
#[component]
pub fn Grid(
    /// Part of the ids of their openers.
    name: &'static str,
    /// The products in order.
    products: Vec<Product>,
) -> impl IntoView {
    let cards = products.into_iter().map(|product| {
        let picture = product.pictures.first().map(|file| asset(file));
        ak! {
            <article class="ph-goods ph-opens">
                <div class="pic"><Picture src=picture/><Stamp state=product.state/></div>
                <h3><Opener name=name product=product.clone()/></h3>
                <p class="why">{product.note.zh.clone()}</p>
                <Price name=name product=product/>
            </article>
        }
    });
    ak! { <div class="ph-grid">{cards.collect_view()}</div> }
}

/// Products one under the other.
#[component]
pub fn Rows(
    /// Part of the ids of their openers.
    name: &'static str,
    /// The products in order.
    products: Vec<Product>,
) -> impl IntoView {
    products
        .into_iter()
        .map(|product| {
            let picture = product.pictures.first().map(|file| asset(file));
            let facts = match (product.state, product.monthly_sales) {
                (ProductState::OnSale, 1..) => zh::sold(&display::count(u64::from(product.monthly_sales))),
                _ => product.note.zh.clone(),
            };
            ak! {
                <article class="ph-opens">
                    <div class="pic"><Picture src=picture/><Stamp state=product.state/></div>
                    <div>
                        <h3><Opener name=name product=product.clone()/></h3>
                        <small>{facts}</small>
                        <Price name=name product=product/>
                    </div>
                </article>
            }
        })
        .collect_view()
}

/// Products as small pictures.
#[component]
pub fn Mini(
    /// Part of the ids of their openers.
    list: String,
    /// Their ids.
    products: Vec<String>,
) -> impl IntoView {
    let shopping = Shopping::here();
    let shop = brand::shop();
    let pictures = products.iter().filter_map(|id| shop.product(id)).map(|product| {
        let key = format!("{list}-{}", product.id);
        let (element, id) = (key.clone(), product.id.clone());
        ak! {
            <button
                type="button"
                class="ph-mini"
                id=element
                on:click=move |_| shopping.open(Sheet::Product(id.clone()), key.clone())
            >
                <img src=product.pictures.first().map(|file| asset(file)) alt=product.name.zh.clone()/>
            </button>
        }
    });
    ak! { <div class="ph-minis">{pictures.collect_view()}</div> }
}

#[component]
fn Opener(name: &'static str, product: Product) -> impl IntoView {
    let shopping = Shopping::here();
    let key = format!("{name}-{}", product.id);
    let (element, id) = (key.clone(), product.id);
    ak! {
        <button
            type="button"
            class="ph-open"
            id=element
            on:click=move |_| shopping.open(Sheet::Product(id.clone()), key.clone())
        >
            {product.name.zh}
        </button>
    }
}

/// 已售罄, 待开售, 已下架 over the picture; nothing while it is on sale.
#[component]
fn Stamp(state: ProductState) -> impl IntoView {
    (state != ProductState::OnSale).then(|| ak! { <span class="ph-state">{zh::product_state(state)}</span> })
}

#[component]
fn Price(name: &'static str, product: Product) -> impl IntoView {
    let shopping = Shopping::here();
    let struck =
        product.struck_price.map(|price| ak! { <s><span class="vh">{zh::STRUCK}" "</span>{price.to_string()}</s> });
    let price = product.price.figure();
    let add = (product.state == ProductState::OnSale).then(|| {
        let label = format!("{}：{}", zh::ADD_TO_CART, product.name.zh);
        let key = format!("{name}-add-{}", product.id);
        let element = key.clone();
        let press = move |_| {
            // With more than one variant, somebody has to choose.
            if product.variants.len() > 1 {
                shopping.open(Sheet::Product(product.id.clone()), key.clone());
            } else {
                shopping.add(&product.id, 0);
            }
        };
        ak! {
            <button type="button" class="add" id=element aria-label=label on:click=press><Icon name="plus"/></button>
        }
    });
    ak! { <div class="ph-price"><small>"¥"</small>{price}{struck}{add}</div> }
}
