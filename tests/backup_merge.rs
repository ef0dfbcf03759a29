//! Backups that go back and forth: what two people changed meets without anything being lost that nobody decided on.

#![cfg(all(feature = "app", not(target_arch = "wasm32")))]

mod backup;

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::Cursor;

use akaire::domain::account::Account;
use akaire::domain::backup::{
    BackupWriter, Changes, Choice, Choices, Contents, Hash, Here, Kept, Lineage, Local, MergePlan, NotePlan, Outcome,
    Side, State, apply, as_new, clashing, plan,
};
use akaire::domain::dictionary::Dictionary;
use akaire::domain::note::Note;
use akaire::domain::shop::{Category, Product, Shop};
use backup::{brand, entry, kept, local, made, note, read, write};
use proptest::collection::vec;
use proptest::prelude::*;

/// Writes what an import gives.
fn write_here(local: &mut Local, changes: &Changes) {
    for (id, outcome) in &changes.notes {
        match outcome {
            Outcome::Nothing => {}
            Outcome::Lineage(lineage) => match local.notes.get_mut(id) {
                Some(Here::Kept(note)) => note.lineage = lineage.clone(),
                other => panic!("a lineage for {other:?}"),
            },
            Outcome::Write(note) => {
                assert_eq!(note.value.id, *id);
                assert_ne!(local.notes.get(id), Some(&Here::Closed), "written over");
                local.notes.insert(id.clone(), Here::Kept(note.clone()));
            }
        }
    }
    document(&mut local.account, &changes.account);
    document(&mut local.shop, &changes.shop);
    document(&mut local.dictionary, &changes.dictionary);
    for file in &changes.media {
        let before = local.media.insert(file.id.clone(), Some(file.entry.sha256));
        assert_eq!(before, None, "a file was written over");
    }
}

fn document<T: Clone>(here: &mut Here<T>, outcome: &Outcome<T>) {
    match (here, outcome) {
        (_, Outcome::Nothing) => {}
        (Here::Kept(kept), Outcome::Lineage(lineage)) => kept.lineage = lineage.clone(),
        (here @ (Here::Kept(_) | Here::Nothing), Outcome::Write(kept)) => *here = Here::Kept(kept.clone()),
        _ => panic!("nothing to change"),
    }
}

fn fresh() -> impl FnMut() -> String {
    let mut number = 0;
    move || {
        number += 1;
        format!("fresh-{number}")
    }
}

/// Imports as planned.
fn import(local: &mut Local, incoming: &Contents, choices: &Choices) -> MergePlan {
    let shown = plan(local, incoming);
    let changes = apply(local, incoming, &shown, choices, &mut fresh()).expect("nothing happened meanwhile");
    write_here(local, &changes);
    shown
}

fn body<'a>(local: &'a Local, id: &str) -> &'a str {
    match &local.notes[id] {
        Here::Kept(note) => &note.value.body,
        other => panic!("{other:?}"),
    }
}

fn edit(local: &mut Local, id: &str, body: &str) {
    match local.notes.get_mut(id) {
        Some(Here::Kept(note)) => note.value.body = body.to_owned(),
        other => panic!("{other:?}"),
    }
}

/// Exports all notes: a real archive, and what it does to the lineages here.
fn export(local: &mut Local) -> Contents {
    let mut writer = BackupWriter::new(Cursor::new(Vec::new()), made());
    for here in local.notes.values_mut() {
        if let Here::Kept(note) = here {
            note.lineage = writer.note(note).unwrap();
        }
    }
    read(&writer.finish().unwrap().into_inner()).unwrap().0
}

fn chosen(choices: &[(&str, Choice)]) -> Choices {
    let notes = choices.iter().map(|(id, choice)| ((*id).to_owned(), *choice)).collect();
    Choices { notes, ..Choices::default() }
}

const MINE: Choice = Choice::One(Side::Mine);
const THEIRS: Choice = Choice::One(Side::Theirs);

/// Two people have the same backup; one changes n1, the other n1 and n2.
fn two_people() -> (Local, Local) {
    let (contents, files) = brand();
    let (archive, sealed) = write(&contents, &files);
    let mut aoki = local(&sealed);
    let mut lin = Local::default();
    import(&mut lin, &read(&archive).unwrap().0, &Choices::default());
    assert_eq!(aoki, lin);
    edit(&mut aoki, "n1", "青木改过");
    edit(&mut lin, "n1", "林改过");
    edit(&mut lin, "n2", "第二篇，林");
    (aoki, lin)
}

