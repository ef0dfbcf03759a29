//! Doing what was planned: which values have to be written. Writing them is the caller's, in one transaction.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::contents::{Contents, Here, Kept, Local, MediaEntry};
use super::hash::content;
use super::lineage::Lineage;
use super::plan::{DocumentPlan, MergePlan, State, clashing, is_other, plan};
use super::rename::Names;
use crate::domain::account::Account;
use crate::domain::dictionary::Dictionary;
use crate::domain::note::Note;
use crate::domain::shop::Shop;

/// Which of two stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Side {
    /// What is here.
    Mine,
    /// What the backup has.
    Theirs,
}

/// Which of two notes stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Choice {
    /// One of them.
    One(Side),
    /// Mine, and theirs as a note of its own.
    Both,
}

/// What was chosen. Where nothing was, what is new or newer is taken, and a conflict stays one: nothing is written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    /// For notes, by id.
    pub notes: BTreeMap<String, Choice>,
    /// For the account.
    pub account: Option<Side>,
    /// For the shop.
    pub shop: Option<Side>,
    /// For the dictionary.
    pub dictionary: Option<Side>,
}

/// What is to be written of one thing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Outcome<T> {
    /// Nothing.
    #[default]
    Nothing,
    /// It stays as it is; only where it comes from is new.
    Lineage(Lineage),
    /// This.
    Write(Kept<T>),
}

/// A file to be copied out of the backup.
#[derive(Clone, Debug, PartialEq)]
pub struct MediaWrite {
    /// The media id it gets here.
    pub id: String,
    /// What the backup has of it.
    pub entry: MediaEntry,
}

/// Everything that is to be written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    /// Notes by id.
    pub notes: BTreeMap<String, Outcome<Note>>,
    /// The account.
    pub account: Outcome<Account>,
    /// The shop.
    pub shop: Outcome<Shop>,
    /// The dictionary.
    pub dictionary: Outcome<Dictionary>,
    /// Files that the above needs.
    pub media: Vec<MediaWrite>,
}

/// What is here has changed since the plan was shown. There is a new plan, to be looked at first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stale(pub Box<MergePlan>);

/// Gives what is to be written so that the plan is done as chosen. `fresh` gives ids that nobody has.
///
/// # Errors
/// [`Stale`] if it is no longer the plan.
pub fn apply(
    local: &Local,
    incoming: &Contents,
    shown: &MergePlan,
    choices: &Choices,
    fresh: &mut dyn FnMut() -> String,
) -> Result<Changes, Stale> {
    let now = plan(local, incoming);
    if now != *shown {
        return Err(Stale(Box::new(now)));
    }
    let names = media_names(local, incoming, fresh);
    let mut changes = Changes {
        account: outcome(now.account, &local.account, incoming.account.as_ref(), choices.account, |it| {
            names.account(it)
        }),
        shop: outcome(now.shop, &local.shop, incoming.shop.as_ref(), choices.shop, |it| names.shop(it)),
        dictionary: outcome(
            now.dictionary,
            &local.dictionary,
            incoming.dictionary.as_ref(),
            choices.dictionary,
            Dictionary::clone,
        ),
        ..Changes::default()
    };
    let nothing = Here::Nothing;
    for (note, planned) in incoming.notes.iter().zip(&now.notes) {
        let (side, copied) = match (choices.notes.get(&planned.id), planned.plan.state) {
            (None, _) => (None, false),
            (Some(Choice::One(side)), _) => (Some(*side), false),
            // There is only one to keep.
            (Some(Choice::Both), State::New | State::Same) => (None, false),
            (Some(Choice::Both), _) => (Some(Side::Mine), true),
        };
        let here = local.notes.get(&planned.id).unwrap_or(&nothing);
        let outcome = resolve(planned.plan.state, here, note, side, |note| names.note(note));
        if outcome != Outcome::Nothing {
            changes.notes.insert(planned.id.clone(), outcome);
        }
        if copied {
            changes.add_copy(local, incoming, names.note(&note.value), fresh);
        }
    }
    changes.add_media(local, incoming, &names);
    Ok(changes)
}

/// Gives what is to be written so that every note of the backup comes as a new one. Account, shop and dictionary are
/// taken where there are none.
#[must_use]
pub fn as_new(local: &Local, incoming: &Contents, fresh: &mut dyn FnMut() -> String) -> Changes {
    let mut names = media_names(local, incoming, fresh);
    let mut changes = Changes::default();
    for note in &incoming.notes {
        let id = changes.add_copy(local, incoming, names.note(&note.value), fresh);
        names.notes.insert(note.value.id.clone(), id);
    }
    changes.account = if_nothing(&local.account, incoming.account.as_ref(), |it| names.account(it));
    changes.shop = if_nothing(&local.shop, incoming.shop.as_ref(), |it| names.shop(it));
    changes.dictionary = if_nothing(&local.dictionary, incoming.dictionary.as_ref(), Dictionary::clone);
    changes.add_media(local, incoming, &names);
    changes
}

