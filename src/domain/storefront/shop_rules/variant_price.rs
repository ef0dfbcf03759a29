//! A variant without a price.

use super::common::variants;
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::shop::Money;
use crate::domain::storefront::{CheckShop, ShopSubject};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckShop> = Rule {
    id: "variant-price",
    severity: Severity::Error,
    fields: &[Field::Products],
    about: About::new(Text {
        ja: "価格のない規格があります。", zh: "规格没有价格。", en: "A variant has no price."
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "商品「{0}」の規格{1}に価格がありません",
        zh: "商品“{0}”的规格 {1} 没有价格",
        en: "“{0}”: variants without a price: {1}",
    },
    why: Text {
        ja: "0元以下では販売できません。",
        zh: "价格不高于 0 元，无法销售。",
        en: "Nothing is sold at zero or less.",
    },
    todo: Text {
        ja: "規格の価格を入力してください。", zh: "填写规格价格。", en: "Set their prices."
    },
};

fn check(subject: &ShopSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    variants(&RULE, &WORDING, subject.shop, |_, variant| variant.price <= Money::ZERO, out);
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::{messages, of_shop, places};

    #[test]
    fn each_needs_one() {
        let shop = json!({ "products": [
            { "variants": [{ "price": 100 }] },
            { "id": "p", "variants": [{ "price": 0 }, { "price": 1 }, { "price": -1 }] },
            { "variants": [{ "price": 0 }], "archived": true },
        ] });
        let found = of_shop(&RULE, &shop);
        assert_eq!(places(&found), ["products[1].variants"]);
        assert_eq!(messages(&found), ["“p”: variants without a price: 1, 3"]);
    }
}
