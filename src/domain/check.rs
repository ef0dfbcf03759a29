//! Checking: `check(note, context) -> Report`. Pure and total.

use super::brand::{Brand, NO_BRAND};
use super::finding::{Field, Finding, Severity};
use super::order::sort_by_number;
use super::rules::RULES;
use super::ruleset::{RULE_SETS, RuleSet};
use super::subject::{Given, NoteKind, Subject};

/// Everything said about one note under one rule set.
#[derive(Debug)]
pub struct Report {
    /// The rule set that spoke.
    pub rule_set: &'static RuleSet,
    /// What was found, by place.
    pub findings: Vec<Finding>,
    /// How much of each limit is used.
    pub counters: Vec<Counter>,
    /// The version of the lexicon that spoke; `None` while it is not loaded.
    pub lexicon: Option<&'static str>,
}

impl Report {
    /// Both reports as one, which were made under the same rule set.
    #[must_use]
    pub fn and(mut self, other: Report) -> Self {
        if !other.findings.is_empty() {
            self.findings.extend(other.findings);
            sort_by_number(&mut self.findings, Finding::rank);
        }
        self.counters.extend(other.counters);
        self
    }
}

/// A Chinese text of an account or a shop, and where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Passage<'a> {
    /// The part of the account or shop.
    pub field: Field,
    /// The index in a list field.
    pub item: Option<u32>,
    /// Which member of the item, or of the field, by its name in JSON.
    pub member: Option<&'static str>,
    /// The member is a list of its own: a range would not say of which of its texts.
    pub nested: bool,
    /// The text.
    pub text: &'a str,
}

/// What reads the words of a note: [`super::pencil`], where it is loaded.
pub trait Pencil {
    /// The version of its lexicon.
    fn version(&self) -> &'static str;

    /// Adds what it finds, rule by rule in the order of their ids, with the rule sets that would let it pass.
    fn read(&self, subject: &Subject<'_>, rule_set: &'static RuleSet, brand: &Brand, out: &mut Vec<Finding>);

    /// The same for texts that are not of a note: nothing is compared and no date is looked up. The edits of a fix are of
    /// the finding's own member.
    fn read_passages(
        &self,
        passages: &[Passage<'_>],
        rule_set: &'static RuleSet,
        brand: &Brand,
        out: &mut Vec<Finding>,
    );
}

/// Under what a note is checked.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The limits.
    pub rule_set: &'static RuleSet,
    /// The moment, in milliseconds since 1970.
    pub now: i64,
    /// What is known of the brand.
    pub brand: &'a Brand,
    /// What reads the words; without it nothing is said of language and terms.
    pub pencil: Option<&'a dyn Pencil>,
}

impl Context<'_> {
    /// The limits of this rule set, at this moment, without a brand and a pencil.
    #[must_use]
    pub fn new(rule_set: &'static RuleSet, now: i64) -> Self {
        Self { rule_set, now, brand: &NO_BRAND, pencil: None }
    }
}

/// What a counter counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Unit {
    Title,
    Utf16,
    Grapheme,
    Item,
    Second,
    Byte,
}

impl Unit {
    /// The word used in JSON.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Unit::Title => "title",
            Unit::Utf16 => "utf16",
            Unit::Grapheme => "grapheme",
            Unit::Item => "item",
            Unit::Second => "second",
            Unit::Byte => "byte",
        }
    }
}

/// Where a count stands beside its limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CounterState {
    /// Fine.
    Ok,
    /// Below the least.
    Under,
    /// At 90 % or more.
    Near,
    /// The interval reaches over the limit, its lower end does not.
    Uncertain,
    /// Over the limit.
    Over,
}

impl CounterState {
    /// The word used in JSON and in class names.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            CounterState::Ok => "ok",
            CounterState::Under => "under",
            CounterState::Near => "near",
            CounterState::Uncertain => "uncertain",
            CounterState::Over => "over",
        }
    }
}

/// How much of one limit is used. `used_max` differs from `used` where the count is an interval.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Counter {
    pub field: Field,
    pub unit: Unit,
    pub used: f64,
    pub used_max: f64,
    pub min: Option<f64>,
    pub limit: Option<f64>,
}

impl Counter {
    pub(super) fn new(field: Field, unit: Unit, used: f64, limit: f64) -> Self {
        Self { field, unit, used, used_max: used, min: None, limit: Some(limit) }
    }

    pub(super) fn at_least(mut self, min: f64) -> Self {
        self.min = Some(min);
        self
    }

    pub(super) fn up_to(mut self, used_max: f64) -> Self {
        self.used_max = used_max;
        self
    }

    /// What is used, at least and at most, and the limit: all that the interface counts is whole.
    #[must_use]
    pub fn whole(&self) -> (u64, u64, Option<u64>) {
        (self.used as u64, self.used_max as u64, self.limit.map(|limit| limit as u64))
    }

    /// Where it stands.
    #[must_use]
    pub fn state(&self) -> CounterState {
        const NEAR: f64 = 0.9;
        match self.limit {
            Some(limit) if self.used > limit => CounterState::Over,
            Some(limit) if self.used_max > limit => CounterState::Uncertain,
            _ if self.min.is_some_and(|min| self.used < min) => CounterState::Under,
            Some(limit) if self.used >= limit * NEAR => CounterState::Near,
            _ => CounterState::Ok,
        }
    }
}

