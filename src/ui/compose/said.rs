//! What is said of a field, for those who do not see its marks: a line in its description, and a list it points to.

use leptos::prelude::*;

use super::Desk;
use super::finding::severity_word;
use crate::ak;
use crate::domain::finding::Field;
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
    #[prop(optional)]
    item: Option<u32>,
) -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let here = Memo::new(move |_| {
        desk.report.with(|report| {
            let mut numbers = Vec::new();
            for (index, finding) in report.findings.iter().enumerate() {
                if finding.field == field && finding.item == item {
                    numbers.push(index);
                }
            }
            numbers
        })
    });
    let line = move || {
        let count = here.with(Vec::len);
        (count > 0).then(|| studio.fill(&words::SAID, &[Arg::from(count)]))
    };
    let list = move || {
        let each = here.get().into_iter().take(READ).filter_map(|index| {
            desk.report.with_untracked(|report| {
                let finding = report.findings.get(index)?;
                let severity = studio.say(severity_word(finding.severity));
                let message = studio.fill(&finding.wording.message, &finding.args);
                Some(ak! { <li>{format!("{}. {severity}: {message}", index + 1)}</li> })
            })
        });
        each.collect_view()
    };
    ak! {
        <p class="vh" id=format!("{id}-said")>{live(line)}</p>
        <ul class="vh" id=format!("{id}-list")>{live(list)}</ul>
    }
}
