//! The studio, drawn with Leptos. Screens send actions and read memos; nothing else changes notes.

pub mod account;
pub mod compose;
pub mod home;
pub mod kit;
pub mod phone;
pub mod shell;
pub mod shop;
pub mod studio;
pub mod words;

use leptos::prelude::*;

use crate::ak;
use crate::domain::route::Route;
use crate::platform::page;
use studio::Studio;

/// The whole studio.
#[component]
fn App() -> impl IntoView {
    let studio = Studio::open();
    provide_context(studio);
    studio::keep::start(studio);
    kit::undo_keys(move |again| studio.undo(again));
    // Screens that take files listen themselves; everywhere else a dropped file must do nothing.
    kit::file_drops(|_| {}, |_| {});
    Effect::new(move |_| page::set_title(&studio.title()));
    let screen = move || match studio.route.get() {
        Route::Home => ak! { <home::Home/> }.into_any(),
        Route::Compose(id) => ak! { <compose::Compose id=id/> }.into_any(),
        Route::Account => ak! { <account::AccountScreen/> }.into_any(),
        Route::Shop => ak! { <shop::ShopScreen/> }.into_any(),
    };
    ak! {
        <shell::TopBar/>
        <shell::Notices/>
        {screen}
    }
}

/// Puts the studio into the page.
pub fn start() {
    crate::platform::panic::install();
    if let Some(root) = page::element("app") {
        mount_to(root, App).forget();
    }
}
