//! `Shop`: what somebody hands in to be checked.

use crate::domain::shared::Shared;
use crate::domain::shop::{Category, Coupon, CouponKind, Event, Gift, Presale, Product, ProductState, Shop, Variant};
use crate::domain::storefront::ShopSubject;
use crate::embed::dto::storefront::{Surroundings, around, bilingual, moment, money, picture, small, words};
use crate::embed::shape::{At, Object, Read, Value};

const COUPONS: [(&str, CouponKind); 3] =
    [("amount-off", CouponKind::AmountOff), ("threshold", CouponKind::Threshold), ("percent", CouponKind::Percent)];

const STATES: [(&str, ProductState); 4] = [
    ("upcoming", ProductState::Upcoming),
    ("on-sale", ProductState::OnSale),
    ("sold-out", ProductState::SoldOut),
    ("discontinued", ProductState::Discontinued),
];

/// A shop copied out of JavaScript.
#[derive(Debug)]
pub struct ShopIn(Shop);

impl ShopIn {
    /// Reads a shop.
    pub fn read<V: Value>(at: &At<'_, V>) -> Read<Self, V> {
        let given = at.object()?;
        Ok(Self(Shop {
            name: given.required("name", bilingual)?,
            notice: words(&given, "notice")?,
            shipping: words(&given, "shipping")?,
            recommended: given.texts("recommended")?.unwrap_or_default(),
            slots: given.optional("slots", small)?,
            floor: given.optional("floor", small)?,
            categories: given.optional("categories", |at| at.each(category))?.unwrap_or_default(),
            products: given.required("products", |at| at.each(|at| product(at).map(Shared::from)))?,
            coupons: given.optional("coupons", |at| at.each(coupon))?.unwrap_or_default(),
            gifts: given.optional("gifts", |at| at.each(gift))?.unwrap_or_default(),
            events: given.optional("events", |at| at.each(event))?.unwrap_or_default(),
            ..Shop::default()
        }))
    }

