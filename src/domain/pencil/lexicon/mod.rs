//! The lexicon: words and shapes that laws, the platform or the brand's own list speak of.
//!
//! The lists are data (`data/lexicon/`), written as constants by the build script. A text is folded ([`super::fold`]), all
//! that is looked for is looked for at once ([`automaton`]), and what is found is judged by what stands around it ([`hits`]).

pub mod automaton;
mod bait;
pub mod brand;
pub mod context;
pub mod data;
mod days;
mod hits;
mod key;
mod latin;
mod number;
mod shapes;
pub mod words;

use automaton::{Automaton, Match};
pub use data::VERSION;
use data::{NoteMark, PICTOGRAPHS, RULES, Said};
use hits::{Hit, settle};

use super::fold::View;
use super::page::Page;
use super::reading::Filter;
use crate::domain::brand::{Brand, Genre};
use crate::domain::finding::{Edit, Finding, Fix};
use crate::domain::language::Text;
use crate::domain::rule::Rule;
use crate::domain::ruleset::{RULE_SETS, RuleSet};
use crate::domain::subject::Subject;
use crate::domain::wording::Arg;

static REPLACE: Text = Text { ja: "「{0}」にする", zh: "改为“{0}”", en: "Write “{0}”" };

/// Every rule of the lexicon, by id.
#[must_use]
pub fn rules() -> Vec<&'static Rule<()>> {
    let mut rules: Vec<&Rule<()>> = RULES.iter().chain([&brand::RULE]).collect();
    rules.sort_unstable_by_key(|rule| rule.id);
    rules
}

/// The id of the rule an entry speaks by.
fn rule_id(said: &Said) -> &'static str {
    RULES.get(usize::from(said.rule)).map_or("", |rule| rule.id)
}

/// The lexicon, ready to read.
#[derive(Debug)]
pub struct Lexicon {
    automaton: Automaton,
    filter: Filter,
    brand: brand::Last,
}

impl Default for Lexicon {
    fn default() -> Self {
        let (automaton, filter) = Automaton::new(words::all());
        Self { automaton, filter, brand: brand::Last::default() }
    }
}

/// Under what a text is read.
pub struct Asked<'a> {
    /// The note.
    pub subject: &'a Subject<'a>,
    /// The rule set.
    pub rule_set: &'static RuleSet,
    /// The brand.
    pub brand: &'a Brand,
    /// The brand's lists.
    lists: std::sync::Arc<brand::Lists>,
}

impl Lexicon {
    /// What a look at a text needs to know where something may begin.
    #[must_use]
    pub fn filter(&self) -> &Filter {
        &self.filter
    }

    /// Prepares for a note.
    pub fn ask<'a>(&self, subject: &'a Subject<'a>, rule_set: &'static RuleSet, brand: &'a Brand) -> Asked<'a> {
        Asked { subject, rule_set, brand, lists: self.brand.lists(brand) }
    }

    /// Adds what it finds in a text. In words of the brand nothing is found, also nothing of what was `found` before.
    pub fn read(&self, page: &Page<'_>, asked: &Asked<'_>, found: &mut Vec<Finding>) {
        let (mut hits, mut bait) = (Vec::new(), Vec::new());
        let (view, mut matches) = (&page.reading.view, Vec::new());
        for window in &page.reading.windows {
            self.automaton.matches(&view.text, window.clone(), &mut matches);
        }
        judge(page, view, &matches, asked, &mut hits, &mut bait);
        if page.reading.pictographs {
            let view = View::new(page.text, PICTOGRAPHS);
            matches.clear();
            self.automaton.matches(&view.text, 0..view.text.len(), &mut matches);
            judge(page, &view, &matches, asked, &mut hits, &mut bait);
        }
        bait::hits(page.text, &mut bait, &mut hits);
        shapes::hits(page.text, &page.reading.latin, |said| asked.hears(said), &mut hits);

        let of_brand = asked.lists.matches(view);
        let own = brand::Places::new(view, &of_brand);
        if !own.is_empty() {
            hits.retain(|hit| !own.hold(&hit.term));
            let places = own.ranges(page);
            found.retain(|finding| {
                !finding
                    .range
                    .is_some_and(|range| places.iter().any(|own| own.start < range.end && range.start < own.end))
            });
        }
        // A word of the language is replaced; of what is said of laws and rules, one mark says all.
        settle(&mut hits, |said| rule_id(said).starts_with("lexicon"));
        hits.retain(|hit| !asked.lists.silence(&hit.folded));
        found.extend(hits.iter().map(|hit| finding(page, hit)));
        asked.lists.findings(page, view, &of_brand, found);
    }
}

/// What the matches of one view of a text show.
fn judge(
    page: &Page<'_>,
    view: &View,
    matches: &[Match],
    asked: &Asked<'_>,
    hits: &mut Vec<Hit>,
    bait: &mut Vec<bait::Word>,
) {
    if !matches.is_empty() {
        hits::hits(page.text, view, matches, |said| asked.hears(said), hits);
        bait::collect(view, matches, bait);
        days::hits(page.text, view, matches, hits);
    }
}

impl Asked<'_> {
    /// Adds what is said of no text.
    pub fn of_note(&self, found: &mut Vec<Finding>) {
        days::planned(self, found);
    }

    /// Whether an entry speaks here: its genre, its rule sets, and the marks the note already bears.
    fn hears(&self, said: &Said) -> bool {
        let own =
            |genre: Genre| Genre::ALL.iter().zip(0u32..).any(|(one, bit)| *one == genre && said.genres >> bit & 1 == 1);
        let marked = match said.while_off {
            Some(NoteMark::PaidPartnership) => self.subject.given.paid_partnership,
            Some(NoteMark::AiMade) => self.subject.given.ai_made,
            None => false,
        };
        !marked
            && (said.genres == 0 || self.brand.genre.is_none_or(own))
            && (said.rule_sets.is_empty() || said.rule_sets.contains(&self.rule_set.id))
    }
}

fn finding(page: &Page<'_>, hit: &Hit) -> Finding {
    let Said { severity, wording, gloss, source, rule_sets, .. } = hit.said;
    let written = page.text.get(hit.place.clone()).unwrap_or_default();
    let mut finding = page.finding(rule_id(hit.said), *severity, wording, hit.place.clone()).arg(written).arg(gloss);
    finding.source = *source;
    for text in data::words(hit.instead) {
        let range = page.range(hit.term.clone());
        let edit = Edit::Replace { field: finding.field, item: finding.item, range, text: text.to_owned() };
        finding.fixes.push(Fix { label: &REPLACE, args: vec![Arg::from(text)], edits: vec![edit] });
    }
    if !rule_sets.is_empty() {
        let others = RULE_SETS.iter().map(|set| set.id).filter(|id| !rule_sets.contains(id));
        finding.passes_under.extend(others);
    }
    finding
}
