//! The cart: its key with the number, its sheet with lines and sums.

use leptos::prelude::*;

use super::super::picture::Picture;
use super::sheet::NothingBought;
use super::state::{Sheet, Shopping, close_key};
use super::sums::Sums;
use crate::ak;
use crate::domain::shop::{CartTotal, LineTotal, LineTrouble, Money, Product};
use crate::platform::page;
use crate::ui::kit::{Icon, Show, live};
use crate::ui::studio::{Studio, brand};
use crate::ui::words::phone::zh;

/// The bar under the shop.
#[component]
pub fn CartBar() -> impl IntoView {
    let shopping = Shopping::here();
    let studio = Studio::here();
    let subtotal = Memo::new(move |_| shopping.cart.with(|cart| shopping.total(studio, cart).subtotal));
    ak! {
        <div class="ph-cartbar ph-cartbar-shop">
            <span class="ico" aria-hidden="true"><Icon name="home"/>{zh::SHOP}</span>
            <span class="ico" aria-hidden="true"><Icon name="chat"/>{zh::SERVICE}</span>
            <CartKey id="ph-cart-bar"/>
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
pub fn CartKey(
    /// Its id: there can be one in a page and one in the sheet over it.
    id: &'static str,
) -> impl IntoView {
    let shopping = Shopping::here();
    let pieces = Memo::new(move |_| shopping.cart.with(|cart| cart.pieces()));
    ak! {
        <button type="button" class="ico" id=id on:click=move |_| shopping.open(Sheet::Cart, id)>
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
    ak! { <Show when=move || filled.get()><div class="ph-float"><CartKey id="ph-cart-float"/></div></Show> }
}

/// What is in the cart and what it comes to.
#[component]
pub fn CartSheet(
    /// How deep the sheet lies.
    depth: usize,
) -> impl IntoView {
    let studio = Studio::here();
    let shopping = Shopping::here();
    let buying = RwSignal::new(false);
    let total = Memo::new(move |_| shopping.cart.with(|cart| shopping.total(studio, cart)));
    let keys = Memo::new(move |_| {
        shopping
            .cart
            .with(|cart| cart.lines.iter().map(|line| (line.product.clone(), line.variant)).collect::<Vec<_>>())
    });
    ak! {
        <div class="ph-scroll" tabindex="0" role="group" aria-label=zh::PAGE>
            <Show
                when=move || keys.with(|keys| !keys.is_empty())
                fallback=|| ak! { <p class="ph-emptycart"><Icon name="cart" size="i-l"/>{zh::EMPTY_CART}</p> }
            >
                <ul class="ph-lines">
                    <For each=move || keys.get() key=Clone::clone let((id, variant))>
                        <Line id=id variant=variant total=total depth=depth/>
                    </For>
                </ul>
                <Sums total=total/>
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
                    disabled=live(move || keys.with(Vec::is_empty))
                    on:click=move |_| buying.set(true)
                >
                    {zh::CHECKOUT}
                </button>
            </div>
        </div>
    }
}

fn trouble(line: &LineTotal) -> Option<String> {
    line.trouble.map(|trouble| match trouble {
        LineTrouble::Short { left } => zh::only(left),
        LineTrouble::NotOnSale(state) => zh::product_state(state).to_owned(),
        LineTrouble::Unknown => zh::PAST.to_owned(),
    })
}

#[component]
fn Line(id: String, variant: usize, total: Memo<CartTotal>, depth: usize) -> impl IntoView {
    let shopping = Shopping::here();
    let key = format!("ph-line-{id}-{variant}");
    let id = StoredValue::new(id);
    // A product that was taken out keeps its name and picture here: the line says that it is gone.
    let product = Memo::new(move |known: Option<&Product>| {
        let shop = brand::shop();
        id.with_value(|id| shop.product(id).or(known).cloned()).unwrap_or_default()
    });
    let at = Memo::new(move |_| {
        shopping.cart.with(|cart| {
            id.with_value(|id| cart.lines.iter().position(|line| line.product == *id && line.variant == variant))
        })
    });
    let priced = Memo::new(move |_| total.with(|total| at.get().and_then(|at| total.lines.get(at)).cloned()));
    let quantity = Memo::new(move |_| {
        shopping.cart.with(|cart| at.get().and_then(|at| cart.lines.get(at)).map_or(0, |line| line.quantity))
    });
    let picture =
        Memo::new(move |_| product.with(|product| product.pictures.first().and_then(|file| brand::address(file))));
    let name = move || product.with(|product| product.name.zh.clone());
    let choice = move || product.with(|product| product.variants.get(variant).map(|variant| variant.name.zh.clone()));
    let left = Memo::new(move |_| product.with(|product| product.offer(variant).map_or(0, |(_, left)| left)));
    let trouble = Memo::new(move |_| priced.with(|line| line.as_ref().and_then(trouble)));
    let price = move || priced.with(|line| line.as_ref().map(|line| line.price.figure()));
    let set = move |quantity: u32| shopping.cart.update(|cart| id.with_value(|id| cart.set(id, variant, quantity)));
    let remove = move |_| {
        set(0);
        page::focus_soon(close_key(depth));
    };
    let fewer = move |_| set(quantity.get_untracked().saturating_sub(1).max(1));
    let more = move |_| set(quantity.get_untracked().saturating_add(1));
    ak! {
        <li>
            <div class="pic">{live(move || ak! { <Picture src=picture.get()/> })}</div>
            <div>
                <h3>{live(name)}</h3>
                <small>{live(choice)}</small>
                {live(move || trouble.get().map(|trouble| ak! { <small class="ph-short">{trouble}</small> }))}
                <div class="ph-price">
                    <small>"¥"</small>{live(price)}
                    <span class="ph-stepper">
                        <button
                            type="button"
                            id=format!("{key}-fewer")
                            aria-label=live(move || format!("{}：{}", zh::FEWER, name()))
                            disabled=live(move || quantity.get() <= 1)
                            on:click=fewer
                        >"−"</button>
                        <span>{quantity}</span>
                        <button
                            type="button"
                            id=format!("{key}-more")
                            aria-label=live(move || format!("{}：{}", zh::MORE, name()))
                            disabled=live(move || left.get() <= quantity.get())
                            on:click=more
                        >"+"</button>
                    </span>
                    <button
                        type="button"
                        class="ph-remove"
                        aria-label=live(move || format!("{}：{}", zh::REMOVE, name()))
                        on:click=remove
                    >{zh::REMOVE}</button>
                </div>
            </div>
        </li>
    }
}
