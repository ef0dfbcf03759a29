//! A product, opened: pictures, price, what coupons leave of it, presale, gifts, variants, details, notes, and its keys.

use leptos::prelude::*;

use super::super::carousel::Carousel;
use super::super::marks::in_shop;
use super::super::view::Picture;
use super::cart::CartKey;
use super::facts::{product, stage};
use super::gifts::{Gifts, of_product};
use super::presale::PresaleBox;
use super::related::Related;
use super::sheet::NothingBought;
use super::state::{Sheet, Shopping};
use crate::ak;
use crate::domain::display;
use crate::domain::shop::{Cart, Money, PresaleStage, Product, ProductState};
use crate::ui::kit::{Icon, Show, live};
use crate::ui::studio::{Studio, brand};
use crate::ui::words::phone::zh;

/// Width to height of an upright gallery; others are square.
const UPRIGHT: f64 = 0.75;

/// A product's sheet.
#[component]
pub fn ProductSheet(
    /// The product.
    id: String,
    /// How deep the sheet lies.
    depth: usize,
) -> impl IntoView {
    let studio = Studio::here();
    let shopping = Shopping::here();
    let found = product(id.clone());
    Effect::new(move |_| {
        if found.with(Option::is_none) {
            shopping.leave(depth);
        }
    });
    let product: Signal<Product> = Memo::new(move |_| found.get().unwrap_or_default()).into();
    let id = StoredValue::new(id);
    let first = product.with_untracked(|product| product.variants.iter().position(|variant| variant.stock > 0));
    let chosen = RwSignal::new(first.unwrap_or(0));
    // A variant that was taken out gives way to the last one.
    let variant =
        Memo::new(move |_| chosen.get().min(product.with(|product| product.variants.len().saturating_sub(1))));
    let stage = stage(studio, product);
    ak! {
        <div class="ph-scroll" tabindex="0" role="group" aria-label=zh::PAGE>
            <Gallery product=product id=id/>
            <div class="ph-product">
                <Head product=product id=id variant=variant depth=depth/>
                <PresaleBox product=product variant=variant stage=stage/>
                <Gifts lines=Memo::new(move |_| {
                    id.with_value(|id| of_product(&brand::shop(), id, brand::preview_now(studio)))
                })/>
                <Variants product=product variant=variant chosen=chosen/>
                <div class="ph-details" data-place=id.with_value(|id| in_shop("products", id, &["details"]))>
                    {live(move || product.with(|product| product.details.iter().map(|line| ak! {
                        <p>{line.zh.clone()}</p>
                    }).collect_view()))}
                </div>
                <Related product=product/>
            </div>
        </div>
        <BuyBar product=product id=id variant=variant stage=stage/>
    }
}

#[component]
fn Gallery(product: Signal<Product>, id: StoredValue<String>) -> impl IntoView {
    let pictures = Memo::new(move |_| {
        product.with(|product| {
            let alt = |index: usize| zh::picture(index + 1, &product.name.zh);
            let files = product.pictures.iter().enumerate();
            files.map(|(index, file)| Picture { src: brand::address(file), alt: alt(index) }).collect::<Vec<_>>()
        })
    });
    let ratio = RwSignal::new(1.0);
    let measured = move |(width, height): (u32, u32)| {
        // The first to be loaded decides; galleries are of one form.
        let form = if u64::from(height) * 10 > u64::from(width) * 11 { UPRIGHT } else { 1.0 };
        if ratio.get_untracked() != form {
            ratio.set(form);
        }
    };
    let place = id.with_value(|id| in_shop("products", id, &["pictures"]));
    ak! { <Carousel pictures=pictures ratio=ratio place=place measured=Callback::new(measured)/> }
}

#[component]
fn Head(product: Signal<Product>, id: StoredValue<String>, variant: Memo<usize>, depth: usize) -> impl IntoView {
    let studio = Studio::here();
    let shopping = Shopping::here();
    let price = move || product.with(|product| product.offer(variant.get()).map(|(price, _)| price.figure()));
    let struck = Memo::new(move |_| product.with(|product| product.struck_price));
    let sales = move || {
        let sales = product.with(|product| product.monthly_sales);
        (sales > 0).then(|| zh::sold(&display::count(u64::from(sales))))
    };
    let state = Memo::new(move |_| product.with(|product| product.state));
    let tax = Memo::new(move |_| product.with(|product| (product.cross_border, product.tax_note.zh.clone())));
    // What one piece comes to with the best coupon that can be had now.
    let after = Memo::new(move |_| {
        let mut one = Cart::default();
        id.with_value(|id| one.add(id, variant.get(), 1));
        let total = shopping.total(studio, &one);
        (total.off > Money::ZERO).then(|| zh::after_coupon(total.total, total.off))
    });
    let share = format!("ph-share-{depth}");
    let opener = share.clone();
    let place = move |members: &[&str]| id.with_value(|id| in_shop("products", id, members));
    ak! {
        <div class="ph-price" data-place=place(&["price", "struckPrice"])>
            <small>"¥"</small><span>{live(price)}</span>
            {live(move || struck.get().map(|price| ak! {
                <s><span class="vh">{zh::STRUCK}" "</span>{price.to_string()}</s>
            }))}
            <span class="ph-sold">{live(sales)}</span>
            <button
                type="button"
                class="ph-key"
                id=share
                aria-label=zh::SHARE
                on:click=move |_| shopping.open(Sheet::Share(Some(id.get_value())), opener.clone())
            >
                <Icon name="share"/>
            </button>
        </div>
        <Show when=move || after.with(Option::is_some)>
            <p class="ph-after"><Icon name="ticket" size="i-s"/>{live(move || after.get())}</p>
        </Show>
        <h2 data-place=place(&["name"])>
            <Show when=move || state.get() != ProductState::OnSale>
                <span class="ph-statechip">{live(move || zh::product_state(state.get()))}</span>
            </Show>
            {live(move || product.with(|product| product.name.zh.clone()))}
        </h2>
        <p class="why">{live(move || product.with(|product| product.note.zh.clone()))}</p>
        <p class="why">
            <Show when=move || tax.with(|(cross, _)| *cross)><span class="ph-cross">{zh::CROSS_BORDER}</span></Show>
            {live(move || tax.get().1)}
        </p>
    }
}

