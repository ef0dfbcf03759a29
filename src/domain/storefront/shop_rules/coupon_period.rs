//! A coupon that ends before it starts.

use super::common::of_coupon;
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::{CheckShop, ShopSubject};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckShop> = Rule {
    id: "coupon-period",
    severity: Severity::Error,
    fields: &[Field::Coupons],
    about: About::new(Text {
        ja: "クーポンの期間が逆になっています。",
        zh: "优惠券的起止时间颠倒。",
        en: "A coupon ends before it starts.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "クーポン「{0}」は開始より前に終わっています",
        zh: "优惠券“{0}”的结束早于开始",
        en: "The coupon “{0}” ends before it starts",
    },
    why: Text {
        ja: "この期間では誰も受け取れません。",
        zh: "这样的时间段内没有人能领取。",
        en: "Nobody could ever claim it.",
    },
    todo: Text {
        ja: "開始と終了の日時を直してください。",
        zh: "改正开始和结束时间。",
        en: "Correct its start or its end.",
    },
};

fn check(subject: &ShopSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    for (item, coupon) in subject.shop.coupons.iter().enumerate() {
        if coupon.from > coupon.to {
            out.push(of_coupon(&RULE, item, coupon, "to", &WORDING));
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::in_shop;

    #[test]
    fn one_second_is_a_period() {
        let shop = json!({ "coupons": [
            { "from": "2026-11-01T00:00:00Z", "to": "2026-11-01T08:00:00+08:00" },
            { "from": "2026-11-01T00:00:01Z", "to": "2026-11-01T08:00:00+08:00" },
        ] });
        assert_eq!(in_shop(&RULE, &shop), ["coupons[1].to"]);
    }
}
