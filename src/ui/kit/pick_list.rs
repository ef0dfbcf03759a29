//! Things that are picked from a list by their names: chips in order, and a list of the others.

use leptos::prelude::*;

use super::{Icon, live};
use crate::ak;
use crate::platform::page;

/// The chips and the list. The element with the id is the list; a chip's is `<id>-<index>`.
#[component]
pub fn PickList(
    /// The list's id.
    #[prop(into)]
    id: String,
    /// What the list asks.
    #[prop(into)]
    ask: Signal<String>,
    /// Ids and names of all that can be picked.
    all: Signal<Vec<(String, String)>>,
    /// Ids of those that are.
    chosen: Signal<Vec<String>>,
    /// Gets what is picked then.
    #[prop(into)]
    choose: Callback<Vec<String>>,
    /// What stands for one that is not there any more, by its id.
    #[prop(into)]
    gone: Callback<String, String>,
    /// What the key that takes one out says, by its name.
    #[prop(into)]
    take_out: Callback<String, String>,
    /// Classes of the chip at an index.
    #[prop(into, optional)]
    mark: Option<Callback<usize, &'static str>>,
    /// Nothing can be picked.
    #[prop(into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let list = StoredValue::new(id.clone());
    let name = move |id: &str| {
        all.with(|all| all.iter().find(|(known, _)| known == id).map(|(_, name)| name.clone()))
            .unwrap_or_else(|| gone.run(id.to_owned()))
    };
    let chips = move || {
        chosen
            .get()
            .into_iter()
            .enumerate()
            .map(|(index, id)| {
                let name = name(&id);
                let remove = take_out.run(name.clone());
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
    let options = move || {
        let others = all.get().into_iter().filter(|(id, _)| chosen.with(|chosen| !chosen.contains(id)));
        others.map(|(id, name)| ak! { <option value=id lang="zh-Hans">{name}</option> }).collect_view()
    };
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
            <select
                id=id
                class="select"
                disabled=live(move || disabled.get())
                prop:value=live(move || { chosen.track(); all.track(); String::new() })
                on:change=picked
            >
                <option value="">{live(move || ask.get())}</option>
                {live(options)}
            </select>
        </div>
    }
}
