//! The account screen.

use leptos::prelude::*;

use crate::ak;

/// The account.
#[component]
pub fn AccountScreen() -> impl IntoView {
    ak! { <main class="desk"></main> }
}
