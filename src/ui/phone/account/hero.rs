//! The head of the profile: picture, name, mark, numbers, shop entry.

use leptos::prelude::*;

use super::super::frame::StatusBar;
use super::super::layers::Page;
use super::super::note_page::FollowKey;
use super::super::picture::Seal;
use super::super::view::{Author, asset};
use super::super::visitor::Visitor;
use crate::ak;
use crate::domain::account::{Counts, Service};
use crate::domain::display;
use crate::domain::shop::{CouponKind, CouponState, ProductState, Shop};
use crate::ui::kit::{Icon, live};
use crate::ui::studio::{Studio, brand};
use crate::ui::words::phone::zh;

/// The way into the shop; it gets the focus back.
const SHOP_ENTRY: &str = "ph-shop-entry";

/// The bar that stays while the head scrolls away; then it shows the name.
#[component]
pub fn Top(
    /// The head has scrolled away.
    solid: RwSignal<bool>,
) -> impl IntoView {
    let author = Author::of(&brand::profile().account);
    let visitor = Visitor::here();
    ak! {
        <div class="ph-top" class:is-solid=live(move || solid.get())>
            <StatusBar/>
            <div class="ph-hero-nav" aria-hidden="true">
                <span>
                    {live(move || if visitor.owner.get() {
                        ak! { <Icon name="list" size="i-l"/> }
                    } else {
                        ak! { <Icon name="left" size="i-l"/> }
                    })}
                </span>
                <span class="ph-top-who">
                    <img class="ph-av ph-av-m" src=author.avatar alt=""/>
                    {author.name}
                </span>
                <span><Icon name="search" size="i-l"/><Icon name="share" size="i-l"/></span>
            </div>
        </div>
    }
}

/// The head of the profile.
#[component]
pub fn Hero(
    /// Opens a page over the profile.
    open: Callback<(Page, String)>,
) -> impl IntoView {
    let profile = brand::profile();
    let account = &profile.account;
    let author = Author::of(account);
    let tags: Vec<String> =
        [&account.genre.zh, &account.location].into_iter().filter(|tag| !tag.is_empty()).cloned().collect();
    let shop = account.services.contains(&Service::Shop);
    let message = account.services.contains(&Service::Message);
    ak! {
        <div class="ph-hero">
            <img src=asset(&account.banner) alt=""/>
            <div class="in">
                <div class="ph-who">
                    <img class="ph-av ph-av-l" src=author.avatar alt=""/>
                    <div>
                        <h2>{author.name}<Seal text=author.seal/></h2>
                        <small>{format!("{}{}", zh::RED_ID, account.red_id)}</small>
                        <small>{format!("{}{}", zh::IP_PLACE, account.ip_location)}</small>
                    </div>
                </div>
                <p class="ph-bio">{account.bio.zh.clone()}</p>
                <div class="ph-tags">
                    {tags.into_iter().map(|tag| ak! { <span class="ph-genre">{tag}</span> }).collect_view()}
                </div>
                <div class="ph-counts">
                    <Numbers counts=account.counts/>
                    <Keys message=message/>
                </div>
                {shop.then(|| ak! { <ShopEntry open=open/> })}
            </div>
        </div>
    }
}

#[component]
fn Numbers(counts: Counts) -> impl IntoView {
    [
        (counts.following, zh::FOLLOWING),
        (counts.followers, zh::FOLLOWERS),
        (counts.likes_and_saves, zh::LIKES_AND_SAVES),
    ]
    .map(|(number, word)| ak! { <div><b>{display::count(number)}</b>{word}</div> })
    .collect_view()
}

#[component]
fn Keys(message: bool) -> impl IntoView {
    let visitor = Visitor::here();
    ak! {
        <span class="btns">
            <FollowKey fill=true/>
            {live(move || if visitor.owner.get() {
                ak! { <span class="ph-follow ph-ghost">{zh::EDIT_PROFILE}</span> }.into_any()
            } else if message {
                ak! { <span class="ph-follow ph-ghost">{zh::MESSAGE}</span> }.into_any()
            } else {
                ().into_any()
            })}
        </span>
    }
}

#[component]
fn ShopEntry(open: Callback<(Page, String)>) -> impl IntoView {
    let studio = Studio::here();
    let shop = brand::shop();
    let minis: Vec<String> =
        shop.recommended().filter_map(|product| product.pictures.first()).take(2).map(|file| asset(file)).collect();
    let line = move || offer(&shop, studio.now.get() / 1000);
    ak! {
        <button
            type="button"
            class="ph-shopentry"
            id=SHOP_ENTRY
            on:click=move |_| open.run((Page::Shop, SHOP_ENTRY.to_owned()))
        >
            <Icon name="shop" size="i-l"/>
            <span class="grow"><strong>{zh::BRAND_SHOP}</strong><small>{live(line)}</small></span>
            <span class="mini">
                {minis.into_iter().map(|src| ak! { <img src=src alt=""/> }).collect_view()}
            </span>
            <Icon name="right"/>
        </button>
    }
}

/// `11 件商品 · 满 199 减 30`: what is shown, and the first coupon that can be claimed now.
fn offer(shop: &Shop, now: i64) -> String {
    let count = shop.products.iter().filter(|product| product.state != ProductState::Discontinued).count();
    let coupon = shop
        .coupons
        .iter()
        .find(|coupon| coupon.kind == CouponKind::Threshold && coupon.state_at(now) == CouponState::Claimable);
    match coupon {
        Some(coupon) => format!("{} · {}", zh::products(count), zh::reduction(coupon.threshold, coupon.off)),
        None => zh::products(count),
    }
}
