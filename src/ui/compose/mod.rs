//! Composing a note.

use leptos::prelude::*;

use crate::ak;

/// The editor of one note, its findings and its preview.
#[component]
pub fn Compose(id: String) -> impl IntoView {
    ak! { <main class="desk">{id}</main> }
}
