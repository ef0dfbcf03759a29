//! Categories at the left, the products of one at the right.

use leptos::prelude::*;

use super::goods::Rows;
use crate::ak;
use crate::ui::kit::live;
use crate::ui::studio::brand;
use crate::ui::words::phone::zh;

/// 分类.
#[component]
pub fn Shelves() -> impl IntoView {
    let chosen = RwSignal::new(0usize);
    let shop = brand::shop();
    let names = shop.categories.iter().enumerate().map(|(index, category)| {
        let on = move || chosen.get() == index;
        ak! {
            <li class:on=live(on)>
                <button
                    type="button"
                    aria-current=live(move || on().then_some("true"))
                    on:click=move |_| chosen.set(index)
                >
                    {category.name.zh.clone()}
                </button>
            </li>
        }
    });
    let products = move || {
        let shop = &brand::shop();
        let category = shop.categories.get(chosen.get());
        let products: Vec<_> = category.map(|shelf| shop.shelf(shelf).cloned().collect()).unwrap_or_default();
        ak! { <Rows name="ph-shelf" products=products/> }
    };
    ak! {
        <div class="ph-cats">
            <ul aria-label=zh::CATEGORIES>{names.collect_view()}</ul>
            <div class="ph-rows" tabindex="0" role="group" aria-label=zh::PAGE>{live(products)}</div>
        </div>
    }
}
