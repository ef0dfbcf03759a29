//! The foot: when it goes out, and handing it over.

use leptos::prelude::*;

use super::Desk;
use super::posting::PostingKit;
use crate::ak;
use crate::domain::edit::Change;
use crate::domain::time::{Zone, from_field, instant, rfc3339, to_field, wall};
use crate::ui::kit::{Dialog, Icon, live};
use crate::ui::words::{posting, schedule as words};

/// The foot of the manuscript.
#[component]
pub fn Foot() -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let kit = RwSignal::new(false);
    ak! {
        <footer class="ms-foot">
            <Planned/>
            <Timed/>
            <div class="row grow"></div>
            <button type="button" class="btn btn-primary" on:click=move |_| kit.set(true)>
                <Icon name="pack"/>
                {live(move || studio.say(&words::KIT))}
            </button>
            <Dialog open=kit class="kit" title=Signal::derive(move || studio.say(&posting::HEADING))>
                <PostingKit/>
            </Dialog>
        </footer>
    }
}

/// The planned day: only a plan.
#[component]
fn Planned() -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let date = move || desk.read(|note| note.planned_date.clone().unwrap_or_default());
    let change = move |event| {
        let value = event_target_value(&event);
        desk.change(Change::PlannedDate((!value.is_empty()).then_some(value)));
    };
    ak! {
        <label class="when" title=live(move || studio.say(&words::PLANNED_WHY))>
            <span class="label">{live(move || studio.say(&words::PLANNED))}</span>
            <input
                type="date"
                class="when-box"
                id="field-plannedDate"
                prop:value=live(date)
                disabled=desk.locked()
                on:change=change
            />
        </label>
    }
}

/// The timed publish, typed on Beijing's clock and shown on Tokyo's too.
#[component]
fn Timed() -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let moment = move || desk.read(|note| note.timed_publish.as_deref().and_then(instant));
    let field = move || moment().and_then(|moment| to_field(moment, Zone::Cst)).unwrap_or_default();
    let tokyo = move || {
        let wall = wall(moment()?, Zone::Jst)?;
        Some(format!("{}/{} {:02}:{:02}", wall.month, wall.day, wall.hour, wall.minute))
    };
    let change = move |event| {
        let time = from_field(&event_target_value(&event), Zone::Cst).and_then(|moment| rfc3339(moment, Zone::Cst));
        desk.change(Change::TimedPublish(time));
    };
    ak! {
        <span class="when">
            <label class="label" for="field-timedPublish">{live(move || studio.say(&words::TIMED))}</label>
            <input
                type="datetime-local"
                class="when-box"
                id="field-timedPublish"
                prop:value=live(field)
                disabled=desk.locked()
                on:change=change
            />
            <span class="zone">{live(move || studio.say(&words::CST))}</span>
            {live(move || tokyo().map(|time| ak! {
                <span class="num tokyo"><b>{time}</b>" "<span class="zone">{studio.say(&words::JST)}</span></span>
                <button
                    type="button"
                    class="btn btn-quiet btn-icon"
                    aria-label=studio.say(&words::CLEAR)
                    disabled=desk.locked()
                    on:click=move |_| desk.change(Change::TimedPublish(None))
                >
                    <Icon name="close" size="i-s"/>
                </button>
            }))}
        </span>
    }
}
