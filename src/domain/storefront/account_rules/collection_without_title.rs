//! A collection without a title.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::names::blank;
use crate::domain::storefront::{AccountSubject, CheckAccount};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckAccount> = Rule {
    id: "collection-without-title",
    severity: Severity::Warning,
    fields: &[Field::Collections],
    about: About::new(Text {
        ja: "タイトルのない投稿まとめがあります。",
        zh: "合集没有标题。",
        en: "A collection has no title.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "投稿まとめにタイトルがありません", zh: "合集没有标题", en: "A collection has no title"
    },
    why: Text {
        ja: "プロフィールの投稿まとめ一覧に表示される名前です。",
        zh: "标题会显示在主页的合集列表里。",
        en: "It is the name shown in the profile’s list of collections.",
    },
    todo: Text {
        ja: "中国語のタイトルを入力してください。", zh: "填写中文标题。", en: "Give it a title in Chinese."
    },
};

fn check(subject: &AccountSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    for (item, collection) in subject.account.collections.iter().enumerate() {
        if blank(&collection.title.zh) {
            out.push(Finding::new(RULE.id, RULE.severity, Field::Collections, &WORDING).item(item).member("title"));
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::in_account;

    #[test]
    fn a_meaning_alone_is_no_title() {
        let account = json!({ "collections": [{ "title": { "zh": "三步" } }, { "title": { "ja": "3ステップ" } }] });
        assert_eq!(in_account(&RULE, &account), ["collections[1].title"]);
    }
}
