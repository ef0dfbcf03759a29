//! What the brand is about, and the words that are its own.

use leptos::prelude::*;

use super::{part, refused};
use crate::ak;
use crate::domain::brand::Genre;
use crate::domain::language::Text;
use crate::domain::wording::Arg;
use crate::ui::kit::{Chips, Choice, Select};
use crate::ui::studio::{Studio, dictionary};
use crate::ui::words::setup as text;

const fn word(genre: Genre) -> &'static Text {
    match genre {
        Genre::Cosmetics => &text::COSMETICS,
        Genre::Food => &text::FOOD,
        Genre::Travel => &text::TRAVEL,
        Genre::Fashion => &text::FASHION,
        Genre::Household => &text::HOUSEHOLD,
    }
}

/// The genre.
#[component]
pub fn GenreOfBrand() -> impl IntoView {
    let studio = Studio::here();
    let known = dictionary::dictionary();
    let choices = Signal::derive(move || {
        let none = Choice::new(String::new(), studio.say(&text::GENRE_NONE));
        let genres = Genre::ALL.into_iter().map(|genre| Choice::new(genre.id().to_owned(), studio.say(word(genre))));
        [none].into_iter().chain(genres).collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || known.with(|known| known.genre.map_or("", Genre::id).to_owned()));
    let choose = move |id: String| {
        let genre = Genre::ALL.into_iter().find(|genre| genre.id() == id);
        dictionary::change(studio, |dictionary| dictionary.genre = genre);
    };
    part(
        "setup-genre-head",
        &text::GENRE,
        &text::GENRE_WHY,
        ak! {
            <Select
                id="setup-genre"
                label=Signal::derive(move || studio.say(&text::GENRE))
                choices=choices
                chosen=chosen
                choose=choose
                disabled=Signal::derive(move || studio.locked())
            />
        }
        .into_any(),
    )
}

/// The brand's words.
#[component]
pub fn WordsOfBrand() -> impl IntoView {
    let studio = Studio::here();
    let known = dictionary::dictionary();
    let words = Signal::derive(move || known.with(|known| known.words.clone()));
    let remove = move |index: usize| {
        dictionary::change(studio, |dictionary| {
            if index < dictionary.words.len() {
                dictionary.words.remove(index);
            }
        });
    };
    part(
        "setup-words-head",
        &text::WORDS,
        &text::WORDS_WHY,
        ak! {
            <Chips
                id="setup-words"
                sign=""
                whole=true
                names=words
                add_label=Signal::derive(move || studio.say(&text::ADD_WORD))
                remove_label=move |name: String| studio.fill(&text::REMOVE, &[Arg::from(name)])
                mark=|_| ""
                add=move |word: String| {
                    dictionary::change(studio, |dictionary| dictionary.add_word(&word));
                }
                remove=remove
                refused=refused(studio)
                read_only=Signal::derive(move || studio.locked())
            />
        }
        .into_any(),
    )
}
