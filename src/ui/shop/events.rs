//! Events and live streams.

use leptos::prelude::*;

use super::coupons::from_today;
use super::products;
use super::table::{self, Table};
use crate::ak;
use crate::domain::finding::Field;
use crate::domain::language::Text;
use crate::domain::shop::{Event, EventPhase, Shop};
use crate::domain::steps::StepName;
use crate::platform::clock;
use crate::ui::form::{Act, Form, ItemList, Line, Of, act, add_key, part};
use crate::ui::studio::brand;
use crate::ui::words::shop as words;

/// Every event.
pub fn view(form: Form) -> AnyView {
    let studio = form.studio;
    let lines = Memo::new(move |_| {
        let (shop, now) = (brand::shop(), brand::preview_now(studio));
        let line = |event: &Event| Line {
            id: event.id.clone(),
            title: event.title.zh.clone(),
            note: studio.say(phase_word(event.phase_at(now))),
            picture: Some(event.banner.clone()),
            archived: false,
        };
        shop.events.iter().map(line).collect::<Vec<_>>()
    });
    let does = move |(id, what): (String, Act)| {
        brand::change_shop(studio, StepName::new(&words::EVENTS), |shop| {
            act(&mut shop.events, &id, what, |event| &event.id, |event| event.id = clock::new_id(), |_| {});
        });
    };
    let add = move |live: bool| {
        let id = clock::new_id();
        let (from, to) = from_today(if live { 1 } else { 14 });
        let label = if live { &words::ADD_LIVE } else { &words::ADD_EVENT };
        form.open.set(Some(form.key(Field::Events, Some(&id), None)));
        brand::change_shop(studio, StepName::new(label), |shop| {
            shop.events.push(Event { id, from, to, live, ..Event::default() });
        });
    };
    let content = ak! {
        <Table of=table::Of::Events/>
        <ItemList field=Field::Events lines=lines unnamed=&words::UNNAMED act=does detail=move |id| event(form, id)/>
        <div class="row">
            {add_key(&words::ADD_EVENT, move || add(false))}
            {add_key(&words::ADD_LIVE, move || add(true))}
        </div>
    };
    part(form.key(Field::Events, None, None), &words::EVENTS, None, content.into_any())
}

const fn phase_word(phase: EventPhase) -> &'static Text {
    match phase {
        EventPhase::Upcoming => &words::ANNOUNCED,
        EventPhase::Running => &words::RUNNING,
        EventPhase::Over => &words::OVER,
    }
}

fn event(form: Form, id: String) -> AnyView {
    let of = Of::<Shop, Event>::item(
        form,
        Field::Events,
        id,
        |shop, id| shop.events.iter().find(|event| event.id == id),
        |shop, id| shop.events.iter_mut().find(|event| event.id == id),
    );
    ak! {
        {of.both("title", &words::EVENT_TITLE, false, |event| event.title.clone(), |event, title| event.title = title)}
        {of.check("live", &words::IS_LIVE, |event| event.live, |event, live| event.live = live)}
        {of.pictures("banner", &words::EVENT_BANNER, true, |event| vec![event.banner.clone()],
            |event, files| event.banner = files.into_iter().next().unwrap_or_default())}
        {of.moment("from", &words::FROM, false, |event| Some(event.from), |event, from| event.from = from.unwrap_or(event.from))}
        {of.moment("to", &words::TO, true, |event| Some(event.to), |event, to| event.to = to.unwrap_or(event.to))}
        {of.both("rules", &words::EVENT_RULES, true, |event| event.rules.clone(), |event, rules| event.rules = rules)}
        {of.picks("products", &words::PRODUCTS, products(), |event| event.products.clone(),
            |event, products| event.products = products)}
    }
    .into_any()
}
