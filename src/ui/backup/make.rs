//! Making a backup: of everything, or of some notes; and handing it over.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::job::{self, Selection};
use super::{copies, not_here, remind, troubles};
use crate::ak;
use crate::domain::backup::reminder::BackedUp;
use crate::domain::backup::talk::Exported;
use crate::domain::note::Note;
use crate::domain::wording::{Arg, file_size};
use crate::platform::clock;
use crate::platform::files::File;
use crate::ui::kit::{Check, Choice, FilePicker, Segments, Show, live};
use crate::ui::studio::Studio;
use crate::ui::words::{backup as words, home};

/// Where it starts.
#[component]
pub fn Start(
    /// Gets a file that shall come in.
    opened: Callback<Vec<File>>,
) -> impl IntoView {
    let studio = Studio::here();
    let some = RwSignal::new(false);
    let chosen = RwSignal::new(BTreeSet::<String>::new());
    let last = RwSignal::new(None::<BackedUp>);
    Effect::new(move |_| {
        copies::follow();
        spawn_local(async move {
            let read = remind::last().await;
            let _ = last.try_set(read); // the visitor may have left
        });
    });
    let status = move || match last.get().filter(|last| last.made) {
        Some(last) => studio.fill(&words::LAST, &[Arg::from(clock::day(last.at))]),
        None => studio.say(&words::NONE_YET),
    };
    let locked = Signal::derive(move || studio.locked() || not_here(studio).is_some());
    let choices = Signal::derive(move || {
        let choice = |some, text| Choice::new(some, studio.say(text));
        vec![choice(false, &words::EVERYTHING), choice(true, &words::CHOSEN)]
    });
    let nothing = move || some.get() && chosen.with(BTreeSet::is_empty);
    let export = move |_| {
        let selection = match some.get_untracked() {
            true => Selection::Notes(chosen.get_untracked().into_iter().collect()),
            false => Selection::Everything,
        };
        job::export(studio, selection);
    };
    ak! {
        <p class="muted">{live(status)}</p>
        {live(move || not_here(studio).map(|why| ak! { <p>{why}</p> }))}
        <Segments
            label=Signal::derive(move || studio.say(&words::WHAT))
            choices=choices
            chosen=some
            choose=move |which: bool| some.set(which)
            disabled=locked
        />
        <Show when=move || some.get()>
            <p class="muted">{live(move || studio.say(&words::CHOSEN_WHY))}</p>
            <Notes chosen=chosen/>
        </Show>
        <div class="backup-keys">
            <button
                type="button"
                id="backup-export"
                class="btn"
                disabled=live(move || locked.get() || nothing())
                on:click=export
            >
                {live(move || studio.say(&words::EXPORT))}
            </button>
            <FilePicker
                id=Signal::stored("backup-open")
                class=Signal::stored("btn btn-quiet")
                accept=Signal::stored(".akaire,.zip")
                disabled=locked
                picked=opened
            >
                {live(move || studio.say(&words::OPEN))}
            </FilePicker>
        </div>
        <p class="muted">{live(move || studio.say(&words::OPEN_WHY))}</p>
    }
}

/// Notes to choose from: one's own first.
#[component]
fn Notes(chosen: RwSignal<BTreeSet<String>>) -> impl IntoView {
    let studio = Studio::here();
    let notes = move || {
        let mut notes: Vec<Arc<Note>> = studio.state.with(|state| state.workspace.kept().cloned().collect());
        notes.sort_by_key(|note| studio.is_sample(&note.id));
        notes
    };
    let row = move |note: Arc<Note>| {
        let id = note.id.clone();
        let on = {
            let id = id.clone();
            Signal::derive(move || chosen.with(|chosen| chosen.contains(&id)))
        };
        let set = move |on: bool| {
            chosen.update(|chosen| match on {
                true => drop(chosen.insert(id.clone())),
                false => drop(chosen.remove(&id)),
            });
        };
        let title = note.title.trim().to_owned();
        let label = move || if title.is_empty() { studio.say(&home::UNTITLED) } else { title.clone() };
        ak! { <li lang="zh-Hans"><Check label=Signal::derive(label) on=on set=set/></li> }
    };
    ak! { <ul class="backup-choose">{live(move || notes().into_iter().map(row).collect_view())}</ul> }
}

/// A backup that lies ready.
#[component]
pub fn Ready(exported: Exported, name: String) -> impl IntoView {
    let studio = Studio::here();
    let Exported { notes, files, bytes, left_out } = exported;
    let made = [Arg::from(name), Arg::from(notes), Arg::from(files), Arg::from(file_size(bytes))];
    ak! {
        <p>{live(move || studio.fill(&words::MADE, &made))}</p>
        {(!left_out.is_empty()).then(|| ak! {
            <p>{live(move || studio.say(&words::LEFT_OUT))}</p>
            {troubles(studio, &left_out)}
        })}
        <div class="backup-keys">
            <button type="button" id="backup-save" class="btn btn-primary" on:click=move |_| job::save()>
                {live(move || studio.say(&words::SAVE))}
            </button>
            <button type="button" class="btn btn-quiet" on:click=move |_| job::close(studio)>
                {live(move || studio.say(&words::DISCARD))}
            </button>
        </div>
    }
}
