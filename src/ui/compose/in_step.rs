//! Whether the Japanese still says what the Chinese does: the line under it, and the keys that confirm.

use leptos::prelude::*;

use super::Desk;
use crate::ak;
use crate::domain::edit::{Change, TextPlace};
use crate::domain::finding::{Field, Finding};
use crate::domain::in_step::{self, Confirm};
use crate::domain::note::Note;
use crate::domain::wording::Arg;
use crate::platform::page;
use crate::ui::kit::{Icon, live};
use crate::ui::words::compose as words;

/// The rule that compares what stands side by side with what was confirmed.
pub const NOT_IN_STEP: &str = "language-not-in-step";

/// What is written down when this is confirmed now.
fn confirmed(note: &Note, what: Confirm) -> Change {
    let mut note = note.clone();
    in_step::confirm(&mut note, what);
    Change::Paired { paired: note.meaning.paired, title: note.meaning.paired_title }
}

/// Whether both languages of title or body are there.
fn has_both(note: &Note, title: bool) -> bool {
    let (zh, ja) = if title { (&note.title, &note.meaning.title) } else { (&note.body, &note.meaning.body) };
    !zh.trim().is_empty() && !ja.trim().is_empty()
}

impl Desk {
    /// Says that the texts say the same.
    pub fn confirm_pairs(self, what: Confirm) {
        if let Some(change) = self.note.with_untracked(|note| note.as_deref().map(|note| confirmed(note, what))) {
            self.change(change);
        }
    }

    /// Changes a text of the two that stand side by side. What lay there when the note was opened counts as confirmed
    /// once somebody changes it: from then on the other side is not in step.
    pub fn change_text(self, place: TextPlace, text: String) {
        // Whoever types is not reading.
        if self.peek.with_untracked(Option::is_some) {
            self.peek.set(None);
        }
        let rests = |title: bool| {
            self.note.with_untracked(|note| {
                let Some(note) = note.as_deref() else { return false };
                let known = if title { note.meaning.paired_title.is_some() } else { !note.meaning.paired.is_empty() };
                !known && self.opened_with.with_value(|opened| has_both(opened, title)) && has_both(note, title)
            })
        };
        let title = match place {
            TextPlace::Title | TextPlace::MeaningTitle => Some(true),
            TextPlace::Body | TextPlace::MeaningBody => Some(false),
            TextPlace::CoverText | TextPlace::PictureText(_) | TextPlace::MiniProgram | TextPlace::Creator => None,
        };
        let paired = title.filter(|title| rests(*title)).and_then(|title| {
            self.note.with_untracked(|note| {
                let note = note.as_deref()?;
                let before = &note.meaning;
                match confirmed(note, Confirm::All) {
                    Change::Paired { title: pair, .. } if title => Some((before.paired.clone(), pair)),
                    Change::Paired { paired, .. } => Some((paired, before.paired_title)),
                    _ => None,
                }
            })
        });
        match paired {
            Some((paired, title)) => self.change(Change::TextOfPair { place, text, paired, title }),
            None => self.change(Change::Text(place, text)),
        }
    }
}

/// What a key under a finding of this rule confirms.
pub fn confirms(finding: &Finding, note: &Note) -> Option<Confirm> {
    let range = finding.range?;
    match (finding.field, finding.item) {
        (Field::Title, _) | (Field::Meaning, Some(0)) => Some(Confirm::Title),
        (field, _) => {
            let steps = in_step::status(&note.body, &note.meaning.body, &note.meaning.paired);
            let here = |step: &in_step::Step| if field == Field::Body { step.zh } else { step.ja };
            steps.iter().position(|step| here(step) == Some(range)).map(Confirm::Step)
        }
    }
}

/// The line under the Japanese.
#[component]
pub fn InStep() -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    #[derive(Clone, Copy, PartialEq)]
    enum Stand {
        Nothing,
        NeverConfirmed,
        Fine,
        Changed(usize),
    }
    let stand = Memo::new(move |_| {
        desk.note.with(|note| {
            let Some(note) = note.as_deref().filter(|note| has_both(note, false)) else { return Stand::Nothing };
            let meaning = &note.meaning;
            desk.report.with(|report| {
                let changed = report.findings.iter().filter(|finding| finding.rule == NOT_IN_STEP).count();
                match (report.lexicon, changed) {
                    // What compares them has not come yet.
                    (None, _) => Stand::Nothing,
                    (_, 1..) => Stand::Changed(changed),
                    _ if meaning.paired.is_empty() => Stand::NeverConfirmed,
                    _ => Stand::Fine,
                }
            })
        })
    });
    let confirm = move |_| {
        desk.confirm_pairs(Confirm::All);
        page::focus_if_lost(&["field-meaning-body"]);
    };
    let key = move |label| {
        ak! {
            <button type="button" class="btn btn-quiet btn-s" disabled=live(move || studio.locked()) on:click=confirm>
                {live(move || studio.say(label))}
            </button>
        }
    };
    let line = move || match stand.get() {
        Stand::Nothing => ().into_any(),
        Stand::NeverConfirmed => key(&words::CONFIRM_ALL).into_any(),
        Stand::Fine => ak! {
            <span class="row"><Icon name="check" size="i-s"/>{live(move || studio.say(&words::IN_STEP))}</span>
        }
        .into_any(),
        Stand::Changed(count) => ak! {
            <span class="row">
                <Icon name="sev-advice" size="i-s"/>
                {live(move || studio.fill(&words::NOT_IN_STEP, &[Arg::from(count)]))}
            </span>
            {key(&words::CONFIRM_AGAIN)}
        }
        .into_any(),
    };
    ak! { <div class="field-note in-step">{live(line)}</div> }
}