#[test]
fn two_people_who_edit_one_backup_meet_in_a_conflict() {
    let (mut aoki, mut lin) = two_people();
    let from_lin = export(&mut lin);
    let shown = plan(&aoki, &from_lin);
    let states: Vec<State> = shown.notes.iter().map(|note| note.plan.state).collect();
    assert_eq!(states, [State::Conflict, State::TheirsNewer]);
    assert!(shown.has_conflicts());

    // Without a choice the conflict stays, and stays one.
    for _ in 0..2 {
        let shown = import(&mut aoki, &from_lin, &Choices::default());
        assert_eq!((body(&aoki, "n1"), body(&aoki, "n2")), ("青木改过", "第二篇，林"));
        assert_eq!(shown.notes[0].plan.state, State::Conflict);
    }
    // Both: mine stays, theirs stands beside it, and nobody is asked again.
    import(&mut aoki, &from_lin, &chosen(&[("n1", Choice::Both)]));
    assert_eq!((body(&aoki, "n1"), body(&aoki, "fresh-1")), ("青木改过", "林改过"));
    assert!(!plan(&aoki, &from_lin).has_conflicts());
    // For the other one that decision is newer than both.
    let from_aoki = export(&mut aoki);
    let shown = import(&mut lin, &from_aoki, &Choices::default());
    let states: Vec<State> = shown.notes.iter().map(|note| note.plan.state).collect();
    assert_eq!(states, [State::New, State::TheirsNewer, State::Same]);
    assert_eq!((body(&lin, "n1"), body(&lin, "fresh-1"), body(&lin, "n2")), ("青木改过", "林改过", "第二篇，林"));
}

#[test]
fn either_side_can_be_kept() {
    for (choice, wanted) in [(MINE, "青木改过"), (THEIRS, "林改过")] {
        let (mut aoki, mut lin) = two_people();
        import(&mut aoki, &export(&mut lin), &chosen(&[("n1", choice)]));
        import(&mut lin, &export(&mut aoki), &Choices::default());
        assert_eq!((body(&aoki, "n1"), body(&lin, "n1")), (wanted, wanted));
        assert!(!plan(&aoki, &export(&mut lin)).has_conflicts());
    }
}

#[test]
fn what_is_newer_can_be_refused_and_what_is_new_left_out() {
    let (mut aoki, mut lin) = two_people();
    lin.notes.insert("n3".into(), Here::Kept(kept(note("n3", "新", &[]))));
    let from_lin = export(&mut lin);
    import(&mut aoki, &from_lin, &chosen(&[("n1", MINE), ("n2", MINE), ("n3", MINE)]));
    assert_eq!(body(&aoki, "n2"), "第二篇");
    assert!(!aoki.notes.contains_key("n3"));
    let states: Vec<State> = plan(&aoki, &from_lin).notes.iter().map(|note| note.plan.state).collect();
    assert_eq!(states, [State::MineNewer, State::MineNewer, State::New]);
    // An older one is taken only if somebody says so.
    import(&mut aoki, &from_lin, &chosen(&[("n2", THEIRS)]));
    assert_eq!(body(&aoki, "n2"), "第二篇，林");
}

#[test]
fn what_cannot_be_read_here_is_never_written_over() {
    let (mut aoki, mut lin) = two_people();
    aoki.notes.insert("n1".into(), Here::Closed);
    aoki.account = Here::Closed;
    let mut from_lin = export(&mut lin);
    from_lin.account = Some(kept(Account { name: "林".into(), ..Account::default() }));
    let all = Choices { account: Some(Side::Theirs), ..chosen(&[("n1", THEIRS)]) };
    let shown = import(&mut aoki, &from_lin, &all);
    assert_eq!((shown.notes[0].plan.state, shown.account.unwrap().state), (State::Closed, State::Closed));
    assert_eq!((&aoki.notes["n1"], &aoki.account), (&Here::Closed, &Here::Closed));
    import(&mut aoki, &from_lin, &chosen(&[("n1", Choice::Both)]));
    assert_eq!(body(&aoki, "fresh-1"), "林改过");
}

#[test]
fn a_plan_holds_for_what_it_was_made_of() {
    let (mut aoki, mut lin) = two_people();
    let from_lin = export(&mut lin);
    let shown = plan(&aoki, &from_lin);
    edit(&mut aoki, "n2", "还在写");
    let stale = apply(&aoki, &from_lin, &shown, &Choices::default(), &mut fresh()).unwrap_err();
    assert_eq!(stale.0.notes[1].plan.state, State::Conflict);
}

