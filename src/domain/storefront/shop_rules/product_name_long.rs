//! A product name that its card cuts off.

use super::common::{of_product, shown};
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::{CheckShop, ShopSubject};
use crate::domain::text::count;
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckShop> = Rule {
    id: "product-name-long",
    severity: Severity::Advice,
    fields: &[Field::Products],
    about: About::new(Text {
        ja: "商品名が長く、カードで途中までしか見えません。",
        zh: "商品名过长，卡片上显示不全。",
        en: "A product’s name is too long for its card.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "商品名「{0}」が{1}字。カードに入るのは{2}字ほどです",
        zh: "商品名“{0}”{1} 字，卡片约能显示 {2} 字",
        en: "“{0}” has {1} characters, a card shows about {2}",
    },
    why: Text {
        ja: "店舗のカードでは2行に収まらない分が省略されます（運用の目安）。",
        zh: "店铺卡片只显示两行，超出部分会省略（运营参考）。",
        en: "A card shows two lines and cuts the rest. A house figure, no limit of RED’s.",
    },
    todo: Text {
        ja: "大事な言葉を前に置き、短くしてください。",
        zh: "把关键词放在前面，并缩短。",
        en: "Put what matters first, and shorten it.",
    },
};

fn check(subject: &ShopSubject<'_>, limits: &StorefrontLimits, out: &mut Vec<Finding>) {
    for (item, product) in shown(subject.shop) {
        let limit = limits.shop_name_lines;
        let used = count(product.name.zh.trim()).title;
        if used > limit.value {
            let finding = of_product(&RULE, item, product, "name", &WORDING);
            out.push(finding.arg(used).arg(limit.value).source(limit.source));
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::in_shop;

    #[test]
    fn two_letters_count_as_one() {
        let name = |text: String| json!({ "name": { "zh": text } });
        let shop = json!({ "products": [
            name("字".repeat(24)), name("字".repeat(25)), name("a".repeat(48)), name("a".repeat(49)),
        ] });
        assert_eq!(in_shop(&RULE, &shop), ["products[1].name", "products[3].name"]);
    }
}
