//! What each character of the title costs, for whoever asks: 🇯🇵 is one sign and four of twenty.

use leptos::prelude::*;

use super::Desk;
use crate::ak;
use crate::domain::text::costs;
use crate::domain::wording::Arg;
use crate::ui::kit::{Show, live};
use crate::ui::words::compose as words;

/// Half units as people write them: 1, ½, 1½.
fn units(half_units: u32) -> String {
    match (half_units / 2, half_units % 2) {
        (0, _) => "½".to_owned(),
        (whole, 0) => whole.to_string(),
        (whole, _) => format!("{whole}½"),
    }
}

/// A key, and the list it opens.
#[component]
pub fn TitleCost(
    /// What stands in the field.
    typed: RwSignal<String>,
) -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let open = RwSignal::new(false);
    let list = move || {
        typed.with(|text| {
            let each = costs(text).into_iter().map(|(sign, cost)| {
                let dear = cost > 2;
                let shown = if sign.trim().is_empty() { "␣".to_owned() } else { sign.to_owned() };
                ak! { <li class:is-dear=dear><span lang="zh-Hans">{shown}</span><b>{units(cost)}</b></li> }
            });
            each.collect_view()
        })
    };
    let dearest = move || {
        let dearest = typed.with(|text| {
            let dear = costs(text).into_iter().filter(|(_, cost)| *cost > 2);
            dear.max_by_key(|(_, cost)| *cost).map(|(sign, cost)| (sign.to_owned(), cost))
        });
        let limit = studio.rules().limits.title_max.value;
        dearest.map(|(sign, cost)| {
            studio.fill(&words::COST_DEAR, &[Arg::from(sign), Arg::from(units(cost)), Arg::from(limit)])
        })
    };
    ak! {
        <button
            type="button"
            class="btn btn-quiet btn-s cost-key"
            aria-expanded=live(move || open.get().to_string())
            on:click=move |_| open.update(|open| *open = !*open)
        >
            {live(move || studio.say(&words::COST))}
        </button>
        <Show when=move || open.get()>
            <div class="costs-box">
                <ul class="costs" translate="no" tabindex="0" aria-label=live(move || studio.say(&words::COST))>{live(list)}</ul>
                {live(move || dearest().map(|line| ak! { <p class="muted">{line}</p> }))}
            </div>
        </Show>
    }
}
