//! The rest of a note: the words on its cover, its purpose, its labels.

use leptos::prelude::*;

use super::Desk;
use super::note_text::NoteText;
use crate::ak;
use crate::domain::edit::Change;
use crate::domain::finding::Field;
use crate::domain::language::Text;
use crate::domain::note::Purpose;
use crate::ui::kit::{Check, Choice, Select, live};
use crate::ui::words::compose as words;

/// The word for a purpose.
#[must_use]
pub fn purpose_word(purpose: Purpose) -> &'static Text {
    match purpose {
        Purpose::Product => &words::PURPOSE_PRODUCT,
        Purpose::News => &words::PURPOSE_NEWS,
        Purpose::HowTo => &words::PURPOSE_HOW_TO,
        Purpose::Campaign => &words::PURPOSE_CAMPAIGN,
        Purpose::Live => &words::PURPOSE_LIVE,
        Purpose::Kol => &words::PURPOSE_KOL,
        Purpose::Other => &words::PURPOSE_OTHER,
    }
}

/// Cover text, purpose and labels.
#[component]
pub fn Settings() -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let purposes = Signal::derive(move || {
        Purpose::ALL.map(|purpose| Choice::new(purpose.id().to_owned(), studio.say(purpose_word(purpose)))).to_vec()
    });
    let choose = move |id: String| {
        if let Some(purpose) = Purpose::ALL.into_iter().find(|purpose| purpose.id() == id) {
            desk.change(Change::Purpose(purpose));
        }
    };
    ak! {
        <div class="block">
            <span class="label">{live(move || studio.say(&words::COVER_TEXT))}</span>
            <NoteText
                id="field-coverText" field=Field::CoverText label=&words::COVER_TEXT class="text text-line"
                described_by="cover-text-why"
            />
            <p class="muted" id="cover-text-why">{live(move || studio.say(&words::COVER_TEXT_WHY))}</p>
        </div>
        <div class="settings">
            <Select
                id="field-purpose"
                label=Signal::derive(move || studio.say(&words::PURPOSE))
                choices=purposes
                chosen=Signal::derive(move || desk.read(|note| note.purpose).id().to_owned())
                choose=choose
                disabled=desk.locked()
            />
            <Check
                label=Signal::derive(move || studio.say(&words::PAID))
                on=Signal::derive(move || desk.read(|note| note.paid_partnership))
                set=move |paid| desk.change(Change::PaidPartnership(paid))
                disabled=desk.locked()
            />
            <Check
                label=Signal::derive(move || studio.say(&words::AI_MADE))
                on=Signal::derive(move || desk.read(|note| note.ai_made))
                set=move |made| desk.change(Change::AiMade(made))
                disabled=desk.locked()
            />
        </div>
    }
}
