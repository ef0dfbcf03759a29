//! The preview beside the editor: the note in the feed, and opened.

use std::sync::Arc;

use leptos::prelude::*;

use super::card::opener;
use super::feed::{FEED, Feed};
use super::frame::{PhoneFrame, PhoneThemeKey, StatusBar};
use super::live;
use super::marks::MarksKey;
use super::note_page::{NotePage, back_key};
use super::offers::DrawOffers;
use super::view::NoteView;
use super::visitor::Visitor;
use crate::ak;
use crate::domain::note::Note;
use crate::platform::page;
use crate::ui::kit::{Choice, Segments, live};
use crate::ui::studio::{Studio, Theme};
use crate::ui::words::phone as words;

#[derive(Clone, Copy, Debug, PartialEq)]
enum Look {
    Feed,
    Note,
}

/// A note as the phone shows it, with the keys above the phone. Fits into a `.stage`, or stands alone.
#[component]
pub fn Preview(
    /// The note; nothing is shown while there is none.
    #[prop(into)]
    note: Signal<Option<Arc<Note>>>,
    /// More keys above the phone.
    #[prop(optional, into)]
    keys: ViewFn,
    /// What the note's page shows of the shop.
    #[prop(optional)]
    offers: Option<DrawOffers>,
) -> impl IntoView {
    let studio = Studio::here();
    Visitor::enter();
    let look = RwSignal::new(Look::Note);
    let theme = RwSignal::new(Theme::System);
    let shown: Signal<NoteView> = live::follow(studio, note).into();
    let choices = Signal::derive(move || {
        vec![Choice::new(Look::Feed, studio.say(&words::FEED)), Choice::new(Look::Note, studio.say(&words::NOTE))]
    });
    let open = move |_: String| {
        look.set(Look::Note);
        page::focus_soon(back_key(0));
    };
    let back = move |()| {
        look.set(Look::Feed);
        page::focus_soon(shown.with_untracked(|note| opener(FEED, &note.id)));
    };
    ak! {
        <section class="preview" aria-label=live(move || studio.say(&words::PHONE))>
            <div class="stage-bar">
                <Segments
                    label=Signal::derive(move || studio.say(&words::VIEW))
                    choices=choices
                    chosen=look
                    choose=move |to| look.set(to)
                />
                <span class="ph-keys">
                    <MarksKey/>
                    <PhoneThemeKey theme=theme/>
                    {keys.run()}
                </span>
            </div>
            <PhoneFrame theme=theme class="phone-compose">
                <StatusBar/>
                {live(move || match look.get() {
                    Look::Feed => ak! { <Feed note=shown open=open/> }.into_any(),
                    Look::Note => ak! { <NotePage note=shown back=back offers=offers/> }.into_any(),
                })}
            </PhoneFrame>
        </section>
    }
}
