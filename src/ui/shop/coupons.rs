//! Coupons.

use leptos::prelude::*;

use super::products;
use super::table::{self, Table};
use crate::ak;
use crate::domain::finding::Field;
use crate::domain::language::Text;
use crate::domain::moment::Moment;
use crate::domain::shop::{Coupon, CouponKind, CouponState, Money, Shop};
use crate::domain::steps::StepName;
use crate::domain::time::{Zone, rfc3339};
use crate::platform::clock;
use crate::ui::form::{Act, Form, ItemList, Line, Of, act, add_key, only, part};
use crate::ui::studio::{Studio, brand};
use crate::ui::words::shop as words;

static KINDS: [(CouponKind, &Text); 3] = [
    (CouponKind::AmountOff, &words::AMOUNT_OFF),
    (CouponKind::Threshold, &words::THRESHOLD),
    (CouponKind::Percent, &words::PERCENT),
];

const DAY: i64 = 86_400_000;

/// From the beginning of today by China's clock, and the last second so many days later.
pub(super) fn from_today(days: i64) -> (Moment, Moment) {
    let now = clock::now();
    let china = 8 * 3_600_000;
    let midnight = (now + china).div_euclid(DAY) * DAY - china;
    let written = |millis: i64| rfc3339(millis, Zone::Cst).and_then(|text| Moment::parse(&text));
    let last = written(midnight + days * DAY - 60_000)
        .and_then(|last| Moment::parse(&last.to_string().replacen(":00+", ":59+", 1)));
    (written(midnight).unwrap_or_default(), last.unwrap_or_default())
}

/// Every coupon.
pub fn view(form: Form) -> AnyView {
    let studio = form.studio;
    let lines = Memo::new(move |_| {
        let (shop, now) = (brand::shop(), brand::preview_now(studio));
        let line = |coupon: &Coupon| Line {
            id: coupon.id.clone(),
            title: coupon.name.zh.clone(),
            note: format!("{} · {}", studio.say(state_word(coupon.state_at(now))), worth(studio, coupon)),
            picture: None,
            archived: false,
        };
        shop.coupons.iter().map(line).collect::<Vec<_>>()
    });
    let does = move |(id, what): (String, Act)| {
        brand::change_shop(studio, StepName::new(&words::COUPONS), |shop| {
            act(&mut shop.coupons, &id, what, |coupon| &coupon.id, |coupon| coupon.id = clock::new_id(), |_| {});
        });
    };
    let add = move || {
        let id = clock::new_id();
        let (from, to) = from_today(30);
        form.open.set(Some(form.key(Field::Coupons, Some(&id), None)));
        brand::change_shop(studio, StepName::new(&words::ADD_COUPON), |shop| {
            shop.coupons.push(Coupon { id, from, to, ..Coupon::default() });
        });
    };
    let content = ak! {
        <Table of=table::Of::Coupons/>
        <ItemList field=Field::Coupons lines=lines unnamed=&words::UNNAMED act=does detail=move |id| coupon(form, id)/>
        {add_key(&words::ADD_COUPON, add)}
    };
    part(form.key(Field::Coupons, None, None), &words::COUPONS, None, content.into_any())
}

const fn state_word(state: CouponState) -> &'static Text {
    match state {
        CouponState::Upcoming => &words::NOT_YET,
        CouponState::Expired | CouponState::Used => &words::EXPIRED,
        CouponState::Claimable | CouponState::Claimed => &words::VALID,
    }
}

/// What it takes off, in a line: `¥30`, `8.5折 (15% OFF)`.
fn worth(studio: Studio, coupon: &Coupon) -> String {
    match coupon.kind {
        CouponKind::AmountOff => coupon.off.to_string(),
        CouponKind::Threshold => {
            studio.fill(&words::OFF_FROM, &[coupon.off.to_string().into(), coupon.threshold.to_string().into()])
        }
        CouponKind::Percent => format!("{}折 ({}% OFF)", coupon.zhe(), 100u8.saturating_sub(coupon.pays)),
    }
}

fn coupon(form: Form, id: String) -> AnyView {
    let of = Of::<Shop, Coupon>::item(
        form,
        Field::Coupons,
        id,
        |shop, id| shop.coupons.iter().find(|coupon| coupon.id == id),
        |shop, id| shop.coupons.iter_mut().find(|coupon| coupon.id == id),
    );
    let kind = of.get(|coupon| coupon.kind);
    let sums = move || kind.get() != CouponKind::Percent;
    ak! {
        {of.both("name", &words::COUPON_NAME, false, |coupon| coupon.name.clone(), |coupon, name| coupon.name = name)}
        {of.choice("kind", &words::COUPON_KIND, &KINDS, |coupon| Some(coupon.kind), |coupon, kind| coupon.kind = kind)}
        {only(sums, move || of.money("off", &words::OFF, |coupon| Some(coupon.off),
            |coupon, off| coupon.off = off.unwrap_or_default()))}
        {only(move || !sums(), move || ak! {
            {of.number("pays", &words::PAYS, |coupon| Some(coupon.pays.into()),
                |coupon, pays| coupon.pays = pays.and_then(|pays| pays.try_into().ok()).unwrap_or_default())}
            {of.money("atMost", &words::AT_MOST, |coupon| coupon.at_most, |coupon, most| coupon.at_most = most)}
        }.into_any())}
        {only(move || kind.get() != CouponKind::AmountOff, move || of.money("threshold", &words::FROM_SUM,
            |coupon| Some(coupon.threshold).filter(|sum| *sum != Money::ZERO),
            |coupon, sum| coupon.threshold = sum.unwrap_or_default()))}
        {of.both("scope", &words::SCOPE, false, |coupon| coupon.scope.clone(), |coupon, scope| coupon.scope = scope)}
        {of.picks("products", &words::COUPON_PRODUCTS, products(), |coupon| coupon.products.clone(),
            |coupon, products| coupon.products = products)}
        {of.moment("from", &words::FROM, false, |coupon| Some(coupon.from),
            |coupon, from| coupon.from = from.unwrap_or(coupon.from))}
        {of.moment("to", &words::TO, true, |coupon| Some(coupon.to), |coupon, to| coupon.to = to.unwrap_or(coupon.to))}
        <div class="form-numbers">
            {of.number("total", &words::TOTAL, |coupon| coupon.total, |coupon, total| coupon.total = total)}
            {of.number("perPerson", &words::PER_PERSON, |coupon| coupon.per_person, |coupon, most| coupon.per_person = most)}
            {of.number("daysAfterClaim", &words::DAYS_AFTER_CLAIM, |coupon| coupon.days_after_claim.map(u32::from),
                |coupon, days| coupon.days_after_claim = days.and_then(|days| days.try_into().ok()))}
        </div>
        {of.check("firstOrder", &words::FIRST_ORDER, |coupon| coupon.first_order, |coupon, first| coupon.first_order = first)}
    }
    .into_any()
}
