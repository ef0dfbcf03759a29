//! Signs a nickname cannot have.

use crate::domain::finding::{Edit, Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::{AccountSubject, CheckAccount};
use crate::domain::text::Offsets;
use crate::domain::wording::{Wording, push_part};

/// The rule.
pub const RULE: Rule<CheckAccount> = Rule {
    id: "account-name-sign",
    severity: Severity::Warning,
    fields: &[Field::Name],
    about: About::new(Text {
        ja: "ニックネームに使えない記号があります。",
        zh: "昵称含有不可用的符号。",
        en: "The nickname has signs RED does not take.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "ニックネームに使えない記号：{0}",
        zh: "昵称含有不可用的符号：{0}",
        en: "Signs that do not go into a nickname: {0}",
    },
    why: Text {
        ja: "アプリの入力案内では、@《/ や空白などは使えません。",
        zh: "应用提示昵称不能包含 @《/ 和空格等字符。",
        en: "The app says that @《/, spaces and the like are not taken.",
    },
    todo: Text { ja: "記号を削除してください。", zh: "删除这些符号。", en: "Delete them." },
};

static DELETE: Text = Text { ja: "記号を削除", zh: "删除符号", en: "Delete them" };
static SPACE: Text = Text { ja: "空白", zh: "空格", en: "space" };

fn check(subject: &AccountSubject<'_>, limits: &StorefrontLimits, out: &mut Vec<Finding>) {
    let limit = limits.account_name_signs;
    let name = &subject.account.name;
    // Space around it is dropped, or a name of nothing else is none.
    let start = name.len().saturating_sub(name.trim_start().len());
    let inner = name.trim();
    let mut offsets = Offsets::new(name);
    let (mut edits, mut signs, mut space) = (Vec::new(), String::new(), false);
    for (at, c) in inner.char_indices() {
        let mut utf8 = [0; 4];
        if !limit.value.contains(&&*c.encode_utf8(&mut utf8)) {
            continue;
        }
        space |= c.is_whitespace();
        if !c.is_whitespace() && !signs.contains(c) {
            push_part(&mut signs, " ", "");
            signs.push(c);
        }
        let from = start.saturating_add(at);
        let range = offsets.range(from, from.saturating_add(c.len_utf8()));
        edits.push(Edit::Replace { field: Field::Name, item: None, range, text: String::new() });
    }
    let Some(Edit::Replace { range, .. }) = edits.first() else { return };
    let finding = Finding::new(RULE.id, RULE.severity, Field::Name, &WORDING).range(*range).source(limit.source);
    let finding = if space && signs.is_empty() { finding.arg(&SPACE) } else { finding.arg(signs) };
    out.push(finding.fix(&DELETE, edits));
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::{in_account, messages, of_account};

    #[test]
    fn each_sign_is_deleted_and_named_once() {
        assert!(in_account(&RULE, &json!({ "name": " 小春日KOHARUBI " })).is_empty());
        let found = of_account(&RULE, &json!({ "name": "小@春/日@" }));
        assert_eq!(messages(&found), ["Signs that do not go into a nickname: @ /"]);
        assert_eq!(found[0].fixes[0].edits.len(), 3);
        assert_eq!(
            messages(&of_account(&RULE, &json!({ "name": "小 春" }))),
            ["Signs that do not go into a nickname: space"]
        );
    }
}
