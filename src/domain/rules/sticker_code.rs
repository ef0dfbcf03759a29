//! A sticker code that may stay text: without its letter, or not in the list seen.

use crate::domain::finding::{Edit, Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::text::{Offsets, Range16};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule = Rule {
    id: "sticker-code",
    severity: Severity::Advice,
    fields: &[Field::Body],
    about: About::new(Text {
        ja: "ステッカーのコードが文字のまま表示されるおそれがあります。",
        zh: "表情代码可能原样显示为文字。",
        en: "A sticker code may stay text.",
    }),
    check,
};

static LETTER: Wording = Wording {
    message: Text {
        ja: "ステッカー「[{0}]」に「{1}」が足りません",
        zh: "表情代码 [{0}] 缺少字母 {1}",
        en: "Sticker code [{0}] lacks its {1}",
    },
    why: Text {
        ja: "小紅書のコードは [{0}{1}] です。このままでは文字として表示されます。",
        zh: "小红书的代码是 [{0}{1}]，缺少字母会显示为文字。",
        en: "On RED the code is [{0}{1}]; without the letter it stays text.",
    },
    todo: Text { ja: "「{1}」を補ってください。", zh: "补上 {1}。", en: "Add the {1}." },
};

static UNKNOWN: Wording = Wording {
    message: Text {
        ja: "「[{0}]」は確認済みの一覧にありません",
        zh: "[{0}] 不在已知的表情列表中",
        en: "[{0}] is not in the list seen",
    },
    why: Text {
        ja: "一覧は一部だけなので使えるかもしれませんが、文字のまま表示されることもあります。",
        zh: "列表并不完整，可能可用，也可能显示为文字。",
        en: "The list is partial: it may work, or stay text.",
    },
    todo: Text {
        ja: "アプリのステッカー一覧で確かめてください。",
        zh: "在 App 的表情面板里核对。",
        en: "Check it in the app's sticker panel.",
    },
};

static ADD: Text = Text { ja: "文字を補う", zh: "补上字母", en: "Add the letter" };

fn check(subject: &Subject<'_>, limits: &Limits, out: &mut Vec<Finding>) {
    let known = limits.stickers_names;
    let new = |wording, range| {
        let finding = Finding::new(RULE.id, RULE.severity, Field::Body, wording);
        finding.range(range).source(known.source)
    };
    for mark in &subject.body_marks.stickers {
        if !known.value.contains(&mark.text.as_str()) {
            out.push(new(&UNKNOWN, mark.range).arg(mark.text.as_str()));
        }
    }
    let body = subject.given.body;
    let mut offsets = Offsets::new(body);
    for (start, _) in body.match_indices('[') {
        let inside = body.get(start.saturating_add(1)..).unwrap_or_default();
        let Some((name, letter)) = known.value.iter().find_map(|code| cut_letter(code, inside)) else { continue };
        let close = start.saturating_add(1).saturating_add(name.len());
        let range = offsets.range(start, close.saturating_add(1));
        let gap = range.end.saturating_sub(1);
        let edit = Edit::Replace {
            field: Field::Body,
            item: None,
            range: Range16 { start: gap, end: gap },
            text: letter.to_owned(),
        };
        out.push(new(&LETTER, range).arg(name).arg(letter).fix(&ADD, vec![edit]));
    }
}

/// The name and the letter of a code, if `inside` begins with the name and a closing bracket.
fn cut_letter<'a>(code: &'a str, inside: &str) -> Option<(&'a str, &'a str)> {
    let (name, letter) = code.split_at_checked(code.len().checked_sub(1)?)?;
    let lacks = matches!(letter, "R" | "H") && inside.strip_prefix(name)?.starts_with(']');
    lacks.then_some((name, letter))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::finding::Edit;
    use crate::domain::rules::probe::{findings, note, ranges, speaks};
    use crate::domain::text::Range16;

    #[test]
    fn a_known_name_without_its_letter() {
        let found = findings(&RULE, note().body("😀[笑哭]好[吐舌头]"));
        let edits: Vec<_> = found.iter().flat_map(|finding| &finding.fixes).flat_map(|fix| &fix.edits).collect();
        assert_eq!(found[0].range, Some(Range16 { start: 2, end: 6 }));
        assert!(matches!(edits[0], Edit::Replace { range: Range16 { start: 5, end: 5 }, text, .. } if text == "R"));
        assert!(matches!(edits[1], Edit::Replace { text, .. } if text == "H"));
    }

    #[test]
    fn a_code_not_seen_is_only_mentioned() {
        assert_eq!(ranges(&RULE, note().body("[大哭R]")), [(0, 5)]);
        assert!(findings(&RULE, note().body("[大哭R]"))[0].fixes.is_empty());
    }

    #[test]
    fn codes_and_other_brackets_are_fine() {
        assert!(!speaks(&RULE, note().body("[笑哭R][doge][吐舌头H][dog][京都][话题][HER][")));
    }
}
