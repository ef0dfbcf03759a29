//! A bio that is too long.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::{AccountSubject, CheckAccount};
use crate::domain::text::{over_limit, utf16_len};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckAccount> = Rule {
    id: "account-bio-length",
    severity: Severity::Error,
    fields: &[Field::Bio],
    about: About::new(Text {
        ja: "自己紹介が長すぎます。", zh: "简介过长。", en: "The bio is too long."
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "自己紹介が{0}文字。上限は{1}文字です",
        zh: "简介 {0} 个字，上限 {1} 个",
        en: "The bio has {0} characters, the limit is {1}",
    },
    why: Text {
        ja: "小紅書の自己紹介は{1}文字までです。改行も数えます。",
        zh: "小红书简介最多 {1} 个字，换行也计入。",
        en: "RED takes bios of up to {1} characters; line breaks count.",
    },
    todo: Text { ja: "{2}文字減らしてください。", zh: "删去 {2} 个字。", en: "Take out {2}." },
};

fn check(subject: &AccountSubject<'_>, limits: &StorefrontLimits, out: &mut Vec<Finding>) {
    let limit = limits.account_bio;
    let bio = &subject.account.bio.zh;
    let used = utf16_len(bio);
    let Some(range) = over_limit(bio, limit.value, used) else { return };
    out.push(
        Finding::new(RULE.id, RULE.severity, Field::Bio, &WORDING)
            .range(range)
            .arg(used)
            .arg(limit.value)
            .arg(used.saturating_sub(limit.value))
            .source(limit.source),
    );
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::of_account;

    #[test]
    fn a_hundred_fit() {
        let ranges = |bio: String| -> Vec<_> {
            let found = of_account(&RULE, &json!({ "bio": { "zh": bio } }));
            found.iter().filter_map(|finding| finding.range).map(|range| (range.start, range.end)).collect()
        };
        assert!(ranges("字".repeat(100)).is_empty());
        assert_eq!(ranges("字".repeat(101)), [(100, 101)]);
        assert_eq!(ranges("字".repeat(99) + "😀"), [(99, 101)]);
    }
}
