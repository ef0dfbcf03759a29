//! The history of a note: its versions, what differs between two, and the way back.

mod list;
mod media;
mod rows;
mod side;
mod texts;

use std::sync::Arc;

use leptos::html::Input;
use leptos::prelude::*;

use crate::ak;
use crate::domain::edit::Change;
use crate::domain::history::Kind;
use crate::domain::note::Note;
use crate::domain::route::Route;
use crate::domain::wording::Arg;
use crate::ui::compose::Gone;
use crate::ui::kit::{Choice, Icon, LineField, Select, Show, clear, live, typed};
use crate::ui::studio::{Role, Studio, brand, keep, versions};
use crate::ui::words::history as words;
use list::{Kept, List};

/// What the screen is about. Copied freely.
#[derive(Clone, Copy)]
struct Past {
    studio: Studio,
    /// The note as it is now.
    note: Memo<Option<Arc<Note>>>,
    /// Its versions, the first one first; none while they are being read.
    kept: RwSignal<Option<Kept>>,
    /// The number of the version that is looked at.
    chosen: RwSignal<Option<u64>>,
    /// The number of the one it is compared with; none: now.
    other: RwSignal<Option<u64>>,
    /// What has just been done.
    said: RwSignal<String>,
}

impl Past {
    fn here() -> Self {
        expect_context()
    }

    /// The note in a version, or now.
    fn state(self, number: Option<u64>) -> Option<Arc<Note>> {
        match number {
            None => self.note.get(),
            Some(number) => self.kept.with(|kept| Some(Arc::clone(&kept.as_ref()?.version(number)?.note))),
        }
    }

    /// What a version is called, or now.
    fn call(self, number: Option<u64>) -> String {
        let language = self.studio.language.get();
        number
            .and_then(|number| self.kept.with(|kept| Some(kept.as_ref()?.version(number)?.call(language))))
            .unwrap_or_else(|| self.studio.say(&words::NOW))
    }

    /// Both that are compared, the earlier one first.
    fn pair(self) -> Option<(Option<u64>, Option<u64>)> {
        let (chosen, other) = (self.chosen.get()?, self.other.get());
        Some(match other {
            Some(other) if other < chosen => (Some(other), Some(chosen)),
            other => (Some(chosen), other),
        })
    }
}

/// The history of one note.
#[component]
pub fn HistoryScreen(
    /// The note's id.
    id: String,
) -> impl IntoView {
    let studio = Studio::here();
    versions::work_on(studio, id.clone());
    brand::follow_shop(studio);
    let note = {
        let id = id.clone();
        Memo::new(move |_| studio.note(&id))
    };
    let past = Past {
        studio,
        note,
        kept: RwSignal::new(None),
        chosen: RwSignal::new(None),
        other: RwSignal::new(None),
        said: RwSignal::new(String::new()),
    };
    provide_context(past);
    list::follow(past, id.clone());
    let there = Memo::new(move |_| note.with(Option::is_some));
    let gone = id.clone();
    let title = move || note.with(|note| note.as_ref().map(|note| note.title.trim().to_owned()));
    let address = Route::Compose(id).hash();
    ak! {
        <Show when=move || there.get() fallback=move || ak! { <Gone id=gone.clone()/> }>
            <main class="desk desk-setup">
                <section class="sheet look history" aria-labelledby="history-title">
                    <div class="spread history-head">
                        <h1 id="history-title" tabindex="-1">{live(move || studio.say(&words::TITLE))}</h1>
                        <a class="btn btn-s" href=address.clone()>
                            <Icon name="left" size="i-s"/>
                            {live(move || studio.say(&words::BACK))}
                        </a>
                    </div>
                    <p class="history-note" lang="zh-Hans">{live(title)}</p>
                    <p class="look-lede">{live(move || studio.say(&words::LEDE))}</p>
                    <Show when=move || studio.role.get() == Role::Reader>
                        <p class="status"><Icon name="lock" size="i-s"/>{live(move || studio.say(&words::READING))}</p>
                    </Show>
                    <Keep/>
                    <p class="said" role="status">{live(move || past.said.get())}</p>
                    <div class="history-sides">
                        <List/>
                        <Comparison/>
                    </div>
                </section>
            </main>
        </Show>
    }
}

