//! Icons from the page's own sprite.

use leptos::prelude::*;

use super::live;
use crate::ak;

/// An icon; always beside a word or a label, never alone in meaning.
#[component]
pub fn Icon(
    /// Its name in the sprite, without `i-`.
    #[prop(into)]
    name: Signal<&'static str>,
    /// More classes: `i-s` small, `i-l` large.
    #[prop(optional)]
    size: &'static str,
) -> impl IntoView {
    ak! {
        <svg class=format!("i {size}") viewBox="0 0 24 24" aria-hidden="true">
            <use_ href=live(move || format!("#i-{}", name.get()))></use_>
        </svg>
    }
}
