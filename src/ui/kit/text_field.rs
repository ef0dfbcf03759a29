//! The one component that writes text areas. Input methods depend on what it does not do.
//!
//! It never transforms what is typed, never sets `maxlength`, and never writes into the area while something is being
//! composed: any of these destroys or doubles text that an input method is still holding. It commits on an `input` that
//! is not part of a composition, and on `compositionend` (the last `input` before that still counts as composing).

use leptos::ev;
use leptos::html::{Div, Textarea};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::live;
use crate::ak;
use crate::domain::marks::{Mark, Piece, carried, pieces};
use crate::platform::page;

/// Longer pastes are refused with a message: a text area freezes for half a minute on ten megabytes.
pub const PASTE_LIMIT: usize = 100_000;

/// The length in UTF-16 of a text that is too long to be taken in.
#[must_use]
pub fn too_long(data: Option<web_sys::DataTransfer>) -> Option<usize> {
    // Asked by hand: the typed call would copy all of it before anybody knows how long it is.
    let data = data?;
    let get: js_sys::Function = js_sys::Reflect::get(&data, &"getData".into()).ok()?.dyn_into().ok()?;
    let text: js_sys::JsString = get.call1(&data, &"text/plain".into()).ok()?.dyn_into().ok()?;
    Some(text.length() as usize).filter(|length| *length > PASTE_LIMIT)
}

/// A part of the layer under the text.
fn marked(piece: Piece, active: Signal<Option<usize>>) -> AnyView {
    let Some(severity) = piece.severity else { return piece.text.into_any() };
    let numbers = piece.numbers.iter().map(usize::to_string).collect::<Vec<_>>().join(" ");
    let over_all = piece.over.iter().map(usize::to_string).collect::<Vec<_>>().join(" ");
    let over = piece.over;
    ak! {
        <span
            class=format!("rp rp-{}", severity.id())
            class:is-active=live(move || active.get().is_some_and(|active| over.contains(&active)))
            data-n=(!numbers.is_empty()).then_some(numbers)
            data-over=over_all
        >
            {piece.text}
        </span>
    }
    .into_any()
}

/// The number of the last mark among these at a point of the window: of several, the innermost.
fn mark_at(layer: &web_sys::Element, x: f64, y: f64) -> Option<usize> {
    let marks = layer.query_selector_all(".rp").ok()?;
    let inside = |mark: &web_sys::Element| {
        let lines = mark.get_client_rects();
        (0..lines.length())
            .filter_map(|line| lines.item(line))
            .any(|line| (line.left()..=line.right()).contains(&x) && (line.top()..=line.bottom()).contains(&y))
    };
    let all = (0..marks.length()).filter_map(|index| marks.item(index)?.dyn_into::<web_sys::Element>().ok());
    let over = all.into_iter().find(inside)?.get_attribute("data-over")?;
    over.rsplit(' ').next()?.parse().ok()
}

/// A key that moves the caret and does nothing else.
fn is_walk(key: &str) -> bool {
    key.starts_with("Arrow") || matches!(key, "Home" | "End" | "PageUp" | "PageDown")
}

