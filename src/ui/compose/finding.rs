//! One finding: what, why, what to do, where that is known from, and what a machine can do about it.

use leptos::prelude::*;

use super::Desk;
use super::fixes::Fixes;
use crate::ak;
use crate::domain::finding::{Finding, Severity};
use crate::domain::language::{Language, Text};
use crate::domain::ruleset::{Confidence, Source, rule_set};
use crate::domain::wording::{Arg, fill};
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
#[must_use]
pub fn source_line(source: Option<&Source>, house: bool, language: Language) -> String {
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

/// What is said of a finding, in the margin and in the card at its mark.
#[component]
pub fn FindingBody(
    /// What was found.
    finding: StoredValue<Finding>,
    /// Its place in the list, from 0.
    index: usize,
) -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let severity = finding.with_value(|finding| finding.severity);
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
        <span class=format!("sev sev-{}", severity.id()) aria-hidden="true">{index + 1}</span>
        <h3>
            <button type="button" class="finding-go" on:click=move |_| desk.go_to(index)>
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
    }
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
    let finding = StoredValue::new(finding);
    ak! {
        <li
            class="finding"
            class:is-active=live(move || desk.active.get() == Some(index))
            id=format!("finding-{index}")
        >
            <FindingBody finding=finding index=index/>
            <span class="jump" aria-hidden="true"><Icon name="jump" size="i-s"/></span>
        </li>
    }
}
