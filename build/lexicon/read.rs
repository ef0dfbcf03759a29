//! The shape of a file of word lists, and what must hold for it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::Deserialize;

use super::GENRES;
use crate::common::{Origin, Words, confidence, is_date, read};

/// A file of `data/lexicon/` or `data/language/`. Its head is what its entries say unless they say something else.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    pub basis: Option<String>,
    pub level: String,
    pub seen: String,
    pub confidence: String,
    pub why: Words,
    pub todo: Words,
    pub exempt: Option<Words>,
    /// Context words by name; `@name` in a context stands for all of them.
    #[serde(default)]
    pub lists: BTreeMap<String, Vec<String>>,
    /// Characters that stand for another one where a term says so.
    #[serde(default)]
    pub variants: BTreeMap<String, Vec<String>>,
    /// The member of a note that answers the file: it speaks only while that is off.
    pub while_off: Option<String>,
    /// The file is silent in a sentence with one of these.
    #[serde(default)]
    pub silent_with: Vec<String>,
    /// What findings say that are of no entry, and the lists their logic goes by (inducement, sensitive-day).
    pub gloss: Option<Words>,
    #[serde(default)]
    pub verbs: Vec<Vec<String>>,
    #[serde(default)]
    pub prizes: Vec<String>,
    #[serde(default)]
    pub prizes_next: Vec<String>,
    #[serde(default)]
    pub occasions: Vec<String>,
    #[serde(default)]
    pub unless: Vec<String>,
    #[serde(default)]
    pub not_with: Vec<String>,
    #[serde(default)]
    pub lunar: Vec<String>,
    #[serde(default)]
    pub term: Vec<Entry>,
    #[serde(default)]
    pub pattern: Vec<Pattern>,
    #[serde(default)]
    pub day: Vec<Day>,
}

/// A day on which a celebration is taken amiss.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Day {
    pub month: u8,
    pub day: u8,
    pub ja: String,
    pub zh: String,
    pub en: String,
    #[serde(rename = "source")]
    pub basis: Option<String>,
    pub level: Option<String>,
    pub seen: Option<String>,
    pub confidence: Option<String>,
    pub why: Option<Words>,
    pub todo: Option<Words>,
    pub exempt: Option<Words>,
    #[allow(dead_code)]
    pub note: Option<String>,
}

/// What an entry may say instead of its file.
#[derive(Default)]
pub struct Own {
    pub basis: Option<String>,
    pub level: Option<String>,
    pub seen: Option<String>,
    pub confidence: Option<String>,
    pub why: Option<Words>,
    pub todo: Option<Words>,
    pub exempt: Option<Words>,
}

/// One term: spellings that say the same.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    pub forms: Vec<String>,
    pub ja: String,
    pub en: String,
    #[serde(default)]
    pub instead: Vec<String>,
    #[serde(default)]
    pub unless: Vec<String>,
    #[serde(default)]
    pub variants: Vec<String>,
    #[serde(default)]
    pub not_after: Vec<String>,
    #[serde(default)]
    pub not_before: Vec<String>,
    #[serde(default)]
    pub not_with: Vec<String>,
    #[serde(default)]
    pub needs: Vec<String>,
    #[serde(default)]
    pub needs_before: Vec<String>,
    #[serde(default)]
    pub needs_after: Vec<String>,
    #[serde(default)]
    pub genres: Vec<String>,
    #[serde(default)]
    pub rule_sets: Vec<String>,
    #[serde(default)]
    pub joins: Vec<String>,
    #[serde(default)]
    pub exact: bool,
    #[serde(default)]
    pub reach: bool,
    pub basis: Option<String>,
    pub level: Option<String>,
    pub seen: Option<String>,
    pub confidence: Option<String>,
    pub why: Option<Words>,
    pub todo: Option<Words>,
    pub exempt: Option<Words>,
    /// For whoever edits the list.
    #[allow(dead_code)]
    pub note: Option<String>,
}

/// Something that is no list of words; the code knows its shape by its id.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pattern {
    pub id: String,
    pub ja: String,
    pub zh: String,
    pub en: String,
    /// What the code looks for, for whoever reads the list.
    pub shape: String,
    #[serde(default)]
    pub words: Vec<String>,
    #[serde(default)]
    pub near: Vec<String>,
    #[serde(default)]
    pub not_near: Vec<String>,
    #[serde(default)]
    pub not_after_it: Vec<String>,
    #[serde(default)]
    pub tlds: Vec<String>,
    #[serde(default)]
    pub except: Vec<String>,
    #[serde(default)]
    pub needs_colon: bool,
    pub basis: Option<String>,
    pub level: Option<String>,
    pub seen: Option<String>,
    pub confidence: Option<String>,
    pub why: Option<Words>,
    pub todo: Option<Words>,
    pub exempt: Option<Words>,
    #[allow(dead_code)]
    pub note: Option<String>,
}

