//! The body with its topics is longer than the platform takes, however the topics are counted.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule = Rule {
    id: "body-too-long",
    severity: Severity::Error,
    fields: &[Field::Body],
    about: About::new(Text {
        ja: "本文がハッシュタグを含めて上限を超えています。",
        zh: "正文加上话题超出上限。",
        en: "The body with its topics is longer than RED takes.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "本文とハッシュタグで{0}字。上限は{1}字です",
        zh: "正文加话题 {0} 字，上限 {1} 字",
        en: "Body and topics count {0} of {1}",
    },
    why: Text {
        ja: "小紅書はハッシュタグも本文の字数に含め、上限を超えると公開できません。数える単位は非公表のため、UTF-16で数えています。",
        zh: "小红书把话题也计入正文字数，超出后无法发布。计数单位未公开，这里按 UTF-16 计算。",
        en: "RED counts topics within the body and refuses longer notes. Its unit is not documented; UTF-16 units are counted here.",
    },
    todo: Text { ja: "あと{2}字減らしてください。", zh: "再删减 {2} 字。", en: "Cut {2} more." },
};

fn check(subject: &Subject<'_>, limits: &Limits, out: &mut Vec<Finding>) {
    let limit = limits.body_max;
    let cost = subject.topics_cost(limits.topics_short_form.value);
    let used = subject.body.utf16.saturating_add(cost);
    if used <= limit.value {
        return;
    }
    let mut finding = Finding::new(RULE.id, RULE.severity, Field::Body, &WORDING)
        .arg(used)
        .arg(limit.value)
        .arg(used.saturating_sub(limit.value))
        .source(limit.source);
    finding.range = subject.body_over(limit.value.saturating_sub(cost));
    out.push(finding);
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::rules::probe::{findings, note, ranges, speaks};

    #[test]
    fn a_thousand_units_fit() {
        let fits = "字".repeat(1000);
        let over = "字".repeat(999) + "😀";
        assert!(!speaks(&RULE, note().body(&fits)));
        assert_eq!(ranges(&RULE, note().body(&over)), [(999, 1001)]);
    }

    #[test]
    fn topics_take_room_in_their_short_form() {
        let body = "字".repeat(998);
        assert_eq!(ranges(&RULE, note().body(&body).topics(&["护肤", "＃护肤"])), [(996, 998)]);
    }

    #[test]
    fn topics_alone_can_be_too_long() {
        let name = "长".repeat(1000);
        assert_eq!(ranges(&RULE, note().body("字").topics(&[&name])), [(0, 1)]);
        let found = findings(&RULE, note().topics(&[&name]));
        assert_eq!(found.iter().map(|finding| finding.range).collect::<Vec<_>>(), [None]);
    }
}
