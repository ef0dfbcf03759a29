//! The one way notes change.

use std::sync::Arc;

use super::action::{Action, Change, Step, TextPlace};
use super::history::Touched;
use super::media;
use super::state::{State, Workspace};
use crate::domain::apply::apply;
use crate::domain::note::Note;
use crate::domain::text::topic_name;

/// The state after an action at a moment, in epoch milliseconds.
///
/// An action that changes nothing, or speaks of a note that is not there, gives the same state again.
#[must_use]
pub fn reduce(mut state: State, action: Action, at: i64) -> State {
    match action {
        Action::Undo => {
            if let Some(entry) = state.history.undo() {
                for touched in entry.touched.iter().rev() {
                    put(&mut state.workspace, &touched.note, touched.before.clone());
                }
            }
        }
        Action::Redo => {
            if let Some(entry) = state.history.redo() {
                for touched in entry.touched.iter() {
                    put(&mut state.workspace, &touched.note, touched.after.clone());
                }
            }
        }
        action => {
            // Later than every change there was, also where the clock was set back.
            let last = state.workspace.notes.values().filter_map(|note| note.changed_at).max();
            let now = last.map_or(at, |last| at.max(last.saturating_add(1)));
            let mut touched = Vec::new();
            let step = act(&mut state.workspace, action, now, &mut touched);
            if let Some(step) = step.filter(|_| differs(&touched)) {
                state.history.record(step, touched, at);
            }
        }
    }
    state
}

/// Whether any note is not what it was before all of this.
fn differs(touched: &[Touched]) -> bool {
    touched.iter().enumerate().any(|(index, first)| {
        let of_it = |other: &&Touched| other.note == first.note;
        let is_first = touched.iter().position(|other| other.note == first.note) == Some(index);
        is_first && touched.iter().rev().find(of_it).is_some_and(|last| last.after != first.before)
    })
}

/// Does it, and writes down what it touched; `now` is the moment that notes keep.
fn act(workspace: &mut Workspace, action: Action, now: i64, touched: &mut Vec<Touched>) -> Option<Step> {
    let (step, id, mut after) = match action {
        Action::Create(note) => (Step::Create, note.id.clone(), Some(note)),
        Action::Duplicate { of, to } => {
            let copy = workspace.note(&of)?.copy(to.clone());
            (Step::Duplicate, to, Some(Arc::new(copy)))
        }
        Action::Delete(id) => (Step::Delete, id, None),
        Action::Change(id, change) => {
            let before = workspace.note(&id)?;
            let mut note = Arc::clone(before);
            let step = change_note(Arc::make_mut(&mut note), change)?;
            if note == *before {
                return None;
            }
            (step, id, Some(note))
        }
        Action::Together(actions) => {
            let first = touched.len();
            let mut step = None;
            for action in actions {
                let done = act(workspace, action, now, touched);
                step = step.or(done);
            }
            return match touched.len().saturating_sub(first) {
                0 | 1 => step,
                count => Some(Step::Together(Box::new(step?), count)),
            };
        }
        Action::Undo | Action::Redo => return None,
    };
    // Where a note lies says nothing of what is written in it.
    let moved = matches!(step, Step::Archive | Step::Unarchive | Step::Trash | Step::Untrash);
    if let Some(note) = &mut after
        && !moved
    {
        Arc::make_mut(note).changed_at = Some(now);
    }
    let before = workspace.note(&id).cloned();
    if before.is_none() && after.is_none() {
        return None;
    }
    put(workspace, &id, after.clone());
    touched.push(Touched { note: id, before, after });
    Some(step)
}

fn put(workspace: &mut Workspace, id: &str, note: Option<Arc<Note>>) {
    match note {
        Some(note) => drop(workspace.notes.insert(id.to_owned(), note)),
        None => drop(workspace.notes.remove(id)),
    }
}

