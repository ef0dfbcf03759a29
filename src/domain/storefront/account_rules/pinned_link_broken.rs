//! A pinned note that does not exist.

use super::common::pinned;
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::{AccountSubject, CheckAccount, NoteState};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckAccount> = Rule {
    id: "pinned-link-broken",
    severity: Severity::Warning,
    fields: &[Field::Pinned],
    about: About::new(Text {
        ja: "固定表示に、存在しない投稿があります。",
        zh: "置顶了不存在的笔记。",
        en: "A pinned note does not exist.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "固定表示の投稿「{0}」が見つかりません",
        zh: "置顶的笔记“{0}”不存在",
        en: "The pinned note “{0}” is gone",
    },
    why: Text {
        ja: "削除された投稿か、IDの誤りです。",
        zh: "笔记已删除，或 ID 有误。",
        en: "It was deleted, or the id is wrong.",
    },
    todo: Text { ja: "固定を外してください。", zh: "取消置顶。", en: "Unpin it." },
};

fn check(subject: &AccountSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    pinned(&RULE, &WORDING, NoteState::Missing, subject, out);
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::in_account;

    #[test]
    fn each_is_said() {
        assert!(in_account(&RULE, &json!({ "pinned": ["n1", "plan1"] })).is_empty());
        assert_eq!(in_account(&RULE, &json!({ "pinned": ["n1", "gone1"] })), ["pinned[1]"]);
    }
}
