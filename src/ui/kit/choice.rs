//! Choosing one of a few: a switch, a list; and yes or no.

use leptos::prelude::*;

use super::Icon;
use super::live;
use crate::ak;

/// One choice of a switch or list.
#[derive(Clone, PartialEq)]
pub struct Choice<T> {
    /// What is chosen.
    pub value: T,
    /// Its word.
    pub label: String,
    /// An icon beside the word.
    pub icon: Option<&'static str>,
}

impl<T> Choice<T> {
    /// A choice with a word only.
    pub fn new(value: T, label: impl Into<String>) -> Self {
        Self { value, label: label.into(), icon: None }
    }

    /// With an icon.
    #[must_use]
    pub fn icon(mut self, icon: &'static str) -> Self {
        self.icon = Some(icon);
        self
    }
}

/// A switch: all choices side by side, one pressed.
#[component]
pub fn Segments<T: Clone + PartialEq + Send + Sync + 'static>(
    /// Its accessible name.
    #[prop(into)]
    label: Signal<String>,
    /// The choices.
    #[prop(into)]
    choices: Signal<Vec<Choice<T>>>,
    /// The one that is on.
    #[prop(into)]
    chosen: Signal<T>,
    /// Gets the one that is pressed.
    #[prop(into)]
    choose: Callback<T>,
    /// More classes: `seg-s` small.
    #[prop(optional)]
    class: &'static str,
    /// Nothing can be chosen.
    #[prop(into, optional)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let faces = Signal::derive(move || {
        choices.with(|choices| choices.iter().map(|choice| (choice.label.clone(), choice.icon)).collect())
    });
    let on = Signal::derive(move || {
        chosen.with(|chosen| choices.with(|choices| choices.iter().position(|choice| choice.value == *chosen)))
    });
    let press = Callback::new(move |index: usize| {
        let value = choices.with_untracked(|choices| choices.get(index).map(|choice| choice.value.clone()));
        if let Some(value) = value {
            choose.run(value);
        }
    });
    // What is drawn does not depend on what is chosen between, and is compiled once.
    ak! { <Keys label=label faces=faces on=on press=press class=class disabled=disabled/> }
}

/// The keys of a switch: word and icon of each, and the number of the one that is on.
#[component]
fn Keys(
    label: Signal<String>,
    faces: Signal<Vec<(String, Option<&'static str>)>>,
    on: Signal<Option<usize>>,
    press: Callback<usize>,
    class: &'static str,
    disabled: Signal<bool>,
) -> impl IntoView {
    ak! {
        <span class=format!("seg {class}") role="group" aria-label=live(move || label.get())>
            {live(move || faces.get().into_iter().enumerate().map(|(index, (word, icon))| {
                ak! {
                    <button
                        type="button"
                        aria-pressed=live(move || (on.get() == Some(index)).to_string())
                        disabled=live(move || disabled.get())
                        on:click=move |_| press.run(index)
                    >
                        {icon.map(|name| ak! { <Icon name=name size="i-s"/> })}
                        {word}
                    </button>
                }
            }).collect_view())}
        </span>
    }
}

/// A pick-list with its label.
#[component]
pub fn Select(
    /// The element's id.
    id: &'static str,
    /// Its label, seen beside it.
    #[prop(into)]
    label: Signal<String>,
    /// Ids and words.
    #[prop(into)]
    choices: Signal<Vec<Choice<String>>>,
    /// The id that is on.
    #[prop(into)]
    chosen: Signal<String>,
    /// Gets the id that is picked.
    #[prop(into)]
    choose: Callback<String>,
    /// Nothing can be picked.
    #[prop(into, optional)]
    disabled: Signal<bool>,
) -> impl IntoView {
    ak! {
        <span class="pick">
            <label class="label" for=id>{live(move || label.get())}</label>
            <select
                id=id
                class="select"
                disabled=live(move || disabled.get())
                prop:value=live(move || { choices.track(); chosen.get() })
                on:change=move |event| choose.run(event_target_value(&event))
            >
                {live(move || choices.get().into_iter().map(|choice| {
                    let value = choice.value.clone();
                    let on = move || chosen.with(|chosen| *chosen == value);
                    ak! { <option value=choice.value selected=live(on)>{choice.label}</option> }
                }).collect_view())}
            </select>
        </span>
    }
}

/// Yes or no.
#[component]
pub fn Check(
    /// Its word.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is on.
    #[prop(into)]
    on: Signal<bool>,
    /// Gets what it becomes.
    #[prop(into)]
    set: Callback<bool>,
    /// It cannot be changed.
    #[prop(into, optional)]
    disabled: Signal<bool>,
) -> impl IntoView {
    ak! {
        <label class="check">
            <input
                type="checkbox"
                prop:checked=live(move || on.get())
                disabled=live(move || disabled.get())
                on:change=move |event| set.run(event_target_checked(&event))
            />
            <span>{live(move || label.get())}</span>
        </label>
    }
}
