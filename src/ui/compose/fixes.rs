//! What a machine can do about a finding: shown before it is done, for one place or for all of a kind.

use leptos::prelude::*;

use super::Desk;
use super::in_step::{NOT_IN_STEP, confirms};
use super::silence::Respect;
use crate::ak;
use crate::domain::edit::Change;
use crate::domain::finding::{Edit, Finding};
use crate::domain::fixes::{Preview, all_of_a_kind, preview};
use crate::domain::note::Note;
use crate::domain::text::{named, parse};
use crate::domain::wording::Arg;
use crate::platform::page;
use crate::ui::kit::{Dialog, live};
use crate::ui::words::findings as words;

/// Changes listed in the dialog; the key says how many there are in all.
const LISTED: usize = 40;

/// A topic written in the body can do better than go away: it can become a topic.
fn to_topics(finding: &Finding, note: &Note, edits: Vec<Edit>) -> Option<Change> {
    let name = parse(&note.body).topics.into_iter().find(|mark| Some(mark.range) == finding.range)?.text;
    Some(Change::AddTopics { names: vec![name], edits })
}

/// A text as it can be seen: what consists of nothing that shows is named.
fn seen(text: String) -> String {
    let name = |c: char| match c {
        ' ' => Some("␣".to_owned()),
        '\n' => Some("⏎".to_owned()),
        c => Some(named([c])).filter(|name| name.starts_with("U+")),
    };
    text.chars().map(name).collect::<Option<String>>().unwrap_or(text)
}

/// One change: what goes, what comes, and the words around it.
pub fn change_line(preview: Preview) -> AnyView {
    let (removed, added) = (seen(preview.removed), seen(preview.added));
    ak! {
        <span class="change" lang="zh-Hans">
            {preview.before}
            {(!removed.is_empty()).then(|| ak! { <del>{removed}</del> })}
            {(!added.is_empty()).then(|| ak! { <ins>{added}</ins> })}
            {preview.after}
        </span>
    }
    .into_any()
}

/// What a machine can do, and what the brand can say about it.
#[component]
pub fn Fixes(
    /// The finding.
    finding: StoredValue<Finding>,
    /// Its place in the list, from 0.
    index: usize,
) -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let (fixes, is_topic, is_step) = finding
        .with_value(|finding| (finding.fixes.clone(), finding.rule == "topic-in-body", finding.rule == NOT_IN_STEP));
    let confirm_step = move || {
        let what = desk.report.with_untracked(|report| {
            let finding = report.findings.get(index)?;
            desk.note.with_untracked(|note| confirms(finding, note.as_deref()?))
        });
        if let Some(what) = what {
            desk.confirm_pairs(what);
            desk.peek.set(None);
            page::focus_if_lost(&["findings-heading", "findings-key"]);
        }
    };
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
            desk.peek.set(None);
            page::focus_if_lost(&["findings-heading", "findings-key"]);
        }
    };
    let keys = fixes.iter().cloned().enumerate().map(move |(number, fix)| {
        let all = Memo::new(move |_| {
            let kind = desk.kinds.with(|kinds| {
                finding.with_value(|finding| kinds.iter().find(|kind| kind.is_of(finding, number)).cloned())
            });
            kind.map_or(0, |kind| kind.findings)
        });
        // Said aloud too: the line above the key shows what it would do.
        let (label, args) = (fix.label, fix.args);
        let one = args.clone();
        ak! {
            <button
                type="button"
                class="btn btn-s"
                disabled=live(move || studio.locked())
                on:click=move |_| carry_out(|_, _, edits| Some(Change::Fix(edits)), number)
            >
                {live(move || studio.fill(label, &one))}
            </button>
            {live(move || (all.get() > 1).then(|| ak! {
                <button
                    type="button"
                    class="btn btn-quiet btn-s"
                    disabled=live(move || studio.locked())
                    on:click=move |_| {
                        desk.peek.set(None);
                        desk.everywhere.set(Some((index, number)));
                    }
                >
                    {live(move || studio.fill(&words::EVERYWHERE, &[Arg::from(all.get())]))}
                </button>
            }))}
        }
    });
    // The words around it change while somebody types beside it.
    let shown = Memo::new(move |_| {
        let edits = desk.report.with(|report| report.findings.get(index)?.fixes.first().map(|fix| fix.edits.clone()));
        match edits?.as_slice() {
            [only] => desk.note.with(|note| preview(note.as_deref()?, only)).filter(|shown| !shown.only_removes()),
            _ => None,
        }
    });
    ak! {
        {live(move || shown.get().map(|change| ak! { <p class="change-line">{change_line(change)}</p> }))}
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
            {is_step.then(|| ak! {
                <button
                    type="button"
                    class="btn btn-s"
                    disabled=live(move || studio.locked())
                    on:click=move |_| confirm_step()
                >
                    {live(move || studio.say(&words::CONFIRM_STEP))}
                </button>
            })}
            {keys.collect_view()}
            <Respect finding=finding/>
        </div>
    }
}

