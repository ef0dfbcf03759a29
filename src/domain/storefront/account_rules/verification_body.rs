//! A verification that does not say who was verified.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::names::blank;
use crate::domain::storefront::{AccountSubject, CheckAccount};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckAccount> = Rule {
    id: "verification-body",
    severity: Severity::Warning,
    fields: &[Field::Verification],
    about: About::new(Text {
        ja: "認証された会社・人の名前がありません。",
        zh: "认证没有写明主体。",
        en: "The verification does not name who was verified.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "認証された会社・人の名前がありません", zh: "认证主体为空", en: "Who was verified is missing"
    },
    why: Text {
        ja: "認証マークに触れると、認証された主体の名前が表示されます。",
        zh: "点按认证标识会显示认证主体的名称。",
        en: "Touching the mark shows the name of the company or person verified.",
    },
    todo: Text {
        ja: "正式な名称を入力してください。", zh: "填写主体全称。", en: "Write the full name."
    },
};

fn check(subject: &AccountSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    let Some(verification) = &subject.account.verification else { return };
    if blank(&verification.body) {
        out.push(Finding::new(RULE.id, RULE.severity, Field::Verification, &WORDING).member("body"));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::in_account;

    #[test]
    fn a_name_is_needed() {
        assert_eq!(in_account(&RULE, &json!({ "verification": { "body": " " } })), ["verification.body"]);
        assert!(in_account(&RULE, &json!({ "verification": { "body": "京都小春日堂株式会社" } })).is_empty());
        assert!(in_account(&RULE, &json!({})).is_empty());
    }
}
