//! What lies under the profile's tabs: notes, collections, products, saves.

use leptos::prelude::*;

use super::super::card::{CardView, Waterfall, opener};
use super::super::layers::Page;
use super::super::live;
use super::super::note_page::back_key;
use super::super::shop::{CartFloat, Grid};
use super::super::view::{NoteView, asset};
use crate::ak;
use crate::domain::display;
use crate::domain::note::Note;
use crate::domain::sample::{Profile, Sample};
use crate::domain::shop::ProductState;
use crate::ui::kit::Icon;
use crate::ui::studio::{Studio, brand};
use crate::ui::words::phone::zh;

type Open = Callback<(Page, String)>;

/// Notes of the profile: the published ones and those the sample pretends numbers for, pinned first, then the newest.
fn on_profile(sample: &Sample, profile: &Profile) -> Vec<String> {
    let shown =
        |note: &&Note| profile.told(&note.id).is_some_and(|told| told.published_at.is_some() || told.stats.likes > 0);
    let mut notes: Vec<&Note> = sample.notes.iter().filter(shown).collect();
    let place = |note: &Note| profile.account.pinned.iter().position(|id| *id == note.id).unwrap_or(usize::MAX);
    notes.sort_by(|a, b| place(a).cmp(&place(b)).then_with(|| b.planned_date.cmp(&a.planned_date)));
    notes.into_iter().map(|note| note.id.clone()).collect()
}

fn cards(studio: Studio, ids: Vec<String>, card: fn(&NoteView) -> CardView) -> Vec<Signal<CardView>> {
    ids.into_iter()
        .map(|id| {
            let view = live::note(studio, id);
            Memo::new(move |_| view.with(card)).into()
        })
        .collect()
}

/// 笔记.
#[component]
pub fn Notes(
    /// Opens a page over the profile.
    open: Open,
) -> impl IntoView {
    let studio = Studio::here();
    let cards = cards(studio, on_profile(&studio.sample(), &brand::profile()), CardView::on_profile);
    let to_note = move |id: String| open.run((Page::Note(id.clone()), opener("ph-profile", &id)));
    ak! { <Waterfall name="ph-profile" cards=cards open=Callback::new(to_note)/> }
}

/// 合集.
#[component]
pub fn Collections(
    /// Opens a page over the profile.
    open: Open,
) -> impl IntoView {
    let profile = brand::profile();
    let items = profile.account.collections.iter().enumerate().map(|(index, collection)| {
        let views = collection.views.map(|views| format!(" · {}", zh::views(&display::count(views))));
        let facts = format!("{}{}", zh::notes(collection.notes.len()), views.unwrap_or_default());
        let key = format!("ph-collection-{index}");
        let id = key.clone();
        ak! {
            <li class="ph-opens">
                <img src=asset(&collection.cover) alt=""/>
                <div>
                    <h3>
                        <button
                            type="button"
                            class="ph-open"
                            id=id
                            on:click=move |_| open.run((Page::Collection(index), key.clone()))
                        >
                            {collection.title.zh.clone()}
                        </button>
                    </h3>
                    <small>{facts}</small>
                </div>
            </li>
        }
    });
    ak! { <ul class="ph-collect">{items.collect_view()}</ul> }
}

/// The notes of a collection, in reading order.
#[component]
pub fn CollectionPage(
    /// Which collection.
    index: usize,
    /// How many pages lie under it, and itself.
    depth: usize,
    /// Goes back.
    #[prop(into)]
    back: Callback<()>,
    /// Opens a page over this one.
    open: Open,
) -> impl IntoView {
    let studio = Studio::here();
    let profile = brand::profile();
    let Some(collection) = profile.account.collections.get(index) else {
        return ().into_any();
    };
    let cards = cards(studio, collection.notes.clone(), CardView::own);
    let to_note = move |id: String| open.run((Page::Note(id.clone()), opener("ph-collected", &id)));
    ak! {
        <div class="ph-nav">
            <button type="button" id=back_key(depth) class="ph-key" aria-label=zh::BACK on:click=move |_| back.run(())>
                <Icon name="left"/>
            </button>
            <span class="ph-nav-title">{collection.title.zh.clone()}</span>
            <Icon name="share"/>
        </div>
        <div class="ph-scroll ph-welled" tabindex="0" role="group" aria-label=zh::PAGE>
            <p class="ph-group ph-group-in">{zh::notes(collection.notes.len())}</p>
            <Waterfall name="ph-collected" cards=cards open=Callback::new(to_note)/>
        </div>
    }
    .into_any()
}

/// 商品: everything but what is no longer carried.
#[component]
pub fn Products() -> impl IntoView {
    let shop = brand::shop();
    let kept = shop.products.iter().filter(|product| product.state != ProductState::Discontinued);
    let products: Vec<_> = kept.cloned().collect();
    ak! {
        <div class="ph-welled ph-products"><Grid name="ph-profile-goods" products=products/></div>
        <CartFloat/>
    }
}

/// 收藏: notes by others.
#[component]
pub fn Saves() -> impl IntoView {
    let profile = brand::profile();
    let cards: Vec<_> = profile.account.saves.iter().map(|card| Signal::stored(CardView::other(card))).collect();
    ak! { <Waterfall name="ph-saved" cards=cards/> }
}
