//! A row of things that are picked from a list by their names.

use leptos::prelude::*;

use super::{Form, Said};
use crate::ak;
use crate::domain::language::Text;
use crate::domain::wording::Arg;
use crate::ui::kit::{PickList, live};
use crate::ui::words::form as words;

/// Things that are chosen, as chips in order, and a list of the others.
#[component]
pub fn Picks(
    /// The element's id.
    key: String,
    /// Its label.
    label: &'static Text,
    /// Ids and names of all that can be chosen.
    all: Signal<Vec<(String, String)>>,
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
                ask=form.say(&words::ADD_ONE)
                all=all
                chosen=chosen
                choose=choose
                gone=move |id: String| studio.fill(&words::GONE, &[Arg::from(id)])
                take_out=move |name: String| studio.fill(&words::TAKE_OUT, &[Arg::from(name)])
                disabled=form.locked()
            />
            <Said key=key/>
        </div>
    }
}
