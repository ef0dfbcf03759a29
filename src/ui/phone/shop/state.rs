//! What a visitor does in the shop: claims coupons, fills a cart, opens sheets. Nothing is ordered.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::domain::shop::{Cart, Claim};
use crate::platform::page;

/// What lies over the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Sheet {
    /// A product, by id.
    Product(String),
    /// The cart.
    Cart,
}

/// The close key of the open sheet.
pub const CLOSE: &str = "ph-sheet-close";

/// A visit to the shop. Lasts as long as the screen.
#[derive(Clone, Copy)]
pub struct Shopping {
    /// The cart.
    pub cart: RwSignal<Cart>,
    /// Claims by coupon id.
    pub claims: RwSignal<BTreeMap<String, Claim>>,
    sheet: RwSignal<Option<Sheet>>,
    opener: StoredValue<String>,
}

impl Shopping {
    /// A new visit, for everything inside the calling component.
    #[allow(clippy::must_use_candidate)]
    pub fn enter() -> Self {
        let shopping = Self {
            cart: RwSignal::default(),
            claims: RwSignal::default(),
            sheet: RwSignal::new(None),
            opener: StoredValue::default(),
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
        // From one sheet into the next, the way back stays the first one's.
        if self.sheet.with_untracked(Option::is_none) {
            self.opener.set_value(opener.into());
        }
        self.sheet.set(Some(sheet));
        page::focus_soon(CLOSE.to_owned());
    }

    /// Closes the sheet.
    pub fn close(self) {
        self.sheet.set(None);
        page::focus_soon(self.opener.get_value());
    }

    /// The open sheet.
    #[must_use]
    pub fn sheet(self) -> Option<Sheet> {
        self.sheet.get()
    }

    /// Whether a sheet is open.
    #[must_use]
    pub fn is_open(self) -> bool {
        self.sheet.with(Option::is_some)
    }

    /// Puts one of a variant into the cart.
    pub fn add(self, product: &str, variant: usize) {
        self.cart.update(|cart| cart.add(product, variant, 1));
    }
}
