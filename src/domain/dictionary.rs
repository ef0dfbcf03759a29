//! A brand's dictionary: its own words and terms, what it does not want to hear, and the topics it uses.

use serde::{Deserialize, Serialize};

use super::brand::{Brand, Genre, Term};
use super::text::topic_name;

/// Something that shall say nothing, and why somebody decided so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Silenced {
    /// Id of a rule, or a term.
    pub what: String,
    /// The reason, for whoever reads the list later.
    pub reason: String,
}

/// Topics that are used together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TopicGroup {
    /// What people call it.
    pub name: String,
    /// The topics, without `#`.
    pub topics: Vec<String>,
}

/// The dictionary, as it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Dictionary {
    /// Names and words that are spelled as the brand spells them.
    pub words: Vec<String>,
    /// What the account is about.
    pub genre: Option<Genre>,
    /// The brand's own terms.
    pub terms: Vec<Term>,
    /// What shall say nothing.
    pub silenced: Vec<Silenced>,
    /// Topics by group.
    pub groups: Vec<TopicGroup>,
}

impl Dictionary {
    /// What the checks have to know.
    #[must_use]
    pub fn brand(&self) -> Brand {
        Brand {
            words: self.words.clone(),
            genre: self.genre,
            silenced: self.silenced.iter().map(|silenced| silenced.what.clone()).collect(),
            terms: self.terms.clone(),
        }
    }

    /// Adds a word of the brand, once.
    pub fn add_word(&mut self, word: &str) {
        let word = word.trim();
        if !word.is_empty() && !self.words.iter().any(|known| known == word) {
            self.words.push(word.to_owned());
        }
    }

    /// Adds a term, or gives the one of that name its new level and note.
    pub fn add_term(&mut self, term: Term) {
        let name = term.term.trim();
        if name.is_empty() {
            return;
        }
        match self.terms.iter_mut().find(|known| known.term == name) {
            Some(known) => *known = Term { term: name.to_owned(), ..term },
            None => self.terms.push(Term { term: name.to_owned(), ..term }),
        }
    }

    /// Silences a rule or a term, or gives it a new reason.
    pub fn silence(&mut self, what: &str, reason: &str) {
        match self.silenced.iter_mut().find(|known| known.what == what) {
            Some(known) => reason.clone_into(&mut known.reason),
            None => self.silenced.push(Silenced { what: what.to_owned(), reason: reason.to_owned() }),
        }
    }

    /// Adds a group, or adds topics to the one of that name. What is empty is not added.
    pub fn add_group<'a>(&mut self, name: &str, topics: impl IntoIterator<Item = &'a str>) {
        let name = name.trim();
        let mut topics = topics.into_iter().map(topic_name).filter(|topic| !topic.is_empty()).peekable();
        if name.is_empty() || topics.peek().is_none() {
            return;
        }
        let at = self.groups.iter().position(|group| group.name == name).unwrap_or_else(|| {
            self.groups.push(TopicGroup { name: name.to_owned(), topics: Vec::new() });
            self.groups.len().saturating_sub(1)
        });
        if let Some(group) = self.groups.get_mut(at) {
            for topic in topics {
                if !group.topics.iter().any(|known| known == topic) {
                    group.topics.push(topic.to_owned());
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::brand::Level;

    #[test]
    fn nothing_is_there_twice() {
        let mut dictionary = Dictionary::default();
        dictionary.add_word(" の ");
        dictionary.add_word("の");
        dictionary.add_word(" ");
        assert_eq!(dictionary.words, ["の"]);

        dictionary.add_term(Term { term: "老字号".into(), level: Level::Advice, note: String::new() });
        dictionary.add_term(Term { term: "老字号 ".into(), level: Level::Warning, note: "百年品牌".into() });
        assert_eq!(dictionary.terms, [Term { term: "老字号".into(), level: Level::Warning, note: "百年品牌".into() }]);

        dictionary.silence("最佳", "获奖名称");
        dictionary.silence("最佳", "产品名");
        assert_eq!(dictionary.brand().silenced, ["最佳"]);
        assert_eq!(dictionary.silenced[0].reason, "产品名");

        dictionary.add_group("护肤", ["#干皮护肤", "保湿", "", "保湿"]);
        dictionary.add_group("护肤", ["保湿", "日系护肤"]);
        dictionary.add_group("空", [" ", "#"]);
        assert_eq!(dictionary.groups.len(), 1);
        assert_eq!(dictionary.groups[0].topics, ["干皮护肤", "保湿", "日系护肤"]);
    }

    #[test]
    fn what_older_versions_did_not_know_is_empty() {
        assert_eq!(serde_json::from_str::<Dictionary>("{}").expect("defaults"), Dictionary::default());
    }
}
