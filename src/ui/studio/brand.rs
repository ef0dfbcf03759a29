//! The sample brand's profile and shop, read when something shows them first.

use std::cell::OnceCell;
use std::sync::Arc;

use leptos::prelude::*;

use super::Studio;
use crate::domain::sample::{self, Profile};
use crate::domain::shop::Shop;

thread_local! {
    static PROFILE: OnceCell<Arc<Profile>> = const { OnceCell::new() };
    static SHOP: OnceCell<Arc<Shop>> = const { OnceCell::new() };
}

/// The profile. A test holds that it can be read; a broken one shows as an empty one.
#[must_use]
pub fn profile() -> Arc<Profile> {
    PROFILE.with(|cell| cell.get_or_init(|| Arc::new(sample::profile().unwrap_or_default())).clone())
}

/// The shop; as [`profile`].
#[must_use]
pub fn shop() -> Arc<Shop> {
    SHOP.with(|cell| cell.get_or_init(|| Arc::new(sample::shop().unwrap_or_default())).clone())
}

/// The moment at which the phone shows account and shop, in epoch seconds.
#[must_use]
pub fn preview_now(studio: Studio) -> i64 {
    studio.now.get() / 1000
}

/// The address of a picture that account or shop name; none while there is none.
#[must_use]
pub fn address(file: &str) -> Option<String> {
    (!file.is_empty()).then(|| format!("assets/{file}"))
}