impl Changes {
    /// Adds a note under an id that nothing has; whatever it was, it begins anew.
    fn add_copy(
        &mut self,
        local: &Local,
        incoming: &Contents,
        note: Note,
        fresh: &mut dyn FnMut() -> String,
    ) -> String {
        let taken = |id: &String| {
            let theirs = incoming.notes.iter().any(|note| note.value.id == *id);
            theirs || local.notes.contains_key(id) || self.notes.contains_key(id)
        };
        let id = free(fresh(), taken);
        // Nobody has thrown this one away.
        let value = Note { id: id.clone(), trashed_at: None, ..note };
        self.notes.insert(id.clone(), Outcome::Write(Kept { value, lineage: Lineage::default() }));
        id
    }

    /// Adds the files that what is written names, and that are not here.
    fn add_media(&mut self, local: &Local, incoming: &Contents, names: &Names) {
        let mut named: BTreeSet<&str> = BTreeSet::new();
        for outcome in self.notes.values() {
            if let Outcome::Write(note) = outcome {
                named.extend(note.value.media.all().map(|item| item.id.as_str()));
            }
        }
        if let Outcome::Write(account) = &self.account {
            named.extend(account.value.files());
        }
        if let Outcome::Write(shop) = &self.shop {
            named.extend(shop.value.files());
        }
        let under = |id: &String| names.media.get(id).unwrap_or(id).clone();
        let files = incoming.media.iter().map(|(id, entry)| MediaWrite { id: under(id), entry: entry.clone() });
        let wanted = |file: &MediaWrite| named.contains(file.id.as_str()) && !local.media.contains_key(&file.id);
        self.media = files.filter(wanted).collect();
    }
}

/// New ids for files of the backup whose id means another file here.
fn media_names(local: &Local, incoming: &Contents, fresh: &mut dyn FnMut() -> String) -> Names {
    let mut names = Names::default();
    let mut given = BTreeSet::new();
    for id in clashing(local, incoming).filter(|id| is_other(local, incoming, id)) {
        // What stands before the last hyphen says whose file it is.
        let kind = id.rfind('-').and_then(|end| id.get(..=end)).unwrap_or_default();
        let taken = |id: &String| local.media.contains_key(id) || incoming.media.contains_key(id) || given.contains(id);
        let new = free(format!("{kind}{}", fresh()), taken);
        given.insert(new.clone());
        names.media.insert(id.to_owned(), new);
    }
    names
}

/// An id that is not taken: chance may have been unkind, or missing.
fn free(mut id: String, taken: impl Fn(&String) -> bool) -> String {
    while taken(&id) {
        id.push('x');
    }
    id
}

fn if_nothing<T>(here: &Here<T>, theirs: Option<&Kept<T>>, renamed: impl Fn(&T) -> T) -> Outcome<T>
where
    T: Serialize + Default,
{
    match (here, theirs) {
        (Here::Nothing, Some(theirs)) => {
            let value = renamed(&theirs.value);
            let lineage = theirs.sealed().sealed(content(&value));
            Outcome::Write(Kept { value, lineage })
        }
        _ => Outcome::Nothing,
    }
}

fn outcome<T: Serialize + Default>(
    planned: Option<DocumentPlan>,
    here: &Here<T>,
    theirs: Option<&Kept<T>>,
    side: Option<Side>,
    renamed: impl Fn(&T) -> T,
) -> Outcome<T> {
    match (planned, theirs) {
        (Some(planned), Some(theirs)) => resolve(planned.state, here, theirs, side, renamed),
        _ => Outcome::Nothing,
    }
}

fn resolve<T: Serialize + Default>(
    state: State,
    here: &Here<T>,
    theirs: &Kept<T>,
    side: Option<Side>,
    renamed: impl Fn(&T) -> T,
) -> Outcome<T> {
    let Some(mine) = here.kept() else {
        let takes = state == State::New && side != Some(Side::Mine);
        return if takes { if_nothing(here, Some(theirs), renamed) } else { Outcome::Nothing };
    };
    let side = match (state, side) {
        (State::Same | State::New | State::Closed, _) => Side::Mine,
        (_, Some(side)) => side,
        (State::TheirsNewer, None) => Side::Theirs,
        (State::MineNewer | State::Conflict, None) => return Outcome::Nothing,
    };
    let (lineage, incoming) = (mine.sealed(), theirs.sealed());
    match side {
        Side::Mine => {
            let joined = lineage.joined(&incoming, content(&mine.value));
            if joined == mine.lineage { Outcome::Nothing } else { Outcome::Lineage(joined) }
        }
        Side::Theirs => {
            let value = renamed(&theirs.value);
            let lineage = lineage.joined(&incoming, content(&value));
            Outcome::Write(Kept { value, lineage })
        }
    }
}
