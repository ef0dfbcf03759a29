//! A coupon whose time is over.

use super::common::{counts, of_coupon};
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::{CheckShop, ShopSubject};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckShop> = Rule {
    id: "coupon-expired",
    severity: Severity::Advice,
    fields: &[Field::Coupons],
    about: About::new(Text {
        ja: "期限の切れたクーポンがあります。",
        zh: "优惠券已过期。",
        en: "A coupon has expired.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "クーポン「{0}」は期限が切れています",
        zh: "优惠券“{0}”已过期",
        en: "The coupon “{0}” has expired",
    },
    why: Text {
        ja: "もう受け取れません。店舗の画面では期限切れと表示されます。",
        zh: "已不能领取，店铺页会显示为已过期。",
        en: "Nobody can claim it any more; the shop shows it as expired.",
    },
    todo: Text {
        ja: "期間を延ばすか、クーポンを削除してください。",
        zh: "延长期限，或删除优惠券。",
        en: "Extend it, or delete it.",
    },
};

fn check(subject: &ShopSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    for (item, coupon) in subject.shop.coupons.iter().enumerate() {
        if coupon.from <= coupon.to && !counts(coupon, subject.now) {
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
    fn its_last_second_counts() {
        let shop = json!({ "coupons": [
            { "from": "2026-10-01T00:00:00Z", "to": "2026-11-01T12:00:00+08:00" },
            { "from": "2026-10-01T00:00:00Z", "to": "2026-11-01T11:59:59+08:00" },
            { "from": "2026-10-31T00:00:00Z", "to": "2026-10-30T00:00:00Z" },
        ] });
        assert_eq!(in_shop(&RULE, &shop), ["coupons[1].to"]);
    }
}
