//! The open picture: its facts, the words in it, and everything a drag can do as keys.

use leptos::prelude::*;

use super::Desk;
use super::facts::FactsKey;
use super::said::Said;
use super::thumb::{facts_of, is_turned, size_word};
use crate::ak;
use crate::domain::display::ratio;
use crate::domain::edit::{Change, TextPlace};
use crate::domain::finding::Field;
use crate::domain::language::Text;
use crate::domain::media::display_name;
use crate::domain::wording::{Arg, file_size};
use crate::platform::page;
use crate::ui::kit::{Icon, TextField, live};
use crate::ui::words::media as words;

/// Details of the picture that is open.
#[component]
pub fn Details() -> impl IntoView {
    let desk = Desk::here();
    let place = Memo::new(move |_| {
        let open = desk.picture.get()?;
        desk.read(|note| note.media.tray().iter().position(|item| item.id == open))
    });
    let open = Memo::new(move |_| place.get().and_then(|_| desk.picture.get()));
    // Made anew for another picture only, so that its field keeps caret and composition while the note changes.
    move || open.get().map(|id| ak! { <Picture id=id place=place/> })
}

#[component]
fn Picture(
    /// Its media id.
    id: String,
    /// Its place in the tray, from 0.
    place: Memo<Option<usize>>,
) -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let id = StoredValue::new(id);
    let index = move || place.get().unwrap_or_default();
    let number = move || Arg::from(index() + 1);
    let facts = move || {
        let facts = id.with_value(|id| facts_of(studio, id));
        let mut line = vec![studio.fill(&words::PICTURE, &[number()]), size_word(studio, &facts)];
        line.extend(facts.displayed().map(|(width, height)| ratio(width, height)));
        line.push(file_size(facts.bytes));
        line.extend(facts.format.as_deref().map(|format| display_name(format).to_owned()));
        if is_turned(&facts) {
            line.push(studio.say(&words::TURNED));
        }
        if facts.animated == Some(true) {
            line.push(studio.say(&words::ANIMATED));
        }
        line.extend(facts.name);
        line.into_iter().map(|fact| ak! { <span>{fact}</span> }).collect_view()
    };
    let text = Signal::derive(move || {
        desk.read(|note| {
            let found = note.media.tray().iter().find(|item| id.with_value(|id| item.id == *id));
            found.map(|item| item.text.clone()).unwrap_or_default()
        })
    });
    let item = Signal::derive(move || place.get().map(|place| place as u32));
    let marks = Signal::derive(move || desk.marks_of(Field::PictureTexts, item.get()));
    let last = move || desk.read(|note| note.media.tray().len()).saturating_sub(1);
    let move_to = move |to: usize| {
        desk.change(Change::MoveImage { id: id.get_value(), to });
    };
    let cover = move || desk.read(|note| note.media.cover()) == index();
    let after_removal = move || {
        let next = index().min(last().saturating_sub(1));
        desk.picture.set(None);
        page::focus_soon(if last() == 0 { "field-images".to_owned() } else { format!("field-images-{next}") });
    };
    ak! {
        <div class="details">
            <div class="fact-line">{live(facts)}</div>
            <div class="row details-keys">
                <Key icon="left" text=&words::MOVE_LEFT off=Signal::derive(move || index() == 0)
                    press=move |()| move_to(index().saturating_sub(1))/>
                <Key icon="right" text=&words::MOVE_RIGHT off=Signal::derive(move || index() >= last())
                    press=move |()| move_to(index() + 1)/>
                <Key icon="book" text=&words::MAKE_COVER off=Signal::derive(cover)
                    press=move |()| desk.change(Change::Cover(id.get_value()))/>
                <Key icon="file" text=&words::SHELVE off=Signal::stored(false)
                    press=move |()| { after_removal(); desk.change(Change::Shelve(id.get_value())) }/>
                <Key icon="close" text=&words::REMOVE off=Signal::stored(false)
                    press=move |()| { after_removal(); desk.change(Change::RemoveMedia(id.get_value())) }/>
                <FactsKey id=Signal::derive(move || id.get_value())/>
            </div>
            <span class="label">{live(move || studio.fill(&words::PICTURE_TEXT, &[number()]))}</span>
            <TextField
                id="field-pictureTexts"
                class="text text-line"
                label=Signal::derive(move || studio.fill(&words::PICTURE_TEXT, &[number()]))
                value=text
                commit=desk.commit(TextPlace::PictureText(id.get_value()))
                refused=desk.refused()
                undo=desk.undo()
                lang=Signal::stored("zh-Hans")
                read_only=desk.locked()
                described_by="picture-text-why field-pictureTexts-said"
                details="field-pictureTexts-list"
                marks=marks
                hover=desk.hover()
                active=desk.active_number()
            />
            <Said id="field-pictureTexts" field=Field::PictureTexts item=item/>
            <p class="muted" id="picture-text-why">{live(move || studio.say(&words::PICTURE_TEXT_WHY))}</p>
        </div>
    }
}

#[component]
fn Key(
    /// Its icon.
    icon: &'static str,
    /// Its word.
    text: &'static Text,
    /// It has nothing to do.
    off: Signal<bool>,
    /// What it does.
    #[prop(into)]
    press: Callback<()>,
) -> impl IntoView {
    let desk = Desk::here();
    ak! {
        <button
            type="button"
            class="btn btn-s"
            disabled=live(move || off.get() || desk.studio.locked())
            on:click=move |_| press.run(())
        >
            <Icon name=icon size="i-s"/>
            {live(move || desk.studio.say(text))}
        </button>
    }
}
