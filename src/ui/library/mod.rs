//! All notes: found by words, filtered, sorted; several at once duplicated, archived, thrown away, brought back.

mod bulk;
mod checked;
mod list;
mod row;
mod tools;
mod trash;

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use leptos::prelude::*;

use crate::ak;
use crate::domain::language::{Language, Text};
use crate::domain::library::{Around, Asked, Entry, Filter, Shelf, shown};
use crate::domain::note::Note;
use crate::domain::wording::Arg;
use crate::platform::collate;
use crate::ui::kit::live;
use crate::ui::studio::Studio;
use crate::ui::words::library as words;

thread_local! {
    /// What is asked for; it stays while other screens are open.
    static ASKED: ArcRwSignal<Asked> = ArcRwSignal::default();
    /// The entries that were made last, by their notes' ids: their texts are made ready for searching once.
    static ENTRIES: RefCell<HashMap<String, Arc<Entry>>> = RefCell::default();
}

/// What the parts of the screen share. Copied freely.
#[derive(Clone, Copy)]
struct Library {
    studio: Studio,
    /// What is asked for.
    asked: RwSignal<Asked>,
    /// Where a title stands among all; worked out when somebody asks.
    places: Memo<HashMap<String, usize>>,
    /// The notes that are shown, by their ids, in order.
    shown: Memo<Arc<Vec<String>>>,
    /// How many notes lie on each shelf.
    shelved: Memo<[usize; 3]>,
    /// What is chosen, whether it is shown or not.
    chosen: RwSignal<Arc<BTreeSet<String>>>,
    /// What of that is shown.
    chosen_shown: Memo<Vec<String>>,
    /// The row that was chosen last: a range goes from there.
    anchor: RwSignal<Option<String>>,
    /// What was done last.
    said: RwSignal<String>,
    /// What goes for good if it is confirmed.
    going: RwSignal<Vec<String>>,
}

impl Library {
    fn here() -> Self {
        expect_context()
    }

    fn new(studio: Studio) -> Self {
        let asked = RwSignal::from(ASKED.with(Clone::clone));
        let entries = Memo::new_with_compare(
            move |_| Arc::new(entries(studio)),
            |before, now| match (before, now) {
                (Some(before), Some(now)) => {
                    before.len() != now.len() || !before.iter().zip(now.iter()).all(|(a, b)| Arc::ptr_eq(a, b))
                }
                _ => true,
            },
        );
        checked::keep_up(studio, entries);
        let titles = Memo::new(move |_| {
            let title = |entry: &Arc<Entry>| entry.note.title.trim().to_owned();
            entries.with(|entries| entries.iter().map(title).collect::<Vec<_>>())
        });
        let places = Memo::new(move |_| {
            // Titles are Chinese: who reads Japanese finds them by their characters' Japanese reading, others by pinyin.
            let language = if studio.language.get() == Language::Ja { Language::Ja } else { Language::ZhHans };
            titles.with(|titles| collate::places(titles.iter().map(String::as_str), language.tag()))
        });
        let shown = Memo::new(move |_| {
            asked.with(|asked| {
                if asked.filter.said.is_some() {
                    checked::follow();
                }
                entries.with(|all| {
                    let place = |note: &Note| places.with(|at| at.get(note.title.trim()).copied()).unwrap_or_default();
                    Arc::new(shown(all, asked, Around { found: &checked::found, place: &place }))
                })
            })
        });
        let shelved = Memo::new(move |_| {
            let on = |shelf| entries.with(|all| all.iter().filter(|entry| Shelf::of(&entry.note) == shelf).count());
            Shelf::ALL.map(on)
        });
        let chosen = RwSignal::new(Arc::<BTreeSet<String>>::default());
        let chosen_shown = Memo::new(move |_| {
            chosen.with(|chosen| match chosen.is_empty() {
                true => Vec::new(),
                false => shown.with(|ids| ids.iter().filter(|id| chosen.contains(*id)).cloned().collect()),
            })
        });
        Self {
            studio,
            asked,
            places,
            shown,
            shelved,
            chosen,
            chosen_shown,
            anchor: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            going: RwSignal::new(Vec::new()),
        }
    }

