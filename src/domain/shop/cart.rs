//! What a cart comes to: lines, subtotal, the best coupon, what the platform takes off, the total.

use serde::{Deserialize, Serialize};

use super::{Coupon, CouponState, Money, Presale, Product, ProductState, Shop};
use crate::domain::moment::Moment;

/// So many of one variant.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CartLine {
    /// Id of the product.
    pub product: String,
    /// Index of the variant.
    pub variant: usize,
    /// How many.
    pub quantity: u32,
}

/// 购物车.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Cart {
    /// In the order they were put in.
    pub lines: Vec<CartLine>,
    /// 平台优惠: what the platform takes off, as somebody typed it; nobody outside knows its rules.
    pub platform: Money,
}

/// What the sum depends on besides the cart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Buyer {
    /// Has never ordered here: coupons for a first order count.
    pub first_order: bool,
}

/// Why a line is not, or not fully, part of the sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineTrouble {
    /// No such product or variant.
    Unknown,
    /// Upcoming, sold out or discontinued.
    NotOnSale(ProductState),
    /// Fewer pieces are left than asked for; those left are counted.
    Short {
        /// Pieces left.
        left: u32,
    },
}

/// One line, priced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineTotal {
    /// Id of the product.
    pub product: String,
    /// Price of one.
    pub price: Money,
    /// How many are counted.
    pub counted: u32,
    /// Price times counted.
    pub sum: Money,
    /// What is wrong with it.
    pub trouble: Option<LineTrouble>,
}

/// A coupon that would count if a little more lay in the cart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearMiss {
    /// Id of the coupon.
    pub coupon: String,
    /// How much of its products is missing (还差○元).
    pub missing: Money,
}

/// What a cart comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CartTotal {
    /// Each line, in order.
    pub lines: Vec<LineTotal>,
    /// Sum of the lines.
    pub subtotal: Money,
    /// Id of the coupon that takes off most.
    pub coupon: Option<String>,
    /// What it takes off.
    pub off: Money,
    /// What the platform takes off of what is left: never more than that.
    pub platform: Money,
    /// Subtotal less the coupon, less what the platform takes off.
    pub total: Money,
    /// The nearest coupon that would take off more.
    pub near: Option<NearMiss>,
}

impl Cart {
    /// Puts in more of a variant; equal lines are one.
    pub fn add(&mut self, product: &str, variant: usize, quantity: u32) {
        match self.lines.iter_mut().find(|line| line.product == product && line.variant == variant) {
            Some(line) => line.quantity = line.quantity.saturating_add(quantity),
            None => self.lines.push(CartLine { product: product.to_owned(), variant, quantity }),
        }
    }

    /// Sets how many; zero takes the line out.
    pub fn set(&mut self, product: &str, variant: usize, quantity: u32) {
        self.lines.retain(|line| quantity > 0 || line.product != product || line.variant != variant);
        if let Some(line) = self.lines.iter_mut().find(|line| line.product == product && line.variant == variant) {
            line.quantity = quantity;
        }
    }

    /// Pieces in the cart: the number on its icon.
    #[must_use]
    pub fn pieces(&self) -> u32 {
        self.lines.iter().fold(0, |sum, line| sum.saturating_add(line.quantity))
    }

    /// What it comes to at `now` (epoch seconds). One coupon counts: the one that takes off most, of equal
    /// ones the one that ends first.
    #[must_use]
    pub fn total(&self, shop: &Shop, buyer: Buyer, now: i64) -> CartTotal {
        self.total_with(shop, buyer, now, &|_| true)
    }

