//! Undo and redo: what a note was before and after each step.

use std::sync::Arc;

use super::action::Step;
use crate::domain::note::Note;

/// Steps kept. A step holds pointers to whole notes, which share nothing but are small: text and ids.
const KEPT: usize = 200;

/// Typing in one field within this many milliseconds is one step.
const BURST: i64 = 1_200;

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    pub step: Step,
    pub note: String,
    pub before: Option<Arc<Note>>,
    pub after: Option<Arc<Note>>,
    at: i64,
}

/// What can be taken back, and what can be done again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    done: Vec<Entry>,
    undone: Vec<Entry>,
}

impl History {
    /// What undo would take back.
    #[must_use]
    pub fn undo_name(&self) -> Option<&Step> {
        self.done.last().map(|entry| &entry.step)
    }

    /// What redo would do again.
    #[must_use]
    pub fn redo_name(&self) -> Option<&Step> {
        self.undone.last().map(|entry| &entry.step)
    }

    pub(super) fn record(
        &mut self,
        step: Step,
        note: &str,
        before: Option<Arc<Note>>,
        after: Option<Arc<Note>>,
        at: i64,
    ) {
        self.undone.clear();
        if let Some(last) = self.done.last_mut()
            && continues(last, &step, note, at)
        {
            last.after = after;
            last.at = at;
            return;
        }
        self.done.push(Entry { step, note: note.to_owned(), before, after, at });
        if self.done.len() > KEPT {
            self.done.remove(0);
        }
    }

    pub(super) fn undo(&mut self) -> Option<Entry> {
        let entry = self.done.pop()?;
        self.undone.push(entry.clone());
        Some(entry)
    }

    pub(super) fn redo(&mut self) -> Option<Entry> {
        // A step done again must not swallow the typing that follows.
        let entry = Entry { at: i64::MIN, ..self.undone.pop()? };
        self.done.push(entry.clone());
        Some(entry)
    }
}

fn continues(last: &Entry, step: &Step, note: &str, at: i64) -> bool {
    let typing = matches!(step, Step::Text(_));
    typing && last.step == *step && last.note == note && at.saturating_sub(last.at) < BURST && at >= last.at
}
