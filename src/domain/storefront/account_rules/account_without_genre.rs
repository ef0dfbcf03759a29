//! A professional account that does not say what it is about.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::names::blank;
use crate::domain::storefront::{AccountSubject, CheckAccount};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckAccount> = Rule {
    id: "account-without-genre",
    severity: Severity::Warning,
    fields: &[Field::Genre],
    about: About::new(Text {
        ja: "プロアカウントに業種・身分がありません。",
        zh: "专业号没有填写行业或身份。",
        en: "A professional account does not state its genre.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "業種・身分がありません", zh: "没有填写行业／身份", en: "The genre is missing"
    },
    why: Text {
        ja: "プロアカウントは、ニックネームの下に業種・身分が表示されます。",
        zh: "专业号会在昵称下方显示行业／身份。",
        en: "A professional account shows its genre under the nickname.",
    },
    todo: Text {
        ja: "「スキンケアブランド」のような業種・身分を中国語で入れてください。",
        zh: "填写行业／身份，例如“护肤品牌”。",
        en: "State it in Chinese, for example 护肤品牌.",
    },
};

fn check(subject: &AccountSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    if subject.account.kind.is_pro() && blank(&subject.account.genre.zh) {
        out.push(Finding::new(RULE.id, RULE.severity, Field::Genre, &WORDING));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::in_account;

    #[test]
    fn only_professional_accounts_state_one() {
        assert_eq!(in_account(&RULE, &json!({ "kind": "individual-pro" })), ["genre"]);
        assert!(in_account(&RULE, &json!({ "kind": "ordinary" })).is_empty());
        assert!(in_account(&RULE, &json!({ "kind": "enterprise-pro", "genre": { "zh": "护肤品牌" } })).is_empty());
    }
}
