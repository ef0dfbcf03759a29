//! Where somebody writes.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;

fn focused() -> Option<web_sys::Element> {
    web_sys::window()?.document()?.active_element()
}

fn area() -> Option<web_sys::HtmlTextAreaElement> {
    focused()?.dyn_into().ok()
}

/// The id of the text area that has the caret, and how many UTF-16 units stand behind it. Counted from the end, because
/// what is typed before the caret does not change that.
#[must_use]
pub fn place() -> Option<(String, u32)> {
    let area = area()?;
    let length = u32::try_from(area.value().encode_utf16().count()).ok()?;
    Some((area.id(), length.saturating_sub(area.selection_end().ok()??)))
}

/// Puts the caret there, if nobody has gone to any place yet.
pub fn put(id: &str, behind: u32) {
    if focused().is_some_and(|element| element.tag_name() != "BODY") {
        return;
    }
    super::page::focus(id, None);
    if let Some(area) = area().filter(|area| area.id() == id) {
        let length = u32::try_from(area.value().encode_utf16().count()).unwrap_or_default();
        let at = length.saturating_sub(behind);
        let _ = area.set_selection_range(at, at);
    }
}

/// Calls back whenever the caret moves, for as long as what it returns is kept.
pub fn on_move(call: impl Fn() + 'static) -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    Some(EventListener::new(&document, "selectionchange", move |_| call()))
}
