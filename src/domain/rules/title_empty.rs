//! The note has no title.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule = Rule {
    id: "title-empty",
    severity: Severity::Warning,
    fields: &[Field::Title],
    about: About::new(Text {
        ja: "タイトルがありません。", zh: "笔记没有标题。", en: "The note has no title."
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text { ja: "タイトルがありません", zh: "没有标题", en: "There is no title" },
    why: Text {
        ja: "小紅書はタイトルのない投稿も受け付けるようですが、一覧で何の投稿か伝わりません。",
        zh: "小红书似乎允许没有标题，但用户在列表里看不出笔记的内容。",
        en: "RED seems to accept a note without one, but in the feed nobody can tell what it is about.",
    },
    todo: Text { ja: "タイトルを書いてください。", zh: "补上标题。", en: "Write a title." },
};

fn check(subject: &Subject<'_>, limits: &Limits, out: &mut Vec<Finding>) {
    if subject.given.title.trim().is_empty() {
        let finding = Finding::new(RULE.id, RULE.severity, Field::Title, &WORDING);
        out.push(finding.source(limits.title_required.source));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::rules::probe::{findings, note, speaks};

    #[test]
    fn nothing_and_space_are_no_title() {
        assert_eq!(findings(&RULE, note()).first().map(|finding| finding.range), Some(None));
        assert!(speaks(&RULE, note().title(" 　\n")));
        assert!(!speaks(&RULE, note().title("京都")));
    }
}
