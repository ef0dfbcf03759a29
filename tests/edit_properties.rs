//! What must hold of every way to change notes.

#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::sync::Arc;

use akaire::domain::edit::{Action, Change, State, Step, TextPlace};
use akaire::domain::finding::{Edit, Field};
use akaire::domain::in_step::Pair;
use akaire::domain::note::{MediaItem, Note, Place, Purpose};
use akaire::domain::subject::NoteKind;
use akaire::domain::text::Range16;
use proptest::prelude::*;

/// The state after an action, beside the one before.
fn reduce(state: &State, action: Action, at: i64) -> State {
    akaire::domain::edit::reduce(state.clone(), action, at)
}

const NOTES: [&str; 2] = ["n0", "n1"];

fn id() -> impl Strategy<Value = String> {
    (0u8..12).prop_map(|number| format!("m{number}"))
}

fn item(number: usize) -> MediaItem {
    MediaItem { id: format!("m{number}"), name: format!("{number}.jpg"), place: Place::Stored, text: String::new() }
}

fn edit() -> impl Strategy<Value = Edit> {
    let field = prop_oneof![Just(Field::Title), Just(Field::Body), Just(Field::Topics), Just(Field::PictureTexts)];
    let replace = (field, proptest::option::of(0u32..4), 0u32..9, 0u32..9, "[a😀]{0,2}").prop_map(
        |(field, item, start, length, text)| Edit::Replace {
            field,
            item,
            range: Range16 { start, end: start + length },
            text,
        },
    );
    prop_oneof![3 => replace, 1 => (0u32..5).prop_map(|item| Edit::Remove { field: Field::Topics, item })]
}

fn change() -> impl Strategy<Value = Change> {
    let place = prop_oneof![
        Just(TextPlace::Title),
        Just(TextPlace::Body),
        Just(TextPlace::MeaningBody),
        Just(TextPlace::CoverText),
        Just(TextPlace::MiniProgram),
        Just(TextPlace::Creator),
        id().prop_map(TextPlace::PictureText),
    ];
    let kind = prop_oneof![Just(NoteKind::Images), Just(NoteKind::Video)];
    prop_oneof![
        4 => (place, "[字a😀\n#]{0,8}").prop_map(|(place, text)| Change::Text(place, text)),
        1 => kind.prop_map(Change::Kind),
        2 => (0usize..9, 1usize..4, 0usize..6).prop_map(|(first, count, limit)| Change::AddMedia {
            pictures: (first..first + count).map(item).collect(),
            film: None,
            limit,
        }),
        1 => (9usize..12).prop_map(|number| Change::AddMedia { pictures: vec![], film: Some(item(number)), limit: 9 }),
        2 => id().prop_map(Change::RemoveMedia),
        2 => (id(), 0usize..12).prop_map(|(id, to)| Change::MoveImage { id, to }),
        1 => id().prop_map(Change::Shelve),
        1 => (id(), id()).prop_map(|(tray, shelf)| Change::Swap { tray, shelf }),
        1 => id().prop_map(Change::Cover),
        2 => "[#＃ a字]{0,4}".prop_map(Change::AddTopic),
        1 => (0usize..5).prop_map(Change::RemoveTopic),
        1 => (0usize..5, 0usize..5).prop_map(|(from, to)| Change::MoveTopic { from, to }),
        1 => "[@ a]{0,3}".prop_map(Change::AddMention),
        1 => proptest::option::of(Just("2026-11-11".to_owned())).prop_map(Change::PlannedDate),
        1 => any::<bool>().prop_map(Change::AiMade),
        1 => proptest::collection::vec(id(), 0..3).prop_map(Change::Products),
        1 => any::<bool>().prop_map(Change::Archive),
        1 => proptest::option::of(0i64..99).prop_map(Change::Trash),
        1 => Just(Change::Purpose(Purpose::Live)),
        2 => proptest::collection::vec(edit(), 0..3).prop_map(Change::Fix),
        1 => (proptest::collection::vec("[#a字]{0,3}", 0..3), proptest::collection::vec(edit(), 0..2))
            .prop_map(|(names, edits)| Change::AddTopics { names, edits }),
        1 => ("[字a\n]{0,6}", 0u32..9).prop_map(|(text, zh)| Change::TextOfPair {
            place: TextPlace::Body,
            text,
            paired: vec![Pair { zh, ja: 1 }],
            title: None,
        }),
        1 => (0usize..9, "[字a]{0,3}").prop_map(|(first, title)| {
            let note = Note { title, ..Note::new("elsewhere") };
            let pictures = (first..first + 2).map(item).collect();
            let state = reduce(&State::default(), Action::Create(Arc::new(note)), 0);
            let add = Change::AddMedia { pictures, film: None, limit: 9 };
            let state = reduce(&state, Action::Change("elsewhere".to_owned(), add), 0);
            let note = state.workspace.note("elsewhere").cloned().unwrap_or_default();
            Change::Restore { note, name: "v".to_owned() }
        }),
        1 => (0u32..9).prop_map(|zh| Change::Paired { paired: Vec::new(), title: Some(Pair { zh, ja: zh }) }),
    ]
}

