//! More topics than the platform takes.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::wording::{Wording, push_part};

/// The rule.
pub const RULE: Rule = Rule {
    id: "topics-too-many",
    severity: Severity::Error,
    fields: &[Field::Topics],
    about: About::new(Text {
        ja: "ハッシュタグが上限より多くあります。",
        zh: "话题数量超出上限。",
        en: "There are more topics than RED takes.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "ハッシュタグが{0}個。上限は{1}個です",
        zh: "话题 {0} 个，上限 {1} 个",
        en: "{0} topics, limit {1}",
    },
    why: Text {
        ja: "小紅書が受け付けるハッシュタグは{1}個までです。超えた分：{3}",
        zh: "小红书最多接受 {1} 个话题。超出的是：{3}",
        en: "RED takes no more than {1}. Over the limit: {3}",
    },
    todo: Text { ja: "{2}個減らしてください。", zh: "删去 {2} 个。", en: "Remove {2}." },
};

fn check(subject: &Subject<'_>, limits: &Limits, out: &mut Vec<Finding>) {
    let limit = limits.topics_max;
    let names = &subject.distinct_topics;
    let Some(over) = names.get(limit.value as usize..).filter(|over| !over.is_empty()) else { return };
    let mut list = String::new();
    for name in over {
        push_part(&mut list, " ", "#");
        list.push_str(name);
    }
    out.push(
        Finding::new(RULE.id, RULE.severity, Field::Topics, &WORDING)
            .arg(names.len())
            .arg(limit.value)
            .arg(over.len())
            .arg(list)
            .source(limit.source),
    );
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::rules::probe::{findings, note, speaks};
    use crate::domain::wording::Arg;

    const TEN: [&str; 10] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

    #[test]
    fn ten_names_fit_however_often_they_are_written() {
        let mut topics = TEN.to_vec();
        topics.extend(["#一", " ＃二 ", "", "#"]);
        assert!(!speaks(&RULE, note().topics(&topics)));
    }

    #[test]
    fn the_names_over_the_limit_are_listed() {
        let mut topics = TEN.to_vec();
        topics.extend(["十一", "一", "#十二"]);
        let found = findings(&RULE, note().topics(&topics));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].args[3], Arg::Quote("#十一 #十二".into()));
    }
}
