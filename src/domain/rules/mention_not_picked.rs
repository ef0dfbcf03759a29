//! An `@name` in the body that is not among the mentions: plain text until somebody picks the account.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::text::{MENTION_SIGNS, Offsets, mention_name};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule = Rule {
    id: "mention-not-picked",
    severity: Severity::Advice,
    fields: &[Field::Body],
    about: About::new(Text {
        ja: "本文の@がメンションの一覧にありません。",
        zh: "正文里的 @ 不在@用户列表中。",
        en: "An @name in the body is not among the mentions.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "「@{0}」はメンションの一覧にありません",
        zh: "“@{0}”不在@用户列表中",
        en: "@{0} is not among the mentions",
    },
    why: Text {
        ja: "小紅書で相手を選ぶまで、本文の@はただの文字です。",
        zh: "在小红书选中用户之前，正文里的 @ 只是普通文字。",
        en: "Until the account is picked on RED, an @ in the body is plain text.",
    },
    todo: Text {
        ja: "メンションに加え、投稿時にアプリで相手を選んでください。",
        zh: "加入@用户，发布时在 App 里选中。",
        en: "Add it to the mentions and pick the account when posting.",
    },
};

fn check(subject: &Subject<'_>, limits: &Limits, out: &mut Vec<Finding>) {
    let marks = &subject.body_marks.mentions;
    if marks.is_empty() || !limits.mentions_picked.value {
        return;
    }
    let body = subject.given.body;
    let picked = || subject.given.mentions.iter().map(|name| mention_name(name)).filter(|name| !name.is_empty());
    let mut offsets = Offsets::new(body);
    for mark in marks {
        // Chinese runs on without a space, and a nickname may go on where a written name seems to end.
        let written = body.get(offsets.byte(mark.range.start)..).unwrap_or_default();
        let written = written.strip_prefix(MENTION_SIGNS).unwrap_or(written);
        if !picked().any(|name| written.starts_with(name)) {
            out.push(
                Finding::new(RULE.id, RULE.severity, Field::Body, &WORDING)
                    .range(mark.range)
                    .arg(mark.text.as_str())
                    .source(limits.mentions_picked.source),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::rules::probe::{note, ranges, speaks};

    #[test]
    fn a_name_nobody_picked() {
        assert_eq!(ranges(&RULE, note().body("😀谢谢@小春 和＠京都").mentions(&["＠ 京都"])), [(4, 7)]);
    }

    #[test]
    fn the_text_may_run_on_and_the_name_too() {
        assert!(!speaks(&RULE, note().body("谢谢@小春推荐").mentions(&["小春"])));
        assert!(!speaks(&RULE, note().body("谢谢@小春(京都)").mentions(&["@小春(京都)"])));
        assert!(!speaks(&RULE, note().body("写信 a@b.example")));
    }
}
