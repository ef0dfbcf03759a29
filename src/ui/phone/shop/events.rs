//! Events: running ones first, then announced ones, then those that are over.

use leptos::prelude::*;

use super::super::view::asset;
use super::goods::Mini;
use crate::ak;
use crate::domain::display;
use crate::domain::shop::{Event, EventPhase};
use crate::ui::kit::{Icon, live};
use crate::ui::studio::{Studio, brand};
use crate::ui::words::phone::zh;

/// 活动.
#[component]
pub fn Events() -> impl IntoView {
    let studio = Studio::here();
    let phases = Memo::new(move |_| {
        let now = studio.now.get() / 1000;
        brand::shop().events.iter().map(|event| event.phase_at(now)).collect::<Vec<_>>()
    });
    let list = move || {
        let mut events: Vec<(Event, EventPhase)> = brand::shop().events.iter().cloned().zip(phases.get()).collect();
        events.sort_by_key(|(event, phase)| (order(*phase), event.from));
        events.into_iter().map(|(event, phase)| ak! { <Announcement event=event phase=phase/> }).collect_view()
    };
    ak! { <div class="ph-body" tabindex="0" role="group" aria-label=zh::PAGE>{live(list)}</div> }
}

const fn order(phase: EventPhase) -> u8 {
    match phase {
        EventPhase::Running => 0,
        EventPhase::Upcoming => 1,
        EventPhase::Over => 2,
    }
}

#[component]
fn Announcement(event: Event, phase: EventPhase) -> impl IntoView {
    let when = match (event.live, phase) {
        (true, EventPhase::Upcoming) => display::start(event.from).map(|start| zh::on_air(&start)),
        _ => display::period(event.from, event.to),
    };
    let over = phase == EventPhase::Over;
    let class = if over { "ph-event is-over" } else { "ph-event" };
    let status = if phase == EventPhase::Running { "st" } else { "st st-off" };
    let picture = if event.banner.starts_with("art/") { "" } else { "pos-mid" };
    ak! {
        <article class=class>
            <img class=picture src=asset(&event.banner) alt=""/>
            <div>
                <span class=status>{zh::phase(phase, event.live)}</span>
                <h3>
                    {event.live.then(|| ak! { <span class="ph-live"><Icon name="live" size="i-s"/>{zh::LIVE}</span> })}
                    {event.title.zh}
                </h3>
                <small>{when}</small>
                <p>{event.rules.zh}</p>
                {(!over).then(|| {
                    let list = format!("ph-event-{}", event.id);
                    ak! { <Mini list=list products=event.products/> }
                })}
            </div>
        </article>
    }
}
