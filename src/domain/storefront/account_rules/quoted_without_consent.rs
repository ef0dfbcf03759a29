//! A quoted note whose author has not agreed.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::names::name_of;
use crate::domain::storefront::{AccountSubject, CheckAccount};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckAccount> = Rule {
    id: "quoted-without-consent",
    severity: Severity::Warning,
    fields: &[Field::Quoted],
    about: About::new(Text {
        ja: "引用に投稿者の許可がありません。",
        zh: "引用未获作者授权。",
        en: "A quotation is without its author’s consent.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "引用「{0}」は投稿者の許可が未確認です",
        zh: "引用“{0}”尚未确认作者授权",
        en: "The author of “{0}” has not agreed to the quotation",
    },
    why: Text {
        ja: "ほかの人の投稿をブランドの宣伝に使うには、本人の許可が必要です。",
        zh: "把他人的笔记用于品牌宣传，需要取得本人授权。",
        en: "Using somebody’s post for the brand needs their permission.",
    },
    todo: Text {
        ja: "許可を得て記録するか、引用を外してください。",
        zh: "取得授权并记录，或去掉引用。",
        en: "Ask, and note the answer; or take the quotation out.",
    },
};

fn check(subject: &AccountSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    let Some(quoted) = subject.account.quoted.as_ref().filter(|quoted| !quoted.consent) else { return };
    out.push(
        Finding::new(RULE.id, RULE.severity, Field::Quoted, &WORDING)
            .member("consent")
            .arg(name_of(&quoted.title, &quoted.author)),
    );
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::in_account;

    #[test]
    fn consent_is_noted() {
        assert_eq!(in_account(&RULE, &json!({ "quoted": { "author": "阿青" } })), ["quoted.consent"]);
        assert!(in_account(&RULE, &json!({ "quoted": { "consent": true } })).is_empty());
        assert!(in_account(&RULE, &json!({})).is_empty());
    }
}
