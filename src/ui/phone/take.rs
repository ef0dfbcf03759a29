//! Keys that hand over what the phone shows: as a picture, as a long picture of the whole page, or on paper.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

use super::frame::FIGURE;
use super::visitor::Visitor;
use crate::domain::export::name;
use crate::domain::language::Text;
use crate::platform::picture::Picture;
use crate::platform::{clock, download, page, picture};
use crate::ui::kit::{Icon, live};
use crate::ui::studio::{Notice, Studio};
use crate::ui::words::phone as words;
use crate::{ak, cut};

type Taking = Pin<Box<dyn Future<Output = Option<Picture>>>>;

cut!(
    picture, load_picture;
    pub(crate) fn take(whole: bool) -> Taking {
        Box::pin(picture::take(FIGURE, whole))
    }
);

/// How long pictures that nobody scrolled to yet have before they are printed, in milliseconds. They are on this
/// device, or in the browser's cache.
const DRAWN: u64 = 200;

/// The keys. The phone is the one on the screen.
#[component]
pub fn TakeKeys(
    /// What the phone shows, for the name of the file.
    name: Signal<String>,
) -> impl IntoView {
    let studio = Studio::here();
    let whole = Visitor::here().whole;
    let busy = RwSignal::new(None::<bool>);
    // Also when the browser's own menu prints.
    let before = window_event_listener(ev::beforeprint, move |_| {
        page::load_pictures(FIGURE);
        whole.set(true);
    });
    let after = window_event_listener(ev::afterprint, move |_| whole.set(false));
    on_cleanup(move || {
        before.remove();
        after.remove();
    });
    let save = move |long: bool| {
        if busy.get_untracked().is_some() {
            return;
        }
        busy.set(Some(long));
        let name = name::preview(&name.get_untracked(), long, &clock::today());
        spawn_local(async move {
            let _ = whole.try_set(long);
            tick().await;
            let taken = match take(long).await {
                Ok(taking) => taking.await,
                Err(_) => None,
            };
            // The screen may be gone by now.
            let _ = (whole.try_set(false), busy.try_set(None));
            match taken.and_then(|taken| download::save_blob(&name, &taken.blob).map(|()| taken.cut)) {
                Some(false) => {}
                Some(true) => studio.notify(Notice::know(&words::TAKE_CUT)),
                None => studio.notify(Notice::wrong(&words::TAKE_FAILED)),
            }
        });
    };
    let print = move |_| {
        whole.set(true);
        spawn_local(async {
            tick().await;
            page::load_pictures(FIGURE);
            set_timeout(page::print, Duration::from_millis(DRAWN));
        });
    };
    let key = move |long: bool, icon: &'static str, word: &'static Text| {
        ak! {
            <button
                type="button"
                class="btn btn-quiet btn-icon"
                aria-label=live(move || studio.say(word))
                title=live(move || studio.say(word))
                aria-busy=live(move || (busy.get() == Some(long)).to_string())
                on:click=move |_| save(long)
            >
                <Icon name=icon/>
            </button>
        }
    };
    ak! {
        <span class="ph-out">
            {key(false, "image", &words::TAKE_SCREEN)}
            {key(true, "long", &words::TAKE_WHOLE)}
            <button
                type="button"
                class="btn btn-quiet btn-icon"
                aria-label=live(move || studio.say(&words::PRINT))
                title=live(move || studio.say(&words::PRINT))
                on:click=print
            >
                <Icon name="print"/>
            </button>
        </span>
    }
}
