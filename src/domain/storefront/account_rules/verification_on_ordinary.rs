//! A mark of verification on an ordinary account.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::{AccountSubject, CheckAccount};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckAccount> = Rule {
    id: "verification-on-ordinary",
    severity: Severity::Warning,
    fields: &[Field::Verification],
    about: About::new(Text {
        ja: "一般アカウントに認証マークがあります。",
        zh: "普通账号带有认证标识。",
        en: "An ordinary account carries a verification mark.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "一般アカウントに認証マークは付きません",
        zh: "普通账号没有认证标识",
        en: "An ordinary account has no verification mark",
    },
    why: Text {
        ja: "認証マークが付くのはプロアカウントだけです。見本と実際の画面が食い違います。",
        zh: "只有专业号才有认证标识，预览会与实际页面不符。",
        en: "Only professional accounts carry one, so the preview shows what the app will not.",
    },
    todo: Text {
        ja: "アカウントの種類を直すか、認証を外してください。",
        zh: "改正账号类型，或去掉认证。",
        en: "Correct the kind of account, or take the verification out.",
    },
};

fn check(subject: &AccountSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    if !subject.account.kind.is_pro() && subject.account.verification.is_some() {
        out.push(Finding::new(RULE.id, RULE.severity, Field::Verification, &WORDING));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::in_account;

    #[test]
    fn professional_ones_may() {
        let body = json!({ "label": { "zh": "企业认证" }, "body": "小春日堂" });
        assert_eq!(in_account(&RULE, &json!({ "verification": body })), ["verification"]);
        assert!(in_account(&RULE, &json!({ "kind": "enterprise-pro", "verification": body })).is_empty());
        assert!(in_account(&RULE, &json!({ "kind": "ordinary" })).is_empty());
    }
}
