//! Addresses: everything behind `#`, so that any static host serves every screen.

/// A screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// `#/`: the first visit, and the notes.
    #[default]
    Home,
    /// `#/notes`: all notes, to be looked through.
    Notes,
    /// `#/compose/<note>`.
    Compose(String),
    /// `#/history/<note>`.
    History(String),
    /// `#/account`.
    Account,
    /// `#/shop`.
    Shop,
    /// `#/setup`.
    Setup,
    /// `#/workspaces`.
    Workspaces,
}

impl Route {
    /// The screen of an address; an unknown one is the home screen.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let path = hash.trim_start_matches('#').trim_matches('/');
        let mut parts = path.split('/');
        match (parts.next(), parts.next(), parts.next()) {
            (Some("compose"), Some(note), None) if is_id(note) => Route::Compose(note.to_owned()),
            (Some("notes"), None, None) => Route::Notes,
            (Some("history"), Some(note), None) if is_id(note) => Route::History(note.to_owned()),
            (Some("account"), None, None) => Route::Account,
            (Some("shop"), None, None) => Route::Shop,
            (Some("setup"), None, None) => Route::Setup,
            (Some("workspaces"), None, None) => Route::Workspaces,
            _ => Route::Home,
        }
    }

    /// The address of a screen, with `#`.
    #[must_use]
    pub fn hash(&self) -> String {
        match self {
            Route::Home => "#/".to_owned(),
            Route::Notes => "#/notes".to_owned(),
            Route::Compose(note) => format!("#/compose/{note}"),
            Route::History(note) => format!("#/history/{note}"),
            Route::Account => "#/account".to_owned(),
            Route::Shop => "#/shop".to_owned(),
            Route::Setup => "#/setup".to_owned(),
            Route::Workspaces => "#/workspaces".to_owned(),
        }
    }
}

/// Whether this may name a note or a file: it survives addresses and file names.
#[must_use]
pub fn is_id(text: &str) -> bool {
    !text.is_empty() && text.len() <= 64 && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        let notes = [Route::Compose("sample-01".into()), Route::History("sample-01".into())];
        let others = [Route::Notes, Route::Account, Route::Shop, Route::Setup, Route::Workspaces];
        for route in notes.into_iter().chain([Route::Home]).chain(others) {
            assert_eq!(Route::parse(&route.hash()), route);
        }
    }

    #[test]
    fn strange_addresses_lead_home() {
        for hash in
            ["", "#", "#/nowhere", "#/compose", "#/compose/", "#/compose/a/b", "#/compose/<x>", "#/history", "#/shop/1"]
        {
            assert_eq!(Route::parse(hash), Route::Home, "{hash}");
        }
    }
}
