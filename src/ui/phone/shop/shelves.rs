//! Categories at the left, the products of one at the right.

use leptos::prelude::*;

use super::super::marks::in_shop;
use super::super::picture::Picture;
use super::super::steps::{Steps, unique};
use super::goods::Rows;
use crate::ak;
use crate::domain::shop::Category;
use crate::ui::kit::{Show, live};
use crate::ui::studio::brand;
use crate::ui::words::phone::zh;

/// What tells a category from the others: its id, or its place while it has none.
fn key(index: usize, category: &Category) -> String {
    if category.id.is_empty() { format!("at-{index}") } else { category.id.clone() }
}

fn find(which: &str) -> Option<Category> {
    let shop = brand::shop();
    let mut all = shop.categories.iter().enumerate();
    all.find(|(index, category)| key(*index, category) == which).map(|(_, category)| category.clone())
}

/// 分类.
#[component]
pub fn Shelves() -> impl IntoView {
    let chosen = RwSignal::new(String::new());
    let keys = Memo::new(move |_| {
        let shop = brand::shop();
        let keys: Vec<String> =
            shop.categories.iter().enumerate().map(|(index, category)| key(index, category)).collect();
        unique(&keys)
    });
    // The chosen one while it is there, then the first.
    let here = Memo::new(move |_| {
        let chosen = chosen.get();
        keys.with(|keys| keys.iter().find(|key| **key == chosen).or(keys.first()).cloned().unwrap_or_default())
    });
    let shelf = Memo::new(move |_| find(&here.get()).unwrap_or_default());
    let cover = Memo::new(move |_| shelf.with(|shelf| brand::address(&shelf.cover)));
    let steps = Steps::new();
    let all = Memo::new(move |_| {
        let goods = brand::goods();
        let known = |shelf: &Category| {
            let products = shelf.products.iter().filter_map(|id| goods.product(id));
            unique(products.filter(|product| !product.archived).map(|product| &product.id))
        };
        shelf.with(known)
    });
    let ids = Memo::new(move |_| all.with(|all| steps.of(all)));
    let choose = move |key: String| {
        steps.reset();
        if let Some(scroll) = steps.scroll.get_untracked() {
            scroll.set_scroll_top(0);
        }
        chosen.set(key);
    };
    ak! {
        <Show
            when=move || keys.with(|keys| !keys.is_empty())
            fallback=|| ak! { <p class="ph-emptycart">{zh::NO_CATEGORIES}</p> }
        >
            <div class="ph-cats">
                <ul aria-label=zh::CATEGORIES>
                    <For each=move || keys.get() key=Clone::clone let(which)>
                        {
                            let which = StoredValue::new(which);
                            let on = move || which.with_value(|which| here.with(|here| here == which));
                            let name = Memo::new(move |_| {
                                find(&which.get_value()).map(|category| category.name.zh).unwrap_or_default()
                            });
                            ak! {
                                <li data-place=which.with_value(|which| in_shop("categories", which, &[])) class:on=live(on)>
                                    <button
                                        type="button"
                                        aria-current=live(move || on().then_some("true"))
                                        on:click=move |_| choose(which.get_value())
                                    >
                                        {name}
                                    </button>
                                </li>
                            }
                        }
                    </For>
                </ul>
                <div
                    class="ph-rows"
                    node_ref=steps.scroll
                    tabindex="0"
                    role="group"
                    aria-label=zh::PAGE
                    on:scroll=move |_| steps.scrolled()
                >
                    {live(move || cover.get().map(|src| ak! {
                        <div class="ph-shelf-cover"><Picture src=Some(src)/></div>
                    }))}
                    <Rows name="ph-shelf" ids=ids/>
                    <Show when=move || ids.with(Vec::is_empty)><p class="ph-emptycart">{zh::EMPTY_SHELF}</p></Show>
                </div>
            </div>
        </Show>
    }
}
