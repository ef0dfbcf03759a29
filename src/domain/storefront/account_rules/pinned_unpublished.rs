//! A pinned note nobody can read yet.

use super::common::pinned;
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::{AccountSubject, CheckAccount, NoteState};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckAccount> = Rule {
    id: "pinned-unpublished",
    severity: Severity::Advice,
    fields: &[Field::Pinned],
    about: About::new(Text {
        ja: "まだ公開していない投稿を固定しています。",
        zh: "置顶了尚未发布的笔记。",
        en: "A pinned note is only planned.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "固定表示の投稿「{0}」はまだ公開していません",
        zh: "置顶的笔记“{0}”尚未发布",
        en: "The pinned note “{0}” is not published",
    },
    why: Text {
        ja: "固定できるのは公開した投稿だけです。",
        zh: "只能置顶已发布的笔记。",
        en: "Only published notes can be pinned.",
    },
    todo: Text {
        ja: "公開したあとに固定してください。", zh: "发布后再置顶。", en: "Pin it once it is published."
    },
};

fn check(subject: &AccountSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    pinned(&RULE, &WORDING, NoteState::Planned, subject, out);
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::in_account;

    #[test]
    fn each_is_said() {
        assert!(in_account(&RULE, &json!({ "pinned": ["n1", "gone1"] })).is_empty());
        assert_eq!(in_account(&RULE, &json!({ "pinned": ["n1", "plan1"] })), ["pinned[1]"]);
    }
}
