//! A struck price that is not above the price.

use super::common::{of_product, shown};
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::{CheckShop, ShopSubject};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckShop> = Rule {
    id: "struck-price",
    severity: Severity::Warning,
    fields: &[Field::Products],
    about: About::new(Text {
        ja: "取り消し線の価格が販売価格以下です。",
        zh: "划线价不高于售价。",
        en: "A struck price is not above the price.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "商品「{0}」の取り消し線の価格{1}が、販売価格{2}以下です",
        zh: "商品“{0}”的划线价 {1} 不高于售价 {2}",
        en: "“{0}”: the struck price {1} is not above the price {2}",
    },
    why: Text {
        ja: "値引きに見えないか、実際より高くなったように見えます。",
        zh: "看起来没有优惠，反而像涨价。",
        en: "It shows no saving, or even a rise.",
    },
    todo: Text {
        ja: "取り消し線の価格を直すか、外してください。",
        zh: "改正划线价，或去掉。",
        en: "Correct it, or take it out.",
    },
};

fn check(subject: &ShopSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    for (item, product) in shown(subject.shop) {
        let Some(struck) = product.struck_price.filter(|struck| *struck <= product.price) else { continue };
        let finding = of_product(&RULE, item, product, "struckPrice", &WORDING);
        out.push(finding.arg(struck.to_string()).arg(product.price.to_string()));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::RULE;
    use crate::domain::storefront::probe::in_shop;

    #[test]
    fn it_is_above_the_price() {
        let product = |struck: Value| json!({ "price": 16800, "struckPrice": struck });
        let shop = json!({ "products": [product(json!(16801)), product(json!(16800)), product(Value::Null)] });
        assert_eq!(in_shop(&RULE, &shop), ["products[1].struckPrice"]);
    }
}
