//! 合集: the list under the tab, and one of them opened.

use leptos::prelude::*;

use super::super::card::{CardView, Waterfall, opener};
use super::super::layers::Page;
use super::super::note_page::back_key;
use super::super::picture::Picture;
use super::super::steps::{Steps, unique};
use super::Open;
use super::empty::{Empty, Words};
use super::panels::cards;
use crate::ak;
use crate::domain::account::Collection;
use crate::domain::display;
use crate::ui::kit::{Icon, Show, live};
use crate::ui::studio::{Studio, brand};
use crate::ui::words::phone::zh;

/// What tells a collection from the others: its id, or its place while it has none.
fn key(index: usize, collection: &Collection) -> String {
    if collection.id.is_empty() { format!("at-{index}") } else { collection.id.clone() }
}

/// The collection with this key, as it stands now.
fn find(which: String) -> Memo<Option<Collection>> {
    Memo::new(move |_| {
        let profile = brand::profile();
        let all = profile.account.collections.iter().enumerate();
        all.into_iter().find(|(index, collection)| key(*index, collection) == which).map(|(_, found)| found.clone())
    })
}

/// 合集.
#[component]
pub fn Collections(
    /// Opens a page over the profile.
    open: Open,
) -> impl IntoView {
    let keys = Memo::new(move |_| {
        let profile = brand::profile();
        let keys: Vec<String> =
            profile.account.collections.iter().enumerate().map(|(index, collection)| key(index, collection)).collect();
        unique(&keys)
    });
    let words = Words { visitor: zh::NO_COLLECTIONS_YET, owner: zh::FIRST_COLLECTION, todo: zh::FIRST_COLLECTION_TODO };
    ak! {
        <Show
            when=move || keys.with(|keys| !keys.is_empty())
            fallback=move || ak! { <Empty icon="grid" words=words/> }
        >
            <ul class="ph-collect">
                <For each=move || keys.get() key=Clone::clone let(which)><Entry which=which open=open/></For>
            </ul>
        </Show>
    }
}

#[component]
fn Entry(which: String, open: Open) -> impl IntoView {
    let collection = find(which.clone());
    let of = move |read: fn(&Collection) -> String| collection.with(|found| found.as_ref().map(read));
    let cover = Memo::new(move |_| {
        collection.with(|found| found.as_ref().and_then(|collection| brand::address(&collection.cover)))
    });
    let id = format!("ph-collection-{which}");
    let opener = id.clone();
    let place = format!("account/collections/{which}");
    ak! {
        <li class="ph-opens" data-place=place>
            <div class="pic">{live(move || ak! { <Picture src=cover.get()/> })}</div>
            <div>
                <h3>
                    <button
                        type="button"
                        class="ph-open"
                        id=id
                        on:click=move |_| open.run((Page::Collection(which.clone()), opener.clone()))
                    >
                        {live(move || of(|collection| collection.title.zh.clone()))}
                    </button>
                </h3>
                <small>{live(move || of(facts))}</small>
            </div>
        </li>
    }
}

/// `3 篇笔记 · 1.2万 次浏览`.
fn facts(collection: &Collection) -> String {
    let views = collection.views.map(|views| format!(" · {}", zh::views(&display::count(views))));
    format!("{}{}", zh::notes(collection.notes.len()), views.unwrap_or_default())
}

/// The notes of a collection, in reading order.
#[component]
pub fn CollectionPage(
    /// Which collection.
    which: String,
    /// How many pages lie under it, and itself.
    depth: usize,
    /// Goes back.
    #[prop(into)]
    back: Callback<()>,
    /// Closes the page: somebody took the collection away.
    gone: Callback<()>,
    /// Opens a page over this one.
    open: Open,
) -> impl IntoView {
    let studio = Studio::here();
    let collection = find(which);
    let steps = Steps::new();
    let all = Memo::new(move |_| {
        collection.with(|found| found.as_ref().map(|found| unique(&found.notes)).unwrap_or_default())
    });
    let ids = Memo::new(move |_| all.with(|all| steps.of(all)));
    let cards = cards(studio, ids.into(), CardView::own);
    let to_note = move |id: String| open.run((Page::Note(id.clone()), opener("ph-collected", &id)));
    let title = move || collection.with(|found| found.as_ref().map(|found| found.title.zh.clone()));
    Effect::new(move |_| {
        if collection.with(Option::is_none) {
            gone.run(());
        }
    });
    ak! {
        <div class="ph-nav">
            <button type="button" id=back_key(depth) class="ph-key" aria-label=zh::BACK on:click=move |_| back.run(())>
                <Icon name="left"/>
            </button>
            <span class="ph-nav-title">{live(title)}</span>
            <Icon name="share"/>
        </div>
        <div
            class="ph-scroll ph-welled"
            node_ref=steps.scroll
            tabindex="0"
            role="group"
            aria-label=zh::PAGE
            on:scroll=move |_| steps.scrolled()
        >
            <p class="ph-group ph-group-in">{live(move || zh::notes(all.with(Vec::len)))}</p>
            <Waterfall name="ph-collected" cards=cards open=Callback::new(to_note)/>
        </div>
    }
}
