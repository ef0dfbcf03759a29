//! Products on a note of an ordinary account.

use crate::domain::account::AccountKind;
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::{CheckLeads, LeadsSubject};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckLeads> = Rule {
    id: "note-products-without-right",
    severity: Severity::Warning,
    fields: &[Field::Products],
    about: About::new(Text {
        ja: "一般アカウントの投稿に商品カードがあります。",
        zh: "普通账号的笔记带有商品卡片。",
        en: "A note of an ordinary account shows products.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "一般アカウントの投稿に商品カードは付けられません",
        zh: "普通账号的笔记不能带商品卡片",
        en: "Notes of an ordinary account cannot show products",
    },
    why: Text {
        ja: "店舗と商品を持てるのはプロアカウントだけです。",
        zh: "只有专业号可以开店、带商品。",
        en: "Only professional accounts have a shop and products.",
    },
    todo: Text {
        ja: "商品カードを外すか、アカウントの種類を確かめてください。",
        zh: "移除商品卡片，或确认账号类型。",
        en: "Take the products off, or check the kind of account.",
    },
};

fn check(subject: &LeadsSubject<'_>, limits: &StorefrontLimits, out: &mut Vec<Finding>) {
    let limit = limits.account_selling;
    let sells = limit.value || subject.account.is_none_or(AccountKind::may_sell);
    if !sells && !subject.note.products.is_empty() {
        out.push(Finding::new(RULE.id, RULE.severity, Field::Products, &WORDING).source(limit.source));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::account::AccountKind;
    use crate::domain::storefront::probe::of_note;

    #[test]
    fn professional_accounts_may() {
        let says = |kind, note| !of_note(kind, &RULE, &note, &json!({})).is_empty();
        assert!(says(AccountKind::Ordinary, json!({ "products": ["a"] })));
        assert!(!says(AccountKind::Ordinary, json!({})));
        assert!(!says(AccountKind::IndividualPro, json!({ "products": ["a"] })));
    }
}
