//! Undo and redo by keyboard, wherever the focus is.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Calls `undo` with `false` for undo and `true` for redo, as long as the current owner lives.
///
/// The browser's own undo would take back typing in whatever field was typed in last, behind the history's back. A
/// name being typed into a chip field is not in the history yet: there the browser's own undo stays.
pub fn undo_keys(undo: impl Fn(bool) + 'static) {
    let keys = window_event_listener(ev::keydown, move |event: ev::KeyboardEvent| {
        // 229: a key the input method has taken.
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || event.is_composing() || event.key_code() == 229
        {
            return;
        }
        let again = match event.key().as_str() {
            "z" | "Z" => event.shift_key(),
            "y" | "Y" => true,
            _ => return,
        };
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
        if target.is_some_and(|input| input.type_() == "text" && !input.value().is_empty()) {
            return;
        }
        event.prevent_default();
        undo(again);
    });
    on_cleanup(move || keys.remove());
}
