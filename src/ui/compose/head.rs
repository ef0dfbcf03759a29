//! Above the manuscript: the kind of note, and which note this is.

use std::sync::Arc;

use leptos::prelude::*;

use super::Desk;
use crate::ak;
use crate::domain::edit::{Action, Change};
use crate::domain::route::Route;
use crate::domain::subject::NoteKind;
use crate::ui::kit::{Choice, Icon, Segments, Show, live};
use crate::ui::words::compose as words;

/// The head of the manuscript.
#[component]
pub fn Head() -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let choices = Signal::derive(move || {
        vec![
            Choice::new(NoteKind::Images, studio.say(&words::IMAGES)).icon("image"),
            Choice::new(NoteKind::Video, studio.say(&words::VIDEO)).icon("video"),
        ]
    });
    let shipped = move || desk.id.with_value(|id| studio.sample().note(id).cloned());
    let is_sample = shipped().is_some();
    let changed =
        move || shipped().is_some_and(|note| desk.read(|own| Some(!own.says_the_same(&note))).unwrap_or_default());
    let restore = move |_| {
        if let Some(note) = shipped() {
            studio.act(Action::Create(Arc::new(note)));
        }
    };
    ak! {
        <div class="spread ms-head">
            <span id="field-kind" tabindex="-1">
                <Segments
                    class="seg-s"
                    label=Signal::derive(move || studio.say(&words::KIND))
                    choices=choices
                    chosen=Signal::derive(move || desk.read(|note| note.media.kind()))
                    choose=move |kind| desk.change(Change::Kind(kind))
                    disabled=desk.locked()
                />
            </span>
            <span class="row">
                {is_sample.then(|| ak! {
                    <Show when=changed fallback=move || ak! {
                        <span class="status"><i class="dot dot-draft"></i>{live(move || studio.say(&words::SAMPLE_BADGE))}</span>
                    }>
                        <button
                            type="button"
                            class="btn btn-quiet btn-s"
                            disabled=live(move || studio.locked())
                            on:click=restore
                        >
                            <Icon name="rotate" size="i-s"/>
                            {live(move || studio.say(&words::RESTORE_SAMPLE))}
                        </button>
                    </Show>
                })}
                <a class="btn btn-quiet btn-s" href=live(move || Route::History(desk.id.get_value()).hash())>
                    <Icon name="clock" size="i-s"/>
                    {live(move || studio.say(&words::HISTORY))}
                </a>
                <a class="btn btn-quiet btn-s" href=Route::Notes.hash()>
                    <Icon name="list" size="i-s"/>
                    {live(move || studio.say(&words::ALL_NOTES))}
                </a>
                <button
                    type="button"
                    class="btn btn-s"
                    disabled=live(move || studio.locked())
                    on:click=move |_| studio.start_note()
                >
                    <Icon name="plus" size="i-s"/>
                    {live(move || studio.say(&words::NEW_NOTE))}
                </button>
            </span>
        </div>
    }
}
