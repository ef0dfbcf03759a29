//! Coupons as they stand now: to claim, claimed, not yet, past.

use leptos::prelude::*;

use super::state::Shopping;
use crate::ak;
use crate::domain::display;
use crate::domain::shop::{Claim, Coupon, CouponKind, CouponState, Money};
use crate::ui::kit::live;
use crate::ui::studio::{Studio, brand};
use crate::ui::words::phone::zh;

/// 优惠券.
#[component]
pub fn Coupons() -> impl IntoView {
    let studio = Studio::here();
    let shopping = Shopping::here();
    let shop = brand::shop();
    // Only which state each one is in; the clock ticks more often than that changes.
    let states = Memo::new(move |_| {
        let now = studio.now.get() / 1000;
        let state = |coupon: &Coupon| match shopping.claims.with(|claims| claims.get(&coupon.id).copied()) {
            Some(claim) => coupon.state_after(claim, now),
            None => coupon.state_at(now),
        };
        brand::shop().coupons.iter().map(state).collect::<Vec<_>>()
    });
    let list = move |past: bool| {
        let states = states.get();
        let all = shop.coupons.iter().cloned().zip(states);
        let shown: Vec<_> = all.filter(|(_, state)| is_past(*state) == past).collect();
        let head = (past && !shown.is_empty()).then(|| ak! { <p class="ph-group">{zh::PAST}</p> });
        let tickets = shown.into_iter().map(|(coupon, state)| ak! { <Ticket coupon=coupon state=state/> });
        ak! { {head}{tickets.collect_view()} }
    };
    let list = StoredValue::new(list);
    ak! {
        <div class="ph-body" tabindex="0" role="group" aria-label=zh::PAGE>
            {live(move || list.with_value(|list| list(false)))}
            {live(move || list.with_value(|list| list(true)))}
        </div>
    }
}

fn is_past(state: CouponState) -> bool {
    matches!(state, CouponState::Expired | CouponState::Used)
}

#[component]
fn Ticket(coupon: Coupon, state: CouponState) -> impl IntoView {
    let condition = match coupon.kind {
        CouponKind::AmountOff => zh::NO_THRESHOLD.to_owned(),
        CouponKind::Percent if coupon.threshold == Money::ZERO => zh::NO_THRESHOLD.to_owned(),
        CouponKind::Threshold | CouponKind::Percent => zh::usable_from(coupon.threshold),
    };
    let class = if is_past(state) { "ph-coupon is-expired" } else { "ph-coupon" };
    ak! {
        <div class=class>
            <div class="amt"><b><small>"¥"</small>{coupon.off.figure()}</b><span>{condition}</span></div>
            <div class="what">
                <strong>{coupon.name.zh}</strong>
                {coupon.scope.zh}
                <br/>
                {display::period(coupon.from, coupon.to)}
            </div>
            <State id=coupon.id state=state/>
        </div>
    }
}

#[component]
fn State(id: String, state: CouponState) -> impl IntoView {
    let studio = Studio::here();
    let shopping = Shopping::here();
    let key = format!("ph-coupon-{id}");
    let element = key.clone();
    let claim = move |_| {
        let at = studio.now.get_untracked() / 1000;
        shopping.claims.update(|claims| {
            if claims.remove(&id).is_none() {
                claims.insert(id.clone(), Claim { at, used: false });
            }
        });
        // The ticket is drawn anew; the key keeps the focus.
        crate::platform::page::focus_soon(key.clone());
    };
    match state {
        CouponState::Claimable => ak! {
            <button type="button" id=element class="ph-follow ph-follow-fill" aria-pressed="false" on:click=claim>
                {zh::CLAIM}
            </button>
        }
        .into_any(),
        CouponState::Claimed => ak! {
            <button type="button" id=element class="ph-follow ph-ghost" aria-pressed="true" on:click=claim>
                {zh::CLAIMED}
            </button>
        }
        .into_any(),
        CouponState::Upcoming => ak! { <span class="ph-follow ph-ghost ph-waits">{zh::NOT_YET}</span> }.into_any(),
        CouponState::Expired => ak! { <span class="ph-expired">{zh::EXPIRED}</span> }.into_any(),
        CouponState::Used => ak! { <span class="ph-expired">{zh::USED}</span> }.into_any(),
    }
}
