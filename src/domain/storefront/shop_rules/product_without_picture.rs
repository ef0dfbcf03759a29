//! A product without a picture.

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
    id: "product-without-picture",
    severity: Severity::Warning,
    fields: &[Field::Products],
    about: About::new(Text {
        ja: "画像のない商品があります。", zh: "商品没有图片。", en: "A product has no picture."
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "商品「{0}」に画像がありません",
        zh: "商品“{0}”没有图片",
        en: "The product “{0}” has no picture",
    },
    why: Text {
        ja: "店舗のカードが空の枠になります。",
        zh: "店铺卡片会显示空白。",
        en: "Its card in the shop stays empty.",
    },
    todo: Text {
        ja: "画像を1枚以上加えてください。", zh: "至少加一张图片。", en: "Add at least one."
    },
};

fn check(subject: &ShopSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    for (item, product) in shown(subject.shop) {
        if product.pictures.iter().all(|picture| blank(picture)) {
            out.push(of_product(&RULE, item, product, "pictures", &WORDING));
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::in_shop;

    #[test]
    fn an_empty_name_is_no_picture() {
        let shop = json!({ "products": [{ "pictures": ["a.jpg"] }, { "pictures": [" "] }, {}, { "archived": true }] });
        assert_eq!(in_shop(&RULE, &shop), ["products[1].pictures", "products[2].pictures"]);
    }
}