    /// The same with the coupons only that this shopper can still use.
    #[must_use]
    pub fn total_with(&self, shop: &Shop, buyer: Buyer, now: i64, usable: &dyn Fn(&Coupon) -> bool) -> CartTotal {
        let lines: Vec<LineTotal> = self.lines.iter().map(|line| price(line, shop, now)).collect();
        let subtotal: Money = lines.iter().map(|line| line.sum).sum();
        let valid = || {
            shop.coupons.iter().filter(move |coupon| {
                coupon.state_at(now) == CouponState::Claimable
                    && (buyer.first_order || !coupon.first_order)
                    && usable(coupon)
            })
        };
        let mut best: Option<(&Coupon, Money)> = None;
        for coupon in valid() {
            let off = coupon.takes_off(eligible(coupon, &lines));
            let wins = best.is_none_or(|(other, most)| off > most || (off == most && coupon.to < other.to));
            if off > Money::ZERO && wins {
                best = Some((coupon, off));
            }
        }
        let off = best.map_or(Money::ZERO, |(_, off)| off);
        let near = valid()
            .filter_map(|coupon| {
                let have = eligible(coupon, &lines);
                if coupon.takes_off(coupon.required().max(have)) <= off {
                    return None;
                }
                let missing = coupon.required().minus(have);
                (have > Money::ZERO && missing > Money::ZERO).then(|| NearMiss { coupon: coupon.id.clone(), missing })
            })
            .min_by_key(|near| near.missing);
        let rest = subtotal.minus(off);
        let platform = self.platform.min(rest).max(Money::ZERO);
        CartTotal {
            subtotal,
            coupon: best.map(|(coupon, _)| coupon.id.clone()),
            off,
            platform,
            total: rest.minus(platform),
            near,
            lines,
        }
    }
}

/// Where a presale stands at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PresaleStage {
    /// The deposit cannot be paid yet.
    Announced,
    /// The deposit can be paid.
    Deposit,
    /// No more deposits, and not yet time for the rest.
    Between,
    /// The rest is due.
    Balance,
}

impl Presale {
    /// Its stage at `now` (epoch seconds), both ends of each included; none once it is over. A date that nobody wrote
    /// down stops nothing.
    #[must_use]
    pub fn stage_at(&self, now: i64) -> Option<PresaleStage> {
        let written = |moment: Moment| moment != Moment::default();
        let before = |moment: Moment| written(moment) && now < moment.epoch();
        let after = |moment: Moment| written(moment) && now > moment.epoch();
        Some(if after(self.balance_to) {
            return None;
        } else if before(self.deposit_from) {
            PresaleStage::Announced
        } else if !after(self.deposit_to) {
            PresaleStage::Deposit
        } else if before(self.balance_from) {
            PresaleStage::Between
        } else {
            PresaleStage::Balance
        })
    }

    /// What is paid in all for something of this price: the deposit and the rest.
    #[must_use]
    pub fn in_all(&self, price: Money) -> Money {
        self.deposit.plus(self.balance(price))
    }
}

impl Product {
    /// The presale that has not ended at `now` (epoch seconds), and where it stands.
    #[must_use]
    pub fn presale_at(&self, now: i64) -> Option<(&Presale, PresaleStage)> {
        let presale = self.presale.as_ref()?;
        Some((presale, presale.stage_at(now)?))
    }

    /// What a variant costs at `now`, and how many are left. In a presale: deposit and rest together.
    #[must_use]
    pub fn costs_at(&self, variant: usize, now: i64) -> Option<(Money, u32)> {
        let (price, left) = self.offer(variant)?;
        let price = self.presale_at(now).map_or(price, |(presale, _)| presale.in_all(price));
        Some((price, left))
    }
}

fn price(line: &CartLine, shop: &Shop, now: i64) -> LineTotal {
    let found = shop.product(&line.product).and_then(|product| {
        // What is archived is shown nowhere; who has it in the cart reads that it is gone.
        let state = if product.archived { ProductState::Discontinued } else { product.state };
        Some((state, product.costs_at(line.variant, now)?))
    });
    let (price, counted, trouble) = match found {
        None => (Money::ZERO, 0, Some(LineTrouble::Unknown)),
        Some((ProductState::OnSale, (price, left))) => {
            let trouble = (line.quantity > left).then_some(LineTrouble::Short { left });
            (price, line.quantity.min(left), trouble)
        }
        Some((state, (price, _))) => (price, 0, Some(LineTrouble::NotOnSale(state))),
    };
    LineTotal { product: line.product.clone(), price, counted, sum: price.times(counted), trouble }
}

fn eligible(coupon: &Coupon, lines: &[LineTotal]) -> Money {
    lines.iter().filter(|line| coupon.covers(&line.product)).map(|line| line.sum).sum()
}

#[cfg(test)]
mod tests;
