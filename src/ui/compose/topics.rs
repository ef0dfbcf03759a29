//! Topics: chips, what the brand and its earlier notes suggest, groups, and those that were pasted into the body.

use std::cmp::Reverse;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use super::Desk;
use super::names::{mark, say_counter};
use crate::ak;
use crate::domain::check::{CounterState, Unit};
use crate::domain::dictionary::{Dictionary, TopicGroup};
use crate::domain::edit::Change;
use crate::domain::finding::{Edit, Field};
use crate::domain::fixes::together;
use crate::domain::note::Note;
use crate::domain::text::utf16_len;
use crate::domain::topics::{SAME_SET, same_as_before, suggestions};
use crate::domain::wording::Arg;
use crate::platform::page;
use crate::ui::kit::{Chips, Icon, Show, live};
use crate::ui::studio::dictionary;
use crate::ui::words::compose as words;

/// The other notes, the latest first; of dated ones, only those before this day.
fn earlier(desk: Desk, here: Option<String>) -> Vec<Arc<Note>> {
    let mut notes: Vec<Arc<Note>> = desk.studio.state.with_untracked(|state| {
        let others = state.workspace.kept().filter(|note| desk.id.with_value(|id| note.id != *id));
        let before = others.filter(|note| match (note.day(), here.as_deref()) {
            (Some(date), Some(here)) => date < here,
            _ => true,
        });
        before.cloned().collect()
    });
    // What has no date yet is being written now; of those the one begun last comes first.
    notes.sort_by_key(|note| (note.day().is_some(), Reverse(note.day().map(str::to_owned)), Reverse(note.id.clone())));
    notes
}

/// The topics.
#[component]
pub fn Topics() -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let typed = RwSignal::new(String::new());
    let counter = move || desk.counter(Field::Topics, Unit::Item);
    let over = move || counter().is_some_and(|counter| counter.state() == CounterState::Over);
    let count = move || counter().map(|counter| say_counter(&counter));
    let topics = Memo::new(move |_| desk.read(|note| note.topics.clone()));
    let day = Memo::new(move |_| desk.read(|note| note.day().map(str::to_owned)));
    // While this note is written no other one changes: they are looked at again with its topics or its day, not at a key.
    let earlier = Memo::new_with_compare(
        move |_| {
            topics.track();
            earlier(desk, day.get())
        },
        |_, _| true,
    );
    // Suggestions are made for who is about to add one.
    let adding = RwSignal::new(false);
    let leaves = move |_| {
        // The focus may only move on to one of the suggestions.
        let gone = move || {
            if !page::is_focus_within("topics-block") {
                let _ = adding.try_set(false);
            }
        };
        set_timeout(gone, Duration::ZERO);
    };
    let habit =
        move || topics.with(|topics| earlier.with(|notes| same_as_before(topics, notes.iter().map(Arc::as_ref))));
    ak! {
        <div id="topics-block" class="block" on:focusin=move |_| adding.set(true) on:focusout=leaves>
            <div class="spread">
                <span class="label">
                    {live(move || studio.say(&words::TOPICS))}
                    <small class="num" class:is-over=live(over) translate="no">{live(count)}</small>
                </span>
                <Groups/>
            </div>
            <Chips
                id="field-topics"
                sign="#"
                names=topics
                add_label=Signal::derive(move || studio.say(&words::ADD_TOPIC_LABEL))
                remove_label=move |name: String| studio.fill(&words::REMOVE_TOPIC, &[Arg::from(name)])
                mark=mark(desk, Field::Topics)
                typing=move |text: String| typed.set(text)
                add=move |name| desk.change(Change::AddTopic(name))
                remove=move |index| desk.change(Change::RemoveTopic(index))
                refused=desk.refused()
                read_only=desk.locked()
            />
            <Show when=move || adding.get()><Suggestions typed=typed topics=topics earlier=earlier/></Show>
            <Show when=habit>
                <p class="field-note">
                    <span class="row">
                        <Icon name="sev-advice" size="i-s"/>
                        {live(move || studio.fill(&words::SAME_TOPICS, &[Arg::from(SAME_SET)]))}
                    </span>
                </p>
            </Show>
        </div>
    }
}