    /// The shop as the rules see it.
    pub fn check<T>(&self, surroundings: &Surroundings, now: i64, check: impl FnOnce(&ShopSubject<'_>) -> T) -> T {
        let note = |id: &str| surroundings.note(id);
        check(&ShopSubject::new(&self.0, surroundings.kind, around(&note), now))
    }
}

/// Ids of products; none is none.
fn ids<V: Value>(given: &Object<'_, V>) -> Read<Vec<String>, V> {
    Ok(given.texts("products")?.unwrap_or_default())
}

fn category<V: Value>(at: &At<'_, V>) -> Read<Category, V> {
    let given = at.object()?;
    Ok(Category {
        id: given.required("id", |at| at.text())?,
        name: given.required("name", bilingual)?,
        products: given.required("products", |at| at.texts())?,
        ..Category::default()
    })
}

fn product<V: Value>(at: &At<'_, V>) -> Read<Product, V> {
    let given = at.object()?;
    let state = given.optional("state", |at| at.one_of(&STATES, |one| one.0).map(|one| one.1))?;
    Ok(Product {
        id: given.required("id", |at| at.text())?,
        name: given.required("name", bilingual)?,
        price: given.required("price", money)?,
        note: words(&given, "note")?,
        pictures: given.optional("pictures", |at| at.each(picture))?.unwrap_or_default(),
        struck_price: given.optional("struckPrice", money)?,
        tax_note: words(&given, "taxNote")?,
        variants: given.optional("variants", |at| at.each(variant))?.unwrap_or_default(),
        state: state.unwrap_or(ProductState::OnSale),
        details: given.optional("details", |at| at.each(bilingual))?.unwrap_or_default(),
        presale: given.optional("presale", presale)?,
        notes: given.texts("notes")?.unwrap_or_default(),
        floor: given.optional("floor", money)?,
        archived: given.flag("archived")?.unwrap_or_default(),
        ..Product::default()
    })
}

fn variant<V: Value>(at: &At<'_, V>) -> Read<Variant, V> {
    let given = at.object()?;
    Ok(Variant {
        name: words(&given, "name")?,
        price: given.required("price", money)?,
        stock: given.optional("stock", |at| at.whole())?.unwrap_or(u32::MAX),
    })
}

fn presale<V: Value>(at: &At<'_, V>) -> Read<Presale, V> {
    let given = at.object()?;
    let deposit = given.required("deposit", money)?;
    Ok(Presale {
        deposit,
        counts_for: given.optional("countsFor", money)?.unwrap_or(deposit),
        deposit_from: given.required("depositFrom", moment)?,
        deposit_to: given.required("depositTo", moment)?,
        balance_from: given.required("balanceFrom", moment)?,
        balance_to: given.required("balanceTo", moment)?,
    })
}

fn coupon<V: Value>(at: &At<'_, V>) -> Read<Coupon, V> {
    let given = at.object()?;
    Ok(Coupon {
        id: given.required("id", |at| at.text())?,
        name: given.required("name", bilingual)?,
        kind: given.required("kind", |at| at.one_of(&COUPONS, |one| one.0).map(|one| one.1))?,
        off: given.optional("off", money)?.unwrap_or_default(),
        pays: given.optional("pays", small)?.unwrap_or_default(),
        at_most: given.optional("atMost", money)?,
        threshold: given.optional("threshold", money)?.unwrap_or_default(),
        scope: words(&given, "scope")?,
        products: ids(&given)?,
        from: given.required("from", moment)?,
        to: given.required("to", moment)?,
        first_order: given.flag("firstOrder")?.unwrap_or_default(),
        ..Coupon::default()
    })
}

fn gift<V: Value>(at: &At<'_, V>) -> Read<Gift, V> {
    let given = at.object()?;
    Ok(Gift {
        id: given.required("id", |at| at.text())?,
        name: words(&given, "name")?,
        size: given.text("size")?.unwrap_or_default(),
        quantity: given.optional("quantity", |at| at.whole())?.unwrap_or_default(),
        from: given.optional("from", moment)?,
        to: given.optional("to", moment)?,
        products: ids(&given)?,
        ..Gift::default()
    })
}

fn event<V: Value>(at: &At<'_, V>) -> Read<Event, V> {
    let given = at.object()?;
    Ok(Event {
        id: given.required("id", |at| at.text())?,
        title: words(&given, "title")?,
        from: given.required("from", moment)?,
        to: given.required("to", moment)?,
        rules: words(&given, "rules")?,
        products: ids(&given)?,
        live: given.flag("live")?.unwrap_or_default(),
        ..Event::default()
    })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value as Json, json};

    use super::*;
    use crate::embed::testing;

    fn with(name: &str, value: Json) -> Json {
        let mut shop = json!({ "name": { "zh": "品牌店" }, "products": [] });
        shop[name] = value;
        shop
    }

    #[test]
    fn every_wrong_member_is_named() {
        let product = |name: &str, value: Json| {
            let mut product = json!({ "id": "p", "name": { "zh": "面霜" }, "price": 1 });
            product[name] = value;
            json!([product])
        };
        let coupon = json!([{ "id": "c", "name": { "zh": "券" }, "kind": "percent", "from": "2026-11-01" }]);
        for (name, value, said) in [
            ("name", json!("店"), "shop.name: expected object, got string"),
            ("products", Json::Null, "shop.products: expected array, got null"),
            ("products", json!([{ "id": "p" }]), "shop.products[0].name: expected object, got undefined"),
            (
                "products",
                product("price", json!(0.5)),
                "shop.products[0].price: expected a whole number of fen, got 0.5",
            ),
            ("products", product("price", json!(-1)), "shop.products[0].price: expected a finite number ≥ 0, got -1"),
            (
                "products",
                product("pictures", json!([null, { "width": 1 }])),
                "shop.products[0].pictures[1].height: expected number, got undefined",
            ),
            (
                "products",
                product("state", json!("sold")),
                r#"shop.products[0].state: expected "upcoming", "on-sale", "sold-out", "discontinued" or null, got "sold""#,
            ),
            (
                "products",
                product("presale", json!({ "deposit": 1, "depositFrom": 2 })),
                "shop.products[0].presale.depositFrom: expected an RFC 3339 time with Z or an offset, got number",
            ),
            (
                "coupons",
                coupon,
                r#"shop.coupons[0].from: expected an RFC 3339 time with Z or an offset, got "2026-11-01""#,
            ),
            (
                "categories",
                json!([{ "id": "k", "name": { "zh": "" } }]),
                "shop.categories[0].products: expected array, got undefined",
            ),
            ("slots", json!(256), "shop.slots: expected a whole number up to 255, got 256"),
            ("events", json!([{ "id": 1 }]), "shop.events[0].id: expected string, got number"),
            ("gifts", json!([{}]), "shop.gifts[0].id: expected string, got undefined"),
        ] {
            assert_eq!(testing::mismatch("shop", with(name, value), ShopIn::read), said);
        }
    }