fn to_one() -> impl Strategy<Value = Action> {
    let note = || prop_oneof![Just(NOTES[0]), Just(NOTES[1])];
    let copy = prop_oneof![Just(NOTES[0]), Just(NOTES[1]), Just("n2")];
    prop_oneof![
        1 => note().prop_map(|id| Action::Create(Arc::new(Note::new(id)))),
        1 => note().prop_map(|id| Action::Delete(id.to_owned())),
        1 => (note(), copy).prop_map(|(of, to)| Action::Duplicate { of: of.to_owned(), to: to.to_owned() }),
        12 => (note(), change()).prop_map(|(id, change)| Action::Change(id.to_owned(), change)),
    ]
}

/// Several actions as one step; undo and redo among them do nothing.
fn together() -> impl Strategy<Value = Action> {
    let one = prop_oneof![9 => to_one(), 1 => Just(Action::Undo), 1 => Just(Action::Redo)];
    proptest::collection::vec(one, 0..5).prop_map(Action::Together)
}

fn action() -> impl Strategy<Value = Action> {
    prop_oneof![14 => to_one(), 2 => together(), 2 => Just(Action::Undo), 1 => Just(Action::Redo)]
}

fn after(actions: &[(Action, i64)]) -> State {
    let mut at = 0;
    let start = reduce(&State::default(), Action::Create(Arc::new(Note::new(NOTES[0]))), at);
    actions.iter().fold(start, |state, (action, pause)| {
        at += pause;
        reduce(&state, action.clone(), at)
    })
}

fn actions() -> impl Strategy<Value = Vec<(Action, i64)>> {
    proptest::collection::vec((action(), 0i64..3_000), 0..40)
}

proptest! {
    #[test]
    fn undoing_everything_leads_back_to_nothing_and_redoing_to_the_end(actions in actions()) {
        let end = after(&actions);
        let mut state = end.clone();
        let mut steps = 0;
        while state.history.undo_name().is_some() {
            state = reduce(&state, Action::Undo, 0);
            steps += 1;
        }
        prop_assert!(state.workspace.notes.is_empty(), "undone: {:?}", state.workspace.notes);
        // What had been undone before can be redone too, so redo exactly as often.
        for _ in 0..steps {
            state = reduce(&state, Action::Redo, 0);
        }
        prop_assert_eq!(state.workspace.notes, end.workspace.notes);
    }

    #[test]
    fn every_single_step_is_taken_back_exactly(
        actions in actions(),
        last in prop_oneof![
            2 => change().prop_map(|last| Action::Change(NOTES[0].to_owned(), last)),
            1 => together(),
        ],
    ) {
        let before = after(&actions);
        // Long after the last step: typing is not joined to it.
        let changed = reduce(&before, last, 1_000_000_000);
        if changed.workspace.notes != before.workspace.notes {
            let undone = reduce(&changed, Action::Undo, 1_000_000_001);
            prop_assert_eq!(&undone.workspace.notes, &before.workspace.notes);
            prop_assert_eq!(reduce(&undone, Action::Redo, 1_000_000_002).workspace.notes, changed.workspace.notes);
        } else {
            prop_assert_eq!(changed.history.undo_name(), before.history.undo_name(), "a step that changed nothing");
        }
    }

    #[test]
    fn what_was_written_in_last_is_the_latest_whatever_the_clock_says(
        actions in actions(),
        at in -9_000i64..9_000,
        text in "[a-z]{1,4}",
    ) {
        let before = after(&actions);
        let text = Change::Text(TextPlace::Creator, format!("{text}!"));
        let next = reduce(&before, Action::Change(NOTES[0].to_owned(), text), at);
        if let Some(note) = next.workspace.note(NOTES[0]) {
            let others = next.workspace.notes.values().filter(|other| other.id != note.id);
            prop_assert!(others.map(|other| other.changed_at).max().flatten() < note.changed_at);
            prop_assert!(note.changed_at >= Some(at));
        }
    }

    #[test]
    fn putting_away_and_throwing_away_change_nothing_that_is_written(actions in actions(), archived: bool, at: i64) {
        let before = after(&actions);
        let one = |change| Action::Change(NOTES[0].to_owned(), change);
        let moved = reduce(&before, Action::Together(vec![one(Change::Archive(archived)), one(Change::Trash(Some(at)))]), 0);
        let (Some(then), Some(now)) = (before.workspace.note(NOTES[0]), moved.workspace.note(NOTES[0])) else {
            return Ok(());
        };
        prop_assert_eq!(now.trashed_at, then.trashed_at.or(Some(at)));
        prop_assert_eq!(moved.workspace.kept().filter(|note| note.id == NOTES[0]).count(), 0);
        let as_before = Note { archived: then.archived, trashed_at: then.trashed_at, ..(**now).clone() };
        prop_assert_eq!(&as_before, &**then);
    }

    #[test]
    fn a_copy_says_the_same_and_has_the_same_files(actions in actions()) {
        let before = after(&actions);
        let next = reduce(&before, Action::Duplicate { of: NOTES[0].to_owned(), to: "copy".to_owned() }, 7);
        let Some(of) = before.workspace.note(NOTES[0]) else { return Ok(()) };
        let Some(copy) = next.workspace.note("copy") else { return Err(TestCaseError::fail("no copy")) };
        prop_assert_eq!(next.workspace.note(NOTES[0]), Some(of));
        prop_assert!(copy.is_current() && copy.planned_date.is_none() && copy.timed_publish.is_none());
        prop_assert_eq!((&copy.title, &copy.body, &copy.topics), (&of.title, &of.body, &of.topics));
        prop_assert_eq!(&copy.media, &of.media);
    }

    #[test]
    fn files_leave_a_note_only_by_being_removed(actions in actions(), last in change()) {
        let before = after(&actions);
        let Some(note) = before.workspace.note(NOTES[0]) else { return Ok(()) };
        let ids = |note: &Note| note.media.all().map(|item| item.id.clone()).collect::<Vec<_>>();
        let held = ids(note);
        let next = reduce(&before, Action::Change(NOTES[0].to_owned(), last.clone()), i64::MAX);
        let left: BTreeSet<String> = next.workspace.note(NOTES[0]).map(|note| ids(note)).unwrap_or_default().into_iter().collect();
        // An earlier version brings its own files, and the one before it is kept as a version.
        if matches!(&last, Change::Restore { .. }) {
            return Ok(());
        }
        let replaced = matches!(&last, Change::AddMedia { film: Some(_), .. });
        let removed = if let Change::RemoveMedia(id) = &last { Some(id.clone()) } else { None };
        for id in held {
            let film = replaced && id.trim_start_matches('m').parse::<u8>().is_ok_and(|number| number >= 9);
            prop_assert!(left.contains(&id) || removed.as_ref() == Some(&id) || film, "{id} was lost by {last:?}");
        }
    }

    #[test]
    fn the_cover_is_always_a_picture_of_the_tray(actions in actions()) {
        for note in after(&actions).workspace.notes.values() {
            let tray = note.media.tray();
            prop_assert!(tray.is_empty() || note.media.cover() < tray.len());
        }
    }
}

