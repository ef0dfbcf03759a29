//! What is going on with a backup: one thing at a time, and it goes on while other screens are open.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::copies;
use crate::domain::backup::Choices;
use crate::domain::backup::Made;
use crate::domain::backup::talk::{Answer, Ask, Exported, Failure, Progress, Shown, Taken};
use crate::domain::export::name::stem;
use crate::domain::history::Kind;
use crate::domain::saved;
use crate::domain::steps::StepName;
use crate::domain::time::{self, Zone};
use crate::platform::clock;
use crate::platform::files::Blob;
use crate::platform::hand_over::{HandedOver, hand_over};
use crate::platform::worker::outside::Worker;
use crate::ui::studio::{Role, Saving, Studio, brand, keep, space, versions};
use crate::ui::words::backup as words;

/// How files are called.
pub const EXTENSION: &str = ".akaire";

/// How often it is asked whether everything is saved.
const A_MOMENT: Duration = Duration::from_millis(50);

/// What a backup is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Selection {
    /// All notes, account, shop and dictionary.
    Everything,
    /// The notes of these ids.
    Notes(Vec<String>),
}

/// What takes a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    Export,
    Look,
    Take,
}

/// What is going on.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Stage {
    /// Nothing.
    #[default]
    Idle,
    Working(Work, Progress),
    /// A backup lies ready under this name.
    Made(Exported, String),
    /// Somebody has it.
    Handed(String),
    /// Nothing is written before this was agreed to.
    Shown(Arc<Shown>),
    Taken(Taken),
    Failed(Failure),
    /// A change cannot be saved; it would be missing, or be written over.
    Unsaved,
    /// The worker's code did not arrive, or it stopped.
    Died,
}

struct Job {
    stage: ArcRwSignal<Stage>,
    worker: RefCell<Option<Worker>>,
    /// What it is asked as soon as it listens.
    first: RefCell<Option<(Ask, Option<Blob>)>>,
    /// The backup that lies ready.
    file: RefCell<Option<Blob>>,
    /// The tab may not write for as long as the worker does.
    held: Cell<bool>,
    /// Somebody has asked to hear when another tab takes over.
    watched: Cell<bool>,
}

/// A worker that writes, as one of those who stop when another tab takes over.
struct Taking(Studio);

impl keep::Also for Taking {
    fn let_go(&self) -> Option<(&'static str, String)> {
        if JOB.with(|job| job.held.take()) {
            end(self.0);
            set(Stage::Died);
        }
        None
    }
}

thread_local! {
    static JOB: Job = Job {
        stage: ArcRwSignal::default(),
        worker: RefCell::default(),
        first: RefCell::default(),
        file: RefCell::default(),
        held: Cell::new(false),
        watched: Cell::new(false),
    };
}

/// What is going on.
#[must_use]
pub fn stage() -> ArcRwSignal<Stage> {
    JOB.with(|job| job.stage.clone())
}

fn set(stage: Stage) {
    JOB.with(|job| job.stage.clone()).set(stage);
}

/// Makes a backup, unless something else is going on. Where it stands, [`super::BackupPart`] shows.
pub fn export(studio: Studio, selection: Selection) {
    when_saved(studio, Work::Export, move || {
        let notes = match selection {
            Selection::Everything => None,
            Selection::Notes(ids) => Some(ids),
        };
        let shipped = studio.state.with_untracked(|state| {
            let chosen = notes.iter().flatten().filter(|id| studio.is_sample(id));
            let json = |id: &String| Some((id.clone(), saved::write(state.workspace.note(id)?.as_ref()).ok()?));
            chosen.filter_map(json).collect::<BTreeMap<_, _>>()
        });
        let made = maker(untrack(brand::account).name.clone());
        start(studio, Ask::Export { made, notes, shipped }, None);
    });
}

/// Who makes a backup of this brand, now.
pub fn maker(brand: String) -> Made {
    Made {
        at: time::rfc3339(clock::now(), Zone::Jst).unwrap_or_default(),
        by: concat!("akaire ", env!("CARGO_PKG_VERSION")).to_owned(),
        brand,
    }
}

/// How a backup of this brand is called today, before its extension.
pub fn stem_of(brand: &str) -> String {
    format!("{} {}", stem(brand, "akaire"), clock::today())
}

/// Whether something takes a while, or was shown and waits for an answer.
pub fn is_busy() -> bool {
    matches!(stage().get_untracked(), Stage::Working(..) | Stage::Shown(_))
}

/// Opens a backup and shows what taking it in would do, unless something else is going on.
pub fn look(studio: Studio, file: Blob) {
    when_saved(studio, Work::Look, move || start(studio, Ask::Look, Some(file)));
}

/// Takes in what was looked at.
pub fn take(studio: Studio, choices: Choices, as_new: bool) {
    when_saved(studio, Work::Take, move || {
        if !JOB.with(|job| job.watched.replace(true)) {
            keep::also(Taking(studio));
        }
        JOB.with(|job| job.held.set(true));
        studio.role.set(Role::Reader);
        ask(&Ask::Take { choices, as_new }, None);
    });
}

/// Stops what takes a while.
pub fn stop(studio: Studio) {
    match stage().get_untracked() {
        // It clears away what it has written.
        Stage::Working(Work::Take, _) => ask(&Ask::Stop, None),
        _ => close(studio),
    }
}

/// Puts away what lies ready or was shown.
pub fn close(studio: Studio) {
    end(studio);
    set(Stage::Idle);
}

