//! A topic is in the list twice.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule = Rule {
    id: "topic-duplicate",
    severity: Severity::Warning,
    fields: &[Field::Topics],
    about: About::new(Text {
        ja: "同じハッシュタグが重複しています。",
        zh: "话题重复。",
        en: "The same topic is in the list more than once.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "「#{0}」が重複しています", zh: "话题“#{0}”重复", en: "#{0} is already in the list"
    },
    why: Text {
        ja: "小紅書では「#」の有無にかかわらず、同じ名前は1つのハッシュタグです。",
        zh: "小红书不论有无 #，同名只算一个话题。",
        en: "To RED one name is one topic, with or without the #.",
    },
    todo: Text { ja: "片方を削除してください。", zh: "删去一个。", en: "Remove one of them." },
};

static REMOVE: Text = Text { ja: "重複を削除", zh: "删除重复话题", en: "Remove duplicate" };

fn check(subject: &Subject<'_>, limits: &Limits, out: &mut Vec<Finding>) {
    if limits.topics_duplicate.value {
        return;
    }
    for (item, name) in subject.topics.iter().enumerate() {
        // A handful of names: looking through them is faster than hashing or sorting, and far less code.
        if !name.is_empty() && subject.topics.iter().take(item).any(|earlier| earlier == name) {
            out.push(
                Finding::new(RULE.id, RULE.severity, Field::Topics, &WORDING)
                    .item(item)
                    .arg(*name)
                    .source(limits.topics_duplicate.source)
                    .remove_item(&REMOVE),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::finding::{Edit, Field};
    use crate::domain::rules::probe::{findings, note, speaks};

    #[test]
    fn the_later_one_goes() {
        let found = findings(&RULE, note().topics(&["减脂", "早餐", " #减脂", "＃减脂"]));
        assert_eq!(found.iter().map(|finding| finding.item).collect::<Vec<_>>(), [Some(2), Some(3)]);
        assert_eq!(found[0].fixes[0].edits, [Edit::Remove { field: Field::Topics, item: 2 }]);
    }

    #[test]
    fn empty_names_are_no_duplicates() {
        assert!(!speaks(&RULE, note().topics(&["", "#", "减脂", "减脂餐"])));
    }
}
