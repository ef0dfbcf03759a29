//! The word lists as constants. Lists of words are one text each, parted by line breaks: half the size of slices.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::key;
use super::read::{Entry, Lists, Pattern, Said};
use super::signs::{Sign, bare_form, sign};
use super::{Category, GENRES};
use crate::common::{Origin, Words, confidence, pascal};

/// A constant that several entries share, by its text.
#[derive(Default)]
struct Shared(Vec<String>);

impl Shared {
    fn index(&mut self, constant: String) -> usize {
        self.0.iter().position(|known| *known == constant).unwrap_or_else(|| {
            self.0.push(constant);
            self.0.len() - 1
        })
    }

    fn write(&self, name: &str, of: &str, out: &mut String) {
        let _ = writeln!(out, "static {name}: [{of}; {}] = [\n{}\n];", self.0.len(), self.0.join(",\n"));
    }
}

pub fn rust(
    lists: &Lists,
    categories: &BTreeMap<String, Category>,
    sources: &BTreeMap<String, Origin>,
    version: &str,
) -> String {
    let mut writer = Writer {
        categories,
        sources,
        wordings: Shared::default(),
        evidence: Shared::default(),
        contexts: Shared::default(),
    };
    writer.contexts.index(contexts(&Entry::default(), &[]));
    let mut out = format!(
        "/// The date of the newest entry, and what tells its data from others of that date.\npub static VERSION: &str = {version:?};\n"
    );
    let terms: Vec<String> =
        lists.terms.iter().map(|(said, entry, silent)| writer.term(said, entry, silent, lists)).collect();
    let _ = writeln!(out, "/// Every term.\npub static TERMS: [Term; {}] = [\n{}\n];", terms.len(), terms.join(",\n"));
    let shapes: Vec<String> = lists.patterns.iter().map(|(said, pattern)| writer.shape(said, pattern)).collect();
    let _ =
        writeln!(out, "/// Every shape.\npub static SHAPES: [Shape; {}] = [\n{}\n];", shapes.len(), shapes.join(",\n"));
    out.push_str(&writer.bait(lists));
    out.push_str(&writer.days(lists));
    let variants: Vec<String> =
        lists.variants.iter().map(|(key, members)| format!("({:?}, {:?})", key, bare(members))).collect();
    let _ = writeln!(
        out,
        "/// Characters, and what stands for them.\npub static VARIANTS: [(&str, &str); {}] = [{}];",
        variants.len(),
        variants.join(", ")
    );
    let _ = writeln!(
        out,
        "/// The pictographs of the lexicon, in order.\npub static PICTOGRAPHS: &[char] = &{:?};",
        pictographs(lists)
    );
    let abouts: Vec<String> = categories.iter().map(|(rule, category)| {
        let warns = lists.said().any(|said| said.rule == *rule && said.level == "warning");
        let severity = if warns { "Warning" } else { "Advice" };
        // A rule with a message about the day a note comes out speaks of that, too.
        let fields = if category.planned.is_some() { "TEXTS_AND_DAY" } else { "TEXTS" };
        let about = category.about.rust();
        format!("Rule {{ id: {rule:?}, severity: Severity::{severity}, fields: {fields}, about: About::new({about}), check: () }}")
    }).collect();
    let _ = writeln!(
        out,
        "/// Every rule of the lexicon, by id.\npub static RULES: [Rule<()>; {}] = [\n{}\n];",
        abouts.len(),
        abouts.join(",\n")
    );
    writer.wordings.write("WORDINGS", "Wording", &mut out);
    writer.evidence.write("EVIDENCE", "Evidence", &mut out);
    writer.contexts.write("CONTEXTS", "Contexts", &mut out);
    out
}

struct Writer<'a> {
    categories: &'a BTreeMap<String, Category>,
    sources: &'a BTreeMap<String, Origin>,
    wordings: Shared,
    evidence: Shared,
    contexts: Shared,
}

