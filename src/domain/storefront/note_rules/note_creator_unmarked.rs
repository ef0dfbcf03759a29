//! A note made with a creator that is not marked as a paid partnership.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::names::blank;
use crate::domain::storefront::{CheckLeads, LeadsSubject};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckLeads> = Rule {
    id: "note-creator-unmarked",
    severity: Severity::Advice,
    fields: &[Field::Creator],
    about: About::new(Text {
        ja: "インフルエンサーの投稿に、PR・提携の表示がありません。",
        zh: "与达人合作的笔记没有合作标识。",
        en: "A note made with a creator is not marked as paid.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "インフルエンサーの投稿に、PR・提携の表示がありません",
        zh: "与达人合作，但没有合作标识",
        en: "Made with a creator, and not marked as a paid partnership",
    },
    why: Text {
        ja: "対価や商品提供がある投稿は、PRや提携であると示す必要があります。",
        zh: "有报酬或赠品的笔记，需要声明利益相关。",
        en: "A note that is paid for, in money or goods, has to say so.",
    },
    todo: Text {
        ja: "対価があれば「PR・提携の表示」を付けてください。なければ、このままで構いません。",
        zh: "有报酬就勾选“合作／广告标识”；没有则不用改。",
        en: "Mark it if anything is given for it; else leave it.",
    },
};

fn check(subject: &LeadsSubject<'_>, limits: &StorefrontLimits, out: &mut Vec<Finding>) {
    let limit = limits.note_creator_marked;
    let note = subject.note;
    if limit.value && !note.paid_partnership && !blank(&note.creator) {
        out.push(Finding::new(RULE.id, RULE.severity, Field::Creator, &WORDING).source(limit.source));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::account::AccountKind;
    use crate::domain::storefront::probe::of_note;

    #[test]
    fn a_marked_one_is_fine() {
        let says = |note| !of_note(AccountKind::EnterprisePro, &RULE, &note, &json!({})).is_empty();
        assert!(says(json!({ "creator": "阿青" })));
        assert!(!says(json!({ "creator": "阿青", "paid_partnership": true })));
        assert!(!says(json!({})));
    }
}
