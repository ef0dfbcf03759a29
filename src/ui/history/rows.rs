//! Settings of both, as words.

use leptos::prelude::*;

use super::side::Compared;
use crate::ak;
use crate::domain::language::Text;
use crate::domain::note::Note;
use crate::domain::subject::NoteKind;
use crate::ui::compose::purpose_word;
use crate::ui::kit::live;
use crate::ui::studio::{Studio, brand};
use crate::ui::words::{compose, history as words, schedule};

/// A setting: its name, and what it is in a note; nothing is said as that.
type Setting = (&'static Text, fn(Studio, &Note) -> String);

fn yes(studio: Studio, on: bool) -> String {
    if on { studio.say(&words::YES) } else { String::new() }
}

const SETTINGS: [Setting; 8] = [
    (&compose::KIND, |studio, note| {
        studio.say(if note.media.kind() == NoteKind::Images { &compose::IMAGES } else { &compose::VIDEO })
    }),
    (&words::ASIDE, |_, note| {
        let names: Vec<&str> = note.media.shelf().iter().map(|item| item.name.as_str()).collect();
        names.join(", ")
    }),
    (&schedule::PLANNED, |_, note| note.planned_date.clone().unwrap_or_default()),
    (&schedule::TIMED, |_, note| note.timed_publish.clone().unwrap_or_default()),
    (&compose::PURPOSE, |studio, note| studio.say(purpose_word(note.purpose))),
    (&compose::PAID, |studio, note| yes(studio, note.paid_partnership)),
    (&compose::AI_MADE, |studio, note| yes(studio, note.ai_made)),
    (&compose::PRODUCTS, |studio, note| {
        let shop = brand::shop();
        let name = |id: &String| shop.product(id).map_or_else(|| id.clone(), |product| product.name.zh.clone());
        note.products.iter().map(name).collect::<Vec<_>>().join(&studio.say(&words::AND))
    }),
];

/// The settings that differ, and those that do not, each as one part.
pub fn compare(studio: Studio, from: &Note, to: &Note) -> Vec<Compared> {
    let all = SETTINGS.map(|(head, of)| (head, of(studio, from), of(studio, to)));
    let (differ, alike): (Vec<_>, Vec<_>) = all.into_iter().partition(|(_, from, to)| from != to);
    let alike: Vec<_> = alike.into_iter().filter(|(_, value, _)| !value.is_empty()).collect();
    let part = |rows: Vec<_>, differs| {
        (!rows.is_empty()).then(|| Compared { head: &words::SETTINGS, differs, view: draw(studio, rows) })
    };
    part(differ, true).into_iter().chain(part(alike, false)).collect()
}

fn draw(studio: Studio, rows: Vec<(&'static Text, String, String)>) -> AnyView {
    let none = move |value: String| if value.is_empty() { studio.say(&words::EMPTY) } else { value };
    let row = move |(head, from, to): (&'static Text, String, String)| {
        let value = if from == to {
            ak! { <span>{none(to)}</span> }.into_any()
        } else {
            ak! { <del>{none(from)}</del> <span aria-hidden="true">"→"</span> <ins>{none(to)}</ins> }.into_any()
        };
        ak! { <div><dt>{live(move || studio.say(head))}</dt><dd>{value}</dd></div> }
    };
    ak! { <dl class="look-facts">{rows.into_iter().map(row).collect_view()}</dl> }.into_any()
}
