//! What shall say nothing, why, and the way back.

use leptos::prelude::*;

use super::part;
use crate::ak;
use crate::domain::dictionary::Silenced;
use crate::platform::page;
use crate::ui::kit::{Show, live};
use crate::ui::studio::{Studio, dictionary};
use crate::ui::words::setup as text;

/// The list.
#[component]
pub fn SilencedList() -> impl IntoView {
    let studio = Studio::here();
    let known = dictionary::dictionary();
    let list = Memo::new(move |_| known.with(|known| known.silenced.clone()));
    let row = move |silenced: Silenced| {
        let what = silenced.what.clone();
        let back = move |_| {
            dictionary::change(studio, |dictionary| dictionary.silenced.retain(|known| known.what != what));
            page::focus_soon("setup-silenced-head".to_owned());
        };
        ak! {
            <li>
                <strong lang="zh-Hans">{silenced.what}</strong>
                <span class="grow">{silenced.reason}</span>
                <button type="button" class="btn btn-s" disabled=live(move || studio.locked()) on:click=back>
                    {live(move || studio.say(&text::BRING_BACK))}
                </button>
            </li>
        }
    };
    let content = ak! {
        <Show
            when=move || list.with(|list| !list.is_empty())
            fallback=move || ak! { <p class="muted">{live(move || studio.say(&text::NO_SILENCED))}</p> }
        >
            <ul class="setup-list">{live(move || list.get().into_iter().map(row).collect_view())}</ul>
        </Show>
    };
    part("setup-silenced-head", &text::SILENCED, &text::SILENCED_WHY, content.into_any())
}
