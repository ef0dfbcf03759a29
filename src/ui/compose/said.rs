//! What is said of a field, for those who do not see its marks: a line in its description, and a list it points to.

use leptos::prelude::*;

use super::Desk;
use super::finding::severity_word;
use crate::ak;
use crate::domain::finding::{Field, Finding};
use crate::domain::wording::Arg;
use crate::ui::kit::live;
use crate::ui::words::findings as words;

/// Items read out; the margin has the rest.
const READ: usize = 20;

/// The line and the list of a field. Their ids are `<id>-said` and `<id>-list`.
#[component]
pub fn Said(
    /// The id of the text area.
    id: &'static str,
    /// The field.
    field: Field,
    /// The index in a list field.
    #[prop(into, optional)]
    item: Signal<Option<u32>>,
) -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    // As it reads, so that a key that changes nothing of it changes nothing here.
    let said = Memo::new(move |_| {
        let item = item.get();
        desk.report.with(|report| {
            let here = report.findings.iter().zip(1usize..);
            let here = here.filter(|(finding, _)| finding.field == field && finding.item == item);
            let line = |(finding, number): (&Finding, usize)| {
                let severity = studio.say(severity_word(finding.severity));
                format!("{number}. {severity}: {}", studio.fill(&finding.wording.message, &finding.args))
            };
            (here.clone().count(), here.take(READ).map(line).collect::<Vec<_>>())
        })
    });
    let line = move || {
        let count = said.with(|said| said.0);
        (count > 0).then(|| studio.fill(&words::SAID, &[Arg::from(count)]))
    };
    let list = move || said.with(|said| said.1.iter().map(|line| ak! { <li>{line.clone()}</li> }).collect_view());
    ak! {
        <p class="vh" id=format!("{id}-said")>{live(line)}</p>
        <ul class="vh" id=format!("{id}-list")>{live(list)}</ul>
    }
}
