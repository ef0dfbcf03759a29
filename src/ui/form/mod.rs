//! Forms of account and shop: a row for each kind of value, lists of things, and what the rules say at its place.
//!
//! What is drawn knows neither account nor shop: it gets signals and callbacks. [`Of`] makes those from a thing in a
//! document and two plain functions, one that reads a member and one that writes it.

mod bind;
mod counted;
mod desk;
mod found;
mod judged;
mod list;
mod lists;
mod picks;
mod pictures;
mod rows;
mod said;

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::finding::{Field, Finding};
use crate::domain::language::Text;
use crate::platform::page;
use crate::ui::kit::PlaceMark;
use crate::ui::studio::verdict::Work;
use crate::ui::studio::{Notice, Studio};
use crate::ui::words::compose as compose_words;

pub use bind::{Doc, Of};
pub use counted::{Measure, counted};
pub use desk::FormDesk;
pub use found::Found;
pub use judged::{Judged, Placed};
pub use list::{Act, ItemList, Line, Lines};
pub use lists::act;
pub use picks::pick_words;
pub use rows::{add_key, only, part};
pub use said::Said;

/// A form. Copied freely.
#[derive(Clone, Copy)]
pub struct Form {
    /// The studio.
    pub studio: Studio,
    /// How the ids of its elements begin.
    pub name: &'static str,
    /// What the rules say, with the element each finding is about.
    pub judged: RwSignal<Arc<Judged>>,
    /// The item that is open, by the id of its element.
    pub open: RwSignal<Option<String>>,
    /// The part of the document that was last gone to, by the name of its field.
    pub going: RwSignal<Option<String>>,
    /// Which side is in front where there is room for one only: the form, or the phone.
    pub viewing: RwSignal<bool>,
}

impl Form {
    /// A form for everything inside the calling component. `judge` begins to work out what the rules say.
    pub fn enter(studio: Studio, name: &'static str, judge: impl Fn() -> Work + 'static) -> Self {
        let form = Self {
            studio,
            name,
            judged: judged::judge(name, judge),
            open: RwSignal::new(None),
            going: RwSignal::new(None),
            viewing: RwSignal::new(false),
        };
        provide_context(form);
        form
    }

    /// The form of the calling component.
    #[must_use]
    pub fn here() -> Self {
        expect_context()
    }

    /// The id of the element of a member.
    #[must_use]
    pub fn key(self, field: Field, item: Option<&str>, member: Option<&'static str>) -> String {
        key(self.name, field, item, member)
    }

    /// What the rules say of an element.
    #[must_use]
    pub fn said_of(self, key: &str) -> Vec<Arc<Finding>> {
        self.judged.with(|judged| judged.of_element(key).to_vec())
    }

    /// Where the phone is marked: at the member, else at its item, else at the list.
    #[must_use]
    pub fn marks(self) -> Signal<Vec<PlaceMark>> {
        let judged = self.judged;
        let mark = |(key, finding): &Placed| {
            let list = key.split(PART).take(2).collect::<Vec<_>>().join("/");
            let places = [Some(key.clone()), item_of(key).map(str::to_owned), Some(list)];
            (places.into_iter().flatten().collect(), finding.severity)
        };
        Memo::new(move |_| judged.with(|judged| judged.all.iter().map(mark).collect())).into()
    }

    /// Opens what a finding is about and goes there.
    pub fn go_to(self, key: &str) {
        // The item's element is named by the first three parts; what lies in it may not be drawn yet.
        let item = item_of(key);
        self.viewing.set(false);
        self.going.set(key.split(PART).nth(1).map(str::to_owned));
        if item.is_some() {
            self.open.set(item.map(str::to_owned));
        }
        let (key, item) = (key.to_owned(), item.map(str::to_owned));
        let go = move || {
            let there = [Some(key), item].into_iter().flatten().find(|id| page::element(id).is_some());
            if let Some(id) = there {
                page::show(&id);
                page::focus_soon(id);
            }
        };
        set_timeout(go, std::time::Duration::from_millis(60));
    }

    /// Whether nothing can be changed.
    #[must_use]
    pub fn locked(self) -> Signal<bool> {
        let studio = self.studio;
        Signal::derive(move || studio.locked())
    }

    fn refused(self) -> Callback<usize> {
        let studio = self.studio;
        Callback::new(move |length: usize| studio.notify(Notice::wrong(&compose_words::PASTE_REFUSED).arg(length)))
    }

    fn undo(self) -> Callback<bool> {
        let studio = self.studio;
        Callback::new(move |again| studio.undo(again))
    }

    /// A text in the reader's language, for a component.
    #[must_use]
    pub fn say(self, text: &'static Text) -> Signal<String> {
        let studio = self.studio;
        Signal::derive(move || studio.say(text))
    }
}

/// Parts an id's pieces: ids of things have no such sign.
const PART: char = '/';

fn key(name: &str, field: Field, item: Option<&str>, member: Option<&'static str>) -> String {
    let parts = [Some(name), Some(field.id()), item, member];
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    parts.join("/")
}

/// The id of the item's element within which an element lies.
fn item_of(key: &str) -> Option<&str> {
    let mut signs = key.match_indices(PART).map(|(at, _)| at).skip(1);
    signs.next()?;
    Some(signs.next().map_or(key, |at| &key[..at]))
}
