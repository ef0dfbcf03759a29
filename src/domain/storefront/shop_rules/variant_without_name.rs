//! Variants that cannot be told apart.

use super::common::variants;
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::names::blank;
use crate::domain::storefront::{CheckShop, ShopSubject};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckShop> = Rule {
    id: "variant-without-name",
    severity: Severity::Advice,
    fields: &[Field::Products],
    about: About::new(Text {
        ja: "名前のない規格があります。", zh: "规格没有名称。", en: "A variant has no name."
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "商品「{0}」の規格{1}に名前がありません",
        zh: "商品“{0}”的规格 {1} 没有名称",
        en: "“{0}”: variants without a name: {1}",
    },
    why: Text {
        ja: "規格が2つ以上あると、名前がなければ選べません。",
        zh: "有多个规格时，没有名称就无法选择。",
        en: "With more than one, nobody can choose without names.",
    },
    todo: Text {
        ja: "容量や色などの名前を入力してください。",
        zh: "填写容量、颜色等名称。",
        en: "Name them by size, colour or the like.",
    },
};

fn check(subject: &ShopSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    variants(
        &RULE,
        &WORDING,
        subject.shop,
        |product, variant| product.variants.len() > 1 && blank(&variant.name.zh),
        out,
    );
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::{messages, of_shop, places};

    #[test]
    fn a_single_one_needs_no_name() {
        let shop = json!({ "products": [
            { "variants": [{}] },
            { "id": "p", "variants": [{}, { "name": { "zh": "50ml" } }, { "name": { "zh": " " } }] },
        ] });
        let found = of_shop(&RULE, &shop);
        assert_eq!(places(&found), ["products[1].variants"]);
        assert_eq!(messages(&found), ["“p”: variants without a name: 1, 3"]);
    }
}
