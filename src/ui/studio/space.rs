//! Which workspace this tab is in: one brand, with a database of its own. A tab stays in its workspace when it is opened
//! again; a new one begins where somebody was last.

use leptos::prelude::*;

use crate::domain::workspaces::{FIRST, database_of, may_enter};
use crate::platform::preferences;
use crate::platform::storage::Storage;

/// Where the tab's own choice, and the last one made, are kept; and what that workspace is called.
const ID: &str = "workspace";
const NAME: &str = "workspace-name";
/// Set while a tab goes back to the first workspace because its own is no longer there.
const GONE: &str = "workspace-gone";

/// What the list of workspaces is called in the first one's database.
pub const LIST: &str = "workspaces";

thread_local! {
    /// The id, and the name, of this page's workspace: what another tab chooses does not move it.
    static HERE: (String, ArcRwSignal<String>) = {
        let of_tab = preferences::of_tab(ID).is_some();
        let chosen = |key| if of_tab { preferences::of_tab(key) } else { preferences::get(key) };
        (chosen(ID).unwrap_or_else(|| FIRST.to_owned()), ArcRwSignal::new(chosen(NAME).unwrap_or_default()))
    };
}

/// The id of this tab's workspace.
#[must_use]
pub fn id() -> String {
    HERE.with(|(id, _)| id.clone())
}

/// Whether this is the workspace a first visit meets, with the sample brand in it.
#[must_use]
pub fn is_first() -> bool {
    id() == FIRST
}

/// What a workspace begins with: the first one with the sample's, any other with nothing.
#[must_use]
pub fn begins_with<T: Default>(sample: impl FnOnce() -> T) -> T {
    if is_first() { sample() } else { T::default() }
}

/// What this workspace is called, as far as this page knows; empty if it has no name.
#[must_use]
pub fn name() -> String {
    HERE.with(|(_, name)| name.clone()).get()
}

/// The name of its database, and of the channel between its tabs.
#[must_use]
pub fn database() -> String {
    database_of(&id())
}

/// The lock of its writer.
#[must_use]
pub fn lock() -> String {
    format!("{}-writer", database())
}

/// The name under which the rule set that was chosen in it is kept.
#[must_use]
pub fn rules() -> String {
    if is_first() { "rules".to_owned() } else { format!("rules.{}", id()) }
}

/// Has this tab stay in its workspace when it is opened again, whatever other tabs choose.
pub fn stay() {
    HERE.with(|(id, name)| {
        preferences::set_of_tab(ID, id);
        preferences::set_of_tab(NAME, &name.get_untracked());
    });
}

/// Chooses the workspace of this tab, and of new ones. It is entered when the page is opened again.
pub fn choose(id: &str, name: &str) {
    for (key, value) in [(ID, id), (NAME, name)] {
        preferences::set_of_tab(key, value);
        preferences::set(key, value);
    }
    HERE.with(|(here, known)| {
        if here == id {
            known.set(name.to_owned());
        }
    });
}

/// Whether this tab's workspace is still there. If not, the first one is chosen; it is entered when the page is opened
/// again. Where the list cannot be read, nothing is taken from anybody.
pub async fn stands() -> bool {
    if is_first() {
        return true;
    }
    let stands = match Storage::open(&database_of(FIRST), Box::new(|_| ())).await {
        Ok(storage) => {
            let list = storage.meta(LIST).await;
            storage.close();
            list.ok().flatten().is_none_or(|json| may_enter(&json, &id()))
        }
        Err(_) => true,
    };
    if !stands {
        choose(FIRST, "");
        preferences::set_of_tab(GONE, "1");
    }
    stands
}

/// Whether the tab has just been brought back to the first workspace. Says so once.
#[must_use]
pub fn was_brought_back() -> bool {
    let gone = preferences::of_tab(GONE).is_some_and(|gone| !gone.is_empty());
    if gone {
        preferences::set_of_tab(GONE, "");
    }
    gone
}