#[test]
fn documents_merge_like_notes() {
    let incoming = |words: &[&str], lineage: &Lineage| {
        let value =
            Dictionary { words: words.iter().map(|word| (*word).to_owned()).collect(), ..Dictionary::default() };
        let (archive, sealed) = write(
            &Contents { dictionary: Some(Kept { value, lineage: lineage.clone() }), ..<_>::default() },
            &<_>::default(),
        );
        assert_eq!(read(&archive).unwrap().0, sealed);
        sealed
    };
    let first = incoming(&["の"], &Lineage::default());
    let mut aoki = Local::default();
    assert_eq!(import(&mut aoki, &first, &Choices::default()).dictionary.unwrap().state, State::New);
    let lineage = first.dictionary.as_ref().unwrap().lineage.clone();
    let second = incoming(&["の", "弊社"], &lineage);
    assert_eq!(import(&mut aoki, &second, &Choices::default()).dictionary.unwrap().state, State::TheirsNewer);
    assert_eq!(import(&mut aoki, &second, &Choices::default()).dictionary.unwrap().state, State::Same);
    assert_eq!(import(&mut aoki, &first, &Choices::default()).dictionary.unwrap().state, State::MineNewer);
    let other = incoming(&["御社"], &lineage);
    let words = |local: &Local| match &local.dictionary {
        Here::Kept(dictionary) => dictionary.value.words.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(import(&mut aoki, &other, &Choices::default()).dictionary.unwrap().state, State::Conflict);
    assert_eq!(words(&aoki), ["の", "弊社"]);
    let theirs = Choices { dictionary: Some(Side::Theirs), ..Choices::default() };
    assert_eq!(import(&mut aoki, &other, &theirs).dictionary.unwrap().state, State::Conflict);
    assert_eq!(words(&aoki), ["御社"]);
    assert_eq!(import(&mut aoki, &second, &Choices::default()).dictionary.unwrap().state, State::MineNewer);
}

#[test]
fn an_id_that_means_two_files_is_told_apart() {
    let (contents, files) = brand();
    let (archive, _) = write(&contents, &files);
    let incoming = read(&archive).unwrap().0;
    let mut here = local(&incoming);
    let other = Some(Hash::of(b"another picture"));
    here.media.insert("m1".into(), other);
    here.media.insert("brand-a".into(), None);
    assert_eq!(clashing(&here, &incoming).count(), 4);
    let shown = plan(&here, &incoming);
    let states: Vec<State> = shown.notes.iter().map(|note| note.plan.state).collect();
    assert_eq!(
        (states, shown.media.clone()),
        (vec![State::Conflict, State::Same], vec!["brand-a".into(), "m1".into()])
    );

    let mut there = here.clone();
    import(&mut there, &incoming, &chosen(&[("n1", THEIRS)]));
    let Here::Kept(note) = &there.notes["n1"] else { panic!("it was there") };
    let named: Vec<&str> = note.value.media.all().map(|item| item.id.as_str()).collect();
    assert_eq!(named, ["fresh-2", "m3"]);
    assert_eq!((there.media["m1"], there.media["fresh-2"]), (other, Some(Hash::of(&files["m1"]))));
    assert!(!plan(&there, &incoming).has_conflicts(), "and it stays decided");

    // The account is new somewhere else, and brings its picture under a name that says whose it is.
    here.account = Here::Nothing;
    let changes = as_new(&here, &incoming, &mut fresh());
    let Outcome::Write(account) = &changes.account else { panic!("there was none") };
    assert_eq!(account.value.avatar, "brand-fresh-1");
    assert!(changes.media.iter().any(|file| file.id == "brand-fresh-1"));
}

#[test]
fn as_new_everything_gets_ids_of_its_own() {
    let (mut contents, files) = brand();
    let product = Product { id: "p".into(), notes: vec!["n1".into()], ..Product::default() };
    let categories = vec![Category { products: vec!["p".into()], ..Category::default() }];
    contents.shop = Some(kept(Shop { products: vec![product.into()], categories, ..Shop::default() }));
    contents.account.as_mut().unwrap().value.pinned = vec!["n2".into()];
    let (archive, sealed) = write(&contents, &files);
    let incoming = read(&archive).unwrap().0;

    let mut here = local(&sealed);
    let before = here.clone();
    let changes = as_new(&here, &incoming, &mut fresh());
    assert_eq!((&changes.account, &changes.shop, changes.media.len()), (&Outcome::Nothing, &Outcome::Nothing, 0));
    write_here(&mut here, &changes);
    assert!(before.notes.iter().all(|(id, note)| here.notes[id] == *note));
    assert_eq!((here.notes.len(), body(&here, "fresh-1"), body(&here, "fresh-2")), (4, "第一篇", "第二篇"));

    // Where nothing is, account and shop come along and point to the new ids. An unkind chance does no harm.
    let mut empty = Local::default();
    let changes = as_new(&empty, &incoming, &mut || "n1".into());
    write_here(&mut empty, &changes);
    assert_eq!(empty.notes.keys().collect::<Vec<_>>(), ["n1x", "n1xx"]);
    let (Here::Kept(account), Here::Kept(shop)) = (&empty.account, &empty.shop) else { panic!("both came") };
    assert_eq!((account.value.pinned[0].as_str(), shop.value.products[0].notes[0].as_str()), ("n1xx", "n1x"));
    assert_eq!(empty.media.len(), 4);
}

#[test]
fn files_that_are_nowhere_are_named() {
    let mut incoming = Contents { notes: vec![kept(note("n", "", &["m1", "m2", "m3"]))], ..Contents::default() };
    incoming.media.insert("m1".into(), entry("m1.jpg", b""));
    let here = Local { media: BTreeMap::from([("m2".into(), None)]), ..Local::default() };
    let shown = plan(&here, &incoming);
    assert_eq!((shown.lost, shown.media), (vec!["m3".to_owned()], vec!["m1".to_owned()]));
}

/// What somebody did to a note: every change by what it was made of and what it made.
type Done = BTreeSet<u64>;

/// A place where notes are kept, and what went into each of them.
#[derive(Clone, Default)]
struct Replica {
    local: Local,
    done: BTreeMap<String, Done>,
    /// What each said when it was last exported or imported.
    settled: BTreeMap<String, String>,
}

fn mark(done: &mut Done, body: &str) {
    let mut hasher = DefaultHasher::new();
    (&*done, body).hash(&mut hasher);
    done.insert(hasher.finish());
}

fn is_same(note: &NotePlan) -> bool {
    note.plan.state == State::Same
}

fn restore<T: Clone>(now: &mut BTreeMap<String, T>, before: &BTreeMap<String, T>, id: &str) {
    match before.get(id) {
        Some(value) => drop(now.insert(id.to_owned(), value.clone())),
        None => drop(now.remove(id)),
    }
}

impl Replica {
    /// What was changed since the last time is a change now; what was changed and changed back is none.
    fn settle(&mut self) {
        for (id, here) in &self.local.notes {
            let Here::Kept(note) = here else { continue };
            if self.settled.get(id) != Some(&note.value.body) {
                mark(self.done.entry(id.clone()).or_default(), &note.value.body);
                self.settled.insert(id.clone(), note.value.body.clone());
            }
        }
    }

    fn export(&mut self) -> (Contents, BTreeMap<String, Done>) {
        self.settle();
        (export(&mut self.local), self.done.clone())
    }

    /// Imports, and holds that nothing went without a choice.
    fn import(&mut self, incoming: &(Contents, BTreeMap<String, Done>), choice: Option<Choice>, from: &str) {
        let unsettled = self.clone();
        self.settle();
        let (incoming, theirs) = incoming;
        let shown = plan(&self.local, incoming);
        let conflicts: Vec<&str> =
            shown.notes.iter().filter(|note| note.plan.state == State::Conflict).map(|note| note.id.as_str()).collect();
        let choices = choice.map_or_else(Choices::default, |choice| {
            chosen(&conflicts.iter().map(|id| (*id, choice)).collect::<Vec<_>>())
        });
        let mut number = 0;
        let mut fresh = || {
            number += 1;
            format!("{from}-{number}")
        };
        let before = self.local.clone();
        let changes = apply(&self.local, incoming, &shown, &choices, &mut fresh).expect("nothing happened meanwhile");
        write_here(&mut self.local, &changes);
        for planned in &shown.notes {
            let id = planned.id.as_str();
            let there = &theirs[id];
            let mine = self.done.entry(id.to_owned()).or_default();
            match planned.plan.state {
                State::New => *mine = there.clone(),
                State::Same => mine.extend(there),
                State::TheirsNewer => {
                    assert!(mine.is_subset(there), "a change here was lost without a choice");
                    *mine = there.clone();
                }
                State::MineNewer => {
                    assert!(there.is_subset(mine), "a change there was passed over without a choice");
                    assert_eq!(before.notes[id], self.local.notes[id]);
                }
                State::Conflict if choice.is_none() => assert_eq!(before.notes[id], self.local.notes[id]),
                State::Conflict => {
                    mine.extend(there);
                    mark(mine, body(&self.local, id));
                }
                State::Closed => unreachable!("everything is readable here"),
            }
            self.settled.insert(id.to_owned(), body(&self.local, id).to_owned());
        }
        // Where nothing was written, what was changed can still be changed back as if it had never been.
        for (id, here) in &before.notes {
            if self.local.notes.get(id) == Some(here) && shown.notes.iter().all(|note| note.id != *id || !is_same(note))
            {
                restore(&mut self.done, &unsettled.done, id);
                restore(&mut self.settled, &unsettled.settled, id);
            }
        }
        // What came as a copy begins anew.
        for id in self.local.notes.keys() {
            if !before.notes.contains_key(id) && !theirs.contains_key(id) {
                self.done.insert(id.clone(), Done::new());
            }
        }
        for id in before.notes.keys() {
            assert!(self.local.notes.contains_key(id), "a note is gone");
        }
    }
}

#[derive(Clone, Debug)]
enum Step {
    /// A note of this replica says this from now on; it is made where it is not there.
    Edit(usize, u8, u8),
    Delete(usize, u8),
    /// A backup of this replica lies around from now on.
    Export(usize),
    /// This replica imports one of the backups that lie around.
    Import(usize, prop::sample::Index, Option<Choice>),
}

fn step() -> impl Strategy<Value = Step> {
    let choice = prop_oneof![Just(None), Just(Some(MINE)), Just(Some(THEIRS)), Just(Some(Choice::Both))];
    prop_oneof![
        4 => (0usize..3, 0u8..2, 0u8..3).prop_map(|(replica, note, text)| Step::Edit(replica, note, text)),
        1 => (0usize..3, 0u8..2).prop_map(|(replica, note)| Step::Delete(replica, note)),
        3 => (0usize..3).prop_map(Step::Export),
        4 => (0usize..3, any::<prop::sample::Index>(), choice)
            .prop_map(|(replica, backup, choice)| Step::Import(replica, backup, choice)),
    ]
}

proptest! {
    #[test]
    fn no_change_is_lost_without_a_choice(steps in vec(step(), 1..40)) {
        let mut replicas = [Replica::default(), Replica::default(), Replica::default()];
        let mut backups = Vec::new();
        for (number, step) in steps.into_iter().enumerate() {
            match step {
                Step::Edit(replica, which, text) => {
                    let replica = &mut replicas[replica];
                    let id = format!("n{which}");
                    let here = replica.local.notes.entry(id.clone()).or_insert_with(|| {
                        Here::Kept(kept(Note::new(id)))
                    });
                    if let Here::Kept(note) = here {
                        note.value.body = format!("text {text}");
                    }
                }
                Step::Delete(replica, which) => {
                    let replica = &mut replicas[replica];
                    let id = format!("n{which}");
                    replica.local.notes.remove(&id);
                    replica.done.remove(&id);
                    replica.settled.remove(&id);
                }
                Step::Export(replica) => backups.push(replicas[replica].export()),
                Step::Import(replica, backup, choice) if !backups.is_empty() => {
                    replicas[replica].import(backup.get(&backups), choice, &format!("copy-{number}"));
                }
                Step::Import(..) => {}
            }
        }
        // One takes what the other has, then the other what it made of it: they agree, and nobody is asked twice.
        let [mut a, mut b, _] = replicas;
        a.import(&b.export(), Some(MINE), "a");
        let from_a = a.export();
        prop_assert!(!plan(&b.local, &from_a.0).has_conflicts());
        b.import(&from_a, None, "b");
        for (id, note) in &a.local.notes {
            let value = |here: &Here<Note>| match here {
                Here::Kept(note) => note.value.clone(),
                other => panic!("{other:?}"),
            };
            prop_assert_eq!(value(note), value(&b.local.notes[id]));
        }
        prop_assert_eq!(a.local.notes.len(), b.local.notes.len());
        let same = plan(&a.local, &b.export().0);
        prop_assert!(same.notes.iter().all(|note| note.plan.state == State::Same));
    }
}

#[test]
fn a_copy_of_what_was_thrown_away_is_not_in_the_trash() {
    let theirs = Kept { value: Note { trashed_at: Some(1), ..Note::new("n") }, ..Kept::default() };
    let incoming = Contents { notes: vec![theirs], ..Contents::default() };
    let changes = as_new(&Local::default(), &incoming, &mut || "new".to_owned());
    let copies: Vec<_> = changes.notes.values().collect();
    assert!(matches!(copies.as_slice(), [Outcome::Write(note)] if note.value.trashed_at.is_none()), "{copies:?}");
}