impl Writer<'_> {
    fn said(&mut self, said: &Said, genres: &[String], rule_sets: &[String]) -> String {
        let rule = self.categories.keys().position(|rule| *rule == said.rule).unwrap_or_default();
        let message = &self.categories[&said.rule].message;
        let wording = self.wordings.index(wording(message, &said.why, &said.todo));
        let source = said.source.as_ref().map_or_else(
            || "None".to_owned(),
            |(basis, seen, sure)| {
                let title = self.sources[basis].rust();
                let sure = confidence(sure, basis);
                let evidence = self
                    .evidence
                    .index(format!("Evidence {{ title: {title}, seen: {seen:?}, confidence: Confidence::{sure} }}"));
                format!("Some(Source(&EVIDENCE[{evidence}]))")
            },
        );
        let severity = if said.level == "warning" { "Warning" } else { "Advice" };
        format!(
            "Said {{ rule: {rule}, severity: Severity::{severity}, wording: &WORDINGS[{wording}], gloss: {}, source: {source}, genres: {}, rule_sets: &{rule_sets:?}, while_off: {} }}",
            said.gloss.rust(),
            genres_mask(genres),
            match said.while_off.as_deref() {
                None => "None",
                Some("paidPartnership") => "Some(NoteMark::PaidPartnership)",
                Some("aiMade") => "Some(NoteMark::AiMade)",
                Some(other) => panic!("while_off: no member of a note is called {other:?}"),
            },
        )
    }

    fn term(&mut self, said: &Said, entry: &Entry, silent: &[String], lists: &Lists) -> String {
        let variants = lists.variants.keys().zip(0u32..).filter(|(key, _)| entry.variants.contains(key));
        let variants =
            variants.fold(0u8, |mask, (_, bit)| mask | 1u8.checked_shl(bit).expect("at most eight variants"));
        let contexts = self.contexts.index(contexts(entry, silent));
        format!(
            "Term {{ said: {}, forms: {}, unless: {}, instead: {}, contexts: &CONTEXTS[{contexts}], variants: {variants}, exact: {}, reach: {} }}",
            self.said(said, &entry.genres, &entry.rule_sets),
            lines(&bare_list(&entry.forms)),
            lines(&bare_list(&entry.unless)),
            lines(&entry.instead),
            entry.exact,
            entry.reach
        )
    }

    /// The lists of the logic of inducement.
    fn bait(&mut self, lists: &Lists) -> String {
        let (said, file) = lists.bait.as_ref().expect("a file of verbs and prizes");
        let verbs: Vec<String> = file.verbs.iter().map(|list| lines(&bare_list(list))).collect();
        format!(
            "/// Asking for actions.\npub static BAIT: Bait = Bait {{ said: {}, verbs: &[{}], prizes: {}, prizes_next: {}, unless: {}, not_with: {} }};\n",
            self.said(said, &[], &[]),
            verbs.join(", "),
            lines(&bare_list(&file.prizes)),
            lines(&bare_list(&file.prizes_next)),
            lines(&bare_list(&file.unless)),
            keyed(&file.not_with),
        )
    }

    /// The days, and the lists that go with them.
    fn days(&mut self, lists: &Lists) -> String {
        let (days, file) = lists.days.as_ref().expect("a file of days");
        let days: Vec<String> = days
            .iter()
            .map(|(said, day)| {
                let category = &self.categories[&said.rule];
                let planned = category.planned.as_ref().expect("a message about the day a note comes out");
                let planned = self.wordings.index(wording(planned, &said.why, &said.todo));
                let said = self.said(said, &[], &[]);
                format!("Day {{ month: {}, day: {}, said: {said}, planned: &WORDINGS[{planned}] }}", day.month, day.day)
            })
            .collect();
        format!(
            "/// Days of remembrance.\npub static DAYS: Days = Days {{ days: &[{}], occasions: {}, unless: {}, not_with: {}, lunar: {} }};\n",
            days.join(",\n"),
            lines(&bare_list(&file.occasions)),
            lines(&bare_list(&file.unless)),
            keyed(&file.not_with),
            keyed(&file.lunar),
        )
    }

    fn shape(&mut self, said: &Said, pattern: &Pattern) -> String {
        format!(
            "Shape {{ kind: ShapeKind::{}, said: {}, words: {}, near: {}, not_near: {}, not_after_it: {}, tlds: {}, except: {}, needs_colon: {} }}",
            pascal(&pattern.id),
            self.said(said, &[], &[]),
            lines(&bare_list(&pattern.words)),
            lines(&bare_list(&pattern.near)),
            lines(&bare_list(&pattern.not_near)),
            lines(&bare_list(&pattern.not_after_it)),
            lines(&pattern.tlds),
            lines(&pattern.except),
            pattern.needs_colon,
        )
    }
}

