//! A mentioned name that no account can have.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::text::{MENTION_SIGNS, Offsets, bare, count, grapheme_at, named, runs};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule = Rule {
    id: "mention-invalid",
    severity: Severity::Warning,
    fields: &[Field::Mentions],
    about: About::new(Text {
        ja: "メンションした名前が、ニックネームとして成り立ちません。",
        zh: "@提及的名字不可能是昵称。",
        en: "A mentioned name cannot be a nickname.",
    }),
    check,
};

static EMPTY: Wording = Wording {
    message: Text {
        ja: "メンションの名前が空です", zh: "@提及没有名字", en: "Mention without a name"
    },
    why: Text {
        ja: "名前がないと、小紅書で相手を選べません。",
        zh: "没有名字，在小红书选不到用户。",
        en: "Without a name no account can be picked on RED.",
    },
    todo: Text {
        ja: "ニックネームを書くか、削除してください。",
        zh: "填写昵称，或删除。",
        en: "Write the nickname or remove the mention.",
    },
};

static BAD: Wording = Wording {
    message: Text {
        ja: "ニックネームに使えない文字：{0}",
        zh: "昵称含不可用的字符：{0}",
        en: "Not possible in a nickname: {0}",
    },
    why: Text {
        ja: "小紅書のニックネームに空白や @ 《 / などは使えず、この名前の相手は見つかりません。",
        zh: "小红书昵称不能含空格和 @ 《 / 等字符，按这个名字找不到用户。",
        en: "RED nicknames take no spaces and no @ 《 / or the like, so nobody has this one.",
    },
    todo: Text {
        ja: "アプリに表示されるニックネームを確かめてください。",
        zh: "核对 App 里显示的昵称。",
        en: "Check the nickname shown in the app.",
    },
};

static LENGTH: Wording = Wording {
    message: Text {
        ja: "ニックネームが{0}字。範囲は{1}〜{2}字です",
        zh: "昵称 {0} 字，应为 {1}–{2} 字",
        en: "Nickname has {0} characters, RED takes {1} to {2}",
    },
    why: Text {
        ja: "小紅書のニックネームは{1}〜{2}字のため、この名前の相手は見つかりません。",
        zh: "小红书昵称为 {1}–{2} 字，按这个名字找不到用户。",
        en: "RED nicknames have {1} to {2} characters, so nobody has this one.",
    },
    todo: BAD.todo,
};

static REMOVE: Text = Text { ja: "メンションを削除", zh: "删除该提及", en: "Remove mention" };

fn check(subject: &Subject<'_>, limits: &Limits, out: &mut Vec<Finding>) {
    let length = limits.mentions_name.value;
    for (item, written) in subject.given.mentions.iter().enumerate() {
        let (start, name) = bare(written, MENTION_SIGNS);
        let new = |wording| {
            let finding = Finding::new(RULE.id, RULE.severity, Field::Mentions, wording);
            finding.item(item).source(limits.mentions_name.source)
        };
        let range =
            |from: usize, to: usize| Offsets::new(written).range(start.saturating_add(from), start.saturating_add(to));
        if name.is_empty() {
            out.push(new(&EMPTY).remove_item(&REMOVE));
            continue;
        }
        let bad = runs(name, is_bad);
        if let (Some(first), Some(last)) = (bad.first(), bad.last()) {
            let characters = named(name.chars().filter(|c| is_bad(*c)));
            out.push(new(&BAD).range(range(first.start, last.end)).arg(characters));
        }
        let used = count(name).graphemes;
        if used < length.min || used > length.max {
            let mut finding = new(&LENGTH).arg(used).arg(length.min).arg(length.max);
            if used > length.max {
                finding.range = grapheme_at(name, length.max).map(|cut| range(cut, name.len()));
            }
            out.push(finding);
        }
    }
}

fn is_bad(c: char) -> bool {
    c.is_whitespace() || matches!(c, '@' | '＠' | '《' | '》' | '/' | '<' | '>' | '#' | '[' | ']')
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::rules::probe::{findings, note, ranges, speaks};

    #[test]
    fn names_with_and_without_sign_are_fine() {
        let longest = "长".repeat(24);
        assert!(!speaks(&RULE, note().mentions(&["小春", "@小春日和", " ＠ Koharu.jp ", &longest])));
    }

    #[test]
    fn bad_characters_are_marked_from_first_to_last() {
        assert_eq!(ranges(&RULE, note().mentions(&["@😀小 春/京都"])), [(4, 7)]);
    }

    #[test]
    fn length_is_counted_in_what_a_reader_sees() {
        let over = "长".repeat(25);
        assert_eq!(ranges(&RULE, note().mentions(&[&over])), [(24, 25)]);
        assert!(speaks(&RULE, note().mentions(&["春"])));
    }

    #[test]
    fn an_empty_one_can_be_removed() {
        let found = findings(&RULE, note().mentions(&["@ "]));
        assert_eq!((found.len(), found[0].fixes.len()), (1, 1));
    }
}
