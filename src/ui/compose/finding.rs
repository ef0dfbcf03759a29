//! One finding: what, why, what to do, where that is known from, and what a machine can do about it.

use leptos::prelude::*;

use super::Desk;
use crate::ak;
use crate::domain::edit::Change;
use crate::domain::finding::{Finding, Severity};
use crate::domain::language::{Language, Text};
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
            <Fixes finding=finding/>
            <span class="jump" aria-hidden="true"><Icon name="jump" size="i-s"/></span>
        </li>
    }
}

/// What a machine can do.
#[component]
fn Fixes(
    /// The finding.
    finding: StoredValue<Finding>,
) -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    // A topic written in the body can do better than go away: it can become a topic.
    let to_topics = finding.with_value(|finding| {
        let edits = finding.fixes.first().filter(|_| finding.rule == "topic-in-body")?.edits.clone();
        let name = desk.note.with_untracked(|note| {
            let marks = parse(&note.as_ref()?.body);
            marks.topics.into_iter().find(|mark| Some(mark.range) == finding.range).map(|mark| mark.text)
        })?;
        Some(Change::TopicFromBody { edits, name })
    });
    // The pressed key goes away with its finding.
    let carry_out = move |change: Change| {
        desk.change(change);
        page::focus_if_lost(&["findings-heading", "findings-key"]);
    };
    let fixes = finding.with_value(|finding| finding.fixes.clone());
    if fixes.is_empty() && to_topics.is_none() {
        return None;
    }
    let keys = fixes.into_iter().map(move |fix| {
        let edits = fix.edits;
        ak! {
            <button
                type="button"
                class="btn btn-s"
                disabled=live(move || studio.locked())
                on:click=move |_| carry_out(Change::Fix(edits.clone()))
            >
                {live(move || studio.fill(fix.label, &fix.args))}
            </button>
        }
    });
    Some(ak! {
        <div class="acts">
            {to_topics.map(|change| ak! {
                <button
                    type="button"
                    class="btn btn-s"
                    disabled=live(move || studio.locked())
                    on:click=move |_| carry_out(change.clone())
                >
                    {live(move || studio.say(&words::TO_TOPICS))}
                </button>
            })}
            {keys.collect_view()}
        </div>
    })
}
