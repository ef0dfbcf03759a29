//! Which workspace this tab is in: one brand, with a database of its own. A tab stays in its workspace when it is opened
//! again; a new one begins where somebody was last.

use crate::domain::workspaces::{FIRST, database_of};
use crate::platform::preferences;

/// Where the tab's own choice, and the last one made, are kept.
const KEY: &str = "workspace";

/// The id of this tab's workspace.
#[must_use]
pub fn id() -> String {
    preferences::of_tab(KEY).or_else(|| preferences::get(KEY)).unwrap_or_else(|| FIRST.to_owned())
}

/// Whether this is the workspace a first visit meets, with the sample brand in it.
#[must_use]
pub fn is_first() -> bool {
    id() == FIRST
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

/// Chooses the workspace of this tab, and of new ones. It is entered when the page is opened again.
pub fn choose(id: &str) {
    preferences::set_of_tab(KEY, id);
    preferences::set(KEY, id);
}
