//! 引用: somebody else's note above all others, with what the brand says about it.

use leptos::prelude::*;

use super::super::picture::Picture;
use super::super::visitor::Visitor;
use crate::ak;
use crate::domain::account::Quote;
use crate::ui::kit::{Icon, Show, live};
use crate::ui::studio::brand;
use crate::ui::words::phone::zh;

/// The quoted note, while there is one.
#[component]
pub fn Quoted() -> impl IntoView {
    let quoted = Memo::new(move |_| brand::profile().account.quoted.clone());
    ak! {
        <Show when=move || quoted.with(Option::is_some)>
            <QuoteCard quote=Signal::derive(move || quoted.get().unwrap_or_default())/>
        </Show>
    }
}

#[component]
fn QuoteCard(quote: Signal<Quote>) -> impl IntoView {
    let visitor = Visitor::here();
    let cover = Memo::new(move |_| quote.with(|quote| brand::address(&quote.cover)));
    let said = Memo::new(move |_| quote.with(|quote| quote.text.zh.trim().to_owned()));
    let author = move || quote.with(|quote| zh::at(&quote.author));
    let consent = Memo::new(move |_| quote.with(|quote| quote.consent));
    ak! {
        <article class="ph-quoted" data-place="account/quoted" aria-label=zh::QUOTE>
            <p class="ph-quoted-top"><Icon name="pin"/>{zh::PINNED}</p>
            <Show when=move || said.with(|said| !said.is_empty())><p class="ph-quoted-said">{said}</p></Show>
            <div class="ph-quoted-source">
                <div class="pic">{live(move || ak! { <Picture src=cover.get()/> })}</div>
                <div>
                    <small><span class="ph-quoted-mark">{zh::QUOTE}</span>{live(author)}</small>
                    <h3>{live(move || quote.with(|quote| quote.title.zh.clone()))}</h3>
                </div>
            </div>
            <Show when=move || visitor.owner.get()>
                <p class="ph-quoted-consent" class:is-missing=live(move || !consent.get())>
                    {live(move || if consent.get() { zh::CONSENT } else { zh::NO_CONSENT })}
                </p>
            </Show>
        </article>
    }
}
