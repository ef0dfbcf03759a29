//! The word lists as the build script writes them, see `build/lexicon/`. Lists of words are one text each, parted by line
//! breaks; their words are folded already.

use crate::domain::finding::{Field, Severity};
use crate::domain::language::Text;
use crate::domain::pencil::language::TEXTS;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::{Confidence, Evidence, Source};
use crate::domain::wording::Wording;

/// What a finding of an entry says, and where it speaks.
#[derive(Debug)]
pub struct Said {
    /// The place of its rule in [`RULES`].
    pub rule: u8,
    /// How much it weighs.
    pub severity: Severity,
    /// The words. `{0}` is the term as it is written, `{1}` its gloss.
    pub wording: &'static Wording,
    /// What the term says.
    pub gloss: Text,
    /// The legal basis, or the platform's rule.
    pub source: Option<Source>,
    /// The genres it concerns, a bit each in the order of `Genre::ALL`; 0 is all.
    pub genres: u8,
    /// The rule sets under which it speaks; none is all.
    pub rule_sets: &'static [&'static str],
    /// What the note's author answers it with: it speaks only while the note is not marked so.
    pub while_off: Option<NoteMark>,
}

/// A mark of a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteMark {
    /// A paid partnership.
    PaidPartnership,
    /// Made with AI.
    AiMade,
}

/// Spellings that say the same.
#[derive(Debug)]
pub struct Term {
    /// What its findings say.
    pub said: Said,
    /// The spellings.
    pub forms: &'static str,
    /// Longer words that have a form in them and are fine.
    pub unless: &'static str,
    /// What can stand in its place.
    pub instead: &'static str,
    /// What must stand around it, or must not.
    pub contexts: &'static Contexts,
    /// Which of [`VARIANTS`] its spellings may use, a bit each.
    pub variants: u8,
    /// Whether nothing may stand between its characters.
    pub exact: bool,
    /// Whether the place goes from the word it needs to the term, whichever comes first.
    pub reach: bool,
}

/// Words that are looked for in what stands around a term.
#[derive(Clone, Copy, Debug)]
pub struct List {
    /// The words.
    pub words: &'static str,
    /// How each begins, see [`super::key`].
    pub keys: &'static [u16],
}

/// What must stand around a term, or must not. An empty list asks for nothing.
#[derive(Debug)]
pub struct Contexts {
    /// In the characters in front.
    pub not_after: List,
    /// In the characters behind.
    pub not_before: List,
    /// In the clause.
    pub not_with: List,
    /// In the clause, besides the term.
    pub needs: List,
    /// Directly in front.
    pub needs_before: List,
    /// Directly behind.
    pub needs_after: List,
    /// Signs at which the clause does not end here.
    pub joins: List,
    /// Silent if one of these stands in the sentence.
    pub silent_with: List,
}

/// Asking for actions: two of them, or one and a prize, in one clause.
#[derive(Debug)]
pub struct Bait {
    /// What its findings say.
    pub said: Said,
    /// Words for each action.
    pub verbs: &'static [&'static str],
    /// Words for a prize.
    pub prizes: &'static str,
    /// Words for a prize that may begin the next clause.
    pub prizes_next: &'static str,
    /// Longer words that have one of those in them and count for nothing.
    pub unless: &'static str,
    /// The clause is silent with one of these.
    pub not_with: List,
}

/// Days of remembrance, and what must not fall on them.
#[derive(Debug)]
pub struct Days {
    /// The days.
    pub days: &'static [Day],
    /// Words of celebrations and sales.
    pub occasions: &'static str,
    /// Longer words that have an occasion in them and are none.
    pub unless: &'static str,
    /// Silent if one of these stands in the sentence.
    pub not_with: List,
    /// What makes a date one of the lunar calendar.
    pub lunar: List,
}

/// A day of remembrance.
#[derive(Debug)]
pub struct Day {
    /// From 1.
    pub month: u8,
    /// From 1.
    pub day: u8,
    /// What its findings say.
    pub said: Said,
    /// What is said of a note that comes out on it.
    pub planned: &'static Wording,
}

/// What the code looks for by itself. The build script writes them by the ids of the data, so that an unknown id does not
/// compile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum ShapeKind {
    MobileCn,
    LandlineCn,
    Url,
    Email,
    WechatId,
    QqId,
    AccountElsewhere,
}

/// Something that is no list of words: a number, an address.
#[derive(Debug)]
pub struct Shape {
    /// What it is.
    pub kind: ShapeKind,
    /// What its findings say.
    pub said: Said,
    /// One of these must stand in the clause.
    pub words: &'static str,
    /// One of these must stand directly in front.
    pub near: &'static str,
    /// Silent if one of these stands in the characters in front.
    pub not_near: &'static str,
    /// Silent if one of these stands directly behind.
    pub not_after_it: &'static str,
    /// Endings of hosts.
    pub tlds: &'static str,
    /// Hosts that are fine.
    pub except: &'static str,
    /// Whether a colon or the like must stand behind the word in front.
    pub needs_colon: bool,
}

/// The words of a list.
pub fn words(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split('\n').filter(|word| !word.is_empty())
}

/// [`TEXTS`], where terms are looked for, and the day a note comes out.
const TEXTS_AND_DAY: &[Field] = &[
    Field::Title,
    Field::Body,
    Field::Topics,
    Field::CoverText,
    Field::PictureTexts,
    Field::TimedPublish,
    Field::Note,
];

include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));
