//! What the user should know about, outside of any note.

use crate::domain::language::Text;
use crate::domain::wording::Arg;

/// A message over the screens. It stays until it is closed or no longer true.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// What it says.
    pub text: &'static Text,
    /// What goes into its places.
    pub args: Vec<Arg>,
    /// Whether something is wrong, rather than worth knowing.
    pub wrong: bool,
    /// Whether opening the page again is what to do about it.
    pub reload: bool,
    /// Whether what is stored can be had as it lies there.
    pub drafts: bool,
}

impl Notice {
    /// Worth knowing.
    #[must_use]
    pub fn know(text: &'static Text) -> Self {
        Self { text, args: Vec::new(), wrong: false, reload: false, drafts: false }
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

    /// Worth knowing, and done with by opening the page again.
    #[must_use]
    pub fn reload(text: &'static Text) -> Self {
        Self { reload: true, ..Self::know(text) }
    }

    /// With this in the next place.
    #[must_use]
    pub fn arg(mut self, arg: impl Into<Arg>) -> Self {
        self.args.push(arg.into());
        self
    }

    /// Whether the other one says the same thing, perhaps with other numbers.
    #[must_use]
    pub fn same_kind(&self, other: &Notice) -> bool {
        std::ptr::eq(self.text, other.text)
    }
}
