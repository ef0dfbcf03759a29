//! What lies under the profile's tabs: notes, products, saves.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::card::{CardView, Waterfall, opener};
use super::super::layers::Page;
use super::super::live;
use super::super::shop::{CartFloat, Grid};
use super::super::steps::{Steps, unique};
use super::super::view::NoteView;
use super::Open;
use super::empty::{Empty, Words};
use super::quoted::Quoted;
use crate::ak;
use crate::domain::edit::Workspace;
use crate::domain::note::Note;
use crate::domain::sample::Profile;
use crate::domain::shop::ProductState;
use crate::ui::kit::Show;
use crate::ui::studio::{Studio, brand};
use crate::ui::words::phone::zh;

/// Notes of the profile: the published ones, those the sample pretends numbers for, and what the brand pinned. The
/// pinned ones come first, in their order, then the newest.
fn on_profile(workspace: &Workspace, profile: &Profile) -> Vec<String> {
    let told =
        |note: &Note| profile.told(&note.id).is_some_and(|told| told.published_at.is_some() || told.stats.likes > 0);
    let place = |note: &Note| profile.account.pinned.iter().position(|id| *id == note.id);
    let notes = workspace.kept().map(Arc::as_ref);
    let mut notes: Vec<(usize, &Note)> = notes
        .filter_map(|note| {
            let place = place(note);
            (place.is_some() || told(note)).then(|| (place.unwrap_or(usize::MAX), note))
        })
        .collect();
    notes.sort_by(|(a_place, a), (b_place, b)| {
        a_place.cmp(b_place).then_with(|| b.planned_date.cmp(&a.planned_date)).then_with(|| a.id.cmp(&b.id))
    });
    notes.into_iter().map(|(_, note)| note.id.clone()).collect()
}

/// Cards of these notes as they stand now; those that are gone are left out.
pub(super) fn cards(studio: Studio, ids: Signal<Vec<String>>, card: fn(&NoteView) -> CardView) -> Memo<Vec<CardView>> {
    Memo::new(move |_| {
        let notes: Vec<Arc<Note>> = ids.with(|ids| ids.iter().filter_map(|id| studio.note(id)).collect());
        let notes: Vec<&Note> = notes.iter().map(Arc::as_ref).collect();
        live::views(studio, &notes).iter().map(card).collect()
    })
}

/// 笔记.
#[component]
pub fn Notes(
    /// Opens a page over the profile.
    open: Open,
    /// How many are drawn.
    steps: Steps,
) -> impl IntoView {
    let studio = Studio::here();
    let ids = Memo::new(move |_| studio.state.with(|state| steps.of(&on_profile(&state.workspace, &brand::profile()))));
    let cards = cards(studio, ids.into(), CardView::on_profile);
    let to_note = move |id: String| open.run((Page::Note(id.clone()), opener("ph-profile", &id)));
    let words = Words { visitor: zh::NO_NOTES_YET, owner: zh::FIRST_NOTE, todo: zh::FIRST_NOTE_TODO };
    ak! {
        <Quoted/>
        <Show
            when=move || ids.with(|ids| !ids.is_empty())
            fallback=move || ak! { <Empty icon="book" words=words/> }
        >
            <Waterfall name="ph-profile" cards=cards open=Callback::new(to_note)/>
        </Show>
    }
}

/// 商品: everything but what is no longer carried.
#[component]
pub fn Products(
    /// How many are drawn.
    steps: Steps,
) -> impl IntoView {
    let all = Memo::new(move |_| {
        let shop = brand::shop();
        let kept = shop.shown().filter(|product| product.state != ProductState::Discontinued);
        unique(kept.map(|product| &product.id))
    });
    let ids = Memo::new(move |_| all.with(|all| steps.of(all)));
    let words = Words { visitor: zh::NO_PRODUCTS_YET, owner: zh::FIRST_PRODUCT, todo: zh::FIRST_PRODUCT_TODO };
    ak! {
        <Show
            when=move || ids.with(|ids| !ids.is_empty())
            fallback=move || ak! { <Empty icon="shop" words=words/> }
        >
            <div class="ph-welled ph-products"><Grid name="ph-profile-goods" ids=ids/></div>
        </Show>
        <CartFloat/>
    }
}

/// 收藏: notes by others.
#[component]
pub fn Saves(
    /// How many are drawn.
    steps: Steps,
) -> impl IntoView {
    let cards = Memo::new(move |_| {
        let profile = brand::profile();
        let saves = steps.of(&profile.account.saves.iter().enumerate().collect::<Vec<_>>());
        saves.into_iter().map(|(index, card)| CardView::other(index, card)).collect::<Vec<_>>()
    });
    let words = Words { visitor: zh::NO_SAVES_YET, owner: zh::FIRST_SAVE, todo: zh::FIRST_SAVE_TODO };
    ak! {
        <Show
            when=move || cards.with(|cards| !cards.is_empty())
            fallback=move || ak! { <Empty icon="star" words=words/> }
        >
            <Waterfall name="ph-saved" cards=cards/>
        </Show>
    }
}
