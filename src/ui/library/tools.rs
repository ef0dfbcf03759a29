//! What is asked for: where notes lie, words, filters, order.

use std::sync::Arc;
use std::time::Duration;

use leptos::html::Input;
use leptos::prelude::*;

use super::{Library, checked, count};
use crate::ak;
use crate::domain::language::Text;
use crate::domain::library::{Asked, Dated, Order, Said, Shelf};
use crate::domain::note::Purpose;
use crate::domain::subject::NoteKind;
use crate::ui::compose::purpose_word;
use crate::ui::kit::{Choice, LineField, Segments, Select, Show, clear, live, typed};
use crate::ui::words::{compose, library as words};

const KINDS: [NoteKind; 2] = [NoteKind::Images, NoteKind::Video];
const ORDERS: [Order; 3] = [Order::Changed, Order::Day, Order::Title];

/// The word for a place.
const fn shelf_word(shelf: Shelf) -> &'static Text {
    match shelf {
        Shelf::Current => &words::CURRENT,
        Shelf::Archive => &words::ARCHIVE,
        Shelf::Trash => &words::TRASH,
    }
}

/// The word for what is settled of a note's day.
pub(super) const fn dated_word(dated: Dated) -> &'static Text {
    match dated {
        Dated::Open => &words::NO_DAY,
        Dated::Planned => &words::PLANNED,
        Dated::Timed => &words::TIMED,
    }
}

/// Keys, field and lists.
#[component]
pub(super) fn Tools() -> impl IntoView {
    let library = Library::here();
    let studio = library.studio;
    let field = NodeRef::<Input>::new();
    // What was asked for when the screen was left stands in the field again, and what is cleared is gone from it.
    Effect::new(move |_| {
        let words = library.asked.with(|asked| asked.words.clone());
        if let Some(field) = field.get().filter(|field| field.value() != words) {
            field.set_value(&words);
        }
    });
    let search = move || {
        let words = typed(field);
        if library.asked.with_untracked(|asked| asked.words != words) {
            library.asked.update(|asked| asked.words = words);
        }
    };
    let shelves = Signal::derive(move || {
        let counts = library.shelved.get();
        let key =
            |(shelf, count): (Shelf, usize)| Choice::new(shelf, format!("{} {count}", studio.say(shelf_word(shelf))));
        Shelf::ALL.into_iter().zip(counts).map(key).collect()
    });
    let go_to = move |shelf| {
        library.chosen.set(Arc::default());
        library.asked.update(|asked| asked.filter.shelf = shelf);
    };
    let sort = move |index: String| {
        let order = at(&ORDERS, index.parse().ok()).unwrap_or_default();
        if order == Order::Title {
            // A thousand titles are sorted now, and drawn a moment later: both at once would take long.
            library.places.with_untracked(|_| ());
        }
        let then = move || {
            let _ = library.asked.try_update(|asked| asked.order = order); // the visitor may have left
        };
        set_timeout(then, Duration::ZERO);
    };
    let all = move |_| {
        clear([field]);
        library.ask_for_all();
    };
    let checking = move || {
        let left = checked::left().get();
        let asks = library.asked.with(|asked| asked.filter.said.is_some());
        (asks && left > 0).then(|| count(studio, &words::CHECKING_ONE, &words::CHECKING, left))
    };
    let shown = move || library.shown.with(|shown| count(studio, &words::SHOWN_ONE, &words::SHOWN, shown.len()));
    ak! {
        <div class="library-shelves">
            <Segments
                label=library.say(&words::SHELVES)
                choices=shelves
                chosen=Signal::derive(move || library.shelf())
                choose=go_to
            />
        </div>
        <div class="library-tools" role="search" aria-label=live(move || studio.say(&words::SEARCH))>
            <div class="library-words" on:input=move |_| search()>
                <LineField
                    id="library-words"
                    label=library.say(&words::WORDS)
                    field=field
                    enter=move |()| search()
                />
            </div>
            {pick(library, "library-kind", &compose::KIND, vec![&compose::IMAGES, &compose::VIDEO],
                |asked| place(&KINDS, asked.filter.kind), |asked, index| asked.filter.kind = at(&KINDS, index))}
            {pick(library, "library-purpose", &compose::PURPOSE, Purpose::ALL.map(purpose_word).to_vec(),
                |asked| place(&Purpose::ALL, asked.filter.purpose),
                |asked, index| asked.filter.purpose = at(&Purpose::ALL, index))}
            {pick(library, "library-day", &words::DAY, Dated::ALL.map(dated_word).to_vec(),
                |asked| place(&Dated::ALL, asked.filter.dated),
                |asked, index| asked.filter.dated = at(&Dated::ALL, index))}
            {pick(library, "library-said", &words::SAID, vec![&words::WITH_ERRORS, &words::WITH_WARNINGS, &words::WITH_NEITHER],
                |asked| place(&Said::ALL, asked.filter.said),
                |asked, index| asked.filter.said = at(&Said::ALL, index))}
            <Select
                id="library-order"
                label=library.say(&words::ORDER)
                choices=Signal::derive(move || listed(&[&words::BY_CHANGE, &words::BY_DAY, &words::BY_TITLE], |word| studio.say(word)))
                chosen=Signal::derive(move || {
                    library.asked.with(|asked| place(&ORDERS, Some(asked.order)).unwrap_or_default().to_string())
                })
                choose=sort
            />
        </div>
        <p class="library-shown muted" role="status">
            <span>{live(shown)}</span>
            <span>{live(checking)}</span>
            <Show when=move || library.narrows()>
                <button type="button" class="btn btn-quiet btn-s" on:click=all>
                    {live(move || studio.say(&words::CLEAR))}
                </button>
            </Show>
        </p>
    }
}

/// A list to pick one of several from, or any.
fn pick(
    library: Library,
    id: &'static str,
    label: &'static Text,
    options: Vec<&'static Text>,
    read: fn(&Asked) -> Option<usize>,
    write: fn(&mut Asked, Option<usize>),
) -> AnyView {
    let studio = library.studio;
    let choices = Signal::derive(move || {
        let mut choices = vec![Choice::new(String::new(), studio.say(&words::ANY))];
        choices.extend(listed(&options, |word| studio.say(word)));
        choices
    });
    let chosen = move || library.asked.with(|asked| read(asked).map(|index| index.to_string()).unwrap_or_default());
    let choose = move |index: String| library.asked.update(|asked| write(asked, index.parse().ok()));
    ak! {
        <Select id=id label=library.say(label) choices=choices chosen=Signal::derive(chosen) choose=choose/>
    }
    .into_any()
}

/// Words as choices, by their numbers.
fn listed(words: &[&'static Text], say: impl Fn(&'static Text) -> String) -> Vec<Choice<String>> {
    words.iter().enumerate().map(|(index, word)| Choice::new(index.to_string(), say(word))).collect()
}

fn place<T: PartialEq>(all: &[T], one: Option<T>) -> Option<usize> {
    all.iter().position(|other| Some(other) == one.as_ref())
}

fn at<T: Copy>(all: &[T], index: Option<usize>) -> Option<T> {
    all.get(index?).copied()
}
