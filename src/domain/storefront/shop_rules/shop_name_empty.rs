//! A shop without a name.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::names::blank;
use crate::domain::storefront::{CheckShop, ShopSubject};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckShop> = Rule {
    id: "shop-name-empty",
    severity: Severity::Warning,
    fields: &[Field::Name],
    about: About::new(Text {
        ja: "店舗の名前がありません。", zh: "店铺没有名称。", en: "The shop has no name."
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text { ja: "店舗名がありません", zh: "店铺名称为空", en: "The shop has no name" },
    why: Text {
        ja: "店舗の先頭に表示される名前です。",
        zh: "名称显示在店铺最上方。",
        en: "It stands at the head of the shop.",
    },
    todo: Text {
        ja: "中国語の店舗名を入力してください。", zh: "填写中文店铺名。", en: "Give it a name in Chinese."
    },
};

fn check(subject: &ShopSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    if blank(&subject.shop.name.zh) {
        out.push(Finding::new(RULE.id, RULE.severity, Field::Name, &WORDING));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::in_shop;

    #[test]
    fn space_is_no_name() {
        assert_eq!(in_shop(&RULE, &json!({ "name": { "zh": "　" } })), ["name"]);
        assert!(in_shop(&RULE, &json!({ "name": { "zh": "品牌店" } })).is_empty());
    }
}
