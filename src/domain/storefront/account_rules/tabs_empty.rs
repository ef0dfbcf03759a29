//! A profile without tabs.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::{AccountSubject, CheckAccount};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckAccount> = Rule {
    id: "tabs-empty",
    severity: Severity::Warning,
    fields: &[Field::Tabs],
    about: About::new(Text {
        ja: "プロフィールにタブがありません。",
        zh: "主页没有栏目。",
        en: "The profile has no tabs.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "プロフィールにタブが1つもありません", zh: "主页没有任何栏目", en: "The profile has no tabs"
    },
    why: Text {
        ja: "投稿も投稿まとめも見えないプロフィールになります。",
        zh: "访客看不到笔记，也看不到合集。",
        en: "A visitor sees neither notes nor collections.",
    },
    todo: Text {
        ja: "少なくとも投稿のタブを出してください。",
        zh: "至少保留“笔记”栏目。",
        en: "Show at least the notes.",
    },
};

fn check(subject: &AccountSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    if subject.account.tabs.is_empty() {
        out.push(Finding::new(RULE.id, RULE.severity, Field::Tabs, &WORDING));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::in_account;

    #[test]
    fn one_is_enough() {
        assert_eq!(in_account(&RULE, &json!({})), ["tabs"]);
        assert!(in_account(&RULE, &json!({ "tabs": ["notes"] })).is_empty());
    }
}
