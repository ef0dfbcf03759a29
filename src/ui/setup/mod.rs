//! The setup: what the checks know of the brand.

mod groups;
mod room;
mod silenced;
mod terms;
mod words;

pub use room::ask_quietly;

use leptos::prelude::*;

use crate::ak;
use crate::domain::language::Text;
use crate::domain::wording::Arg;
use crate::ui::backup;
use crate::ui::kit::live;
use crate::ui::studio::{Notice, Studio, dictionary};
use crate::ui::words::{compose as compose_words, setup as text};

/// The setup.
#[component]
pub fn SetupScreen() -> impl IntoView {
    let studio = Studio::here();
    dictionary::enter(studio);
    studio.undo_here(dictionary::undoer(studio));
    ak! {
        <main class="desk desk-setup">
            <section class="sheet look" aria-labelledby="setup-title">
                <h1 id="setup-title" tabindex="-1">{live(move || studio.say(&text::TITLE))}</h1>
                <p class="look-lede">{live(move || studio.say(&text::LEDE))}</p>
                <words::GenreOfBrand/>
                <words::WordsOfBrand/>
                <terms::Terms/>
                <silenced::SilencedList/>
                <groups::Groups/>
                <room::Keeping/>
                <backup::BackupPart/>
            </section>
        </main>
    }
}

/// A part of the setup: its heading, and what it is for.
pub(in crate::ui) fn part(id: &'static str, heading: &'static Text, why: &'static Text, content: AnyView) -> AnyView {
    let studio = Studio::here();
    ak! {
        <section class="setup-part" aria-labelledby=id>
            <h2 class="look-head" id=id tabindex="-1">{live(move || studio.say(heading))}</h2>
            <p class="muted">{live(move || studio.say(why))}</p>
            {content}
        </section>
    }
    .into_any()
}

/// Says that a paste was too long.
fn refused(studio: Studio) -> Callback<usize> {
    Callback::new(move |length: usize| {
        studio.notify(Notice::wrong(&compose_words::PASTE_REFUSED).arg(Arg::from(length)));
    })
}
