//! How much of each limit an account, a shop and what a note leads to use.

use crate::domain::account::Account;
use crate::domain::check::{Counter, Unit};
use crate::domain::finding::Field;
use crate::domain::note::Note;
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::shop::Shop;
use crate::domain::text::count;

/// The name and the bio. Of the name it is not known whether wide characters count double: that is its interval.
pub fn of_account(account: &Account, limits: &StorefrontLimits) -> Vec<Counter> {
    let (name, bio) = (count(account.name.trim()), count(&account.bio.zh));
    let span = limits.account_name.value;
    vec![
        Counter::new(Field::Name, Unit::Utf16, name.utf16.into(), span.max.into())
            .at_least(span.min.into())
            .up_to(name.half_units.max(name.utf16).into()),
        Counter::new(Field::Bio, Unit::Utf16, bio.utf16.into(), limits.account_bio.value.into()),
    ]
}

/// The recommended products, of the places there are.
pub fn of_shop(shop: &Shop) -> Vec<Counter> {
    vec![Counter::new(Field::Recommended, Unit::Item, shop.recommended.len() as f64, shop.slots() as f64)]
}

/// The products on a note.
pub fn of_leads(note: &Note, limits: &StorefrontLimits) -> Vec<Counter> {
    let limit = limits.note_products.value.into();
    vec![Counter::new(Field::Products, Unit::Item, note.products.len() as f64, limit)]
}
