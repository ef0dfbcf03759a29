//! A coupon for nothing the shop shows.

use super::common::{counts, of_coupon, shows};
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::{CheckShop, ShopSubject};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckShop> = Rule {
    id: "coupon-without-product",
    severity: Severity::Warning,
    fields: &[Field::Coupons],
    about: About::new(Text {
        ja: "クーポンの対象商品がすべてなくなっています。",
        zh: "优惠券的适用商品均已不存在。",
        en: "None of the products a coupon is for is left.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "クーポン「{0}」の対象商品が1つも残っていません",
        zh: "优惠券“{0}”没有可用商品",
        en: "The coupon “{0}” is for no product that is left",
    },
    why: Text {
        ja: "対象はすべて、削除または保管された商品です。",
        zh: "适用商品均已删除或归档。",
        en: "All it names was deleted or archived.",
    },
    todo: Text {
        ja: "対象商品を選び直すか、全品対象にしてください。",
        zh: "重新选择商品，或设为全店通用。",
        en: "Pick products again, or let it hold for the whole shop.",
    },
};

fn check(subject: &ShopSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    for (item, coupon) in subject.shop.coupons.iter().enumerate() {
        let gone = coupon.products.iter().all(|id| !shows(subject, id));
        if counts(coupon, subject.now) && !coupon.products.is_empty() && gone {
            out.push(of_coupon(&RULE, item, coupon, "products", &WORDING));
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::in_shop;

    #[test]
    fn one_product_is_enough() {
        let coupon = |products: &[&str]| json!({ "products": products, "to": "2026-12-01T00:00:00Z" });
        let shop = json!({
            "products": [{ "id": "p" }, { "id": "old", "archived": true }],
            "coupons": [coupon(&["old", "gone"]), coupon(&["old", "p"]), coupon(&[])],
        });
        assert_eq!(in_shop(&RULE, &shop), ["coupons[0].products"]);
    }
}
