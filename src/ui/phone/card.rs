//! A note as a card of two columns: in the feed, on the profile, among the saves.

use leptos::prelude::*;

use super::film::Frame;
use super::picture::{Face, Nothing, Picture, PlayMark, Seal};
use super::view::{Author, Cover, NoteView, Shown};
use crate::ak;
use crate::domain::account::Card;
use crate::domain::display;
use crate::ui::kit::{Icon, Show, live};
use crate::ui::studio::brand;
use crate::ui::words::phone::zh;

/// What a card shows.
#[derive(Clone, Debug, PartialEq)]
pub struct CardView {
    /// Tells it from the others of its list.
    pub key: String,
    /// Id of the note; none for notes by others.
    pub id: Option<String>,
    /// Title, or the body's first line.
    pub title: String,
    /// Who wrote it.
    pub author: Author,
    /// The cover.
    pub cover: Option<Cover>,
    /// Width to height of the cover.
    pub ratio: f64,
    /// 赞.
    pub likes: u64,
    /// Carries the play mark.
    pub video: bool,
    /// 置顶.
    pub pinned: bool,
    /// Whose note is quoted.
    pub quote: Option<String>,
}

impl CardView {
    /// The brand's own note in the feed, where nothing is pinned.
    #[must_use]
    pub fn own(note: &NoteView) -> Self {
        let title = if note.title.trim().is_empty() { &note.opening } else { &note.title };
        Self {
            key: note.id.clone(),
            id: Some(note.id.clone()),
            title: title.clone(),
            author: note.author.clone(),
            cover: note.cover.clone(),
            ratio: note.card_ratio,
            likes: note.stats.likes,
            video: matches!(note.shown, Shown::Film(_)),
            pinned: false,
            quote: note.quote.clone(),
        }
    }

    /// The brand's own note on its profile.
    #[must_use]
    pub fn on_profile(note: &NoteView) -> Self {
        Self { pinned: note.pinned, ..Self::own(note) }
    }

    /// A note by somebody else, at its place in a list.
    #[must_use]
    pub fn other(index: usize, card: &Card) -> Self {
        let (width, height) = card.ratio.parts();
        Self {
            key: format!("other-{index}"),
            id: None,
            title: card.title.zh.clone(),
            author: Author { name: card.author.clone(), avatar: brand::address(&card.avatar), ..Author::default() },
            cover: brand::address(&card.cover).map(Cover::Picture),
            ratio: f64::from(width) / f64::from(height),
            likes: card.likes,
            video: card.video,
            pinned: false,
            quote: None,
        }
    }

    /// Its height in widths of its column, near enough to fill two columns evenly.
    #[must_use]
    pub fn height(&self) -> f64 {
        let lines = if self.title.chars().count() > 11 { 0.26 } else { 0.15 };
        let quote = if self.quote.is_some() { 0.25 } else { 0.0 };
        1.0 / self.ratio + lines + quote + 0.2
    }
}

/// The element that opens a note's card; it gets the focus back when the note is closed.
#[must_use]
pub fn opener(list: &str, note: &str) -> String {
    format!("{list}-{note}")
}