/// A text area of one or more lines.
#[component]
pub fn TextField(
    /// The element's id; findings jump to it.
    #[prop(into)]
    id: String,
    /// Its accessible name.
    #[prop(into)]
    label: Signal<String>,
    /// The text as it is known outside. Written into the area only when it differs and nothing is being composed.
    #[prop(into)]
    value: Signal<String>,
    /// Gets every committed text.
    #[prop(into)]
    commit: Callback<String>,
    /// Gets every text, also while composing: for counters.
    #[prop(into, optional)]
    typing: Option<Callback<String>>,
    /// What Enter does instead of a new line, for areas of one row. Never while composing.
    #[prop(optional_no_strip)]
    enter: Option<Callback<()>>,
    /// Gets the length of a paste that was refused.
    #[prop(into)]
    refused: Callback<usize>,
    /// Undo (`false`) and redo (`true`) by the browser's menu.
    #[prop(into)]
    undo: Callback<bool>,
    /// The language of the text.
    #[prop(into)]
    lang: Signal<&'static str>,
    /// Class of the area.
    class: &'static str,
    /// Rows to start with; the area grows with its text.
    #[prop(default = 1)]
    rows: u32,
    /// Nothing can be typed.
    #[prop(into)]
    read_only: Signal<bool>,
    /// Id of an element that describes the area.
    #[prop(into, optional)]
    described_by: String,
    /// A quiet hint in the empty area; never its only name.
    #[prop(into, optional)]
    hint: Signal<String>,
    /// What is marked in the text as it is known outside.
    #[prop(into, optional)]
    marks: Signal<Vec<Mark>>,
    /// Gets where the caret stands, in UTF-16 units, when it was moved by key or click.
    #[prop(into, optional)]
    caret: Option<Callback<u32>>,
    /// The number of the mark that is looked at.
    #[prop(into, optional)]
    active: Signal<Option<usize>>,
    /// Gets the number of the mark under the pointer, as it comes and goes.
    #[prop(into, optional)]
    hover: Option<Callback<Option<usize>>>,
    /// Id of an element that says at length what is marked.
    #[prop(into, optional)]
    details: String,
) -> impl IntoView {
    let area = NodeRef::<Textarea>::new();
    let marked_layer = NodeRef::<Div>::new();
    let under = StoredValue::new(None);
    let composing = StoredValue::new(false);
    // Whether the text stands in the area. Before that the area is empty, which nobody typed.
    let drawn = StoredValue::new(false);
    // What stands in the area, also while it is being composed: marks are drawn under this.
    let standing = RwSignal::new(value.get_untracked());
    let stands = move |text: String| {
        if standing.with_untracked(|known| *known != text) {
            standing.set(text);
        }
    };
    Effect::new(move |_| stands(value.get()));

    let write = move |text: &str| {
        let Some(area) = area.get_untracked() else { return };
        if area.value() == text {
            return;
        }
        // The caret stays where it was, or at the end of a shorter text.
        let caret = area.selection_start().ok().flatten();
        area.set_value(text);
        if let Some(caret) = caret {
            let _ = area.set_selection_range(caret, caret);
        }
    };
    Effect::new(move |_| {
        let text = value.get();
        // Mounted first, written then; `area.get()` runs this again once the element is there.
        if area.get().is_some() && !composing.get_value() {
            write(&text);
            drawn.set_value(true);
        }
    });

    let commit_now = move || {
        if drawn.try_get_value() == Some(true)
            && let Some(area) = area.try_get_untracked().flatten()
        {
            let text = area.value();
            if value.with_untracked(|known| *known != text) {
                commit.run(text);
            }
        }
    };
    let on_input = move |event: ev::Event| {
        let input = event.dyn_ref::<web_sys::InputEvent>();
        let typed_composing = input.is_some_and(web_sys::InputEvent::is_composing);
        // A paste is whole in itself, whatever is being composed around it.
        let pasted =
            input.is_some_and(|input| matches!(input.input_type().as_str(), "insertFromPaste" | "insertFromDrop"));
        if let Some(area) = area.get_untracked() {
            let text = area.value();
            stands(text.clone());
            if let Some(typing) = typing {
                typing.run(text);
            }
        }
        if pasted || (!typed_composing && !composing.get_value()) {
            commit_now();
        }
    };
    let end_composition = move || {
        composing.set_value(false);
        commit_now();
    };
    // What stands there is kept when the page goes, even if the input method was not done with it.
    let leaving = window_event_listener_untyped(page::LEAVING, move |_| commit_now());
    on_cleanup(move || {
        leaving.remove();
        commit_now();
    });
    let on_keydown = move |event: ev::KeyboardEvent| {
        // 229: a key the input method has taken, in browsers that do not set isComposing for it.
        if event.is_composing() || composing.get_value() || event.key_code() == 229 {
            return;
        }
        let plain_enter = event.key() == "Enter" && !event.shift_key() && !event.ctrl_key() && !event.meta_key();
        if let (true, Some(enter)) = (plain_enter, enter) {
            event.prevent_default();
            enter.run(());
        }
    };
    // The browser's own undo knows only this area, and not what a fix wrote into it. The keys are heard elsewhere
    // (`UndoKeys`); this is the menu.
    let on_beforeinput = move |event: ev::InputEvent| match event.input_type().as_str() {
        "historyUndo" => {
            event.prevent_default();
            undo.run(false);
        }
        "historyRedo" => {
            event.prevent_default();
            undo.run(true);
        }
        _ => {}
    };
    let on_paste = move |event: ev::ClipboardEvent| {
        if let Some(length) = too_long(event.clipboard_data()) {
            event.prevent_default();
            refused.run(length);
        }
    };
    let on_drop = move |event: ev::DragEvent| {
        if let Some(length) = too_long(event.data_transfer()) {
            event.prevent_default();
            refused.run(length);
        }
    };

    let moved = move || {
        if let (Some(caret), Some(area)) = (caret, area.get_untracked())
            && !composing.get_value()
            && let Ok(Some(at)) = area.selection_start()
        {
            caret.run(at);
        }
    };
    let hovers = move |number: Option<usize>| {
        if let Some(hover) = hover
            && under.try_get_value() != Some(number)
        {
            under.set_value(number);
            hover.run(number);
        }
    };
    let on_pointer = move |event: ev::MouseEvent| {
        if hover.is_some()
            && let Some(layer) = marked_layer.get_untracked()
        {
            hovers(mark_at(&layer, event.client_x().into(), event.client_y().into()));
        }
    };
    let parts = Memo::new(move |_| {
        standing.with(|text| {
            // Most texts have none: those must cost nothing at a key.
            let marks = marks.with(|marks| match marks.is_empty() {
                true => Vec::new(),
                false => value.with(|known| carried(marks, known, text)),
            });
            if marks.is_empty() { Vec::new() } else { pieces(text, &marks) }
        })
    });
    let count = Memo::new(move |_| parts.with(Vec::len));
    // Piece by piece: a key changes one or two of them.
    let layer = move || {
        let part = move |index: usize| {
            let piece = Memo::new(move |_| parts.with(|parts| parts.get(index).cloned()));
            live(move || piece.get().map(|piece| marked(piece, active)))
        };
        // A last line break takes a line only in front of something.
        ((0..count.get()).map(part).collect_view(), (count.get() > 0).then_some("\u{200B}"))
    };

    ak! {
        <div class="mark-field">
            <div node_ref=marked_layer class=format!("mark-layer {class}") aria-hidden="true" translate="no" lang=live(move || lang.get())>{live(layer)}</div>
            <textarea
                node_ref=area
                id=id
                class=class
                rows=rows
                lang=live(move || lang.get())
                spellcheck="false"
                autocomplete="off"
                aria-label=live(move || label.get())
                aria-describedby=(!described_by.is_empty()).then_some(described_by)
                aria-details=(!details.is_empty()).then_some(details)
                placeholder=live(move || hint.get())
                readonly=live(move || read_only.get())
                on:beforeinput=on_beforeinput
                on:input=on_input
                on:compositionstart=move |_| composing.set_value(true)
                on:compositionend=move |_| end_composition()
                // An area that is taken out of the page with the focus in it blurs when its values are gone already.
                on:blur=move |_| if composing.try_get_value() == Some(true) { end_composition() }
                on:keydown=on_keydown
                on:keyup=move |event| if is_walk(&event.key()) { moved() }
                on:click=move |_| moved()
                on:mousemove=on_pointer
                on:mouseleave=move |_| hovers(None)
                on:paste=on_paste
                on:drop=on_drop
            ></textarea>
        </div>
    }
}
