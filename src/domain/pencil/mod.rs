//! The red pencil: what is said about the words of a note. It comes in a file of its own, because most of its size is
//! data; a check without it says nothing of language and terms.
//!
//! [`RedPencil`] is prepared once. Per check it turns each text of the note into a [`page::Page`] and lets the language's
//! rules and the lexicon read it.

pub mod language;
pub mod page;
pub mod pairs;

use super::brand::Brand;
use super::check::Pencil;
use super::finding::{Field, Finding};
use super::ruleset::RuleSet;
use super::subject::Subject;
use page::Page;

/// The pencil with its dictionaries.
#[derive(Debug, Default)]
pub struct RedPencil {}

impl RedPencil {
    /// Sharpens it: a few milliseconds, once.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
}

impl Pencil for RedPencil {
    fn version(&self) -> &'static str {
        "2026-11-27"
    }

    fn read(&self, subject: &Subject<'_>, _rule_set: &'static RuleSet, brand: &Brand, out: &mut Vec<Finding>) {
        let first = out.len();
        for page in pages(subject) {
            for rule in language::RULES {
                (rule.check)(&page, out);
            }
            pairs::read_page(&page, out);
        }
        pairs::read(subject, brand, out);
        // Rules speak in the order of their ids.
        out.get_mut(first..).unwrap_or_default().sort_by_key(|finding| finding.rule);
    }
}

/// The Chinese texts of a note, as they are given.
fn pages<'a>(subject: &Subject<'a>) -> Vec<Page<'a>> {
    let given = &subject.given;
    let alone = [(Field::Title, given.title), (Field::Body, given.body), (Field::CoverText, given.cover_text)];
    let lists = [(Field::Topics, &given.topics), (Field::PictureTexts, &given.picture_texts)];
    let alone = alone.into_iter().map(|(field, text)| Page::new(field, None, text));
    let items = lists
        .into_iter()
        .flat_map(|(field, texts)| texts.iter().zip(0..).map(move |(text, item)| Page::new(field, Some(item), text)));
    alone.chain(items).filter(|page| !page.text.is_empty()).collect()
}
