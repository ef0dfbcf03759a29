//! A collection that names notes there are not.

use super::common::collected;
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::{AccountSubject, CheckAccount, NoteState};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckAccount> = Rule {
    id: "collection-link-broken",
    severity: Severity::Warning,
    fields: &[Field::Collections],
    about: About::new(Text {
        ja: "投稿まとめに、存在しない投稿が入っています。",
        zh: "合集引用了不存在的笔记。",
        en: "A collection names a note that does not exist.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "投稿まとめ「{0}」に存在しない投稿：{1}",
        zh: "合集“{0}”引用了不存在的笔记：{1}",
        en: "The collection “{0}” names notes that are gone: {1}",
    },
    why: Text {
        ja: "削除された投稿か、IDの誤りです。投稿まとめには表示されません。",
        zh: "笔记已删除或 ID 有误，不会显示在合集中。",
        en: "They were deleted, or the ids are wrong; they do not show.",
    },
    todo: Text {
        ja: "投稿まとめから外すか、選び直してください。",
        zh: "从合集中移除，或重新选择。",
        en: "Take them out, or pick again.",
    },
};

fn check(subject: &AccountSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    collected(&RULE, &WORDING, NoteState::Missing, subject, out);
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::in_account;

    #[test]
    fn they_are_said_at_once() {
        let account =
            json!({ "collections": [{ "notes": ["plan1", "n2"] }, { "id": "c2", "notes": ["n1", "gone1", "gone2"] }] });
        assert_eq!(in_account(&RULE, &account), ["collections[1].notes"]);
    }
}
