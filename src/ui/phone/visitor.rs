//! What somebody who looks at the phone does there. It lasts as long as the screen, and changes no note.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::ui::studio::{Studio, brand};

/// A visitor of the brand. Provided by each screen that shows a phone.
#[derive(Clone, Copy)]
pub struct Visitor {
    /// Follows the account.
    pub follows: RwSignal<bool>,
    /// Ids of the notes liked.
    pub likes: RwSignal<BTreeSet<String>>,
    /// Ids of the notes saved.
    pub saves: RwSignal<BTreeSet<String>>,
    /// Is the brand itself.
    pub owner: RwSignal<bool>,
    /// Sees everything at once, as on paper: lists are drawn to their end.
    pub whole: RwSignal<bool>,
}

impl Visitor {
    /// A new visitor, for everything inside the calling component.
    #[allow(clippy::must_use_candidate)]
    pub fn enter() -> Self {
        let visitor = Self {
            follows: RwSignal::new(false),
            likes: RwSignal::default(),
            saves: RwSignal::default(),
            owner: RwSignal::new(false),
            whole: RwSignal::new(false),
        };
        provide_context(visitor);
        brand::follow(Studio::here());
        visitor
    }

    /// The visitor of this screen.
    #[must_use]
    pub fn here() -> Self {
        use_context().unwrap_or_else(Self::enter)
    }
}

/// Puts an id in, or takes it out.
pub fn toggle(ids: RwSignal<BTreeSet<String>>, id: &str) {
    ids.update(|ids| {
        if !ids.remove(id) {
            ids.insert(id.to_owned());
        }
    });
}
