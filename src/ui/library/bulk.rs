//! What is done with the notes that are chosen: each of these is one step that can be undone.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::{Library, count};
use crate::ak;
use crate::domain::edit::{Action, Change};
use crate::domain::language::Text;
use crate::domain::library::Shelf;
use crate::domain::route::Route;
use crate::platform::{clock, page};
use crate::ui::backup;
use crate::ui::kit::{Icon, Show, live};
use crate::ui::studio::Studio;
use crate::ui::words::library as words;

/// Where the focus goes when the key that had it is gone with the last row.
const FALLBACKS: [&str; 2] = ["library-all", "library-title"];

/// What was done: for one note, for several.
type Done = (&'static Text, &'static Text);

static DUPLICATED: Done = (&words::DUPLICATED_ONE, &words::DUPLICATED);
static ARCHIVED: Done = (&words::ARCHIVED_ONE, &words::ARCHIVED);
static TRASHED: Done = (&words::TRASHED_ONE, &words::TRASHED);
static BROUGHT_BACK: Done = (&words::BROUGHT_BACK_ONE, &words::BROUGHT_BACK);

impl Library {
    /// Does the same to every chosen note that is shown.
    fn act(self, done: &'static Done, to_each: impl Fn(String) -> Action) {
        let chosen = self.chosen_shown.get_untracked();
        let number = chosen.len();
        self.studio.act(Action::Together(chosen.into_iter().map(to_each).collect()));
        self.chosen.set(Arc::default());
        self.done(done.0, done.1, number);
    }

    /// Says what was done, and keeps the focus on the page.
    pub(super) fn done(self, one: &'static Text, more: &'static Text, number: usize) {
        self.said.set(count(self.studio, one, more, number));
        page::focus_if_lost(&FALLBACKS);
    }

    fn duplicate(self) {
        let made: BTreeSet<String> =
            self.chosen_shown.with_untracked(|chosen| chosen.iter().map(|_| clock::new_id()).collect());
        let mut ids = made.clone().into_iter();
        let chosen = self.chosen_shown.get_untracked();
        let copies = chosen.into_iter().zip(&mut ids).map(|(of, to)| Action::Duplicate { of, to });
        self.studio.act(Action::Together(copies.collect()));
        // They may be wanted for what comes next.
        let number = made.len();
        self.chosen.set(Arc::new(made));
        self.done(DUPLICATED.0, DUPLICATED.1, number);
    }
}

/// Makes a backup of the chosen notes; the setup shows how far it is and hands it over.
fn back_up(library: Library) {
    backup::export(library.studio, backup::Selection::Notes(library.chosen_shown.get_untracked()));
    page::go(&Route::Setup.hash());
    page::focus_soon("backup-head".to_owned());
}

/// The keys.
#[component]
pub(super) fn Bulk() -> impl IntoView {
    let library = Library::here();
    let studio = library.studio;
    let number = Memo::new(move |_| library.chosen_shown.with(Vec::len));
    let shown = move || library.shown.with(|shown| shown.len());
    let some = move || number.get() > 0;
    let on = move |shelf| some() && library.shelf() == shelf;
    let all = move || some() && number.get() == shown();
    let label = move || match number.get() {
        0 => studio.say(&words::CHOOSE_ALL),
        number => count(studio, &words::CHOSEN_ONE, &words::CHOSEN, number),
    };
    let key = move |icon: &'static str, word: &'static Text, press: fn(Library)| {
        ak! {
            <button
                type="button"
                class="btn btn-s"
                disabled=live(move || studio.locked())
                on:click=move |_| press(library)
            >
                <Icon name=icon size="i-s"/>
                {live(move || studio.say(word))}
            </button>
        }
    };
    ak! {
        <Show when=move || { shown() > 0 }>
            <div class="library-bulk" role="group" aria-label=live(move || studio.say(&words::BULK))>
                <label class="check">
                    <input
                        id="library-all"
                        type="checkbox"
                        prop:checked=live(all)
                        prop:indeterminate=live(move || some() && !all())
                        on:change=move |event| library.choose_all(event_target_checked(&event))
                    />
                    <span>{live(label)}</span>
                </label>
                <Show when=move || some() && library.shelf() != Shelf::Trash>
                    {key("copy", &words::DUPLICATE, Library::duplicate)}
                </Show>
                <Show when=move || on(Shelf::Current)>
                    {key("pack", &words::PUT_AWAY, |library| {
                        library.act(&ARCHIVED, |id| Action::Change(id, Change::Archive(true)));
                    })}
                </Show>
                <Show when=move || on(Shelf::Archive)>
                    {key("undo", &words::BRING_BACK, |library| {
                        library.act(&BROUGHT_BACK, |id| Action::Change(id, Change::Archive(false)));
                    })}
                </Show>
                <Show when=move || some() && library.shelf() != Shelf::Trash>
                    {key("pack", &words::BACK_UP, back_up)}
                </Show>
                <Show when=move || some() && library.shelf() != Shelf::Trash>
                    {key("close", &words::DELETE, |library| library.act(&TRASHED, Studio::trash))}
                </Show>
                <Show when=move || on(Shelf::Trash)>
                    {key("undo", &words::BRING_BACK, |library| {
                        library.act(&BROUGHT_BACK, |id| Action::Change(id, Change::Trash(None)));
                    })}
                </Show>
                <super::trash::Keys/>
            </div>
        </Show>
    }
}
