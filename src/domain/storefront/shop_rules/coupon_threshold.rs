//! A threshold that cannot be, or that nobody reaches.

use super::common::{Scope, counts, is_offered, of_coupon, shown, worth};
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::shop::{CouponKind, Money};
use crate::domain::storefront::{CheckShop, ShopSubject};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckShop> = Rule {
    id: "coupon-threshold",
    severity: Severity::Warning,
    fields: &[Field::Coupons],
    about: About::new(Text {
        ja: "クーポンの使える金額に誰も届かないか、値引き以下です。",
        zh: "优惠券门槛无法达到，或不高于优惠金额。",
        en: "Nobody reaches a coupon’s threshold, or it is not above what the coupon takes off.",
    }),
    check,
};

static ABOVE: Wording = Wording {
    message: Text {
        ja: "クーポン「{0}」は{1}以上で{2}引きです",
        zh: "优惠券“{0}”满{1}减{2}",
        en: "The coupon “{0}” takes {2} off from {1} on",
    },
    why: Text {
        ja: "値引き額が使える金額以上なので、注文が無料になることがあります。",
        zh: "优惠金额不低于门槛，订单可能变成免费。",
        en: "It takes off as much as has to be spent, so an order may be free.",
    },
    todo: Text {
        ja: "使える金額を上げるか、値引き額を下げてください。",
        zh: "提高门槛，或降低优惠金额。",
        en: "Raise the threshold, or lower what it takes off.",
    },
};

static NOTHING: Wording = Wording {
    message: Text {
        ja: "クーポン「{0}」の対象に、販売中の商品がありません",
        zh: "优惠券“{0}”的适用商品均未在售",
        en: "Nothing the coupon “{0}” is for is on sale",
    },
    why: Text {
        ja: "売り切れや販売終了の商品だけでは、{1}に届きません。",
        zh: "商品已售罄或下架，达不到 {1} 的门槛。",
        en: "With products that are sold out or gone nobody reaches {1}.",
    },
    todo: Text {
        ja: "対象商品を見直してください。", zh: "检查适用商品。", en: "Look at the products it is for."
    },
};

static BEYOND: Wording = Wording {
    message: Text {
        ja: "クーポン「{0}」の{1}には誰も届きません",
        zh: "没有人能达到优惠券“{0}”的门槛 {1}",
        en: "Nobody reaches the {1} of the coupon “{0}”",
    },
    why: Text {
        ja: "対象商品の在庫をすべて足しても{2}です。",
        zh: "适用商品的全部库存合计只有 {2}。",
        en: "All pieces in stock of what it is for come to {2}.",
    },
    todo: Text {
        ja: "使える金額を下げるか、対象商品を増やしてください。",
        zh: "降低门槛，或增加适用商品。",
        en: "Lower the threshold, or name more products.",
    },
};

fn check(subject: &ShopSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    for (item, coupon) in subject.shop.coupons.iter().enumerate() {
        let required = coupon.required();
        if !counts(coupon, subject.now) || coupon.kind == CouponKind::AmountOff {
            continue;
        }
        let finding = |wording| of_coupon(&RULE, item, coupon, "threshold", wording).arg(required.to_string());
        if coupon.kind == CouponKind::Threshold && coupon.off >= required {
            out.push(finding(&ABOVE).arg(coupon.off.to_string()));
        } else if required > Money::ZERO {
            let scope = Scope::of(coupon);
            let covered: Vec<_> = shown(subject.shop).filter(|(_, product)| scope.covers(&product.id)).collect();
            let offered: Vec<_> =
                covered.iter().map(|(_, product)| *product).filter(|product| is_offered(product)).collect();
            let most: Money = offered.iter().map(|product| worth(product)).sum();
            // What is for nothing that exists is said by another rule.
            if offered.is_empty() && (!covered.is_empty() || coupon.products.is_empty()) {
                out.push(finding(&NOTHING));
            } else if !offered.is_empty() && most < required {
                out.push(finding(&BEYOND).arg(most.to_string()));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::RULE;
    use crate::domain::storefront::probe::{messages, of_shop};

    fn said(coupon: Value, product: Value) -> Vec<String> {
        let mut coupon = coupon;
        coupon["kind"] = json!("threshold");
        coupon["from"] = json!("2026-10-01T00:00:00Z");
        coupon["to"] = json!("2026-12-01T00:00:00Z");
        messages(&of_shop(&RULE, &json!({ "products": [product], "coupons": [coupon] })))
    }

    #[test]
    fn a_threshold_is_above_what_it_gives_and_within_what_there_is() {
        let stock =
            |pieces: u32| json!({ "id": "p", "state": "on-sale", "variants": [{ "price": 10000, "stock": pieces }] });
        let coupon = json!({ "id": "c", "off": 3000, "threshold": 19900 });
        assert!(said(coupon.clone(), stock(2)).is_empty());
        assert_eq!(said(coupon.clone(), stock(1)), ["Nobody reaches the ¥199 of the coupon “c”"]);
        assert_eq!(said(json!({ "id": "c", "off": 3000, "threshold": 3000 }), stock(9)).len(), 1);
        let endless = json!({ "id": "p", "state": "on-sale", "price": 100 });
        assert!(said(coupon.clone(), endless).is_empty());
        let sold_out = json!({ "id": "p", "state": "sold-out", "price": 100 });
        assert_eq!(said(coupon, sold_out), ["Nothing the coupon “c” is for is on sale"]);
    }

    #[test]
    fn a_share_of_any_order_has_no_threshold() {
        let shop = json!({ "coupons": [{ "kind": "percent", "pays": 85, "to": "2026-12-01T00:00:00Z" }] });
        assert!(of_shop(&RULE, &shop).is_empty());
    }
}
