//! The title has a line break, which the platform's single-line field cannot hold.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::text::{Offsets, is_newline, runs};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule = Rule {
    id: "title-newline",
    severity: Severity::Error,
    fields: &[Field::Title],
    about: About::new(Text {
        ja: "タイトルに改行があります。",
        zh: "标题中有换行。",
        en: "The title has a line break.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "タイトルに改行があります", zh: "标题中有换行", en: "Line break in the title"
    },
    why: Text {
        ja: "小紅書のタイトルは1行で、改行を入れられません。",
        zh: "小红书的标题只有一行，不能换行。",
        en: "A RED title is a single line and takes no line break.",
    },
    todo: Text {
        ja: "改行を空白に変えるか、削除してください。",
        zh: "改为空格，或删除换行。",
        en: "Replace it with a space or delete it.",
    },
};

static SPACE: Text = Text { ja: "空白に変える", zh: "改为空格", en: "Replace with a space" };
static DELETE: Text = Text { ja: "改行を削除", zh: "删除换行", en: "Delete line break" };

fn check(subject: &Subject<'_>, limits: &Limits, out: &mut Vec<Finding>) {
    if limits.title_newline.value {
        return;
    }
    let title = subject.given.title;
    let mut offsets = Offsets::new(title);
    for run in runs(title, is_newline) {
        // Where a space stands beside the break, or nothing does, one more would be left over.
        let before = title.get(..run.start).and_then(|text| text.chars().next_back());
        let after = title.get(run.end..).and_then(|text| text.chars().next());
        let apart = [before, after].into_iter().all(|c| c.is_some_and(|c| !c.is_whitespace()));
        let (label, text) = if apart { (&SPACE, " ") } else { (&DELETE, "") };
        out.push(
            Finding::new(RULE.id, RULE.severity, Field::Title, &WORDING)
                .range(offsets.range(run.start, run.end))
                .source(limits.title_newline.source)
                .replace_with(label, text),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::finding::Edit;
    use crate::domain::rules::probe::{findings, note, ranges, speaks};

    fn put(title: &str) -> Vec<String> {
        let edits =
            findings(&RULE, note().title(title)).into_iter().flat_map(|finding| finding.fixes).flat_map(|f| f.edits);
        edits.filter_map(|edit| if let Edit::Replace { text, .. } = edit { Some(text) } else { None }).collect()
    }

    #[test]
    fn each_run_of_breaks_is_one_finding() {
        assert_eq!(ranges(&RULE, note().title("😀\r\n\n字\u{2028}字\r")), [(2, 5), (6, 7), (8, 9)]);
        assert!(!speaks(&RULE, note().title("一行 标题")));
    }

    #[test]
    fn a_break_between_words_becomes_a_space() {
        assert_eq!(put("\n一\n二 \n三\n"), ["", " ", "", ""]);
    }
}
