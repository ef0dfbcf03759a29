//! The manuscript: title and meter, the body beside its Japanese meaning, and what hangs on them.

use leptos::prelude::*;

use super::Desk;
use super::head::Head;
use super::in_step::InStep;
use super::leads::Leads;
use super::names::Mentions;
use super::note_text::NoteText;
use super::settings::Settings;
use super::title_cost::TitleCost;
use super::topics::{StoredTopics, Topics};
use super::tray::Tray;
use crate::ak;
use crate::domain::check::{CounterState, Unit};
use crate::domain::finding::Field;
use crate::domain::text::count;
use crate::domain::wording::Arg;
use crate::platform::page;
use crate::ui::kit::{Icon, Show, TitleMeter, live};
use crate::ui::words::compose as words;

/// The manuscript.
#[component]
pub fn Manuscript() -> impl IntoView {
    let desk = Desk::here();
    ak! {
        <section class="ms-body" aria-label=live(move || desk.studio.say(&words::MANUSCRIPT))>
            <Head/>
            <Title/>
            <Texts/>
            <Topics/>
            <Mentions/>
            <Tray/>
            <Leads/>
            <Settings/>
        </section>
    }
}

#[component]
fn Title() -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let title = Signal::derive(move || desk.read(|note| note.title.clone()));
    // What stands in the field right now, also while something is being composed.
    let typed = RwSignal::new(title.get_untracked());
    Effect::new(move |_| typed.set(title.get()));
    ak! {
        <div>
            <NoteText
                id="field-title" field=Field::Title label=&words::TITLE hint=&words::TITLE_HINT class="title-field"
                described_by="title-meter"
                typing=move |text| typed.set(text)
                enter=move |()| page::focus("field-body", None)
            />
            <div class="meter" id="title-meter">
                <TitleMeter
                    counts=Signal::derive(move || typed.with(|text| count(text)))
                    limit=Signal::derive(move || studio.rules().limits.title_max.value)
                />
                <span>{live(move || studio.say(&words::TITLE_RULE))}</span>
                <TitleCost typed=typed/>
            </div>
        </div>
    }
}

#[component]
fn Texts() -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let meaning = RwSignal::new(true);
    ak! {
        <div class="bilingual" class:is-alone=live(move || !meaning.get())>
            <div>
                <div class="spread">
                    <span class="label">
                        {live(move || studio.say(&words::BODY))}
                        <small>{live(move || studio.say(&words::BODY_LANG))}</small>
                    </span>
                </div>
                <NoteText
                    id="field-body" field=Field::Body label=&words::BODY hint=&words::BODY_HINT class="text" rows=8
                    described_by="body-counts"
                />
                <StoredTopics/>
                <BodyCounts/>
            </div>
            <div class="meaning">
                <div class="spread">
                    <span class="label">
                        {live(move || studio.say(&words::MEANING))}
                        <small>{live(move || studio.say(&words::NOT_PUBLISHED))}</small>
                    </span>
                    <button
                        type="button"
                        class="btn btn-quiet btn-s meaning-key"
                        aria-expanded=live(move || meaning.get().to_string())
                        on:click=move |_| meaning.update(|shown| *shown = !*shown)
                    >
                        {live(move || studio.say(if meaning.get() { &words::HIDE_MEANING } else { &words::SHOW_MEANING }))}
                    </button>
                </div>
                <Show when=move || meaning.get()>
                    <NoteText
                        id="field-meaning-title" field=Field::Meaning item=0 label=&words::MEANING_TITLE
                        hint=&words::MEANING_TITLE class="text text-side text-line" lang="ja"
                        enter=move |()| page::focus("field-meaning-body", None)
                    />
                    <NoteText
                        id="field-meaning-body" field=Field::Meaning item=1 label=&words::MEANING_BODY
                        hint=&words::MEANING_BODY class="text text-side" rows=6 lang="ja"
                    />
                    <InStep/>
                </Show>
            </div>
        </div>
    }
}

/// The body twice: in characters against the house rule, and as the platform counts, an interval if topics are there.
#[component]
fn BodyCounts() -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let house = move || desk.counter(Field::Body, Unit::Grapheme);
    let platform = move || desk.counter(Field::Body, Unit::Utf16);
    let house_text = move || {
        house().map_or_else(String::new, |counter| {
            let number = |value: Option<f64>| Arg::Number(value.unwrap_or_default() as u64);
            studio.fill(&words::HOUSE, &[number(counter.min), number(counter.limit)])
        })
    };
    let used = move || {
        platform().map_or_else(String::new, |counter| match counter.whole() {
            (used, most, _) if used == most => used.to_string(),
            (used, most, _) => format!("{used}–{most}"),
        })
    };
    let interval = move || platform().is_some_and(|counter| counter.used != counter.used_max);
    let over = move || platform().is_some_and(|counter| counter.state() == CounterState::Over);
    let fits = move || house().is_some_and(|c| matches!(c.state(), CounterState::Ok | CounterState::Near));
    ak! {
        <div class="field-note" id="body-counts" translate="no">
            <span class="row">
                <span class="count"><b>{live(move || house().map(|counter| counter.whole().0))}</b>" "{live(move || studio.say(&words::CHARACTERS))}</span>
                <Show when=fits><Icon name="check" size="i-s"/></Show>
                {live(house_text)}
            </span>
            <span class="row">
                <span class="count" class:unsure=live(interval) class:is-over=live(over)>{live(used)}</span>
                " / "{live(move || platform().and_then(|counter| counter.whole().2))}
                <Show when=interval>
                    <span class="unsure-tag">
                        <Icon name="uncertain" size="i-s"/>
                        {live(move || studio.say(&words::UNSURE))}
                    </span>
                </Show>
            </span>
        </div>
    }
}
