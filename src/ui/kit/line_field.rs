//! A line to type into, with its label above. What is typed is read when it is asked for.

use leptos::ev;
use leptos::html::Input;
use leptos::prelude::*;

use super::live;
use crate::ak;

/// A field of one line.
#[component]
pub fn LineField(
    /// The element's id.
    id: &'static str,
    /// Its label.
    #[prop(into)]
    label: Signal<String>,
    /// The element, for whoever reads it.
    field: NodeRef<Input>,
    /// What Enter does; never while an input method is composing.
    #[prop(into)]
    enter: Callback<()>,
    /// The language of what is typed.
    #[prop(optional)]
    lang: Option<&'static str>,
    /// It takes the room that is left.
    #[prop(optional)]
    grows: bool,
    /// Nothing can be typed.
    #[prop(into, optional)]
    read_only: Signal<bool>,
    /// What is typed will not do; the element with the id that follows says why.
    #[prop(into, optional)]
    wrong: Signal<bool>,
    /// Id of an element that describes the field.
    #[prop(optional)]
    described_by: Option<&'static str>,
) -> impl IntoView {
    let on_keydown = move |event: ev::KeyboardEvent| {
        // 229: a key the input method has taken, in browsers that do not set isComposing for it.
        if event.key() == "Enter" && !event.is_composing() && event.key_code() != 229 {
            enter.run(());
        }
    };
    ak! {
        <label class="stack" class:grow=grows>
            <span class="label">{live(move || label.get())}</span>
            <input
                node_ref=field
                id=id
                class="line-field"
                type="text"
                lang=lang
                autocomplete="off"
                aria-describedby=described_by
                aria-invalid=live(move || wrong.get().then_some("true"))
                readonly=live(move || read_only.get())
                on:keydown=on_keydown
            />
        </label>
    }
}

/// What stands in a field.
#[must_use]
pub fn typed(field: NodeRef<Input>) -> String {
    field.get_untracked().map(|field| field.value()).unwrap_or_default()
}

/// Empties fields.
pub fn clear<const N: usize>(fields: [NodeRef<Input>; N]) {
    for field in fields.into_iter().filter_map(|field| field.get_untracked()) {
        field.set_value("");
    }
}
