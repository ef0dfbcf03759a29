//! The brand's profile page, with everything that opens from it.

mod hero;
mod panels;

use leptos::html;
use leptos::prelude::*;

use super::frame::StatusBar;
use super::layers::{Layers, Page};
use super::live;
use super::note_page::NotePage;
use super::shop::{Sheets, ShopPage, Shopping};
use super::tabs::{Tabs, panel, tab};
use crate::ak;
use crate::domain::account::ProfileTab;
use crate::ui::kit::live;
use crate::ui::studio::{Studio, brand};
use crate::ui::words::phone::zh;
use hero::{Hero, Top};
use panels::{CollectionPage, Collections, Notes, Products, Saves};

/// Height of the head that may scroll away before the name appears in the bar.
const HEAD: i32 = 120;

/// The profile page and the pages over it.
#[component]
pub fn AccountPage() -> impl IntoView {
    let studio = Studio::here();
    let shopping = Shopping::enter();
    let layers = Layers::new();
    let tabs = brand::profile().account.tabs.clone();
    let words = tabs.iter().map(|tab| word(*tab)).collect::<Vec<_>>();
    let chosen = RwSignal::new(0);
    let solid = RwSignal::new(false);
    let scroll = NodeRef::<html::Div>::new();
    let on_scroll = move |_| {
        if let Some(scroll) = scroll.get_untracked() {
            let now = scroll.scroll_top() > HEAD;
            if now != solid.get_untracked() {
                solid.set(now);
            }
        }
    };
    let open = Callback::new(move |(page, opener): (Page, String)| layers.open(page, opener));
    let content = move || match tabs.get(chosen.get()) {
        Some(ProfileTab::Notes) => ak! { <Notes open=open/> }.into_any(),
        Some(ProfileTab::Collections) => ak! { <Collections open=open/> }.into_any(),
        Some(ProfileTab::Products) => ak! { <Products/> }.into_any(),
        Some(ProfileTab::Saves) => ak! { <Saves/> }.into_any(),
        None => ().into_any(),
    };
    ak! {
        <div class="ph-under" inert=live(move || layers.covers(0) || shopping.is_open())>
            <div
                class="ph-scroll ph-profile"
                node_ref=scroll
                tabindex="0"
                role="group"
                aria-label=zh::PAGE
                on:scroll=on_scroll
            >
                <Top solid=solid/>
                <Hero open=open/>
                <Tabs name="ph-profile" label=zh::PROFILE_TABS words=words chosen=chosen class="ph-tabs-lift"/>
                <div
                    class="ph-panel"
                    role="tabpanel"
                    id=panel("ph-profile")
                    aria-labelledby=live(move || tab("ph-profile", chosen.get()))
                >
                    {live(content)}
                </div>
            </div>
        </div>
        <For each=move || layers.pages() key=Clone::clone let((depth, page))>
            <div class="ph-over" inert=live(move || layers.covers(depth) || shopping.is_open())>
                <StatusBar/>
                {over(studio, page, depth, layers, open)}
            </div>
        </For>
        <Sheets/>
    }
}

fn over(
    studio: Studio,
    page: Page,
    depth: usize,
    layers: Layers,
    open: Callback<(Page, String)>,
) -> impl IntoView + use<> {
    let back = move |()| layers.close();
    match page {
        Page::Note(id) => ak! { <NotePage note=live::note(studio, id) back=back depth=depth/> }.into_any(),
        Page::Collection(index) => ak! { <CollectionPage index=index depth=depth back=back open=open/> }.into_any(),
        Page::Shop => ak! { <ShopPage back=Callback::new(back) depth=depth/> }.into_any(),
    }
}

const fn word(tab: ProfileTab) -> &'static str {
    match tab {
        ProfileTab::Notes => zh::NOTES,
        ProfileTab::Collections => zh::COLLECTIONS,
        ProfileTab::Products => zh::PRODUCTS,
        ProfileTab::Saves => zh::SAVES,
    }
}