/// What the brand's groups and earlier notes suggest, while somebody is about to add one.
#[component]
fn Suggestions(typed: RwSignal<String>, topics: Memo<Vec<String>>, earlier: Memo<Vec<Arc<Note>>>) -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let known = dictionary::dictionary();
    let list = Memo::new(move |_| {
        let fitting = |known: &Arc<Dictionary>| {
            earlier.with(|notes| {
                let all = suggestions(&typed.get(), &topics.get(), &known.groups, notes.iter().map(Arc::as_ref));
                all.into_iter().map(str::to_owned).collect::<Vec<_>>()
            })
        };
        known.with(fitting)
    });
    let key = move |name: String| {
        let topic = name.clone();
        let add = move |_| {
            // What was typed to find it goes away with it.
            if let Some(field) = page::element("field-topics") {
                page::clear(&field);
            }
            typed.set(String::new());
            desk.change(Change::AddTopics { names: vec![topic.clone()], edits: Vec::new() });
            page::focus_soon("field-topics".to_owned());
        };
        ak! {
            <button
                type="button"
                class="chip chip-suggest"
                lang="zh-Hans"
                disabled=live(move || studio.locked())
                // Pressing it must not leave the field first: that would take what is typed as a topic.
                on:mousedown=move |event| event.prevent_default()
                on:click=add
            >
                {format!("#{name}")}
            </button>
        }
    };
    ak! {
        <Show when=move || list.with(|list| !list.is_empty())>
            <div class="suggest" role="group" aria-label=live(move || studio.say(&words::SUGGESTED))>
                <small class="muted">{live(move || studio.say(&words::SUGGESTED))}</small>
                {live(move || list.get().into_iter().map(key).collect_view())}
            </div>
        </Show>
    }
}

/// The brand's groups: a key adds all of one that are not there yet.
#[component]
fn Groups() -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let known = dictionary::dictionary();
    let groups = Memo::new(move |_| known.with(|known| known.groups.clone()));
    let key = move |group: TopicGroup| {
        let all = group.topics.clone();
        let missing = move || {
            desk.read(|note| all.iter().filter(|topic| !note.topics.contains(topic)).cloned().collect::<Vec<_>>())
        };
        let for_key = missing.clone();
        let title = format!("#{}", group.topics.join(" #"));
        ak! {
            <button
                type="button"
                class="btn btn-quiet btn-s"
                title=title
                disabled=live(move || studio.locked() || missing().is_empty())
                on:click=move |_| desk.change(Change::AddTopics { names: for_key(), edits: Vec::new() })
            >
                <Icon name="plus" size="i-s"/>
                {group.name}
            </button>
        }
    };
    ak! {
        <span class="row topic-groups" role="group" aria-label=live(move || studio.say(&words::TOPIC_GROUPS))>
            {live(move || groups.get().into_iter().map(key).collect_view())}
        </span>
    }
}

/// Names and deletions of the topics that stand in the body in the form in which notes are stored.
fn stored(desk: Desk) -> (Vec<String>, Vec<Edit>) {
    let (mut names, mut edits) = (Vec::new(), Vec::new());
    desk.report.with(|report| {
        for finding in report.findings.iter().filter(|finding| finding.rule == "topic-in-body") {
            if let (Some(Arg::Quote(name)), Some(range), Some(fix)) =
                (finding.args.first(), finding.range, finding.fixes.first())
            {
                // Longer than sign and name: what stands behind the name is what storage adds.
                if range.end.saturating_sub(range.start) > utf16_len(name).saturating_add(1) {
                    names.push(name.clone());
                    edits.push(fix.edits.clone());
                }
            }
        }
    });
    (names, together(edits))
}

/// Topics that were pasted in their stored form are no topics there: asks whether they shall become some.
#[component]
pub fn StoredTopics() -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let left = RwSignal::new(0usize);
    let found = Memo::new(move |_| stored(desk));
    let count = move || found.with(|found| found.0.len());
    // Asked once for what is there; asked again when more come.
    let ask = move || count() > left.get();
    Effect::new(move |_| {
        if count() < left.get_untracked() {
            left.set(count());
        }
    });
    let take = move |_| {
        let (names, edits) = found.get_untracked();
        desk.change(Change::AddTopics { names, edits });
        page::focus_if_lost(&["field-body"]);
    };
    let leave = move |_| {
        left.set(count());
        page::focus_if_lost(&["field-body"]);
    };
    ak! {
        <Show when=ask>
            <div class="ask" role="status">
                <p>{live(move || studio.fill(&words::STORED_TOPICS, &[Arg::from(count())]))}</p>
                <span class="row">
                    <button type="button" class="btn btn-s" disabled=live(move || studio.locked()) on:click=take>
                        {live(move || studio.say(&words::TO_CHIPS))}
                    </button>
                    <button type="button" class="btn btn-quiet btn-s" on:click=leave>{live(move || studio.say(&words::LEAVE_THEM))}</button>
                </span>
            </div>
        </Show>
    }
}
