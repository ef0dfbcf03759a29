//! Characters that do not show but count: left over from copying, or put in to get around something.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::text::{Offsets, invisible_runs, named};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule = Rule {
    id: "invisible-character",
    severity: Severity::Warning,
    fields: &[Field::Title, Field::Body, Field::Topics, Field::Mentions, Field::CoverText, Field::PictureTexts],
    about: About::new(Text {
        ja: "見えない文字が混じっています。",
        zh: "含有不可见字符。",
        en: "There are characters that do not show.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "見えない文字があります：{0}", zh: "有不可见字符：{0}", en: "Invisible characters: {0}"
    },
    why: Text {
        ja: "画面に出ないのに字数に数えられ、検索や表示を乱すことがあります。",
        zh: "看不见却计入字数，还可能影响搜索和显示。",
        en: "They do not show but count, and can upset search and display.",
    },
    todo: Text { ja: "削除してください。", zh: "删除这些字符。", en: "Delete them." },
};

static DELETE: Text =
    Text { ja: "見えない文字を削除", zh: "删除不可见字符", en: "Delete invisible characters" };

fn check(subject: &Subject<'_>, _: &Limits, out: &mut Vec<Finding>) {
    let given = &subject.given;
    mark(Field::Title, None, given.title, out);
    mark(Field::Body, None, given.body, out);
    mark(Field::CoverText, None, given.cover_text, out);
    let lists = [
        (Field::Topics, &given.topics),
        (Field::Mentions, &given.mentions),
        (Field::PictureTexts, &given.picture_texts),
    ];
    for (field, list) in lists {
        for (item, text) in list.iter().enumerate() {
            mark(field, Some(item), text, out);
        }
    }
}

fn mark(field: Field, item: Option<usize>, text: &str, out: &mut Vec<Finding>) {
    let mut offsets = Offsets::new(text);
    for run in invisible_runs(text) {
        let mut finding = Finding::new(RULE.id, RULE.severity, field, &WORDING)
            .range(offsets.range(run.start, run.end))
            .arg(named(text.get(run).unwrap_or_default().chars()));
        if let Some(item) = item {
            finding = finding.item(item);
        }
        out.push(finding.replace_with(&DELETE, ""));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::finding::Field;
    use crate::domain::rules::probe::{findings, note, ranges, speaks};
    use crate::domain::wording::Arg;

    #[test]
    fn a_run_is_one_finding_and_names_its_characters() {
        let body = "😀护\u{200B}\u{FEFF}肤\u{202E}";
        assert_eq!(ranges(&RULE, note().body(body)), [(3, 5), (6, 7)]);
        assert_eq!(findings(&RULE, note().body(body))[0].args, [Arg::Quote("U+200B U+FEFF".into())]);
    }

    #[test]
    fn every_text_is_looked_at() {
        let hidden = "a\u{2060}";
        let sample = note().title(hidden).body(hidden).topics(&["好", hidden]).mentions(&[hidden]);
        let found = findings(
            &RULE,
            sample.with(|given| {
                given.cover_text = hidden;
                given.picture_texts = vec![hidden, hidden];
            }),
        );
        assert_eq!(found.len(), 7);
        assert!(found.iter().any(|finding| finding.field == Field::Topics && finding.item == Some(1)));
    }

    #[test]
    fn emoji_sequences_are_whole() {
        assert!(!speaks(&RULE, note().title("👨\u{200D}👩\u{200D}👧 ❤\u{FE0F}\u{200D}🔥").body("一\r\n二\t三　四")));
    }
}
