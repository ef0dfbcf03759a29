//! All that the rules say of account or shop, with the way there.

use leptos::ev;
use leptos::prelude::*;

use super::Form;
use crate::ak;
use crate::domain::finding::Severity;
use crate::domain::wording::Arg;
use crate::ui::compose::{severity_icon, severity_word};
use crate::ui::kit::{Icon, Show, live};
use crate::ui::words::{findings as words, form as form_words};

const ALL: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Advice];

/// Findings listed at first, and with each "more".
const STEP: usize = 60;

/// A finding as it is listed. While it says the same it stays the same element: nobody's press lands on the one that has
/// come to stand there meanwhile.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Row {
    /// The element it is about.
    key: String,
    severity: Severity,
    text: String,
    /// How many of the same stand before it.
    again: usize,
}

/// The list, heaviest first.
#[component]
pub fn Found() -> impl IntoView {
    let form = Form::here();
    let studio = form.studio;
    let none = Memo::new(move |_| form.judged.with(|judged| judged.all.is_empty()));
    let counts = move || {
        let count =
            |severity| form.judged.with(|judged| judged.all.iter().filter(|(_, one)| one.severity == severity).count());
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
    let open = RwSignal::new(false);
    let most = RwSignal::new(STEP);
    let toggle = move |event: ev::MouseEvent| {
        event.prevent_default();
        open.update(|open| *open = !*open);
    };
    let count = Memo::new(move |_| form.judged.with(|judged| judged.all.len()));
    let left = move || if open.get() { count.get().saturating_sub(most.get()) } else { 0 };
    let rows = Memo::new(move |_| {
        // Nobody sees them while the list is closed.
        let most = if open.get() { most.get() } else { 0 };
        let mut rows = Vec::new();
        form.judged.with(|judged| {
            let of = |severity| judged.all.iter().filter(move |(_, finding)| finding.severity == severity);
            for (key, finding) in ALL.into_iter().flat_map(of).take(most) {
                let text = studio.fill(&finding.wording.message, &finding.args);
                let mut row = Row { key: key.clone(), severity: finding.severity, text, again: 0 };
                while rows.contains(&row) {
                    row.again += 1;
                }
                rows.push(row);
            }
        });
        rows
    });
    let row = move |Row { key, severity, text, .. }: Row| {
        ak! {
            <li>
                <button type="button" class="form-go" on:click=move |_| form.go_to(&key)>
                    <span class=format!("c-{}", severity.id())><Icon name=severity_icon(severity) size="i-s"/></span>
                    <span class="vh">{live(move || studio.say(severity_word(severity)))}</span>
                    <span class="grow">{text}</span>
                    <Icon name="jump" size="i-s"/>
                </button>
            </li>
        }
    };
    ak! {
        <section class="form-found" aria-label=live(move || studio.say(&words::HEADING))>
            <Show
                when=move || !none.get()
                fallback=move || ak! { <p class="status"><Icon name="check" size="i-s"/>{live(move || studio.say(&words::NONE))}</p> }
            >
                <details open=live(move || open.get())>
                    <summary on:click=toggle>
                        <strong>{live(move || studio.say(&words::HEADING))}</strong>
                        {live(counts)}
                    </summary>
                    <ul><For each=move || rows.get() key=Clone::clone let(one)>{row(one)}</For></ul>
                    <Show when=move || { left() > 0 }>
                        <button type="button" class="btn btn-s" on:click=move |_| most.update(|most| *most += STEP)>
                            {live(move || studio.fill(&form_words::MORE, &[Arg::from(left())]))}
                        </button>
                    </Show>
                    <p class="muted">{live(move || studio.say(&form_words::NO_PROMISE))}</p>
                </details>
            </Show>
        </section>
    }
}
