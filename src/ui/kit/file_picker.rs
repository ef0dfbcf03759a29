//! Picking files: a key that opens the browser's own dialog.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::live;
use crate::ak;
use crate::platform::files::{self, File};

/// A key that picks files.
#[component]
pub fn FilePicker(
    /// The key's id.
    #[prop(into)]
    id: Signal<&'static str>,
    /// The key's class.
    #[prop(into)]
    class: Signal<&'static str>,
    /// Which files the dialog offers.
    #[prop(into)]
    accept: Signal<&'static str>,
    /// Nothing can be picked.
    #[prop(into)]
    disabled: Signal<bool>,
    /// Gets the files that were picked.
    #[prop(into)]
    picked: Callback<Vec<File>>,
    /// What is on the key.
    children: Children,
) -> impl IntoView {
    let picker = NodeRef::<html::Input>::new();
    let on_change = move |event: ev::Event| {
        let input = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
        if let Some(input) = input {
            picked.run(files::of_list(input.files()));
            // The same file can be picked again.
            input.set_value("");
        }
    };
    ak! {
        <input
            node_ref=picker
            type="file"
            class="vh"
            tabindex="-1"
            aria-hidden="true"
            multiple
            accept=live(move || accept.get())
            on:change=on_change
        />
        <button
            type="button"
            id=live(move || Some(id.get()).filter(|id| !id.is_empty()))
            class=live(move || class.get())
            disabled=live(move || disabled.get())
            on:click=move |_| {
                if let Some(picker) = picker.get() {
                    picker.click();
                }
            }
        >
            {children()}
        </button>
    }
}
