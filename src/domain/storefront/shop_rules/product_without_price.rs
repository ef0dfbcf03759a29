//! A product without a price.

use super::common::{of_product, shown};
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::shop::Money;
use crate::domain::storefront::{CheckShop, ShopSubject};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckShop> = Rule {
    id: "product-without-price",
    severity: Severity::Error,
    fields: &[Field::Products],
    about: About::new(Text {
        ja: "価格のない商品があります。", zh: "商品没有价格。", en: "A product has no price."
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "商品「{0}」に価格がありません",
        zh: "商品“{0}”没有价格",
        en: "The product “{0}” has no price",
    },
    why: Text {
        ja: "0元以下では販売できません。",
        zh: "价格不高于 0 元，无法销售。",
        en: "Nothing is sold at zero or less.",
    },
    todo: Text { ja: "価格を入力してください。", zh: "填写价格。", en: "Set its price." },
};

fn check(subject: &ShopSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    for (item, product) in shown(subject.shop) {
        if product.price <= Money::ZERO {
            out.push(of_product(&RULE, item, product, "price", &WORDING));
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::in_shop;

    #[test]
    fn one_fen_is_a_price() {
        let shop = json!({ "products": [{ "price": 1 }, { "price": 0 }, { "price": -5 }, { "archived": true }] });
        assert_eq!(in_shop(&RULE, &shop), ["products[1].price", "products[2].price"]);
    }
}
