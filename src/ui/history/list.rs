//! The list of versions.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Past, side};
use crate::ak;
use crate::domain::history::{Kind, Version, number};
use crate::domain::language::{Language, Text};
use crate::domain::note::Note;
use crate::domain::saved;
use crate::domain::wording::Arg;
use crate::platform::{clock, page};
use crate::ui::kit::{Show, live};
use crate::ui::studio::{Role, Saving, keep};
use crate::ui::words::history as words;

/// A version that was read.
#[derive(Clone)]
pub struct Line {
    number: u64,
    /// The note in it.
    pub note: Arc<Note>,
    at: i64,
    kind: Kind,
    name: String,
}

impl Line {
    /// Its name, or else when it was.
    pub fn call(&self, language: Language) -> String {
        if self.name.is_empty() { clock::local(self.at, language.tag()) } else { self.name.clone() }
    }
}

/// The versions of a note, the first one first.
#[derive(Clone)]
pub enum Kept {
    /// The storage cannot be read.
    Unreadable,
    /// Those that can be read, and how many cannot.
    Read(Vec<Line>, usize),
}

impl Kept {
    fn lines(&self) -> &[Line] {
        match self {
            Kept::Unreadable => &[],
            Kept::Read(lines, _) => lines,
        }
    }

    /// The version of this number.
    pub fn version(&self, number: u64) -> Option<&Line> {
        self.lines().iter().find(|line| line.number == number)
    }

    /// The numbers of all.
    pub fn numbers(&self) -> Vec<u64> {
        self.lines().iter().map(|line| line.number).collect()
    }
}

/// Reads the versions, and again whenever something was saved, here or in another tab.
pub fn follow(past: Past, id: String) {
    let studio = past.studio;
    Effect::new(move |_| {
        studio.files_loaded.track();
        if studio.role.get() == Role::Opening || studio.saving.get() == Saving::Saving {
            return;
        }
        let id = id.clone();
        spawn_local(async move {
            let read = match keep::storage() {
                Some(storage) => storage.versions(&id).await.ok(),
                None => None,
            };
            let kept = read.map_or(Kept::Unreadable, |records| {
                let all = records.len();
                let line = |(key, json): (String, String)| {
                    let version = saved::read::<Version>(&json).ok()?;
                    let Version { note, at, kind, name } = version;
                    Some(Line { number: number(&key)?, note: Arc::new(note), at, kind, name })
                };
                let lines: Vec<Line> = records.into_iter().filter_map(line).collect();
                let missing = all - lines.len();
                Kept::Read(lines, missing)
            });
            // The visitor may have left.
            let _ = past.kept.try_set(Some(kept));
        });
    });
}

fn kind_word(kind: Kind) -> &'static Text {
    match kind {
        Kind::Time => &words::BY_TIME,
        Kind::Hand => &words::BY_HAND,
        Kind::BeforeRestoring => &words::BEFORE_RESTORING,
        Kind::BeforeImporting => &words::BEFORE_IMPORTING,
    }
}

/// The list, the latest one first.
#[component]
pub fn List() -> impl IntoView {
    let past = Past::here();
    let studio = past.studio;
    let lines = Memo::new_with_compare(
        move |_| past.kept.with(|kept| kept.as_ref().map(|kept| kept.lines().to_vec()).unwrap_or_default()),
        |_, _| true,
    );
    let unread = move || past.kept.with(|kept| matches!(kept, Some(Kept::Read(_, missing)) if *missing > 0));
    let missing = move || {
        let count = past.kept.with(|kept| if let Some(Kept::Read(_, missing)) = kept { *missing } else { 0 });
        studio.fill(&words::NOT_READ, &[Arg::from(count)])
    };
    let none = move || match past.kept.get() {
        None => None,
        Some(Kept::Unreadable) => Some(studio.say(&words::UNREADABLE)),
        Some(kept) => kept.lines().is_empty().then(|| studio.say(&words::NONE)),
    };
    let now = move || {
        let now = past.note.get();
        let last = lines.with(|lines| lines.last().map(|line| Arc::clone(&line.note)));
        Some(side::what_changed(studio, Some(&last?), now.as_ref()?))
    };
    ak! {
        <section class="history-list" aria-labelledby="history-versions">
            <h2 class="look-head" id="history-versions">{live(move || studio.say(&words::VERSIONS))}</h2>
            <Show when=move || lines.with(|lines| !lines.is_empty()) fallback=move || ak! { <p class="muted">{live(none)}</p> }>
                <ol reversed=true>
                    <li class="history-line">
                        <strong>{live(move || studio.say(&words::NOW))}</strong>
                        <small>{live(now)}</small>
                    </li>
                    {live(move || {
                        let lines = lines.get();
                        let before = [None].into_iter().chain(lines.iter().map(|line| Some(Arc::clone(&line.note))));
                        let pairs: Vec<_> = before.zip(lines.iter().cloned()).collect();
                        pairs.into_iter().rev().map(|(before, line)| draw(past, before, line)).collect_view()
                    })}
                </ol>
            </Show>
            <Show when=unread><p class="muted">{live(missing)}</p></Show>
        </section>
    }
}

fn draw(past: Past, before: Option<Arc<Note>>, line: Line) -> AnyView {
    let studio = past.studio;
    let number = line.number;
    let chosen = move || past.chosen.get() == Some(number);
    let choose = move |_| {
        past.other.update(|other| {
            other.take_if(|other| *other == number);
        });
        past.chosen.set(Some(number));
        past.said.set(String::new());
        // On a narrow page the comparison is below the list.
        page::show("history-comparison");
    };
    let (at, kind, name) = (line.at, line.kind, line.name.clone());
    let note = line.note;
    let what = move || side::what_changed(studio, before.as_ref(), &note);
    ak! {
        <li>
            <button type="button" class="history-line" aria-pressed=live(move || chosen().to_string()) on:click=choose>
                {(!name.is_empty()).then(|| ak! { <strong>{name}</strong> })}
                <span class="num">{live(move || clock::local(at, studio.language.get().tag()))}</span>
                <small>
                    <span class="history-kind">{live(move || studio.say(kind_word(kind)))}</span>
                    {live(what)}
                </small>
            </button>
        </li>
    }
    .into_any()
}
