//! A nickname that is too short or too long.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::{AccountSubject, CheckAccount};
use crate::domain::text::{Range16, count, over_limit, utf16_len};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckAccount> = Rule {
    id: "account-name-length",
    severity: Severity::Error,
    fields: &[Field::Name],
    about: About::new(Text {
        ja: "ニックネームの長さが範囲の外です。",
        zh: "昵称长度超出范围。",
        en: "The nickname is too short or too long.",
    }),
    check,
};

static SHORT: Wording = Wording {
    message: Text {
        ja: "ニックネームが{0}文字。{1}文字以上が必要です",
        zh: "昵称 {0} 个字，至少 {1} 个",
        en: "The nickname has {0} characters, {1} are needed",
    },
    why: Text {
        ja: "小紅書のニックネームは{1}〜{2}文字です。",
        zh: "小红书昵称为 {1}～{2} 个字。",
        en: "RED takes nicknames of {1} to {2} characters.",
    },
    todo: Text {
        ja: "ニックネームを入力してください。", zh: "补全昵称。", en: "Write a longer one."
    },
};

static LONG: Wording = Wording {
    message: Text {
        ja: "ニックネームが{0}文字。上限は{2}文字です",
        zh: "昵称 {0} 个字，上限 {2} 个",
        en: "The nickname has {0} characters, the limit is {2}",
    },
    why: SHORT.why,
    todo: Text { ja: "短くしてください。", zh: "缩短昵称。", en: "Shorten it." },
};

static UNSURE: Wording = Wording {
    message: Text {
        ja: "ニックネームが上限を超える可能性があります",
        zh: "昵称可能超出上限",
        en: "The nickname may be too long",
    },
    why: Text {
        ja: "上限は{2}文字ですが、漢字を2文字分と数えるかは分かっていません。2文字分なら{0}文字になります。",
        zh: "上限 {2} 个字，但不清楚汉字是否算两个；若算两个，则为 {0} 个。",
        en: "The limit is {2}, and it is not known whether a Chinese character counts as two. If so, this is {0}.",
    },
    todo: Text {
        ja: "全角は{3}文字までに収めると確実です。",
        zh: "全角控制在 {3} 个字以内较稳妥。",
        en: "Up to {3} Chinese characters are safe.",
    },
};

fn check(subject: &AccountSubject<'_>, limits: &StorefrontLimits, out: &mut Vec<Finding>) {
    let limit = limits.account_name;
    let name = subject.account.name.trim();
    let counts = count(name);
    let (wording, used) = match limit.value {
        span if counts.utf16 < span.min => (&SHORT, counts.utf16),
        span if counts.utf16 > span.max => (&LONG, counts.utf16),
        span if counts.half_units > span.max => (&UNSURE, counts.half_units),
        _ => return,
    };
    let mut finding = Finding::new(RULE.id, RULE.severity, Field::Name, wording)
        .arg(used)
        .arg(limit.value.min)
        .arg(limit.value.max)
        .arg(limit.value.max / 2)
        .source(limit.source);
    if std::ptr::eq(wording, &UNSURE) {
        finding.severity = Severity::Warning;
    }
    if std::ptr::eq(wording, &LONG) {
        // Space around the name is not part of it, but of the text.
        let before = utf16_len(&subject.account.name).saturating_sub(utf16_len(subject.account.name.trim_start()));
        finding.range = over_limit(name, limit.value.max, counts.utf16)
            .map(|range| Range16 { start: range.start.saturating_add(before), end: range.end.saturating_add(before) });
    }
    out.push(finding);
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::finding::Severity;
    use crate::domain::storefront::probe::of_account;

    #[test]
    fn two_to_twenty_four_and_a_doubt_from_thirteen_wide_ones_on() {
        let said = |name: &str| {
            let found = of_account(&RULE, &json!({ "name": name }));
            found.first().map(|finding| (finding.severity, finding.range.map(|range| (range.start, range.end))))
        };
        assert_eq!(said("小春"), None);
        assert_eq!(said(&"a".repeat(24)), None);
        assert_eq!(said(&"字".repeat(12)), None);
        assert_eq!(said(&"字".repeat(13)), Some((Severity::Warning, None)));
        assert_eq!(said(&"字".repeat(24)), Some((Severity::Warning, None)));
        assert_eq!(said(&format!(" {}", "字".repeat(25))), Some((Severity::Error, Some((25, 26)))));
        for short in ["", "  ", "春"] {
            assert_eq!(said(short), Some((Severity::Error, None)), "{short:?}");
        }
    }
}