fn contexts(entry: &Entry, silent: &[String]) -> String {
    let [not_after, not_before, not_with, needs, needs_before, needs_after, joins, silent_with] = [
        &entry.not_after,
        &entry.not_before,
        &entry.not_with,
        &entry.needs,
        &entry.needs_before,
        &entry.needs_after,
        &entry.joins,
        &silent.to_vec(),
    ]
    .map(|list| keyed(list));
    format!(
        "Contexts {{ not_after: {not_after}, not_before: {not_before}, not_with: {not_with}, needs: {needs}, needs_before: {needs_before}, needs_after: {needs_after}, joins: {joins}, silent_with: {silent_with} }}"
    )
}

fn wording(message: &Words, why: &Words, todo: &Words) -> String {
    format!("Wording {{ message: {}, why: {}, todo: {} }}", message.rust(), why.rust(), todo.rust())
}

fn genres_mask(genres: &[String]) -> u8 {
    GENRES
        .iter()
        .zip(0..)
        .filter(|(genre, _)| genres.iter().any(|one| one == *genre))
        .fold(0, |mask, (_, bit)| mask | 1 << bit)
}

fn bare_list(words: &[String]) -> Vec<String> {
    let mut list: Vec<String> = Vec::new();
    for word in words {
        // "0-9" means any digit or Latin letter, and stays.
        let word = if word == "0-9" { word.clone() } else { bare_form(word) };
        // A number alone is in every sentence: "*#", whose star is an ornament.
        if !word.is_empty() && word != "#" && !list.contains(&word) {
            list.push(word);
        }
    }
    list
}

fn bare(members: &[String]) -> String {
    members.iter().map(|member| bare_form(member)).collect::<BTreeSet<String>>().into_iter().collect()
}

/// A list whose words are looked for in what stands around a term.
fn keyed(words: &[String]) -> String {
    let words = bare_list(words);
    let keys: Vec<u16> = words.iter().map(|word| key_of(word)).collect();
    format!("List {{ words: {}, keys: &{keys:?} }}", lines(&words))
}

/// The key of a word: of its first two characters, if it has two. `0-9` stands for any digit or letter.
fn key_of(word: &str) -> u16 {
    let mut chars = word.chars();
    match (chars.next(), chars.next()) {
        (Some('0'), Some('-')) | (Some('#'), _) | (_, Some('#')) | (None, _) => key::ANY,
        (Some(only), None) => key::single(only),
        (Some(first), Some(second)) => key::pair(first, second),
    }
}

fn lines(words: &[String]) -> String {
    format!("{:?}", words.join("\n"))
}

/// Every pictograph that a form, an exception or a variant has.
fn pictographs(lists: &Lists) -> Vec<char> {
    let words = lists.terms.iter().flat_map(|(_, entry, _)| entry.forms.iter().chain(&entry.unless));
    let words = words.chain(lists.bait.iter().flat_map(|(_, file)| file.verbs.iter().flatten()));
    let words = words.chain(lists.variants.values().flatten());
    let all: BTreeSet<char> = words.flat_map(|word| word.chars()).filter(|c| sign(*c) == Sign::Pictograph).collect();
    all.into_iter().collect()
}
