//! The workspaces: one per brand. Making, naming, copying, putting away, deleting.

mod desk;
mod duplicate;
mod line;

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::ak;
use crate::domain::language::Text;
use crate::domain::route::Route;
use crate::domain::workspaces::{Deed, Workspace, Workspaces};
use crate::platform::{clock, page};
use crate::ui::kit::{Icon, LineField, Show, clear, live, typed};
use crate::ui::studio::{Studio, space};
use crate::ui::words::workspaces as words;
use desk::Desk;
use line::Line;

/// The screen.
#[component]
pub fn WorkspacesScreen() -> impl IntoView {
    let studio = Studio::here();
    let desk = Desk::open(studio);
    studio.undo_here(desk.undoer());
    Effect::new(move |_| forget_expired(desk));
    let group = move |heading: &'static Text, which: fn(&Workspace) -> bool| {
        let these = move || -> Vec<Workspace> {
            let of = |list: &Workspaces| list.all().iter().filter(|known| which(known)).cloned().collect();
            desk.list.with(|list| list.as_ref().map(of).unwrap_or_default())
        };
        ak! {
            <Show when=move || !these().is_empty()>
                <section class="workspaces">
                    <h2 class="look-head">{live(move || studio.say(heading))}</h2>
                    <ul class="workspace-list">
                        {live(move || these().into_iter().map(|known| ak! { <Line desk=desk known=known/> }).collect_view())}
                    </ul>
                </section>
            </Show>
        }
    };
    ak! {
        <main class="desk desk-setup">
            <section class="sheet look" aria-labelledby="workspaces-title">
                <h1 id="workspaces-title" tabindex="-1">{live(move || studio.say(&words::TITLE))}</h1>
                <p class="look-lede">{live(move || studio.say(&words::LEDE))}</p>
                <New desk=desk/>
                <p role="status" class="muted">{live(move || desk.busy.get())}</p>
                {group(&words::OPEN_ONES, |known| known.deleted.is_none() && !known.archived)}
                {group(&words::ARCHIVED_ONES, |known| known.deleted.is_none() && known.archived)}
                {group(&words::DELETED_ONES, |known| known.deleted.is_some())}
            </section>
        </main>
    }
}

#[component]
fn New(
    /// The list.
    desk: Desk,
) -> impl IntoView {
    let studio = desk.studio;
    let field = NodeRef::<html::Input>::new();
    let add = move || {
        if desk.list.with_untracked(Option::is_none) {
            return; // what was typed stays
        }
        let name = typed(field).trim().to_owned();
        if name.is_empty() {
            page::focus_soon("workspace-new".to_owned());
            return;
        }
        clear([field]);
        desk.act(&words::STEP_ADD, &clock::new_id(), Deed::Add(name));
    };
    ak! {
        <div class="row workspace-new">
            <LineField
                id="workspace-new"
                label=Signal::derive(move || studio.say(&words::NEW_NAME))
                field=field
                enter=add
                grows=true
            />
            <button
                type="button"
                class="btn btn-primary"
                disabled=live(move || desk.list.with(Option::is_none))
                on:click=move |_| add()
            >
                <Icon name="plus" size="i-s"/>
                {live(move || studio.say(&words::ADD))}
            </button>
        </div>
    }
}

/// Goes to another workspace.
fn enter(known: &Workspace) {
    space::choose(&known.id, &known.name);
    page::go(&Route::Home.hash());
    page::reload();
}

/// Removes what was deleted long ago, one at a time: each changes the list.
fn forget_expired(desk: Desk) {
    let here = space::id();
    let next = desk.list.with(|list| {
        let list = list.as_ref()?;
        list.expired(clock::now()).find(|id| *id != here).map(str::to_owned)
    });
    if let Some(id) = next {
        // One that cannot be removed now is tried again at the next visit.
        spawn_local(async move { drop(desk.forget(&id).await) });
    }
}
