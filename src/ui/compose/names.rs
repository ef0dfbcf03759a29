//! Names as chips: mentions, and what topics share with them.

use leptos::prelude::*;

use super::Desk;
use crate::ak;
use crate::domain::edit::Change;
use crate::domain::finding::{Field, Severity};
use crate::domain::wording::Arg;
use crate::ui::kit::{Chips, live};
use crate::ui::words::compose as words;

/// Classes of the chip at an index, by what is said of it.
pub fn mark(desk: Desk, field: Field) -> Callback<usize, &'static str> {
    Callback::new(move |index| match desk.mark(field, index) {
        Some((Severity::Error, _)) => "is-error",
        Some((Severity::Warning, _)) => "is-warning",
        Some((Severity::Advice, _)) => "is-advice",
        None => "",
    })
}

/// The mentions.
#[component]
pub fn Mentions() -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    ak! {
        <div class="block">
            <div class="label">{live(move || studio.say(&words::MENTIONS))}</div>
            <Chips
                id="field-mentions"
                sign="@"
                names=Signal::derive(move || desk.read(|note| note.mentions.clone()))
                add_label=Signal::derive(move || studio.say(&words::ADD_MENTION_LABEL))
                remove_label=move |name: String| studio.fill(&words::REMOVE_MENTION, &[Arg::from(name)])
                mark=mark(desk, Field::Mentions)
                add=move |name| desk.change(Change::AddMention(name))
                remove=move |index| desk.change(Change::RemoveMention(index))
                refused=desk.refused()
                read_only=desk.locked()
            />
        </div>
    }
}
