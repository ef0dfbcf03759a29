//! Who wrote a note.

use crate::domain::account::Account;
use crate::ui::studio::brand;

/// The address of a file shipped with the app.
#[must_use]
pub fn asset(file: &str) -> String {
    format!("assets/{file}")
}

/// Who wrote a note.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Author {
    /// Nickname.
    pub name: String,
    /// Address of the picture, once there is one.
    pub avatar: Option<String>,
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
            avatar: brand::address(&account.avatar),
            seal: account.verification.as_ref().map(|verification| verification.label.zh.clone()),
            place: account.ip_location.clone(),
        }
    }
}
