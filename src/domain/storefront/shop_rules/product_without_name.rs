//! A product without a name.

use super::common::{of_product, shown};
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::names::blank;
use crate::domain::storefront::{CheckShop, ShopSubject};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckShop> = Rule {
    id: "product-without-name",
    severity: Severity::Warning,
    fields: &[Field::Products],
    about: About::new(Text {
        ja: "名前のない商品があります。", zh: "商品没有名称。", en: "A product has no name."
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text { ja: "商品に名前がありません", zh: "商品没有名称", en: "A product has no name" },
    why: Text {
        ja: "カードでも商品ページでも、何の商品か分かりません。",
        zh: "卡片和商品页都看不出是什么商品。",
        en: "Neither its card nor its page says what it is.",
    },
    todo: Text {
        ja: "中国語の商品名を入力してください。", zh: "填写中文商品名。", en: "Give it a name in Chinese."
    },
};

fn check(subject: &ShopSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    for (item, product) in shown(subject.shop) {
        if blank(&product.name.zh) {
            out.push(of_product(&RULE, item, product, "name", &WORDING));
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::in_shop;

    #[test]
    fn a_meaning_alone_is_no_name() {
        let shop = json!({ "products": [{ "name": { "zh": "面霜" } }, { "name": { "ja": "クリーム" } }, { "archived": true }] });
        assert_eq!(in_shop(&RULE, &shop), ["products[1].name"]);
    }
}
