//! A RED id of the wrong length, or with other signs than it takes.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::{AccountSubject, CheckAccount};
use crate::domain::text::count;
use crate::domain::wording::{Wording, push_part};

/// The rule.
pub const RULE: Rule<CheckAccount> = Rule {
    id: "red-id-length",
    severity: Severity::Error,
    fields: &[Field::RedId],
    about: About::new(Text {
        ja: "小紅書号の長さや文字が合っていません。",
        zh: "小红书号的长度或字符不符合要求。",
        en: "The RED id is too short, too long or has signs it cannot have.",
    }),
    check,
};

static LENGTH: Wording = Wording {
    message: Text {
        ja: "小紅書号が{0}文字。{1}〜{2}文字にします",
        zh: "小红书号 {0} 位，应为 {1}～{2} 位",
        en: "The RED id has {0} characters, it takes {1} to {2}",
    },
    why: Text {
        ja: "アプリの入力案内で、小紅書号は{1}〜{2}文字とされています。",
        zh: "应用提示小红书号为 {1}～{2} 位。",
        en: "The app says {1} to {2} characters.",
    },
    todo: Text {
        ja: "小紅書号を確かめて入力してください。",
        zh: "核对后填写小红书号。",
        en: "Check the id and write it again.",
    },
};

static SIGNS: Wording = Wording {
    message: Text {
        ja: "小紅書号に使えない文字：{0}",
        zh: "小红书号含有不可用的字符：{0}",
        en: "Characters that do not go into a RED id: {0}",
    },
    why: Text {
        ja: "使えるのは英数字と {1} だけです。",
        zh: "只能使用字母、数字和 {1}。",
        en: "Only letters, digits and {1} are taken.",
    },
    todo: Text {
        ja: "削除するか、ほかの文字に替えてください。",
        zh: "删除或改用其他字符。",
        en: "Delete or replace them.",
    },
};

fn check(subject: &AccountSubject<'_>, limits: &StorefrontLimits, out: &mut Vec<Finding>) {
    let (limit, signs) = (limits.account_red_id, limits.account_red_id_signs);
    let id = subject.account.red_id.trim();
    let length = count(id).graphemes;
    if length < limit.value.min || length > limit.value.max {
        let mut finding = Finding::new(RULE.id, RULE.severity, Field::RedId, &LENGTH);
        for number in [length, limit.value.min, limit.value.max] {
            finding = finding.arg(number);
        }
        out.push(finding.source(limit.source));
    }
    let mut strange = String::new();
    for c in id.chars().filter(|c| !c.is_ascii_alphanumeric() && !signs.value.contains(*c)) {
        // A space would not show.
        let c = if c.is_whitespace() { '␣' } else { c };
        if !strange.contains(c) {
            push_part(&mut strange, " ", "");
            strange.push(c);
        }
    }
    if !strange.is_empty() {
        let shown: Vec<String> = signs.value.chars().map(String::from).collect();
        out.push(
            Finding::new(RULE.id, RULE.severity, Field::RedId, &SIGNS)
                .arg(strange)
                .arg(shown.join(" "))
                .source(signs.source),
        );
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::{messages, of_account};

    #[test]
    fn six_to_fifteen_of_letters_digits_and_three_signs() {
        let said = |id: &str| messages(&of_account(&RULE, &json!({ "redId": id })));
        for good in ["koharubi_jp", "a.b-c_", "123456789012345"] {
            assert!(said(good).is_empty(), "{good}");
        }
        assert_eq!(said("ab12"), ["The RED id has 4 characters, it takes 6 to 15"]);
        assert_eq!(said("koharubi_kyoto_jp").len(), 1);
        assert_eq!(said("小春日 koharubi"), ["Characters that do not go into a RED id: 小 春 日 ␣"]);
        assert_eq!(said(" ").len(), 1);
    }
}
