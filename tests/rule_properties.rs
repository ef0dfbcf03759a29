//! What holds for every finding of every note: it knows its place, and its fix removes it.

use akaire::domain::apply::{Editable, apply};
use akaire::domain::check::{Context, check};
use akaire::domain::finding::{Edit, Field, Finding};
use akaire::domain::language::Language;
use akaire::domain::media::MediaFacts;
use akaire::domain::ruleset::{RULE_SETS, RuleSet};
use akaire::domain::subject::Given;
use akaire::domain::text::{byte_at, utf16_len};
use akaire::domain::wording::fill;
use proptest::collection::vec;
use proptest::prelude::*;

/// 2026-11-01T12:00:00+08:00.
const NOW: i64 = 1_793_505_600_000;

/// What notes are made of, and what breaks them.
const PIECES: &[&str] = &[
    "字",
    "护肤",
    "京都",
    "かな",
    "ガ",
    "か\u{3099}",
    "e\u{301}",
    "\u{301}",
    "क\u{94D}\u{200D}ष",
    "می\u{200C}خ",
    "a",
    "X",
    "OOTD",
    "1",
    "01",
    "100-200",
    " ",
    " ",
    "　",
    "\t",
    "\u{A0}",
    "\n",
    "\n",
    "\r\n",
    "\r",
    "\u{2028}",
    "\u{2029}",
    "\u{85}",
    "\u{B}",
    "。",
    "，",
    "：",
    "！",
    "・",
    "ω",
    "´",
    "(",
    ")",
    "（",
    "）",
    "「",
    "」",
    "<",
    ">",
    "^",
    "~",
    "～",
    "=",
    "+",
    "-",
    ".",
    "/",
    "!",
    "😀",
    "👍🏽",
    "👨\u{200D}👩\u{200D}👧",
    "❤\u{FE0F}",
    "🇯🇵",
    "🇯",
    "🏴\u{E0067}\u{E0062}\u{E007F}",
    "\u{E0067}",
    "🏽",
    "1\u{FE0F}\u{20E3}",
    "\u{200D}",
    "\u{200C}",
    "\u{200B}",
    "\u{FEFF}",
    "\u{AD}",
    "\u{202E}",
    "\u{2066}",
    "\u{3164}",
    "\u{FFFC}",
    "\u{61C}",
    "\0",
    "#",
    "#",
    "＃",
    "##",
    "# ",
    "#护肤",
    "#01",
    "[话题]",
    "[话题]#",
    "#字[话题]#",
    "@",
    "＠",
    "@小春",
    "[",
    "]",
    "[笑哭]",
    "[笑哭R]",
    "[大哭R]",
    "[doge]",
    "《",
    "》",
    "**",
    "**",
    "***",
    "*",
    "__",
    "__",
    "_",
    "`",
    "``",
    "```",
    "\n```\n",
    "\n## ",
    "> ",
    "\n> ",
    "---",
    "\n---\n",
    "[字](",
    "https://a.example/x",
    "](b.example)",
    "![",
    "koharubi.jp",
];

fn text(most: usize) -> impl Strategy<Value = String> {
    vec(proptest::sample::select(PIECES), 0..most).prop_map(|pieces| pieces.concat())
}

#[derive(Clone, Debug)]
struct Note {
    title: String,
    body: String,
    topics: Vec<String>,
    mentions: Vec<String>,
    cover_text: String,
    picture_texts: Vec<String>,
    pictures: usize,
    cover: usize,
    timed_publish: Option<i64>,
}

fn note() -> impl Strategy<Value = Note> {
    // Long enough at times for every length rule, without a thousand pieces to look through.
    let body = (text(24), 0usize..4, text(6)).prop_map(|(a, long, b)| a + &"字".repeat(long * 330) + &b);
    let texts = (text(8), body, text(4), vec(text(3), 0..3));
    let lists = (vec(text(5), 0..13), vec(text(5), 0..3));
    (texts, lists, 0usize..3, 0usize..4, proptest::option::of(any::<i64>())).prop_map(
        |((title, body, cover_text, picture_texts), (topics, mentions), pictures, cover, timed_publish)| Note {
            title,
            body,
            topics,
            mentions,
            cover_text,
            picture_texts,
            pictures,
            cover,
            timed_publish,
        },
    )
}

impl Note {
    fn findings(&self, rule_set: &'static RuleSet) -> Vec<Finding> {
        let picture = MediaFacts::default();
        let given = Given {
            title: &self.title,
            body: &self.body,
            topics: self.topics.iter().map(String::as_str).collect(),
            mentions: self.mentions.iter().map(String::as_str).collect(),
            images: vec![&picture; self.pictures],
            cover: self.cover,
            cover_text: &self.cover_text,
            picture_texts: self.picture_texts.iter().map(String::as_str).collect(),
            timed_publish: self.timed_publish,
            ..Given::default()
        };
        check(given, &Context::new(rule_set, NOW)).findings
    }

