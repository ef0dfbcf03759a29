//! All that the rules say of account or shop, with the way there.

use leptos::prelude::*;

use super::Form;
use crate::ak;
use crate::domain::finding::Severity;
use crate::domain::wording::Arg;
use crate::ui::compose::{severity_icon, severity_word};
use crate::ui::kit::{Icon, Show, live};
use crate::ui::words::{findings as words, form as form_words};

const ALL: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Advice];

/// The list, heaviest first.
#[component]
pub fn Found() -> impl IntoView {
    let form = Form::here();
    let studio = form.studio;
    let none = Memo::new(move |_| form.placed.with(|placed| placed.is_empty()));
    let counts = move || {
        let count =
            |severity| form.placed.with(|placed| placed.iter().filter(|(_, one)| one.severity == severity).count());
        ALL.map(|severity| (severity, count(severity)))
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(severity, count)| {
                let line = studio.fill(&words::COUNT, &[Arg::from(severity_word(severity)), Arg::from(count)]);
                ak! {
                    <span class=format!("status c-{}", severity.id())>
                        <Icon name=severity_icon(severity) size="i-s"/>{line}
                    </span>
                }
            })
            .collect_view()
    };
    let rows = move || {
        let mut all = form.placed.get().to_vec();
        all.sort_by_key(|(_, finding)| finding.severity);
        all.into_iter()
            .map(|(key, finding)| {
                let text = studio.fill(&finding.wording.message, &finding.args);
                ak! {
                    <li>
                        <button type="button" class="form-go" on:click=move |_| form.go_to(&key)>
                            <span class=format!("c-{}", finding.severity.id())>
                                <Icon name=severity_icon(finding.severity) size="i-s"/>
                            </span>
                            <span class="vh">{studio.say(severity_word(finding.severity))}</span>
                            <span class="grow">{text}</span>
                            <Icon name="jump" size="i-s"/>
                        </button>
                    </li>
                }
            })
            .collect_view()
    };
    ak! {
        <section class="form-found" aria-label=live(move || studio.say(&words::HEADING))>
            <Show
                when=move || !none.get()
                fallback=move || ak! { <p class="status"><Icon name="check" size="i-s"/>{live(move || studio.say(&words::NONE))}</p> }
            >
                <details>
                    <summary>
                        <strong>{live(move || studio.say(&words::HEADING))}</strong>
                        {live(counts)}
                    </summary>
                    <ul>{live(rows)}</ul>
                    <p class="muted">{live(move || studio.say(&form_words::NO_PROMISE))}</p>
                </details>
            </Show>
        </section>
    }
}
