//! What the brand adds: its own terms, and the words it spells as it spells them.

use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use super::automaton::{Automaton, Match, Of, Word};
use super::data::PICTOGRAPHS;
use super::hits::is_word;
use crate::domain::brand::{Brand, Level};
use crate::domain::finding::{Finding, Severity};
use crate::domain::language::Text;
use crate::domain::pencil::fold::View;
use crate::domain::pencil::language::TEXTS;
use crate::domain::pencil::page::Page;
use crate::domain::rule::{About, Rule};
use crate::domain::text::Range16;
use crate::domain::wording::Wording;

/// The rule of the brand's own terms.
pub const RULE: Rule<()> = Rule {
    id: "lexicon-brand",
    severity: Severity::Warning,
    fields: TEXTS,
    about: About::new(Text {
        ja: "ブランドが使わないと決めた言葉です。",
        zh: "品牌自己规定不用的词。",
        en: "A word the brand does not want to read.",
    }),
    check: (),
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "「{0}」はブランドの「使わない言葉」です",
        zh: "“{0}”在品牌的“不用词”里",
        en: "“{0}” is one of the words your brand avoids",
    },
    why: Text {
        ja: "ブランドのリストにあります。{1}",
        zh: "列在品牌词表中。{1}",
        en: "It is on the brand's list. {1}",
    },
    todo: Text {
        ja: "言い換えるか、リストを見直してください。",
        zh: "换一个说法，或修改词表。",
        en: "Reword it, or change the list.",
    },
};

/// A brand's lists, ready to read.
#[derive(Debug, Default)]
pub struct Lists {
    /// The lists these are of.
    brand: Brand,
    /// `None` if they are empty.
    automaton: Option<Automaton>,
    /// The silenced terms, folded.
    silenced: Vec<String>,
}

/// The lists of the brand that was asked last: a check comes with every keystroke, and the brand stays the same.
#[derive(Debug, Default)]
pub struct Last(Mutex<Arc<Lists>>);

impl Last {
    /// The lists of this brand.
    pub fn lists(&self, brand: &Brand) -> Arc<Lists> {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if last.brand != *brand {
            *last = Arc::new(Lists::new(brand));
        }
        Arc::clone(&last)
    }
}

fn folded(text: &str) -> String {
    View::new(text, PICTOGRAPHS).text
}

impl Lists {
    fn new(brand: &Brand) -> Self {
        // Nobody has more than 65,536 terms; what is behind them is not looked for.
        let words = brand.words.iter().map(|word| (folded(word), Of::BrandWord));
        let terms =
            brand.terms.iter().zip(0..=u16::MAX).map(|(term, index)| (folded(&term.term), Of::BrandTerm(index)));
        let words = words.chain(terms).filter(|(word, _)| !word.is_empty());
        let words: Vec<Word> = words.map(|(text, of)| Word { text, variants: 0, of }).collect();
        Self {
            automaton: (!words.is_empty()).then(|| Automaton::new(words).0),
            silenced: brand.silenced.iter().map(|term| folded(term)).collect(),
            brand: brand.clone(),
        }
    }

    /// What of the lists stands in a view of a text.
    pub fn matches(&self, view: &View) -> Vec<Match> {
        let mut matches = Vec::new();
        if let Some(automaton) = &self.automaton {
            automaton.matches(&view.text, 0..view.text.len(), &mut matches);
        }
        matches
    }

    /// Whether the brand does not want to hear of this, folded.
    pub fn silence(&self, folded: &str) -> bool {
        self.silenced.iter().any(|silenced| silenced == folded)
    }

    /// The findings of the brand's own terms among the matches.
    pub fn findings(&self, page: &Page<'_>, view: &View, matches: &[Match], out: &mut Vec<Finding>) {
        for Match { of, range } in matches {
            let Of::BrandTerm(index) = *of else { continue };
            let place = view.original(range.clone());
            let Some(term) = self.brand.terms.get(usize::from(index)).filter(|_| is_word(page.text, &place)) else {
                continue;
            };
            let severity = match term.level {
                Level::Warning => Severity::Warning,
                Level::Advice => Severity::Advice,
            };
            let written = page.text.get(place.clone()).unwrap_or_default();
            let finding = page.finding(RULE.id, severity, &WORDING, place).arg(written).arg(term.note.as_str());
            out.push(finding);
        }
    }
}

/// Where words of the brand stand, in bytes of the original.
#[derive(Debug, Default)]
pub struct Places(Vec<Range<usize>>);

impl Places {
    /// Those among the matches, joined where they touch.
    #[must_use]
    pub fn new(view: &View, matches: &[Match]) -> Self {
        let words = matches.iter().filter(|found| found.of == Of::BrandWord);
        let mut ranges: Vec<Range<usize>> = words.map(|found| view.original(found.range.clone())).collect();
        ranges.sort_unstable_by_key(|range| range.start);
        let mut places: Vec<Range<usize>> = Vec::new();
        for range in ranges {
            match places.last_mut() {
                Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
                _ => places.push(range),
            }
        }
        Self(places)
    }

    /// Whether one of them holds a range.
    #[must_use]
    pub fn hold(&self, range: &Range<usize>) -> bool {
        let near = self.0.partition_point(|place| place.end < range.end);
        self.0.get(near).is_some_and(|place| place.start <= range.start)
    }

    /// The same in UTF-16 units.
    pub fn ranges(&self, page: &Page<'_>) -> Vec<Range16> {
        self.0.iter().map(|place| page.range(place.clone())).collect()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
