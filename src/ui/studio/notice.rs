//! What the user should know about, outside of any note.

use super::Studio;
use crate::domain::language::Text;
use crate::domain::wording::Arg;
use crate::platform::page;
use crate::ui::words::shell;

/// What can be done about something: what the key says, and what it does.
pub type Key = (&'static Text, fn(Studio));

/// Opens the page again.
pub const RELOAD: Key = (&shell::ROOM_RELOAD, |_| page::reload());

/// A message over the screens. It stays until it is closed or no longer true.
#[derive(Clone, Debug)]
pub struct Notice {
    /// What it says.
    pub text: &'static Text,
    /// What goes into its places.
    pub args: Vec<Arg>,
    /// Whether something is wrong, rather than worth knowing.
    pub wrong: bool,
    /// What to do about it, once everything is saved.
    pub key: Option<Key>,
    /// Whether what is stored can be had as it lies there.
    pub drafts: bool,
}

impl Notice {
    /// Worth knowing.
    #[must_use]
    pub fn know(text: &'static Text) -> Self {
        Self { text, args: Vec::new(), wrong: false, key: None, drafts: false }
    }

    /// Something is wrong.
    #[must_use]
    pub fn wrong(text: &'static Text) -> Self {
        Self { wrong: true, ..Self::know(text) }
    }

    /// Something that is stored cannot be shown, but handed out.
    #[must_use]
    pub fn unread(text: &'static Text) -> Self {
        Self { drafts: true, ..Self::wrong(text) }
    }

    /// Worth knowing, and something can be done about it.
    #[must_use]
    pub fn with_key(text: &'static Text, key: Key) -> Self {
        Self { key: Some(key), ..Self::know(text) }
    }

    /// With this in the next place.
    #[must_use]
    pub fn arg(mut self, arg: impl Into<Arg>) -> Self {
        self.args.push(arg.into());
        self
    }
}
