//! Topics that are used together.

use leptos::html;
use leptos::prelude::*;

use super::{part, refused};
use crate::ak;
use crate::domain::dictionary::TopicGroup;
use crate::domain::wording::Arg;
use crate::platform::page;
use crate::ui::kit::{Chips, Icon, LineField, clear, live, typed};
use crate::ui::studio::{Studio, dictionary};
use crate::ui::words::{compose, setup as text};

/// The groups.
#[component]
pub fn Groups() -> impl IntoView {
    let studio = Studio::here();
    let known = dictionary::dictionary();
    let names = {
        let known = known.clone();
        Memo::new(move |_| known.with(|known| known.groups.iter().map(|group| group.name.clone()).collect::<Vec<_>>()))
    };
    let known = StoredValue::new(known);
    let group = move |(index, name): (usize, String)| {
        let (for_remove, for_add) = (name.clone(), name.clone());
        let topics = Signal::derive(move || {
            known
                .get_value()
                .with(|known| known.groups.get(index).map(|group| group.topics.clone()).unwrap_or_default())
        });
        let update = move |change: Box<dyn FnOnce(&mut TopicGroup)>| {
            dictionary::change(studio, move |dictionary| {
                if let Some(group) = dictionary.groups.get_mut(index) {
                    change(group);
                }
            });
        };
        let label = for_remove.clone();
        let remove_group = move |_| {
            dictionary::change(studio, |dictionary| dictionary.groups.retain(|group| group.name != for_remove));
            page::focus_soon("setup-groups-head".to_owned());
        };
        let to_add = name.clone();
        ak! {
            <li class="setup-group">
                <div class="spread">
                    <strong>{name}</strong>
                    <button
                        type="button"
                        class="btn btn-quiet btn-icon"
                        aria-label=live(move || studio.fill(&text::REMOVE_GROUP, &[Arg::from(label.as_str())]))
                        disabled=live(move || studio.locked())
                        on:click=remove_group
                    >
                        <Icon name="close"/>
                    </button>
                </div>
                <Chips
                    id=format!("setup-group-{index}")
                    sign="#"
                    names=topics
                    add_label=Signal::derive(move || studio.fill(&text::ADD_TOPIC, &[Arg::from(for_add.as_str())]))
                    remove_label=move |topic: String| studio.fill(&compose::REMOVE_TOPIC, &[Arg::from(topic)])
                    mark=|_| ""
                    add=move |topic: String| {
                        let name = to_add.clone();
                        dictionary::change(studio, |dictionary| dictionary.add_group(&name, [topic.as_str()]));
                    }
                    remove=move |at: usize| update(Box::new(move |group| {
                        if at < group.topics.len() {
                            group.topics.remove(at);
                        }
                    }))
                    refused=refused(studio)
                    read_only=Signal::derive(move || studio.locked())
                />
            </li>
        }
    };
    let content = ak! {
        <ul class="setup-groups">{live(move || names.get().into_iter().enumerate().map(group).collect_view())}</ul>
        <NewGroup names=names/>
    };
    part("setup-groups-head", &text::GROUPS, &text::GROUPS_WHY, content.into_any())
}

/// A new group.
#[component]
fn NewGroup(
    /// Groups that are there.
    names: Memo<Vec<String>>,
) -> impl IntoView {
    let studio = Studio::here();
    let (name, topics) = (NodeRef::<html::Input>::new(), NodeRef::<html::Input>::new());
    let add = Callback::new(move |()| {
        let (new, list) = (typed(name), typed(topics));
        let parts = list.split(|c: char| c.is_whitespace() || matches!(c, '#' | '＃' | ',' | '，' | '、'));
        let before = names.with_untracked(Vec::len);
        if dictionary::change(studio, |dictionary| dictionary.add_group(&new, parts)) {
            if names.with_untracked(Vec::len) > before {
                clear([name, topics]);
            }
            page::focus("setup-group-name", None);
        }
    });
    let locked = Signal::derive(move || studio.locked());
    ak! {
        <div class="setup-row">
            <LineField
                id="setup-group-name"
                label=Signal::derive(move || studio.say(&text::GROUP_NAME))
                field=name
                enter=add
                read_only=locked
            />
            <LineField
                id="setup-group-topics"
                label=Signal::derive(move || studio.say(&text::GROUP_TOPICS))
                field=topics
                enter=add
                lang="zh-Hans"
                grows=true
                read_only=locked
            />
            <button type="button" class="btn" disabled=live(move || locked.get()) on:click=move |_| add.run(())>
                {live(move || studio.say(&text::ADD_GROUP))}
            </button>
        </div>
    }
}
