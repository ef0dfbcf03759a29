//! A list of names as chips, with a field to add more.

use leptos::html;
use leptos::prelude::*;

use super::Icon;
use super::live;
use super::text_field::too_long;
use crate::ak;
use crate::platform::page;

/// Chips that can be removed, and a field to add.
#[component]
pub fn Chips(
    /// The field's id.
    #[prop(into)]
    id: String,
    /// The names.
    #[prop(into)]
    names: Signal<Vec<String>>,
    /// What stands before a name: `#` or `@`.
    sign: &'static str,
    /// The field's accessible name.
    #[prop(into)]
    add_label: Signal<String>,
    /// "Remove {name}".
    #[prop(into)]
    remove_label: Callback<String, String>,
    /// Classes for the chip at an index, such as the severity of a finding.
    #[prop(into)]
    mark: Callback<usize, &'static str>,
    /// Gets a name to add; several, parted by space or `#`, come one by one.
    #[prop(into)]
    add: Callback<String>,
    /// Gets an index to remove.
    #[prop(into)]
    remove: Callback<usize>,
    /// Gets the length of a paste that was refused.
    #[prop(into)]
    refused: Callback<usize>,
    /// Gets what is being typed.
    #[prop(into, optional)]
    typing: Option<Callback<String>>,
    /// A name may have spaces in it: what is typed is one name, and Enter adds it.
    #[prop(optional)]
    whole: bool,
    /// Nothing can be changed.
    #[prop(into)]
    read_only: Signal<bool>,
) -> impl IntoView {
    let field = NodeRef::<html::Input>::new();
    let composing = StoredValue::new(false);
    let take = move || {
        // A field that is taken out of the page with the focus in it blurs when its values are gone already.
        let Some(field) = field.try_get_untracked().flatten() else { return };
        let text = field.value();
        let parts = |c: char| c.is_whitespace() || matches!(c, '#' | '＃' | '@' | '＠' | ',' | '，' | '、');
        let name = text.trim();
        for name in text.split(|c: char| !whole && parts(c)).map(|part| if whole { name } else { part }) {
            if !name.is_empty() {
                add.run(name.to_owned());
            }
        }
        field.set_value("");
        if let Some(typing) = typing {
            typing.run(String::new());
        }
    };
    on_cleanup(take);
    let on_keydown = move |event: leptos::ev::KeyboardEvent| {
        if event.is_composing() || composing.try_get_value().unwrap_or_default() || event.key_code() == 229 {
            return;
        }
        match event.key().as_str() {
            " " | "," if whole => {}
            "Enter" | " " | "," => {
                event.prevent_default();
                take();
            }
            "Backspace" => {
                let empty = field.get_untracked().is_some_and(|field| field.value().is_empty());
                let last = names.with_untracked(Vec::len).checked_sub(1);
                if let (true, Some(last), false) = (empty, last, event.repeat()) {
                    remove.run(last);
                }
            }
            _ => {}
        }
    };
    let on_paste = move |event: leptos::ev::ClipboardEvent| {
        if let Some(length) = too_long(event.clipboard_data()) {
            event.prevent_default();
            refused.run(length);
        }
    };
    let on_drop = move |event: leptos::ev::DragEvent| {
        if let Some(length) = too_long(event.data_transfer()) {
            event.prevent_default();
            refused.run(length);
        }
    };
    // The pressed key goes away with its chip.
    let ids = StoredValue::new(id.clone());
    let press = move |index: usize| {
        remove.run(index);
        page::focus_soon(ids.get_value());
    };
    ak! {
        <div class="topics">
            {live(move || names.get().into_iter().enumerate().map(|(index, name)| {
                let label = { let name = name.clone(); move || remove_label.run(name.clone()) };
                ak! {
                    <span
                        class=live(move || format!("chip {}", mark.run(index)))
                        id=format!("{}-{index}", ids.get_value())
                        tabindex="-1"
                        lang="zh-Hans"
                    >
                        <span class="chip-sign" aria-hidden="true">{sign}</span>
                        <span>{name}</span>
                        <button
                            type="button"
                            class="chip-x"
                            aria-label=label
                            disabled=live(move || read_only.get())
                            on:click=move |_| press(index)
                        >
                            <Icon name="close" size="i-s"/>
                        </button>
                    </span>
                }
            }).collect_view())}
            <span class="chip chip-add">
                <Icon name="plus" size="i-s"/>
                <input
                    node_ref=field
                    id=id
                    class="chip-field"
                    type="text"
                    lang="zh-Hans"
                    autocomplete="off"
                    spellcheck="false"
                    placeholder=live(move || add_label.get())
                    aria-label=live(move || add_label.get())
                    readonly=live(move || read_only.get())
                    on:keydown=on_keydown
                    on:compositionstart=move |_| composing.set_value(true)
                    on:compositionend=move |_| composing.set_value(false)
                    on:input=move |event| if let Some(typing) = typing { typing.run(event_target_value(&event)) }
                    on:blur=move |_| take()
                    on:paste=on_paste
                    on:drop=on_drop
                />
            </span>
        </div>
    }
}
