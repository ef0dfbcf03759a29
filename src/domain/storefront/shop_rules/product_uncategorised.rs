//! A product on no shelf.

use std::collections::BTreeSet;

use super::common::shown;
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::shop::ProductState;
use crate::domain::storefront::names::name_of;
use crate::domain::storefront::{CheckShop, ShopSubject};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckShop> = Rule {
    id: "product-uncategorised",
    severity: Severity::Warning,
    fields: &[Field::Products],
    about: About::new(Text {
        ja: "どのカテゴリにも入っていない商品があります。",
        zh: "商品不属于任何分类。",
        en: "A product is in no category.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "商品「{0}」はどのカテゴリにも入っていません",
        zh: "商品“{0}”不属于任何分类",
        en: "The product “{0}” is in no category",
    },
    why: Text {
        ja: "カテゴリの画面から見つけられません。",
        zh: "顾客在分类页找不到它。",
        en: "Nobody finds it among the categories.",
    },
    todo: Text { ja: "カテゴリに加えてください。", zh: "把它加入分类。", en: "Put it into one." },
};

fn check(subject: &ShopSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    let sorted: BTreeSet<&str> =
        subject.shop.categories.iter().flat_map(|category| category.products.iter().map(String::as_str)).collect();
    for (item, product) in shown(subject.shop) {
        if !sorted.contains(product.id.as_str()) && product.state != ProductState::Discontinued {
            let finding = Finding::new(RULE.id, RULE.severity, Field::Products, &WORDING);
            out.push(finding.item(item).arg(name_of(&product.name, &product.id)));
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::in_shop;

    #[test]
    fn what_is_sold_no_more_needs_no_shelf() {
        let shop = json!({
            "products": [
                { "id": "a" }, { "id": "b" }, { "id": "c", "archived": true }, { "id": "d", "state": "discontinued" },
            ],
            "categories": [{ "products": ["a"] }],
        });
        assert_eq!(in_shop(&RULE, &shop), ["products[1]"]);
    }
}
