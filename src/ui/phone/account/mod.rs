//! The brand's profile page, with everything that opens from it.

mod collections;
mod empty;
mod hero;
mod panels;
mod quoted;

use leptos::prelude::*;

use super::frame::StatusBar;
use super::layers::{Layers, Page};
use super::live;
use super::note_page::NotePage;
use super::offers::draw_offers;
use super::shop::{Sheets, ShopPage, Shopping};
use super::steps::Steps;
use super::tabs::{Tab, TabSet, Tabs, panel, tab};
use crate::ak;
use crate::domain::account::ProfileTab;
use crate::ui::kit::live;
use crate::ui::studio::{Studio, brand};
use crate::ui::words::phone::zh;
use collections::{CollectionPage, Collections};
use hero::{Hero, Top};
use panels::{Notes, Products, Saves};

/// Height of the head that may scroll away before the name appears in the bar.
const HEAD: i32 = 120;

/// What opens a page over the profile.
type Open = Callback<(Page, String)>;

/// The profile page and the pages over it.
#[component]
pub fn AccountPage() -> impl IntoView {
    let studio = Studio::here();
    let shopping = Shopping::enter();
    let layers = Layers::new();
    let all = Memo::new(move |_| {
        let mut tabs: Vec<Tab> = Vec::new();
        for tab in brand::profile().account.tabs.iter().map(|tab| facts(*tab)) {
            if !tabs.contains(&tab) {
                tabs.push(tab);
            }
        }
        tabs
    });
    let tabs = TabSet::new(all.into());
    let solid = RwSignal::new(false);
    let steps = Steps::new();
    let on_scroll = move |_| {
        if let Some(scroll) = steps.scroll.get_untracked() {
            let now = scroll.scroll_top() > HEAD;
            if now != solid.get_untracked() {
                solid.set(now);
            }
        }
        steps.scrolled();
    };
    let open = Callback::new(move |(page, opener): (Page, String)| layers.open(page, opener));
    let content = move || {
        let here = tabs.here();
        steps.reset();
        match ProfileTab::ALL.into_iter().find(|tab| facts(*tab).id == here) {
            Some(ProfileTab::Notes) => ak! { <Notes open=open steps=steps/> }.into_any(),
            Some(ProfileTab::Collections) => ak! { <Collections open=open/> }.into_any(),
            Some(ProfileTab::Products) => ak! { <Products steps=steps/> }.into_any(),
            Some(ProfileTab::Saves) => ak! { <Saves steps=steps/> }.into_any(),
            None => ().into_any(),
        }
    };
    ak! {
        <div class="ph-under" inert=live(move || layers.covers(0) || shopping.is_open())>
            <div
                class="ph-scroll ph-profile"
                node_ref=steps.scroll
                tabindex="0"
                role="group"
                aria-label=zh::PAGE
                on:scroll=on_scroll
            >
                <Top solid=solid/>
                <Hero open=open/>
                <Tabs name="ph-profile" label=zh::PROFILE_TABS tabs=tabs class="ph-tabs-lift"/>
                <div
                    class="ph-panel"
                    role="tabpanel"
                    id=panel("ph-profile")
                    aria-labelledby=live(move || tab("ph-profile", tabs.here()))
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

fn over(studio: Studio, page: Page, depth: usize, layers: Layers, open: Open) -> impl IntoView + use<> {
    let back = move |()| layers.close();
    match page {
        Page::Note(id) => {
            let exists = live::exists(studio, id.clone());
            Effect::new(move |_| {
                if !exists.get() {
                    layers.leave(depth);
                }
            });
            ak! { <NotePage note=live::note(studio, id) back=back depth=depth offers=Some(draw_offers)/> }.into_any()
        }
        Page::Collection(key) => {
            let gone = Callback::new(move |()| layers.leave(depth));
            ak! { <CollectionPage which=key depth=depth back=back gone=gone open=open/> }.into_any()
        }
        Page::Shop => ak! { <ShopPage back=Callback::new(back) depth=depth/> }.into_any(),
    }
}

const fn facts(tab: ProfileTab) -> Tab {
    match tab {
        ProfileTab::Notes => Tab { id: "notes", word: zh::NOTES, place: "account/pinned account/tabs" },
        ProfileTab::Collections => Tab { id: "collections", word: zh::COLLECTIONS, place: "account/collections" },
        ProfileTab::Products => Tab { id: "products", word: zh::PRODUCTS, place: "" },
        ProfileTab::Saves => Tab { id: "saves", word: zh::SAVES, place: "account/saves" },
    }
}
