//! The tabs of the profile and of the shop.

use leptos::prelude::*;

use crate::ak;
use crate::platform::page;
use crate::ui::kit::live;

/// A row of tabs; the arrow keys move along it.
#[component]
pub fn Tabs(
    /// Part of the ids of the tabs and their panel.
    name: &'static str,
    /// What the row is for.
    label: &'static str,
    /// The words.
    words: Vec<&'static str>,
    /// The one that is on.
    chosen: RwSignal<usize>,
    /// More classes.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let last = words.len().saturating_sub(1);
    let on_keydown = move |event: leptos::ev::KeyboardEvent| {
        let here = chosen.get_untracked();
        let to = match event.key().as_str() {
            "ArrowLeft" => here.checked_sub(1).unwrap_or(last),
            "ArrowRight" if here == last => 0,
            "ArrowRight" => here + 1,
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        chosen.set(to);
        page::focus(&tab(name, to), None);
    };
    ak! {
        <div class=format!("ph-tabs {class}") role="tablist" aria-label=label on:keydown=on_keydown>
            {words.into_iter().enumerate().map(|(index, word)| {
                let on = move || chosen.get() == index;
                ak! {
                    <button
                        type="button"
                        role="tab"
                        id=tab(name, index)
                        aria-selected=live(move || on().to_string())
                        aria-controls=live(move || on().then(|| panel(name)))
                        tabindex=live(move || if on() { "0" } else { "-1" })
                        on:click=move |_| chosen.set(index)
                    >
                        {word}
                    </button>
                }
            }).collect_view()}
        </div>
    }
}

/// The id of a tab.
#[must_use]
pub fn tab(name: &str, index: usize) -> String {
    format!("{name}-tab-{index}")
}

/// The id of the panel under the tabs.
#[must_use]
pub fn panel(name: &str) -> String {
    format!("{name}-panel")
}
