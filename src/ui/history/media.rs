//! Pictures and video, side by side.

use leptos::prelude::*;

use super::Past;
use super::side::Compared;
use super::texts::written;
use crate::ak;
use crate::domain::history::{Fate, fates, text};
use crate::domain::language::Text;
use crate::domain::note::{MediaItem, Note};
use crate::domain::wording::Arg;
use crate::ui::compose::{Shown, address, facts_of};
use crate::ui::kit::{Icon, live};
use crate::ui::studio::Studio;
use crate::ui::words::{history as words, media as media_words};

/// Something of one side: the file, its place among the pictures, what became of it.
struct Item {
    file: MediaItem,
    number: Option<usize>,
    cover: bool,
    fate: Fate,
    /// The text in the picture on the other side.
    other_text: Option<String>,
}

/// Both sides, where one of them has a picture or a video.
pub fn compare(studio: Studio, from: &Note, to: &Note) -> Option<Compared> {
    let fates = fates(from, to);
    let (one, two) = (items(from, to, fates.before), items(to, from, fates.after));
    if one.is_empty() && two.is_empty() {
        return None;
    }
    let cover = |items: &[Item]| items.iter().find(|item| item.cover).map(|item| item.file.id.clone());
    let reworded = |item: &Item| item.other_text.as_ref().is_some_and(|text| *text != item.file.text);
    let changed = |item: &Item| item.fate != Fate::Same || reworded(item);
    let differs = cover(&one) != cover(&two) || one.iter().chain(&two).any(changed);
    let past = Past::here();
    let names = untrack(|| past.pair()).unwrap_or_default();
    let view = ak! {
        <div class="history-media">
            {side(studio, move || past.call(names.0), one, false)}
            {side(studio, move || past.call(names.1), two, true)}
        </div>
    };
    Some(Compared { head: &words::MEDIA, differs, view: view.into_any() })
}

fn items(note: &Note, other: &Note, fates: Vec<Fate>) -> Vec<Item> {
    let pictures = note.media.tray().iter().enumerate().map(|(index, file)| (Some(index), file));
    let all = pictures.chain(note.media.video().map(|film| (None, film)));
    all.zip(fates)
        .map(|((index, file), fate)| Item {
            file: file.clone(),
            number: index.map(|index| index + 1),
            cover: index == Some(note.media.cover()),
            fate,
            other_text: other.media.all().find(|item| item.id == file.id).map(|item| item.text.clone()),
        })
        .collect()
}

fn side(studio: Studio, name: impl Fn() -> String + Send + 'static, items: Vec<Item>, later: bool) -> AnyView {
    let none = items.is_empty();
    ak! {
        <div>
            <h4 class="muted">{live(name)}</h4>
            {none.then(|| ak! { <p class="muted">{live(move || studio.say(&words::EMPTY))}</p> })}
            <ol class="history-pictures">{items.into_iter().map(|item| draw(studio, item, later)).collect_view()}</ol>
        </div>
    }
    .into_any()
}

fn fate_word(fate: Fate) -> Option<&'static Text> {
    match fate {
        Fate::Same => None,
        Fate::Gone => Some(&words::REMOVED),
        Fate::New => Some(&words::ADDED),
        Fate::Moved => Some(&words::MOVED),
    }
}

fn draw(studio: Studio, item: Item, later: bool) -> AnyView {
    let Item { file, number, cover, fate, other_text } = item;
    let name = move || match number {
        Some(number) => studio.fill(&media_words::PICTURE, &[Arg::from(number)]),
        None => studio.say(&words::FILM),
    };
    let class = match fate {
        Fate::Same => "",
        Fate::Gone => "is-gone",
        Fate::New => "is-new",
        Fate::Moved => "is-moved",
    };
    // What changed in the words of a picture is shown once, where they are now.
    let words_in_it = match other_text {
        Some(other) if later && other != file.text => Some(written(text(&other, &file.text), "zh-Hans")),
        None if !file.text.is_empty() => Some(written(text(&file.text, &file.text), "zh-Hans")),
        _ => None,
    };
    let id = file.id.clone();
    let file_name = file.name.clone();
    let picture = match number {
        Some(_) => ak! {
            <Shown
                src=Signal::derive(move || address(studio, &file))
                facts=Signal::derive(move || facts_of(studio, &id))
                alt=file_name.clone()
            />
        }
        .into_any(),
        None => ak! { <span class="no-picture"><Icon name="video"/>{file_name.clone()}</span> }.into_any(),
    };
    ak! {
        <li class=class>
            <span class="history-picture">{picture}</span>
            <span class="history-caption">
                {live(name)}
                {cover.then(|| ak! { <b>{live(move || studio.say(&words::AS_COVER))}</b> })}
                {fate_word(fate).map(|word| ak! { <b class="history-fate">{live(move || studio.say(word))}</b> })}
            </span>
            {words_in_it}
        </li>
    }
    .into_any()
}
