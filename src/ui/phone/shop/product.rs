//! A product, opened: pictures, price, variants, stock, details, and the two keys.

use leptos::prelude::*;

use super::super::carousel::Carousel;
use super::super::view::{Picture, asset};
use super::cart::CartKey;
use super::sheet::NothingBought;
use super::state::Shopping;
use crate::ak;
use crate::domain::display;
use crate::domain::shop::{Product, ProductState};
use crate::ui::kit::{Show, live};
use crate::ui::words::phone::zh;

/// A product's sheet.
#[component]
pub fn ProductSheet(
    /// The product.
    product: Product,
) -> impl IntoView {
    let shopping = Shopping::here();
    let pictures: Vec<Picture> =
        product.pictures.iter().map(|file| Picture { src: Some(asset(file)), alt: product.name.zh.clone() }).collect();
    let first = product.variants.iter().position(|variant| variant.stock > 0).unwrap_or(0);
    let variant = RwSignal::new(first);
    let buying = RwSignal::new(false);
    let added = RwSignal::new(false);
    let facts = StoredValue::new(product.clone());
    let offer = move || facts.with_value(|product| product.offer(variant.get()));
    let price = move || offer().map(|(price, _)| price.figure());
    let stock = move || offer().filter(|(_, left)| *left != u32::MAX).map(|(_, left)| zh::stock(left));
    let on_sale = product.state == ProductState::OnSale;
    let cannot = move || !on_sale || offer().is_none_or(|(_, left)| left == 0);
    let why_not = move || if on_sale { zh::VARIANT_SOLD_OUT } else { zh::product_state(product.state) };
    let id = StoredValue::new(product.id.clone());
    let add = move |_| {
        shopping.add(&id.get_value(), variant.get_untracked());
        buying.set(false);
        added.set(true);
    };
    let buy = move |_| {
        added.set(false);
        buying.set(true);
    };
    let sales = (product.monthly_sales > 0).then(|| zh::sold(&display::count(u64::from(product.monthly_sales))));
    ak! {
        <div class="ph-scroll" tabindex="0" role="group" aria-label=zh::PAGE>
            <Carousel pictures=Signal::stored(pictures) ratio=Signal::stored(1.0)/>
            <div class="ph-product">
                <div class="ph-price">
                    <small>"¥"</small><span>{live(price)}</span>
                    {product.struck_price.map(|price| ak! {
                        <s><span class="vh">{zh::STRUCK}" "</span>{price.to_string()}</s>
                    })}
                    <span class="ph-sold">{sales}</span>
                </div>
                <h2>
                    {(!on_sale).then(|| ak! { <span class="ph-statechip">{zh::product_state(product.state)}</span> })}
                    {product.name.zh}
                </h2>
                <p class="why">{product.note.zh}</p>
                <p class="why">{product.tax_note.zh}</p>
                <div class="ph-variants" role="group" aria-label=zh::VARIANTS>
                    <span aria-hidden="true">{zh::VARIANTS}</span>
                    {product.variants.into_iter().enumerate().map(|(index, each)| ak! {
                        <button
                            type="button"
                            class:is-out=each.stock == 0
                            aria-pressed=live(move || (variant.get() == index).to_string())
                            on:click=move |_| variant.set(index)
                        >
                            {each.name.zh}
                        </button>
                    }).collect_view()}
                    <small>{live(stock)}</small>
                </div>
                <div class="ph-details">
                    {product.details.into_iter().map(|line| ak! { <p>{line.zh}</p> }).collect_view()}
                </div>
            </div>
        </div>
        <p class="ph-said" class:is-on=live(move || added.get()) role="status">
            {live(move || added.get().then_some(zh::ADDED))}
        </p>
        <NothingBought on=buying/>
        <div class="ph-cartbar">
            <CartKey/>
            <Show
                when=move || !cannot()
                fallback=move || ak! {
                    <div class="ph-buy ph-buy-off"><button type="button" disabled=true>{live(why_not)}</button></div>
                }
            >
                <div class="ph-buy">
                    <button type="button" on:click=add>{zh::ADD_TO_CART}</button>
                    <button type="button" on:click=buy>{zh::BUY_NOW}</button>
                </div>
            </Show>
        </div>
    }
}
