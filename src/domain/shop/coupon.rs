//! Coupons: what they take off, from when to when, for whom.

use serde::{Deserialize, Serialize};

use super::Money;
use crate::domain::{bilingual::Bilingual, moment::Moment};

const DAY: i64 = 86_400;

/// How a coupon takes off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CouponKind {
    /// 无门槛: a sum off any order.
    #[default]
    AmountOff,
    /// 满○减△: a sum off from a subtotal on.
    Threshold,
    /// 折扣: a share of the price is paid; from a subtotal on, if one is given.
    Percent,
}

/// Where a coupon stands for one shopper at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CouponState {
    /// 未开始.
    Upcoming,
    /// 待领取.
    Claimable,
    /// 已领取.
    Claimed,
    /// 已使用.
    Used,
    /// 已过期.
    Expired,
}

/// What one shopper did with a coupon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// When it was claimed, in epoch seconds.
    pub at: i64,
    /// Whether it was spent.
    pub used: bool,
}

/// 优惠券.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Coupon {
    /// Its own id.
    pub id: String,
    /// Name on the ticket.
    pub name: Bilingual,
    /// With or without a threshold.
    pub kind: CouponKind,
    /// What it takes off; ignored where a share of the price is paid.
    pub off: Money,
    /// Per cent of the price that are paid, 1–99: 85 is 8.5折 and 15 % off.
    pub pays: u8,
    /// The most it takes off where a share is paid.
    pub at_most: Option<Money>,
    /// From which subtotal on; ignored without a threshold.
    pub threshold: Money,
    /// The line that says what it is good for.
    pub scope: Bilingual,
    /// Ids of the products it is good for; empty = the whole shop.
    pub products: Vec<String>,
    /// First second it can be claimed and used.
    pub from: Moment,
    /// Last second it can be claimed and used.
    pub to: Moment,
    /// Days it lasts once claimed (领取后 7 天内), never beyond `to`.
    pub days_after_claim: Option<u16>,
    /// Only for a shopper's first order.
    pub first_order: bool,
    /// How many there are; none: no end.
    pub total: Option<u32>,
    /// How many one shopper may claim; none: one.
    pub per_person: Option<u32>,
}

impl Coupon {
    /// State at `now` (epoch seconds) for somebody who has not claimed it. Both ends are included.
    #[must_use]
    pub fn state_at(&self, now: i64) -> CouponState {
        if now > self.to.epoch() {
            CouponState::Expired
        } else if now < self.from.epoch() {
            CouponState::Upcoming
        } else {
            CouponState::Claimable
        }
    }

    /// State at `now` for somebody who claimed it. A spent coupon stays spent.
    #[must_use]
    pub fn state_after(&self, claim: Claim, now: i64) -> CouponState {
        if claim.used {
            CouponState::Used
        } else if now > self.last_second(claim) {
            CouponState::Expired
        } else {
            CouponState::Claimed
        }
    }

    /// The last second a claimed coupon can be used.
    #[must_use]
    pub fn last_second(&self, claim: Claim) -> i64 {
        let end = self.to.epoch();
        match self.days_after_claim {
            Some(days) => end.min(claim.at.saturating_add(i64::from(days) * DAY)),
            None => end,
        }
    }

    /// The subtotal from which it counts: zero without a threshold.
    #[must_use]
    pub fn required(&self) -> Money {
        match self.kind {
            CouponKind::AmountOff => Money::ZERO,
            CouponKind::Threshold | CouponKind::Percent => self.threshold,
        }
    }

    /// Whether it is good for the product.
    #[must_use]
    pub fn covers(&self, product: &str) -> bool {
        self.products.is_empty() || self.products.iter().any(|id| id == product)
    }

    /// What it takes off an eligible sum: never more than the sum, zero below the threshold.
    #[must_use]
    pub fn takes_off(&self, eligible: Money) -> Money {
        if eligible < self.required() {
            return Money::ZERO;
        }
        let off = match self.kind {
            CouponKind::AmountOff | CouponKind::Threshold => self.off,
            CouponKind::Percent => {
                let off = eligible.share(100u8.saturating_sub(self.pays));
                self.at_most.map_or(off, |most| off.min(most))
            }
        };
        off.min(eligible).max(Money::ZERO)
    }

    /// `8.5`, of 折; `8` if it is whole.
    #[must_use]
    pub fn zhe(&self) -> String {
        let (whole, tenth) = (self.pays / 10, self.pays % 10);
        if tenth == 0 { whole.to_string() } else { format!("{whole}.{tenth}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn coupon() -> Coupon {
        Coupon {
            kind: CouponKind::Threshold,
            off: Money(3000),
            threshold: Money(19900),
            from: Moment::parse("2026-10-01T00:00:00+08:00").unwrap(),
            to: Moment::parse("2026-10-31T23:59:59+08:00").unwrap(),
            ..Coupon::default()
        }
    }

    #[test]
    fn both_ends_of_its_time_are_included() {
        let c = coupon();
        let (from, to) = (c.from.epoch(), c.to.epoch());
        for (now, state) in [
            (i64::MIN, CouponState::Upcoming),
            (from - 1, CouponState::Upcoming),
            (from, CouponState::Claimable),
            (to, CouponState::Claimable),
            (to + 1, CouponState::Expired),
            (i64::MAX, CouponState::Expired),
        ] {
            assert_eq!(c.state_at(now), state, "{now}");
        }
    }

    #[test]
    fn a_claim_lasts_its_days_but_not_beyond_the_end() {
        let c = Coupon { days_after_claim: Some(7), ..coupon() };
        let early = Claim { at: c.from.epoch(), used: false };
        assert_eq!(c.state_after(early, early.at + 7 * DAY), CouponState::Claimed);
        assert_eq!(c.state_after(early, early.at + 7 * DAY + 1), CouponState::Expired);
        let late = Claim { at: c.to.epoch() - DAY, used: false };
        assert_eq!(c.state_after(late, c.to.epoch()), CouponState::Claimed);
        assert_eq!(c.state_after(late, c.to.epoch() + 1), CouponState::Expired);
        assert_eq!(c.state_after(Claim { used: true, ..late }, i64::MAX), CouponState::Used);
        assert_eq!(c.last_second(Claim { at: i64::MAX, used: false }), c.to.epoch());
    }

    #[test]
    fn takes_off_from_the_threshold_on_and_never_more_than_there_is() {
        let c = coupon();
        assert_eq!(c.takes_off(Money(19899)), Money::ZERO);
        assert_eq!(c.takes_off(Money(19900)), Money(3000));
        let free = Coupon { kind: CouponKind::AmountOff, ..c };
        assert_eq!(free.takes_off(Money(2950)), Money(2950));
        assert_eq!(free.takes_off(Money::ZERO), Money::ZERO);
        assert_eq!(Coupon { off: Money(-5), ..free }.takes_off(Money(100)), Money::ZERO);
    }
}
