//! The first visit, and the list of notes.

use leptos::prelude::*;

use crate::ak;
#[component]
pub fn Home() -> impl IntoView {
    ak! { <main class="first"></main> }
}