/// What an entry says, its file's head filled in.
pub struct Said {
    pub rule: String,
    pub level: String,
    pub why: Words,
    pub todo: Words,
    pub gloss: Words,
    pub source: Option<(String, String, String)>,
    pub while_off: Option<String>,
}

impl Said {
    fn of(rule: &str, file: &File, own: Own, gloss: Words) -> Self {
        let todo = own.todo.unwrap_or_else(|| file.todo.clone());
        let exempt = own.exempt.or_else(|| file.exempt.clone());
        let basis = own.basis.or_else(|| file.basis.clone());
        let seen = own.seen.unwrap_or_else(|| file.seen.clone());
        let confidence = own.confidence.unwrap_or_else(|| file.confidence.clone());
        Self {
            rule: rule.to_owned(),
            level: own.level.unwrap_or_else(|| file.level.clone()),
            why: own.why.unwrap_or_else(|| file.why.clone()),
            // When the word is fine is said behind what to do about it.
            todo: exempt.map_or(todo.clone(), |exempt| Words {
                ja: todo.ja + &exempt.ja,
                zh: todo.zh + &exempt.zh,
                en: todo.en + " " + &exempt.en,
            }),
            gloss,
            source: basis.map(|basis| (basis, seen, confidence)),
            while_off: file.while_off.clone(),
        }
    }

    fn check(&self, place: &str, sources: &BTreeMap<String, Origin>) {
        assert!(matches!(self.level.as_str(), "warning" | "advice"), "{place}: level {:?}", self.level);
        for words in [&self.why, &self.todo, &self.gloss] {
            assert!(words.are_whole(), "{place}: something is not said in every language");
        }
        if let Some((basis, seen, sure)) = &self.source {
            assert!(sources.contains_key(basis), "{place}: unknown source {basis:?}");
            assert!(is_date(seen), "{place}: seen is {seen:?}, expected YYYY or YYYY-MM-DD");
            let _ = confidence(sure, place);
        }
    }
}

macro_rules! own {
    ($entry:expr) => {
        Own {
            basis: $entry.basis.take(),
            level: $entry.level.take(),
            seen: $entry.seen.take(),
            confidence: $entry.confidence.take(),
            why: $entry.why.take(),
            todo: $entry.todo.take(),
            exempt: $entry.exempt.take(),
        }
    };
}

/// Everything read so far.
#[derive(Default)]
pub struct Lists {
    pub terms: Vec<(Said, Entry, Vec<String>)>,
    pub patterns: Vec<(Said, Pattern)>,
    pub variants: BTreeMap<String, Vec<String>>,
    pub bait: Option<(Said, File)>,
    pub days: Option<(Vec<(Said, Day)>, File)>,
    pub newest: String,
    /// All that is wrong, so that whoever edits a list sees it at once.
    pub problems: Vec<String>,
    forms: BTreeSet<(String, String)>,
}

impl Lists {
    /// What every entry says.
    pub fn said(&self) -> impl Iterator<Item = &Said> {
        let terms = self.terms.iter().map(|(said, ..)| said);
        let patterns = self.patterns.iter().map(|(said, _)| said);
        let days = self.days.iter().flat_map(|(days, _)| days.iter().map(|(said, _)| said));
        terms.chain(patterns).chain(self.bait.iter().map(|(said, _)| said)).chain(days)
    }

