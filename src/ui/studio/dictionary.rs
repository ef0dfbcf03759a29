//! The brand's dictionary as this page knows it.

use std::sync::Arc;

use leptos::prelude::*;

use super::document::{self, Document};
use super::{Studio, Undoer, space};
use crate::domain::dictionary::Dictionary;
use crate::domain::sample;
use crate::domain::steps::StepName;
use crate::ui::words::{keep as words, shell};

thread_local! {
    // A test holds that the sample's can be read.
    static DICTIONARY: Document<Dictionary> = Document::new(
        "dictionary",
        space::begins_with(|| sample::dictionary().unwrap_or_default()),
        [&words::DICTIONARY_NEWER, &words::DICTIONARY_DAMAGED],
    );
}

/// The dictionary; the sample brand's, in its workspace, until something else is stored.
#[must_use]
pub fn dictionary() -> ArcRwSignal<Arc<Dictionary>> {
    document::value(&DICTIONARY)
}

/// Reads what is stored. Called by every screen that needs the dictionary.
pub fn enter(studio: Studio) {
    document::enter(studio, &DICTIONARY);
}

/// Changes the dictionary and writes it, if this tab may. Says whether it may.
pub fn change(studio: Studio, make: impl FnOnce(&mut Dictionary)) -> bool {
    document::change(studio, &DICTIONARY, StepName::new(&shell::SETUP), make)
}

/// Reads the dictionary as an import has written it.
pub fn arrive(studio: Studio, name: StepName, then: impl FnOnce() + 'static) {
    document::arrive(studio, &DICTIONARY, name, then);
}

/// Undo and redo of the dictionary.
#[must_use]
pub fn undoer(studio: Studio) -> Undoer {
    document::undoer(studio, &DICTIONARY)
}
