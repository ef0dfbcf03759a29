//! Coupons as they stand now: to claim, claimed, used, not yet, past.

use leptos::prelude::*;

use super::super::marks::in_shop;
use super::state::Shopping;
use crate::ak;
use crate::domain::display;
use crate::domain::shop::{Claim, Coupon, CouponKind, CouponState};
use crate::ui::kit::{Show, live};
use crate::ui::studio::{Studio, brand};
use crate::ui::words::phone::zh;

/// 优惠券.
#[component]
pub fn Coupons() -> impl IntoView {
    let studio = Studio::here();
    let shopping = Shopping::here();
    // Only which state each one is in; the clock ticks more often than that changes.
    let states = Memo::new(move |_| {
        let now = brand::preview_now(studio);
        let state = |coupon: &Coupon| (coupon.id.clone(), shopping.coupon_state(coupon, now));
        brand::shop().coupons.iter().map(state).collect::<Vec<_>>()
    });
    let ids = move |past: bool| {
        let of = |states: &Vec<(String, CouponState)>| {
            super::super::steps::unique(states.iter().filter(|(_, s)| is_past(*s) == past).map(|(id, _)| id))
        };
        states.with(of)
    };
    let now = Memo::new(move |_| ids(false));
    let past = Memo::new(move |_| ids(true));
    let state = move |id: String| {
        Memo::new(move |known: Option<&CouponState>| {
            let found = states.with(|all| all.iter().find(|(other, _)| *other == id).map(|(_, state)| *state));
            found.or(known.copied()).unwrap_or(CouponState::Expired)
        })
    };
    ak! {
        <div class="ph-body" tabindex="0" role="group" aria-label=zh::PAGE>
            <For each=move || now.get() key=Clone::clone let(id)><Ticket state=state(id.clone()) id=id/></For>
            <Show when=move || past.with(|past| !past.is_empty())><p class="ph-group">{zh::PAST}</p></Show>
            <For each=move || past.get() key=Clone::clone let(id)><Ticket state=state(id.clone()) id=id/></For>
            <Show when=move || states.with(Vec::is_empty)><p class="ph-emptycart">{zh::NO_COUPONS}</p></Show>
        </div>
    }
}

fn is_past(state: CouponState) -> bool {
    matches!(state, CouponState::Expired | CouponState::Used)
}

#[component]
fn Ticket(id: String, state: Memo<CouponState>) -> impl IntoView {
    let studio = Studio::here();
    let shopping = Shopping::here();
    let which = id.clone();
    let place = in_shop("coupons", &id, &[]);
    let coupon = Memo::new(move |known: Option<&Coupon>| {
        let now = brand::shop().coupons.iter().find(|coupon| coupon.id == which).cloned();
        now.or_else(|| known.cloned()).unwrap_or_default()
    });
    // A claimed one says until when it can be used, any other when it can be claimed.
    let when = Memo::new(move |_| {
        coupon.with(|coupon| {
            let claim = shopping.claims.with(|claims| claims.get(&coupon.id).copied());
            match claim.filter(|_| state.get() == CouponState::Claimed && coupon.days_after_claim.is_some()) {
                Some(claim) => {
                    let now = brand::preview_now(studio).saturating_mul(1000);
                    display::stamp(coupon.last_second(claim).saturating_mul(1000), now).map(|end| zh::until(&end))
                }
                None => display::period(coupon.from, coupon.to),
            }
        })
    });
    let limits = move || coupon.with(limits);
    ak! {
        <div class="ph-coupon" data-place=place class:is-expired=live(move || is_past(state.get()))>
            <div class="amt">
                {live(move || coupon.with(|coupon| match coupon.kind {
                    CouponKind::Percent => ak! {
                        <b>{coupon.zhe()}<small>"折"</small></b>
                        <span translate="no">{display::percent_off(coupon.pays)}</span>
                    }.into_any(),
                    CouponKind::AmountOff | CouponKind::Threshold => ak! {
                        <b><small>"¥"</small>{coupon.off.figure()}</b>
                    }.into_any(),
                }))}
                <span>{live(move || coupon.with(condition))}</span>
            </div>
            <div class="what">
                <strong>{live(move || coupon.with(|coupon| coupon.name.zh.clone()))}</strong>
                <span>{live(move || coupon.with(|coupon| coupon.scope.zh.clone()))}</span>
                <span>{when}</span>
                <span>{live(limits)}</span>
            </div>
            <State id=id state=state/>
        </div>
    }
}

fn condition(coupon: &Coupon) -> String {
    let required = coupon.required();
    if required.0 > 0 { zh::usable_from(required) } else { zh::NO_THRESHOLD.to_owned() }
}

/// `最多减 ¥50 · 首单 · 限领 1 张 · 共 500 张`.
fn limits(coupon: &Coupon) -> String {
    let most = coupon.at_most.filter(|_| coupon.kind == CouponKind::Percent).map(zh::at_most);
    let first = coupon.first_order.then(|| zh::FIRST_ORDER.to_owned());
    let each = Some(zh::per_person(coupon.per_person.unwrap_or(1)));
    let all = coupon.total.map(zh::in_all);
    [most, first, each, all].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

#[component]
fn State(id: String, state: Memo<CouponState>) -> impl IntoView {
    let studio = Studio::here();
    let shopping = Shopping::here();
    let key = StoredValue::new(format!("ph-coupon-{id}"));
    let id = StoredValue::new(id);
    // Each press goes one step on, so that every state can be looked at: to claim, claimed, used, and again.
    let press = move |_| {
        let at = untrack(|| brand::preview_now(studio));
        let next = match state.get_untracked() {
            CouponState::Claimable => Some(Claim { at, used: false }),
            CouponState::Claimed => shopping
                .claims
                .with_untracked(|claims| id.with_value(|id| claims.get(id).copied()))
                .map(|claim| Claim { used: true, ..claim }),
            _ => None,
        };
        shopping.claims.update(|claims| {
            match next {
                Some(claim) => claims.insert(id.get_value(), claim),
                None => claims.remove(&id.get_value()),
            };
        });
        // The key is drawn anew; it keeps the focus.
        crate::platform::page::focus_soon(key.get_value());
    };
    let button = move |class: &'static str, word: &'static str, label: Option<&'static str>| {
        ak! {
            <button type="button" id=key.get_value() class=class aria-label=label on:click=press>{word}</button>
        }
        .into_any()
    };
    live(move || match state.get() {
        CouponState::Claimable => button("ph-follow ph-follow-fill", zh::CLAIM, None),
        CouponState::Claimed => button("ph-follow ph-ghost", zh::CLAIMED, Some(zh::CLAIMED_NEXT)),
        CouponState::Used => button("ph-expired", zh::USED, Some(zh::USED_NEXT)),
        CouponState::Upcoming => ak! { <span class="ph-follow ph-ghost ph-waits">{zh::NOT_YET}</span> }.into_any(),
        CouponState::Expired => ak! { <span class="ph-expired">{zh::EXPIRED}</span> }.into_any(),
    })
}
