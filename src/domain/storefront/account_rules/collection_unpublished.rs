//! A collection that names notes nobody can read yet.

use super::common::collected;
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::{AccountSubject, CheckAccount, NoteState};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckAccount> = Rule {
    id: "collection-unpublished",
    severity: Severity::Warning,
    fields: &[Field::Collections],
    about: About::new(Text {
        ja: "投稿まとめに、まだ公開していない投稿が入っています。",
        zh: "合集收录了尚未发布的笔记。",
        en: "A collection names a note that is only planned.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "投稿まとめ「{0}」に未公開の投稿：{1}",
        zh: "合集“{0}”收录了未发布的笔记：{1}",
        en: "The collection “{0}” names notes that are not published: {1}",
    },
    why: Text {
        ja: "投稿まとめに入れられるのは公開した投稿だけです。それまで表示されません。",
        zh: "合集只能收录已发布的笔记，发布前不会显示。",
        en: "Only published notes can be in a collection; until then they do not show.",
    },
    todo: Text {
        ja: "公開してから加えてください。", zh: "发布后再加入。", en: "Add them once they are published."
    },
};

fn check(subject: &AccountSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    collected(&RULE, &WORDING, NoteState::Planned, subject, out);
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::in_account;

    #[test]
    fn they_are_said_at_once() {
        let account =
            json!({ "collections": [{ "notes": ["n1", "gone1"] }, { "id": "c2", "notes": ["n1", "plan1", "plan2"] }] });
        assert_eq!(in_account(&RULE, &account), ["collections[1].notes"]);
    }
}
