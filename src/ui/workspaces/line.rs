//! One workspace of the list.

use leptos::html;
use leptos::prelude::*;

use super::desk::Desk;
use super::duplicate::duplicate;
use super::enter;
use crate::ak;
use crate::domain::language::Text;
use crate::domain::time::{Zone, to_field};
use crate::domain::wording::Arg;
use crate::domain::workspaces::{Deed, FIRST, KEPT, Workspace};
use crate::platform::{clock, page};
use crate::ui::kit::{Dialog, Icon, LineField, Show, live, typed};
use crate::ui::studio::{Saving, space};
use crate::ui::words::workspaces as words;

/// The line: its name, what it is, and what can be done to it.
#[component]
pub fn Line(
    /// The list.
    desk: Desk,
    /// The workspace.
    known: Workspace,
) -> impl IntoView {
    let studio = desk.studio;
    let here = known.id == space::id();
    let known = StoredValue::new(known);
    let id = move || known.with_value(|known| known.id.clone());
    let name = move || match known.with_value(|known| known.name.clone()).as_str() {
        "" => studio.say(&words::UNNAMED),
        name => name.to_owned(),
    };
    let renaming = RwSignal::new(false);
    let removing = RwSignal::new(false);
    let key = move |text: &'static Text, class: &'static str, press: Box<dyn Fn() + Send + Sync>| {
        // The same word stands in every line; only with the name does it say which is meant.
        let label = move || format!("{}: {}", studio.say(text), name());
        ak! {
            <button
                type="button"
                class=class
                aria-label=live(label)
                disabled=live(move || desk.busy.with(Option::is_some))
                on:click=move |_| press()
            >
                {live(move || studio.say(text))}
            </button>
        }
        .into_any()
    };
    let act = move |text: &'static Text, deed: Deed| desk.act(text, &id(), deed);
    let (is_first, archived, deleted) = known.with_value(|known| (known.id == FIRST, known.archived, known.deleted));
    let copy = move || {
        let copied = studio.fill(&words::COPY_NAME, &[Arg::from(name())]);
        desk.work(studio.fill(&words::COPYING, &[Arg::from(name())]), duplicate(desk, id(), copied));
    };
    let delete = move || {
        act(&words::STEP_DELETE, Deed::Delete(Some(clock::now())));
        page::focus_soon("workspaces-title".to_owned());
    };
    let keys = if deleted.is_some() {
        ak! {
            {key(&words::BRING_BACK, "btn btn-s", Box::new(move || act(&words::STEP_BRING_BACK, Deed::Delete(None))))}
            {(!here).then(|| key(&words::REMOVE, "btn btn-s btn-quiet", Box::new(move || removing.set(true))))}
        }
        .into_any()
    } else {
        let (put, step) = match archived {
            true => (&words::BRING_OUT, &words::STEP_BRING_OUT),
            false => (&words::ARCHIVE, &words::STEP_ARCHIVE),
        };
        ak! {
            {(!here).then(|| key(&words::OPEN, "btn btn-s", Box::new(move || known.with_value(enter))))}
            {key(&words::RENAME, "btn btn-s btn-quiet", Box::new(move || renaming.set(true)))}
            // What is on its way to the disk would be missing in the copy.
            <Show when=move || !here || studio.saving.get() == Saving::Saved>
                {key(&words::DUPLICATE, "btn btn-s btn-quiet", Box::new(copy))}
            </Show>
            {key(put, "btn btn-s btn-quiet", Box::new(move || act(step, Deed::Archive(!archived))))}
            // One cannot saw off the branch one sits on.
            {(!here && !is_first).then(|| key(&words::DELETE, "btn btn-s btn-quiet", Box::new(delete)))}
        }
        .into_any()
    };
    let note = move || match deleted {
        Some(at) => {
            let until = to_field(at.saturating_add(KEPT), Zone::Jst).unwrap_or_default();
            let (day, _) = until.split_once('T').unwrap_or_default();
            Some(studio.fill(&words::UNTIL, &[Arg::from(day)]))
        }
        None if here => Some(studio.say(&words::HERE)),
        None if is_first => Some(studio.say(&words::WITH_SAMPLE)),
        None => None,
    };
    ak! {
        <li>
            <span class="workspace-name">
                <strong>{live(name)}</strong>
                <small>
                    {here.then(|| ak! { <Icon name="check" size="i-s"/> })}
                    {live(note)}
                </small>
            </span>
            <span class="row workspace-keys">{keys}</span>
            <Renaming desk=desk known=known open=renaming/>
            <Dialog open=removing title=Signal::derive(move || studio.fill(&words::REMOVE_TITLE, &[Arg::from(name())]))>
                <p>{live(move || studio.say(&words::REMOVE_WHY))}</p>
                <div class="row">
                    <button type="button" class="btn btn-primary" on:click=move |_| {
                        removing.set(false);
                        let id = id();
                        desk.work(studio.say(&words::REMOVING), async move { desk.forget(&id).await });
                    }>{live(move || studio.say(&words::REMOVE_NOW))}</button>
                    <button type="button" class="btn" on:click=move |_| removing.set(false)>
                        {live(move || studio.say(&words::LEAVE))}
                    </button>
                </div>
            </Dialog>
        </li>
    }
}

#[component]
fn Renaming(
    /// The list.
    desk: Desk,
    /// The workspace.
    known: StoredValue<Workspace>,
    /// Whether the dialog is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let studio = desk.studio;
    let field = NodeRef::<html::Input>::new();
    Effect::new(move |_| {
        if let Some(field) = field.get() {
            field.set_value(&known.with_value(|known| known.name.clone()));
            field.select();
        }
    });
    let done = move || {
        let name = typed(field).trim().to_owned();
        open.set(false);
        if known.with_value(|known| known.name != name) {
            desk.act(&words::STEP_RENAME, &known.with_value(|known| known.id.clone()), Deed::Rename(name));
        }
    };
    ak! {
        <Dialog open=open title=Signal::derive(move || studio.say(&words::RENAME))>
            <div class="stack">
                <LineField id="workspace-name" label=Signal::derive(move || studio.say(&words::NAME)) field=field enter=done/>
                <div class="row">
                    <button type="button" class="btn btn-primary" on:click=move |_| done()>
                        {live(move || studio.say(&words::RENAME_NOW))}
                    </button>
                </div>
            </div>
        </Dialog>
    }
}
