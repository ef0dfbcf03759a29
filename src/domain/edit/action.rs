//! Everything a user can do to notes, as values.

use std::sync::Arc;

use crate::domain::finding::{Edit, Field};
use crate::domain::in_step::Pair;
use crate::domain::note::{MediaItem, Note, Purpose};
use crate::domain::subject::NoteKind;

/// A text of a note that can be typed into.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum TextPlace {
    /// 标题.
    Title,
    /// 正文.
    Body,
    /// The Japanese meaning of the title.
    MeaningTitle,
    /// The Japanese meaning of the body.
    MeaningBody,
    /// Words on the cover.
    CoverText,
    /// A link to a mini program.
    MiniProgram,
    /// The creator it is made with.
    Creator,
    /// Words in the picture with this media id.
    PictureText(String),
}

impl TextPlace {
    /// The place of a field that is one text; of the meaning, item 0 is the title.
    #[must_use]
    pub fn of(field: Field, item: Option<u32>) -> Option<Self> {
        Some(match (field, item) {
            (Field::Title, _) => TextPlace::Title,
            (Field::Body, _) => TextPlace::Body,
            (Field::Meaning, Some(0)) => TextPlace::MeaningTitle,
            (Field::Meaning, _) => TextPlace::MeaningBody,
            (Field::CoverText, _) => TextPlace::CoverText,
            (Field::MiniProgram, _) => TextPlace::MiniProgram,
            (Field::Creator, _) => TextPlace::Creator,
            _ => return None,
        })
    }
}

/// One change of one note.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// A text is now this.
    Text(TextPlace, String),
    /// A text of two that stand side by side is now this; how they stood until now is written down with it.
    TextOfPair {
        /// The text's place.
        place: TextPlace,
        /// The text.
        text: String,
        /// The paragraphs.
        paired: Vec<Pair>,
        /// The title.
        title: Option<Pair>,
    },
    /// Pictures or video.
    Kind(NoteKind),
    /// Files were added.
    AddMedia {
        /// Pictures in the order they shall stand; those above the limit go to the shelf.
        pictures: Vec<MediaItem>,
        /// A video. A note has one: it takes the place of the one before, or waits aside in an image note.
        film: Option<MediaItem>,
        /// How many pictures the rule set allows.
        limit: usize,
    },
    /// A file was removed from tray or shelf, or the video was.
    RemoveMedia(String),
    /// A picture moves to this index of the tray, wherever it lies now.
    MoveImage {
        /// Its media id.
        id: String,
        /// Where it shall stand; behind the end is the end.
        to: usize,
    },
    /// A picture of the tray goes to the shelf.
    Shelve(String),
    /// A picture of the shelf takes the place of one in the tray, which goes to the shelf.
    Swap {
        /// Media id in the tray.
        tray: String,
        /// Media id on the shelf.
        shelf: String,
    },
    /// This picture of the tray is the cover.
    Cover(String),
    /// A topic is added at the end, unless it is empty.
    AddTopic(String),
    /// The topic at this index is removed.
    RemoveTopic(usize),
    /// A topic moves.
    MoveTopic {
        /// From this index …
        from: usize,
        /// … to this one.
        to: usize,
    },
    /// A mention is added at the end, unless it is empty.
    AddMention(String),
    /// The mention at this index is removed.
    RemoveMention(usize),
    /// The day it is planned for, `YYYY-MM-DD`.
    PlannedDate(Option<String>),
    /// 定时发布, RFC 3339.
    TimedPublish(Option<String>),
    /// What it is for.
    Purpose(Purpose),
    /// Marked as a paid partnership.
    PaidPartnership(bool),
    /// Marked as made with AI.
    AiMade(bool),
    /// The products it shows, by id.
    Products(Vec<String>),
    /// Put away, or taken out again.
    Archive(bool),
    /// Thrown away at a moment, in epoch seconds, or brought back.
    Trash(Option<i64>),
    /// A fix of a finding.
    Fix(Vec<Edit>),
    /// An earlier version takes its place.
    Restore {
        /// The note as it was.
        note: Arc<Note>,
        /// What the version is called, for undo.
        name: String,
    },
    /// Somebody confirmed that both languages say the same: what is written down of that ([`super::super::in_step`]).
    Paired {
        /// The paragraphs.
        paired: Vec<Pair>,
        /// The title.
        title: Option<Pair>,
    },
    /// Topics are added at the end, but for those that are there: a group, or what was written as `#topic` in the body.
    AddTopics {
        /// Their names.
        names: Vec<String>,
        /// Takes them out of the body, where they come from there.
        edits: Vec<Edit>,
    },
}

/// Something a user did.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A new note.
    Create(Arc<Note>),
    /// A note once more.
    Duplicate {
        /// Its id.
        of: String,
        /// The copy's.
        to: String,
    },
    /// A note is gone for good.
    Delete(String),
    /// A note changed.
    Change(String, Change),
    /// All of these, as one step.
    Together(Vec<Action>),
    /// Take the last step back.
    Undo,
    /// Do it again.
    Redo,
}

/// What a step is called: "undo: remove picture 3".
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Step {
    Create,
    Duplicate,
    Delete,
    /// The same to several notes, or what was first done to one of them; with their number.
    Together(Box<Step>, usize),
    Text(TextPlace),
    Kind,
    AddMedia(usize),
    /// With its number, starting at 1.
    RemoveImage(usize),
    RemoveShelved,
    RemoveVideo,
    MoveImage,
    Shelve,
    Swap,
    Cover,
    AddTopic(String),
    AddTopics(usize),
    RemoveTopic(String),
    MoveTopic,
    AddMention(String),
    RemoveMention(String),
    PlannedDate,
    TimedPublish,
    Purpose,
    PaidPartnership,
    AiMade,
    Products,
    Archive,
    Unarchive,
    Trash,
    Untrash,
    Fix,
    Restore(String),
    ConfirmPairs,
    Import,
}
