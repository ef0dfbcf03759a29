//! A professional account without verification.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::{AccountSubject, CheckAccount};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckAccount> = Rule {
    id: "verification-missing",
    severity: Severity::Advice,
    fields: &[Field::Verification],
    about: About::new(Text {
        ja: "プロアカウントに認証がありません。",
        zh: "专业号没有认证。",
        en: "A professional account is not verified.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "認証がまだありません", zh: "尚未填写认证", en: "There is no verification yet"
    },
    why: Text {
        ja: "プロアカウントには認証マークが付き、公式であることが伝わります。",
        zh: "专业号带有认证标识，让人知道是官方账号。",
        en: "The mark of a professional account tells readers that it is the official one.",
    },
    todo: Text {
        ja: "認証が済んでいれば、内容を入力してください。",
        zh: "若已通过认证，请填写认证信息。",
        en: "Once it is verified, write down by whom.",
    },
};

fn check(subject: &AccountSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    if subject.account.kind.is_pro() && subject.account.verification.is_none() {
        out.push(Finding::new(RULE.id, RULE.severity, Field::Verification, &WORDING));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::in_account;

    #[test]
    fn an_ordinary_account_needs_none() {
        assert_eq!(in_account(&RULE, &json!({ "kind": "enterprise-pro" })), ["verification"]);
        assert!(in_account(&RULE, &json!({ "kind": "ordinary" })).is_empty());
    }
}
