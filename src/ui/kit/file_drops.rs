//! Files dragged onto the window.

use leptos::ev;
use leptos::prelude::*;

use crate::platform::files::{self, File};

fn has_files(event: &ev::DragEvent) -> bool {
    event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0))
}

/// Takes files dropped anywhere on the window, as long as the current owner lives: whoever misses the tray by a
/// finger's breadth must not have the browser open the file in place of the studio.
///
/// `over` hears whether files are held over the window, `take` gets those that are let go.
pub fn file_drops(over: impl Fn(bool) + Clone + 'static, take: impl Fn(Vec<File>) + 'static) {
    let hold = over.clone();
    let dragover = window_event_listener(ev::dragover, move |event: ev::DragEvent| {
        if has_files(&event) {
            event.prevent_default();
            hold(true);
        }
    });
    let dragleave = window_event_listener(ev::dragleave, move |event: ev::DragEvent| {
        // Between two elements of the page there is always a next one; leaving the window there is none.
        if event.related_target().is_none() {
            over(false);
        }
    });
    let drop = window_event_listener(ev::drop, move |event: ev::DragEvent| {
        if has_files(&event) {
            event.prevent_default();
            take(files::of_list(event.data_transfer().and_then(|data| data.files())));
        }
    });
    on_cleanup(move || {
        dragover.remove();
        dragleave.remove();
        drop.remove();
    });
}
