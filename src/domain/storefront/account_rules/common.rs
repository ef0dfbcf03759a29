//! What more than one rule does.

use crate::domain::bilingual::Bilingual;
use crate::domain::finding::{Field, Finding};
use crate::domain::rule::Rule;
use crate::domain::storefront::names::{listed, name_of};
use crate::domain::storefront::{AccountSubject, CheckAccount, NoteState};
use crate::domain::wording::Wording;

/// Says for each collection which of its notes stand like this.
pub fn collected(
    rule: &Rule<CheckAccount>,
    wording: &'static Wording,
    state: NoteState,
    subject: &AccountSubject<'_>,
    out: &mut Vec<Finding>,
) {
    for (item, collection) in subject.account.collections.iter().enumerate() {
        let notes = collection.notes.iter().map(String::as_str);
        let named = listed(notes.filter(|note| (subject.around.note)(note) == state));
        if !named.is_empty() {
            out.push(
                Finding::new(rule.id, rule.severity, Field::Collections, wording)
                    .item(item)
                    .member("notes")
                    .arg(name_of(&collection.title, &collection.id))
                    .arg(named),
            );
        }
    }
}

/// Says which of the pinned notes stand like this.
pub fn pinned(
    rule: &Rule<CheckAccount>,
    wording: &'static Wording,
    state: NoteState,
    subject: &AccountSubject<'_>,
    out: &mut Vec<Finding>,
) {
    for (item, note) in subject.account.pinned.iter().enumerate() {
        if (subject.around.note)(note) == state {
            let finding = Finding::new(rule.id, rule.severity, Field::Pinned, wording).item(item);
            out.push(finding.arg(name_of(&Bilingual::default(), note)));
        }
    }
}
