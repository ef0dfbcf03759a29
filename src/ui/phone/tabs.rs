//! The tabs of the profile and of the shop.

use leptos::prelude::*;

use crate::ak;
use crate::platform::page;
use crate::ui::kit::live;

/// A tab.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Tab {
    /// Part of its id.
    pub id: &'static str,
    /// What it says.
    pub word: &'static str,
    /// The places under it: a mark that has no better one while another tab is on goes to the tab.
    pub place: &'static str,
}

/// Tabs, and which one is on. Somebody may move or take out tabs meanwhile: the one that is on stays on while it exists.
#[derive(Clone, Copy)]
pub struct TabSet {
    all: Signal<Vec<Tab>>,
    chosen: RwSignal<&'static str>,
    here: Memo<&'static str>,
}

impl TabSet {
    /// The first of these is on.
    #[must_use]
    pub fn new(all: Signal<Vec<Tab>>) -> Self {
        let chosen = RwSignal::new("");
        let here = Memo::new(move |_| {
            let chosen = chosen.get();
            all.with(|all| all.iter().find(|tab| tab.id == chosen).or(all.first()).map_or("", |tab| tab.id))
        });
        Self { all, chosen, here }
    }

    /// Id of the tab that is on; empty where there are no tabs.
    #[must_use]
    pub fn here(self) -> &'static str {
        self.here.get()
    }

    fn step(self, key: &str) -> Option<&'static str> {
        let here = self.here.get_untracked();
        self.all.with_untracked(|all| {
            let at = all.iter().position(|tab| tab.id == here)?;
            let last = all.len().saturating_sub(1);
            let to = match key {
                "ArrowLeft" => at.checked_sub(1).unwrap_or(last),
                "ArrowRight" if at == last => 0,
                "ArrowRight" => at + 1,
                "Home" => 0,
                "End" => last,
                _ => return None,
            };
            all.get(to).map(|tab| tab.id)
        })
    }
}

/// A row of tabs; the arrow keys move along it.
#[component]
pub fn Tabs(
    /// Part of the ids of the tabs and their panel.
    name: &'static str,
    /// What the row is for.
    label: &'static str,
    /// The tabs.
    tabs: TabSet,
    /// More classes.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let on_keydown = move |event: leptos::ev::KeyboardEvent| {
        if let Some(to) = tabs.step(&event.key()) {
            event.prevent_default();
            tabs.chosen.set(to);
            page::focus(&tab(name, to), None);
        }
    };
    ak! {
        <div class=format!("ph-tabs {class}") role="tablist" aria-label=label on:keydown=on_keydown>
            <For each=move || tabs.all.get() key=|tab| *tab let(Tab { id, word, place })>
                <button
                    type="button"
                    role="tab"
                    id=tab(name, id)
                    data-place=place
                    aria-selected=live(move || (tabs.here() == id).to_string())
                    aria-controls=live(move || (tabs.here() == id).then(|| panel(name)))
                    tabindex=live(move || if tabs.here() == id { "0" } else { "-1" })
                    on:click=move |_| tabs.chosen.set(id)
                >
                    {word}
                </button>
            </For>
        </div>
    }
}

/// The id of a tab.
#[must_use]
pub fn tab(name: &str, id: &str) -> String {
    format!("{name}-tab-{id}")
}

/// The id of the panel under the tabs.
#[must_use]
pub fn panel(name: &str) -> String {
    format!("{name}-panel")
}
