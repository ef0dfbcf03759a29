//! Topics and mentions as chips.

use leptos::prelude::*;

use super::Desk;
use crate::ak;
use crate::domain::check::{CounterState, Unit};
use crate::domain::edit::Change;
use crate::domain::finding::{Field, Severity};
use crate::domain::wording::Arg;
use crate::ui::kit::{Chips, live};
use crate::ui::words::compose as words;

fn mark(desk: Desk, field: Field) -> Callback<usize, &'static str> {
    Callback::new(move |index| match desk.mark(field, index) {
        Some((Severity::Error, _)) => "is-error",
        Some((Severity::Warning, _)) => "is-warning",
        Some((Severity::Advice, _)) => "is-advice",
        None => "",
    })
}

/// The topics.
#[component]
pub fn Topics() -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let counter = move || desk.counter(Field::Topics, Unit::Item);
    let over = move || counter().is_some_and(|counter| counter.state() == CounterState::Over);
    let count = move || counter().map(|counter| format!("{} / {}", counter.used, counter.limit.unwrap_or_default()));
    ak! {
        <div class="block">
            <div class="label">
                {live(move || studio.say(&words::TOPICS))}
                <small class="num" class:is-over=live(over) translate="no">{live(count)}</small>
            </div>
            <Chips
                id="field-topics"
                sign="#"
                names=Signal::derive(move || desk.read(|note| note.topics.clone()))
                add_label=Signal::derive(move || studio.say(&words::ADD_TOPIC_LABEL))
                remove_label=move |name: String| studio.fill(&words::REMOVE_TOPIC, &[Arg::from(name)])
                mark=mark(desk, Field::Topics)
                add=move |name| desk.change(Change::AddTopic(name))
                remove=move |index| desk.change(Change::RemoveTopic(index))
                refused=desk.refused()
                read_only=desk.locked()
            />
        </div>
    }
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
