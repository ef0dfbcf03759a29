//! A category without products.

use super::common::shows;
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::names::name_of;
use crate::domain::storefront::{CheckShop, ShopSubject};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckShop> = Rule {
    id: "category-empty",
    severity: Severity::Warning,
    fields: &[Field::Categories],
    about: About::new(Text {
        ja: "商品のないカテゴリがあります。",
        zh: "商品分类为空。",
        en: "A category has no products.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "カテゴリ「{0}」に商品がありません",
        zh: "分类“{0}”里没有商品",
        en: "The category “{0}” has no products",
    },
    why: Text {
        ja: "開いた人に空の棚が見えます。",
        zh: "顾客点开会看到空货架。",
        en: "Whoever opens it sees an empty shelf.",
    },
    todo: Text {
        ja: "商品を加えるか、カテゴリを削除してください。",
        zh: "加入商品，或删除分类。",
        en: "Put products in, or delete it.",
    },
};

fn check(subject: &ShopSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    for (item, category) in subject.shop.categories.iter().enumerate() {
        if !category.products.iter().any(|id| shows(subject, id)) {
            out.push(
                Finding::new(RULE.id, RULE.severity, Field::Categories, &WORDING)
                    .item(item)
                    .member("products")
                    .arg(name_of(&category.name, &category.id)),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::in_shop;

    #[test]
    fn what_is_gone_or_archived_fills_nothing() {
        let shop = json!({
            "products": [{ "id": "p" }, { "id": "old", "archived": true }],
            "categories": [{ "products": ["p"] }, { "products": ["old", "gone"] }, {}],
        });
        assert_eq!(in_shop(&RULE, &shop), ["categories[1].products", "categories[2].products"]);
    }
}