    #[test]
    fn everything_arrives() {
        let times = ("2026-11-01T00:00:00+08:00", "2026-11-30T23:59:59+08:00");
        let mut shop = json!({
            "name": { "zh": "店" }, "notice": { "zh": "公告" }, "shipping": { "zh": "直邮" }, "recommended": ["p"],
            "slots": 2, "floor": 70,
            "categories": [{ "id": "k", "name": { "zh": "护肤" }, "products": ["p"] }],
            "products": [{
                "id": "p", "name": { "zh": "面霜" }, "note": { "zh": "润" }, "price": 100, "struckPrice": 200,
                "taxNote": { "zh": "含税" }, "variants": [{ "name": { "zh": "50g" }, "price": 100, "stock": 3 }],
                "state": "sold-out", "details": [{ "zh": "米" }], "notes": ["n"], "floor": 90, "archived": true,
                "presale": {
                    "deposit": 10, "countsFor": 20, "depositFrom": times.0, "depositTo": times.1,
                    "balanceFrom": times.0, "balanceTo": times.1,
                },
                "pictures": [{ "width": 3, "height": 4 }, null],
            }],
            "coupons": [{
                "id": "c", "name": { "zh": "券" }, "kind": "percent", "off": 1, "pays": 85, "atMost": 9, "threshold": 5,
                "scope": { "zh": "全店" }, "products": ["p"], "from": times.0, "to": times.1, "firstOrder": true,
            }],
            "gifts": [{
                "id": "g", "name": { "zh": "赠" }, "size": "30ml", "quantity": 1, "from": times.0, "to": times.1,
                "products": ["p"],
            }],
            "events": [{
                "id": "e", "title": { "zh": "祭" }, "rules": { "zh": "规则" }, "from": times.0, "to": times.1,
                "products": ["p"], "live": true,
            }],
        });
        let ShopIn(read) = testing::read("shop", shop.clone(), ShopIn::read).expect("right");
        shop["products"][0]["pictures"] = json!(["3x4", "?"]);
        let same: Shop = serde_json::from_value(shop).expect("the saved form");
        assert_eq!(read, same);
    }

    #[test]
    fn notes_and_pictures_are_looked_up() {
        use crate::domain::check::Context;
        use crate::domain::ruleset::default_rule_set;
        use crate::domain::storefront::check_shop;
        let shop = json!({ "name": { "zh": "店" }, "products": [{
            "id": "p", "name": { "zh": "面霜" }, "price": 100, "notes": ["n1", "n2"],
            "pictures": [null, { "width": 16, "height": 9 }],
        }] });
        let shop = testing::read("shop", shop, ShopIn::read).expect("right");
        let rules = |options: Json| -> Vec<&str> {
            let around = testing::read_root("options", options, Surroundings::read).expect("right");
            let report = shop.check(&around, 0, |subject| check_shop(subject, &Context::new(default_rule_set(), 0)));
            report.findings.iter().map(|finding| finding.rule).collect()
        };
        assert!(rules(Json::Null).contains(&"product-picture-shape"));
        assert!(!rules(Json::Null).contains(&"shop-link-broken"));
        let known = json!({ "notes": [{ "id": "n1", "published": false }], "accountKind": "ordinary" });
        let said = rules(known);
        assert!(said.contains(&"shop-link-broken") && said.contains(&"shop-without-right"));
    }
}
