//! Backups: a part of the setup. What is written into one, what comes in out of one, and when the last one was made.

mod copies;
mod job;
mod line;
mod make;
mod plan;
mod remind;

pub use job::{Selection, export};
pub use remind::remind;

use leptos::prelude::*;

use crate::ak;
use crate::domain::backup::Trouble;
use crate::domain::backup::talk::{Failure, Progress, Taken};
use crate::domain::language::Text;
use crate::domain::wording::{Arg, file_size};
use crate::platform::files::File;
use crate::platform::page;
use crate::ui::kit::{Icon, file_drops, live};
use crate::ui::setup::part;
use crate::ui::studio::{Studio, brand, keep};
use crate::ui::words::backup as words;
use job::{Stage, Work};

/// The part.
#[component]
pub fn BackupPart() -> impl IntoView {
    let studio = Studio::here();
    // Whose it is; and what an import can take back has to be known before.
    brand::follow(studio);
    brand::follow_shop(studio);
    let stage = job::stage();
    let shown = {
        let stage = stage.clone();
        // A plan that is being looked at stays as it stands.
        Memo::new(move |_| match stage.get() {
            Stage::Working(work, _) => Stage::Working(work, Progress::default()),
            other => other,
        })
    };
    // The key that was pressed is gone with what it stood beside.
    Effect::new(move |before: Option<()>| {
        shown.track();
        if before.is_some() {
            page::focus_if_lost(&["backup-save", "backup-import", "backup-head"]);
        }
    });
    let open = move |files: Vec<File>| {
        if let Some(file) = files.into_iter().next() {
            job::look(studio, file.into());
        }
    };
    file_drops(|_| {}, open);
    let opened = Callback::new(open);
    on_cleanup(job::seen);
    let content = move || match shown.get() {
        Stage::Idle => ak! { <make::Start opened=opened/> }.into_any(),
        Stage::Working(work, _) => working(studio, work),
        Stage::Made(exported, name) => ak! { <make::Ready exported=exported name=name/> }.into_any(),
        Stage::Handed(name) => done(studio, vec![said(&words::HANDED, vec![Arg::from(name)])]),
        Stage::Shown(plan) => ak! { <plan::Plan plan=plan/> }.into_any(),
        Stage::Taken(taken) => done(studio, came_in(studio, &taken)),
        Stage::Failed(failure) => wrong(studio, failure),
        Stage::Unsaved => done(studio, vec![said(&words::UNSAVED, vec![])]),
        Stage::Died => done(studio, vec![said(&words::DIED, vec![])]),
    };
    let content = ak! {
        <div class="backup" aria-live="polite">{live(content)}</div>
        <copies::FolderPart/>
    };
    part("backup-head", &words::HEADING, &words::WHY, content.into_any())
}

/// A sentence in whatever language is chosen.
type Said = (&'static Text, Vec<Arg>);

fn said(text: &'static Text, args: Vec<Arg>) -> Said {
    (text, args)
}

fn line(studio: Studio, (text, args): Said) -> AnyView {
    ak! { <p>{live(move || studio.fill(text, &args))}</p> }.into_any()
}

/// What came of it, and back to the start.
fn done(studio: Studio, lines: Vec<Said>) -> AnyView {
    ak! {
        {lines.into_iter().map(|said| line(studio, said)).collect_view()}
        <div class="backup-keys">
            <button type="button" class="btn" on:click=move |_| job::close(studio)>
                {live(move || studio.say(&words::DONE))}
            </button>
        </div>
    }
    .into_any()
}

fn came_in(studio: Studio, taken: &Taken) -> Vec<Said> {
    let counts = [taken.new, taken.replaced, taken.files].map(Arg::from);
    let mut lines = vec![said(&words::TAKEN, counts.into())];
    let names = taken.documents.into_iter().zip([&words::ACCOUNT, &words::SHOP, &words::DICTIONARY]);
    let names: Vec<String> = names.filter(|(written, _)| *written).map(|(_, name)| studio.say(name)).collect();
    if !names.is_empty() {
        lines.push(said(&words::TAKEN_DOCUMENTS, vec![Arg::from(names.join(" · "))]));
    }
    if taken.replaced > 0 || !names.is_empty() {
        lines.push(said(&words::TAKEN_UNDO, vec![]));
    }
    lines
}

/// Why nothing was done.
fn why(failure: Failure) -> Said {
    match failure {
        Failure::Backup(trouble) => trouble.text(),
        Failure::Full => said(&words::FULL, vec![]),
        Failure::Storage(why) => said(&words::STORAGE, vec![Arg::from(why)]),
        Failure::Empty | Failure::Stopped => said(&words::EMPTY, vec![]),
    }
}

fn wrong(studio: Studio, failure: Failure) -> AnyView {
    let (text, args) = why(failure);
    ak! {
        <p class="backup-wrong"><Icon name="sev-warning"/><span>{live(move || studio.fill(text, &args))}</span></p>
        {done(studio, vec![])}
    }
    .into_any()
}

/// What cannot be read or written, one sentence each.
fn troubles(studio: Studio, troubles: &[Trouble]) -> AnyView {
    let sentence = |trouble: &Trouble| {
        let (text, args) = trouble.text();
        ak! { <li>{live(move || studio.fill(text, &args))}</li> }
    };
    ak! { <ul class="backup-list">{troubles.iter().map(sentence).collect_view()}</ul> }.into_any()
}

fn working(studio: Studio, work: Work) -> AnyView {
    let label = match work {
        Work::Export => &words::EXPORTING,
        Work::Look => &words::LOOKING,
        Work::Take => &words::TAKING,
    };
    let stage = job::stage();
    let far = Memo::new(move |_| match stage.get() {
        Stage::Working(_, progress) => progress,
        _ => Progress::default(),
    });
    let of = move || {
        let Progress { done, total } = far.get();
        let sizes = [done.min(total), total].map(|bytes| Arg::from(file_size(bytes)));
        (total > 0).then(|| studio.fill(&words::PROGRESS, &sizes))
    };
    ak! {
        <p>{live(move || studio.say(label))}</p>
        // Spoken, it would not stop talking.
        <p class="backup-far" aria-live="off">
            <progress
                aria-label=live(move || studio.say(label))
                max=live(move || far.get().total.max(1).to_string())
                value=live(move || (far.get().total > 0).then(|| far.get().done.to_string()))
            ></progress>
            <span class="num">{live(of)}</span>
        </p>
        <div class="backup-keys">
            <button type="button" class="btn" on:click=move |_| job::stop(studio)>
                {live(move || studio.say(&words::STOP))}
            </button>
        </div>
    }
    .into_any()
}

/// A heading with a number in it.
fn counted(studio: Studio, heading: &'static Text, count: usize) -> AnyView {
    ak! { <h3>{live(move || studio.fill(heading, &[Arg::from(count)]))}</h3> }.into_any()
}

/// Why backups cannot be made here, if they cannot.
fn not_here(studio: Studio) -> Option<String> {
    (!studio.locked() && keep::storage().is_none()).then(|| studio.say(&words::NOT_HERE))
}
