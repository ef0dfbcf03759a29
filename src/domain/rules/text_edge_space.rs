//! White space before or after the title or the body.

use std::ops::Range;

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::text::{Offsets, is_newline, runs};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule = Rule {
    id: "text-edge-space",
    severity: Severity::Advice,
    fields: &[Field::Title, Field::Body],
    about: About::new(Text {
        ja: "タイトルや本文の前後に空白があります。",
        zh: "标题或正文首尾有空白。",
        en: "There is white space around the title or the body.",
    }),
    check,
};

static START: Wording = Wording {
    message: Text { ja: "先頭に空白があります", zh: "开头有空白", en: "White space at the start" },
    why: Text {
        ja: "小紅書が前後の空白を除くかは未確認で、字数に数えられることがあります。",
        zh: "小红书是否去掉首尾空白尚未确认，可能计入字数。",
        en: "Whether RED drops it is not confirmed; it may count.",
    },
    todo: Text { ja: "空白を削除してください。", zh: "删除空白。", en: "Delete it." },
};

static END: Wording = Wording {
    message: Text { ja: "末尾に空白があります", zh: "结尾有空白", en: "White space at the end" },
    why: START.why,
    todo: START.todo,
};

static DELETE: Text = Text { ja: "空白を削除", zh: "删除空白", en: "Delete white space" };

fn check(subject: &Subject<'_>, limits: &Limits, out: &mut Vec<Finding>) {
    let title = subject.given.title;
    // A title of nothing but space is an empty one, and its line breaks are an error of their own.
    if !title.trim().is_empty() {
        let spaces_only = !limits.title_newline.value;
        mark(Field::Title, title, spaces_only, out);
    }
    mark(Field::Body, subject.given.body, false, out);
}

fn mark(field: Field, text: &str, spaces_only: bool, out: &mut Vec<Finding>) {
    let start = text.len().saturating_sub(text.trim_start().len());
    let end = text.trim_end().len().max(start);
    let mut offsets = Offsets::new(text);
    for (edge, wording) in [(0..start, &START), (end..text.len(), &END)] {
        for space in spaces(text, edge, spaces_only) {
            out.push(
                Finding::new(RULE.id, RULE.severity, field, wording)
                    .range(offsets.range(space.start, space.end))
                    .replace_with(&DELETE, ""),
            );
        }
    }
}

fn spaces(text: &str, edge: Range<usize>, spaces_only: bool) -> Vec<Range<usize>> {
    let from = edge.start;
    let found = runs(text.get(edge).unwrap_or_default(), |c| !(spaces_only && is_newline(c)));
    found.into_iter().map(|run| from.saturating_add(run.start)..from.saturating_add(run.end)).collect()
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::rules::probe::{note, ranges, speaks};

    #[test]
    fn both_edges_of_both_texts() {
        assert_eq!(ranges(&RULE, note().title("　京都 ").body("\n 一 二\n\n")), [(0, 1), (3, 4), (0, 2), (5, 7)]);
        assert!(!speaks(&RULE, note().title("京 都").body("一\n二")));
    }

    #[test]
    fn in_a_title_line_breaks_are_left_to_their_rule() {
        assert_eq!(ranges(&RULE, note().title(" \n 京都\n")), [(0, 1), (2, 3)]);
    }

    #[test]
    fn a_text_of_space_is_marked_once() {
        assert!(!speaks(&RULE, note().title("  ")));
        assert_eq!(ranges(&RULE, note().body(" \n")), [(0, 2)]);
    }
}
