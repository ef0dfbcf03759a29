//! A row of things that are picked from a list by their names.

use leptos::prelude::*;

use super::{Form, Said};
use crate::ak;
use crate::domain::language::Text;
use crate::domain::wording::Arg;
use crate::ui::kit::{Pick, PickList, PickWords, live};
use crate::ui::studio::Studio;
use crate::ui::words::form as words;

/// What such a list says.
#[must_use]
pub fn pick_words(studio: Studio) -> PickWords {
    PickWords {
        ask: Signal::derive(move || studio.say(&words::ADD_ONE)),
        gone: Callback::new(move |id: String| studio.fill(&words::GONE, &[Arg::from(id)])),
        take_out: Callback::new(move |name: String| studio.fill(&words::TAKE_OUT, &[Arg::from(name)])),
        more: Callback::new(move |left: usize| studio.fill(&words::MORE, &[Arg::from(left)])),
    }
}

/// Things that are chosen, as chips in order, and a list of the others.
#[component]
pub fn Picks(
    /// The element's id.
    key: String,
    /// Its label.
    label: &'static Text,
    /// All there are.
    all: Signal<Vec<Pick>>,
    /// Ids of those that are.
    chosen: Signal<Vec<String>>,
    /// Gets what is chosen then.
    choose: Callback<Vec<String>>,
) -> impl IntoView {
    let form = Form::here();
    let studio = form.studio;
    ak! {
        <div class="form-row">
            <label class="label" for=key.clone()>{live(move || studio.say(label))}</label>
            <PickList
                id=key.clone()
                words=pick_words(studio)
                all=all
                chosen=chosen
                choose=choose
                disabled=form.locked()
            />
            <Said key=key/>
        </div>
    }
}
