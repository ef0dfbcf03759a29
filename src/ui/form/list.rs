//! A list of things: one is open at a time; they are moved by dragging or by keys, doubled, put away, removed.

use std::collections::HashMap;
use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use super::{Form, PART};
use crate::ak;
use crate::domain::finding::Field;
use crate::domain::language::Text;
use crate::domain::wording::Arg;
use crate::platform::page;
use crate::ui::compose::severity_icon;
use crate::ui::kit::{Icon, Show, live};
use crate::ui::words::form as words;

/// Items drawn at first, and with each "more": a shop may have a thousand products.
const STEP: usize = 50;

/// What is done with an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// It stands at this index now.
    Move(usize),
    /// Another one like it follows it.
    Double,
    /// It is put away, or taken out again.
    Archive,
    /// It is gone.
    Remove,
}

/// An item of a list, as its line shows it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What is said beside that.
    pub note: String,
    /// The file of its picture.
    pub picture: Option<String>,
    /// It is put away.
    pub archived: bool,
}

/// The items of a list: their ids in order, and what the line of one shows. In a long list each follows its own item.
#[derive(Clone, Copy)]
pub struct Lines {
    /// The ids.
    pub ids: Signal<Vec<String>>,
    /// The line of an id, tracked.
    pub line: Callback<String, Line>,
}

impl From<Memo<Vec<Line>>> for Lines {
    fn from(lines: Memo<Vec<Line>>) -> Self {
        let ids = Memo::new(move |_| lines.with(|lines| lines.iter().map(|line| line.id.clone()).collect::<Vec<_>>()));
        let find = move |id: String| lines.with(|lines| lines.iter().find(|line| line.id == id).cloned());
        Self { ids: ids.into(), line: Callback::new(move |id| find(id).unwrap_or_default()) }
    }
}

/// A list of things.
#[component]
pub fn ItemList(
    /// The part of the document.
    field: Field,
    /// The items, in order.
    #[prop(into)]
    lines: Lines,
    /// What an item without a name is called.
    unnamed: &'static Text,
    /// It can be put away.
    #[prop(optional)]
    archives: bool,
    /// Does something with an item.
    #[prop(into)]
    act: Callback<(String, Act)>,
    /// Draws what is in an open item.
    #[prop(into)]
    detail: Callback<String, AnyView>,
) -> impl IntoView {
    let form = Form::here();
    let studio = form.studio;
    let most = RwSignal::new(STEP);
    let dragged = RwSignal::new(None::<String>);
    let Lines { ids, line } = lines;
    let list =
        List { line, places: Memo::new(move |_| Arc::new(ids.with(|ids| ids.iter().cloned().zip(0..).collect()))) };
    let first = Memo::new(move |_| ids.with(|ids| ids.iter().take(most.get()).cloned().collect::<Vec<_>>()));
    let count = Memo::new(move |_| ids.with(Vec::len));
    // The open one stands in the list even if those before it are not drawn: a finding may lead to the thousandth.
    let beyond = Memo::new(move |_| {
        let open = form.open.get()?;
        let id = open.strip_prefix(&form.key(field, None, None))?.strip_prefix(PART)?;
        list.place(id).filter(|place| *place >= most.get()).map(|_| id.to_owned())
    });
    let left = move || count.get().saturating_sub(most.get());
    let item = move |id: String| {
        ak! {
            <Item field=field id=id list=list count=count unnamed=unnamed archives=archives act=act detail=detail dragged=dragged/>
        }
    };
    ak! {
        <ol class="form-list">
            <For each=move || first.get() key=Clone::clone let(id)>{item(id)}</For>
        </ol>
        <Show when=move || count.get() == 0><p class="muted">{live(move || studio.say(&words::NOTHING_YET))}</p></Show>
        <Show when=move || { left() > 0 }>
            <button type="button" class="btn btn-s form-more" on:click=move |_| most.update(|most| *most += STEP)>
                {live(move || studio.fill(&words::MORE, &[Arg::from(left())]))}
            </button>
        </Show>
        <ol class="form-list form-list-rest" start=live(move || beyond.get().and_then(|id| list.place(&id)).map(|at| at + 1))>
            <For each=move || beyond.get() key=Clone::clone let(id)>{item(id)}</For>
        </ol>
    }
}

/// The items, and where each stands. Copied freely.
#[derive(Clone, Copy)]
struct List {
    line: Callback<String, Line>,
    places: Memo<Arc<HashMap<String, usize>>>,
}

impl List {
    fn place(self, id: &str) -> Option<usize> {
        self.places.with(|places| places.get(id).copied())
    }
}

