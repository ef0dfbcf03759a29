//! The shop's facts as they stand now.

use leptos::prelude::*;

use crate::ak;
use crate::domain::bilingual::Bilingual;
use crate::domain::language::{Language, Text};
use crate::domain::shop::{CouponState, EventPhase, ProductState};
use crate::domain::time::{Zone, to_field};
use crate::domain::wording::Arg;
use crate::ui::kit::live;
use crate::ui::studio::{Studio, brand};
use crate::ui::words::shop as words;

type Group = (&'static Text, Vec<Bilingual>);

/// What the shop has right now.
#[component]
pub fn Facts() -> impl IntoView {
    let studio = Studio::here();
    let at = move || {
        let now = to_field(studio.now.get(), Zone::Cst).unwrap_or_default().replace('T', " ");
        studio.fill(&words::NOW, &[Arg::from(now)])
    };
    let tabs = move || {
        let words =
            [&words::COUPONS, &words::EVENTS, &words::CATEGORIES, &words::RECOMMENDED].map(|word| studio.say(word));
        words.join(if studio.language.get() == Language::En { ", " } else { "・" })
    };
    ak! {
        <h2 class="look-head">{live(move || studio.say(&words::FACTS))}<small>{live(at)}</small></h2>
        <dl class="look-facts">
            <div><dt>{live(move || studio.say(&words::TABS))}</dt><dd>{live(tabs)}</dd></div>
            <Groups title=&words::COUPONS groups=Memo::new(move |_| coupons(studio))/>
            <Groups title=&words::EVENTS groups=Memo::new(move |_| events(studio))/>
            <Groups title=&words::PRODUCTS groups=Memo::new(move |_| products())/>
        </dl>
    }
}

#[component]
fn Groups(title: &'static Text, groups: Memo<Vec<Group>>) -> impl IntoView {
    let studio = Studio::here();
    let rows = move || {
        let (ja, lang) = match studio.language.get() {
            Language::Ja => (true, "ja"),
            Language::ZhHans | Language::En => (false, "zh-Hans"),
        };
        let rows = groups.get().into_iter().filter(|(_, names)| !names.is_empty());
        rows.map(|(word, names)| {
            let count = names.len();
            let names: Vec<_> = names.into_iter().map(|name| if ja { name.ja } else { name.zh }).collect();
            ak! {
                <dd class="look-group">
                    <span class="status"><b class="num">{count}</b>{studio.say(word)}</span>
                    <small lang=lang>{names.join(if ja { "、" } else { "，" })}</small>
                </dd>
            }
        })
        .collect_view()
    };
    ak! { <div><dt>{live(move || studio.say(title))}</dt>{live(rows)}</div> }
}

fn coupons(studio: Studio) -> Vec<Group> {
    let now = studio.now.get() / 1000;
    let shop = brand::shop();
    let of = |state: CouponState| {
        let coupons = shop.coupons.iter().filter(|coupon| coupon.state_at(now) == state);
        coupons.map(|coupon| coupon.name.clone()).collect()
    };
    vec![
        (&words::VALID, of(CouponState::Claimable)),
        (&words::NOT_YET, of(CouponState::Upcoming)),
        (&words::EXPIRED, of(CouponState::Expired)),
    ]
}

fn events(studio: Studio) -> Vec<Group> {
    let now = studio.now.get() / 1000;
    let shop = brand::shop();
    let of = |phase: EventPhase| {
        let events = shop.events.iter().filter(|event| event.phase_at(now) == phase);
        events.map(|event| event.title.clone()).collect()
    };
    vec![
        (&words::RUNNING, of(EventPhase::Running)),
        (&words::ANNOUNCED, of(EventPhase::Upcoming)),
        (&words::OVER, of(EventPhase::Over)),
    ]
}

fn products() -> Vec<Group> {
    let shop = brand::shop();
    let of = |state: ProductState| {
        let products = shop.products.iter().filter(|product| product.state == state);
        products.map(|product| product.name.clone()).collect()
    };
    vec![
        (&words::ON_SALE, of(ProductState::OnSale)),
        (&words::UPCOMING, of(ProductState::Upcoming)),
        (&words::SOLD_OUT, of(ProductState::SoldOut)),
        (&words::DISCONTINUED, of(ProductState::Discontinued)),
    ]
}
