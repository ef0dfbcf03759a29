//! The posting kit: what the person with the phone needs, in the order of publishing.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Desk;
use super::finding::{severity_icon, severity_word};
use super::leads;
use super::zip_kit;
use crate::ak;
use crate::domain::language::Text;
use crate::domain::time::{Zone, instant, wall};
use crate::domain::wording::Arg;
use crate::platform::clipboard;
use crate::ui::kit::{Check, Icon, Show, live};
use crate::ui::words::{compose, posting as words};

/// The posting kit.
#[component]
pub fn PostingKit() -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let said = RwSignal::new(String::new());
    provide_context(Said(said));
    ak! {
        <p>{live(move || studio.say(&words::LEDE))}</p>
        <p class="said" role="status">{live(move || said.get())}</p>
        <ol class="kit-steps">
            <Media/>
            <Words heading=&compose::TITLE key=&words::COPY_TITLE text=Signal::derive(move || desk.read(|n| n.title.clone()))/>
            <Words heading=&compose::BODY key=&words::COPY_BODY text=Signal::derive(move || desk.read(|n| n.body.clone()))/>
            <Names
                heading=&compose::TOPICS why=&words::TOPICS_WHY sign="#" copy=&words::COPY_TOPIC
                names=Signal::derive(move || desk.read(|n| n.topics.clone()))
            />
            <Show when=move || !desk.read(|note| note.mentions.is_empty())>
                <Names
                    heading=&compose::MENTIONS why=&words::MENTIONS_WHY sign="@" copy=&words::COPY_MENTION
                    names=Signal::derive(move || desk.read(|n| n.mentions.clone()))
                />
            </Show>
            <Show when=move || !desk.read(|note| note.products.is_empty())>
                <Names
                    heading=&compose::PRODUCTS why=&words::PRODUCTS_WHY sign="" copy=&words::COPY_PRODUCT
                    names=Signal::derive(move || leads::names(desk))
                />
            </Show>
            <Labels/>
        </ol>
        <Open/>
    }
}

/// Where the kit says what it did.
#[derive(Clone, Copy)]
struct Said(RwSignal<String>);

/// A key that copies a text and says so.
#[component]
fn Copy(
    /// Its word.
    #[prop(into)]
    label: Signal<String>,
    /// What it copies.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let studio = Desk::here().studio;
    let Said(said) = expect_context();
    let press = move |_| {
        let text = text.get_untracked();
        spawn_local(async move {
            let done = clipboard::copy(&text).await;
            said.set(studio.say(if done { &words::COPIED } else { &words::COPY_FAILED }));
        });
    };
    ak! {
        <button type="button" class="btn btn-s" on:click=press>
            <Icon name="copy" size="i-s"/>
            {live(move || label.get())}
        </button>
    }
}

#[component]
fn Media() -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let Said(said) = expect_context();
    let count = move || desk.read(|note| note.media.tray().len());
    let film = move || desk.read(|note| note.media.video().is_some());
    let line = move || {
        if film() {
            desk.read(|note| note.media.video().map(|film| film.name.clone()).unwrap_or_default())
        } else if count() == 0 {
            studio.say(&words::NO_MEDIA)
        } else {
            let cover = desk.read(|note| note.media.cover()) + 1;
            studio.fill(&words::ZIP_NAMES, &[Arg::from(count()), Arg::from(cover)])
        }
    };
    ak! {
        <li>
            <h3>{live(move || studio.say(&words::STEP_MEDIA))}</h3>
            <p>{live(line)}</p>
            <Show when=move || film() || { count() > 0 }>
                <button type="button" class="btn btn-s" on:click=move |_| zip_kit::save(desk, said)>
                    <Icon name="pack" size="i-s"/>
                    {live(move || studio.say(if film() { &words::SAVE_VIDEO } else { &words::ZIP }))}
                </button>
            </Show>
        </li>
    }
}

