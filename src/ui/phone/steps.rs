//! Long lists drawn in steps: the first few at once, more when their end comes near.

use leptos::html;
use leptos::prelude::*;

use super::visitor::Visitor;

/// What is drawn at first: more than the tallest phone shows.
const FIRST: usize = 16;

/// What is added when the end comes near: little enough not to hold up whoever scrolls.
const STEP: usize = 12;

/// How much of a long list is drawn. Belongs to the element that scrolls.
#[derive(Clone, Copy)]
pub struct Steps {
    drawn: RwSignal<usize>,
    whole: RwSignal<bool>,
    /// How long the list was when it was drawn last.
    length: StoredValue<usize>,
    /// The element that scrolls.
    pub scroll: NodeRef<html::Div>,
}

impl Steps {
    /// The first step.
    #[must_use]
    pub fn new() -> Self {
        let whole = Visitor::here().whole;
        Self { drawn: RwSignal::new(FIRST), whole, length: StoredValue::new(0), scroll: NodeRef::new() }
    }

    /// Somebody scrolled: draws the next step when less than another screen is left.
    pub fn scrolled(self) {
        if let Some(scroll) = self.scroll.get_untracked() {
            let left = scroll.scroll_height() - scroll.scroll_top() - scroll.client_height();
            let more = self.drawn.get_untracked() < self.length.get_value();
            if more && left < scroll.client_height() {
                self.drawn.update(|drawn| *drawn += STEP);
            }
        }
    }

    /// Back to the first step: another list is shown.
    pub fn reset(self) {
        self.drawn.set(FIRST);
    }

    /// What is drawn of a list now.
    #[must_use]
    pub fn of<T: Clone>(self, all: &[T]) -> Vec<T> {
        self.length.set_value(all.len());
        let drawn = if self.whole.get() { all.len() } else { self.drawn.get() };
        all.iter().take(drawn).cloned().collect()
    }
}

impl Default for Steps {
    fn default() -> Self {
        Self::new()
    }
}

/// Each id once, in order: lists are drawn by their ids.
#[must_use]
pub fn unique<'a>(ids: impl IntoIterator<Item = &'a String>) -> Vec<String> {
    let mut seen = std::collections::HashSet::new();
    ids.into_iter().filter(|id| seen.insert(id.as_str())).cloned().collect()
}