#[test]
fn an_earlier_version_takes_the_place_of_its_own_note_alone() {
    let start = reduce(&State::default(), Action::Create(Arc::new(Note::new(NOTES[0]))), 0);
    let earlier = Arc::new(Note { title: "秋".into(), ..Note::new("another") });
    let restore = Change::Restore { note: earlier, name: "初稿".to_owned() };
    let restored = reduce(&start, Action::Change(NOTES[0].to_owned(), restore), 0);
    assert_eq!(restored.history.undo_name(), Some(&Step::Restore("初稿".to_owned())));
    let changed_at = restored.workspace.note(NOTES[0]).and_then(|note| note.changed_at);
    let expected = Note { title: "秋".into(), changed_at, ..Note::new(NOTES[0]) };
    assert!(changed_at.is_some());
    assert_eq!(restored.workspace.notes.values().map(|note| &**note).collect::<Vec<_>>(), [&expected]);
    assert_eq!(reduce(&restored, Action::Undo, 1).workspace, start.workspace);
}

#[test]
fn typing_in_one_field_is_one_step_until_there_is_a_pause() {
    let text = |text: &str| Action::Change(NOTES[0].to_owned(), Change::Text(TextPlace::Body, text.to_owned()));
    let start = reduce(&State::default(), Action::Create(Arc::new(Note::new(NOTES[0]))), 0);
    let typed = [("秋", 100), ("秋天", 400), ("秋天来", 5_000)]
        .into_iter()
        .fold(start, |state, (body, at)| reduce(&state, text(body), at));
    let once = reduce(&typed, Action::Undo, 6_000);
    assert_eq!(once.workspace.note(NOTES[0]).map(|note| note.body.as_str()), Some("秋天"));
    let twice = reduce(&once, Action::Undo, 6_001);
    assert_eq!(twice.workspace.note(NOTES[0]).map(|note| note.body.as_str()), Some(""));
}

#[test]
fn several_notes_are_one_step_that_counts_them() {
    let note = |id: &str| Action::Create(Arc::new(Note::new(id)));
    let archive = |id: &str| Action::Change(id.to_owned(), Change::Archive(true));
    let start = ["a", "b", "c"].into_iter().fold(State::default(), |state, id| reduce(&state, note(id), 0));
    let start = reduce(&start, archive("b"), 1);
    // One is archived already, one is not there.
    let all = reduce(&start, Action::Together(["a", "b", "c", "gone"].map(archive).into()), 2);
    assert_eq!(all.history.undo_name(), Some(&Step::Together(Box::new(Step::Archive), 2)));
    assert!(all.workspace.notes.values().all(|note| note.archived));
    let undone = reduce(&all, Action::Undo, 3);
    assert_eq!(undone.workspace.notes, start.workspace.notes);
    assert_eq!(undone.history.undo_name(), Some(&Step::Archive));
    let one = reduce(&start, Action::Together(vec![archive("a"), archive("b")]), 4);
    assert_eq!(one.history.undo_name(), Some(&Step::Archive));
    let none = reduce(&start, Action::Together(vec![archive("b")]), 5);
    assert_eq!(none, start);
}
