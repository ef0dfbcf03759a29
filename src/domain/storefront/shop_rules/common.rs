//! What the rules about shops share: what is shown, what can be bought, and where a coupon stands.

use std::collections::BTreeSet;

use crate::domain::finding::{Field, Finding};
use crate::domain::rule::Rule;
use crate::domain::shop::{Coupon, Event, Money, Product, ProductState, Shop, Variant};
use crate::domain::storefront::names::{listed, name_of};
use crate::domain::storefront::{CheckShop, ShopSubject};
use crate::domain::wording::Wording;

/// The moment in whole seconds.
pub fn seconds(now: i64) -> i64 {
    now.div_euclid(1000)
}

/// The products that are not archived, with their places in the list.
pub fn shown(shop: &Shop) -> impl Iterator<Item = (usize, &Product)> {
    shop.products.iter().map(|product| &**product).enumerate().filter(|(_, product)| !product.archived)
}

/// Whether the shop shows a product of that id.
pub fn shows(subject: &ShopSubject<'_>, id: &str) -> bool {
    subject.product(id).is_some_and(|product| !product.archived)
}

/// What a coupon is good for, where many products are asked about. None: the whole shop.
pub struct Scope<'a>(Option<BTreeSet<&'a str>>);

impl<'a> Scope<'a> {
    /// Of this coupon.
    pub fn of(coupon: &'a Coupon) -> Self {
        Self((!coupon.products.is_empty()).then(|| coupon.products.iter().map(String::as_str).collect()))
    }

    /// As [`Coupon::covers`].
    pub fn covers(&self, product: &str) -> bool {
        self.0.as_ref().is_none_or(|ids| ids.contains(product))
    }
}

/// Whether it is sold, or will be.
pub fn is_offered(product: &Product) -> bool {
    !product.archived && matches!(product.state, ProductState::OnSale | ProductState::Upcoming)
}

/// The lowest price it goes for.
pub fn lowest(product: &Product) -> Money {
    product.variants.iter().map(|variant| variant.price).min().unwrap_or(product.price)
}

/// What all pieces of it come to. Of a product without variants there is no end.
pub fn worth(product: &Product) -> Money {
    match product.variants.as_slice() {
        [] => product.price.times(u32::MAX),
        variants => variants.iter().map(|variant| variant.price.times(variant.stock)).sum(),
    }
}

/// Whether it can be used now or later.
pub fn counts(coupon: &Coupon, now: i64) -> bool {
    coupon.from <= coupon.to && coupon.to.epoch() >= seconds(now)
}

/// Whether it is over; one whose period is wrong is not.
pub fn is_over(event: &Event, now: i64) -> bool {
    event.from <= event.to && event.to.epoch() < seconds(now)
}

/// Says for each product by number which of its variants are not right.
pub fn variants(
    rule: &Rule<CheckShop>,
    wording: &'static Wording,
    shop: &Shop,
    wrong: impl Fn(&Product, &Variant) -> bool,
    out: &mut Vec<Finding>,
) {
    for (item, product) in shown(shop) {
        let wrong = product.variants.iter().zip(1usize..).filter(|(variant, _)| wrong(product, variant));
        let numbers: Vec<String> = wrong.map(|(_, number)| number.to_string()).collect();
        if !numbers.is_empty() {
            let numbers = listed(numbers.iter().map(String::as_str));
            out.push(of_product(rule, item, product, "variants", wording).arg(numbers));
        }
    }
}

/// A finding about a member of a product. `{0}` is its name.
pub fn of_product(
    rule: &Rule<CheckShop>,
    item: usize,
    product: &Product,
    member: &'static str,
    wording: &'static Wording,
) -> Finding {
    Finding::new(rule.id, rule.severity, Field::Products, wording)
        .item(item)
        .member(member)
        .arg(name_of(&product.name, &product.id))
}

/// A finding about a member of a coupon. `{0}` is its name.
pub fn of_coupon(
    rule: &Rule<CheckShop>,
    item: usize,
    coupon: &Coupon,
    member: &'static str,
    wording: &'static Wording,
) -> Finding {
    Finding::new(rule.id, rule.severity, Field::Coupons, wording)
        .item(item)
        .member(member)
        .arg(name_of(&coupon.name, &coupon.id))
}

/// A finding about a member of an event. `{0}` is its name.
pub fn of_event(
    rule: &Rule<CheckShop>,
    item: usize,
    event: &Event,
    member: &'static str,
    wording: &'static Wording,
) -> Finding {
    Finding::new(rule.id, rule.severity, Field::Events, wording)
        .item(item)
        .member(member)
        .arg(name_of(&event.title, &event.id))
}
