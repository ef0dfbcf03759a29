//! A note, opened.

use leptos::prelude::*;

use super::carousel::Carousel;
use super::comments::Comments;
use super::film::FilmBox;
use super::offers::DrawOffers;
use super::picture::{Face, Seal};
use super::pieces::Piece;
use super::view::{NoteView, Shown};
use super::visitor::{Visitor, toggle};
use crate::ak;
use crate::domain::display;
use crate::ui::kit::{Icon, Show, live};
use crate::ui::words::phone::zh;

/// The way back out of the page at this depth; it has the focus when the page is opened.
#[must_use]
pub fn back_key(depth: usize) -> String {
    format!("ph-back-{depth}")
}

/// A note's page.
#[component]
pub fn NotePage(
    /// The note.
    #[prop(into)]
    note: Signal<NoteView>,
    /// Goes back to where it was opened.
    #[prop(into)]
    back: Callback<()>,
    /// How many pages lie under it, and itself.
    #[prop(optional)]
    depth: usize,
    /// What it shows of the shop.
    #[prop(optional_no_strip)]
    offers: Option<DrawOffers>,
) -> impl IntoView {
    let title = Memo::new(move |_| note.with(|note| note.title.clone()));
    let body = Memo::new(move |_| note.with(|note| note.body.clone()));
    let links = Memo::new(move |_| note.with(|note| note.links.join(" ")));
    let quote = Memo::new(move |_| note.with(|note| note.quote.clone()));
    let date = Memo::new(move |_| note.with(|note| note.date.clone()));
    ak! {
        <Head note=note back=back depth=depth/>
        <div class="ph-scroll" tabindex="0" role="group" aria-label=zh::PAGE>
            <Media note=note/>
            <article class="ph-note">
                <Show when=move || title.with(|title| !title.trim().is_empty())><h2 data-place="field-title">{title}</h2></Show>
                <div class="ph-body-text" data-place="field-body">
                    {live(move || body.get().into_iter().map(|pieces| ak! {
                        <p>{pieces.into_iter().map(piece).collect_view()}</p>
                    }).collect_view())}
                </div>
                <Show when=move || links.with(|links| !links.is_empty())><p class="ph-topics" data-place="field-topics field-mentions">{links}</p></Show>
                {live(move || quote.get().map(|quote| ak! { <p class="ph-quotecard">{quote}</p> }))}
                {offers.map(|draw| draw(note, depth))}
                <time class="ph-date" data-place="field-timedPublish">{date}</time>
            </article>
            <Comments note=note/>
        </div>
        <Bar note=note/>
    }
}

fn piece(piece: Piece) -> AnyView {
    match piece {
        Piece::Text(text) => text.into_any(),
        Piece::Link(text) => ak! { <span class="ph-link">{text}</span> }.into_any(),
        Piece::Sticker(name) => ak! { <span class="ph-sticker">{name}</span> }.into_any(),
    }
}

#[component]
fn Head(note: Signal<NoteView>, back: Callback<()>, depth: usize) -> impl IntoView {
    let author = Memo::new(move |_| note.with(|note| note.author.clone()));
    ak! {
        <div class="ph-nav">
            <button type="button" id=back_key(depth) class="ph-key" aria-label=zh::BACK on:click=move |_| back.run(())>
                <Icon name="left"/>
            </button>
            {live(move || {
                let author = author.get();
                ak! {
                    <Face src=author.avatar/>
                    <span class="ph-name grow"><span>{author.name}</span><Seal text=author.seal/></span>
                }
            })}
            <FollowKey/>
            <Icon name="share"/>
        </div>
    }
}

/// 关注, and 已关注 once pressed.
#[component]
pub fn FollowKey(
    /// Filled instead of outlined.
    #[prop(optional)]
    fill: bool,
) -> impl IntoView {
    let visitor = Visitor::here();
    let class = move || match (visitor.follows.get(), fill) {
        (true, _) => "ph-follow ph-ghost",
        (false, true) => "ph-follow ph-follow-fill",
        (false, false) => "ph-follow",
    };
    ak! {
        <Show when=move || !visitor.owner.get()>
            <button
                type="button"
                class=live(class)
                aria-pressed=live(move || visitor.follows.get().to_string())
                on:click=move |_| visitor.follows.update(|follows| *follows = !*follows)
            >
                {live(move || if visitor.follows.get() { zh::FOLLOWED } else { zh::FOLLOW })}
            </button>
        </Show>
    }
}

#[component]
fn Media(note: Signal<NoteView>) -> impl IntoView {
    let shown = Memo::new(move |_| note.with(|note| note.shown.clone()));
    let ratio = Memo::new(move |_| note.with(|note| note.ratio));
    let is_film = Memo::new(move |_| shown.with(|shown| matches!(shown, Shown::Film(_))));
    let pictures = Signal::derive(move || match shown.get() {
        Shown::Pictures(pictures) => pictures,
        Shown::Film(_) => Vec::new(),
    });
    move || {
        if is_film.get() {
            ak! {
                <div class="ph-carousel" data-place="field-video" style:aspect-ratio=live(move || ratio.get().to_string())>
                    {live(move || match shown.get() {
                        Shown::Film(film) => ak! { <FilmBox film=film/> }.into_any(),
                        Shown::Pictures(_) => ().into_any(),
                    })}
                </div>
            }
            .into_any()
        } else {
            ak! { <Carousel pictures=pictures ratio=ratio place="field-images"/> }.into_any()
        }
    }
}

#[component]
fn Bar(note: Signal<NoteView>) -> impl IntoView {
    let visitor = Visitor::here();
    let stats = Memo::new(move |_| note.with(|note| note.stats));
    let on = move |ids: RwSignal<std::collections::BTreeSet<String>>| {
        note.with(|note| ids.with(|ids| ids.contains(&note.id)))
    };
    let number = move |base: u64, on: bool, word: &'static str| match base + u64::from(on) {
        0 => word.to_owned(),
        number => display::count(number),
    };
    let likes = move || number(stats.get().likes, on(visitor.likes), zh::LIKE);
    let saves = move || number(stats.get().saves, on(visitor.saves), zh::SAVE);
    let comments = move || number(stats.get().comments, false, zh::COMMENT);
    let press = move |ids| note.with_untracked(|note| toggle(ids, &note.id));
    ak! {
        <div class="ph-bar">
            <span class="say"><Icon name="pencil"/>{zh::SAY}</span>
            <button
                type="button"
                class="act"
                aria-label=live(move || format!("{} {}", zh::LIKE, likes()))
                aria-pressed=live(move || on(visitor.likes).to_string())
                on:click=move |_| press(visitor.likes)
            >
                <Icon name="heart"/>{live(likes)}
            </button>
            <button
                type="button"
                class="act"
                aria-label=live(move || format!("{} {}", zh::SAVE, saves()))
                aria-pressed=live(move || on(visitor.saves).to_string())
                on:click=move |_| press(visitor.saves)
            >
                <Icon name="star"/>{live(saves)}
            </button>
            <span class="act"><Icon name="comment"/>{live(comments)}</span>
        </div>
    }
}
