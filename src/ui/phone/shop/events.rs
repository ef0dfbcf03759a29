//! Events: running ones first, then announced ones, then those that are over. Live streams can be booked.

use leptos::prelude::*;

use super::super::marks::in_shop;
use super::super::picture::Picture;
use super::super::visitor::toggle;
use super::gifts::{Gifts, of_event};
use super::goods::Mini;
use super::state::Shopping;
use crate::ak;
use crate::domain::display;
use crate::domain::shop::{Event, EventPhase};
use crate::ui::kit::{Icon, Show, live};
use crate::ui::studio::{Studio, brand};
use crate::ui::words::phone::zh;

/// 活动.
#[component]
pub fn Events() -> impl IntoView {
    let studio = Studio::here();
    let ids = Memo::new(move |_| {
        let now = brand::preview_now(studio);
        let shop = brand::shop();
        let mut events: Vec<&Event> = shop.events.iter().collect();
        events.sort_by_key(|event| (order(event.phase_at(now)), event.from));
        super::super::steps::unique(events.into_iter().map(|event| &event.id))
    });
    ak! {
        <div class="ph-body" tabindex="0" role="group" aria-label=zh::PAGE>
            <For each=move || ids.get() key=Clone::clone let(id)><Announcement id=id/></For>
            <Show when=move || ids.with(Vec::is_empty)><p class="ph-emptycart">{zh::NO_EVENTS}</p></Show>
        </div>
    }
}

const fn order(phase: EventPhase) -> u8 {
    match phase {
        EventPhase::Running => 0,
        EventPhase::Upcoming => 1,
        EventPhase::Over => 2,
    }
}

#[component]
fn Announcement(id: String) -> impl IntoView {
    let studio = Studio::here();
    let list = format!("ph-event-{id}");
    let booking = id.clone();
    let place = in_shop("events", &id, &[]);
    let event = Memo::new(move |known: Option<&Event>| {
        let now = brand::shop().events.iter().find(|event| event.id == id).cloned();
        now.or_else(|| known.cloned()).unwrap_or_default()
    });
    let phase = Memo::new(move |_| event.with(|event| event.phase_at(brand::preview_now(studio))));
    let stream = Memo::new(move |_| event.with(|event| event.live));
    let banner = Memo::new(move |_| event.with(|event| brand::address(&event.banner)));
    let art = move || event.with(|event| event.banner.starts_with("art/"));
    let when = move || {
        event.with(|event| match (event.live, phase.get()) {
            (true, EventPhase::Upcoming) => display::start(event.from).map(|start| zh::on_air(&start)),
            _ => display::period(event.from, event.to),
        })
    };
    let countdown = Memo::new(move |_| {
        let now = brand::preview_now(studio);
        let until = |moment: i64| display::countdown(moment.saturating_sub(now));
        event.with(|event| match phase.get() {
            EventPhase::Upcoming => until(event.from.epoch()).map(|left| zh::starts_in(&left)),
            EventPhase::Running => until(event.to.epoch()).map(|left| zh::ends_in(&left)),
            EventPhase::Over => None,
        })
    });
    let over = Memo::new(move |_| phase.get() == EventPhase::Over);
    let products = Signal::derive(move || event.with(|event| event.products.clone()));
    let gifts =
        Memo::new(move |_| if over.get() { Vec::new() } else { event.with(|event| of_event(&brand::shop(), event)) });
    let list = StoredValue::new(list);
    let booking = StoredValue::new(booking);
    ak! {
        <article class="ph-event" data-place=place class:is-over=live(move || over.get())>
            <div class="pic" class:pos-mid=live(move || !art())>
                {live(move || ak! { <Picture src=banner.get()/> })}
            </div>
            <div>
                <span class="st" class:st-off=live(move || phase.get() != EventPhase::Running)>
                    {live(move || zh::phase(phase.get(), stream.get()))}
                </span>
                <h3>
                    <Show when=move || stream.get()>
                        <span class="ph-live"><Icon name="live" size="i-s"/>{zh::LIVE}</span>
                    </Show>
                    {live(move || event.with(|event| event.title.zh.clone()))}
                </h3>
                <small>{live(when)}</small>
                <Show when=move || countdown.with(Option::is_some)>
                    <p class="ph-countdown"><Icon name="clock" size="i-s"/>{live(move || countdown.get())}</p>
                </Show>
                <p>{live(move || event.with(|event| event.rules.zh.clone()))}</p>
                <Gifts lines=gifts/>
                <Show when=move || !over.get()><Mini list=list.get_value() ids=products/></Show>
                <Show when=move || stream.get() && phase.get() == EventPhase::Upcoming>
                    <Booking id=booking.get_value()/>
                </Show>
            </div>
        </article>
    }
}

/// 预约, and 已预约 once pressed.
#[component]
fn Booking(id: String) -> impl IntoView {
    let booked = Shopping::here().booked;
    let which = id.clone();
    let on = Memo::new(move |_| booked.with(|booked| booked.contains(&which)));
    ak! {
        <button
            type="button"
            class=live(move || if on.get() { "ph-follow ph-ghost ph-book" } else { "ph-follow ph-follow-fill ph-book" })
            aria-pressed=live(move || on.get().to_string())
            on:click=move |_| toggle(booked, &id)
        >
            <Icon name="bell" size="i-s"/>
            {live(move || if on.get() { zh::BOOKED } else { zh::BOOK })}
        </button>
    }
}
