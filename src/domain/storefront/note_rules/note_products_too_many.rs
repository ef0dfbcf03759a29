//! More products on a note than the app takes.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::{CheckLeads, LeadsSubject};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckLeads> = Rule {
    id: "note-products-too-many",
    severity: Severity::Warning,
    fields: &[Field::Products],
    about: About::new(Text {
        ja: "商品カードが上限を超えています。",
        zh: "商品卡片超过上限。",
        en: "A note shows more products than the app takes.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "商品カードが{0}件。上限は{1}件です",
        zh: "商品卡片 {0} 个，上限 {1} 个",
        en: "{0} products on the note, the app takes {1}",
    },
    why: Text {
        ja: "公開コード一つが示す上限です。確度は低いため、投稿前にアプリで確かめてください。",
        zh: "上限来自一份公开代码，可信度低，发布前请在 App 里确认。",
        en: "The limit comes from one public source and is not certain.",
    },
    todo: Text { ja: "{1}件に絞ってください。", zh: "减到 {1} 个以内。", en: "Keep {1} of them." },
};

fn check(subject: &LeadsSubject<'_>, limits: &StorefrontLimits, out: &mut Vec<Finding>) {
    let limit = limits.note_products;
    let used = subject.note.products.len();
    if used > limit.value as usize {
        let finding = Finding::new(RULE.id, RULE.severity, Field::Products, &WORDING).source(limit.source);
        out.push(finding.arg(used).arg(limit.value));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::account::AccountKind;
    use crate::domain::storefront::probe::{messages, of_note};

    #[test]
    fn eighteen_are_the_most() {
        let with = |count: usize| {
            let products: Vec<String> = (0..count).map(|number| format!("p{number}")).collect();
            of_note(AccountKind::EnterprisePro, &RULE, &json!({ "products": products }), &json!({}))
        };
        assert!(with(18).is_empty());
        assert_eq!(messages(&with(19)), ["19 products on the note, the app takes 18"]);
    }
}
