//! The shop screen.

use leptos::prelude::*;

use crate::ak;

/// The shop.
#[component]
pub fn ShopScreen() -> impl IntoView {
    ak! { <main class="desk"></main> }
}
