//! The brand's shop: coupons, events, categories, recommended products; product sheet and cart.

mod cart;
mod coupons;
mod events;
mod goods;
mod product;
mod sheet;
mod shelves;
mod state;
mod sums;

use leptos::prelude::*;

use super::frame::StatusBar;
use super::note_page::{FollowKey, back_key};
use super::picture::Seal;
use super::tabs::{Tabs, panel, tab};
use super::view::Author;
use crate::ak;
use crate::domain::display;
use crate::ui::kit::{Icon, live};
use crate::ui::studio::brand;
use crate::ui::words::phone::zh;
use cart::CartBar;
pub use cart::CartFloat;
use coupons::Coupons;
use events::Events;
pub use goods::Grid;
pub use sheet::Sheets;
use shelves::Shelves;
pub use state::Shopping;

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
    let chosen = RwSignal::new(0);
    let content = move || match chosen.get() {
        0 => ak! { <Coupons/> }.into_any(),
        1 => ak! { <Events/> }.into_any(),
        2 => ak! { <Shelves/> }.into_any(),
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
            <Icon name="share"/>
        </div>
        <Head/>
        <Tabs
            name="ph-shop"
            label=zh::SHOP_PARTS
            words=zh::SHOP_TABS.to_vec()
            chosen=chosen
            class="ph-tabs-even"
        />
        <div
            class="ph-panel ph-panel-fill"
            role="tabpanel"
            id=panel("ph-shop")
            aria-labelledby=live(move || tab("ph-shop", chosen.get()))
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
    let profile = brand::profile();
    let author = Author::of(&profile.account);
    let shop = brand::shop();
    let shipping = shop.shipping.zh.split('，').next().unwrap_or_default();
    let line = format!("{} · {shipping}", zh::fans(&display::count(profile.account.counts.followers)));
    ak! {
        <div class="ph-shophead">
            <img class="ph-av" src=author.avatar alt=""/>
            <div class="grow">
                <strong><span>{shop.name.zh.clone()}</span><Seal text=author.seal/></strong>
                <small>{line}</small>
            </div>
            <FollowKey fill=true/>
        </div>
    }
}

/// 推荐.
#[component]
fn Recommended() -> impl IntoView {
    let products: Vec<_> = brand::shop().recommended().cloned().collect();
    ak! {
        <div class="ph-body" tabindex="0" role="group" aria-label=zh::PAGE>
            <Grid name="ph-recommended" products=products/>
        </div>
    }
}