/// What came of it was seen, and need not be shown again.
pub fn seen() {
    use Stage::{Died, Failed, Handed, Taken, Unsaved};
    if matches!(stage().get_untracked(), Handed(_) | Taken(_) | Failed(_) | Unsaved | Died) {
        set(Stage::Idle);
    }
}

/// Hands the backup over that lies ready.
pub fn save() {
    let Stage::Made(_, name) = stage().get_untracked() else { return };
    let Some(file) = JOB.with(|job| job.file.borrow().clone()) else { return };
    spawn_local(async move {
        match hand_over(&name, EXTENSION, &file).await {
            HandedOver::Done => {
                ask(&Ask::Handed(clock::now()), None);
                set(Stage::Handed(name));
            }
            HandedOver::Cancelled => {}
            HandedOver::Failed(why) => set(Stage::Failed(Failure::Storage(why))),
        }
    });
}

/// Waits until every change lies on the disk.
fn when_saved(studio: Studio, work: Work, then: impl FnOnce() + 'static) {
    let busy = matches!(stage().get_untracked(), Stage::Working(..));
    if busy || studio.role.get_untracked() != Role::Writer || keep::storage().is_none() {
        return;
    }
    copies::give_way();
    set(Stage::Working(work, Progress::default()));
    set_timeout(move || once_saved(studio, then), Duration::ZERO);
}

fn once_saved(studio: Studio, then: impl FnOnce() + 'static) {
    if !matches!(stage().get_untracked(), Stage::Working(..)) {
        return;
    }
    if studio.role.get_untracked() != Role::Writer {
        return set(Stage::Idle); // another tab has taken over meanwhile
    }
    match studio.saving.get_untracked() {
        Saving::Saving => set_timeout(move || once_saved(studio, then), A_MOMENT),
        Saving::Saved => then(),
        Saving::NotSaved(_) => set(Stage::Unsaved),
    }
}

fn start(studio: Studio, ask: Ask, file: Option<Blob>) {
    end(studio);
    JOB.with(|job| {
        *job.first.borrow_mut() = Some((ask, file));
        let worker = Worker::start(
            "backup",
            &space::database(),
            move |text, file| heard(studio, &text, file),
            move || died(studio),
        );
        if worker.is_none() {
            set(Stage::Died);
        }
        *job.worker.borrow_mut() = worker;
    });
}

fn ask(ask: &Ask, file: Option<&Blob>) {
    JOB.with(|job| {
        // What is asked is plain data; JSON can hold it.
        if let (Some(worker), Ok(text)) = (job.worker.borrow().as_ref(), serde_json::to_string(ask)) {
            worker.say(&text, file);
        }
    });
}

/// Ends the worker, whatever it is about.
fn end(studio: Studio) {
    JOB.with(|job| {
        drop(job.worker.take());
        drop(job.first.take());
        drop(job.file.take());
    });
    release(studio);
}

fn died(studio: Studio) {
    let writing = JOB.with(|job| job.held.get());
    set(Stage::Died);
    if writing {
        // It may have done everything but say so.
        read_again(studio, || ());
    } else {
        end_later(studio);
    }
}

/// Ends the worker once it is no longer what calls.
fn end_later(studio: Studio) {
    set_timeout(move || end(studio), Duration::ZERO);
}

fn heard(studio: Studio, text: &str, file: Option<Blob>) {
    let Ok(answer) = serde_json::from_str(text) else { return };
    match answer {
        Answer::Ready => {
            if let Some((first, file)) = JOB.with(|job| job.first.take()) {
                ask(&first, file.as_ref());
            }
        }
        Answer::Progress(progress) => {
            if let Stage::Working(work, _) = stage().get_untracked() {
                set(Stage::Working(work, progress));
            }
        }
        Answer::Exported(exported) => {
            JOB.with(|job| *job.file.borrow_mut() = file);
            let name = untrack(brand::account).name.clone();
            set(Stage::Made(exported, stem_of(&name) + EXTENSION));
        }
        Answer::Noted => end_later(studio),
        Answer::Plan(shown) => {
            release(studio);
            set(Stage::Shown(Arc::new(shown)));
        }
        Answer::Taken(taken) => read_again(studio, move || set(Stage::Taken(taken.clone()))),
        Answer::Failed(failure) => {
            release(studio);
            end_later(studio);
            set(if failure == Failure::Stopped { Stage::Idle } else { Stage::Failed(failure) });
        }
    }
}

/// The worker does not write any more. Where the database has gone meanwhile this tab has nowhere to write, either, and
/// where another tab has taken over it may not.
fn release(studio: Studio) {
    if JOB.with(|job| job.held.take()) && keep::holds() && keep::storage().is_some() {
        studio.role.set(Role::Writer);
    }
}

/// Shows what the worker has written; all of it can be taken back.
fn read_again(studio: Studio, then: impl FnOnce() + 'static) {
    let before = studio.state.with_untracked(|state| state.workspace.notes.clone());
    brand::arrive(studio, StepName::new(&words::STEP), move || {
        spawn_local(async move {
            keep::read_again(studio).await;
            let replaced = studio.state.try_update(|state| state.imported(&before, clock::now()));
            end(studio);
            // The worker has kept versions of what was stored. Of the sample, which lies nowhere, the tab does.
            versions::forget();
            for note in replaced.unwrap_or_default() {
                versions::keep_now(studio, &note, Kind::BeforeImporting, "");
            }
            keep::announce();
            then();
        });
    });
}
