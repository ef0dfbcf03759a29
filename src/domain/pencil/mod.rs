//! The red pencil: what is said about the words of a note. It comes in a file of its own, because most of its size is
//! data; a check without it says nothing of language and terms.
//!
//! [`RedPencil`] is prepared once. Per check it turns each text of the note into a [`page::Page`] and lets the language's
//! rules and the lexicon read it.

pub mod filter;
pub mod fold;
pub mod kinds;
pub mod language;
pub mod lexicon;
pub mod page;
pub mod pairs;
pub mod reading;
pub mod signs;

use super::brand::Brand;
use super::check::{Passage, Pencil};
use super::finding::{Field, Finding};
use super::ruleset::RuleSet;
use super::subject::{Given, Subject};
use lexicon::{Asked, Lexicon};
use page::Page;
use reading::Filter;

/// The pencil with its dictionaries.
#[derive(Debug)]
pub struct RedPencil {
    lexicon: Lexicon,
}

impl RedPencil {
    /// Sharpens it: a few milliseconds, once.
    #[must_use]
    pub fn new() -> Self {
        Self { lexicon: Lexicon::default() }
    }
}

impl Default for RedPencil {
    fn default() -> Self {
        Self::new()
    }
}

impl Pencil for RedPencil {
    fn version(&self) -> &'static str {
        lexicon::VERSION
    }

    fn read(&self, subject: &Subject<'_>, rule_set: &'static RuleSet, brand: &Brand, out: &mut Vec<Finding>) {
        let asked = self.lexicon.ask(subject, rule_set, brand);
        let mut found = Vec::new();
        for page in pages(subject, self.lexicon.filter()) {
            found.append(&mut self.look(&page, &asked));
        }
        pairs::read(subject, brand, &mut found);
        asked.of_note(&mut found);
        // Rules speak in the order of their ids; what one rule says stays in its order.
        found.sort_by_key(|finding| finding.rule);
        out.append(&mut found);
    }

    fn read_passages(
        &self,
        passages: &[Passage<'_>],
        rule_set: &'static RuleSet,
        brand: &Brand,
        out: &mut Vec<Finding>,
    ) {
        // What a note may be marked as, these texts cannot: nothing is said of a missing mark.
        let marked = Given { paid_partnership: true, ai_made: true, ..Given::default() };
        let subject = Subject::new(marked, 0);
        let asked = self.lexicon.ask(&subject, rule_set, brand);
        let mut found: Vec<Finding> = Vec::new();
        for Passage { field, item, member, nested, text } in passages.iter().copied() {
            if text.is_empty() {
                continue;
            }
            let mut page = Page::filtered(field, item, text, self.lexicon.filter());
            page.member = member;
            for mut finding in self.look(&page, &asked) {
                if nested {
                    finding.range = None;
                    finding.fixes.clear();
                    // Without a range the same again says nothing.
                    if found.iter().rev().take_while(|other| other.item == item).any(|other| other.reads_like(&finding))
                    {
                        continue;
                    }
                }
                found.push(finding);
            }
        }
        found.sort_by_key(|finding| finding.rule);
        out.append(&mut found);
    }
}

impl RedPencil {
    /// What is said of one text.
    fn look(&self, page: &Page<'_>, asked: &Asked<'_>) -> Vec<Finding> {
        let mut found = Vec::new();
        language::RULES.iter().for_each(|rule| (rule.check)(page, &mut found));
        self.lexicon.read(page, asked, &mut found);
        found
    }
}

/// The Chinese texts of a note that are not empty, as they are given.
fn pages<'a>(subject: &Subject<'a>, filter: &Filter) -> impl Iterator<Item = Page<'a>> {
    let given = &subject.given;
    let alone = [(Field::Title, given.title), (Field::Body, given.body), (Field::CoverText, given.cover_text)];
    let lists = [(Field::Topics, &given.topics), (Field::PictureTexts, &given.picture_texts)];
    let alone = alone.into_iter().map(|(field, text)| (field, None, text));
    let items = lists
        .into_iter()
        .flat_map(|(field, texts)| texts.iter().zip(0..).map(move |(text, item)| (field, Some(item), *text)));
    let texts = alone.chain(items).filter(|(.., text)| !text.is_empty());
    texts.map(|(field, item, text)| Page::filtered(field, item, text, filter))
}
