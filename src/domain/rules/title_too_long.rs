//! The title is longer than the platform's own counter allows.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::text::{Offsets, cut_after, half_units_of};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule = Rule {
    id: "title-too-long",
    severity: Severity::Error,
    fields: &[Field::Title],
    about: About::new(Text {
        ja: "タイトルが小紅書の数え方で上限を超えています。",
        zh: "标题按小红书的计数方式超出上限。",
        en: "The title is longer than RED's own counter allows.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "タイトルが{0}字。上限は{1}字です",
        zh: "标题 {0} 字，上限 {1} 字",
        en: "Title counts {0} of {1}",
    },
    why: Text {
        ja: "小紅書は漢字・かな・全角を1字、英数字を0.5字、絵文字を2字以上と数え、上限を超えると公開できません。",
        zh: "小红书按汉字、全角 1 字，英文数字 0.5 字，表情 2 字及以上计算，超出后无法发布。",
        en: "RED counts a Chinese character as 1, a Latin letter or digit as 0.5 and an emoji as 2 or more, and refuses longer titles.",
    },
    todo: Text { ja: "あと{2}字減らしてください。", zh: "请再删减 {2} 字。", en: "Cut {2} more." },
};

fn check(subject: &Subject<'_>, limits: &Limits, out: &mut Vec<Finding>) {
    let limit = limits.title_max;
    let used = subject.title.title;
    if used <= limit.value {
        return;
    }
    let title = subject.given.title;
    let cut = cut_after(title, limit.value.saturating_mul(2), half_units_of).unwrap_or_default();
    out.push(
        Finding::new(RULE.id, RULE.severity, Field::Title, &WORDING)
            .range(Offsets::new(title).to_end(cut))
            .arg(used)
            .arg(limit.value)
            .arg(used.saturating_sub(limit.value))
            .source(limit.source),
    );
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::rules::probe::{note, ranges, speaks};

    #[test]
    fn twenty_fit_and_twenty_one_do_not() {
        let fits = "字".repeat(20);
        let over = "字".repeat(21);
        assert!(!speaks(&RULE, note().title(&fits)));
        assert_eq!(ranges(&RULE, note().title(&over)), [(20, 21)]);
    }

    #[test]
    fn an_emoji_that_exceeds_is_marked_whole() {
        let over = "字".repeat(19) + "😀";
        assert_eq!(ranges(&RULE, note().title(&over)), [(19, 21)]);
    }
}
