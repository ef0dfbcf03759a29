//! Copies of everything in a folder of the user's, written without being asked for: in the writing tab, while no backup
//! is made or taken in by hand.

mod part;
mod run;

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{job, remind};
use crate::domain::backup::copies::{Copies, EVERY, FOLDER, NAME};
use crate::domain::backup::talk::Failure;
use crate::domain::saved;
use crate::platform::clock;
use crate::platform::folder::{Folder, FolderError, Permission};
use crate::platform::storage::{Storage, StorageError};
use crate::platform::worker::outside::Worker;
use crate::ui::studio::{Notice, Role, Saving, Studio, keep};
use crate::ui::words::{backup as backup_words, copies as words};

pub use part::FolderPart;

/// How often it is asked whether it is time.
const TICK: Duration = Duration::from_secs(30);
/// How often it is asked whether everything is saved, in milliseconds.
const A_MOMENT: i32 = 50;

/// Why no copy is written.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Trouble {
    /// The browser wants to be asked.
    Ask,
    Folder(FolderError),
    /// The backup could not be made.
    Unmade(Failure),
    /// The worker's code did not arrive, or it stopped.
    Died,
}

/// How things stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Stands {
    /// What the folder is called; none is chosen.
    folder: Option<String>,
    /// When the last copy was written; 0: none yet.
    at: i64,
    left_out: usize,
    writing: bool,
    trouble: Option<Trouble>,
}

#[derive(Default)]
struct Copying {
    /// None: nobody has looked yet.
    stands: ArcRwSignal<Option<Stands>>,
    worker: RefCell<Option<Worker>>,
    begun: Cell<bool>,
    /// Somebody looks whether a copy is due, or it is written.
    going: Cell<bool>,
    /// Counts them: whoever comes back from waiting and is not the last one has nothing to say.
    run: Cell<u32>,
    /// When to look again.
    next: Cell<i64>,
    /// Somebody has pressed a key of the part, and nothing has come of it yet.
    pressed: Cell<bool>,
    /// It was said on this page that no copies are written.
    told: Cell<bool>,
}

thread_local! {
    static COPYING: Copying = Copying::default();
}

fn stands() -> ArcRwSignal<Option<Stands>> {
    COPYING.with(|copying| copying.stands.clone())
}

/// Has whoever asks hear of the next copy.
pub fn follow() {
    stands().track();
}

/// Looks whether a copy is due, and does so from now on. Only the first call does anything.
pub async fn begin(studio: Studio) {
    if !COPYING.with(|copying| copying.begun.replace(true)) {
        set_interval(move || tick(studio), TICK);
        look(studio, false).await;
    }
}

/// Whether a copy is being written.
pub fn is_going() -> bool {
    COPYING.with(|copying| copying.going.get())
}

/// Ends what is going on, because somebody makes or opens a backup. It is begun anew when that is done.
pub fn give_way() {
    if is_going() {
        end();
        COPYING.with(|copying| copying.next.set(0));
    }
}

fn tick(studio: Studio) {
    if studio.role.get_untracked() != Role::Writer {
        // An import, or another tab.
        return give_way();
    }
    let (now, next) = (clock::now(), COPYING.with(|copying| copying.next.get()));
    // One that lies far ahead means that the clock was set back.
    if next <= now || next - now > EVERY {
        spawn_local(look(studio, false));
    }
}

/// Whether this is still what is going on.
fn is_wanted(studio: Studio, run: u32) -> bool {
    is_current(run) && studio.role.get_untracked() == Role::Writer
}

/// Whether nothing else has begun since.
fn is_current(run: u32) -> bool {
    COPYING.with(|copying| copying.run.get()) == run
}

fn end() {
    COPYING.with(|copying| {
        copying.run.set(copying.run.get().wrapping_add(1));
        copying.going.set(false);
        drop(copying.worker.take());
    });
    change(|stands| stands.writing = false);
}

fn change(make: impl FnOnce(&mut Stands)) {
    let signal = stands();
    let mut next = signal.get_untracked().unwrap_or_default();
    make(&mut next);
    if signal.with_untracked(|known| known.as_ref() != Some(&next)) {
        signal.set(Some(next));
    }
}

/// Writes a copy, if one is due. `asked`: somebody is looking at the part, and need not be told elsewhere.
async fn look(studio: Studio, asked: bool) {
    let Some(storage) = keep::storage() else { return };
    if is_going() {
        return;
    }
    if job::is_busy() {
        return COPYING.with(|copying| copying.next.set(0));
    }
    let run = COPYING.with(|copying| {
        copying.going.set(true);
        copying.next.set(clock::now().saturating_add(EVERY));
        copying.run.get()
    });
    match due(studio, storage, run, asked).await {
        Ok(Some(copy)) if is_wanted(studio, run) => {
            change(|stands| stands.writing = true);
            run::begin(copy);
        }
        _ if !is_current(run) => {}
        Err(trouble) => fail(studio, trouble, asked),
        Ok(_) => end(),
    }
}

