//! What an import would do, and doing it.

use crate::domain::shop::{Coupon, Event, Product, Shop};

use super::shelves;

/// What an import would do. It holds for the shop that the table was read against.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan<T> {
    /// What is not there yet, in the order of the table.
    pub new: Vec<T>,
    /// What changes: its index in the shop, and what it becomes. A product may be the same and only stand elsewhere.
    pub changed: Vec<(usize, T)>,
    /// Rows that change nothing.
    pub same: usize,
    /// Where products will stand; empty for everything else.
    pub places: Vec<Place>,
}

/// Where in the shop a product will stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Id of the product.
    pub product: String,
    /// Chinese names of all its categories; none: it stays where it is.
    pub categories: Option<Vec<String>>,
    /// Whether it is among the recommended ones, as the last where it was not; none: as before.
    pub recommended: Option<bool>,
}

impl<T> Plan<T> {
    /// Whether applying it would change nothing.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.new.is_empty() && self.changed.is_empty() && self.places.is_empty()
    }
}

impl Plan<Product> {
    /// Does it: products that are not named stay, new ones come last, categories that do not exist are made.
    pub fn apply(&self, shop: &mut Shop) {
        merge(&mut shop.products, &self.changed, &self.new);
        shelves::place(shop, &self.places);
    }
}

impl Plan<Coupon> {
    /// Does it: coupons that are not named stay, new ones come last.
    pub fn apply(&self, shop: &mut Shop) {
        merge(&mut shop.coupons, &self.changed, &self.new);
    }
}

impl Plan<Event> {
    /// Does it: events that are not named stay, new ones come last.
    pub fn apply(&self, shop: &mut Shop) {
        merge(&mut shop.events, &self.changed, &self.new);
    }
}

fn merge<P: From<T>, T: Clone>(all: &mut Vec<P>, changed: &[(usize, T)], new: &[T]) {
    for (index, to) in changed {
        if let Some(place) = all.get_mut(*index) {
            *place = to.clone().into();
        }
    }
    all.extend(new.iter().cloned().map(P::from));
}
