//! Undo and redo: what notes were before and after each step.

use std::sync::Arc;

use super::action::Step;
use crate::domain::note::Note;

/// Steps kept. A step holds pointers to whole notes, which share nothing but are small: text and ids.
const KEPT: usize = 200;

/// Typing in one field within this many milliseconds is one step.
const BURST: i64 = 1_200;

/// A note before and after; none: it was not there, or is gone.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Touched {
    pub note: String,
    pub before: Option<Arc<Note>>,
    pub after: Option<Arc<Note>>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    step: Step,
    /// In the order in which it was done.
    pub touched: Vec<Touched>,
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

    pub(super) fn record(&mut self, step: Step, mut touched: Vec<Touched>, at: i64) {
        self.undone.clear();
        let typed = match (self.done.last(), touched.as_mut_slice()) {
            (Some(last), [now]) => typed_on(last, &step, now, at),
            _ => false,
        };
        if typed {
            self.done.pop();
        }
        self.done.push(Entry { step, touched, at });
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

/// Whether this goes on with what was typed last; then it begins where that began.
fn typed_on(last: &Entry, step: &Step, now: &mut Touched, at: i64) -> bool {
    let typing = matches!(step, Step::Text(_)) && last.step == *step;
    match last.touched.as_slice() {
        [before] if typing && before.note == now.note && at.saturating_sub(last.at) < BURST && at >= last.at => {
            now.before.clone_from(&before.before);
            true
        }
        _ => false,
    }
}
