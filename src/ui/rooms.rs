//! The rooms of the studio: what is drawn for a route, each with code of its own that is loaded when it is entered.
//!
//! In production builds every room is a wasm file (feature `split`); in development builds all are there from the start.

use std::future::Future;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::ak;
use crate::domain::route::Route;
use crate::platform::page;
use crate::ui::kit::live;
use crate::ui::studio::Studio;
use crate::ui::words::shell as words;
use crate::ui::{account, compose, home, shop};

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
    ($file:ident $(, $load:ident)?; fn $name:ident($($arg:ident: $kind:ty),*) -> $out:ty $body:block) => {
        #[cfg(feature = "split")]
        #[allow(unsafe_code)] // in what the macro writes: the import that stands for the file
        #[wasm_split_helpers::wasm_split($file, fallible $(, preload($load))?)]
        fn $name($($arg: $kind),*) -> Result<$out, $crate::ui::rooms::Missing> {
            Ok($body)
        }

        $(
            #[cfg(not(feature = "split"))]
            async fn $load() -> Result<(), $crate::ui::rooms::Missing> {
                Ok(())
            }
        )?

        #[cfg(not(feature = "split"))]
        async fn $name($($arg: $kind),*) -> Result<$out, $crate::ui::rooms::Missing> {
            Ok($body)
        }
    };
}

cut!(compose, load_compose; fn draw_compose(id: String) -> AnyView {
        ak!(<compose::Compose id=id/>).into_any()
    }
);
cut!(brand, load_account; fn draw_account() -> AnyView {
        ak!(<account::AccountScreen/>).into_any()
    }
);
cut!(brand, load_shop; fn draw_shop() -> AnyView {
        ak!(<shop::ShopScreen/>).into_any()
    }
);
cut!(stage, load_stage; fn draw_stage() -> AnyView {
        ak!(<home::FirstStage/>).into_any()
    }
);

/// The screen of a route.
pub fn screen(route: Route) -> AnyView {
    match route {
        Route::Home => ak! { <home::Home/> }.into_any(),
        Route::Compose(id) => enter(|| Box::pin(load_compose()), move || at_once(draw_compose(id.clone()))),
        Route::Account => enter(|| Box::pin(load_account()), || at_once(draw_account())),
        Route::Shop => enter(|| Box::pin(load_shop()), || at_once(draw_shop())),
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
