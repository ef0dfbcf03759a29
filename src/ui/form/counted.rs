//! How much of its limit something uses, beneath its field.

use leptos::prelude::*;

use crate::ak;
use crate::domain::check::{Counter, CounterState};
use crate::domain::ruleset::StorefrontLimits;
use crate::ui::kit::{Icon, Show, live};
use crate::ui::studio::Studio;
use crate::ui::words::form as words;

/// How much of its limit a text uses.
pub type Measure = fn(&str, &StorefrontLimits) -> Counter;

/// The count beside its limit: from where to where, if nobody knows how the platform counts.
pub fn counted(studio: Studio, id: Option<String>, counter: Signal<Counter>) -> AnyView {
    let used = move || match counter.get().whole() {
        (used, most, _) if used == most => used.to_string(),
        (used, most, _) => format!("{used}–{most}"),
    };
    let limit = move || {
        let counter = counter.get();
        let most = counter.whole().2.unwrap_or_default();
        counter.min.map_or_else(|| most.to_string(), |least| format!("{least}–{most}"))
    };
    let interval = move || counter.with(|counter| counter.used != counter.used_max);
    let outside = move || matches!(counter.get().state(), CounterState::Over | CounterState::Under);
    ak! {
        <p class="form-count" id=id translate="no">
            <span class="count" class:unsure=live(interval) class:is-over=live(outside)>{live(used)}</span>
            " / "{live(limit)}
            <Show when=interval>
                " "
                <span class="unsure-tag">
                    <Icon name="uncertain" size="i-s"/>
                    {live(move || studio.say(&words::UNSURE))}
                </span>
            </Show>
        </p>
    }
    .into_any()
}