/// The ids of the pencil's rules begin with this or come later, up to the first rule that comes behind them.
const PENCIL_FROM: &str = "language";

/// Checks a note.
#[must_use]
pub fn check(given: Given<'_>, context: &Context<'_>) -> Report {
    let Context { rule_set, now, brand, pencil } = *context;
    let subject = Subject::new(given, now);
    let mut findings = Vec::new();
    let (before, behind) = RULES.split_at(RULES.partition_point(|rule| rule.id < PENCIL_FROM));
    for rule in before {
        (rule.check)(&subject, &rule_set.limits, &mut findings);
    }
    if let Some(pencil) = pencil {
        pencil.read(&subject, rule_set, brand, &mut findings);
    }
    for rule in behind {
        (rule.check)(&subject, &rule_set.limits, &mut findings);
    }
    if !brand.silenced.is_empty() {
        findings.retain(|finding| {
            finding.severity == Severity::Error || !brand.silenced.iter().any(|silenced| silenced == finding.rule)
        });
    }
    sort_by_number(&mut findings, Finding::rank);
    if !findings.is_empty() {
        compare(&subject, rule_set, &mut findings);
    }
    Report { rule_set, counters: counters(&subject, rule_set), findings, lexicon: pencil.map(Pencil::version) }
}

/// Says for each finding which other rule sets would let it pass: the same rule gives nothing of equal or higher
/// severity for the same field and item there.
///
/// The pencil says it of its own.
fn compare(subject: &Subject<'_>, spoke: &RuleSet, findings: &mut [Finding]) {
    let known = |finding: &Finding| RULES.iter().any(|rule| rule.id == finding.rule);
    for other in RULE_SETS.iter().filter(|other| other.id != spoke.id) {
        let mut theirs = Vec::new();
        for rule in RULES.iter().filter(|rule| findings.iter().any(|finding| finding.rule == rule.id)) {
            (rule.check)(subject, &other.limits, &mut theirs);
        }
        // One per place, the heaviest: a long paste may have a hundred thousand findings. They come rule by rule.
        sort_by_number(&mut theirs, Finding::place);
        theirs.dedup_by(|next, kept| {
            let same = (next.rule, next.place()) == (kept.rule, kept.place());
            if same {
                kept.severity = kept.severity.min(next.severity);
            }
            same
        });
        for finding in findings.iter_mut().filter(|finding| known(finding)) {
            let refused = theirs.iter().any(|their| {
                their.rule == finding.rule
                    && their.field == finding.field
                    && their.item == finding.item
                    && their.severity <= finding.severity
            });
            if !refused {
                finding.passes_under.push(other.id);
            }
        }
    }
}

/// The counters of a note: the title, the body twice (as the platform counts, then as a reader does), the lists, the video.
fn counters(subject: &Subject<'_>, rule_set: &RuleSet) -> Vec<Counter> {
    let limits = &rule_set.limits;
    let body = |form: &str| f64::from(subject.body.utf16.saturating_add(subject.topics_cost(form)));
    let house = limits.body_house.value;
    let mut counters = vec![
        Counter::new(Field::Title, Unit::Title, subject.title.title.into(), limits.title_max.value.into()),
        Counter::new(Field::Body, Unit::Utf16, body(limits.topics_short_form.value), limits.body_max.value.into())
            .up_to(body(limits.topics_long_form.value)),
        Counter::new(Field::Body, Unit::Grapheme, subject.body.graphemes.into(), house.max.into())
            .at_least(house.min.into()),
        Counter::new(Field::Topics, Unit::Item, subject.distinct_topics.len() as f64, limits.topics_max.value.into()),
    ];
    match subject.given.kind {
        NoteKind::Images => counters.push(
            Counter::new(Field::Images, Unit::Item, subject.given.images.len() as f64, limits.images_max.value.into())
                .at_least(limits.images_min.value.into()),
        ),
        NoteKind::Video => {
            if let Some(video) = subject.given.video {
                if let Some(seconds) = video.duration {
                    let limit = limits.video_duration.value.into();
                    counters.push(Counter::new(Field::Video, Unit::Second, seconds, limit));
                }
                let most = limits.video_bytes.value.most as f64;
                counters.push(Counter::new(Field::Video, Unit::Byte, video.bytes as f64, most));
            }
        }
    }
    counters
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ruleset::default_rule_set;

    #[test]
    fn an_empty_note_has_counters_and_no_panic() {
        let report = check(Given::default(), &Context::new(default_rule_set(), 0));
        assert_eq!(report.counters.len(), 5);
        assert_eq!(report.counters[4].state(), CounterState::Under);
    }

    #[test]
    fn the_body_counts_its_topics_as_an_interval() {
        let body = "字".repeat(995);
        let given = Given { body: &body, topics: vec!["护肤"], ..Given::default() };
        let counter = check(given, &Context::new(default_rule_set(), 0)).counters[1];
        assert_eq!((counter.used, counter.used_max), (999.0, 1004.0));
        assert_eq!(counter.state(), CounterState::Uncertain);
    }
}
