//! At phone width: the findings one by one, at the bottom of the screen.

use leptos::prelude::*;

use super::Desk;
use super::finding::FindingCard;
use super::margin::{RuleSets, Tally};
use crate::ak;
use crate::ui::kit::{Icon, Show, live};
use crate::ui::words::findings as words;

/// The bottom sheet.
#[component]
pub fn FindingsSheet() -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let open = RwSignal::new(false);
    let at = RwSignal::new(0usize);
    let count = Memo::new(move |_| desk.report.with(|report| report.findings.len()));
    let shown = move || at.get().min(count.get().saturating_sub(1));
    let step = move |by: isize| {
        let count = count.get_untracked();
        if count > 0 {
            let next = (shown() as isize + by).rem_euclid(count as isize) as usize;
            at.set(next);
            open.set(true);
        }
    };
    let card = move || {
        let index = shown();
        let finding = desk.report.with(|report| report.findings.get(index).cloned());
        finding.map(|finding| ak! { <ol><FindingCard finding=finding index=index/></ol> })
    };
    ak! {
        <aside class="nsheet" class:is-open=live(move || open.get()) aria-label=live(move || studio.say(&words::HEADING))>
            <div class="nsheet-head">
                <button
                    type="button"
                    class="row nsheet-key"
                    id="findings-key"
                    aria-expanded=live(move || open.get().to_string())
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    <strong>{live(move || studio.say(&words::HEADING))}</strong>
                    <Tally/>
                </button>
                <span class="row">
                    <button
                        type="button"
                        class="btn btn-quiet btn-icon"
                        aria-label=live(move || studio.say(&words::PREVIOUS))
                        on:click=move |_| step(-1)
                    >
                        <Icon name="left"/>
                    </button>
                    <span class="num muted" translate="no">
                        {live(move || if count.get() == 0 { 0 } else { shown() + 1 })}" / "{live(move || count.get())}
                    </span>
                    <button
                        type="button"
                        class="btn btn-quiet btn-icon"
                        aria-label=live(move || studio.say(&words::NEXT))
                        on:click=move |_| step(1)
                    >
                        <Icon name="right"/>
                    </button>
                </span>
            </div>
            <Show when=move || open.get()>
                <RuleSets/>
                <Show when=move || { count.get() > 0 } fallback=move || ak! {
                    <p class="nsheet-none">{live(move || studio.say(&words::NONE))}</p>
                }>
                    {live(card)}
                </Show>
            </Show>
        </aside>
    }
}