fn change_note(note: &mut Note, change: Change) -> Option<Step> {
    match change {
        Change::Text(place, text) => {
            *text_at(note, &place)? = text;
            Some(Step::Text(place))
        }
        Change::TextOfPair { place, text, paired, title } => {
            *text_at(note, &place)? = text;
            note.meaning.paired = paired;
            note.meaning.paired_title = title;
            Some(Step::Text(place))
        }
        Change::Kind(kind) => {
            note.media = std::mem::take(&mut note.media).switched(kind);
            Some(Step::Kind)
        }
        Change::AddMedia { pictures, film, limit } => media::add(note, pictures, film, limit),
        Change::RemoveMedia(id) => media::remove(note, &id),
        Change::MoveImage { id, to } => media::move_image(note, &id, to),
        Change::Shelve(id) => media::shelve(note, &id),
        Change::Swap { tray, shelf } => media::swap(note, &tray, &shelf),
        Change::Cover(id) => media::cover(note, &id),
        Change::AddTopic(name) => add_name(&mut note.topics, topic_name(&name)).map(Step::AddTopic),
        Change::RemoveTopic(index) => remove_at(&mut note.topics, index).map(Step::RemoveTopic),
        Change::MoveTopic { from, to } => {
            let topic = remove_at(&mut note.topics, from)?;
            note.topics.insert(to.min(note.topics.len()), topic);
            Some(Step::MoveTopic)
        }
        Change::AddMention(name) => {
            let name = name.trim();
            let name = name.strip_prefix(['@', '＠']).unwrap_or(name).trim();
            add_name(&mut note.mentions, name).map(Step::AddMention)
        }
        Change::RemoveMention(index) => remove_at(&mut note.mentions, index).map(Step::RemoveMention),
        Change::PlannedDate(date) => {
            note.planned_date = date;
            Some(Step::PlannedDate)
        }
        Change::TimedPublish(time) => {
            note.timed_publish = time;
            Some(Step::TimedPublish)
        }
        Change::Purpose(purpose) => {
            note.purpose = purpose;
            Some(Step::Purpose)
        }
        Change::PaidPartnership(paid) => {
            note.paid_partnership = paid;
            Some(Step::PaidPartnership)
        }
        Change::AiMade(made) => {
            note.ai_made = made;
            Some(Step::AiMade)
        }
        Change::Products(products) => {
            note.products = products;
            Some(Step::Products)
        }
        Change::Archive(away) => {
            note.archived = away;
            Some(if away { Step::Archive } else { Step::Unarchive })
        }
        Change::Trash(at) => {
            // What is thrown away twice lies there since the first time.
            note.trashed_at = at.map(|at| note.trashed_at.unwrap_or(at));
            Some(if at.is_some() { Step::Trash } else { Step::Untrash })
        }
        Change::Fix(edits) => {
            apply(&edits, note);
            Some(Step::Fix)
        }
        Change::Restore { note: earlier, name } => {
            *note = note.restored(&earlier);
            Some(Step::Restore(name))
        }
        Change::Paired { paired, title } => {
            note.meaning.paired = paired;
            note.meaning.paired_title = title;
            Some(Step::ConfirmPairs)
        }
        Change::AddTopics { names, edits } => {
            apply(&edits, note);
            for name in &names {
                let name = topic_name(name);
                if !name.is_empty() && !note.topics.iter().any(|topic| topic_name(topic) == name) {
                    note.topics.push(name.to_owned());
                }
            }
            Some(match names.as_slice() {
                [name] => Step::AddTopic(topic_name(name).to_owned()),
                names => Step::AddTopics(names.len()),
            })
        }
    }
}

/// The text at a place.
fn text_at<'a>(note: &'a mut Note, place: &TextPlace) -> Option<&'a mut String> {
    Some(match place {
        TextPlace::Title => &mut note.title,
        TextPlace::Body => &mut note.body,
        TextPlace::MeaningTitle => &mut note.meaning.title,
        TextPlace::MeaningBody => &mut note.meaning.body,
        TextPlace::CoverText => &mut note.cover_text,
        TextPlace::MiniProgram => &mut note.mini_program,
        TextPlace::Creator => &mut note.creator,
        TextPlace::PictureText(id) => &mut media::item(note, id)?.text,
    })
}

fn add_name(list: &mut Vec<String>, name: &str) -> Option<String> {
    if name.is_empty() {
        return None;
    }
    list.push(name.to_owned());
    Some(name.to_owned())
}

fn remove_at(list: &mut Vec<String>, index: usize) -> Option<String> {
    (index < list.len()).then(|| list.remove(index))
}
