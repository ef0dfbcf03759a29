//! Japanese beside Chinese: whether both texts say the same numbers and names, and whether they are still in step.
//!
//! Numbers are read into [`fact::Fact`]s, which are the same in both languages (20%OFF = 8折), and compared. What is not
//! sure stays unsaid: a check that cries wolf on good posts is switched off.

mod agree;
mod compare;
mod fact;
pub(super) mod fold;
mod language_not_in_step;
mod language_numbers;
mod language_time_zone;
mod names;
pub(super) mod numeral;
mod read;
#[cfg(test)]
mod tests;
pub(super) mod words;
mod write;

use std::ops::Range;

use crate::domain::brand::Brand;
use crate::domain::finding::Finding;
use crate::domain::language::Text;
use crate::domain::rule::Rule;
use crate::domain::subject::Subject;
use crate::domain::text::{Marks, Offsets, Range16, parse};
use compare::Side;
use fact::{Fact, Lang};

/// What a rule about both texts does: reads them, adds what it finds.
pub type CheckPairs = fn(&Pairs<'_>, &mut Vec<Finding>);

/// The rules about both texts, by id.
pub static RULES: &[&Rule<CheckPairs>] =
    &[&language_not_in_step::RULE, &language_numbers::RULE, &language_time_zone::RULE];

/// What a button of a fix says.
pub(super) static WRITE: Text = Text { ja: "「{0}」に直す", zh: "改为“{0}”", en: "Write {0}" };

/// A text of the note in both languages.
pub struct Both<'a> {
    zh: Side<'a>,
    ja: Side<'a>,
}

/// The title and the body in both languages.
pub struct Pairs<'a> {
    /// The note.
    pub subject: &'a Subject<'a>,
    /// The brand.
    pub brand: &'a Brand,
    /// The title and the body; `None` while there is no Japanese at all.
    texts: Option<[Both<'a>; 2]>,
}

/// Adds what there is to say of both languages, by the ids of the rules.
pub fn read(subject: &Subject<'_>, brand: &Brand, out: &mut Vec<Finding>) {
    let given = &subject.given;
    let written = !given.meaning_title.trim().is_empty() || !given.meaning_body.trim().is_empty();
    if !written && given.paired.is_empty() && given.paired_title.is_none() {
        return;
    }
    let texts = written.then(|| {
        let title = both(given.title, Vec::new(), given.meaning_title, brand);
        [title, both(given.body, hidden(given.body, &subject.body_marks), given.meaning_body, brand)]
    });
    let pairs = Pairs { subject, brand, texts };
    RULES.iter().for_each(|rule| (rule.check)(&pairs, out));
}

fn both<'a>(zh: &'a str, hidden_zh: Vec<Range<usize>>, ja: &'a str, brand: &Brand) -> Both<'a> {
    // While one side is empty nothing is compared.
    if zh.is_empty() || ja.is_empty() {
        let [zh, ja] = [zh, ja].map(|text| Side { text, facts: Vec::new() });
        return Both { zh, ja };
    }
    let side = |text: &'a str, lang: Lang, mut hidden: Vec<Range<usize>>| {
        hidden.extend(brand.words.iter().flat_map(|word| names::places(text, word)));
        hidden.sort_by_key(|range| (range.start, range.end));
        Side { text, facts: read::read(text, lang, &hidden) }
    };
    Both { zh: side(zh, Lang::Zh, hidden_zh), ja: side(ja, Lang::Ja, hidden(ja, &parse(ja))) }
}

/// The places of topics, mentions, stickers and links: numbers in them are names.
fn hidden(text: &str, marks: &Marks) -> Vec<Range<usize>> {
    let mut offsets = Offsets::new(text);
    let all = [&marks.topics, &marks.mentions, &marks.stickers, &marks.links];
    let mut ranges: Vec<Range16> = all.into_iter().flatten().map(|mark| mark.range).collect();
    ranges.sort();
    ranges.into_iter().map(|range| offsets.byte(range.start)..offsets.byte(range.end)).collect()
}

/// A place in UTF-16 units.
fn range_of(text: &str, place: &Range<usize>) -> Range16 {
    Offsets::new(text).range(place.start, place.end)
}

/// A number as it is written.
fn quoted<'a>(text: &'a str, fact: &Fact) -> &'a str {
    text.get(fact.place.clone()).unwrap_or_default()
}
