//! What checks accounts and shops, called by `akaire-shop.js`, or by `akaire-lexicon.js` once the lexicon is loaded.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::dto::{AccountIn, Options, ReportWithMembers, ShopIn, Surroundings};
use super::json::Json;
use super::shape::At;
use crate::domain::check::{Context, Pencil, Report};
use crate::domain::storefront;

#[cfg(feature = "pencil")]
use super::exports::pencil;

/// This module checks without dictionaries.
#[cfg(not(feature = "pencil"))]
fn pencil() -> Option<&'static dyn Pencil> {
    None
}

/// `StorefrontReport` of an account.
#[wasm_bindgen(js_name = checkAccount)]
pub fn check_account(account: JsValue, options: JsValue) -> Result<String, JsValue> {
    let account = AccountIn::read(&At::root("account", account))?;
    answer(options, |around, context| {
        account.check(around, context.now, |subject| storefront::check_account(subject, context))
    })
}

/// `StorefrontReport` of a shop.
#[wasm_bindgen(js_name = checkShop)]
pub fn check_shop(shop: JsValue, options: JsValue) -> Result<String, JsValue> {
    let shop = ShopIn::read(&At::root("shop", shop))?;
    answer(options, |around, context| {
        shop.check(around, context.now, |subject| storefront::check_shop(subject, context))
    })
}

fn answer(options: JsValue, check: impl FnOnce(&Surroundings, &Context<'_>) -> Report) -> Result<String, JsValue> {
    let around = Surroundings::read(At::root("options", options.clone()))?;
    let options = Options::read(At::root("options", options))?;
    let now = options.now.unwrap_or_else(|| js_sys::Date::now() as i64);
    let pencil: Option<&dyn Pencil> = pencil().map(|pencil| pencil as &dyn Pencil);
    let context = Context { rule_set: options.rule_set, now, brand: &options.brand, pencil };
    Ok(Json::of(&ReportWithMembers(&check(&around, &context), options.language)))
}
