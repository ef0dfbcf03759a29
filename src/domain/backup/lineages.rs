//! Where everything here comes from, as it is kept beside the notes.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::apply::{Changes, Outcome};
use super::lineage::Lineage;

/// The lineages of everything that ever left in a backup or met one. What is not in here begins anew.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Lineages {
    /// Of notes, by id.
    pub notes: BTreeMap<String, Lineage>,
    /// Of the account.
    pub account: Lineage,
    /// Of the shop.
    pub shop: Lineage,
    /// Of the dictionary.
    pub dictionary: Lineage,
}

impl Lineages {
    /// The lineage of a note.
    #[must_use]
    pub fn note(&self, id: &str) -> Lineage {
        self.notes.get(id).cloned().unwrap_or_default()
    }

    /// Takes over what an import gives.
    pub fn follow(&mut self, changes: &Changes) {
        for (id, outcome) in &changes.notes {
            if let Some(lineage) = of(outcome) {
                self.notes.insert(id.clone(), lineage.clone());
            }
        }
        let Self { account, shop, dictionary, .. } = self;
        let documents =
            [(account, of(&changes.account)), (shop, of(&changes.shop)), (dictionary, of(&changes.dictionary))];
        for (here, lineage) in documents {
            if let Some(lineage) = lineage {
                lineage.clone_into(here);
            }
        }
    }

    /// Forgets notes that are not here any more: one that comes back is new.
    pub fn retain(&mut self, here: &BTreeSet<&str>) {
        self.notes.retain(|id, lineage| here.contains(id.as_str()) && *lineage != Lineage::default());
    }
}

const fn of<T>(outcome: &Outcome<T>) -> Option<&Lineage> {
    match outcome {
        Outcome::Nothing => None,
        Outcome::Lineage(lineage) => Some(lineage),
        Outcome::Write(kept) => Some(&kept.lineage),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::backup::{Hash, Kept};
    use crate::domain::note::Note;

    #[test]
    fn what_was_decided_is_followed_and_what_is_gone_forgotten() {
        let lineage = |text: &str| Lineage::default().sealed(Hash::of(text.as_bytes()));
        let mut lineages = Lineages { account: lineage("account"), ..Lineages::default() };
        let written = Outcome::Write(Kept { value: Note::new("b"), lineage: lineage("b") });
        let notes = BTreeMap::from([("a".into(), Outcome::Lineage(lineage("a"))), ("b".into(), written)]);
        lineages.follow(&Changes { notes, shop: Outcome::Lineage(lineage("shop")), ..Changes::default() });
        assert_eq!((lineages.note("a"), lineages.note("b")), (lineage("a"), lineage("b")));
        assert_eq!((&lineages.account, &lineages.shop), (&lineage("account"), &lineage("shop")));
        lineages.retain(&BTreeSet::from(["b"]));
        assert_eq!((lineages.note("a"), lineages.note("b")), (Lineage::default(), lineage("b")));
    }
}