/// A card. Own notes can be opened.
#[component]
pub fn NoteCard(
    /// Part of its id: the list it is in.
    name: &'static str,
    /// What it shows.
    #[prop(into)]
    card: Signal<CardView>,
    /// Opens the note with this id.
    #[prop(into, optional)]
    open: Option<Callback<String>>,
) -> impl IntoView {
    let cover = Memo::new(move |_| card.with(|card| card.cover.clone()));
    let video = Memo::new(move |_| card.with(|card| card.video));
    let title = move || card.with(|card| card.title.clone());
    let quote = Memo::new(move |_| card.with(|card| card.quote.clone()));
    let author = Memo::new(move |_| card.with(|card| card.author.clone()));
    let likes = move || card.with(|card| likes(card.likes));
    let id = Memo::new(move |_| card.with(|card| card.id.clone()));
    let heading = move || match (id.get(), open) {
        (Some(note), Some(open)) => {
            let label = move || card.with(|card| card.title.trim().is_empty().then_some(zh::OPEN_NOTE));
            let key = opener(name, &note);
            ak! {
                <button type="button" class="ph-open" id=key aria-label=live(label) on:click=move |_| open.run(note.clone())>
                    {live(title)}
                </button>
            }
            .into_any()
        }
        _ => ak! { <span>{live(title)}</span> }.into_any(),
    };
    ak! {
        <article class="ph-card">
            <div class="pic" style:aspect-ratio=live(move || card.with(|card| display::css(card.ratio)))>
                {live(move || match cover.get() {
                    Some(Cover::Picture(src)) => ak! { <Picture src=Some(src)/> }.into_any(),
                    Some(Cover::Frame(src)) => ak! { <Frame src=src/> }.into_any(),
                    None => ak! { <Nothing text=""/> }.into_any(),
                })}
                <Show when=move || card.with(|card| card.pinned)>
                    <span class="ph-pinned"><Icon name="pin"/>{zh::PINNED}</span>
                </Show>
                <Show when=move || video.get()><PlayMark/></Show>
            </div>
            <h3>{live(heading)}</h3>
            {live(move || quote.get().map(|quote| ak! { <div class="ph-quotecard">{quote}</div> }))}
            <div class="by">
                {live(move || {
                    let author = author.get();
                    ak! {
                        <Face class="ph-av-s" src=author.avatar/>
                        <span><em>{author.name}</em><Seal text=author.seal/></span>
                    }
                })}
                <b><Icon name="heart"/><span class="vh">{zh::LIKE}" "</span>{live(likes)}</b>
            </div>
        </article>
    }
}

fn likes(number: u64) -> String {
    if number == 0 { zh::LIKE_SHORT.to_owned() } else { display::count(number) }
}

/// Indices of cards in two columns, each going where less stands.
#[must_use]
pub fn columns(heights: impl IntoIterator<Item = f64>) -> [Vec<usize>; 2] {
    let mut columns = [Vec::new(), Vec::new()];
    let mut filled = [0.0, 0.0];
    for (index, height) in heights.into_iter().enumerate() {
        let side = usize::from(filled[0] > filled[1]);
        filled[side] += height;
        columns[side].push(index);
    }
    columns
}

/// Cards in two columns. A card that changes changes in its place; one that comes or goes moves the others.
#[component]
pub fn Waterfall(
    /// Part of the cards' ids.
    name: &'static str,
    /// The cards in order.
    #[prop(into)]
    cards: Signal<Vec<CardView>>,
    /// Opens the note with this id.
    #[prop(into, optional)]
    open: Option<Callback<String>>,
) -> impl IntoView {
    // A typed letter changes a card, seldom the columns.
    let layout = Memo::new(move |_| {
        cards.with(|cards| {
            let key = |index: usize| cards.get(index).map(|card| card.key.clone());
            columns(cards.iter().map(CardView::height)).map(|side| side.into_iter().filter_map(key).collect::<Vec<_>>())
        })
    });
    let column = move |side: usize| {
        let keys = move || layout.with(|sides| sides.get(side).cloned().unwrap_or_default());
        ak! {
            <div class="ph-col">
                <For each=keys key=Clone::clone let(key)>{one(name, cards, key, open)}</For>
            </div>
        }
    };
    ak! { <div class="ph-feed">{column(0)}{column(1)}</div> }
}

fn one(
    name: &'static str,
    cards: Signal<Vec<CardView>>,
    key: String,
    open: Option<Callback<String>>,
) -> impl IntoView + use<> {
    let card = Memo::new(move |known: Option<&CardView>| {
        let now = cards.with(|cards| cards.iter().find(|card| card.key == key).cloned());
        // Between leaving the list and leaving the page it stays as it was.
        now.or_else(|| known.cloned()).unwrap_or_else(|| CardView::other(0, &Card::default()))
    });
    match open {
        Some(open) => ak! { <NoteCard name=name card=card open=open/> }.into_any(),
        None => ak! { <NoteCard name=name card=card/> }.into_any(),
    }
}
