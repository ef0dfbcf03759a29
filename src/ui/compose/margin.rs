//! The margin: how much was found, under which rule set, and every finding.

use std::time::Duration;

use leptos::prelude::*;

use super::Desk;
use super::finding::{FindingCard, severity_icon, severity_word};
use crate::ak;
use crate::domain::finding::{Finding, Severity};
use crate::domain::route::Route;
use crate::domain::ruleset::{RULE_SETS, rule_set};
use crate::domain::wording::Arg;
use crate::ui::kit::{Choice, Icon, Segments, Show, live};
use crate::ui::studio::dictionary;
use crate::ui::studio::pencil::{self, Stand};
use crate::ui::words::findings as words;

/// How long the typing must rest before counts are said aloud.
const ANNOUNCE_AFTER: Duration = Duration::from_millis(1_200);

const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Advice];

/// How many findings of each severity there are.
#[component]
pub fn Tally() -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let part = move |severity: Severity| {
        let count =
            move || desk.report.with(|report| report.findings.iter().filter(|f| f.severity == severity).count());
        let label = move || studio.fill(&words::COUNT, &[Arg::from(severity_word(severity)), Arg::from(count())]);
        ak! {
            <span class=format!("c-{}", severity.id())>
                <Icon name=severity_icon(severity)/>
                <span aria-hidden="true" translate="no">{live(count)}</span>
                <span class="vh">{live(label)}</span>
            </span>
        }
    };
    ak! { <div class="tally">{SEVERITIES.map(part).collect_view()}</div> }
}

/// Says the tally to screen readers, once the typing rests.
#[component]
fn Announce() -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let said = RwSignal::new(String::new());
    let text = move || {
        let part = |severity: Severity| {
            let count = desk.report.with(|report| report.findings.iter().filter(|f| f.severity == severity).count());
            studio.fill(&words::COUNT, &[Arg::from(severity_word(severity)), Arg::from(count)])
        };
        SEVERITIES.map(part).join(", ")
    };
    let mut rest = debounce(ANNOUNCE_AFTER, move |text: String| drop(said.try_set(text)));
    Effect::new(move |_| rest(text()));
    ak! { <p class="vh" role="status">{live(move || said.get())}</p> }
}

/// The rule sets, one of which speaks.
#[component]
pub fn RuleSets() -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let choices = Signal::derive(move || {
        let mut choices: Vec<Choice<&'static str>> =
            RULE_SETS.iter().map(|set| Choice::new(set.id, set.short.get(studio.language.get()))).collect();
        // Oldest first: the manual stands left, as it came first.
        choices.reverse();
        choices
    });
    let choose = move |id: &'static str| {
        if let Some(set) = rule_set(id) {
            studio.choose_rules(set);
        }
    };
    ak! {
        <div class="profile">
            <Segments
                class="seg-s"
                label=Signal::derive(move || studio.say(&words::RULE_SET))
                choices=choices
                chosen=Signal::derive(move || studio.rules().id)
                choose=choose
            />
            <small class="muted">
                {live(move || {
                    let set = studio.rules();
                    studio.fill(&words::RULE_SET_WHY, &[Arg::from(&set.label), Arg::from(set.seen)])
                })}
            </small>
        </div>
    }
}

/// The finding at a place of the list.
#[component]
fn Place(
    /// The place, from 0.
    index: usize,
) -> impl IntoView {
    let desk = Desk::here();
    // Typing in front of it moves its range; what the card needs of that it asks for when a key is pressed.
    let finding = Memo::new_with_compare(
        move |_| desk.report.with(|report| report.findings.get(index).cloned()),
        |before: Option<&Option<Finding>>, after| match (before, after) {
            (Some(Some(before)), Some(Some(after))) => !before.reads_like(after),
            (before, after) => before != after,
        },
    );
    live(move || finding.get().map(|finding| ak! { <FindingCard finding=finding index=index/> }))
}

/// The margin beside the manuscript.
#[component]
pub fn Margin() -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let none = move || desk.report.with(|report| report.findings.is_empty());
    let count = Memo::new(move |_| desk.report.with(|report| report.findings.len()));
    // A key changes one finding or none: each is drawn again only when it says something else.
    let list = move || (0..count.get()).map(|index| ak! { <Place index=index/> }).collect_view();
    ak! {
        <aside class="ms-margin" aria-label=live(move || studio.say(&words::HEADING))>
            <Announce/>
            <div class="findings-head">
                <div class="spread">
                    <h2 id="findings-heading" tabindex="-1">{live(move || studio.say(&words::HEADING))}</h2>
                    <Tally/>
                </div>
                <RuleSets/>
            </div>
            <Show when=none fallback=move || ak! { <ol class="findings" tabindex="0">{live(list)}</ol> }>
                <div class="findings findings-none">
                    <p>{live(move || studio.say(&words::NONE))}</p>
                    <p class="muted">{live(move || studio.say(&words::NONE_MORE))}</p>
                </div>
            </Show>
            <Show when=move || !none()>
                <p class="findings-keys">
                    <span><kbd>"F8"</kbd>{live(move || studio.say(&words::NEXT))}</span>
                    <span><kbd>"⇧F8"</kbd>{live(move || studio.say(&words::PREVIOUS))}</span>
                    <span><kbd>"Alt⏎"</kbd>{live(move || studio.say(&words::OPEN_CARD))}</span>
                </p>
            </Show>
            <Words/>
        </aside>
    }
}

/// What reads the words: which lexicon, what it keeps to itself, and that it may be missing.
#[component]
fn Words() -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let stand = pencil::stand();
    let dictionary = dictionary::dictionary();
    let silenced = move || dictionary.with(|dictionary| dictionary.silenced.len());
    let version = move || desk.report.with(|report| report.lexicon);
    let line = move || match stand.get() {
        Stand::Away | Stand::Coming => ak! { <p class="src">{studio.say(&words::LEXICON_COMING)}</p> }.into_any(),
        Stand::Here => ak! {
            <p class="src">
                {version().map(|version| studio.fill(&words::LEXICON, &[Arg::from(version)]))}
                " · "
                {studio.say(&words::NO_PROMISE)}
            </p>
        }
        .into_any(),
        Stand::Missing => ak! {
            <p role="alert">
                <Icon name="sev-warning" size="i-s"/>
                {studio.say(&words::LEXICON_MISSING)}
                <button type="button" class="btn btn-s" on:click=move |_| pencil::fetch()>
                    {studio.say(&words::LEXICON_AGAIN)}
                </button>
            </p>
        }
        .into_any(),
    };
    ak! {
        <div class="findings-words">
            {live(line)}
            {live(move || Some(silenced()).filter(|count| *count > 0).map(|count| ak! {
                <a class="src look-link" href=Route::Setup.hash()>{studio.fill(&words::SILENT, &[Arg::from(count)])}</a>
            }))}
        </div>
    }
}
