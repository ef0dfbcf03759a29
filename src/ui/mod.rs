//! The studio, drawn with Leptos. Screens send actions and read memos; nothing else changes notes.

pub mod account;
pub mod backup;
pub mod compose;
pub mod form;
pub mod history;
pub mod home;
pub mod kit;
pub mod library;
pub mod phone;
pub mod rooms;
pub mod setup;
pub mod shell;
pub mod shop;
pub mod studio;
pub mod words;
pub mod workspaces;

use leptos::prelude::*;

use crate::ak;
use crate::platform::page;
use crate::ui::kit::live;
use studio::{Notice, RELOAD, Studio};

/// The whole studio.
#[component]
fn App() -> impl IntoView {
    let studio = Studio::open();
    provide_context(studio);
    studio::keep::start(studio);
    rooms::bring_the_others(studio);
    page::on_newer(move || studio.notify(Notice::with_key(&words::shell::NEWER, RELOAD)));
    kit::undo_keys(move |again| studio.undo(again));
    // Screens that take files listen themselves; everywhere else a dropped file must do nothing.
    kit::file_drops(|_| {}, |_| {});
    Effect::new(move |_| page::set_title(&studio.title()));
    let screen = move || rooms::screen(studio.route.get());
    ak! {
        <shell::TopBar/>
        <shell::Notices/>
        {live(screen)}
    }
}

/// Puts the studio into the page.
pub fn start() {
    crate::platform::panic::install();
    if let Some(root) = page::element("app") {
        mount_to(root, App).forget();
    }
}
