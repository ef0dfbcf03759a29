//! The account screen: what the profile holds, and the profile on the phone.

mod facts;
mod shelves;

pub use shelves::notes;

use leptos::prelude::*;

use crate::ak;
use crate::ui::form::{Form, FormDesk};
use crate::ui::kit::{Choice, Segments};
use crate::ui::phone::{AccountPage, Visitor};
use crate::ui::studio::{Studio, brand, verdict};
use crate::ui::words::account as words;

/// The account.
#[component]
pub fn AccountScreen() -> impl IntoView {
    let studio = Studio::here();
    let visitor = Visitor::enter();
    brand::enter(studio);
    studio.undo_here(brand::account_undoer(studio));
    let form = Form::enter(studio, "account", move || verdict::account(studio));
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
