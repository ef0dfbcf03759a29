//! What every screen shares: the notes, the choices, the address, and the way to change them.

pub mod brand;
pub mod dictionary;
pub mod document;
pub mod keep;
mod notice;
pub mod pencil;
pub mod say;
pub mod seed;
pub mod slices;
pub mod space;
pub mod tidy;
pub mod verdict;
pub mod versions;

pub use notice::{Notice, RELOAD};

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::edit::{Action, Change, State, reduce};
use crate::domain::language::{Language, Text};
use crate::domain::note::Note;
use crate::domain::route::Route;
use crate::domain::ruleset::{RuleSet, default_rule_set, rule_set};
use crate::domain::sample::{self, Sample};
use crate::domain::wording::{Arg, fill};
use crate::platform::{clock, page, preferences};
use crate::ui::words::shell;

/// The note a first visit meets: the sample's, with mistakes in it.
pub const FIRST_NOTE: &str = "sample-01";

/// Light, dark, or as the system says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    System,
    /// Pinned light.
    Light,
    /// Pinned dark.
    Dark,
}

impl Theme {
    /// The word in attributes and preferences.
    #[must_use]
    pub const fn id(self) -> Option<&'static str> {
        match self {
            Theme::System => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        }
    }

    fn from_id(id: &str) -> Self {
        match id {
            "light" => Theme::Light,
            "dark" => Theme::Dark,
            _ => Theme::System,
        }
    }
}

/// Whether this tab may change notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Still reading what is stored.
    Opening,
    /// May write.
    Writer,
    /// Another tab writes; this one reads along.
    Reader,
}

/// How safe the notes are right now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// On the disk.
    Saved,
    /// On the way.
    Saving,
    /// Not saved, and why.
    NotSaved(&'static Text),
}

/// Undo and redo of what a screen edits besides notes.
#[derive(Clone)]
pub struct Undoer {
    /// What undo, or redo, would do.
    pub name: Arc<dyn Fn(bool) -> Option<String> + Send + Sync>,
    /// Undo (`false`) or redo (`true`).
    pub walk: Arc<dyn Fn(bool) + Send + Sync>,
}

/// The studio. A handful of signals, copied freely.
#[derive(Clone, Copy)]
pub struct Studio {
    /// Notes and their history.
    pub state: RwSignal<State>,
    /// The interface's language.
    pub language: RwSignal<Language>,
    /// Light or dark.
    pub theme: RwSignal<Theme>,
    /// Id of the rule set that speaks; none while nobody chose one. Kept by its id, because the sets themselves come
    /// with the rooms that check.
    rules: RwSignal<Option<String>>,
    /// The screen.
    pub route: RwSignal<Route>,
    /// Whether this tab may write.
    pub role: RwSignal<Role>,
    /// How safe the notes are.
    pub saving: RwSignal<Saving>,
    /// What the user should know about.
    pub notices: RwSignal<Vec<Notice>>,
    /// Now, renewed every half minute: the publishing window moves.
    pub now: RwSignal<i64>,
    /// Counts loads of stored files: an address asked before may exist now.
    pub files_loaded: RwSignal<u32>,
    /// The note that was open last; "Compose" leads back to it.
    pub last_note: RwSignal<String>,
    /// What undo and redo are about, where that is not notes.
    pub undoer: RwSignal<Option<Undoer>>,
    sample: StoredValue<Arc<Sample>>,
}

impl Studio {
    /// The studio of this page.
    #[must_use]
    pub fn here() -> Self {
        expect_context()
    }

    pub(super) fn open() -> Self {
        let language = preferences::get("language")
            .and_then(|tag| Language::from_tag(&tag))
            .or_else(|| page::languages().iter().find_map(|tag| Language::from_preference(tag)))
            .unwrap_or_default();
        // The sample is checked by a test; a broken one shows as no notes. Other workspaces have none.
        let mut sample = sample::notes().unwrap_or_default();
        let mut workspace = seed::workspace(&sample);
        if !space::is_first() {
            // A copy of the sample's workspace still shows its pictures.
            sample.notes.clear();
            workspace.notes.clear();
        }
        let sample = Arc::new(sample);
        let studio = Self {
            state: RwSignal::new(State { workspace, ..State::default() }),
            language: RwSignal::new(language),
            theme: RwSignal::new(Theme::from_id(&preferences::get("theme").unwrap_or_default())),
            rules: RwSignal::new(preferences::get(&space::rules())),
            route: RwSignal::new(Route::parse(&page::hash())),
            role: RwSignal::new(Role::Opening),
            saving: RwSignal::new(Saving::Saved),
            notices: RwSignal::new(Vec::new()),
            now: RwSignal::new(clock::now()),
            files_loaded: RwSignal::new(0),
            last_note: RwSignal::new(space::begins_with(|| FIRST_NOTE.to_owned())),
            undoer: RwSignal::new(None),
            sample: StoredValue::new(sample),
        };
        page::on_hash(move |hash| studio.route.set(Route::parse(&hash)));
        set_interval(move || studio.now.set(clock::now()), std::time::Duration::from_secs(30));
        Effect::new(move |_| {
            if let Route::Compose(id) | Route::History(id) = studio.route.get() {
                studio.last_note.set(id);
            }
        });
        Effect::new(move |_| {
            page::set_root("lang", Some(studio.language.get().tag()));
            page::set_root("data-theme", studio.theme.get().id());
        });
        studio
    }

