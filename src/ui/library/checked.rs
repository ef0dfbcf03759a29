//! What the rules say of every note, worked out behind the paint, and kept as long as nothing it looks at changes.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use crate::domain::brand::Brand;
use crate::domain::check::Context;
use crate::domain::finding::Severity;
use crate::domain::library::{Entry, Found};
use crate::domain::media::MediaFacts;
use crate::domain::note::Note;
use crate::ui::studio::slices::{Work, slice};
use crate::ui::studio::{Studio, brand, dictionary, pencil, verdict};

/// By then what was done is painted.
const BEHIND_THE_PAINT: Duration = Duration::from_millis(20);

/// A day, in milliseconds: some rules look at the calendar.
const DAY: i64 = 24 * 60 * 60 * 1000;

/// What was found, and of what.
struct Judged {
    note: Arc<Note>,
    facts: Vec<Arc<MediaFacts>>,
    /// What else was looked at, by its number.
    under: u32,
    /// The moment, where that counts.
    now: i64,
    found: Found,
}

/// What is looked at besides the note: it counts up when any of that changes.
#[derive(Clone, PartialEq)]
struct Under {
    rules: &'static str,
    pencil: bool,
    day: i64,
    /// Dictionary, account and shop, by their addresses; they are held, so that an address is not given again.
    documents: [Option<Address>; 3],
}

#[derive(Clone)]
struct Address(Arc<dyn std::any::Any + Send + Sync>);

impl PartialEq for Address {
    fn eq(&self, other: &Self) -> bool {
        Arc::as_ptr(&self.0).cast::<()>() == Arc::as_ptr(&other.0).cast::<()>()
    }
}

thread_local! {
    static JUDGED: RefCell<HashMap<String, Judged>> = RefCell::default();
    static UNDER: RefCell<(u32, Option<Under>)> = const { RefCell::new((0, None)) };
    /// What is still to be checked, the last first.
    static QUEUE: RefCell<Vec<Arc<Entry>>> = const { RefCell::new(Vec::new()) };
    static RUNS: Cell<bool> = const { Cell::new(false) };
    /// Counts up with every slice of work.
    static DONE: ArcRwSignal<u32> = ArcRwSignal::new(0);
    /// How many are left.
    static LEFT: ArcRwSignal<usize> = ArcRwSignal::new(0);
}

/// What is said of a note; none: it is not checked yet. Whoever wants to hear of it calls [`follow`].
pub(super) fn found(id: &str) -> Option<Found> {
    JUDGED.with_borrow(|judged| judged.get(id).map(|judged| judged.found))
}

/// Hears of all that is checked.
pub(super) fn follow() {
    DONE.with(Track::track);
}

/// How many notes are not checked yet.
pub(super) fn left() -> ArcRwSignal<usize> {
    LEFT.with(Clone::clone)
}

/// Keeps up with the notes and with what is looked at, as long as the current owner lives.
pub(super) fn keep_up(studio: Studio, entries: Memo<Arc<Vec<Arc<Entry>>>>) {
    dictionary::enter(studio);
    brand::follow(studio);
    brand::follow_shop(studio);
    pencil::fetch();
    Effect::new(move |_| {
        let under = under(studio);
        let now = studio.now.get();
        let stale =
            entries.with(|all| all.iter().filter(|entry| is_stale(studio, &entry.note, under, now)).cloned().collect());
        QUEUE.with_borrow_mut(|queue| *queue = order(stale));
        go_on(studio, BEHIND_THE_PAINT);
    });
    on_cleanup(|| QUEUE.with_borrow_mut(Vec::clear));
}

/// What was written in last is likely to be looked at first: it stands at the end, where the queue begins.
fn order(mut stale: Vec<Arc<Entry>>) -> Vec<Arc<Entry>> {
    stale.sort_by_key(|entry| (entry.note.is_current(), entry.note.changed_at));
    stale
}

/// The number of what is looked at now.
fn under(studio: Studio) -> u32 {
    let document = |of: Arc<dyn std::any::Any + Send + Sync>| Some(Address(of));
    let now = Under {
        rules: studio.rules().id,
        pencil: pencil::here().is_some(),
        day: studio.now.get().div_euclid(DAY),
        documents: [
            document(dictionary::dictionary().get()),
            brand::known_account().and_then(|account| document(account)),
            brand::known_shop().and_then(|shop| document(shop)),
        ],
    };
    UNDER.with_borrow_mut(|(number, known)| {
        if known.as_ref() != Some(&now) {
            *number = number.wrapping_add(1);
            *known = Some(now);
        }
        *number
    })
}

/// The moment as far as it counts for a note: the window for timed publishing moves.
fn moment(note: &Note, now: i64) -> i64 {
    if note.timed_publish.is_some() { now } else { now.div_euclid(DAY) }
}

fn facts(studio: Studio, note: &Note) -> Vec<Arc<MediaFacts>> {
    studio.state.with_untracked(|state| {
        note.media.all().filter_map(|item| state.workspace.facts.get(&item.id).cloned()).collect()
    })
}

fn is_stale(studio: Studio, note: &Arc<Note>, under: u32, now: i64) -> bool {
    JUDGED.with_borrow(|judged| {
        judged.get(&note.id).is_none_or(|judged| {
            !Arc::ptr_eq(&judged.note, note)
                || judged.under != under
                || judged.now != moment(note, now)
                || !same(&judged.facts, &facts(studio, note))
        })
    })
}

fn same(a: &[Arc<MediaFacts>], b: &[Arc<MediaFacts>]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| Arc::ptr_eq(a, b))
}

/// Checks what is in the queue, slice by slice.
fn go_on(studio: Studio, wait: Duration) {
    LEFT.with(|left| left.set(QUEUE.with_borrow(Vec::len)));
    if QUEUE.with_borrow(Vec::is_empty) || RUNS.replace(true) {
        return;
    }
    let next = move || {
        RUNS.set(false);
        untrack(|| {
            let number = under(studio);
            let brand = dictionary::dictionary().get().brand();
            let mut work = work(studio, number, brand);
            slice(&mut work);
        });
        DONE.with(|done| done.update(|done| *done = done.wrapping_add(1)));
        go_on(studio, Duration::ZERO);
    };
    set_timeout(next, wait);
}

/// Checks notes until the queue is empty or there is no more time.
fn work(studio: Studio, under: u32, brand: Brand) -> Work<()> {
    Box::new(move |more| {
        loop {
            let Some(entry) = QUEUE.with_borrow_mut(Vec::pop) else { break };
            judge(studio, &entry, under, &brand);
            if !more() {
                break;
            }
        }
        Some(())
    })
}

fn judge(studio: Studio, entry: &Entry, under: u32, brand: &Brand) {
    let (note, now) = (&entry.note, studio.now.get());
    let context = Context { rule_set: studio.rules(), now, brand, pencil: pencil::here() };
    let mut found = Found::default();
    for finding in verdict::note(studio, note, &context).findings {
        match finding.severity {
            Severity::Error => found.errors += 1,
            Severity::Warning => found.warnings += 1,
            Severity::Advice => found.advice += 1,
        }
    }
    // Whoever searches later finds the text ready.
    entry.text();
    let facts = facts(studio, note);
    let judged = Judged { note: Arc::clone(note), facts, under, now: moment(note, now), found };
    JUDGED.with_borrow_mut(|all| all.insert(note.id.clone(), judged));
}
