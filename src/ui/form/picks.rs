//! Picking things of a list by their names.

use leptos::prelude::*;

use super::{Form, Said};
use crate::ak;
use crate::domain::language::Text;
use crate::domain::wording::Arg;
use crate::platform::page;
use crate::ui::kit::{Icon, live};
use crate::ui::words::form as words;

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
    let chips = move || {
        chosen
            .get()
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
            page::focus_soon(ids.get_value());
        }
    };
    ak! {
        <div class="form-row">
            <label class="label" for=key.clone()>{live(move || studio.say(label))}</label>
            <div class="form-picks">
                {live(chips)}
                <select
                    id=key.clone()
                    class="select"
                    disabled=live(move || studio.locked())
                    prop:value=live(move || { chosen.track(); all.track(); String::new() })
                    on:change=picked
                >
                    <option value="">{live(move || studio.say(&words::ADD_ONE))}</option>
                    {live(options)}
                </select>
            </div>
            <Said key=key/>
        </div>
    }
}
