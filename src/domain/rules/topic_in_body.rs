//! A `#topic` typed or pasted into the body stays plain text: only a name picked from the list becomes a topic.

use crate::domain::finding::{Edit, Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::text::{Lines, MAX_TRIED_LINE, Offsets, Range16, is_digits, is_topic_char, parse};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule = Rule {
    id: "topic-in-body",
    severity: Severity::Warning,
    fields: &[Field::Body],
    about: About::new(Text {
        ja: "本文に書いたハッシュタグは、ただの文字になります。",
        zh: "写在正文里的话题只是普通文字。",
        en: "A topic written in the body stays plain text.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "本文の「#{0}」はただの文字になります",
        zh: "正文里的“#{0}”只是普通文字",
        en: "#{0} in the body stays plain text",
    },
    why: Text {
        ja: "小紅書でハッシュタグになるのは、候補から選んだものだけです。貼り付けた「#」は働きません。",
        zh: "小红书只把从列表选中的名称当作话题，粘贴的 # 不起作用。",
        en: "On RED only a name picked from the list becomes a topic; a pasted # does nothing.",
    },
    todo: Text {
        ja: "本文から削除し、投稿時に候補から選んでください。",
        zh: "从正文删除，发布时从列表中选择。",
        en: "Delete it here and pick it from the list when posting.",
    },
};

static DELETE: Text = Text { ja: "本文から削除", zh: "从正文删除", en: "Delete from body" };

fn check(subject: &Subject<'_>, limits: &Limits, out: &mut Vec<Finding>) {
    if !limits.topics_picked.value {
        return;
    }
    let body = subject.given.body;
    let (mut offsets, mut lines) = (Offsets::new(body), Lines::new(body));
    for mark in subject.body_marks.topics.iter().filter(|mark| !is_digits(&mark.text)) {
        let finding = Finding::new(RULE.id, RULE.severity, Field::Body, &WORDING)
            .range(mark.range)
            .arg(mark.text.as_str())
            .source(limits.topics_picked.source);
        out.push(match deletion(body, mark.range, &mut offsets, &mut lines) {
            Some(edit) => finding.fix(&DELETE, vec![edit]),
            None => finding,
        });
    }
}

/// Deletes the mark and one space beside it if two would meet; or, where its neighbours would form a topic, leaves a space.
fn deletion(body: &str, mark: Range16, offsets: &mut Offsets<'_>, lines: &mut Lines<'_>) -> Option<Edit> {
    let (start, end) = (offsets.byte(mark.start), offsets.byte(mark.end));
    let line = lines.at(start);
    if line.len() > MAX_TRIED_LINE {
        return None;
    }
    let before = body.get(line.start..start)?.chars().next_back();
    let after = body.get(end..line.end)?.chars().next();
    let ends = |c: Option<char>| c.is_none_or(is_blank);
    let (mut cut, mut range) = (start..end, mark);
    if let Some(blank) = after.filter(|c| is_blank(*c) && ends(before)) {
        cut.end = cut.end.saturating_add(blank.len_utf8());
        range.end = range.end.saturating_add(1);
    } else if let Some(blank) = before.filter(|c| is_blank(*c) && ends(after)) {
        cut.start = cut.start.saturating_sub(blank.len_utf8());
        range.start = range.start.saturating_sub(1);
    }
    for (cut, range, text) in [(cut, range, ""), (start..end, mark, " ")] {
        let (left, right) = (body.get(line.start..cut.start)?, body.get(cut.end..line.end)?);
        // Only what goes on as a name, or as the stored form, can form a topic with what stands before; and a "#"
        // behind a letter becomes a topic where that letter becomes the end of a mention.
        let freed = !right.starts_with(is_blank) && right.contains(['#', '＃']);
        let harmless = !right.starts_with(is_topic_char) && !right.bytes().any(|b| b == b'[') && !freed;
        if harmless || topics(&[left, text, right].concat()) < topics(body.get(line.clone())?) {
            return Some(Edit::Replace { field: Field::Body, item: None, range, text: text.to_owned() });
        }
    }
    None
}

fn topics(line: &str) -> usize {
    parse(line).topics.iter().filter(|mark| !is_digits(&mark.text)).count()
}

/// Spaces of one UTF-16 unit.
const fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{A0}' | '\u{3000}')
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::finding::Edit;
    use crate::domain::rules::probe::{findings, note, ranges, speaks};

    fn edits(body: &str) -> Vec<(u32, u32, String)> {
        let edits =
            findings(&RULE, note().body(body)).into_iter().flat_map(|finding| finding.fixes).flat_map(|f| f.edits);
        edits
            .filter_map(|edit| match edit {
                Edit::Replace { range, text, .. } => Some((range.start, range.end, text)),
                Edit::Remove { .. } => None,
            })
            .collect()
    }

    #[test]
    fn both_written_forms_are_marked_whole() {
        assert_eq!(ranges(&RULE, note().body("😀 #护肤[话题]# 好 ＃早餐。")), [(3, 11), (14, 17)]);
    }

    #[test]
    fn shade_numbers_are_no_topics() {
        assert!(!speaks(&RULE, note().body("色号 #01 和 #302，C#语言，一个 #")));
    }

    #[test]
    fn one_space_goes_along() {
        assert_eq!(edits("好 #护肤 的"), [(2, 6, String::new())]);
        assert_eq!(edits("好 #护肤\n的"), [(1, 5, String::new())]);
        assert_eq!(edits("#护肤 #早餐"), [(0, 4, String::new()), (3, 7, String::new())]);
        assert_eq!(edits("好，#护肤。"), [(2, 5, String::new())]);
    }

    #[test]
    fn neighbours_never_form_a_new_topic() {
        assert_eq!(edits("##护肤[话题]#霜"), [(1, 9, " ".to_owned())]);
        assert_eq!(edits("@#koharubi.jp#护肤"), [(1, 10, " ".to_owned())]);
    }
}
