//! Small choices that may be lost: language, theme, rule set. Notes never live here.

fn storage() -> Option<web_sys::Storage> {
    // A browser that denies storage throws here.
    web_sys::window()?.local_storage().ok().flatten()
}

/// A choice made before.
#[must_use]
pub fn get(key: &str) -> Option<String> {
    storage()?.get_item(&format!("akaire.{key}")).ok().flatten()
}

/// Keeps a choice, if the browser lets us.
pub fn set(key: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(&format!("akaire.{key}"), value);
    }
}

fn session() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

/// A choice made before in this tab.
#[must_use]
pub fn of_tab(key: &str) -> Option<String> {
    session()?.get_item(&format!("akaire.{key}")).ok().flatten()
}

/// Keeps a choice for this tab, if the browser lets us.
pub fn set_of_tab(key: &str, value: &str) {
    if let Some(session) = session() {
        let _ = session.set_item(&format!("akaire.{key}"), value);
    }
}
