//! Which notes are asked for, besides by their words.

use crate::domain::note::{Note, Purpose};
use crate::domain::subject::NoteKind;

/// Where a note lies: every note lies in one place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shelf {
    /// In all lists.
    #[default]
    Current,
    /// Put away.
    Archive,
    /// Thrown away.
    Trash,
}

impl Shelf {
    /// Every place.
    pub const ALL: [Shelf; 3] = [Shelf::Current, Shelf::Archive, Shelf::Trash];

    /// Where this note lies.
    #[must_use]
    pub fn of(note: &Note) -> Self {
        match (note.trashed_at, note.archived) {
            (Some(_), _) => Shelf::Trash,
            (None, true) => Shelf::Archive,
            (None, false) => Shelf::Current,
        }
    }
}

/// What is settled of the day a note is published on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dated {
    /// Nothing.
    Open,
    /// A day is planned.
    Planned,
    /// 定时发布 is set.
    Timed,
}

impl Dated {
    /// Everything there is.
    pub const ALL: [Dated; 3] = [Dated::Open, Dated::Planned, Dated::Timed];

    /// What is settled of this note.
    #[must_use]
    pub fn of(note: &Note) -> Self {
        match (&note.timed_publish, &note.planned_date) {
            (Some(_), _) => Dated::Timed,
            (None, Some(_)) => Dated::Planned,
            (None, None) => Dated::Open,
        }
    }
}

/// How often the rules speak of a note.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Advice.
    pub advice: usize,
}

/// What the rules say of a note, as it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// There are errors.
    Errors,
    /// There are warnings.
    Warnings,
    /// There is neither.
    Neither,
}

impl Said {
    /// Everything that can be asked for.
    pub const ALL: [Said; 3] = [Said::Errors, Said::Warnings, Said::Neither];

    /// Whether this is what was found.
    #[must_use]
    pub fn is(self, found: Found) -> bool {
        match self {
            Said::Errors => found.errors > 0,
            Said::Warnings => found.warnings > 0,
            Said::Neither => found.errors == 0 && found.warnings == 0,
        }
    }
}

/// What must hold of a note; what is none may be anything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Where it lies.
    pub shelf: Shelf,
    /// Pictures or video.
    pub kind: Option<NoteKind>,
    /// What it is for.
    pub purpose: Option<Purpose>,
    /// What is settled of its day.
    pub dated: Option<Dated>,
    /// What the rules say.
    pub said: Option<Said>,
}

impl Filter {
    /// Whether it holds. A note that is not checked yet is none of which anything is said.
    #[must_use]
    pub fn holds(&self, note: &Note, found: &dyn Fn(&str) -> Option<Found>) -> bool {
        self.shelf == Shelf::of(note)
            && self.kind.is_none_or(|kind| kind == note.media.kind())
            && self.purpose.is_none_or(|purpose| purpose == note.purpose)
            && self.dated.is_none_or(|dated| dated == Dated::of(note))
            && self.said.is_none_or(|said| found(&note.id).is_some_and(|found| said.is(found)))
    }

    /// Whether anything but the place is asked for.
    #[must_use]
    pub fn narrows(&self) -> bool {
        *self != Self { shelf: self.shelf, ..Self::default() }
    }
}
