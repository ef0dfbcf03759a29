//! More or fewer recommended products than there is room for.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::{CheckShop, ShopSubject};
use crate::domain::wording::Wording;
use std::cmp::Ordering;

/// The rule.
pub const RULE: Rule<CheckShop> = Rule {
    id: "recommended-slots",
    severity: Severity::Warning,
    fields: &[Field::Recommended],
    about: About::new(Text {
        ja: "おすすめ商品の数が枠と合っていません。",
        zh: "推荐商品数量与位置数不符。",
        en: "There are more or fewer recommended products than places.",
    }),
    check,
};

static FEW: Wording = Wording {
    message: Text {
        ja: "おすすめ商品が{0}点。枠は{1}点分です",
        zh: "推荐商品 {0} 件，共有 {1} 个位置",
        en: "{0} recommended products for {1} places",
    },
    why: Text {
        ja: "店舗の先頭に空きができます。",
        zh: "店铺首屏会有空位。",
        en: "The head of the shop has empty places.",
    },
    todo: Text { ja: "あと{2}点選べます。", zh: "还可以选 {2} 件。", en: "There is room for {2} more." },
};

static MANY: Wording = Wording {
    message: FEW.message,
    why: Text {
        ja: "枠を超えた商品は店舗の先頭に出ません。",
        zh: "超出的商品不会显示在首屏。",
        en: "Those beyond do not show at the head of the shop.",
    },
    todo: Text {
        ja: "{2}点減らすか、枠の数を見直してください。",
        zh: "减去 {2} 件，或调整位置数。",
        en: "Take out {2}, or change the number of places.",
    },
};

fn check(subject: &ShopSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    let (used, slots) = (subject.shop.recommended.len(), subject.shop.slots());
    let (severity, wording) = match used.cmp(&slots) {
        Ordering::Less => (Severity::Advice, &FEW),
        Ordering::Equal => return,
        Ordering::Greater => (Severity::Warning, &MANY),
    };
    let finding = Finding::new(RULE.id, severity, Field::Recommended, wording);
    out.push(finding.arg(used).arg(slots).arg(used.abs_diff(slots)));
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::finding::Severity;
    use crate::domain::storefront::probe::of_shop;

    #[test]
    fn as_many_as_there_are_places() {
        let said = |recommended: &[&str]| {
            let found = of_shop(&RULE, &json!({ "slots": 2, "recommended": recommended }));
            found.first().map(|finding| finding.severity)
        };
        assert_eq!(said(&["a", "b"]), None);
        assert_eq!(said(&["a"]), Some(Severity::Advice));
        assert_eq!(said(&["a", "b", "c"]), Some(Severity::Warning));
    }
}
