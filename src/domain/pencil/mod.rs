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
use super::check::Pencil;
use super::finding::{Field, Finding};
use super::order::sort_by_number;
use super::ruleset::RuleSet;
use super::subject::Subject;
use lexicon::Lexicon;
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
            let mut of_page = Vec::new();
            for rule in language::RULES {
                (rule.check)(&page, &mut of_page);
            }
            pairs::read_page(&page, &mut of_page);
            self.lexicon.read(&page, &asked, &mut of_page);
            found.append(&mut of_page);
        }
        pairs::read(subject, brand, &mut found);
        asked.of_note(&mut found);
        // Rules speak in the order of their ids.
        sort_by_number(&mut found, by_rule);
        out.append(&mut found);
    }
}

/// A number by which the pencil's rules are in the order of their ids.
///
/// The ids begin with `language-` or `lexicon-`; what stands behind differs within eleven characters.
fn by_rule(finding: &Finding) -> u128 {
    let (room, name) = finding.rule.split_once('-').unwrap_or_default();
    let bytes = name.bytes().chain(std::iter::repeat(0)).take(11);
    bytes.fold(u128::from(room == "lexicon"), |number, byte| number << 8 | u128::from(byte))
}

/// The Chinese texts of a note, as they are given.
fn pages<'a>(subject: &Subject<'a>, filter: &Filter) -> Vec<Page<'a>> {
    let given = &subject.given;
    let alone = [(Field::Title, given.title), (Field::Body, given.body), (Field::CoverText, given.cover_text)];
    let lists = [(Field::Topics, &given.topics), (Field::PictureTexts, &given.picture_texts)];
    let alone = alone.into_iter().map(|(field, text)| Page::filtered(field, None, text, filter));
    let items = lists.into_iter().flat_map(|(field, texts)| {
        texts.iter().zip(0..).map(move |(text, item)| Page::filtered(field, Some(item), text, filter))
    });
    alone.chain(items).filter(|page| !page.text.is_empty()).collect()
}
