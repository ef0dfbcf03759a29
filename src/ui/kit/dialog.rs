//! A dialog on the browser's own `<dialog>`: focus, Escape and what lies behind are its business.

use leptos::html;
use leptos::prelude::*;

use super::Icon;
use super::Show;
use super::live;
use crate::ak;
use crate::ui::studio::Studio;
use crate::ui::words::kit as words;

/// A modal dialog with a heading and a close button.
#[component]
pub fn Dialog(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// Its heading.
    #[prop(into)]
    title: Signal<String>,
    /// More classes.
    #[prop(optional)]
    class: &'static str,
    /// What is in it; made only while it is open.
    children: ChildrenFn,
) -> impl IntoView {
    let studio = Studio::here();
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        match (open.get(), dialog.open()) {
            (true, false) => drop(dialog.show_modal()),
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    let children = StoredValue::new(children);
    ak! {
        <dialog
            node_ref=dialog
            class=format!("dialog {class}")
            aria-label=live(move || title.get())
            on:close=move |_| open.set(false)
        >
            <Show when=move || open.get()>
                <header class="dialog-head">
                    <h2>{live(move || title.get())}</h2>
                    <button
                        class="btn btn-quiet btn-icon"
                        type="button"
                        aria-label=live(move || studio.say(&words::CLOSE))
                        on:click=move |_| open.set(false)
                    >
                        <Icon name="close"/>
                    </button>
                </header>
                <div class="dialog-body">{children.with_value(|children| children())}</div>
            </Show>
        </dialog>
    }
}