    fn text(&self, field: Field, item: Option<u32>) -> Option<&str> {
        let item = item.map(|item| item as usize);
        match (field, item) {
            (Field::Title, None) => Some(&self.title),
            (Field::Body, None) => Some(&self.body),
            (Field::CoverText, None) => Some(&self.cover_text),
            (Field::Topics, Some(item)) => self.topics.get(item).map(String::as_str),
            (Field::Mentions, Some(item)) => self.mentions.get(item).map(String::as_str),
            (Field::PictureTexts, Some(item)) => self.picture_texts.get(item).map(String::as_str),
            _ => None,
        }
    }
}

impl Editable for Note {
    fn text_mut(&mut self, field: Field, item: Option<u32>) -> Option<&mut String> {
        let item = item.map(|item| item as usize);
        match (field, item) {
            (Field::Title, None) => Some(&mut self.title),
            (Field::Body, None) => Some(&mut self.body),
            (Field::CoverText, None) => Some(&mut self.cover_text),
            (Field::Topics, Some(item)) => self.topics.get_mut(item),
            (Field::Mentions, Some(item)) => self.mentions.get_mut(item),
            (Field::PictureTexts, Some(item)) => self.picture_texts.get_mut(item),
            _ => None,
        }
    }

    fn remove(&mut self, field: Field, item: u32) {
        let list = match field {
            Field::Topics => &mut self.topics,
            Field::Mentions => &mut self.mentions,
            _ => return,
        };
        if (item as usize) < list.len() {
            list.remove(item as usize);
        }
    }
}

/// Whether an offset lies in the text and between two characters.
fn is_place(text: &str, offset: u32) -> bool {
    offset <= utf16_len(text) && utf16_len(&text[..byte_at(text, offset)]) == offset
}

/// Indices move when an item goes, so findings of one rule are counted over the whole field.
fn is_alike(finding: &Finding, other: &Finding) -> bool {
    (finding.rule, finding.field) == (other.rule, other.field)
}

proptest! {
    #[test]
    fn every_finding_knows_its_place(note in note()) {
        for rule_set in &RULE_SETS {
            for finding in note.findings(rule_set) {
                if let Some(range) = finding.range {
                    let text = note.text(finding.field, finding.item);
                    prop_assert!(text.is_some(), "{finding:?}");
                    let text = text.unwrap_or_default();
                    prop_assert!(range.start <= range.end, "{finding:?}");
                    prop_assert!(is_place(text, range.start) && is_place(text, range.end), "{finding:?} in {text:?}");
                }
                for language in Language::ALL {
                    let wording = finding.wording;
                    for words in [&wording.message, &wording.why, &wording.todo] {
                        prop_assert!(!fill(words, &finding.args, language).is_empty());
                    }
                }
            }
        }
    }

    #[test]
    fn every_fix_removes_its_finding(note in note()) {
        let rule_set = &RULE_SETS[0];
        let findings = note.findings(rule_set);
        for finding in &findings {
            let before = findings.iter().filter(|other| is_alike(finding, other)).count();
            for fix in &finding.fixes {
                let mut fixed = note.clone();
                apply(&fix.edits, &mut fixed);
                let after = fixed.findings(rule_set).iter().filter(|other| is_alike(finding, other)).count();
                prop_assert!(after < before, "{finding:?}\nin {note:?}\nleft {fixed:?}");
            }
        }
    }

    #[test]
    fn edits_of_a_fix_keep_apart(note in note()) {
        for finding in note.findings(&RULE_SETS[0]) {
            for fix in &finding.fixes {
                prop_assert!(!fix.edits.is_empty());
                let mut places = Vec::new();
                for edit in &fix.edits {
                    let (field, item) = match edit {
                        Edit::Replace { field, item, range, .. } => {
                            let text = note.text(*field, *item).unwrap_or_default();
                            prop_assert!(range.start <= range.end && is_place(text, range.start) && is_place(text, range.end));
                            places.push((*field, *item, range.start, range.end));
                            (*field, *item)
                        }
                        Edit::Remove { field, item } => (*field, Some(*item)),
                    };
                    prop_assert!(note.text(field, item).is_some(), "{finding:?}");
                }
                places.sort_unstable();
                for pair in places.windows(2) {
                    let apart = (pair[0].0, pair[0].1) != (pair[1].0, pair[1].1) || pair[0].3 <= pair[1].2;
                    prop_assert!(apart, "{finding:?}");
                }
            }
        }
    }
}
