//! The feed: two columns of cards, the note's own first.

use leptos::prelude::*;

use super::card::{CardView, Waterfall};
use super::view::NoteView;
use crate::ak;
use crate::ui::kit::Icon;
use crate::ui::studio::brand;
use crate::ui::words::phone::zh;

/// Part of the ids of its cards.
pub const FEED: &str = "ph-feed";

/// The feed as 发现 shows it.
#[component]
pub fn Feed(
    /// The note that is written.
    #[prop(into)]
    note: Signal<NoteView>,
    /// Opens it.
    #[prop(into)]
    open: Callback<String>,
) -> impl IntoView {
    let others = Memo::new(move |_| {
        brand::profile().feed.iter().enumerate().map(|(index, card)| CardView::other(index, card)).collect::<Vec<_>>()
    });
    let cards = Memo::new(move |_| {
        let own = note.with(CardView::own);
        others.with(|others| std::iter::once(own).chain(others.iter().cloned()).collect::<Vec<_>>())
    });
    let [following, explore, nearby] = zh::FEED_TABS;
    let [home, shop, messages, me] = zh::DOCK;
    ak! {
        <div class="ph-nav">
            <Icon name="list"/>
            <span class="ph-toptabs"><span>{following}</span><b>{explore}</b><span>{nearby}</span></span>
            <Icon name="search"/>
        </div>
        <div class="ph-scroll" tabindex="0" role="group" aria-label=zh::PAGE>
            <Waterfall name=FEED cards=cards open=open/>
        </div>
        <div class="ph-dock" aria-hidden="true">
            <b>{home}</b>
            <span>{shop}</span>
            <span class="make"><Icon name="plus"/></span>
            <span>{messages}</span>
            <span>{me}</span>
        </div>
    }
}
