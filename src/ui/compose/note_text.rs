//! A text of the note: its area with the marks in it, and what is said of it for those who do not see them.

use leptos::prelude::*;

use super::Desk;
use super::said::Said;
use crate::ak;
use crate::domain::edit::TextPlace;
use crate::domain::finding::Field;
use crate::domain::language::Text;
use crate::ui::kit::TextField;

/// The text of a field that is not a list. The ids of what is said of it are `<id>-said` and `<id>-list`.
#[component]
pub fn NoteText(
    /// The id of the area.
    id: &'static str,
    /// The field.
    field: Field,
    /// Of the meaning: 0 title, 1 body.
    #[prop(optional)]
    item: Option<u32>,
    /// Its name.
    label: &'static Text,
    /// A quiet hint in the empty area.
    #[prop(optional)]
    hint: Option<&'static Text>,
    /// Class of the area.
    class: &'static str,
    /// Rows to start with.
    #[prop(default = 1)]
    rows: u32,
    /// Its language.
    #[prop(default = "zh-Hans")]
    lang: &'static str,
    /// Ids of what else describes it.
    #[prop(optional)]
    described_by: &'static str,
    /// What Enter does instead of a new line.
    #[prop(into, optional)]
    enter: Option<Callback<()>>,
    /// Gets every text, also while composing.
    #[prop(into, optional)]
    typing: Option<Callback<String>>,
) -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let place = TextPlace::of(field, item);
    let commit = move |text: String| {
        if let Some(place) = place.clone() {
            desk.change_text(place, text);
        }
    };
    let typing = move |text: String| {
        if let Some(typing) = typing {
            typing.run(text);
        }
    };
    let area = ak! {
        <TextField
            id=id
            class=class
            rows=rows
            label=Signal::derive(move || studio.say(label))
            hint=Signal::derive(move || hint.map(|hint| studio.say(hint)).unwrap_or_default())
            value=Signal::derive(move || desk.read(|note| note.text(field, item).unwrap_or_default().to_owned()))
            commit=commit
            typing=typing
            enter=enter
            refused=desk.refused()
            undo=desk.undo()
            lang=Signal::stored(lang)
            read_only=desk.locked()
            described_by=format!("{described_by} {id}-said").trim_start().to_owned()
            details=format!("{id}-list")
            marks=desk.marks(field, item)
            hover=desk.hover()
            caret=desk.caret(field, item)
            active=desk.active_number()
        />
    };
    ak! {
        {area}
        <Said id=id field=field item=Signal::stored(item)/>
    }
}
