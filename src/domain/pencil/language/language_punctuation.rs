//! Punctuation as Japanese or a Latin keyboard sets it, where Chinese uses another mark.
//!
//! Only between Chinese characters: numbers, times, addresses, Latin text and faces have their own. 「」 and `~` are style.

use super::CheckPage;
use super::common::{TEXTS, before, behind};
use super::han::is_han;
use crate::domain::finding::{Finding, Severity};
use crate::domain::language::Text;
use crate::domain::pencil::kinds::Kinds;
use crate::domain::pencil::page::Page;
use crate::domain::rule::{About, Rule};
use crate::domain::text::extend;
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckPage> = Rule {
    id: "language-punctuation",
    severity: Severity::Advice,
    fields: TEXTS,
    about: About::new(Text {
        ja: "日本語や半角の句読点が混じっています。",
        zh: "混有日文或半角标点。",
        en: "There is Japanese or half-width punctuation.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "「{0}」は中国語では「{1}」です",
        zh: "标点“{0}”在中文里用“{1}”",
        en: "Chinese writes {1} for {0}",
    },
    why: Text {
        ja: "中国語の句読点は全角です。混じると、急いで書いた文に見えます。",
        zh: "中文标点用全角，混用显得不够用心。",
        en: "Chinese punctuation is full-width; a mixture looks careless.",
    },
    todo: Text {
        ja: "中国語の句読点に直してください。", zh: "改为中文标点。", en: "Use the Chinese mark."
    },
};

static REPLACE: Text =
    Text { ja: "中国語の句読点に直す", zh: "改为中文标点", en: "Use the Chinese mark" };

fn check(page: &Page<'_>, out: &mut Vec<Finding>) {
    if !page.reading.kinds.has(Kinds::PUNCTUATION) {
        return;
    }
    let text = page.text;
    let mut runs = Vec::new();
    for (at, c) in page.reading.marks.iter().filter(|(_, c)| Kinds::of_other(*c).has(Kinds::PUNCTUATION)) {
        extend(&mut runs, *at, c.len_utf8());
    }
    for run in runs {
        let marks = text.get(run.clone()).unwrap_or_default();
        let mut end = run.end;
        // Latin habit puts a space behind the mark.
        if marks.is_ascii() && behind(text, end) == Some(' ') {
            end = end.saturating_add(1);
        }
        let chinese = |c: Option<char>| c.is_some_and(is_han);
        // The wave also stands beside numbers and at the end.
        let beside = marks.chars().all(|c| c == '〜') || chinese(before(text, run.start)) && chinese(behind(text, end));
        if !beside {
            continue;
        }
        let written = written(marks);
        if written != marks {
            let range = run.start..end;
            let finding = page.finding(RULE.id, RULE.severity, &WORDING, range).arg(marks).arg(written.as_str());
            out.push(finding.replace_with(&REPLACE, written));
        }
    }
}

/// The marks as Chinese writes them.
fn written(marks: &str) -> String {
    if marks.chars().all(|c| c == '‥') || marks.len() > 1 && marks.chars().all(|c| c == '.') {
        return "……".to_owned();
    }
    marks.chars().map(chinese).collect()
}

const fn chinese(c: char) -> char {
    match c {
        ',' => '，',
        '.' | '｡' => '。',
        '!' => '！',
        '?' => '？',
        ':' => '：',
        ';' => '；',
        '､' => '、',
        '〜' => '～',
        '・' | '･' => '·',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::super::probe::{fixed, marked};
    use super::RULE;

    #[test]
    fn between_chinese_characters() {
        assert_eq!(fixed(&RULE, "很清爽,不粘腻!推荐?好:一;二.三"), "很清爽，不粘腻！推荐？好：一；二。三");
        assert_eq!(fixed(&RULE, "很清爽, 不粘腻"), "很清爽，不粘腻");
        assert_eq!(fixed(&RULE, "好用...真的好用!!买"), "好用……真的好用！！买");
        assert_eq!(fixed(&RULE, "京都･奈良・大阪､神户｡好"), "京都·奈良·大阪、神户。好");
        assert_eq!(fixed(&RULE, "10〜20分钟，开心〜"), "10～20分钟，开心～");
        assert_eq!(marked(&RULE, "好‥真的"), ["‥"]);
    }

    #[test]
    fn what_has_its_own_marks_is_silent() {
        for text in [
            "3.5折，12:30开门，1,200日元",
            "No.1，v2.0，www.example.com",
            "Hello, world! 你好",
            "(｡･ω･｡)开心",
            "・保湿\n・清爽",
            "「京都」和『奈良』，好用~",
            "好用！真的？是：一；二。三、四",
            "太好了!",
            "色号:01",
            "...",
        ] {
            assert_eq!(marked(&RULE, text), [""; 0], "{text}");
        }
    }
}
