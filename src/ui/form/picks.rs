//! Picking things of a list by their names.

use std::collections::HashSet;
use std::time::Duration;

use leptos::prelude::*;

use super::{Form, Said};
use crate::ak;
use crate::domain::language::Text;
use crate::domain::wording::Arg;
use crate::platform::page;
use crate::ui::kit::{Icon, Show, live};
use crate::ui::words::form as words;

/// Chips drawn at first, and with each "more".
const STEP: usize = 40;

/// Options that are drawn at once.
const OPTIONS: usize = 100;

/// Things that are chosen, as chips in order, and a list of the others.
#[component]
pub fn Picks(
    /// The element's id.
    key: String,
    /// Its label.
    label: &'static Text,
    /// Ids and names of all that can be chosen.
    all: Signal<Vec<(String, String)>>,
    /// Ids of those that are.
    chosen: Signal<Vec<String>>,
    /// Gets what is chosen then.
    choose: Callback<Vec<String>>,
) -> impl IntoView {
    let form = Form::here();
    let studio = form.studio;
    let name = move |id: &str| {
        all.with(|all| all.iter().find(|(known, _)| known == id).map(|(_, name)| name.clone()))
            .unwrap_or_else(|| studio.fill(&words::GONE, &[Arg::from(id)]))
    };
    let ids = StoredValue::new(key.clone());
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
                let remove = studio.fill(&words::TAKE_OUT, &[Arg::from(name.as_str())]);
                let takes = move |_| {
                    let mut chosen = chosen.get_untracked();
                    if index < chosen.len() {
                        chosen.remove(index);
                    }
                    choose.run(chosen);
                    page::focus_soon(ids.get_value());
                };
                ak! {
                    <span class="chip" lang="zh-Hans">
                        <span>{name}</span>
                        <button type="button" class="chip-x" aria-label=remove disabled=live(move || studio.locked()) on:click=takes>
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
            all.with(|all| all.iter().filter(|(id, _)| !chosen.contains(id.as_str())).cloned().collect::<Vec<_>>())
        };
        chosen.with(not_among)
    });
    // A thousand of them come one part after the other.
    let drawn = RwSignal::new(0);
    Effect::new(move |_| {
        if drawn.get() < others.with(Vec::len) {
            // The row may be gone by then.
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
            page::focus_soon(ids.get_value());
        }
    };
    ak! {
        <div class="form-row">
            <label class="label" for=key.clone()>{live(move || studio.say(label))}</label>
            <div class="form-picks">
                {live(chips)}
                <Show when=move || { left() > 0 }>
                    <button type="button" class="btn btn-s" on:click=move |_| most.update(|most| *most += STEP)>
                        {live(move || studio.fill(&words::MORE, &[Arg::from(left())]))}
                    </button>
                </Show>
                <select
                    id=key.clone()
                    class="select"
                    disabled=live(move || studio.locked())
                    prop:value=live(move || { chosen.track(); all.track(); String::new() })
                    on:change=picked
                >
                    <option value="">{live(move || studio.say(&words::ADD_ONE))}</option>
                    <For each=options key=Clone::clone let((id, name))>
                        <option value=id lang="zh-Hans">{name}</option>
                    </For>
                </select>
            </div>
            <Said key=key/>
        </div>
    }
}
