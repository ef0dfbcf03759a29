//! A quoted note without its author or title.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::names::blank;
use crate::domain::storefront::{AccountSubject, CheckAccount};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckAccount> = Rule {
    id: "quoted-without-source",
    severity: Severity::Warning,
    fields: &[Field::Quoted],
    about: About::new(Text {
        ja: "引用に投稿者かタイトルがありません。",
        zh: "引用缺少作者或标题。",
        en: "A quotation lacks its author or title.",
    }),
    check,
};

static AUTHOR: Wording = Wording {
    message: Text {
        ja: "引用に投稿者の名前がありません",
        zh: "引用没有写明作者",
        en: "The quotation does not name its author",
    },
    why: Text {
        ja: "誰のどの投稿かが分からないと、出典を示したことになりません。",
        zh: "看不出是谁的哪篇笔记，就不算注明出处。",
        en: "Without author and title it does not say where it comes from.",
    },
    todo: Text {
        ja: "投稿者の名前を入力してください。", zh: "填写作者名称。", en: "Write the author’s name."
    },
};

static TITLE: Wording = Wording {
    message: Text {
        ja: "引用に元のタイトルがありません", zh: "引用没有原标题", en: "The quotation has no title"
    },
    why: AUTHOR.why,
    todo: Text {
        ja: "元の投稿のタイトルを入力してください。",
        zh: "填写原笔记标题。",
        en: "Write the title of the source.",
    },
};

fn check(subject: &AccountSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    let Some(quoted) = &subject.account.quoted else { return };
    for (member, text, wording) in [("author", &quoted.author, &AUTHOR), ("title", &quoted.title.zh, &TITLE)] {
        if blank(text) {
            out.push(Finding::new(RULE.id, RULE.severity, Field::Quoted, wording).member(member));
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::in_account;

    #[test]
    fn both_are_needed() {
        assert_eq!(in_account(&RULE, &json!({ "quoted": {} })), ["quoted.author", "quoted.title"]);
        assert!(in_account(&RULE, &json!({ "quoted": { "author": "阿青", "title": { "zh": "秋冬" } } })).is_empty());
        assert!(in_account(&RULE, &json!({})).is_empty());
    }
}
