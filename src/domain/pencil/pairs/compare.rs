//! Two texts side by side: which numbers of one the other does not say.

use std::ops::Range;

use super::agree::{agree, alike, comparable, plainly};
use super::fact::{Fact, Kind, Value, Weight};
use super::words;
use crate::domain::in_step::paragraphs;

/// What is wrong between two texts.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict<'a> {
    /// The Chinese says something else. `certain`: nothing else could be meant.
    Differs { zh: &'a Fact, ja: &'a Fact, certain: bool },
    /// The Chinese does not say it.
    Missing(&'a Fact),
    /// The Japanese does not say it.
    Extra(&'a Fact),
}

/// A text with its facts.
pub struct Side<'a> {
    pub text: &'a str,
    pub facts: Vec<Fact>,
}

/// A Japanese text with fewer characters than this share of the Chinese, in tenths, is a summary: it need not say all. One
/// that says all is longer than the Chinese.
const SUMMARY: usize = 7;

/// Compares two texts. What stands in `zh_too` or `ja_too`, such as the body of a title, is said as well.
pub fn compare<'a>(zh: &'a Side<'a>, ja: &'a Side<'a>, zh_too: &[Fact], ja_too: &[Fact]) -> Vec<Verdict<'a>> {
    if ja.text.trim().is_empty() || (zh.facts.is_empty() && ja.facts.is_empty()) {
        return Vec::new();
    }
    let mut groups = groups(zh, ja);
    settle(&mut groups);
    let summary = ja.text.chars().count().saturating_mul(10) < zh.text.chars().count().saturating_mul(SUMMARY);
    let said = |facts: &[Fact], too: &[Fact], same: &dyn Fn(&Fact) -> bool| facts.iter().chain(too).any(same);
    let mut verdicts = Vec::new();
    for group in groups {
        let lonely = pair(group, &mut verdicts);
        for fact in lonely.ja {
            if fact.weight == Weight::Firm
                && !is_shoe_size(zh.text, fact)
                && !said(&zh.facts, zh_too, &|zh| agree(zh, fact))
            {
                verdicts.push(Verdict::Missing(fact));
            }
        }
        for fact in lonely.zh {
            if fact.weight == Weight::Firm && !summary && !said(&ja.facts, ja_too, &|ja| agree(fact, ja)) {
                verdicts.push(Verdict::Extra(fact));
            }
        }
    }
    verdicts
}

/// Centimetres that a Chinese text gives as a shoe size.
fn is_shoe_size(zh: &str, ja: &Fact) -> bool {
    /// Feet that shoes are made for, 20 to 30 cm, in thousandths of a millimetre.
    const FEET: std::ops::RangeInclusive<i64> = 200_000..=300_000;
    let Value::Amount { milli, units } = ja.value else { return false };
    let length = units.iter().find(|unit| unit.kind == Kind::Length);
    length.is_some_and(|unit| FEET.contains(&milli.saturating_mul(unit.factor)))
        && words::WORDS_SHOE_SIZE.iter().any(|word| zh.contains(word))
}

/// Facts of paragraphs that belong together.
struct Group<'a> {
    zh: Vec<&'a Fact>,
    ja: Vec<&'a Fact>,
}

/// By line where both texts have as many, else by block, else all at once.
fn groups<'a>(zh: &'a Side<'a>, ja: &'a Side<'a>) -> Vec<Group<'a>> {
    type Split = fn(&str) -> Vec<Range<usize>>;
    let split: [Split; 2] = [paragraphs, blocks];
    for split in split {
        let (left, right) = (split(zh.text), split(ja.text));
        if left.len() == right.len() {
            let inside = |facts: &'a [Fact], place: &Range<usize>| {
                let from = facts.partition_point(|fact| fact.place.start < place.start);
                let to = facts.partition_point(|fact| fact.place.start < place.end);
                facts.get(from..to).unwrap_or_default().iter().collect()
            };
            let pairs = left.iter().zip(&right);
            return pairs.map(|(l, r)| Group { zh: inside(&zh.facts, l), ja: inside(&ja.facts, r) }).collect();
        }
    }
    vec![Group { zh: zh.facts.iter().collect(), ja: ja.facts.iter().collect() }]
}

/// The parts between blank lines.
fn blocks(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for line in paragraphs(text) {
        let between = found.last().map(|last| text.get(last.end..line.start).unwrap_or_default());
        match (found.last_mut(), between) {
            (Some(last), Some(between)) if between.matches('\n').count() < 2 => last.end = line.end,
            _ => found.push(line),
        }
    }
    found
}

/// Takes out what both say: first where it should stand, then what was moved.
fn settle(groups: &mut [Group<'_>]) {
    for group in groups.iter_mut() {
        let zh = group.zh.clone();
        group.zh.retain(|zh| !group.ja.iter().any(|ja| agree(zh, ja)));
        group.ja.retain(|ja| !zh.iter().any(|zh| agree(zh, ja)));
    }
    let zh: Vec<&Fact> = groups.iter().flat_map(|group| group.zh.iter().copied()).collect();
    let ja: Vec<&Fact> = groups.iter().flat_map(|group| group.ja.iter().copied()).collect();
    for group in groups {
        group.zh.retain(|zh| !ja.iter().any(|ja| agree(zh, ja)));
        group.ja.retain(|ja| !zh.iter().any(|zh| agree(zh, ja)));
    }
}

/// Puts what differs beside each other; gives the rest.
fn pair<'a>(mut group: Group<'a>, verdicts: &mut Vec<Verdict<'a>>) -> Group<'a> {
    let all = Group { zh: group.zh.clone(), ja: group.ja.clone() };
    let mut found = Vec::new();
    let rounds: [fn(&Fact, &Fact) -> bool; 3] = [|zh, ja| comparable(zh, ja) && alike(zh, ja), comparable, plainly];
    for fits in rounds {
        group.zh.retain(|zh| {
            let Some(at) = group.ja.iter().position(|ja| fits(zh, ja)) else { return true };
            found.push((*zh, group.ja.remove(at)));
            false
        });
    }
    found.sort_by_key(|(zh, _)| zh.place.start);
    for (zh, ja) in found {
        let others = all.zh.iter().filter(|other| comparable(other, ja) && other.value != zh.value).count();
        let more = all.ja.iter().filter(|other| comparable(zh, other) && other.value != ja.value).count();
        let plain = matches!(zh.value, Value::Amount { units: [], .. });
        verdicts.push(Verdict::Differs { zh, ja, certain: others == 0 && more == 0 && !plain });
    }
    group
}
