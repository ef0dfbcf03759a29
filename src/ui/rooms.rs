//! The rooms of the studio: what is drawn for a route, each with code of its own that is loaded when it is entered.
//!
//! In production builds every room is a wasm file (feature `split`); in development builds all are there from the start.

use std::future::Future;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::ak;
use crate::domain::route::Route;
use crate::platform::page;
use crate::ui::kit::live;
use crate::ui::studio::{Role, Studio, keep, pencil, tidy};
use crate::ui::words::shell as words;
use crate::ui::{account, backup, compose, history, home, library, phone, setup, shop, workspaces};

/// A room's code did not arrive: the connection dropped, or the files were replaced by a newer version's.
#[cfg(feature = "split")]
pub use wasm_split_helpers::SplitLoaderError as Missing;

/// A room's code did not arrive; here it always does.
#[cfg(not(feature = "split"))]
#[derive(Clone, Copy, Debug)]
pub struct Missing;

/// Cuts a function out into the wasm file `$file`: calling it loads that first. `$load` only loads.
#[macro_export]
macro_rules! cut {
    ($file:ident $(, $load:ident)?; $vis:vis fn $name:ident($($arg:ident: $kind:ty),*) -> $out:ty $body:block) => {
        #[cfg(feature = "split")]
        #[allow(unsafe_code)] // in what the macro writes: the import that stands for the file
        #[wasm_split_helpers::wasm_split($file, fallible $(, preload($load))?)]
        $vis fn $name($($arg: $kind),*) -> Result<$out, $crate::ui::rooms::Missing> {
            Ok($body)
        }

        $(
            #[cfg(not(feature = "split"))]
            $vis async fn $load() -> Result<(), $crate::ui::rooms::Missing> {
                Ok(())
            }
        )?

        #[cfg(not(feature = "split"))]
        $vis async fn $name($($arg: $kind),*) -> Result<$out, $crate::ui::rooms::Missing> {
            Ok($body)
        }
    };
}

cut!(compose, load_compose; fn draw_compose(id: String) -> AnyView {
        ak!(<compose::Compose id=id/>).into_any()
    }
);
cut!(history, load_history; fn draw_history(id: String) -> AnyView {
        ak!(<history::HistoryScreen id=id/>).into_any()
    }
);
cut!(account, load_account; fn draw_account() -> AnyView {
        ak!(<account::AccountScreen/>).into_any()
    }
);
cut!(shop, load_shop; fn draw_shop() -> AnyView {
        ak!(<shop::ShopScreen/>).into_any()
    }
);
cut!(setup, load_setup; fn draw_setup() -> AnyView {
        ak!(<setup::SetupScreen/>).into_any()
    }
);
cut!(workspaces, load_workspaces; fn draw_workspaces() -> AnyView {
        ak!(<workspaces::WorkspacesScreen/>).into_any()
    }
);
cut!(library, load_library; fn draw_library() -> AnyView {
        ak!(<library::LibraryScreen/>).into_any()
    }
);
cut!(setup; fn see_to_keeping(studio: Studio) -> () {
        spawn_local(backup::remind(studio));
        setup::ask_quietly(studio);
    }
);
cut!(stage, load_stage; fn draw_stage() -> AnyView {
        ak!(<home::FirstStage/>).into_any()
    }
);

/// How long the first screen has the line for itself, in milliseconds.
const FIRST_COMES_FIRST: u64 = 3_000;

/// Brings all other rooms once the first screen is up and quiet: the next one opens at once, and going offline takes
/// nothing away. What does not arrive is asked for again when it is needed. Whoever asked the browser to save data gets a
/// room when it is entered.
pub fn bring_the_others(studio: Studio) {
    Effect::new(move |begun: Option<bool>| {
        let ready = studio.role.get() != Role::Opening;
        if ready && begun != Some(true) && !page::saves_data() {
            set_timeout(move || spawn_local(bring(studio)), Duration::from_millis(FIRST_COMES_FIRST));
        }
        ready
    });
}

async fn bring(studio: Studio) {
    let all: [Loading; _] = [
        Box::pin(keep::load_rescue()),
        Box::pin(load_compose()),
        Box::pin(pencil::load_lexicon()),
        Box::pin(compose::load_probers()),
        Box::pin(compose::load_archive()),
        Box::pin(load_account()),
        Box::pin(load_shop()),
        Box::pin(load_setup()),
        Box::pin(load_workspaces()),
        Box::pin(load_library()),
        Box::pin(load_history()),
        Box::pin(phone::load_picture()),
        Box::pin(tidy::load_house()),
    ];
    for room in all {
        if room.await.is_err() {
            return;
        }
    }
    page::set_root("data-rooms", Some("here"));
    let _ = see_to_keeping(studio).await;
}

/// The screen of a route.
pub fn screen(route: Route) -> AnyView {
    match route {
        Route::Home => ak! { <home::Home/> }.into_any(),
        Route::Notes => enter(|| Box::pin(load_library()), || at_once(draw_library())),
        Route::Compose(id) => enter(|| Box::pin(load_compose()), move || at_once(draw_compose(id.clone()))),
        Route::History(id) => enter(|| Box::pin(load_history()), move || at_once(draw_history(id.clone()))),
        Route::Account => enter(|| Box::pin(load_account()), || at_once(draw_account())),
        Route::Shop => enter(|| Box::pin(load_shop()), || at_once(draw_shop())),
        Route::Setup => enter(|| Box::pin(load_setup()), || at_once(draw_setup())),
        Route::Workspaces => enter(|| Box::pin(load_workspaces()), || at_once(draw_workspaces())),
    }
}

/// Beside the start: the sample note in the phone.
pub fn first_stage() -> AnyView {
    enter(|| Box::pin(load_stage()), || at_once(draw_stage()))
}

type Loading = Pin<Box<dyn Future<Output = Result<(), Missing>>>>;

#[derive(Clone, Copy, PartialEq)]
enum Door {
    Opening,
    Open,
    Stuck,
}

/// Draws a room as soon as its code is here: at once if it was entered before.
fn enter(load: fn() -> Loading, draw: impl Fn() -> Option<AnyView> + Send + 'static) -> AnyView {
    let here = matches!(at_once(load()), Some(()));
    let door = RwSignal::new(if here { Door::Open } else { Door::Opening });
    let open = move || {
        spawn_local(async move {
            let to = if load().await.is_ok() { Door::Open } else { Door::Stuck };
            let _ = door.try_set(to); // the visitor may have left
        });
    };
    if !here {
        open();
    }
    let again = move |_| {
        door.set(Door::Opening);
        open();
    };
    (move || match door.get() {
        Door::Open => draw(),
        Door::Opening => None,
        Door::Stuck => Some(stuck(again)),
    })
    .into_any()
}

fn stuck(again: impl Fn(()) + Copy + 'static) -> AnyView {
    let studio = Studio::here();
    ak! {
        <div class="gone" role="alert">
            <p>{live(move || studio.say(&words::ROOM_MISSING))}</p>
            <button type="button" class="btn" on:click=move |_| again(())>{live(move || studio.say(&words::ROOM_AGAIN))}</button>
            <button type="button" class="btn btn-quiet" on:click=move |_| page::reload()>
                {live(move || studio.say(&words::ROOM_RELOAD))}
            </button>
        </div>
    }
    .into_any()
}

/// What a future answers that does not wait, as a room's whose code is here.
fn at_once<T>(future: impl Future<Output = Result<T, Missing>>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(answer) => answer.ok(),
        Poll::Pending => None,
    }
}
