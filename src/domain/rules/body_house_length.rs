//! The body is shorter or longer than the house agreed on; the platform does not mind.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule = Rule {
    id: "body-house-length",
    severity: Severity::Advice,
    fields: &[Field::Body],
    about: About::new(Text {
        ja: "本文の長さが運用の目安から外れています。",
        zh: "正文长度不在运营约定的范围内。",
        en: "The body is shorter or longer than the house length.",
    }),
    check,
};

static SHORT: Wording = Wording {
    message: Text {
        ja: "本文が{0}字。目安は{1}〜{2}字です",
        zh: "正文 {0} 字，约定 {1}–{2} 字",
        en: "Body has {0} characters, house length {1} to {2}",
    },
    why: Text {
        ja: "運用の目安より短い本文です。小紅書の制限ではありません。",
        zh: "比运营约定短，并非小红书的限制。",
        en: "Shorter than agreed for this account. It is no limit of RED.",
    },
    todo: Text {
        ja: "あと{3}字以上書き足してください。", zh: "再补充至少 {3} 字。", en: "Add at least {3}."
    },
};

static LONG: Wording = Wording {
    message: SHORT.message,
    why: Text {
        ja: "運用の目安より長い本文です。小紅書の制限ではありません。",
        zh: "比运营约定长，并非小红书的限制。",
        en: "Longer than agreed for this account. It is no limit of RED.",
    },
    todo: Text { ja: "あと{3}字減らしてください。", zh: "再精简 {3} 字。", en: "Cut {3} more." },
};

fn check(subject: &Subject<'_>, limits: &Limits, out: &mut Vec<Finding>) {
    let house = limits.body_house.value;
    let used = subject.body.graphemes;
    let (wording, off) = if used < house.min {
        (&SHORT, house.min.saturating_sub(used))
    } else if used > house.max {
        (&LONG, used.saturating_sub(house.max))
    } else {
        return;
    };
    let mut finding =
        Finding::new(RULE.id, RULE.severity, Field::Body, wording).arg(used).arg(house.min).arg(house.max).arg(off);
    if used > house.max {
        finding.range = subject.body_from(house.max);
    }
    out.push(finding);
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::rules::probe::{findings, note, ranges, speaks};

    #[test]
    fn both_ends_are_inside() {
        for (length, spoken) in [(99, true), (100, false), (200, false), (201, true)] {
            assert_eq!(speaks(&RULE, note().body(&"字".repeat(length))), spoken, "{length}");
        }
    }

    #[test]
    fn a_family_is_one_character() {
        let body = "👨\u{200D}👩\u{200D}👧".repeat(201);
        assert_eq!(ranges(&RULE, note().body(&body)), [(1600, 1608)]);
    }

    #[test]
    fn too_short_marks_nothing_and_has_no_platform_source() {
        let found = findings(&RULE, note().body("短"));
        assert!(found.iter().all(|finding| finding.range.is_none() && finding.source.is_none()));
        assert_eq!(found.len(), 1);
    }
}
