//! Topics a writer is likely to want: from the brand's groups and from earlier notes, without asking anybody.

use std::collections::BTreeMap;

use super::dictionary::TopicGroup;
use super::note::Note;
use super::text::topic_name;

/// Suggestions shown at once.
pub const SHOWN: usize = 12;

/// So many notes in a row with the same topics are a habit, not a choice.
pub const SAME_SET: usize = 5;

/// Topics that fit what is typed and are not chosen yet, the most used first; of equal use those of the groups first, in
/// their order, then by name.
#[must_use]
pub fn suggestions<'a>(
    typed: &str,
    chosen: &[String],
    groups: &'a [TopicGroup],
    earlier: impl IntoIterator<Item = &'a Note>,
) -> Vec<&'a str> {
    let typed = topic_name(typed).to_lowercase();
    let mut uses: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (place, topic) in groups.iter().flat_map(|group| &group.topics).enumerate() {
        uses.entry(topic_name(topic)).or_insert((0, place));
    }
    for topic in earlier.into_iter().flat_map(|note| &note.topics) {
        let entry = uses.entry(topic_name(topic)).or_insert((0, usize::MAX));
        entry.0 = entry.0.saturating_add(1);
    }
    let fits = |name: &str| {
        !name.is_empty()
            && name.to_lowercase().contains(&typed)
            && !chosen.iter().any(|chosen| topic_name(chosen) == name)
    };
    let mut fitting: Vec<_> = uses.into_iter().filter(|(name, _)| fits(name)).collect();
    fitting.sort_by_key(|&(name, (uses, place))| (std::cmp::Reverse(uses), place, name));
    fitting.into_iter().map(|(name, _)| name).take(SHOWN).collect()
}

/// Whether the last notes before this one all have exactly its topics, in whatever order. Notes come newest first.
#[must_use]
pub fn same_as_before<'a>(topics: &[String], before: impl IntoIterator<Item = &'a Note>) -> bool {
    let set = |topics: &[String]| {
        let mut names: Vec<String> = topics.iter().map(|topic| topic_name(topic).to_owned()).collect();
        names.sort_unstable();
        names.dedup();
        names
    };
    let here = set(topics);
    let mut last = before.into_iter().take(SAME_SET).map(|note| set(&note.topics));
    !here.is_empty() && (0..SAME_SET).all(|_| last.next().is_some_and(|other| other == here))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(topics: &[&str]) -> Note {
        Note { topics: topics.iter().map(|&topic| topic.to_owned()).collect(), ..Note::default() }
    }

    fn names(topics: &[&str]) -> Vec<String> {
        topics.iter().map(|&topic| topic.to_owned()).collect()
    }

    #[test]
    fn the_most_used_come_first() {
        let groups = [TopicGroup { name: "护肤".into(), topics: names(&["保湿", "干皮护肤"]) }];
        let earlier = [note(&["日系护肤", "干皮护肤"]), note(&["#日系护肤", "茶"]), note(&["日系护肤"])];
        let suggested = |typed: &str, chosen: &[&str]| {
            suggestions(typed, &names(chosen), &groups, &earlier).into_iter().map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(suggested("", &[]), ["日系护肤", "干皮护肤", "茶", "保湿"]);
        assert_eq!(suggested("#护肤", &["日系护肤"]), ["干皮护肤"]);
        assert!(suggested("口红", &[]).is_empty());
        assert!(suggestions("", &[], &[], []).is_empty());
    }

    #[test]
    fn five_in_a_row_are_a_habit() {
        let same = || note(&["护肤", "茶"]);
        let four = [same(), same(), same(), same()];
        assert!(!same_as_before(&names(&["茶", "护肤"]), &four));
        let five = [same(), same(), note(&["茶", "护肤", "茶"]), same(), same()];
        assert!(same_as_before(&names(&["#茶", "护肤"]), &five));
        assert!(!same_as_before(&names(&["茶"]), &five));
        assert!(!same_as_before(&[], &[note(&[]), note(&[]), note(&[]), note(&[]), note(&[])]));
    }
}
