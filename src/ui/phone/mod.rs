//! The phone.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::note::Note;

/// The preview.
#[component]
pub fn Preview(
    /// The note.
    #[prop(into)]
    note: Signal<Option<Arc<Note>>>,
) -> impl IntoView {
    let _ = note;
}