/// The copy that is due.
async fn due(studio: Studio, storage: Rc<Storage>, run: u32, asked: bool) -> Result<Option<run::Copy>, Trouble> {
    let found = (storage.folder(FOLDER).await, record(&storage).await);
    if !is_current(run) {
        return Ok(None);
    }
    let (Ok(Some(folder)), copies) = found else {
        change(|stands| stands.folder = None);
        return Ok(None);
    };
    change(|stands| {
        stands.folder = Some(folder.name());
        stands.at = copies.at;
        stands.left_out = copies.left_out;
    });
    if studio.role.get_untracked() != Role::Writer {
        COPYING.with(|copying| copying.next.set(0));
        return Ok(None);
    }
    allowed(folder.permission(false).await)?;
    while studio.saving.get_untracked() == Saving::Saving && is_wanted(studio, run) {
        clock::pause(A_MOMENT).await;
    }
    let now = clock::now();
    let sum = match remind::sum(&storage).await {
        Some(sum) if studio.saving.get_untracked() == Saving::Saved => sum,
        // Nothing is stored yet, or not everything.
        _ => {
            COPYING.with(|copying| copying.next.set(0));
            return Ok(None);
        }
    };
    if copies.is_due(sum, now) {
        return Ok(Some(run::Copy { studio, storage, folder, copies: RefCell::new(copies), sum, run, asked }));
    }
    if is_wanted(studio, run) {
        all_is_well(studio);
        // After a reload the last copy may be younger than this page.
        let next = copies.next(now);
        COPYING.with(|copying| copying.next.set(if next > now { next } else { now.saturating_add(EVERY) }));
    }
    Ok(None)
}

fn allowed(permission: Permission) -> Result<(), Trouble> {
    match permission {
        Permission::Granted => Ok(()),
        Permission::Ask => Err(Trouble::Ask),
        Permission::Denied => Err(Trouble::Folder(FolderError::Denied)),
    }
}

/// What was written. A damaged or newer record is one of nothing: then no file is known to be ours.
async fn record(storage: &Storage) -> Copies {
    let json = storage.meta(NAME).await.ok().flatten();
    json.and_then(|json| saved::read(&json).ok()).unwrap_or_default()
}

/// No copy is written. It is said once a page; and a backup that is old is told as if there were no copies.
fn fail(studio: Studio, trouble: Trouble, asked: bool) {
    end();
    // Where the worker did not come, the connection may be back at the next time.
    if trouble == Trouble::Died {
        spawn_local(remind::tell(studio));
    } else if !asked && !COPYING.with(|copying| copying.told.replace(true)) {
        let asks = trouble == Trouble::Ask;
        studio.notify(Notice::wrong(if asks { &words::ASK_NOTICE } else { &words::FAILED_NOTICE }));
        spawn_local(remind::tell(studio));
    }
    change(|stands| stands.trouble = Some(trouble));
}

/// What was said of trouble, or of a backup that is old, is no longer so.
fn all_is_well(studio: Studio) {
    change(|stands| stands.trouble = None);
    studio.unsay(&[&words::ASK_NOTICE, &words::FAILED_NOTICE]);
}

/// A copy is written; one with holes is told of once a page.
fn written(studio: Studio, holes: bool) {
    all_is_well(studio);
    if holes && !COPYING.with(|copying| copying.told.replace(true)) {
        studio.notify(Notice::wrong(&words::HOLES_NOTICE));
    }
    studio.unsay(&[&backup_words::REMIND, &backup_words::REMIND_NEVER]);
}

impl From<StorageError> for Trouble {
    fn from(error: StorageError) -> Self {
        Self::Folder(FolderError::Failed(format!("{error:?}")))
    }
}

/// Has somebody choose the folder; in the moment in which a key was pressed. The first copy is written at once.
fn choose(studio: Studio) {
    spawn_local(async move {
        let kept = match Folder::choose().await {
            Ok(Some(folder)) => keep_folder(studio, &folder).await,
            Ok(None) => return,
            Err(error) => Err(Trouble::Folder(error)),
        };
        match kept {
            Ok(()) => look(studio, true).await,
            Err(trouble) => fail(studio, trouble, true),
        }
    });
}

/// Keeps the folder. What was written into it stays known where it was chosen before.
async fn keep_folder(studio: Studio, folder: &Folder) -> Result<(), Trouble> {
    let Some(storage) = keep::storage().filter(|_| studio.role.get_untracked() == Role::Writer) else { return Ok(()) };
    end();
    let same = match storage.folder(FOLDER).await? {
        Some(before) => before.is_same(folder).await,
        None => false,
    };
    let known = if same { record(&storage).await } else { Copies::default() };
    store(&storage, Some(folder), &Copies { at: 0, ..known }).await?;
    change(|stands| *stands = Stands { folder: Some(folder.name()), ..Stands::default() });
    Ok(())
}

async fn store(storage: &Storage, folder: Option<&Folder>, copies: &Copies) -> Result<(), StorageError> {
    let json = saved::write(copies).map_err(|error| StorageError::Failed(error.to_string()))?;
    storage.keep_folder(FOLDER, folder, (NAME, &json)).await
}

/// Has the browser ask whether it may write; in the moment in which a key was pressed.
fn go_on(studio: Studio) {
    spawn_local(async move {
        let Some(storage) = keep::storage() else { return };
        let asked = match storage.folder(FOLDER).await {
            Ok(Some(folder)) => allowed(folder.permission(true).await),
            Ok(None) => Ok(()),
            Err(error) => Err(error.into()),
        };
        match asked {
            Ok(()) => look(studio, true).await,
            Err(trouble) => fail(studio, trouble, true),
        }
    });
}

/// Forgets the folder. Its files stay.
fn stop(studio: Studio) {
    end();
    spawn_local(async move {
        let Some(storage) = keep::storage().filter(|_| studio.role.get_untracked() == Role::Writer) else { return };
        match store(&storage, None, &Copies::default()).await {
            Ok(()) => {
                stands().set(Some(Stands::default()));
                all_is_well(studio);
            }
            Err(error) => fail(studio, error.into(), true),
        }
    });
}