/// A dialog is open while something is asked; closing it takes the question away.
pub fn asked<T: Send + Sync + 'static>(question: RwSignal<Option<T>>) -> RwSignal<bool> {
    let open = RwSignal::new(false);
    Effect::new(move |_| {
        let is_asked = question.with(Option::is_some);
        if open.get_untracked() != is_asked {
            open.set(is_asked);
        }
    });
    Effect::new(move |_| {
        if !open.get() && question.with_untracked(Option::is_some) {
            question.set(None);
        }
    });
    open
}

/// The same fix everywhere: every change is shown, then all are made in one step.
#[component]
pub fn Everywhere() -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let open = asked(desk.everywhere);
    let edits = Memo::new(move |_| {
        let Some((index, fix)) = desk.everywhere.get() else { return Vec::new() };
        desk.report.with(|report| all_of_a_kind(report, index, fix))
    });
    let count = move || edits.with(Vec::len);
    let changes = move || {
        edits.with(|edits| {
            desk.note.with(|note| {
                let note = note.as_deref();
                edits.iter().take(LISTED).filter_map(|edit| preview(note?, edit)).collect::<Vec<_>>()
            })
        })
    };
    let label = move || {
        let Some((index, fix)) = desk.everywhere.get() else { return String::new() };
        desk.report.with(|report| {
            let fix = report.findings.get(index).and_then(|finding| finding.fixes.get(fix));
            fix.map(|fix| studio.fill(fix.label, &fix.args)).unwrap_or_default()
        })
    };
    let make = move || {
        desk.change(Change::Fix(edits.get_untracked()));
        open.set(false);
        page::focus_if_lost(&["findings-heading", "findings-key"]);
    };
    ak! {
        <Dialog open=open title=Signal::derive(move || studio.fill(&words::EVERYWHERE, &[Arg::from(count())]))>
            <p>{live(label)}</p>
            <ol class="changes" tabindex="0" aria-label=live(move || studio.say(&words::CHANGES))>
                {live(move || changes().into_iter().map(|change| ak! { <li>{change_line(change)}</li> }).collect_view())}
            </ol>
            {live(move || count().checked_sub(LISTED).filter(|more| *more > 0).map(|more| ak! {
                <p class="muted">{studio.fill(&words::AND_MORE, &[Arg::from(more)])}</p>
            }))}
            <div class="acts">
                <button type="button" class="btn btn-primary" disabled=live(move || studio.locked()) on:click=move |_| make()>
                    {live(move || studio.fill(&words::MAKE_ALL, &[Arg::from(count())]))}
                </button>
                <button type="button" class="btn" on:click=move |_| open.set(false)>
                    {live(move || studio.say(&words::LEAVE))}
                </button>
            </div>
        </Dialog>
    }
}