    /// Reads a file whose entries speak by this rule.
    pub fn add(&mut self, path: &Path, rule: &str, sources: &BTreeMap<String, Origin>, rule_sets: &[&str]) {
        let mut file: File = read(path);
        let place = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        for key in file.variants.keys() {
            assert!(!self.variants.contains_key(key), "{place}: variants of {key} are given twice");
        }
        let terms = std::mem::take(&mut file.term);
        let patterns = std::mem::take(&mut file.pattern);
        for mut entry in terms {
            let first = entry.forms.first().cloned().unwrap_or_default();
            let place = format!("{place}: {first}");
            self.newest = self.newest.clone().max(entry.seen.clone().unwrap_or_else(|| file.seen.clone()));
            let gloss = Words { ja: entry.ja.clone(), zh: first, en: entry.en.clone() };
            let said = Said::of(rule, &file, own!(entry), gloss);
            said.check(&place, sources);
            for list in [
                &mut entry.not_after,
                &mut entry.not_before,
                &mut entry.not_with,
                &mut entry.needs,
                &mut entry.needs_before,
                &mut entry.needs_after,
            ] {
                *list = expanded(list, &file.lists, &place);
            }
            for key in &entry.variants {
                assert!(file.variants.contains_key(key), "{place}: no variants of {key:?}");
            }
            self.check(&entry, &file.variants, rule, &place, rule_sets);
            self.terms.push((said, entry, file.silent_with.clone()));
        }
        for mut pattern in patterns {
            let place = format!("{place}: {}", pattern.id);
            assert!(!pattern.shape.is_empty(), "{place}: shape says nothing");
            let gloss = Words { ja: pattern.ja.clone(), zh: pattern.zh.clone(), en: pattern.en.clone() };
            let said = Said::of(rule, &file, own!(pattern), gloss);
            said.check(&place, sources);
            self.patterns.push((said, pattern));
        }
        self.variants.append(&mut file.variants);
        if let Some(gloss) = file.gloss.clone().filter(|_| !file.verbs.is_empty()) {
            let said = Said::of(rule, &file, Own::default(), gloss);
            said.check(&place, sources);
            self.bait = Some((said, file));
        } else if !file.day.is_empty() {
            let days = std::mem::take(&mut file.day).into_iter().map(|mut day| {
                let gloss = Words { ja: day.ja.clone(), zh: day.zh.clone(), en: day.en.clone() };
                let said = Said::of(rule, &file, own!(day), gloss);
                said.check(&place, sources);
                (said, day)
            });
            self.days = Some((days.collect(), file));
        } else {
            let lists = [&file.prizes, &file.prizes_next, &file.occasions, &file.unless, &file.not_with, &file.lunar];
            let none = file.verbs.is_empty() && lists.iter().all(|list| list.is_empty());
            self.hold(none, format!("{place}: lists that go with verbs and a gloss, or with days"));
        }
    }

    fn hold(&mut self, is_so: bool, otherwise: String) {
        if !is_so {
            self.problems.push(otherwise);
        }
    }

    fn check(
        &mut self,
        entry: &Entry,
        variants: &BTreeMap<String, Vec<String>>,
        rule: &str,
        place: &str,
        rule_sets: &[&str],
    ) {
        self.hold(!entry.forms.is_empty(), format!("{place}: no forms"));
        for form in &entry.forms {
            let plain = super::signs::bare_form(form);
            self.hold(plain.chars().count() > 1, format!("{place}: {form:?} is a single character"));
            let chars: Vec<char> = form.chars().collect();
            let between = chars.windows(3).any(|three| {
                super::signs::sign(three[1]) == super::signs::Sign::Ornament
                    && !three[0].is_ascii()
                    && !three[2].is_ascii()
            });
            self.hold(
                !between,
                format!("{place}: the sign in {form:?} is jumped over, so the form is also found without it"),
            );
            self.hold(*form == form.to_lowercase(), format!("{place}: {form:?} is not in lower case"));
            // Spellings of one entry that differ in separators only are one.
            let known = self.forms.contains(&(rule.to_owned(), form.clone()));
            self.hold(!known, format!("{place}: {form:?} is there twice"));
            self.forms.insert((rule.to_owned(), form.clone()));
        }
        // With variants, an exception may be spelled with a character that stands for the form's.
        let alike = |word: &str| {
            entry.variants.iter().fold(super::signs::bare_form(word), |word, key| {
                let members = variants[key].iter().map(|member| super::signs::bare_form(member));
                members.fold(word, |word, member| word.replace(&member, key))
            })
        };
        for unless in &entry.unless {
            let holds = entry.forms.iter().any(|form| alike(unless).contains(&alike(form)));
            self.hold(holds, format!("{place}: unless {unless:?} has none of the forms in it"));
        }
        for genre in &entry.genres {
            self.hold(GENRES.contains(&genre.as_str()), format!("{place}: unknown genre {genre:?}"));
        }
        for set in &entry.rule_sets {
            self.hold(rule_sets.contains(&set.as_str()), format!("{place}: unknown rule set {set:?}"));
        }
    }
}

/// A list of context words with `@name` written out.
fn expanded(list: &[String], lists: &BTreeMap<String, Vec<String>>, place: &str) -> Vec<String> {
    let named = |name: &str| lists.get(name).unwrap_or_else(|| panic!("{place}: no list is called {name:?}"));
    let mut words: Vec<String> = Vec::new();
    for word in list {
        let more = word.strip_prefix('@').map_or_else(|| std::slice::from_ref(word), |name| named(name).as_slice());
        for word in more {
            if !words.contains(word) {
                words.push(word.clone());
            }
        }
    }
    words
}
