//! Whether the body fits depends on how the platform counts topics, which nobody has confirmed.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::Limits;
use crate::domain::subject::{Subject, around_name};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule = Rule {
    id: "body-length-uncertain",
    severity: Severity::Warning,
    fields: &[Field::Body],
    about: About::new(Text {
        ja: "ハッシュタグの数え方によっては、本文が上限を超えます。",
        zh: "按某种话题计数方式，正文会超出上限。",
        en: "Depending on how topics are counted, the body is longer than RED takes.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "本文とハッシュタグで{0}〜{1}字。上限は{2}字です",
        zh: "正文加话题 {0}–{1} 字，上限 {2} 字",
        en: "Body and topics count {0} to {1} of {2}",
    },
    why: Text {
        ja: "小紅書がハッシュタグをどう数えるかは未確認のため、字数は幅で示しています。「{4}」の形で数えると上限を超えます。",
        zh: "小红书如何计算话题尚未确认，所以字数是一个区间。按“{4}”的形式计算会超出上限。",
        en: "How RED counts topics is not confirmed, so the count is an interval. Counted as {4} they take it over the limit.",
    },
    todo: Text {
        ja: "どの数え方でも収めるには、あと{3}字減らしてください。",
        zh: "要确保不超出，再删减 {3} 字。",
        en: "Cut {3} more to fit either way.",
    },
};

fn check(subject: &Subject<'_>, limits: &Limits, out: &mut Vec<Finding>) {
    let limit = limits.body_max.value;
    let form = limits.topics_long_form;
    let cost = subject.topics_cost(form.value);
    let low = subject.body.utf16.saturating_add(subject.topics_cost(limits.topics_short_form.value));
    let high = subject.body.utf16.saturating_add(cost);
    if low > limit || high <= limit {
        return;
    }
    let [before, behind] = around_name(form.value);
    let mut shape = before.to_owned() + "…";
    shape.push_str(behind);
    let mut finding = Finding::new(RULE.id, RULE.severity, Field::Body, &WORDING)
        .arg(low)
        .arg(high)
        .arg(limit)
        .arg(high.saturating_sub(limit))
        .arg(shape.trim())
        .source(form.source);
    finding.range = subject.body_over(limit.saturating_sub(cost));
    out.push(finding);
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::rules::probe::{note, ranges, speaks};

    #[test]
    fn between_the_short_and_the_long_form() {
        let body = |length: usize| "字".repeat(length);
        assert!(!speaks(&RULE, note().body(&body(991)).topics(&["护肤"])));
        assert_eq!(ranges(&RULE, note().body(&body(992)).topics(&["护肤"])), [(991, 992)]);
        assert_eq!(ranges(&RULE, note().body(&body(996)).topics(&["护肤"])), [(991, 996)]);
        assert!(!speaks(&RULE, note().body(&body(997)).topics(&["护肤"])), "body-too-long speaks");
    }

    #[test]
    fn without_topics_nothing_is_uncertain() {
        let body = "字".repeat(1000);
        assert!(!speaks(&RULE, note().body(&body)));
    }
}
