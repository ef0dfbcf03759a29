//! Markdown in the body, which shows as typed.

use crate::domain::finding::{Edit, Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::text::{Offsets, markdown};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule = Rule {
    id: "body-markdown",
    severity: Severity::Warning,
    fields: &[Field::Body],
    about: About::new(Text {
        ja: "本文のMarkdown記号は、そのまま表示されます。",
        zh: "正文里的 Markdown 符号会原样显示。",
        en: "Markdown in the body shows as typed.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "Markdownの記号 {0} がそのまま表示されます",
        zh: "Markdown 符号 {0} 会原样显示",
        en: "Markdown {0} shows as typed",
    },
    why: Text {
        ja: "小紅書の本文はMarkdownに対応していません。",
        zh: "小红书正文不支持 Markdown。",
        en: "RED does not render Markdown.",
    },
    todo: Text {
        ja: "記号を取り、文字だけを残してください。",
        zh: "去掉符号，只留文字。",
        en: "Drop the marks and keep the text.",
    },
};

static STRIP: Text = Text { ja: "記号を取る", zh: "去掉符号", en: "Drop the marks" };

fn check(subject: &Subject<'_>, limits: &Limits, out: &mut Vec<Finding>) {
    if limits.body_markdown.value {
        return;
    }
    let body = subject.given.body;
    let mut offsets = Offsets::new(body);
    for construct in markdown(body) {
        let finding = Finding::new(RULE.id, RULE.severity, Field::Body, &WORDING)
            .range(offsets.range(construct.range.start, construct.range.end))
            .arg(construct.marker)
            .source(limits.body_markdown.source);
        let edits: Vec<Edit> = construct
            .cuts
            .iter()
            .map(|cut| Edit::Replace {
                field: Field::Body,
                item: None,
                range: offsets.range(cut.start, cut.end),
                text: String::new(),
            })
            .collect();
        out.push(if edits.is_empty() { finding } else { finding.fix(&STRIP, edits) });
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::rules::probe::{findings, note, ranges, speaks};

    #[test]
    fn each_construct_is_one_finding() {
        let body = "## 使用方法\n😀**先**上妆，看[官网](https://a.example)\n---\n";
        assert_eq!(ranges(&RULE, note().body(body)), [(0, 3), (10, 15), (19, 42), (43, 46)]);
    }

    #[test]
    fn a_fix_cuts_the_marks_only() {
        let found = findings(&RULE, note().body("这**真的**好"));
        assert_eq!(found[0].fixes[0].edits.len(), 2);
    }

    #[test]
    fn plain_notes_are_silent() {
        let body = "～周末～\n- 一\n* 二\n1. 三\n#护肤 100-200元 (´・ω・`) >_< T__T ^_^ **";
        assert!(!speaks(&RULE, note().body(body)));
    }
}
