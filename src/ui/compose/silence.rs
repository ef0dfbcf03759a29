//! What the brand can say about a finding: the word is ours, or we do not want to hear this again, because …

use leptos::html;
use leptos::prelude::*;

use super::Desk;
use super::fixes::asked;
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
}

/// What of a finding can be respected: the words it is about, its answer.
fn answer(finding: &Finding) -> Option<(Answer, String)> {
    let Some(Arg::Quote(words)) = finding.args.first() else { return None };
    let answer = if finding.rule.starts_with("lexicon-") {
        Answer::Term
    } else if matches!(
        finding.rule,
        "language-kana" | "language-half-kana" | "language-han" | "language-word" | "language-false-friend"
    ) {
        Answer::Word
    } else {
        return None;
    };
    (finding.severity != Severity::Error && finding.range.is_some()).then(|| (answer, words.clone()))
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
            Answer::Term => desk.silencing.set(Some(term.clone())),
        }
    };
    let label = match answer {
        Answer::Word => &words::OUR_WORD,
        Answer::Term => &words::SILENCE,
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
