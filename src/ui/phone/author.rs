//! Who wrote a note.

use crate::domain::account::Account;
use crate::platform::files;
use crate::ui::studio::brand;

/// The address of a file shipped with the app, or of one of the brand's own; empty while its bytes are still being read.
#[must_use]
pub fn asset(file: &str) -> String {
    if file.starts_with(brand::OWN) { files::url(file).unwrap_or_default() } else { format!("assets/{file}") }
}

/// Who wrote a note.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Author {
    /// Nickname.
    pub name: String,
    /// Address of the picture.
    pub avatar: String,
    /// What the seal says; none without a verification.
    pub seal: Option<String>,
    /// IP属地.
    pub place: String,
}

impl Author {
    /// The account as an author.
    #[must_use]
    pub fn of(account: &Account) -> Self {
        Self {
            name: account.name.clone(),
            avatar: asset(&account.avatar),
            seal: account.verification.as_ref().map(|verification| verification.label.zh.clone()),
            place: account.ip_location.clone(),
        }
    }
}
