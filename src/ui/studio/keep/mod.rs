//! Keeping notes: reading what is stored, saving every change, and letting only one tab write.

mod events;
mod load;
mod rescue;
mod turns;
mod write;

pub(crate) use rescue::load_rescue;
pub use rescue::recover;
pub use write::{
    Also, also, can_try_again, keep_file, keep_own, keep_version, not_saved, settle, soon, try_again, when_lost,
};

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Notice, RELOAD, Role, Saving, Studio, space, tidy};
use crate::domain::note::Note;
use crate::platform::channel::Channel;
use crate::platform::locks::{self, Ask, Lock};
use crate::platform::page;
use crate::platform::storage::{Storage, StorageError, Write};
use crate::ui::words::{keep as words, shell};
use events::Event;
use load::load;
use write::{flush, schedule};

/// Said to the other tabs when something was saved.
const SAVED: &str = "saved";

/// What lies between the notes on the screen and those on the disk.
struct Keeper {
    storage: Option<Rc<Storage>>,
    channel: Option<Channel>,
    /// Notes as they lie on the disk; the sample's own do not need to.
    stored: BTreeMap<String, Arc<Note>>,
    /// Records that are newer or damaged: never rewritten.
    untouchable: BTreeSet<String>,
    /// Files to write with the next notes.
    files: Vec<Write>,
    /// Versions of notes to write.
    versions: Vec<Write>,
    /// Hears of every note that is about to be written over another state of it.
    watch: Option<Watch>,
    writing: bool,
    /// There was no room for the files: they wait until somebody has made some.
    full: bool,
    timer: Option<gloo::timers::callback::Timeout>,
    /// What else is written when somebody tries again.
    also: Vec<Rc<dyn Also>>,
    /// The tab's lock is ours.
    holds: bool,
    /// Another tab had the database closed, for good or for a newer version.
    closed: bool,
    /// What else is written again when the browser has thrown away what was stored.
    lost: Vec<Rc<dyn Fn()>>,
}

thread_local! {
    static KEEPER: RefCell<Keeper> = const { RefCell::new(Keeper {
        storage: None,
        channel: None,
        stored: BTreeMap::new(),
        untouchable: BTreeSet::new(),
        files: Vec::new(),
        versions: Vec::new(),
        watch: None,
        writing: false,
        full: false,
        timer: None,
        also: Vec::new(),
        holds: false,
        closed: false,
        lost: Vec::new(),
    }) };
}

/// Hears what a note was before a change; what it gives is written together with the change.
pub type Watch = fn(studio: Studio, before: &Arc<Note>, after: &Arc<Note>) -> Option<Write>;

/// Tells of every change from now on.
pub fn watch(watch: Watch) {
    KEEPER.with_borrow_mut(|keeper| keeper.watch = Some(watch));
}

/// Starts keeping.
pub fn start(studio: Studio) {
    KEEPER.with_borrow_mut(|keeper| keeper.stored = studio.state.get_untracked().workspace.notes);
    page::on_leave(move || flush(studio, true));
    Effect::new(move |_| {
        studio.state.track();
        if studio.role.get() == Role::Writer {
            schedule(studio);
        }
    });
    spawn_local(async move {
        if !space::stands().await {
            return page::reload();
        }
        space::stay();
        if space::was_brought_back() {
            studio.notify(Notice::know(&words::BROUGHT_BACK));
        }
        match open(studio).await {
            Ok(storage) => KEEPER.with_borrow_mut(|keeper| keeper.storage = Some(Rc::new(storage))),
            Err(StorageError::Newer) => closed(studio, false),
            Err(_) => {
                studio.notify(Notice::wrong(&words::DENIED));
                studio.saving.set(Saving::NotSaved(&words::WHY_MEMORY));
            }
        }
        let answer = move |lock| {
            KEEPER.with_borrow_mut(|keeper| keeper.holds = lock != Lock::Taken);
            spawn_local(async move { opened(studio, lock).await });
        };
        locks::ask(&space::lock(), Ask::Once, answer, move || lost(studio));
    });
}

/// Opens the database of this tab's workspace. When the browser clears it while the page is open, what this tab knows is
/// written again.
async fn open(studio: Studio) -> Result<Storage, StorageError> {
    let closed = move |gone| {
        // A write that fails opens the database again, which would make a new one.
        KEEPER.with_borrow_mut(|keeper| {
            keeper.storage = None;
            keeper.closed = true;
        });
        studio.role.set(Role::Reader);
        closed(studio, gone);
    };
    let storage = Storage::open(&space::database(), Box::new(closed)).await?;
    storage.on_closed(move || happen(studio, Event::Cleared));
    Ok(storage)
}

/// Nothing can be written any more. Why is said by code that may have to be loaded first.
fn closed(studio: Studio, gone: bool) {
    studio.saving.set(Saving::NotSaved(&words::WHY_FAILED));
    happen(studio, Event::Closed { gone });
}

async fn opened(studio: Studio, lock: Lock) {
    load(studio).await;
    match lock {
        // Another tab may have taken it by now.
        Lock::Held if !holds() => {}
        Lock::Held => become_writer(studio),
        Lock::Missing => {
            studio.notify(Notice::know(&words::NO_LOCKS));
            become_writer(studio);
        }
        Lock::Taken => {
            studio.role.set(Role::Reader);
            happen(studio, Event::Second);
        }
    }
    let channel = Channel::open(&space::database(), move |said| {
        if said != SAVED {
            happen(studio, Event::Heard(said));
        } else if studio.role.get_untracked() == Role::Reader {
            spawn_local(async move { load(studio).await });
        } else if lock == Lock::Held || lock == Lock::Taken {
            happen(studio, Event::Strange);
        }
    });
    KEEPER.with_borrow_mut(|keeper| keeper.channel = channel);
    page::set_root("data-akaire", Some("ready"));
}

/// A set of ids. Collecting one would sort them first, which is more code than all of this file.
fn ids(all: impl Iterator<Item = String>) -> BTreeSet<String> {
    let mut set = BTreeSet::new();
    for id in all {
        set.insert(id);
    }
    set
}

/// The open database.
#[must_use]
pub fn storage() -> Option<Rc<Storage>> {
    KEEPER.with_borrow(|keeper| keeper.storage.clone())
}

/// Says to the other tabs that something was saved.
pub fn announce() {
    KEEPER.with_borrow(|keeper| {
        if let Some(channel) = &keeper.channel {
            channel.say(SAVED);
        }
    });
}

/// Reads everything again: a worker of this tab has written.
pub async fn read_again(studio: Studio) {
    load(studio).await;
}

/// Whether this tab holds the lock. Who does not writes nothing, whatever it still has.
pub fn holds() -> bool {
    KEEPER.with_borrow(|keeper| keeper.holds)
}

/// Another tab has taken the lock.
fn lost(studio: Studio) {
    KEEPER.with_borrow_mut(|keeper| {
        keeper.holds = false;
        keeper.timer = None;
    });
    studio.role.set(Role::Reader);
    happen(studio, Event::Lost);
}

fn happen(studio: Studio, event: Event) {
    spawn_local(async move {
        if events::happen(studio, event).await.is_err() {
            studio.notify(Notice::with_key(&shell::ROOM_MISSING, RELOAD));
        }
    });
}

fn become_writer(studio: Studio) {
    studio.role.set(Role::Writer);
    tidy::soon(studio);
}
