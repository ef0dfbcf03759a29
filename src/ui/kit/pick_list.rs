//! Things that are picked from a list by their names: chips in order, and a list of the others.

use std::collections::HashSet;
use std::time::Duration;

use leptos::prelude::*;

use super::{Icon, Show, live};
use crate::ak;
use crate::platform::page;

/// Chips drawn at first, and with each "more".
const STEP: usize = 40;

/// Options that are drawn at once: a thousand of them come one part after the other.
const OPTIONS: usize = 100;

/// A thing that can be picked, or that was.
#[derive(Clone, Debug, PartialEq)]
pub struct Pick {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// It stands in the list. What was put away does not, but keeps its name where it is picked.
    pub offered: bool,
}

/// What a list of things to pick says.
#[derive(Clone, Copy)]
pub struct PickWords {
    /// What the list asks.
    pub ask: Signal<String>,
    /// What stands for one that is not there any more, by its id.
    pub gone: Callback<String, String>,
    /// What the key that takes one out says, by its name.
    pub take_out: Callback<String, String>,
    /// What the key for more chips says, by how many are left.
    pub more: Callback<usize, String>,
}

/// The chips and the list. The element with the id is the list; a chip's key is `<id>-<index>`.
#[component]
pub fn PickList(
    /// The list's id.
    #[prop(into)]
    id: String,
    /// What it says.
    words: PickWords,
    /// All there are.
    all: Signal<Vec<Pick>>,
    /// Ids of those that are.
    chosen: Signal<Vec<String>>,
    /// Gets what is picked then.
    #[prop(into)]
    choose: Callback<Vec<String>>,
    /// Classes of the chip at an index.
    #[prop(into, optional)]
    mark: Option<Callback<usize, &'static str>>,
    /// Nothing can be picked.
    #[prop(into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let list = StoredValue::new(id.clone());
    let name = move |id: &str| {
        all.with(|all| all.iter().find(|pick| pick.id == id).map(|pick| pick.name.clone()))
            .unwrap_or_else(|| words.gone.run(id.to_owned()))
    };
    let most = RwSignal::new(STEP);
    let left = move || chosen.with(Vec::len).saturating_sub(most.get());
    let chips = move || {
        let most = most.get();
        chosen
            .with(|chosen| chosen.iter().take(most).cloned().collect::<Vec<_>>())
            .into_iter()
            .enumerate()
            .map(|(index, id)| {
                let name = name(&id);
                let remove = words.take_out.run(name.clone());
                let takes = move |_| {
                    let mut chosen = chosen.get_untracked();
                    if index < chosen.len() {
                        chosen.remove(index);
                    }
                    choose.run(chosen);
                    page::focus_soon(list.get_value());
                };
                let class = move || format!("chip {}", mark.map_or("", |mark| mark.run(index)));
                ak! {
                    <span class=live(class) lang="zh-Hans">
                        <span>{name}</span>
                        <button
                            type="button"
                            id=list.with_value(|list| format!("{list}-{index}"))
                            class="chip-x"
                            aria-label=remove
                            disabled=live(move || disabled.get())
                            on:click=takes
                        >
                            <Icon name="close" size="i-s"/>
                        </button>
                    </span>
                }
            })
            .collect_view()
    };
    let others = Memo::new(move |_| {
        let not_among = |chosen: &Vec<String>| {
            let chosen: HashSet<&str> = chosen.iter().map(String::as_str).collect();
            let free = |pick: &&Pick| pick.offered && !chosen.contains(pick.id.as_str());
            all.with(|all| all.iter().filter(free).map(|pick| (pick.id.clone(), pick.name.clone())).collect::<Vec<_>>())
        };
        chosen.with(not_among)
    });
    let drawn = RwSignal::new(0);
    Effect::new(move |_| {
        if drawn.get() < others.with(Vec::len) {
            // The list may be gone by then.
            let more = move || {
                let _ = drawn.try_update(|drawn| *drawn += OPTIONS);
            };
            set_timeout(more, Duration::ZERO);
        }
    });
    let options = move || others.with(|others| others.iter().take(drawn.get()).cloned().collect::<Vec<_>>());
    let picked = move |event| {
        let id = event_target_value(&event);
        if !id.is_empty() {
            let mut chosen = chosen.get_untracked();
            chosen.push(id);
            choose.run(chosen);
            page::focus_soon(list.get_value());
        }
    };
    ak! {
        <div class="picks">
            {live(chips)}
            <Show when=move || { left() > 0 }>
                <button type="button" class="btn btn-s" on:click=move |_| most.update(|most| *most += STEP)>
                    {live(move || words.more.run(left()))}
                </button>
            </Show>
            <select
                id=id
                class="select"
                disabled=live(move || disabled.get())
                prop:value=live(move || { chosen.track(); all.track(); String::new() })
                on:change=picked
            >
                <option value="">{live(move || words.ask.get())}</option>
                <For each=options key=Clone::clone let((id, name))>
                    <option value=id lang="zh-Hans">{name}</option>
                </For>
            </select>
        </div>
    }
}