/// Keeps the note as it is now.
#[component]
fn Keep() -> impl IntoView {
    let past = Past::here();
    let studio = past.studio;
    let field = NodeRef::<Input>::new();
    let keep = move || {
        // Where nothing can be stored, nothing can be kept.
        let may = studio.role.get_untracked() == Role::Writer && keep::storage().is_some();
        if let Some(note) = past.note.get_untracked().filter(|_| may) {
            versions::keep_now(studio, &note, Kind::Hand, typed(field).trim());
            clear([field]);
            past.said.set(studio.say(&words::KEPT));
        }
    };
    ak! {
        <h2 class="look-head">{live(move || studio.say(&words::KEEP_HEAD))}</h2>
        <div class="setup-row">
            <LineField
                id="history-name"
                label=Signal::derive(move || studio.say(&words::KEEP_NAME))
                field=field
                enter=move |()| keep()
                grows=true
                read_only=Signal::derive(move || studio.locked())
            />
            <button type="button" class="btn" disabled=live(move || studio.locked()) on:click=move |_| keep()>
                <Icon name="pin" size="i-s"/>
                {live(move || studio.say(&words::KEEP))}
            </button>
        </div>
    }
}

/// What differs between the version that was chosen and another, and the way back to it.
#[component]
fn Comparison() -> impl IntoView {
    let past = Past::here();
    let studio = past.studio;
    let others = Signal::derive(move || {
        let chosen = past.chosen.get();
        let numbers = past.kept.with(|kept| kept.as_ref().map(Kept::numbers).unwrap_or_default());
        let rest = numbers.into_iter().rev().filter(|number| Some(*number) != chosen);
        let name = |number: Option<u64>| {
            Choice::new(number.map(|number| number.to_string()).unwrap_or_default(), past.call(number))
        };
        [None].into_iter().chain(rest.map(Some)).map(name).collect::<Vec<_>>()
    });
    let pair = Memo::new(move |_| {
        let (from, to) = past.pair()?;
        Some((past.state(from)?, past.state(to)?))
    });
    let is_now = Memo::new(move |_| {
        let chosen = past.chosen.get().and_then(|number| past.state(Some(number)));
        chosen.zip(past.note.get()).is_some_and(|(chosen, now)| now.says_the_same(&chosen))
    });
    let restore = move |_| {
        let number = past.chosen.get_untracked();
        let (Some(now), Some(earlier)) = (past.note.get_untracked(), untrack(|| past.state(number))) else { return };
        let name = untrack(|| past.call(number));
        versions::keep_now(studio, &now, Kind::BeforeRestoring, "");
        studio.change(&now.id, Change::Restore { note: earlier, name: name.clone() });
        past.said.set(studio.fill(&words::RESTORED, &[Arg::from(name)]));
    };
    let heading = move || {
        let (from, to) = past.pair()?;
        Some(studio.fill(&words::FROM_TO, &[Arg::from(past.call(from)), Arg::from(past.call(to))]))
    };
    ak! {
        <section class="history-compare" aria-labelledby="history-comparison">
            <h2 class="look-head" id="history-comparison" tabindex="-1">
                {live(move || studio.say(&words::COMPARISON))}
                <small>{live(heading)}</small>
            </h2>
            <Show
                when=move || pair.with(Option::is_some)
                fallback=move || ak! { <p class="muted">{live(move || studio.say(&words::CHOOSE))}</p> }
            >
                <div class="setup-row history-keys">
                    <Select
                        id="history-other"
                        label=Signal::derive(move || studio.say(&words::COMPARED_WITH))
                        choices=others
                        chosen=Signal::derive(move || past.other.get().map(|n| n.to_string()).unwrap_or_default())
                        choose=move |number: String| past.other.set(number.parse().ok())
                    />
                    <button
                        type="button"
                        class="btn"
                        disabled=live(move || studio.locked() || is_now.get())
                        on:click=restore
                    >
                        <Icon name="rotate" size="i-s"/>
                        {live(move || studio.say(if is_now.get() { &words::IS_NOW } else { &words::RESTORE }))}
                    </button>
                </div>
                {live(move || pair.get().map(|(from, to)| side::differences(studio, &from, &to)))}
            </Show>
        </section>
    }
}
