//! Pages opened one over the other inside the phone, and the way back.

use leptos::prelude::*;

use super::note_page::back_key;
use crate::platform::page;

/// A page over the profile.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// A note, by id.
    Note(String),
    /// A collection, by its key.
    Collection(String),
    /// The shop.
    Shop,
}

/// The open pages, the topmost last, each with the element that opened it.
#[derive(Clone, Copy)]
pub struct Layers(RwSignal<Vec<(Page, String)>>);

impl Layers {
    /// No page is open.
    #[must_use]
    pub fn new() -> Self {
        Self(RwSignal::new(Vec::new()))
    }

    /// Opens a page; `opener` gets the focus back.
    pub fn open(self, page: Page, opener: String) {
        self.0.update(|pages| pages.push((page, opener)));
        page::focus_soon(back_key(self.0.with_untracked(Vec::len)));
    }

    /// Closes the topmost page.
    pub fn close(self) {
        let closed = self.0.try_update(Vec::pop).flatten();
        if let Some((_, opener)) = closed {
            page::focus_soon(opener);
        }
    }

    /// Closes the page at this depth and everything over it: what it showed is gone.
    pub fn leave(self, depth: usize) {
        if self.0.with_untracked(Vec::len) >= depth {
            self.0.update(|pages| pages.truncate(depth.saturating_sub(1)));
        }
    }

    /// The pages with their depth, counted from one.
    #[must_use]
    pub fn pages(self) -> Vec<(usize, Page)> {
        self.0.with(|pages| pages.iter().enumerate().map(|(index, (page, _))| (index + 1, page.clone())).collect())
    }

    /// Whether something lies over the page at this depth; 0 is the profile.
    #[must_use]
    pub fn covers(self, depth: usize) -> bool {
        self.0.with(Vec::len) > depth
    }
}

impl Default for Layers {
    fn default() -> Self {
        Self::new()
    }
}
