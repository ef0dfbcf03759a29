//! The red pencil on the phone: where a finding's place is shown, it is marked. A reader would not see these; a key takes
//! them off.

use leptos::html::Div;
use leptos::prelude::*;

use crate::ak;
use crate::ui::kit::{Icon, PlaceMark, live, mark_places};
use crate::ui::studio::Studio;
use crate::ui::words::phone as words;

/// The marks of a screen's phone.
#[derive(Clone, Copy)]
pub struct Marks {
    places: Signal<Vec<PlaceMark>>,
    on: RwSignal<bool>,
}

impl Marks {
    /// Marks for the phone inside the calling component.
    pub fn enter(places: Signal<Vec<PlaceMark>>) {
        provide_context(Self { places, on: RwSignal::new(true) });
    }

    /// Draws them on what lies in this element.
    pub fn draw_on(self, phone: NodeRef<Div>) {
        let shown = Memo::new(move |_| if self.on.get() { self.places.get() } else { Vec::new() });
        mark_places(phone, shown.into());
    }
}

/// Takes the marks off the phone and puts them on again; nothing where there are none to put.
#[component]
pub fn MarksKey() -> impl IntoView {
    let studio = Studio::here();
    let marks = use_context::<Marks>()?;
    Some(ak! {
        <button
            type="button"
            class="btn btn-quiet btn-icon ph-markskey"
            aria-label=live(move || studio.say(&words::MARKS))
            title=live(move || studio.say(&words::MARKS))
            aria-pressed=live(move || marks.on.get().to_string())
            on:click=move |_| marks.on.update(|on| *on = !*on)
        >
            <Icon name="pencil"/>
        </button>
    })
}

/// The place of a member of something in the shop's lists, as the shop's form calls it.
#[must_use]
pub fn in_shop(list: &str, id: &str, members: &[&str]) -> String {
    match members {
        [] => format!("shop/{list}/{id}"),
        members => members.iter().map(|member| format!("shop/{list}/{id}/{member}")).collect::<Vec<_>>().join(" "),
    }
}
