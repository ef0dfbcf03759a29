//! A gift without its kind, size, quantity or period.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::names::{blank, name_of};
use crate::domain::storefront::{CheckShop, ShopSubject};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckShop> = Rule {
    id: "gift-incomplete",
    severity: Severity::Warning,
    fields: &[Field::Gifts],
    about: About::new(Text {
        ja: "特典の種類・規格・数量・期間に抜けがあります。",
        zh: "赠品缺少种类、规格、数量或期限。",
        en: "A gift lacks its kind, size, quantity or period.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "特典「{0}」に書かれていない項目：{1}{2}{3}{4}",
        zh: "赠品“{0}”未写明：{1}{2}{3}{4}",
        en: "The gift “{0}” does not say its {1}{2}{3}{4}",
    },
    why: Text {
        ja: "広告法第8条は、贈り物の種類・規格・数量・期間・方法を示すよう求めています。",
        zh: "广告法第八条要求明示所赠商品的品种、规格、数量、期限和方式。",
        en: "Article 8 of the Advertising Law asks for kind, specification, quantity, period and way.",
    },
    todo: Text {
        ja: "足りない項目を入力してください。", zh: "补全这些项目。", en: "Fill in what is missing."
    },
};

/// What may be missing: where it is written, and the word for it, as the first of several and behind another one.
static PARTS: [(&str, [Text; 2]); 4] = [
    ("name", [Text { ja: "種類", zh: "种类", en: "kind" }, Text { ja: "", zh: "", en: "" }]),
    ("size", [Text { ja: "規格", zh: "规格", en: "size" }, Text { ja: "・規格", zh: "、规格", en: ", size" }]),
    (
        "quantity",
        [Text { ja: "数量", zh: "数量", en: "quantity" }, Text { ja: "・数量", zh: "、数量", en: ", quantity" }],
    ),
    ("from", [Text { ja: "期間", zh: "期限", en: "period" }, Text { ja: "・期間", zh: "、期限", en: ", period" }]),
];

fn check(subject: &ShopSubject<'_>, limits: &StorefrontLimits, out: &mut Vec<Finding>) {
    for (item, gift) in subject.shop.gifts.iter().enumerate() {
        let limit = limits.shop_gift_particulars;
        let period = gift.from.zip(gift.to).is_some_and(|(from, to)| from <= to);
        let missing = [blank(&gift.name.zh), blank(&gift.size), gift.quantity == 0, !period];
        let parts: Vec<_> = PARTS.iter().zip(missing).filter(|(_, missing)| *missing).map(|(part, _)| part).collect();
        let Some((member, _)) = parts.first().filter(|_| limit.value) else { continue };
        let member = if *member == "from" && gift.from.is_some() { "to" } else { *member };
        let mut finding = Finding::new(RULE.id, RULE.severity, Field::Gifts, &WORDING)
            .item(item)
            .member(member)
            .arg(name_of(&gift.name, &gift.id))
            .source(limit.source);
        for (index, (_, [first, next])) in parts.into_iter().enumerate() {
            finding = finding.arg(if index == 0 { first } else { next });
        }
        out.push(finding);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::{messages, of_shop, places};

    #[test]
    fn everything_missing_is_one_finding() {
        let whole = json!({
            "id": "g", "name": { "zh": "化妆水" }, "size": "30ml", "quantity": 1,
            "from": "2026-11-01T00:00:00+08:00", "to": "2026-11-30T23:59:59+08:00",
        });
        let without = |members: &[&str]| {
            let mut gift = whole.clone();
            members.iter().for_each(|member| gift[member] = json!(null));
            gift.as_object_mut().unwrap().retain(|_, value| !value.is_null());
            gift
        };
        let gifts =
            [&[][..], &["size"], &["name", "quantity", "from", "to"], &["to"], &["name", "size", "quantity", "from"]];
        let found = of_shop(&RULE, &json!({ "gifts": gifts.map(without) }));
        assert_eq!(places(&found), ["gifts[1].size", "gifts[2].name", "gifts[3].to", "gifts[4].name"]);
        assert_eq!(messages(&found)[1], "The gift “g” does not say its kind, quantity, period");
        assert_eq!(messages(&found)[2], "The gift “化妆水” does not say its period");
    }
}
