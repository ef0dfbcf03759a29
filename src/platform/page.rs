//! The page around the studio: address, language, theme, focus.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};

fn root() -> Option<web_sys::Element> {
    web_sys::window()?.document()?.document_element()
}

/// Sets or removes an attribute of `<html>`.
pub fn set_root(name: &str, value: Option<&str>) {
    if let Some(root) = root() {
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

/// Sets the title of the window.
pub fn set_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// The address behind `#`, with `#`.
#[must_use]
pub fn hash() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Goes to an address behind `#`.
pub fn go(hash: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(hash);
    }
}

/// Says now, and whenever it changes, whether a media query holds; for as long as what it returns is kept.
pub fn on_media(query: &str, mut call: impl FnMut(bool) + 'static) -> Option<EventListener> {
    let list = web_sys::window()?.match_media(query).ok()??;
    call(list.matches());
    let (target, list) = (list.clone(), list);
    Some(EventListener::new(&target, "change", move |_| call(list.matches())))
}

/// Prints the page.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// Has the pictures of an element loaded that wait until they are scrolled to.
pub fn load_pictures(id: &str) {
    let Some(pictures) = element(id).and_then(|element| element.query_selector_all("img[loading=lazy]").ok()) else {
        return;
    };
    for index in 0..pictures.length() {
        if let Some(picture) = pictures.item(index).and_then(|node| node.dyn_into::<web_sys::Element>().ok()) {
            let _ = picture.set_attribute("loading", "eager");
        }
    }
}

/// Opens the page again.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// Calls back when the site has a newer version of the studio, ready for when the page is opened again
/// (`assets/offline.js` says so).
pub fn on_newer(mut call: impl FnMut() + 'static) {
    if let Some(window) = web_sys::window() {
        EventListener::new(&window, "akaire:newer", move |_| call()).forget();
    }
}

/// Whether the visitor asked the browser to save data.
#[must_use]
pub fn saves_data() -> bool {
    let read = |of: &JsValue, name: &str| js_sys::Reflect::get(of, &name.into()).ok();
    web_sys::window()
        .and_then(|window| read(&window.navigator(), "connection"))
        .and_then(|connection| read(&connection, "saveData"))
        .is_some_and(|saves| saves.is_truthy())
}

/// Calls back with every new address behind `#`, for as long as the page lives.
pub fn on_hash(mut call: impl FnMut(String) + 'static) {
    if let Some(window) = web_sys::window() {
        EventListener::new(&window, "hashchange", move |_| call(hash())).forget();
    }
}

/// Goes to the window right before the callbacks of [`on_leave`]: whoever still holds something hands it over now.
pub const LEAVING: &str = "akaire:leaving";

/// Says so.
pub fn say_leaving() {
    if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new(LEAVING)) {
        let _ = window.dispatch_event(&event);
    }
}

/// Calls back whenever the page is about to be hidden or left: the last moment to save.
pub fn on_leave(call: impl Fn() + Clone + 'static) {
    let Some(window) = web_sys::window() else { return };
    let then = call;
    let call = move || {
        say_leaving();
        then();
    };
    let hide = call.clone();
    EventListener::new(&window, "pagehide", move |_| hide()).forget();
    if let Some(document) = window.document() {
        let watched = document.clone();
        EventListener::new(&document, "visibilitychange", move |_| {
            if watched.visibility_state() == web_sys::VisibilityState::Hidden {
                call();
            }
        })
        .forget();
    }
}

/// The languages the browser asks for, best first.
#[must_use]
pub fn languages() -> Vec<String> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    window.navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}

/// Puts the caret into the text area with this id and selects a range of UTF-16 offsets, or focuses the element.
pub fn focus(id: &str, range: Option<(u32, u32)>) {
    let Some(element) = web_sys::window().and_then(|window| window.document()).and_then(|d| d.get_element_by_id(id))
    else {
        return;
    };
    if let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() {
        let _ = element.focus();
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
    if let (Some((start, end)), Some(area)) = (range, element.dyn_ref::<web_sys::HtmlTextAreaElement>()) {
        let _ = area.set_selection_range(start, end);
    }
}

/// Brings an element into view, as little as it takes.
pub fn show(id: &str) {
    if let Some(element) = web_sys::window().and_then(|window| window.document()).and_then(|d| d.get_element_by_id(id))
    {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Focuses an element once the page has been drawn again; for elements that are about to appear.
pub fn focus_soon(id: String) {
    gloo::timers::callback::Timeout::new(0, move || focus(&id, None)).forget();
}

/// Once the page has been drawn again: if what had the focus is gone, focuses the first of these that shows.
pub fn focus_if_lost(ids: &'static [&'static str]) {
    gloo::timers::callback::Timeout::new(0, move || {
        let focused = || web_sys::window()?.document()?.active_element().filter(|element| element.tag_name() != "BODY");
        for id in ids {
            if focused().is_none() {
                focus(id, None);
            }
        }
    })
    .forget();
}

/// A place in the window, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Rect {
    pub left: f64,
    pub top: f64,
    pub bottom: f64,
}

/// Where the first element of this selector is now: its first line, if it has several.
#[must_use]
pub fn rect(selector: &str) -> Option<Rect> {
    let element = web_sys::window()?.document()?.query_selector(selector).ok()??;
    let lines = element.get_client_rects();
    let rect = lines.item(0)?;
    Some(Rect { left: rect.left(), top: rect.top(), bottom: rect.bottom() })
}

/// Width and height of the window, in CSS pixels.
#[must_use]
pub fn window_size() -> (f64, f64) {
    let pixels = |value: Result<wasm_bindgen::JsValue, _>| value.ok().and_then(|value| value.as_f64()).unwrap_or(0.0);
    web_sys::window().map_or((0.0, 0.0), |window| (pixels(window.inner_width()), pixels(window.inner_height())))
}

/// Empties a field of one line.
pub fn clear(field: &web_sys::HtmlElement) {
    if let Some(field) = field.dyn_ref::<web_sys::HtmlInputElement>() {
        field.set_value("");
    }
}

/// Whether what has the focus lies in the element with this id.
#[must_use]
pub fn is_focus_within(id: &str) -> bool {
    element(id).is_some_and(|element| element.matches(":focus-within").unwrap_or_default())
}

/// The element with this id.
#[must_use]
pub fn element(id: &str) -> Option<web_sys::HtmlElement> {
    web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}