#[component]
fn Words(
    /// The field's name.
    heading: &'static Text,
    /// The key's word.
    key: &'static Text,
    /// The text.
    text: Signal<String>,
) -> impl IntoView {
    let studio = Desk::here().studio;
    let shown = move || text.with(|text| if text.is_empty() { studio.say(&words::EMPTY) } else { text.clone() });
    ak! {
        <li>
            <h3>{live(move || studio.say(heading))}</h3>
            <pre class="kit-text" lang="zh-Hans" tabindex="0">{live(shown)}</pre>
            <Copy label=Signal::derive(move || studio.say(key)) text=text/>
        </li>
    }
}

/// Names to pick one by one, with a tick for each that is done.
#[component]
fn Names(
    /// The field's name.
    heading: &'static Text,
    /// Why they are picked.
    why: &'static Text,
    /// What stands before a name.
    sign: &'static str,
    /// The copy key's word.
    copy: &'static Text,
    /// The names.
    names: Signal<Vec<String>>,
) -> impl IntoView {
    let studio = Desk::here().studio;
    ak! {
        <li>
            <h3>{live(move || studio.say(heading))}</h3>
            <p>{live(move || studio.say(why))}</p>
            <ul class="kit-names">
                {live(move || names.get().into_iter().map(|name| {
                    let done = RwSignal::new(false);
                    let shown = format!("{sign}{name}");
                    let label = { let name = name.clone(); move || studio.fill(copy, &[Arg::from(name.as_str())]) };
                    ak! {
                        <li class:is-done=live(move || done.get())>
                            <Check label=Signal::stored(shown) on=done set=move |on| done.set(on)/>
                            <Copy label=Signal::derive(label) text=Signal::stored(name)/>
                        </li>
                    }
                }).collect_view())}
            </ul>
        </li>
    }
}

/// What is switched on before publishing.
#[component]
fn Labels() -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let lines = move || {
        let mut lines = Vec::new();
        if desk.read(|note| note.paid_partnership) {
            lines.push(studio.say(&words::PAID_ON));
        }
        let creator = desk.read(|note| note.creator.trim().to_owned());
        if !creator.is_empty() {
            lines.push(studio.fill(&words::WITH_CREATOR, &[Arg::from(creator)]));
        }
        if desk.read(|note| note.ai_made) {
            lines.push(studio.say(&words::AI_ON));
        }
        if let Some(moment) = desk.read(|note| note.timed_publish.as_deref().and_then(instant)) {
            let clock = |zone| {
                let wall = wall(moment, zone);
                wall.map(|w| format!("{}/{} {:02}:{:02}", w.month, w.day, w.hour, w.minute)).unwrap_or_default()
            };
            lines.push(studio.fill(&words::TIMED_AT, &[Arg::from(clock(Zone::Cst)), Arg::from(clock(Zone::Jst))]));
        }
        if lines.is_empty() {
            lines.push(studio.say(&words::NOTHING_TO_SET));
        }
        lines.into_iter().map(|line| ak! { <li>{line}</li> }).collect_view()
    };
    ak! {
        <li>
            <h3>{live(move || studio.say(&words::SETTINGS))}</h3>
            <ul>{live(lines)}</ul>
        </li>
    }
}

/// What is still open.
#[component]
fn Open() -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let none = move || desk.report.with(|report| report.findings.is_empty());
    let list = move || {
        let findings = desk.report.with(|report| report.findings.clone());
        findings
            .into_iter()
            .map(|finding| {
                let severity = finding.severity;
                let text = studio.fill(&finding.wording.message, &finding.args);
                ak! {
                    <li class=format!("c-{}", severity.id())>
                        <Icon name=severity_icon(severity) size="i-s"/>
                        <span class="vh">{studio.say(severity_word(severity))}</span>
                        <span class="open-text">{text}</span>
                    </li>
                }
            })
            .collect_view()
    };
    ak! {
        <section class="kit-open">
            <h3>{live(move || studio.say(&words::OPEN))}</h3>
            <Show when=move || !none() fallback=move || ak! { <p>{live(move || studio.say(&words::NOTHING_OPEN))}</p> }>
                <p class="muted">{live(move || studio.say(&words::OPEN_WHY))}</p>
                <ul>{live(list)}</ul>
            </Show>
        </section>
    }
}
