//! Keeping, against a model of a disk: whatever is edited, and wherever the program is killed, what is there afterwards is
//! what the last write that was finished left, and records that cannot be read stay as they are.

#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use akaire::domain::edit::{Action, Change, Notes, State, TextPlace, unsaved, written};
use akaire::domain::note::Note;
use akaire::domain::saved;
use proptest::prelude::*;

/// The state after an action, beside the one before.
fn reduce(state: &State, action: Action, at: i64) -> State {
    akaire::domain::edit::reduce(state.clone(), action, at)
}

const IDS: [&str; 4] = ["n0", "n1", "n2", "closed"];

/// What happens to a studio.
#[derive(Clone, Debug)]
enum Event {
    /// Somebody does something.
    Act(Action),
    /// What is not saved is written, and the write is finished.
    Save,
    /// A write has begun; somebody goes on; then it is finished.
    SaveMeanwhile(Action),
    /// Killed in the middle of a write. It was one transaction: all of it is on the disk, or nothing. One that fails is
    /// the latter, without the studio being opened again.
    Kill { finished: bool },
    /// The browser empties the disk; the studio notices.
    Emptied,
}

fn action() -> impl Strategy<Value = Action> {
    let id = || (0..IDS.len()).prop_map(|index| IDS[index].to_owned());
    let text = "[字a\"\\\\\n😀]{0,6}";
    prop_oneof![
        2 => id().prop_map(|id| Action::Create(Arc::new(Note::new(id)))),
        1 => id().prop_map(Action::Delete),
        6 => (id(), text).prop_map(|(id, text)| Action::Change(id, Change::Text(TextPlace::Body, text))),
        1 => (id(), text).prop_map(|(id, text)| Action::Change(id, Change::AddTopic(text))),
        1 => Just(Action::Undo),
        1 => Just(Action::Redo),
    ]
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        8 => action().prop_map(Event::Act),
        4 => Just(Event::Save),
        2 => action().prop_map(Event::SaveMeanwhile),
        2 => any::<bool>().prop_map(|finished| Event::Kill { finished }),
        1 => Just(Event::Emptied),
    ]
}

#[derive(Default)]
struct Studio {
    state: State,
    stored: Notes,
    untouchable: BTreeSet<String>,
}

type Disk = BTreeMap<String, String>;

impl Studio {
    /// Reads a disk, as `ui/studio/keep/load.rs` does.
    fn open(disk: &Disk) -> Self {
        let mut studio = Self::default();
        for (id, json) in disk {
            match saved::read::<Note>(json) {
                Ok(note) if note.id == *id => drop(studio.stored.insert(id.clone(), Arc::new(note))),
                _ => drop(studio.untouchable.insert(id.clone())),
            }
        }
        studio.state.workspace.notes = studio.stored.clone();
        studio
    }

    fn act(&mut self, action: Action) {
        self.state = reduce(&self.state, action, 0);
    }

    /// The notes that may be written.
    fn notes(&self) -> Notes {
        let mut notes = self.state.workspace.notes.clone();
        notes.retain(|id, _| !self.untouchable.contains(id));
        notes
    }

    /// Writes what has changed; `meanwhile` is done before the write is finished.
    fn save(&mut self, disk: &mut Disk, meanwhile: Option<Action>) {
        let changed = unsaved(&self.state.workspace.notes, &self.stored, &self.untouchable);
        for (id, note) in &changed {
            match note {
                Some(note) => drop(disk.insert(id.clone(), saved::write(note.as_ref()).expect("plain data"))),
                None => drop(disk.remove(id)),
            }
        }
        if let Some(action) = meanwhile {
            self.act(action);
        }
        written(&mut self.stored, changed);
    }
}

/// What a reader would find.
fn readable(disk: &Disk) -> BTreeMap<String, Note> {
    Studio::open(disk).stored.into_iter().map(|(id, note)| (id, (*note).clone())).collect()
}

fn plain(notes: &Notes) -> BTreeMap<String, Note> {
    notes.iter().map(|(id, note)| (id.clone(), (**note).clone())).collect()
}

proptest! {
    #[test]
    fn nothing_that_was_saved_is_lost(events in proptest::collection::vec(event(), 0..60)) {
        let newer = r#"{"format":99,"saved":{"id":"closed","text":"?"}}"#;
        let mut disk: Disk = [("closed".to_owned(), newer.to_owned())].into();
        let mut studio = Studio::open(&disk);
        // The model: what the last finished write has left.
        let mut committed = plain(&studio.notes());
        for event in events {
            match event {
                Event::Act(action) => studio.act(action),
                Event::Save => {
                    studio.save(&mut disk, None);
                    committed = plain(&studio.notes());
                    prop_assert!(unsaved(&studio.state.workspace.notes, &studio.stored, &studio.untouchable).is_empty());
                }
                Event::SaveMeanwhile(action) => {
                    committed = plain(&studio.notes());
                    studio.save(&mut disk, Some(action));
                }
                Event::Kill { finished } => {
                    if finished {
                        committed = plain(&studio.notes());
                        studio.save(&mut disk, None);
                    }
                    studio = Studio::open(&disk);
                    prop_assert_eq!(plain(&studio.notes()), committed.clone());
                }
                Event::Emptied => {
                    disk.clear();
                    // What no longer lies there counts as not stored.
                    studio.stored.clear();
                    studio.untouchable.clear();
                    studio.save(&mut disk, None);
                    committed = plain(&studio.notes());
                    // Another unreadable one, which the next start meets.
                    disk.insert("closed".to_owned(), newer.to_owned());
                    committed.remove("closed");
                    studio = Studio::open(&disk);
                }
            }
            prop_assert_eq!(readable(&disk), committed.clone());
            prop_assert_eq!(disk.get("closed").map(String::as_str), Some(newer));
        }
    }
}
