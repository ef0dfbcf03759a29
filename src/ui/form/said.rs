//! What the rules say of one element.

use std::sync::Arc;

use leptos::prelude::*;

use super::Form;
use crate::ak;
use crate::domain::finding::Finding;
use crate::ui::compose::{severity_icon, severity_word, source_line};
use crate::ui::kit::{Icon, live};
use crate::ui::words::form as words;

/// What is said, beneath the field it is said of.
#[component]
pub fn Said(
    /// The element.
    key: String,
) -> impl IntoView {
    let form = Form::here();
    let said = Memo::new(move |_| form.said_of(&key));
    live(move || {
        let said = said.get();
        (!said.is_empty()).then(|| {
            ak! { <ul class="form-said">{said.into_iter().map(|finding| ak! { <One finding=finding/> }).collect_view()}</ul> }
        })
    })
}

#[component]
fn One(finding: Arc<Finding>) -> impl IntoView {
    let form = Form::here();
    let studio = form.studio;
    let severity = finding.severity;
    let text = {
        let finding = Arc::clone(&finding);
        move |part: usize| {
            let wording = finding.wording;
            let text = [&wording.message, &wording.todo, &wording.why].into_iter().nth(part);
            text.map(|text| studio.fill(text, &finding.args))
        }
    };
    let (message, todo, why) = (text.clone(), text.clone(), text);
    let source = move || source_line(finding.source.as_ref(), false, studio.language.get());
    ak! {
        <li class=format!("form-finding is-{}", severity.id())>
            <span class=format!("c-{}", severity.id())>
                <Icon name=severity_icon(severity) size="i-s"/>
                <span class="vh">{live(move || studio.say(severity_word(severity)))}</span>
            </span>
            <div>
                <strong>{live(move || message(0))}</strong>
                <span>{live(move || todo(1))}</span>
                <details>
                    <summary>{live(move || studio.say(&words::WHY))}</summary>
                    <p>{live(move || why(2))}</p>
                    <p class="src">{live(source)}</p>
                </details>
            </div>
        </li>
    }
}
