//! What a visitor does in the shop: claims coupons, fills a cart, opens sheets. Nothing is ordered.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use super::super::note_page::back_key;
use super::super::visitor::Visitor;
use crate::domain::shop::{Buyer, Cart, CartTotal, Claim, Coupon, CouponState};
use crate::platform::page;
use crate::ui::studio::{Studio, brand};

/// What lies over the page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Sheet {
    /// A product, by id.
    Product(String),
    /// The cart.
    Cart,
    /// The share card of a product, by id, or of the shop.
    Share(Option<String>),
    /// A note, by id: a page rather than a sheet.
    Note(String),
}

/// Notes over sheets are deeper than any page of the profile: the ids of their keys must not meet.
const NOTES: usize = 100;

/// The close key of the sheet at this depth.
#[must_use]
pub fn close_key(depth: usize) -> String {
    format!("ph-sheet-close-{depth}")
}

/// How deep a note over the sheets lies.
#[must_use]
pub fn note_depth(depth: usize) -> usize {
    NOTES + depth
}

/// A visit to the shop. Lasts as long as the screen.
#[derive(Clone, Copy)]
pub struct Shopping {
    /// The cart.
    pub cart: RwSignal<Cart>,
    /// Claims by coupon id.
    pub claims: RwSignal<BTreeMap<String, Claim>>,
    /// Ids of the live streams somebody wants to be reminded of (预约).
    pub booked: RwSignal<BTreeSet<String>>,
    /// The open sheets, the topmost last, each with the element that opened it.
    sheets: RwSignal<Vec<(Sheet, String)>>,
}

impl Shopping {
    /// A new visit, for everything inside the calling component.
    #[allow(clippy::must_use_candidate)]
    pub fn enter() -> Self {
        let shopping = Self {
            cart: RwSignal::default(),
            claims: RwSignal::default(),
            booked: RwSignal::default(),
            sheets: RwSignal::default(),
        };
        provide_context(shopping);
        shopping
    }

    /// The visit of this screen.
    #[must_use]
    pub fn here() -> Self {
        use_context().unwrap_or_else(Self::enter)
    }

    /// Opens a sheet; `opener` gets the focus back.
    pub fn open(self, sheet: Sheet, opener: impl Into<String>) {
        let depth = self.sheets.with_untracked(Vec::len) + 1;
        let key = if matches!(sheet, Sheet::Note(_)) { back_key(note_depth(depth)) } else { close_key(depth) };
        self.sheets.update(|sheets| sheets.push((sheet, opener.into())));
        page::focus_soon(key);
    }

    /// Closes the topmost sheet.
    pub fn close(self) {
        let closed = self.sheets.try_update(Vec::pop).flatten();
        if let Some((_, opener)) = closed {
            page::focus_soon(opener);
        }
    }

    /// Closes the sheet at this depth and everything over it: what it showed is gone.
    pub fn leave(self, depth: usize) {
        if self.sheets.with_untracked(Vec::len) >= depth {
            self.sheets.update(|sheets| sheets.truncate(depth.saturating_sub(1)));
        }
    }

    /// The open sheets with their depth, counted from one.
    #[must_use]
    pub fn sheets(self) -> Vec<(usize, Sheet)> {
        let all = |sheets: &Vec<(Sheet, String)>| {
            sheets.iter().enumerate().map(|(index, (sheet, _))| (index + 1, sheet.clone())).collect()
        };
        self.sheets.with(all)
    }

    /// Whether a sheet lies over the one at this depth; 0 is the page.
    #[must_use]
    pub fn covers(self, depth: usize) -> bool {
        self.sheets.with(Vec::len) > depth
    }

    /// Whether a sheet is open.
    #[must_use]
    pub fn is_open(self) -> bool {
        self.covers(0)
    }

    /// Puts one of a variant into the cart.
    pub fn add(self, product: &str, variant: usize) {
        self.cart.update(|cart| cart.add(product, variant, 1));
    }

    /// Where a coupon stands for this visitor.
    #[must_use]
    pub fn coupon_state(self, coupon: &Coupon, now: i64) -> CouponState {
        // The preview's clock can be turned back to before the claim.
        let claim = self.claims.with(|claims| claims.get(&coupon.id).copied()).filter(|claim| claim.at <= now);
        match claim {
            Some(claim) => coupon.state_after(claim, now),
            None => coupon.state_at(now),
        }
    }

    /// What a cart comes to for this visitor.
    #[must_use]
    pub fn total(self, studio: Studio, cart: &Cart) -> CartTotal {
        let now = brand::preview_now(studio);
        // A visitor who follows here has not ordered yet: the welcome coupon is for that order.
        let buyer = Buyer { first_order: Visitor::here().follows.get() };
        cart.total_with(&brand::shop(), buyer, now, &|coupon| {
            matches!(self.coupon_state(coupon, now), CouponState::Claimable | CouponState::Claimed)
        })
    }
}
