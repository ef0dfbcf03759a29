//! The head of the profile: picture, name, mark, numbers, shop entry.

use leptos::prelude::*;

use super::super::frame::StatusBar;
use super::super::layers::Page;
use super::super::note_page::FollowKey;
use super::super::picture::{Face, Picture, Seal};
use super::super::view::Author;
use super::super::visitor::Visitor;
use super::Open;
use crate::ak;
use crate::domain::account::{Account, Service};
use crate::domain::display;
use crate::domain::shop::{Coupon, CouponKind, CouponState, ProductState, Shop};
use crate::ui::kit::{Icon, Show, live};
use crate::ui::studio::{Studio, brand};
use crate::ui::words::phone::zh;

/// The way into the shop; it gets the focus back.
const SHOP_ENTRY: &str = "ph-shop-entry";

/// A part of the account that is followed by itself.
fn part<T: PartialEq + Send + Sync + 'static>(read: fn(&Account) -> T) -> Memo<T> {
    Memo::new(move |_| read(&brand::profile().account))
}

/// The bar that stays while the head scrolls away; then it shows the name.
#[component]
pub fn Top(
    /// The head has scrolled away.
    solid: RwSignal<bool>,
) -> impl IntoView {
    let author = part(Author::of);
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
                    {live(move || ak! { <Face class="ph-av-m" src=author.get().avatar/> })}
                    {live(move || author.with(|author| author.name.clone()))}
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
    open: Open,
) -> impl IntoView {
    let author = part(Author::of);
    let banner = part(|account| brand::address(&account.banner));
    let red_id = part(|account| format!("{}{}", zh::RED_ID, account.red_id));
    let bio = part(|account| account.bio.zh.clone());
    let tags = part(|account| {
        let tags = [&account.genre.zh, &account.location];
        tags.into_iter().filter(|tag| !tag.is_empty()).cloned().collect::<Vec<_>>()
    });
    let shop = part(|account| account.services.contains(&Service::Shop));
    ak! {
        <div class="ph-hero" data-place="account/banner account/account">
            {live(move || banner.get().map(|src| ak! { <img src=src alt=""/> }))}
            <div class="in">
                <div class="ph-who">
                    {live(move || ak! { <Face class="ph-av-l" src=author.get().avatar/> })}
                    <div>
                        <h2 data-place="account/name account/verification account/kind">
                            {live(move || author.with(|author| author.name.clone()))}
                            {live(move || ak! { <Seal text=author.get().seal/> })}
                        </h2>
                        <small data-place="account/redId">{red_id}</small>
                        <small data-place="account/location">{live(move || format!("{}{}", zh::IP_PLACE, author.get().place))}</small>
                    </div>
                </div>
                <Show when=move || bio.with(|bio| !bio.trim().is_empty())><p class="ph-bio" data-place="account/bio">{bio}</p></Show>
                <Show when=move || tags.with(|tags| !tags.is_empty())>
                    <div class="ph-tags" data-place="account/genre">
                        {live(move || tags.get().into_iter().map(|tag| ak! {
                            <span class="ph-genre">{tag}</span>
                        }).collect_view())}
                    </div>
                </Show>
                <div class="ph-counts"><Numbers/><Keys/></div>
                <Show when=move || shop.get()><ShopEntry open=open/></Show>
            </div>
        </div>
    }
}

#[component]
fn Numbers() -> impl IntoView {
    let figures = [
        (part(|account| account.counts.following), zh::FOLLOWING),
        (part(|account| account.counts.followers), zh::FOLLOWERS),
        (part(|account| account.counts.likes_and_saves), zh::LIKES_AND_SAVES),
    ];
    let visitor = Visitor::here();
    figures
        .into_iter()
        .enumerate()
        .map(|(index, (number, word))| {
            // Whoever follows here is one follower more.
            let more = move || u64::from(index == 1 && visitor.follows.get() && !visitor.owner.get());
            let shown = move || display::count(number.get().saturating_add(more()));
            ak! { <div><b>{live(shown)}</b>{word}</div> }
        })
        .collect_view()
}

/// 关注, 私信, 群聊; to the brand itself 编辑资料.
#[component]
fn Keys() -> impl IntoView {
    let visitor = Visitor::here();
    let message = part(|account| account.services.contains(&Service::Message));
    let group = part(|account| account.services.contains(&Service::GroupChat));
    let ghost = |word: &'static str| ak! { <span class="ph-follow ph-ghost">{word}</span> };
    ak! {
        <span class="btns" data-place="account/services">
            <FollowKey fill=true/>
            <Show
                when=move || visitor.owner.get()
                fallback=move || ak! {
                    <Show when=move || message.get()>{ghost(zh::MESSAGE)}</Show>
                    <Show when=move || group.get()>{ghost(zh::GROUP_CHAT)}</Show>
                }
            >
                {ghost(zh::EDIT_PROFILE)}
            </Show>
        </span>
    }
}

#[component]
fn ShopEntry(open: Open) -> impl IntoView {
    let studio = Studio::here();
    let line = Memo::new(move |_| offer(&brand::shop(), brand::preview_now(studio)));
    let minis = Memo::new(move |_| {
        let shop = brand::shop();
        let shown = shop.recommended().filter(|product| !product.archived);
        let pictures = shown.filter_map(|product| product.pictures.first());
        pictures.take(2).map(|file| brand::address(file)).collect::<Vec<_>>()
    });
    ak! {
        <button
            type="button"
            class="ph-shopentry"
            id=SHOP_ENTRY
            on:click=move |_| open.run((Page::Shop, SHOP_ENTRY.to_owned()))
        >
            <Icon name="shop" size="i-l"/>
            <span class="grow"><strong>{zh::BRAND_SHOP}</strong><small>{line}</small></span>
            <span class="mini">
                {live(move || minis.get().into_iter().map(|src| ak! {
                    <span class="pic"><Picture src=src/></span>
                }).collect_view())}
            </span>
            <Icon name="right"/>
        </button>
    }
}

/// `11 件商品 · 满 199 减 30`: what is shown, and the first coupon that can be claimed now.
fn offer(shop: &Shop, now: i64) -> String {
    let count = zh::products(shop.shown().filter(|product| product.state != ProductState::Discontinued).count());
    let said = |coupon: &Coupon| {
        coupon.kind != CouponKind::AmountOff && !coupon.first_order && coupon.state_at(now) == CouponState::Claimable
    };
    match shop.coupons.iter().find(|coupon| said(coupon)) {
        Some(coupon) if coupon.kind == CouponKind::Percent => format!("{count} · {}", zh::zhe(&coupon.zhe())),
        Some(coupon) => format!("{count} · {}", zh::reduction(coupon.threshold, coupon.off)),
        None => count,
    }
}
