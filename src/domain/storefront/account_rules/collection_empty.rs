//! A collection without notes.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::names::name_of;
use crate::domain::storefront::{AccountSubject, CheckAccount};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckAccount> = Rule {
    id: "collection-empty",
    severity: Severity::Warning,
    fields: &[Field::Collections],
    about: About::new(Text {
        ja: "中身のない投稿まとめがあります。",
        zh: "合集里没有笔记。",
        en: "A collection has no notes.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "投稿まとめ「{0}」に投稿がありません",
        zh: "合集“{0}”里没有笔记",
        en: "The collection “{0}” has no notes",
    },
    why: Text {
        ja: "開いた人に空の画面が見えます。",
        zh: "访客点开会看到空页面。",
        en: "Whoever opens it sees an empty page.",
    },
    todo: Text {
        ja: "投稿を加えるか、投稿まとめを削除してください。",
        zh: "加入笔记，或删除合集。",
        en: "Add notes, or delete the collection.",
    },
};

fn check(subject: &AccountSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    for (item, collection) in subject.account.collections.iter().enumerate() {
        if collection.notes.is_empty() {
            out.push(
                Finding::new(RULE.id, RULE.severity, Field::Collections, &WORDING)
                    .item(item)
                    .member("notes")
                    .arg(name_of(&collection.title, &collection.id)),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::in_account;

    #[test]
    fn one_note_is_enough() {
        let account = json!({ "collections": [{ "notes": ["n1"] }, { "title": { "zh": "三步早课" } }] });
        assert_eq!(in_account(&RULE, &account), ["collections[1].notes"]);
    }
}
