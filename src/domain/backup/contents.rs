//! What a backup holds once it is read, and what it meets here.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::hash::{Hash, content};
use super::lineage::Lineage;
use crate::domain::account::Account;
use crate::domain::dictionary::Dictionary;
use crate::domain::media::MediaFacts;
use crate::domain::note::Note;
use crate::domain::shop::Shop;

/// A note or a document, and where it comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept<T> {
    /// What it says.
    pub value: T,
    /// Where it comes from. What is kept here may have been changed since its newest version.
    pub lineage: Lineage,
}

impl<T: Serialize + Default> Kept<T> {
    /// The lineage of what it says now.
    pub(super) fn sealed(&self) -> Lineage {
        self.lineage.sealed(content(&self.value))
    }
}

/// A file of a backup: what `media.json` says of a media id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MediaEntry {
    /// Which bytes it is.
    pub sha256: Hash,
    /// The name the file came with.
    #[serde(default)]
    pub name: String,
    /// What was measured of it; empty if it was not.
    #[serde(default)]
    pub facts: MediaFacts,
}

/// What could be read of a backup.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contents {
    /// Notes in the order of their ids.
    pub notes: Vec<Kept<Note>>,
    /// The account, if it is in there.
    pub account: Option<Kept<Account>>,
    /// The shop, likewise.
    pub shop: Option<Kept<Shop>>,
    /// The dictionary, likewise.
    pub dictionary: Option<Kept<Dictionary>>,
    /// Files by media id. Their bytes stay in the archive until they are asked for.
    pub media: BTreeMap<String, MediaEntry>,
}

/// What is here under an id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Here<T> {
    /// Nothing.
    #[default]
    Nothing,
    /// This.
    Kept(Kept<T>),
    /// A record that a newer version wrote, or a damaged one: it is never written over.
    Closed,
}

impl<T> Here<T> {
    /// What can be read here.
    pub const fn kept(&self) -> Option<&Kept<T>> {
        match self {
            Here::Kept(kept) => Some(kept),
            Here::Nothing | Here::Closed => None,
        }
    }
}

/// What is kept here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Local {
    /// Notes by id.
    pub notes: BTreeMap<String, Here<Note>>,
    /// The account.
    pub account: Here<Account>,
    /// The shop.
    pub shop: Here<Shop>,
    /// The dictionary.
    pub dictionary: Here<Dictionary>,
    /// Files by media id, each with its hash if it is known. Only those of [`super::clashing`] need one: where it is
    /// not known, the file of the backup is taken for another one.
    pub media: BTreeMap<String, Option<Hash>>,
}
