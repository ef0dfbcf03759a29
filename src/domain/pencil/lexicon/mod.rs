//! The lexicon: words and shapes that laws, the platform or the brand's own list speak of.
//!
//! The lists are data (`data/lexicon/`), written as constants by the build script. A text is folded ([`super::fold`]), all
//! spellings are looked for at once ([`automaton`]), and what is found is judged by what stands around it ([`hits`]).

pub mod automaton;
mod context;
pub mod data;
mod hits;

use automaton::Automaton;
use data::{PICTOGRAPHS, RULES, Said, words};
pub use data::VERSION;
use hits::{Hit, hits, settle};

use super::fold::View;
use super::page::Page;
use crate::domain::brand::{Brand, Genre};
use crate::domain::finding::{Edit, Finding, Fix};
use crate::domain::language::Text;
use crate::domain::ruleset::{RULE_SETS, RuleSet};
use crate::domain::subject::Subject;
use crate::domain::wording::Arg;

static REPLACE: Text = Text { ja: "「{0}」にする", zh: "改为“{0}”", en: "Write “{0}”" };

/// The lexicon, ready to read.
#[derive(Debug)]
pub struct Lexicon {
    automaton: Automaton,
}

impl Lexicon {
    /// Builds the automaton.
    #[must_use]
    pub fn new() -> Self {
        Self { automaton: Automaton::new() }
    }

    /// Adds what it finds in a text.
    pub fn read(&self, page: &Page<'_>, asked: &Asked<'_>, out: &mut Vec<Finding>) {
        let mut found = Vec::new();
        let mut look = |view: &View| {
            let mut matches = Vec::new();
            self.automaton.matches(&view.text, |one| matches.push(one));
            if !matches.is_empty() {
                hits(page.text, view, &matches, |said| asked.hears(said), &mut found);
            }
        };
        look(&View::new(page.text, &[]));
        if page.text.contains(PICTOGRAPHS) {
            look(&View::new(page.text, PICTOGRAPHS));
        }
        settle(&mut found, |said| rule_id(said) == "lexicon-diversion");
        for hit in found {
            if !asked.brand.silenced.is_empty() && asked.silences(&hit) {
                continue;
            }
            out.push(asked.finding(page, &hit));
        }
    }
}

/// The id of the rule an entry speaks by.
fn rule_id(said: &Said) -> &'static str {
    RULES.get(usize::from(said.rule)).map_or("", |rule| rule.id)
}

/// Under what a text is read.
pub struct Asked<'a> {
    /// The note.
    pub subject: &'a Subject<'a>,
    /// The rule set.
    pub rule_set: &'static RuleSet,
    /// The brand.
    pub brand: &'a Brand,
}

impl Asked<'_> {
    /// Whether an entry speaks here: its genre, its rule sets, and the marks the note already bears.
    fn hears(&self, said: &Said) -> bool {
        let genre = |genre: Genre| Genre::ALL.iter().zip(0u32..).any(|(one, bit)| *one == genre && said.genres >> bit & 1 == 1);
        let marked = match rule_id(said) {
            "lexicon-ad-mark" => self.subject.given.paid_partnership,
            "lexicon-ai" => self.subject.given.ai_made,
            _ => false,
        };
        !marked
            && (said.genres == 0 || self.brand.genre.is_none_or(genre))
            && (said.rule_sets.is_empty() || said.rule_sets.contains(&self.rule_set.id))
    }

    /// Whether the brand does not want to hear this term.
    fn silences(&self, hit: &Hit) -> bool {
        self.brand.silenced.iter().any(|silenced| View::new(silenced, PICTOGRAPHS).text == hit.folded)
    }

    fn finding(&self, page: &Page<'_>, hit: &Hit) -> Finding {
        let Said { severity, wording, gloss, source, rule_sets, .. } = hit.said;
        let written = page.text.get(hit.place.clone()).unwrap_or_default();
        let mut finding = page.finding(rule_id(hit.said), *severity, wording, hit.place.clone()).arg(written).arg(gloss);
        finding.source = *source;
        if let Some(range) = finding.range {
            for text in words(hit.instead) {
                let edit = Edit::Replace { field: finding.field, item: finding.item, range, text: text.to_owned() };
                finding.fixes.push(Fix { label: &REPLACE, args: vec![Arg::from(text)], edits: vec![edit] });
            }
        }
        if !rule_sets.is_empty() {
            let others = RULE_SETS.iter().map(|set| set.id).filter(|id| !rule_sets.contains(id));
            finding.passes_under.extend(others);
        }
        finding
    }
}
