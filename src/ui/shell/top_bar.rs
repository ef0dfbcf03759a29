//! The top bar: name, screens, saving, undo, theme, language.

use leptos::prelude::*;

use crate::ak;
use crate::domain::language::Language;
use crate::domain::route::Route;
use crate::domain::wording::Arg;
use crate::ui::kit::{Icon, Show, live};
use crate::ui::studio::{Saving, Studio, Theme, keep, say, space};
use crate::ui::words::{keep as keep_words, shell as words};

/// The top bar.
#[component]
pub fn TopBar() -> impl IntoView {
    let studio = Studio::here();
    let compose = move || {
        let id = studio.last_note.get();
        if studio.note(&id).is_some() { Route::Compose(id).hash() } else { Route::Notes.hash() }
    };
    let current = move |here: fn(&Route) -> bool| studio.route.with(here).then_some("page");
    ak! {
        <header class="topbar">
            <a class="wordmark" href="#/" aria-label=live(move || studio.say(&words::HOME))>
                "Akaire"
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                    <path d="M1 6.500C14 3.500 27 7.500 42 5.500S70 3 99 5.500" vector-effect="non-scaling-stroke"></path>
                </svg>
            </a>
            <Workspace/>
            <nav class="tabs" aria-label=live(move || studio.say(&words::MAIN))>
                <a href="#/notes" aria-current=live(move || current(|route| *route == Route::Notes))>
                    {live(move || studio.say(&words::NOTES))}
                </a>
                <a href=live(compose) aria-current=live(move || current(|route| matches!(route, Route::Compose(_))))>
                    {live(move || studio.say(&words::COMPOSE))}
                </a>
                <a href="#/account" aria-current=live(move || current(|route| *route == Route::Account))>
                    {live(move || studio.say(&words::ACCOUNT))}
                </a>
                <a href="#/shop" aria-current=live(move || current(|route| *route == Route::Shop))>
                    {live(move || studio.say(&words::SHOP))}
                </a>
                <a href="#/setup" aria-current=live(move || current(|route| *route == Route::Setup))>
                    {live(move || studio.say(&words::SETUP))}
                </a>
            </nav>
            <div class="topbar-end">
                <Saved/>
                <UndoRedo/>
                <ThemeKey/>
                <LanguageList/>
            </div>
        </header>
    }
}

/// Which brand this is, and the way to the others.
#[component]
fn Workspace() -> impl IntoView {
    let studio = Studio::here();
    let text =
        move || Some(space::name()).filter(|name| !name.is_empty()).unwrap_or_else(|| studio.say(&words::WORKSPACES));
    let label = move || [studio.say(&words::WORKSPACES), space::name()].join(" ");
    ak! {
        <a
            class="workspace"
            href="#/workspaces"
            aria-label=live(label)
            aria-current=live(move || (studio.route.get() == Route::Workspaces).then_some("page"))
        >
            <span>{live(text)}</span>
            <Icon name="down" size="i-s"/>
        </a>
    }
}

/// Whether everything is saved.
#[component]
fn Saved() -> impl IntoView {
    let studio = Studio::here();
    let text = move || match studio.saving.get() {
        Saving::Saved => studio.say(&keep_words::SAVED),
        Saving::Saving => studio.say(&keep_words::SAVING),
        Saving::NotSaved(why) => studio.fill(&keep_words::NOT_SAVED, &[Arg::from(why)]),
    };
    let failed = move || matches!(studio.saving.get(), Saving::NotSaved(_));
    ak! {
        // Not a live region: it changes with every key, and what goes wrong is said by a notice.
        <span class="saved" class:is-wrong=live(failed)>
            <Show when=move || studio.saving.get() == Saving::Saved><Icon name="check" size="i-s"/></Show>
            <Show when=failed><Icon name="sev-warning" size="i-s"/></Show>
            <span>{live(text)}</span>
        </span>
        <Show when=move || failed() && keep::can_try_again()>
            <button type="button" class="btn btn-s" on:click=move |_| keep::try_again(studio)>
                {live(move || studio.say(&keep_words::TRY_AGAIN))}
            </button>
        </Show>
    }
}

#[component]
fn UndoRedo() -> impl IntoView {
    let studio = Studio::here();
    let name = move |again: bool| {
        if let Some(undoer) = studio.undoer.get() {
            return (undoer.name)(again);
        }
        studio.state.with(|state| {
            let step = if again { state.history.redo_name() } else { state.history.undo_name() };
            step.map(|step| say::step(step, studio.language.get()))
        })
    };
    let label = move |again: bool| match (name(again), again) {
        (Some(step), false) => studio.fill(&words::UNDO, &[Arg::from(step)]),
        (Some(step), true) => studio.fill(&words::REDO, &[Arg::from(step)]),
        (None, false) => studio.say(&words::NOTHING_TO_UNDO),
        (None, true) => studio.say(&words::NOTHING_TO_REDO),
    };
    let key = move |again: bool| {
        ak! {
            <button
                type="button"
                class=if again { "btn btn-quiet btn-icon is-mirrored" } else { "btn btn-quiet btn-icon" }
                title=live(move || label(again))
                aria-label=live(move || label(again))
                disabled=live(move || name(again).is_none())
                on:click=move |_| studio.undo(again)
            >
                <Icon name="undo"/>
            </button>
        }
    };
    ak! { <span class="row undo">{key(false)}{key(true)}</span> }
}

#[component]
fn ThemeKey() -> impl IntoView {
    let studio = Studio::here();
    let (next, text) = (
        move || match studio.theme.get() {
            Theme::System => Theme::Light,
            Theme::Light => Theme::Dark,
            Theme::Dark => Theme::System,
        },
        move || {
            let theme = match studio.theme.get() {
                Theme::System => &words::THEME_SYSTEM,
                Theme::Light => &words::THEME_LIGHT,
                Theme::Dark => &words::THEME_DARK,
            };
            format!("{}: {}", studio.say(&words::THEME), studio.say(theme))
        },
    );
    ak! {
        <button
            type="button"
            class="btn btn-quiet btn-icon"
            title=live(text)
            aria-label=live(text)
            on:click=move |_| studio.choose_theme(next())
        >
            <Icon name="theme"/>
        </button>
    }
}

#[component]
fn LanguageList() -> impl IntoView {
    let studio = Studio::here();
    const NAMES: [(Language, &str); 3] =
        [(Language::Ja, "日本語"), (Language::ZhHans, "简体中文"), (Language::En, "English")];
    ak! {
        <label class="language">
            <Icon name="globe"/>
            <select
                class="select select-quiet"
                aria-label=live(move || studio.say(&words::LANGUAGE))
                prop:value=live(move || studio.language.get().tag())
                on:change=move |event| {
                    if let Some(language) = Language::from_tag(&event_target_value(&event)) {
                        studio.choose_language(language);
                    }
                }
            >
                {NAMES.map(|(language, name)| ak! {
                    <option
                        value=language.tag()
                        lang=language.tag()
                        selected=live(move || studio.language.get_untracked() == language)
                    >{name}</option>
                }).collect_view()}
            </select>
        </label>
    }
}
