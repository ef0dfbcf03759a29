//! The share card of the shop or of a product. The code on it is made by the platform alone: here its place is empty.

use leptos::prelude::*;

use super::super::picture::Picture;
use super::facts::product;
use super::state::Shopping;
use crate::ak;
use crate::ui::kit::{Show, live};
use crate::ui::studio::brand;
use crate::ui::words::phone::zh;

/// A share card.
#[component]
pub fn ShareSheet(
    /// Id of the product; none for the shop.
    id: Option<String>,
    /// How deep the sheet lies.
    depth: usize,
) -> impl IntoView {
    let shopping = Shopping::here();
    let shop = Memo::new(move |_| brand::shop().name.zh.clone());
    let banner = || brand::address(&brand::shop().banner).or_else(|| brand::address(&brand::profile().account.avatar));
    let of_product = id.is_some();
    let product = product(id.unwrap_or_default());
    Effect::new(move |_| {
        if of_product && product.with(Option::is_none) {
            shopping.leave(depth);
        }
    });
    let picture = Memo::new(move |_| {
        product.with(|product| match product {
            Some(product) => product.pictures.first().and_then(|file| brand::address(file)),
            None => banner(),
        })
    });
    let name = move || product.with(|product| product.as_ref().map_or_else(|| shop.get(), |p| p.name.zh.clone()));
    let price = Memo::new(move |_| product.with(|product| product.as_ref().map(|product| product.price)));
    let line = move || {
        product.with(|product| match product {
            Some(_) => shop.get(),
            None => brand::profile().account.name.clone(),
        })
    };
    ak! {
        <div class="ph-scroll" tabindex="0" role="group" aria-label=zh::PAGE>
            <article class="ph-sharecard">
                <div class="pic" class:is-wide=!of_product>{live(move || ak! { <Picture src=picture.get()/> })}</div>
                <div class="ph-sharefoot">
                    <div class="grow">
                        <h2>{live(name)}</h2>
                        <Show when=move || price.with(Option::is_some)>
                            <div class="ph-price">
                                <small>"¥"</small>{live(move || price.get().map(|price| price.figure()))}
                            </div>
                        </Show>
                        <small>{live(line)}</small>
                    </div>
                    <span class="ph-code">{zh::CODE}</span>
                </div>
            </article>
        </div>
    }
}