    /// The sample brand's notes, as they are shipped.
    #[must_use]
    pub fn sample(self) -> Arc<Sample> {
        self.sample.get_value()
    }

    /// Does something to the notes, if this tab may.
    pub fn act(self, action: Action) {
        if self.role.get_untracked() == Role::Writer {
            self.state.update(|state| *state = reduce(std::mem::take(state), action, clock::now()));
        }
    }

    /// Changes a note.
    pub fn change(self, note: &str, change: Change) {
        self.act(Action::Change(note.to_owned(), change));
    }

    /// Undoes or, again, redoes the last step, whichever note it was in, or in what this screen edits.
    pub fn undo(self, again: bool) {
        match self.undoer.get_untracked() {
            Some(undoer) => (undoer.walk)(again),
            None => self.act(if again { Action::Redo } else { Action::Undo }),
        }
    }

    /// Makes undo and redo those of this screen, as long as it is open.
    pub fn undo_here(self, undoer: Undoer) {
        self.undoer.set(Some(undoer));
        on_cleanup(move || self.undoer.set(None));
    }

    /// Makes a new note and opens it.
    pub fn start_note(self) {
        let id = clock::new_id();
        self.act(Action::Create(Arc::new(Note::new(id.clone()))));
        page::go(&Route::Compose(id).hash());
        page::focus_soon("field-title".to_owned());
    }

    /// What the window is called: the note or the screen, then the studio.
    #[must_use]
    pub fn title(self) -> String {
        let here = match self.route.get() {
            Route::Home => None,
            Route::Notes => Some(self.say(&shell::NOTES)),
            Route::Compose(id) | Route::History(id) => self.note(&id).map(|note| note.title.trim().to_owned()),
            Route::Account => Some(self.say(&shell::ACCOUNT)),
            Route::Shop => Some(self.say(&shell::SHOP)),
            Route::Setup => Some(self.say(&shell::SETUP)),
            Route::Workspaces => Some(self.say(&shell::WORKSPACES)),
        };
        here.filter(|here| !here.is_empty()).map_or_else(|| "Akaire".to_owned(), |here| format!("{here} · Akaire"))
    }

    /// The note with this id, unless it is in the trash.
    #[must_use]
    pub fn note(self, id: &str) -> Option<Arc<Note>> {
        self.state.with(|state| state.workspace.note(id).filter(|note| note.trashed_at.is_none()).cloned())
    }

    /// What throws a note away, now.
    #[must_use]
    pub fn trash(id: String) -> Action {
        Action::Change(id, Change::Trash(Some(clock::now() / 1000)))
    }

    /// Whether a note came with the app.
    #[must_use]
    pub fn is_sample(self, id: &str) -> bool {
        self.sample.with_value(|sample| sample.note(id).is_some())
    }

    /// Whether fields are locked.
    #[must_use]
    pub fn locked(self) -> bool {
        self.role.get() != Role::Writer
    }

    /// A text in the reader's language.
    #[must_use]
    pub fn say(self, text: &'static Text) -> String {
        text.get(self.language.get()).to_owned()
    }

    /// A text with its places filled, in the reader's language.
    #[must_use]
    pub fn fill(self, text: &'static Text, args: &[Arg]) -> String {
        fill(text, args, self.language.get())
    }

    /// Chooses the interface's language.
    pub fn choose_language(self, language: Language) {
        preferences::set("language", language.tag());
        self.language.set(language);
    }

    /// Chooses light or dark.
    pub fn choose_theme(self, theme: Theme) {
        preferences::set("theme", theme.id().unwrap_or("system"));
        self.theme.set(theme);
    }

    /// The rule set that speaks.
    #[must_use]
    pub fn rules(self) -> &'static RuleSet {
        self.rules.with(|id| id.as_deref().and_then(rule_set)).unwrap_or_else(default_rule_set)
    }

    /// Chooses the rule set.
    pub fn choose_rules(self, rules: &'static RuleSet) {
        preferences::set(&space::rules(), rules.id);
        self.rules.set(Some(rules.id.to_owned()));
    }

    /// Adds a notice, once: what said the same, perhaps with other numbers, goes.
    pub fn notify(self, notice: Notice) {
        self.unsay(&[notice.text]);
        self.notices.update(|notices| notices.push(notice));
    }

    /// Takes notices back that are no longer true.
    pub fn unsay(self, texts: &[&'static Text]) {
        let said = |notice: &Notice| texts.iter().any(|text| std::ptr::eq(*text, notice.text));
        if self.notices.with_untracked(|notices| notices.iter().any(said)) {
            self.notices.update(|notices| notices.retain(|notice| !said(notice)));
        }
    }
}
