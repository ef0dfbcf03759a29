//! Which rows of a long list stand near the view: only those are drawn.

use leptos::ev;
use leptos::html::Ul;
use leptos::prelude::*;

use crate::platform::page;

/// Rows drawn beyond the view; the range moves by as many, so that it does not with every turn of a wheel.
const BEYOND: usize = 8;

/// The rows near the view, from and to, as long as the current owner lives. The list is as high as all its rows, and all
/// of them are of one height.
pub fn near_view(list: NodeRef<Ul>, count: Signal<usize>) -> ReadSignal<(usize, usize)> {
    let (near, set_near) = signal((0, 4 * BEYOND));
    let look = move || {
        let Some(list) = list.try_get_untracked().flatten() else { return };
        let (rect, count) = (list.get_bounding_client_rect(), count.get_untracked());
        let row = rect.height() / count as f64;
        if row > 0.0 && row.is_finite() {
            // A number that is negative or beyond all bounds becomes the nearest one there is.
            let at = |y: f64| ((y - rect.top()) / row) as usize / BEYOND * BEYOND;
            let now = (at(0.0).saturating_sub(BEYOND), at(page::window_size().1) + 2 * BEYOND);
            if near.get_untracked() != now {
                set_near.set(now);
            }
        }
    };
    let scroll = window_event_listener(ev::scroll, move |_| look());
    let resize = window_event_listener(ev::resize, move |_| look());
    // Once it has its new height.
    Effect::new(move |_| {
        list.track();
        count.track();
        request_animation_frame(look);
    });
    on_cleanup(move || {
        scroll.remove();
        resize.remove();
    });
    near
}
