//! The title's meter: one manuscript cell per title unit, half cells for half units, red ones beyond the frame.

use leptos::prelude::*;

use super::Show;
use super::live;
use crate::ak;
use crate::domain::text::Counts;

/// Cells beyond the frame that are drawn at most; the number says the rest.
const OVER_DRAWN: u32 = 10;

/// A title's length as the platform counts it.
#[component]
pub fn TitleMeter(
    /// The title's counts.
    #[prop(into)]
    counts: Signal<Counts>,
    /// The rule set's limit.
    #[prop(into)]
    limit: Signal<u32>,
) -> impl IntoView {
    let inside = move || {
        let half_units = counts.get().half_units;
        (0..limit.get())
            .map(|cell| match half_units.saturating_sub(cell * 2) {
                0 => "cell",
                // The platform rounds the half up: drawn as half full, half hatched.
                1 => "cell cell-round",
                _ => "cell cell-full",
            })
            .map(|class| ak! { <i class=class></i> })
            .collect_view()
    };
    let over = move || counts.get().title.saturating_sub(limit.get());
    let number = move || {
        let counts = counts.get();
        let whole = ak! { <b>{counts.title}</b> };
        if counts.half_units.is_multiple_of(2) {
            (String::new(), whole)
        } else {
            (format!("{}.5 → ", counts.half_units / 2), whole)
        }
    };
    ak! {
        <span class="cells" aria-hidden="true">{live(inside)}</span>
        <Show when=move || { over() > 0 }>
            <span class="cells cells-over" aria-hidden="true">
                {live(move || (0..over().min(OVER_DRAWN)).map(|_| ak! { <i class="cell cell-over"></i> }).collect_view())}
            </span>
        </Show>
        <span class="count" class:is-over=live(move || { over() > 0 }) translate="no">
            {live(number)}" / "{live(move || limit.get())}
        </span>
    }
}
