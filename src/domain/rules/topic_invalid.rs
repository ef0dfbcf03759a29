//! A topic has no name, or characters in it that end a name on the platform.

use std::ops::Range;

use crate::domain::finding::{Edit, Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::Limits;
use crate::domain::subject::{Subject, around_name};
use crate::domain::text::{Offsets, TOPIC_SIGNS, bare, extend, named};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule = Rule {
    id: "topic-invalid",
    severity: Severity::Error,
    fields: &[Field::Topics],
    about: About::new(Text {
        ja: "ハッシュタグの名前が空か、使えない文字を含みます。",
        zh: "话题没有名称，或名称含不可用的字符。",
        en: "A topic has no name, or characters a name cannot have.",
    }),
    check,
};

static EMPTY: Wording = Wording {
    message: Text {
        ja: "ハッシュタグの名前が空です", zh: "话题没有名称", en: "Topic without a name"
    },
    why: Text {
        ja: "小紅書は名前のないハッシュタグを受け付けません。",
        zh: "小红书不接受没有名称的话题。",
        en: "RED takes no topic without a name.",
    },
    todo: Text {
        ja: "名前を書くか、削除してください。",
        zh: "填写名称，或删除。",
        en: "Write a name or remove the topic.",
    },
};

static BAD: Wording = Wording {
    message: Text {
        ja: "ハッシュタグに使えない文字：{0}",
        zh: "话题名含不可用的字符：{0}",
        en: "Not possible in a topic: {0}",
    },
    why: Text {
        ja: "空白と # @ [ ] は小紅書で名前の区切りになり、この名前では登録できません。",
        zh: "空格和 # @ [ ] 在小红书是分隔符，这样的名称无法成为话题。",
        en: "Spaces and # @ [ ] end a name on RED, so it takes no topic of this name.",
    },
    todo: Text {
        ja: "その文字を削除してください。", zh: "删除这些字符。", en: "Delete these characters."
    },
};

static REMOVE: Text = Text { ja: "ハッシュタグを削除", zh: "删除该话题", en: "Remove topic" };
static DELETE: Text = Text { ja: "その文字を削除", zh: "删除这些字符", en: "Delete characters" };

fn check(subject: &Subject<'_>, limits: &Limits, out: &mut Vec<Finding>) {
    let source = limits.topics_picked.source;
    // What the stored form puts behind a name, `[话题]#`, comes along with a copied topic.
    let tail = around_name(limits.topics_long_form.value)[1].trim();
    for (item, written) in subject.given.topics.iter().enumerate() {
        let (start, name) = bare(written, TOPIC_SIGNS);
        if name.is_empty() {
            let finding = Finding::new(RULE.id, RULE.severity, Field::Topics, &EMPTY);
            out.push(finding.item(item).source(source).remove_item(&REMOVE));
            continue;
        }
        let bad = bad_runs(name, tail);
        let (Some(first), Some(last)) = (bad.first(), bad.last()) else { continue };
        let at = |range: &Range<usize>, offsets: &mut Offsets<'_>| {
            offsets.range(start.saturating_add(range.start), start.saturating_add(range.end))
        };
        let mut offsets = Offsets::new(written);
        let finding = Finding::new(RULE.id, RULE.severity, Field::Topics, &BAD)
            .item(item)
            .range(at(&(first.start..last.end), &mut offsets))
            .arg(named(bad.iter().filter_map(|run| name.get(run.clone())).flat_map(str::chars).filter(|c| is_bad(*c))))
            .source(source);
        let kept = name.len().saturating_sub(bad.iter().map(Range::len).sum());
        out.push(if kept == 0 {
            finding.remove_item(&REMOVE)
        } else {
            let edits = bad
                .iter()
                .map(|run| Edit::Replace {
                    field: Field::Topics,
                    item: finding.item,
                    range: at(run, &mut offsets),
                    text: String::new(),
                })
                .collect();
            finding.fix(&DELETE, edits)
        });
    }
}

fn bad_runs(name: &str, tail: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let copied = if tail.is_empty() { None } else { name.strip_suffix(tail) }.unwrap_or(name);
    for (at, c) in copied.char_indices().filter(|(_, c)| is_bad(*c)) {
        extend(&mut found, at, c.len_utf8());
    }
    if copied.len() < name.len() {
        extend(&mut found, copied.len(), tail.len());
    }
    found
}

fn is_bad(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '#' | '＃' | '[' | ']' | '@' | '＠')
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::finding::{Edit, Field};
    use crate::domain::rules::probe::{findings, note, ranges, speaks};
    use crate::domain::text::Range16;

    fn edits(topic: &str) -> Vec<Edit> {
        findings(&RULE, note().topics(&["好", topic])).into_iter().flat_map(|f| f.fixes).flat_map(|f| f.edits).collect()
    }

    fn delete(start: u32, end: u32) -> Edit {
        Edit::Replace { field: Field::Topics, item: Some(1), range: Range16 { start, end }, text: String::new() }
    }

    #[test]
    fn outer_space_and_one_sign_are_fine() {
        assert!(!speaks(&RULE, note().topics(&["护肤", "#护肤", " ＃护肤　", "# 护肤", "早餐😋", "A-B·C"])));
    }

    #[test]
    fn bad_characters_go_one_by_one() {
        assert_eq!(ranges(&RULE, note().topics(&["##😀 护＠肤"])), [(1, 7)]);
        assert_eq!(edits("##😀 护＠肤"), [delete(1, 2), delete(4, 5), delete(6, 7)]);
    }

    #[test]
    fn the_stored_form_loses_its_tail() {
        assert_eq!(edits("#护肤[话题]#"), [delete(3, 8)]);
    }

    #[test]
    fn nothing_left_means_remove() {
        for topic in ["", " # ", "##", "#[ ]"] {
            assert_eq!(edits(topic), [Edit::Remove { field: Field::Topics, item: 1 }], "{topic:?}");
        }
        assert!(ranges(&RULE, note().topics(&["#"])).is_empty());
    }
}
