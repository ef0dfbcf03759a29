//! One finding: what, why, what to do, where that is known from, and what a machine can do about it.

use leptos::prelude::*;

use super::Desk;
use crate::ak;
use crate::domain::edit::Change;
use crate::domain::finding::{Edit, Finding, Severity};
use crate::domain::language::{Language, Text};
use crate::domain::note::Note;
use crate::domain::ruleset::{Confidence, Source, rule_set};
use crate::domain::text::parse;
use crate::domain::wording::{Arg, fill};
use crate::platform::page;
use crate::ui::kit::{Icon, live};
use crate::ui::words::findings as words;

/// The word for a severity.
#[must_use]
pub const fn severity_word(severity: Severity) -> &'static Text {
    match severity {
        Severity::Error => &words::ERROR,
        Severity::Warning => &words::WARNING,
        Severity::Advice => &words::ADVICE,
    }
}

/// The icon for a severity.
#[must_use]
pub const fn severity_icon(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "sev-error",
        Severity::Warning => "sev-warning",
        Severity::Advice => "sev-advice",
    }
}

/// Where a finding comes from, in one line.
fn source_line(source: Option<&Source>, house: bool, language: Language) -> String {
    let Some(source) = source else {
        return if house { &words::HOUSE } else { &words::NO_SOURCE }.get(language).to_owned();
    };
    let confidence = match source.confidence {
        Confidence::High => &words::HIGH,
        Confidence::Medium => &words::MEDIUM,
        Confidence::Low => &words::LOW,
    };
    [
        source.title.get(language).to_owned(),
        fill(&words::SEEN, &[Arg::from(source.seen)], language),
        fill(&words::CONFIDENCE, &[Arg::from(confidence)], language),
    ]
    .join(" · ")
}

/// Which other rule sets let it pass, in one line.
fn passes_line(ids: &[&'static str], language: Language) -> Option<String> {
    let labels: Vec<&str> = ids.iter().filter_map(|id| rule_set(id)).map(|set| set.label.get(language)).collect();
    let list = labels.join(words::AND.get(language));
    (!labels.is_empty()).then(|| fill(&words::PASSES, &[Arg::from(list)], language))
}

/// A finding of the margin.
#[component]
pub fn FindingCard(
    /// What was found.
    finding: Finding,
    /// Its place in the list, from 0.
    index: usize,
) -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let severity = finding.severity;
    let finding = StoredValue::new(finding);
    let text = move |part: fn(&Finding) -> &'static Text| {
        finding.with_value(|finding| studio.fill(part(finding), &finding.args))
    };
    let source = move || {
        finding.with_value(|finding| {
            let house = finding.rule == "body-house-length";
            source_line(finding.source.as_ref(), house, studio.language.get())
        })
    };
    let passes = move || finding.with_value(|finding| passes_line(&finding.passes_under, studio.language.get()));
    ak! {
        <li
            class="finding"
            class:is-active=live(move || desk.active.get() == Some(index))
            id=format!("finding-{index}")
        >
            <span class=format!("sev sev-{}", severity.id()) aria-hidden="true">{index + 1}</span>
            <h3>
                <button
                    type="button"
                    class="finding-go"
                    on:click=move |_| desk.go_to(index)
                >
                    <span class=format!("sev-name c-{}", severity.id())>
                        {live(move || studio.say(severity_word(severity)))}
                    </span>
                    {live(move || text(|finding| &finding.wording.message))}
                </button>
            </h3>
            <p>{live(move || text(|finding| &finding.wording.why))}</p>
            <p class="todo">{live(move || text(|finding| &finding.wording.todo))}</p>
            <p class="src">{live(source)}</p>
            {live(move || passes().map(|line| ak! { <p class="src passes"><Icon name="check" size="i-s"/>{line}</p> }))}
            <Fixes finding=finding index=index/>
            <span class="jump" aria-hidden="true"><Icon name="jump" size="i-s"/></span>
        </li>
    }
}

/// A topic written in the body can do better than go away: it can become a topic.
fn to_topics(finding: &Finding, note: &Note, edits: Vec<Edit>) -> Option<Change> {
    let name = parse(&note.body).topics.into_iter().find(|mark| Some(mark.range) == finding.range)?.text;
    Some(Change::TopicFromBody { edits, name })
}

/// What a machine can do.
#[component]
fn Fixes(
    /// The finding.
    finding: StoredValue<Finding>,
    /// Its place in the list, from 0.
    index: usize,
) -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let (fixes, is_topic) = finding.with_value(|finding| (finding.fixes.clone(), finding.rule == "topic-in-body"));
    if fixes.is_empty() {
        return None;
    }
    // What is to be changed is asked for now: the words may have moved since this was drawn. The pressed key goes away
    // with its finding.
    let carry_out = move |change: fn(&Finding, &Note, Vec<Edit>) -> Option<Change>, fix: usize| {
        let change = desk.report.with_untracked(|report| {
            let finding = report.findings.get(index)?;
            let edits = finding.fixes.get(fix)?.edits.clone();
            desk.note.with_untracked(|note| change(finding, note.as_deref()?, edits))
        });
        if let Some(change) = change {
            desk.change(change);
            page::focus_if_lost(&["findings-heading", "findings-key"]);
        }
    };
    let keys = fixes.into_iter().enumerate().map(move |(number, fix)| {
        ak! {
            <button
                type="button"
                class="btn btn-s"
                disabled=live(move || studio.locked())
                on:click=move |_| carry_out(|_, _, edits| Some(Change::Fix(edits)), number)
            >
                {live(move || studio.fill(fix.label, &fix.args))}
            </button>
        }
    });
    Some(ak! {
        <div class="acts">
            {is_topic.then(|| ak! {
                <button
                    type="button"
                    class="btn btn-s"
                    disabled=live(move || studio.locked())
                    on:click=move |_| carry_out(to_topics, 0)
                >
                    {live(move || studio.say(&words::TO_TOPICS))}
                </button>
            })}
            {keys.collect_view()}
        </div>
    })
}
