//! Beside the start: the sample note in the phone, and what is really said of it.

use leptos::prelude::*;

use crate::ak;
use crate::domain::check::{Context, check};
use crate::domain::note_check::given;
use crate::ui::compose::{severity_icon, severity_word};
use crate::ui::kit::{Icon, live};
use crate::ui::phone::Preview;
use crate::ui::studio::{FIRST_NOTE, Studio};

/// Findings shown.
const SHOWN: usize = 3;

/// The phone with a slip of findings.
#[component]
pub fn FirstStage() -> impl IntoView {
    let studio = Studio::here();
    let note = Memo::new(move |_| studio.note(FIRST_NOTE));
    let findings = move || {
        let Some(note) = note.get() else { return Vec::new() };
        let (rules, now) = (studio.rules(), studio.now.get());
        let report = studio.state.with(|state| check(given(&note, &state.workspace.facts), &Context::new(rules, now)));
        let mut findings = report.findings;
        findings.sort_by_key(|finding| finding.severity);
        findings.truncate(SHOWN);
        findings
    };
    ak! {
        <div class="first-stage">
            <Preview note=note/>
            <aside class="peek">
                <ol>
                    {live(move || findings().into_iter().map(|finding| {
                        let text = studio.fill(&finding.wording.message, &finding.args);
                        let todo = studio.fill(&finding.wording.todo, &finding.args);
                        ak! {
                            <li>
                                <span class=format!("c-{}", finding.severity.id())>
                                    <Icon name=severity_icon(finding.severity)/>
                                    <span class="vh">{studio.say(severity_word(finding.severity))}</span>
                                </span>
                                <span><strong>{text}</strong>" "{todo}</span>
                            </li>
                        }
                    }).collect_view())}
                </ol>
            </aside>
        </div>
    }
}
