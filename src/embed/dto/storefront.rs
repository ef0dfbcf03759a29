//! What accounts and shops have in common in JavaScript: texts in two languages, sums, moments, ids, and what stands around
//! them.

use crate::domain::account::AccountKind;
use crate::domain::bilingual::Bilingual;
use crate::domain::moment::Moment;
use crate::domain::shop::Money;
use crate::domain::storefront::{Around, NoteState};
use crate::embed::dto::note::TIME;
use crate::embed::json;
use crate::embed::shape::{At, Object, Read, Value};

/// The kinds of account by their words.
const KINDS: [(&str, AccountKind); 3] = [
    ("ordinary", AccountKind::Ordinary),
    ("individual-pro", AccountKind::IndividualPro),
    ("enterprise-pro", AccountKind::EnterprisePro),
];

/// A kind of account.
pub fn kind<V: Value>(at: &At<'_, V>) -> Read<AccountKind, V> {
    at.one_of(&KINDS, |one| one.0).map(|one| one.1)
}

/// A text in Chinese, and in Japanese where there is one.
pub fn bilingual<V: Value>(at: &At<'_, V>) -> Read<Bilingual, V> {
    let given = at.object()?;
    Ok(Bilingual { zh: given.required("zh", |at| at.text())?, ja: given.text("ja")?.unwrap_or_default() })
}

/// An optional text in two languages.
pub fn words<V: Value>(given: &Object<'_, V>, name: &'static str) -> Read<Bilingual, V> {
    Ok(given.optional(name, bilingual)?.unwrap_or_default())
}

/// Whole fen.
pub fn money<V: Value>(at: &At<'_, V>) -> Read<Money, V> {
    let fen = at.number()?;
    if fen.fract() == 0.0 {
        Ok(Money(fen as i64)) // saturates
    } else {
        Err(at.mismatch("a whole number of fen", &json::number(fen)))
    }
}

/// A point in time.
pub fn moment<V: Value>(at: &At<'_, V>) -> Read<Moment, V> {
    at.parsed(TIME, Moment::parse)
}

/// A whole number from 0 to 255.
pub fn small<V: Value>(at: &At<'_, V>) -> Read<u8, V> {
    let number = at.whole()?;
    u8::try_from(number).map_err(|_| at.mismatch("a whole number up to 255", &json::number(number.into())))
}

/// What the options say of the world around an account or a shop.
#[derive(Debug, Default)]
pub struct Surroundings {
    /// Each note that is known: its id, and whether it is published. None where nobody said.
    notes: Option<Vec<(String, bool)>>,
    /// The kind of account that keeps the shop.
    pub kind: Option<AccountKind>,
}

impl Surroundings {
    /// Reads what of the options concerns accounts and shops.
    pub fn read<V: Value>(at: At<'_, V>) -> Read<Self, V> {
        let Some(at) = at.given() else { return Ok(Self::default()) };
        let given = at.object()?;
        let note = |at: &At<'_, V>| {
            let given = at.object()?;
            Ok((given.required("id", |at| at.text())?, given.required("published", |at| at.flag())?))
        };
        Ok(Self { notes: given.optional("notes", |at| at.each(note))?, kind: given.optional("accountKind", kind)? })
    }

    /// What became of a note. Where no notes are given, nothing is said of any.
    pub fn note(&self, id: &str) -> NoteState {
        let Some(notes) = &self.notes else { return NoteState::Published };
        match notes.iter().find(|(known, _)| known == id) {
            None => NoteState::Missing,
            Some((_, false)) => NoteState::Planned,
            Some((_, true)) => NoteState::Published,
        }
    }
}

/// Pictures stand for their size, `1080x1440`; one without is called so.
const UNKNOWN: &str = "?";

/// A picture: its size as shown, or `null`.
pub fn picture<V: Value>(at: &At<'_, V>) -> Read<String, V> {
    if at.is_null() {
        return Ok(UNKNOWN.to_owned());
    }
    let given = at.object()?;
    let width = given.required("width", |at| at.whole())?;
    let height = given.required("height", |at| at.whole())?;
    Ok(format!("{width}x{height}"))
}

fn size(picture: &str) -> Option<(u32, u32)> {
    let (width, height) = picture.split_once('x')?;
    Some((width.parse().ok()?, height.parse().ok()?))
}

/// The surroundings as the rules see them.
pub fn around<'a>(note: &'a dyn Fn(&str) -> NoteState) -> Around<'a> {
    Around { note, size: &size }
}
