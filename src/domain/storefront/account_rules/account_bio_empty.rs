//! An account without a bio.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::names::blank;
use crate::domain::storefront::{AccountSubject, CheckAccount};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckAccount> = Rule {
    id: "account-bio-empty",
    severity: Severity::Advice,
    fields: &[Field::Bio],
    about: About::new(Text { ja: "自己紹介がありません。", zh: "没有简介。", en: "There is no bio." }),
    check,
};

static WORDING: Wording = Wording {
    message: Text { ja: "自己紹介がありません", zh: "简介为空", en: "There is no bio" },
    why: Text {
        ja: "プロフィールを開いた人が最初に読む文です。何のアカウントかが伝わりません。",
        zh: "访客打开主页最先读到简介，空着就看不出账号做什么。",
        en: "It is what a visitor reads first; without it nobody sees what the account is about.",
    },
    todo: Text {
        ja: "中国語の自己紹介を書いてください。", zh: "写一段中文简介。", en: "Write one in Chinese."
    },
};

fn check(subject: &AccountSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    if blank(&subject.account.bio.zh) {
        out.push(Finding::new(RULE.id, RULE.severity, Field::Bio, &WORDING));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::in_account;

    #[test]
    fn space_and_a_meaning_alone_are_no_bio() {
        assert_eq!(in_account(&RULE, &json!({ "bio": { "zh": " \n", "ja": "紹介" } })), ["bio"]);
        assert!(in_account(&RULE, &json!({ "bio": { "zh": "京都的护肤" } })).is_empty());
    }
}
