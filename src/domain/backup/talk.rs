//! What the studio and the worker that does the work of a backup say to each other. Files go beside it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::apply::Choices;
use super::manifest::Made;
use super::plan::State;
use super::trouble::Trouble;

/// What the studio asks for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Ask {
    /// A backup.
    Export {
        /// Who makes it, and when.
        made: Made,
        /// Ids of notes. None: all of them, and account, shop and dictionary.
        notes: Option<Vec<String>>,
        /// Notes among these that came with the studio and are not stored: their saved JSON, by id.
        shipped: BTreeMap<String, String>,
    },
    /// The backup was handed over at this time, in milliseconds since 1970: what is in it has left.
    Handed(i64),
    /// What taking in the backup that comes with this would do. Nothing is written.
    Look,
    /// To take in what was looked at.
    Take {
        /// What was chosen.
        choices: Choices,
        /// Every note as a new one, instead of merging.
        as_new: bool,
    },
    /// To stop taking in.
    Stop,
}

/// What the worker says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// It listens.
    Ready,
    /// How far it is, in bytes.
    Progress(Progress),
    /// The backup comes with this.
    Exported(Exported),
    /// Written down that it was handed over.
    Noted,
    /// What an import would do.
    Plan(Shown),
    /// What came in.
    Taken(Taken),
    /// It did nothing.
    Failed(Failure),
}

/// How far something is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Bytes that are done.
    pub done: u64,
    /// Of so many.
    pub total: u64,
}

/// What a backup holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exported {
    /// Notes.
    pub notes: usize,
    /// Files.
    pub files: usize,
    /// Bytes of the archive.
    pub bytes: u64,
    /// What could not be taken into it.
    pub left_out: Vec<Trouble>,
}

/// A plan to be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// Who made the backup.
    pub made: Made,
    /// Everything in it.
    pub lines: Vec<Line>,
    /// What cannot be read.
    pub troubles: Vec<Trouble>,
    /// Names of files that notes have, and that are neither in the backup nor here.
    pub lost: Vec<String>,
    /// Files that would come in: how many, and how many bytes.
    pub files: (usize, u64),
    /// What is here has changed since the plan before was shown.
    pub again: bool,
}

/// Something in a backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// What it is.
    pub what: What,
    /// How it stands to what is here.
    pub state: State,
    /// Both say the same, about other files.
    pub same_words: bool,
    /// How it begins in the backup.
    pub theirs: Glance,
    /// How it begins here.
    pub mine: Glance,
}

/// A part of a backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum What {
    /// The note of this id.
    Note(String),
    /// The account.
    Account,
    /// The shop.
    Shop,
    /// The dictionary.
    Dictionary,
}

/// As much of something as it takes to know it again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Glance {
    /// Its title, or name.
    pub title: String,
    /// Its first words.
    pub start: String,
}

/// What came in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// Notes that were not here.
    pub new: usize,
    /// Notes that took the place of what was here.
    pub replaced: usize,
    /// Whether the account was written, the shop, the dictionary.
    pub documents: [bool; 3],
    /// Files.
    pub files: usize,
}

/// Why nothing was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Failure {
    /// Because of the backup, or of a file.
    Backup(Trouble),
    /// No room is left.
    Full,
    /// The browser cannot read or write; its own words.
    Storage(String),
    /// There is nothing to write into a backup.
    Empty,
    /// Somebody stopped it.
    Stopped,
}

impl From<Trouble> for Failure {
    fn from(trouble: Trouble) -> Self {
        Self::Backup(trouble)
    }
}
