//! A struck price, which needs a real one behind it.

use super::common::{of_product, shown};
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::{CheckShop, ShopSubject};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckShop> = Rule {
    id: "struck-price-basis",
    severity: Severity::Advice,
    fields: &[Field::Products],
    about: About::new(Text {
        ja: "取り消し線の価格には根拠が必要です。",
        zh: "划线价需要有依据。",
        en: "A struck price needs a basis.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "商品「{0}」の取り消し線の価格{1}に根拠はありますか",
        zh: "商品“{0}”的划线价 {1} 需要依据",
        en: "“{0}”: the struck price {1} needs a basis",
    },
    why: Text {
        ja: "比べる価格は、実際に販売した価格など、示せるものに限られます（第16〜19条）。",
        zh: "被比较的价格应当真实，并能说明依据（第十六至十九条）。",
        en: "A price compared with must be real, such as one it was sold at, and be explained (arts. 16–19).",
    },
    todo: Text {
        ja: "いつの、どこの価格かを確かめ、記録しておいてください。",
        zh: "核实是何时何处的价格，并留存凭证。",
        en: "Make sure when and where that was the price, and keep the record.",
    },
};

fn check(subject: &ShopSubject<'_>, limits: &StorefrontLimits, out: &mut Vec<Finding>) {
    for (item, product) in shown(subject.shop) {
        let limit = limits.shop_price_basis;
        let Some(struck) = product.struck_price.filter(|struck| limit.value && *struck > product.price) else {
            continue;
        };
        let finding = of_product(&RULE, item, product, "struckPrice", &WORDING);
        out.push(finding.arg(struck.to_string()).source(limit.source));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::in_shop;

    #[test]
    fn only_where_something_is_saved() {
        let shop = json!({ "products": [
            { "price": 16800, "struckPrice": 19800 }, { "price": 16800, "struckPrice": 16800 }, { "price": 16800 },
        ] });
        assert_eq!(in_shop(&RULE, &shop), ["products[0].struckPrice"]);
    }
}