    fn say(self, text: &'static Text) -> Signal<String> {
        Signal::derive(move || self.studio.say(text))
    }

    fn shelf(self) -> Shelf {
        self.asked.with(|asked| asked.filter.shelf)
    }

    /// Asks for everything on this shelf.
    fn ask_for_all(self) {
        self.asked.update(|asked| {
            let filter = Filter { shelf: asked.filter.shelf, ..Filter::default() };
            *asked = Asked { filter, order: asked.order, ..Asked::default() };
        });
    }

    /// Whether less than everything on this shelf is asked for.
    fn narrows(self) -> bool {
        self.asked.with(|asked| asked.filter.narrows() || !asked.words.trim().is_empty())
    }

    /// Chooses a row, or no longer; with `range` all from the one that was chosen last to this one.
    fn choose(self, index: usize, on: bool, range: bool) {
        // Kept by its id: meanwhile the list may have been sorted or narrowed.
        let anchor = self.anchor.get_untracked().filter(|_| range);
        let (here, rows) = self.shown.with_untracked(|shown| {
            let from = anchor.and_then(|anchor| shown.iter().position(|id| *id == anchor)).unwrap_or(index);
            let end = shown.len().min(from.max(index) + 1);
            (shown.get(index).cloned(), shown.get(from.min(index)..end).unwrap_or_default().to_vec())
        });
        self.chosen.update(|chosen| {
            let chosen = Arc::make_mut(chosen);
            for id in rows {
                if on {
                    chosen.insert(id);
                } else {
                    chosen.remove(&id);
                }
            }
        });
        self.anchor.set(here);
    }

    /// Chooses everything that is shown, or nothing.
    fn choose_all(self, on: bool) {
        let all = if on { self.shown.with_untracked(|shown| shown.iter().cloned().collect()) } else { BTreeSet::new() };
        self.chosen.set(Arc::new(all));
    }
}

/// An entry for every note; those whose note is still the same are the ones from before.
fn entries(studio: Studio) -> Vec<Arc<Entry>> {
    ENTRIES.with_borrow_mut(|known| {
        let same =
            |id: &String, note: &Arc<Note>| known.get(id).filter(|entry| Arc::ptr_eq(&entry.note, note)).cloned();
        let all: Vec<Arc<Entry>> = studio.state.with(|state| {
            let notes = state.workspace.notes.iter();
            notes.map(|(id, note)| same(id, note).unwrap_or_else(|| Arc::new(Entry::new(Arc::clone(note))))).collect()
        });
        *known = all.iter().map(|entry| (entry.note.id.clone(), Arc::clone(entry))).collect();
        all
    })
}

/// The screen.
#[component]
pub fn LibraryScreen() -> impl IntoView {
    let studio = Studio::here();
    let library = Library::new(studio);
    provide_context(library);
    let new = move |_| studio.start_note();
    ak! {
        <main class="library">
            <section class="sheet" aria-labelledby="library-title">
                <div class="library-head spread">
                    <h1 id="library-title" tabindex="-1">{live(move || studio.say(&words::TITLE))}</h1>
                    <button type="button" class="btn" disabled=live(move || studio.locked()) on:click=new>
                        {live(move || studio.say(&words::NEW))}
                    </button>
                </div>
                <tools::Tools/>
                <bulk::Bulk/>
                <list::List/>
                <p class="said" role="status">{live(move || library.said.get())}</p>
            </section>
        </main>
        <trash::ForGood/>
    }
}

/// A count of notes as a sentence: one form for one, one for more.
fn count(studio: Studio, one: &'static Text, more: &'static Text, count: usize) -> String {
    studio.fill(if count == 1 { one } else { more }, &[Arg::from(count)])
}
