//! A share of the price that is none.

use super::common::of_coupon;
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::shop::CouponKind;
use crate::domain::storefront::{CheckShop, ShopSubject};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckShop> = Rule {
    id: "coupon-share",
    severity: Severity::Error,
    fields: &[Field::Coupons],
    about: About::new(Text {
        ja: "割引率が範囲の外です。",
        zh: "折扣比例超出范围。",
        en: "The share of the price to pay is out of range.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "クーポン「{0}」の支払い割合が{1}%です",
        zh: "优惠券“{0}”的实付比例为 {1}%",
        en: "With the coupon “{0}” a buyer pays {1} % of the price",
    },
    why: Text {
        ja: "割引クーポンは、支払う割合が1〜99%のときだけ意味を持ちます（85%で8.5折）。",
        zh: "折扣券的实付比例须在 1%～99% 之间（85% 即 8.5 折）。",
        en: "A share of 1 to 99 % makes a discount; 85 % is 8.5折.",
    },
    todo: Text {
        ja: "1〜99%で入力してください。", zh: "填写 1%～99%。", en: "Set it between 1 and 99 %."
    },
};

fn check(subject: &ShopSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    for (item, coupon) in subject.shop.coupons.iter().enumerate() {
        if coupon.kind == CouponKind::Percent && !(1..=99).contains(&coupon.pays) {
            out.push(of_coupon(&RULE, item, coupon, "pays", &WORDING).arg(u32::from(coupon.pays)));
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::in_shop;

    #[test]
    fn one_to_ninety_nine_per_cent() {
        let shop = json!({ "coupons": [
            { "kind": "percent", "pays": 0 }, { "kind": "percent", "pays": 1 }, { "kind": "percent", "pays": 99 },
            { "kind": "percent", "pays": 100 }, { "kind": "amount-off", "pays": 0 },
        ] });
        assert_eq!(in_shop(&RULE, &shop), ["coupons[0].pays", "coupons[3].pays"]);
    }
}
