//! A tab with nothing in it: a visitor reads what the app says, the brand what to do.

use leptos::prelude::*;

use super::super::visitor::Visitor;
use crate::ak;
use crate::ui::kit::{Icon, live};

/// What an empty tab says.
#[derive(Clone, Copy)]
pub struct Words {
    /// To a visitor.
    pub visitor: &'static str,
    /// To the brand.
    pub owner: &'static str,
    /// What the brand can do.
    pub todo: &'static str,
}

/// An empty tab.
#[component]
pub fn Empty(
    /// Its icon.
    icon: &'static str,
    /// What it says.
    words: Words,
) -> impl IntoView {
    let visitor = Visitor::here();
    ak! {
        <div class="ph-empty">
            <Icon name=icon size="i-l"/>
            {live(move || if visitor.owner.get() {
                ak! { <p>{words.owner}</p><small>{words.todo}</small> }.into_any()
            } else {
                ak! { <p>{words.visitor}</p> }.into_any()
            })}
        </div>
    }
}
