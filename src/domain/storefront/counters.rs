//! How much of each limit an account, a shop and what a note leads to use.

use crate::domain::account::Account;
use crate::domain::check::{Counter, Unit};
use crate::domain::finding::Field;
use crate::domain::note::Note;
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::shop::Shop;
use crate::domain::text::count;

/// The name and the bio.
pub fn of_account(account: &Account, limits: &StorefrontLimits) -> Vec<Counter> {
    vec![account_name(&account.name, limits), account_bio(&account.bio.zh, limits)]
}

/// The name of an account. Whether wide characters count double in it is not known: that is its interval.
#[must_use]
pub fn account_name(name: &str, limits: &StorefrontLimits) -> Counter {
    let (used, span) = (count(name.trim()), limits.account_name.value);
    Counter::new(Field::Name, Unit::Utf16, used.utf16.into(), span.max.into())
        .at_least(span.min.into())
        .up_to(used.half_units.max(used.utf16).into())
}

/// The bio of an account.
#[must_use]
pub fn account_bio(bio: &str, limits: &StorefrontLimits) -> Counter {
    Counter::new(Field::Bio, Unit::Utf16, count(bio).utf16.into(), limits.account_bio.value.into())
}

/// The name of a product, of what a card shows.
#[must_use]
pub fn product_name(name: &str, limits: &StorefrontLimits) -> Counter {
    let used = count(name.trim()).title;
    Counter::new(Field::Products, Unit::Title, used.into(), limits.shop_name_lines.value.into())
}

/// The recommended products, of the places there are.
#[must_use]
pub fn recommended(shop: &Shop) -> Counter {
    Counter::new(Field::Recommended, Unit::Item, shop.recommended.len() as f64, shop.slots() as f64)
}

/// The products on a note.
pub fn of_leads(note: &Note, limits: &StorefrontLimits) -> Vec<Counter> {
    let limit = limits.note_products.value.into();
    vec![Counter::new(Field::Products, Unit::Item, note.products.len() as f64, limit)]
}
