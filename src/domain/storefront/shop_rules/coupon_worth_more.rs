//! A coupon that takes off the whole price of a product.

use super::common::{Scope, counts, is_offered, lowest, of_coupon, shown};
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::shop::{Coupon, CouponKind, Money};
use crate::domain::storefront::names::name_of;
use crate::domain::storefront::{CheckShop, ShopSubject};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckShop> = Rule {
    id: "coupon-worth-more",
    severity: Severity::Warning,
    fields: &[Field::Coupons],
    about: About::new(Text {
        ja: "クーポンの値引きが商品の価格以上です。",
        zh: "优惠金额不低于商品价格。",
        en: "A coupon takes off as much as a product costs.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "クーポン「{0}」（{1}引き）で「{2}」が無料になります",
        zh: "优惠券“{0}”（减{1}）可使“{2}”免费",
        en: "The coupon “{0}” ({1} off) makes “{2}” free",
    },
    why: Text {
        ja: "「{2}」は{3}。1点だけの注文でも使えるクーポンです。",
        zh: "“{2}”售价 {3}，单件下单也能使用此券。",
        en: "“{2}” costs {3}, and the coupon can be used on one piece alone.",
    },
    todo: Text {
        ja: "値引き額を下げるか、使える金額や対象商品を決めてください。",
        zh: "降低优惠金额，或设置门槛、限定商品。",
        en: "Lower it, ask for a subtotal, or name the products it is for.",
    },
};

/// Whether a product can be had for nothing with it.
fn makes_free(coupon: &Coupon, price: Money) -> bool {
    price > Money::ZERO && coupon.takes_off(price) >= price
}

fn check(subject: &ShopSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    for (item, coupon) in subject.shop.coupons.iter().enumerate() {
        if !counts(coupon, subject.now)
            || coupon.kind == CouponKind::Percent
            || coupon.off >= coupon.required() && coupon.kind == CouponKind::Threshold
        {
            continue;
        }
        let scope = Scope::of(coupon);
        let covered = shown(subject.shop).map(|(_, product)| product).filter(|product| scope.covers(&product.id));
        let free = covered.filter(|product| is_offered(product) && makes_free(coupon, lowest(product)));
        if let Some(product) = free.min_by_key(|product| lowest(product)) {
            out.push(
                of_coupon(&RULE, item, coupon, "off", &WORDING)
                    .arg(coupon.off.to_string())
                    .arg(name_of(&product.name, &product.id))
                    .arg(lowest(product).to_string()),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::{messages, of_shop};

    #[test]
    fn the_cheapest_covered_product_counts() {
        let mut shop = json!({
            "products": [
                { "id": "p1", "price": 2950, "state": "on-sale", "name": { "zh": "棉柔巾" } },
                { "id": "p2", "price": 9000, "state": "on-sale" },
            ],
            "coupons": [{ "id": "c", "off": 2950, "from": "2026-10-01T00:00:00Z", "to": "2026-12-01T00:00:00Z" }],
        });
        assert_eq!(messages(&of_shop(&RULE, &shop)), ["The coupon “c” (¥29.50 off) makes “棉柔巾” free"]);
        shop["coupons"][0]["off"] = json!(2949);
        assert!(of_shop(&RULE, &shop).is_empty());
        shop["coupons"][0]["off"] = json!(2950);
        shop["coupons"][0]["products"] = json!(["p2"]);
        assert!(of_shop(&RULE, &shop).is_empty());
        shop["coupons"][0]["products"] = json!([]);
        shop["coupons"][0]["to"] = json!("2026-10-31T00:00:00Z");
        assert!(of_shop(&RULE, &shop).is_empty(), "it is over");
    }
}
