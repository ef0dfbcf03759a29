//! The brand's shop: coupons, events, categories, recommended products; product sheet, cart and share card.

mod cart;
mod coupons;
mod events;
mod facts;
mod gifts;
mod goods;
mod presale;
mod product;
mod related;
mod share;
mod sheet;
mod shelves;
mod state;
mod sums;

use leptos::prelude::*;

use super::frame::StatusBar;
use super::note_page::{FollowKey, back_key};
use super::picture::{Face, Seal};
use super::steps::{Steps, unique};
use super::tabs::{Tab, TabSet, Tabs, panel, tab};
use super::view::Author;
use super::visitor::Visitor;
use crate::ak;
use crate::domain::display;
use crate::ui::kit::{Icon, Show, live};
use crate::ui::studio::brand;
use crate::ui::words::phone::zh;
use cart::CartBar;
pub use cart::CartFloat;
use coupons::Coupons;
use events::Events;
pub use facts::{Facts, facts};
pub use goods::Grid;
pub use sheet::Sheets;
use shelves::Shelves;
pub use state::{Sheet, Shopping};

/// The tabs in their order.
const TABS: [Tab; 4] = [
    Tab { id: "coupons", word: zh::COUPONS, place: "shop/coupons" },
    Tab { id: "events", word: zh::EVENTS, place: "shop/events shop/gifts" },
    Tab { id: "categories", word: zh::SHELVES, place: "shop/categories shop/products" },
    Tab { id: "recommended", word: zh::RECOMMENDED, place: "shop/recommended" },
];

/// The shop. Sheets over it are drawn by [`Sheets`].
#[component]
pub fn ShopPage(
    /// Goes back; without it the shop stands alone.
    #[prop(optional)]
    back: Option<Callback<()>>,
    /// How many pages lie under it, and itself.
    #[prop(optional)]
    depth: usize,
) -> impl IntoView {
    let shopping = Shopping::here();
    let tabs = TabSet::new(Signal::stored(TABS.to_vec()));
    let content = move || match tabs.here() {
        "coupons" => ak! { <Coupons/> }.into_any(),
        "events" => ak! { <Events/> }.into_any(),
        "categories" => ak! { <Shelves/> }.into_any(),
        _ => ak! { <Recommended/> }.into_any(),
    };
    let back = match back {
        Some(back) => ak! {
            <button type="button" id=back_key(depth) class="ph-key" aria-label=zh::BACK on:click=move |_| back.run(())>
                <Icon name="left"/>
            </button>
        }
        .into_any(),
        None => ak! { <Icon name="left"/> }.into_any(),
    };
    ak! {
        <div class="ph-nav">
            {back}
            <span class="ph-search"><Icon name="search"/>{zh::SEARCH_SHOP}</span>
            <button
                type="button"
                id="ph-share-shop"
                class="ph-key"
                aria-label=zh::SHARE
                on:click=move |_| shopping.open(Sheet::Share(None), "ph-share-shop")
            >
                <Icon name="share"/>
            </button>
        </div>
        <Head/>
        <Tabs name="ph-shop" label=zh::SHOP_PARTS tabs=tabs class="ph-tabs-even"/>
        <div
            class="ph-panel ph-panel-fill"
            role="tabpanel"
            id=panel("ph-shop")
            aria-labelledby=live(move || tab("ph-shop", tabs.here()))
        >
            {live(content)}
        </div>
        <CartBar/>
    }
}

/// The shop alone on the screen, with its sheets.
#[component]
pub fn ShopScreen() -> impl IntoView {
    let shopping = Shopping::enter();
    ak! {
        <div class="ph-under" inert=live(move || shopping.is_open())>
            <StatusBar/>
            <ShopPage/>
        </div>
        <Sheets/>
    }
}

#[component]
fn Head() -> impl IntoView {
    let author = Memo::new(move |_| Author::of(&brand::profile().account));
    let name = Memo::new(move |_| brand::shop().name.zh.clone());
    let notice = Memo::new(move |_| brand::shop().notice.zh.trim().to_owned());
    let line = Memo::new(move |_| {
        let fans = zh::fans(&display::count(brand::profile().account.counts.followers));
        match brand::shop().shipping.zh.split('，').next().map(str::trim) {
            Some(shipping) if !shipping.is_empty() => format!("{fans} · {shipping}"),
            _ => fans,
        }
    });
    ak! {
        <div class="ph-shophead">
            {live(move || ak! { <Face src=author.get().avatar/> })}
            <div class="grow">
                <strong><span data-place="shop/name shop/shop">{name}</span>{live(move || ak! { <Seal text=author.get().seal/> })}</strong>
                <small data-place="shop/shipping">{line}</small>
            </div>
            <FollowKey fill=true/>
        </div>
        <Show when=move || notice.with(|notice| !notice.is_empty())>
            <p class="ph-notice" data-place="shop/notice"><Icon name="bell" size="i-s"/><span>{notice}</span></p>
        </Show>
    }
}

/// 推荐: as many as there is room for. The brand sees the places that are still empty.
#[component]
fn Recommended() -> impl IntoView {
    let visitor = Visitor::here();
    let steps = Steps::new();
    let shown = Memo::new(move |_| {
        let goods = brand::goods();
        let recommended = goods.recommended.iter().filter_map(|id| goods.product(id));
        let mut ids = unique(recommended.filter(|product| !product.archived).map(|product| &product.id));
        ids.truncate(goods.slots());
        ids
    });
    let ids = Memo::new(move |_| shown.with(|shown| steps.of(shown)));
    let empty = Signal::derive(move || {
        let free = brand::shop().slots().saturating_sub(shown.with(Vec::len));
        if visitor.owner.get() { free } else { 0 }
    });
    ak! {
        <div
            class="ph-body"
            node_ref=steps.scroll
            tabindex="0"
            role="group"
            aria-label=zh::PAGE
            on:scroll=move |_| steps.scrolled()
        >
            <Grid name="ph-recommended" ids=ids empty=empty/>
            <Show when=move || shown.with(Vec::is_empty) && !visitor.owner.get()>
                <p class="ph-emptycart">{zh::NO_RECOMMENDED}</p>
            </Show>
        </div>
    }
}
