//! The brand's own terms: one by one, or out of a table.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{part, refused};
use crate::ak;
use crate::domain::brand::{Level, Term};
use crate::domain::language::{Language, Text};
use crate::domain::term_list::{self, TermList};
use crate::domain::wording::Arg;
use crate::platform::files;
use crate::platform::page;
use crate::ui::kit::{Choice, FilePicker, Icon, LineField, Select, Show, TextField, clear, live, typed};
use crate::ui::studio::{Notice, Studio, dictionary};
use crate::ui::words::{findings, setup as text};

const fn word(level: Level) -> &'static Text {
    match level {
        Level::Warning => &findings::WARNING,
        Level::Advice => &findings::ADVICE,
    }
}

/// The terms.
#[component]
pub fn Terms() -> impl IntoView {
    let content = ak! {
        <List/>
        <One/>
        <Many/>
    };
    part("setup-terms-head", &text::TERMS, &text::TERMS_WHY, content.into_any())
}

#[component]
fn List() -> impl IntoView {
    let studio = Studio::here();
    let known = dictionary::dictionary();
    let terms = Memo::new(move |_| known.with(|known| known.terms.clone()));
    let row = move |(index, term): (usize, Term)| {
        let name = term.term.clone();
        let remove = move |_| {
            dictionary::change(studio, |dictionary| {
                if index < dictionary.terms.len() {
                    dictionary.terms.remove(index);
                }
            });
            page::focus_soon("setup-terms-head".to_owned());
        };
        ak! {
            <li>
                <strong lang="zh-Hans">{term.term}</strong>
                <span class=format!("c-{}", term.level.id())>{live(move || studio.say(word(term.level)))}</span>
                <span class="grow">{term.note}</span>
                <button
                    type="button"
                    class="btn btn-quiet btn-icon"
                    aria-label=live(move || studio.fill(&text::REMOVE, &[Arg::from(name.as_str())]))
                    disabled=live(move || studio.locked())
                    on:click=remove
                >
                    <Icon name="close"/>
                </button>
            </li>
        }
    };
    ak! {
        <Show
            when=move || terms.with(|terms| !terms.is_empty())
            fallback=move || ak! { <p class="muted">{live(move || studio.say(&text::NO_TERMS))}</p> }
        >
            <ul class="setup-list">{live(move || terms.get().into_iter().enumerate().map(row).collect_view())}</ul>
        </Show>
    }
}

/// One term.
#[component]
fn One() -> impl IntoView {
    let studio = Studio::here();
    let (term, note) = (NodeRef::<html::Input>::new(), NodeRef::<html::Input>::new());
    let level = RwSignal::new(Level::Advice);
    let choices = Signal::derive(move || {
        Level::ALL
            .into_iter()
            .map(|level| Choice::new(level.id().to_owned(), studio.say(word(level))))
            .collect::<Vec<_>>()
    });
    let add = Callback::new(move |()| {
        let new = Term { term: typed(term), level: level.get_untracked(), note: typed(note).trim().to_owned() };
        if !new.term.trim().is_empty() && dictionary::change(studio, |dictionary| dictionary.add_term(new)) {
            clear([term, note]);
        }
        page::focus("setup-term", None);
    });
    let locked = Signal::derive(move || studio.locked());
    ak! {
        <div class="setup-row">
            <LineField
                id="setup-term"
                label=Signal::derive(move || studio.say(&text::TERM))
                field=term
                enter=add
                lang="zh-Hans"
                read_only=locked
            />
            <Select
                id="setup-level"
                label=Signal::derive(move || studio.say(&text::LEVEL))
                choices=choices
                chosen=Signal::derive(move || level.get().id().to_owned())
                choose=move |id: String| level.set(Level::ALL.into_iter().find(|level| level.id() == id).unwrap_or_default())
            />
            <LineField
                id="setup-note"
                label=Signal::derive(move || studio.say(&text::REMARK))
                field=note
                enter=add
                grows=true
                read_only=locked
            />
            <button type="button" class="btn" disabled=live(move || locked.get()) on:click=move |_| add.run(())>
                {live(move || studio.say(&text::ADD_TERM))}
            </button>
        </div>
    }
}

/// Many terms: pasted rows, or a file.
#[component]
fn Many() -> impl IntoView {
    let studio = Studio::here();
    let rows = RwSignal::new(String::new());
    let added = RwSignal::new(None);
    let list = Memo::new(move |_| rows.with(|rows| term_list::read(rows)));
    let count = move || list.with(|list| list.terms.len());
    let wrong = move || {
        let lines: Vec<String> = list.with(|list| list.wrong.iter().map(u64::to_string).collect());
        (!lines.is_empty()).then(|| studio.fill(&text::WRONG_ROWS, &[Arg::from(lines.join(", "))]))
    };
    let add = move |_| {
        let TermList { terms, .. } = list.get_untracked();
        let count = terms.len();
        let done =
            dictionary::change(studio, |dictionary| terms.into_iter().for_each(|term| dictionary.add_term(term)));
        if done {
            // Lines that could not be read stay, to be mended.
            let wrong = list.with_untracked(|list| list.wrong.clone());
            rows.update(|rows| {
                let kept = rows.lines().zip(1..).filter(|(_, line)| wrong.contains(line)).map(|(row, _)| row);
                *rows = kept.collect::<Vec<_>>().join("\n");
            });
            added.set(Some(count));
        }
    };
    let picked = move |files: Vec<files::File>| {
        for file in files {
            spawn_local(async move {
                // Spreadsheets save CSV in the encoding of their country.
                let local = if studio.language.get_untracked() == Language::Ja { "shift_jis" } else { "gb18030" };
                match files::text(&file, local).await {
                    Some(text) => rows.set(text),
                    None => studio.notify(Notice::wrong(&text::NOT_TEXT).arg(file.name())),
                }
            });
        }
    };
    ak! {
        <details class="setup-more">
            <summary>{live(move || studio.say(&text::PASTE))}</summary>
            <p class="muted">{live(move || studio.say(&text::PASTE_WHY))}</p>
            <TextField
                id="setup-rows"
                class="text text-side"
                rows=4
                label=Signal::derive(move || studio.say(&text::PASTE))
                value=rows
                commit=move |text: String| {
                    added.set(None);
                    rows.set(text);
                }
                refused=refused(studio)
                undo=|_| ()
                lang=Signal::stored("zh-Hans")
                read_only=Signal::derive(move || studio.locked())
            />
            <p class="said" role="status">
                {live(move || wrong().or_else(|| added.get().map(|count: usize| studio.fill(&text::ADDED, &[Arg::from(count)]))))}
            </p>
            <div class="acts">
                <button type="button" class="btn" disabled=live(move || { count() == 0 || studio.locked() }) on:click=add>
                    {live(move || studio.fill(&text::ADD_ROWS, &[Arg::from(count())]))}
                </button>
                <FilePicker
                    id=Signal::stored("setup-csv")
                    class=Signal::stored("btn btn-quiet")
                    accept=Signal::stored(".csv,.tsv,.txt,text/csv,text/plain")
                    disabled=Signal::derive(move || studio.locked())
                    picked=picked
                >
                    {live(move || studio.say(&text::CHOOSE_CSV))}
                </FilePicker>
            </div>
        </details>
    }
}