#[component]
fn Item(
    field: Field,
    id: String,
    list: List,
    count: Memo<usize>,
    unnamed: &'static Text,
    archives: bool,
    act: Callback<(String, Act)>,
    detail: Callback<String, AnyView>,
    dragged: RwSignal<Option<String>>,
) -> impl IntoView {
    let form = Form::here();
    let studio = form.studio;
    let key = form.key(field, Some(&id), None);
    let id = StoredValue::new(id);
    let place = Memo::new(move |_| id.try_with_value(|id| list.place(id)).flatten().unwrap_or_default());
    // A row may ask once more while it is taken down.
    let line = Memo::new(move |_| id.try_get_value().map(|id| list.line.run(id)).unwrap_or_default());
    let title = Memo::new(move |_| {
        let title = line.with(|line| line.title.trim().to_owned());
        if title.is_empty() { studio.say(unnamed) } else { title }
    });
    let open = {
        let key = key.clone();
        Memo::new(move |_| form.open.with(|open| open.as_ref() == Some(&key)))
    };
    let toggle = {
        let key = key.clone();
        move |_| form.open.set((!open.get_untracked()).then(|| key.clone()))
    };
    // The heaviest that is said of it or of anything in it.
    let worst = {
        let key = key.clone();
        Memo::new(move |_| form.judged.with(|judged| judged.worst_in(&key)))
    };
    let does = move |what: Act| act.run((id.get_value(), what));
    let focus = key.clone();
    let goes = Callback::new(move |to: usize| {
        does(Act::Move(to));
        page::focus_soon(focus.clone());
    });
    let on_keydown = move |event: ev::KeyboardEvent| {
        let here = place.get_untracked();
        let to = match event.key().as_str() {
            "ArrowUp" => here.checked_sub(1),
            "ArrowDown" => Some(here + 1).filter(|to| *to < count.get_untracked()),
            _ => None,
        };
        if let Some(to) = to.filter(|_| event.alt_key() && !untrack(|| studio.locked())) {
            event.prevent_default();
            goes.run(to);
        }
    };
    let on_drop = move |event: ev::DragEvent| {
        if let Some(dragged) = dragged.try_update(Option::take).flatten() {
            event.prevent_default();
            event.stop_propagation();
            act.run((dragged, Act::Move(place.get_untracked())));
        }
    };
    let over = move |event: ev::DragEvent| {
        if dragged.with_untracked(Option::is_some) {
            event.prevent_default();
        }
    };
    ak! {
        <li
            class="form-item"
            class:is-open=live(move || open.get())
            class:is-archived=live(move || line.with(|line| line.archived))
            on:dragover=over
            on:drop=on_drop
        >
            <div class="form-item-head">
                <span
                    class="form-grip"
                    draggable="true"
                    aria-hidden="true"
                    on:dragstart=move |_| dragged.set(Some(id.get_value()))
                    on:dragend=move |_| dragged.set(None)
                >
                    <Icon name="grip" size="i-s"/>
                </span>
                <Thumb file=Signal::derive(move || line.with(|line| line.picture.clone()))/>
                <button
                    type="button"
                    class="form-item-open"
                    id=key
                    aria-expanded=live(move || open.get().to_string())
                    on:click=toggle
                    on:keydown=on_keydown
                >
                    <strong lang="zh-Hans">{live(move || title.get())}</strong>
                    <small translate="no">{live(move || line.with(|line| line.note.clone()))}</small>
                </button>
                {live(move || worst.get().map(|severity| ak! {
                    <span class=format!("c-{}", severity.id())><Icon name=severity_icon(severity) size="i-s"/></span>
                }))}
            </div>
            <Show when=move || open.get()>
                <div class="form-item-body">
                    <div class="row form-acts">
                        <Key icon="left" class="is-up" label=&words::UP title=title off=Signal::derive(move || place.get() == 0)
                            press=move |()| goes.run(place.get_untracked().saturating_sub(1))/>
                        <Key icon="right" class="is-down" label=&words::DOWN title=title
                            off=Signal::derive(move || place.get() + 1 >= count.get())
                            press=move |()| goes.run(place.get_untracked() + 1)/>
                        <Key icon="copy" label=&words::DOUBLE title=title press=move |()| does(Act::Double)/>
                        {archives.then(|| ak! {
                            {live(move || {
                                let label = if line.with(|line| line.archived) { &words::UNARCHIVE } else { &words::ARCHIVE };
                                ak! { <Key icon="pack" label=label title=title press=move |()| does(Act::Archive)/> }
                            })}
                        })}
                        <Key icon="close" label=&words::REMOVE title=title press=move |()| does(Act::Remove)/>
                    </div>
                    {detail.run(id.get_value())}
                </div>
            </Show>
        </li>
    }
}

#[component]
fn Key(
    icon: &'static str,
    #[prop(optional)] class: &'static str,
    label: &'static Text,
    title: Memo<String>,
    #[prop(into, optional)] off: Signal<bool>,
    #[prop(into)] press: Callback<()>,
) -> impl IntoView {
    let studio = Form::here().studio;
    ak! {
        <button
            type="button"
            class=format!("btn btn-s {class}")
            aria-label=live(move || format!("{}: {}", studio.say(label), title.get()))
            disabled=live(move || off.get() || studio.locked())
            on:click=move |_| press.run(())
        >
            <Icon name=icon size="i-s"/>
            {live(move || studio.say(label))}
        </button>
    }
}

/// A small picture, or the place for one.
#[component]
pub fn Thumb(
    /// Its file.
    #[prop(into)]
    file: Signal<Option<String>>,
) -> impl IntoView {
    live(move || {
        file.get().map(|file| {
            let src = crate::ui::studio::brand::address(&file);
            ak! {
                <span class="form-thumb" aria-hidden="true">
                    {match src {
                        Some(src) => ak! { <img src=src alt="" loading="lazy" decoding="async" draggable="false"/> }.into_any(),
                        None => ak! { <Icon name="image" size="i-s"/> }.into_any(),
                    }}
                </span>
            }
        })
    })
}
