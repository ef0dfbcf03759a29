//! What the brand can say about a finding: the word is ours, or we do not want to hear this again, because …

use leptos::html;
use leptos::prelude::*;

use super::Desk;
use super::fixes::asked;
use super::in_step::NOT_IN_STEP;
use crate::ak;
use crate::domain::finding::{Finding, Severity};
use crate::domain::wording::Arg;
use crate::platform::page;
use crate::ui::kit::{Dialog, LineField, live, typed};
use crate::ui::studio::dictionary;
use crate::ui::words::findings as words;

/// What a finding of the pencil can be answered with.
#[derive(Clone, Copy, PartialEq)]
enum Answer {
    /// Of language: the brand spells it so.
    Word,
    /// Of terms: this one is fine here.
    Term,
    /// Of style: this kind is of no interest here.
    Rule,
}

/// Rules about words that a brand may spell its own way.
const SPELLING: [&str; 5] =
    ["language-kana", "language-half-kana", "language-han", "language-word", "language-false-friend"];

/// What of a finding can be respected: its answer, and the words or the rule it is about.
fn answer(finding: &Finding) -> Option<(Answer, String)> {
    let words = || match finding.args.first() {
        Some(Arg::Quote(words)) => Some(words.clone()),
        _ => None,
    };
    if finding.severity == Severity::Error || finding.range.is_none() {
        None
    } else if finding.rule.starts_with("lexicon-") {
        Some((Answer::Term, words()?))
    } else if SPELLING.contains(&finding.rule) {
        Some((Answer::Word, words()?))
    } else if finding.rule.starts_with("language-") && finding.rule != NOT_IN_STEP {
        Some((Answer::Rule, finding.rule.to_owned()))
    } else {
        None
    }
}

/// The keys under a finding.
#[component]
pub fn Respect(
    /// The finding.
    finding: StoredValue<Finding>,
) -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let (answer, term) = finding.with_value(answer)?;
    let press = move |_| {
        desk.peek.set(None);
        match answer {
            Answer::Word => {
                dictionary::change(studio, |dictionary| dictionary.add_word(&term));
                page::focus_if_lost(&["findings-heading", "findings-key"]);
            }
            Answer::Term | Answer::Rule => desk.silencing.set(Some(term.clone())),
        }
    };
    let label = match answer {
        Answer::Word => &words::OUR_WORD,
        Answer::Term => &words::SILENCE,
        Answer::Rule => &words::SILENCE_KIND,
    };
    Some(ak! {
        <button type="button" class="btn btn-quiet btn-s" disabled=live(move || studio.locked()) on:click=press>
            {live(move || studio.say(label))}
        </button>
    })
}

/// Asks why a term shall say nothing any more.
#[component]
pub fn Silencing() -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let open = asked(desk.silencing);
    let reason = NodeRef::<html::Input>::new();
    let missing = RwSignal::new(false);
    let term = move || desk.silencing.get().unwrap_or_default();
    let silence = Callback::new(move |()| {
        let why = typed(reason);
        let why = why.trim();
        if why.is_empty() {
            missing.set(true);
            page::focus("silence-reason", None);
            return;
        }
        missing.set(false);
        if let Some(term) = desk.silencing.get_untracked() {
            dictionary::change(studio, |dictionary| dictionary.silence(&term, why));
        }
        open.set(false);
        page::focus_if_lost(&["findings-heading", "findings-key"]);
    });
    ak! {
        <Dialog open=open title=Signal::derive(move || studio.fill(&words::SILENCE_TITLE, &[Arg::from(term())]))>
            <p>{live(move || studio.say(&words::SILENCE_WHY))}</p>
            <LineField
                id="silence-reason"
                label=Signal::derive(move || studio.say(&words::REASON))
                field=reason
                enter=silence
                wrong=missing
                described_by="silence-missing"
            />
            <p class="said" id="silence-missing" role="status">
                {live(move || missing.get().then(|| studio.say(&words::REASON_MISSING)))}
            </p>
            <div class="acts">
                <button type="button" class="btn" on:click=move |_| silence.run(())>{live(move || studio.say(&words::SILENCE_IT))}</button>
                <button type="button" class="btn btn-quiet" on:click=move |_| open.set(false)>
                    {live(move || studio.say(&words::LEAVE))}
                </button>
            </div>
        </Dialog>
    }
}
