//! The account screen: what the profile holds, and the profile on the phone.

mod facts;
mod shelves;

pub use shelves::notes;

use leptos::prelude::*;

use crate::ak;
use crate::domain::finding::Field;
use crate::ui::form::{Form, FormDesk};
use crate::ui::kit::{Choice, Segments};
use crate::ui::phone::{AccountPage, Visitor};
use crate::ui::studio::{Studio, brand};
use crate::ui::words::account as words;

/// The id of an item of a list.
fn item(field: Field, index: usize) -> Option<String> {
    match field {
        Field::Collections => brand::account().collections.get(index).map(|collection| collection.id.clone()),
        Field::Saves => Some(index.to_string()),
        _ => None,
    }
}

/// The account.
#[component]
pub fn AccountScreen() -> impl IntoView {
    let studio = Studio::here();
    let visitor = Visitor::enter();
    brand::enter(studio);
    studio.undo_here(brand::account_undoer(studio));
    let form = Form::enter(studio, "account", move || brand::account_report(studio), item);
    let choices = Signal::derive(move || {
        vec![Choice::new(false, studio.say(&words::VISITOR)), Choice::new(true, studio.say(&words::OWNER))]
    });
    let editor = ak! {
        {facts::identity(form)}
        {facts::page(form)}
        {shelves::tabs(form)}
        {shelves::pinned(form)}
        {shelves::collections(form)}
        {shelves::saves(form)}
    };
    let keys = ak! {
        <Segments
            label=Signal::derive(move || studio.say(&words::AS))
            choices=choices
            chosen=visitor.owner
            choose=move |owner| visitor.owner.set(owner)
        />
    };
    ak! {
        <FormDesk title=&words::TITLE lede=&words::LEDE form_view=editor.into_any() keys=keys.into_any()>
            <AccountPage/>
        </FormDesk>
    }
}