#[component]
fn Variants(product: Signal<Product>, variant: Memo<usize>, chosen: RwSignal<usize>) -> impl IntoView {
    let all = Memo::new(move |_| {
        product.with(|product| {
            product.variants.iter().map(|each| (each.name.zh.clone(), each.stock == 0)).collect::<Vec<_>>()
        })
    });
    let stock = move || {
        let offer = product.with(|product| product.offer(variant.get()));
        offer.filter(|(_, left)| *left != u32::MAX).map(|(_, left)| zh::stock(left))
    };
    let keys = move || {
        let keys = all.get().into_iter().enumerate().map(|(index, (name, out))| {
            ak! {
                <button
                    type="button"
                    class:is-out=out
                    aria-pressed=live(move || (variant.get() == index).to_string())
                    on:click=move |_| chosen.set(index)
                >
                    {name}
                </button>
            }
        });
        keys.collect_view()
    };
    ak! {
        <Show when=move || all.with(|all| !all.is_empty())>
            <div class="ph-variants" role="group" aria-label=zh::VARIANTS>
                <span aria-hidden="true">{zh::VARIANTS}</span>
                {live(keys)}
                <small>{live(stock)}</small>
            </div>
        </Show>
    }
}

#[component]
fn BuyBar(
    product: Signal<Product>,
    id: StoredValue<String>,
    variant: Memo<usize>,
    stage: Memo<Option<PresaleStage>>,
) -> impl IntoView {
    let shopping = Shopping::here();
    let buying = RwSignal::new(false);
    let added = RwSignal::new(false);
    let on_sale = Memo::new(move |_| product.with(|product| product.state == ProductState::OnSale));
    let out =
        Memo::new(move |_| product.with(|product| product.offer(variant.get()).is_none_or(|(_, left)| left == 0)));
    let why_not = Memo::new(move |_| match (on_sale.get(), out.get(), stage.get()) {
        (false, ..) => Some(zh::product_state(product.with(|product| product.state))),
        (true, true, _) => Some(zh::VARIANT_SOLD_OUT),
        (true, false, Some(PresaleStage::Announced)) => Some(zh::DEPOSIT_SOON),
        (true, false, Some(PresaleStage::Between)) => Some(zh::DEPOSIT_OVER),
        _ => None,
    });
    let presale = move || match stage.get() {
        Some(PresaleStage::Balance) => Some(zh::PAY_BALANCE.to_owned()),
        Some(_) => product.with(|product| product.presale.as_ref().map(|presale| zh::pay_deposit(presale.deposit))),
        None => None,
    };
    let add = move |_| {
        shopping.add(&id.get_value(), variant.get_untracked());
        buying.set(false);
        added.set(true);
    };
    let buy = move |_| {
        added.set(false);
        buying.set(true);
    };
    let keys = move || match (why_not.get(), presale()) {
        (Some(why), _) => ak! {
            <div class="ph-buy ph-buy-off"><button type="button" disabled=true>{why}</button></div>
        }
        .into_any(),
        // A deposit is paid at once, never from the cart.
        (None, Some(word)) => ak! {
            <div class="ph-buy ph-buy-off"><button type="button" on:click=buy>{word}</button></div>
        }
        .into_any(),
        (None, None) => ak! {
            <div class="ph-buy">
                <button type="button" on:click=add>{zh::ADD_TO_CART}</button>
                <button type="button" on:click=buy>{zh::BUY_NOW}</button>
            </div>
        }
        .into_any(),
    };
    ak! {
        <p class="ph-said" class:is-on=live(move || added.get()) role="status">
            {live(move || added.get().then_some(zh::ADDED))}
        </p>
        <NothingBought on=buying/>
        <div class="ph-cartbar"><CartKey id="ph-cart-sheet"/>{live(keys)}</div>
    }
}
