//! The cart: its key with the number, its sheet with lines and sums.

use leptos::prelude::*;

use super::super::view::asset;
use super::super::visitor::Visitor;
use super::sheet::NothingBought;
use super::state::{Sheet, Shopping};
use super::sums::Sums;
use crate::ak;
use crate::domain::shop::{Buyer, CartLine, LineTotal, LineTrouble, Money};
use crate::ui::kit::{Icon, Show, live};
use crate::ui::studio::{Studio, brand};
use crate::ui::words::phone::zh;

/// The bar under the shop.
#[component]
pub fn CartBar() -> impl IntoView {
    let shopping = Shopping::here();
    let studio = Studio::here();
    let subtotal = Memo::new(move |_| {
        let now = studio.now.get() / 1000;
        shopping.cart.with(|cart| cart.total(&brand::shop(), Buyer::default(), now).subtotal)
    });
    ak! {
        <div class="ph-cartbar ph-cartbar-shop">
            <span class="ico" aria-hidden="true"><Icon name="home"/>{zh::SHOP}</span>
            <span class="ico" aria-hidden="true"><Icon name="chat"/>{zh::SERVICE}</span>
            <CartKey/>
            <Show when=move || subtotal.get() != Money::ZERO>
                <div class="ph-buy ph-buy-one">
                    <button type="button" id="ph-to-cart" on:click=move |_| shopping.open(Sheet::Cart, "ph-to-cart")>
                        {zh::TO_CART}" "{live(move || subtotal.get().to_string())}
                    </button>
                </div>
            </Show>
        </div>
    }
}

/// Opens the cart; says how many pieces are in it.
#[component]
pub fn CartKey() -> impl IntoView {
    let shopping = Shopping::here();
    let pieces = Memo::new(move |_| shopping.cart.with(|cart| cart.pieces()));
    ak! {
        <button
            type="button"
            class="ico"
            id="ph-cart"
            on:click=move |_| shopping.open(Sheet::Cart, "ph-cart")
        >
            <Icon name="cart"/>
            <Show when=move || pieces.get() != 0><b aria-hidden="true">{pieces}</b></Show>
            {zh::CART}
            <span class="vh">{live(move || format!("，{}", zh::pieces(pieces.get())))}</span>
        </button>
    }
}

/// The cart over a page without a bar, once something is in it.
#[component]
pub fn CartFloat() -> impl IntoView {
    let shopping = Shopping::here();
    let filled = Memo::new(move |_| shopping.cart.with(|cart| cart.pieces() > 0));
    ak! { <Show when=move || filled.get()><div class="ph-float"><CartKey/></div></Show> }
}

/// What is in the cart and what it comes to.
#[component]
pub fn CartSheet() -> impl IntoView {
    let studio = Studio::here();
    let shopping = Shopping::here();
    let visitor = Visitor::here();
    let buying = RwSignal::new(false);
    let total = Memo::new(move |_| {
        let now = studio.now.get() / 1000;
        // A visitor who follows here has not ordered yet: the welcome coupon is for that order.
        let buyer = Buyer { first_order: visitor.follows.get() };
        shopping.cart.with(|cart| cart.total(&brand::shop(), buyer, now))
    });
    let lines = Memo::new(move |_| shopping.cart.with(|cart| cart.lines.clone()));
    let rows = move || {
        let priced = total.with(|total| total.lines.clone());
        lines.get().into_iter().zip(priced).map(|(line, priced)| ak! { <Line line=line priced=priced/> }).collect_view()
    };
    ak! {
        <div class="ph-scroll" tabindex="0" role="group" aria-label=zh::PAGE>
            <Show
                when=move || lines.with(|lines| !lines.is_empty())
                fallback=|| ak! { <p class="ph-emptycart"><Icon name="cart" size="i-l"/>{zh::EMPTY_CART}</p> }
            >
                <ul class="ph-lines">{live(rows)}</ul>
                {live(move || ak! { <Sums total=total.get()/> })}
            </Show>
        </div>
        <NothingBought on=buying/>
        <div class="ph-cartbar ph-cartbar-sum">
            <span class="ph-estimate">
                <small>{zh::ESTIMATE}</small>
                <b translate="no">{live(move || total.with(|total| total.total.to_string()))}</b>
            </span>
            <div class="ph-buy ph-buy-one">
                <button
                    type="button"
                    disabled=live(move || lines.with(Vec::is_empty))
                    on:click=move |_| buying.set(true)
                >
                    {zh::CHECKOUT}
                </button>
            </div>
        </div>
    }
}

#[component]
fn Line(line: CartLine, priced: LineTotal) -> impl IntoView {
    let shopping = Shopping::here();
    let shop = brand::shop();
    let product = shop.product(&line.product).cloned().unwrap_or_default();
    let left = product.offer(line.variant).map_or(0, |(_, left)| left);
    let variant = product.variants.get(line.variant).map(|variant| variant.name.zh.clone());
    let trouble = priced.trouble.map(|trouble| match trouble {
        LineTrouble::Short { left } => zh::only(left),
        LineTrouble::NotOnSale(state) => zh::product_state(state).to_owned(),
        LineTrouble::Unknown => zh::PAST.to_owned(),
    });
    let quantity = line.quantity;
    let key = format!("ph-line-{}-{}", line.product, line.variant);
    let (fewer, more) = (format!("{key}-fewer"), format!("{key}-more"));
    let set = StoredValue::new(move |quantity: u32, focus: &str| {
        shopping.cart.update(|cart| cart.set(&line.product, line.variant, quantity));
        // The line is drawn anew, or is gone.
        let focus = if quantity == 0 { super::state::CLOSE } else { focus };
        crate::platform::page::focus_soon(focus.to_owned());
    });
    let step = move |to: u32, id: String| move |_| set.with_value(|set| set(to, &id));
    let name = product.name.zh;
    ak! {
        <li>
            <img src=product.pictures.first().map(|file| asset(file)) alt=""/>
            <div>
                <h3>{name.clone()}</h3>
                <small>{variant}</small>
                {trouble.map(|trouble| ak! { <small class="ph-short">{trouble}</small> })}
                <div class="ph-price">
                    <small>"¥"</small>{priced.price.figure()}
                    <span class="ph-stepper">
                        <button
                            type="button"
                            id=fewer.clone()
                            aria-label=format!("{}：{name}", zh::FEWER)
                            disabled=quantity <= 1
                            on:click=step(quantity.saturating_sub(1).max(1), fewer)
                        >"−"</button>
                        <span>{quantity}</span>
                        <button
                            type="button"
                            id=more.clone()
                            aria-label=format!("{}：{name}", zh::MORE)
                            disabled=left <= quantity
                            on:click=step(quantity.saturating_add(1), more)
                        >"+"</button>
                    </span>
                    <button
                        type="button"
                        class="ph-remove"
                        aria-label=format!("{}：{name}", zh::REMOVE)
                        on:click=step(0, String::new())
                    >{zh::REMOVE}</button>
                </div>
            </div>
        </li>
    }
}
