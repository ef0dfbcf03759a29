//! What an import would do, before it does anything. What was deleted on one side is no change of the other: a note
//! that is only here stays, one that is only in the backup is new.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::contents::{Contents, Here, Kept, Local};
use super::hash::Hash;
use super::lineage::Relation;
use crate::domain::note::{Note, Place};

/// How something in the backup stands to what is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum State {
    /// It is not here.
    New,
    /// Here it says the same.
    Same,
    /// It was made of what is here.
    TheirsNewer,
    /// What is here was made of it.
    MineNewer,
    /// Both were changed, or nobody knows: somebody has to choose.
    Conflict,
    /// What is here cannot be read by this version, and stays as it is.
    Closed,
}

/// What would become of a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotePlan {
    /// Its id.
    pub id: String,
    /// Its title in the backup.
    pub title: String,
    /// How it stands to the note here, and which two they are.
    pub plan: DocumentPlan,
}

/// What would become of the account, the shop or the dictionary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DocumentPlan {
    /// How it stands to what is here.
    pub state: State,
    /// The version here, if there is one.
    pub mine: Option<Hash>,
    /// The version in the backup.
    pub theirs: Option<Hash>,
}

/// What an import would do. It holds for what was here when it was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MergePlan {
    /// Every note of the backup, in the order of their ids.
    pub notes: Vec<NotePlan>,
    /// The account, if the backup has it.
    pub account: Option<DocumentPlan>,
    /// The shop, likewise.
    pub shop: Option<DocumentPlan>,
    /// The dictionary, likewise.
    pub dictionary: Option<DocumentPlan>,
    /// Media ids whose files are not here.
    pub media: Vec<String>,
    /// Media ids that a note names, whose files are neither in the backup nor here.
    pub lost: Vec<String>,
}

impl MergePlan {
    /// Whether somebody has to choose something.
    #[must_use]
    pub fn has_conflicts(&self) -> bool {
        let documents = [self.account, self.shop, self.dictionary].into_iter().flatten();
        self.notes.iter().map(|note| note.plan).chain(documents).any(|plan| plan.state == State::Conflict)
    }
}

/// Media ids that are both here and in the backup. Their hashes have to be known to tell whether they are one file.
pub fn clashing<'a>(local: &'a Local, incoming: &'a Contents) -> impl Iterator<Item = &'a str> {
    incoming.media.keys().filter(|id| local.media.contains_key(*id)).map(String::as_str)
}

/// Compares a backup with what is here.
#[must_use]
pub fn plan(local: &Local, incoming: &Contents) -> MergePlan {
    let others: BTreeSet<&str> = clashing(local, incoming).filter(|id| is_other(local, incoming, id)).collect();
    let nothing = Here::Nothing;
    let note = |note: &Kept<Note>| {
        let here = local.notes.get(&note.value.id).unwrap_or(&nothing);
        let mut plan = document(here, note);
        // The same words about another picture are not the same.
        if plan.state == State::Same && note.value.media.all().any(|item| others.contains(item.id.as_str())) {
            plan.state = State::Conflict;
        }
        NotePlan { id: note.value.id.clone(), title: note.value.title.clone(), plan }
    };
    let is_here = |id: &&String| local.media.contains_key(*id) && !others.contains(id.as_str());
    let named = incoming.notes.iter().flat_map(|note| note.value.media.all());
    let lost: BTreeSet<&str> = named
        .filter(|item| item.place == Place::Stored)
        .map(|item| item.id.as_str())
        .filter(|id| !incoming.media.contains_key(*id) && !local.media.contains_key(*id))
        .collect();
    MergePlan {
        notes: incoming.notes.iter().map(note).collect(),
        account: incoming.account.as_ref().map(|theirs| document(&local.account, theirs)),
        shop: incoming.shop.as_ref().map(|theirs| document(&local.shop, theirs)),
        dictionary: incoming.dictionary.as_ref().map(|theirs| document(&local.dictionary, theirs)),
        media: incoming.media.keys().filter(|id| !is_here(id)).cloned().collect(),
        lost: lost.into_iter().map(str::to_owned).collect(),
    }
}

/// Whether an id that is in both means two files, as far as anybody knows.
pub(super) fn is_other(local: &Local, incoming: &Contents, id: &str) -> bool {
    match (local.media.get(id), incoming.media.get(id)) {
        (Some(here), Some(there)) => *here != Some(there.sha256),
        _ => false,
    }
}

fn document<T: Serialize + Default>(here: &Here<T>, theirs: &Kept<T>) -> DocumentPlan {
    let version = |kept: &Kept<T>| kept.sealed().head.map(|head| head.version);
    let state = match here {
        Here::Nothing => State::New,
        Here::Closed => State::Closed,
        Here::Kept(mine) => match mine.sealed().relation(&theirs.sealed()) {
            Relation::Same => State::Same,
            Relation::TheirsNewer => State::TheirsNewer,
            Relation::MineNewer => State::MineNewer,
            Relation::Apart => State::Conflict,
        },
    };
    DocumentPlan { state, mine: here.kept().and_then(version), theirs: version(theirs) }
}
