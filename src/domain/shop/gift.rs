//! Gifts: what comes with an order.

use serde::{Deserialize, Serialize};

use super::Money;
use crate::domain::{bilingual::Bilingual, moment::Moment};

/// 赠品. The law wants its kind, size, quantity and period said (广告法 art. 8).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Gift {
    /// Its own id.
    pub id: String,
    /// What it is.
    pub name: Bilingual,
    /// Its size: 30ml, 一片.
    pub size: String,
    /// Pieces that come with one order.
    pub quantity: u32,
    /// How many there are in all; none: no end.
    pub total: Option<u32>,
    /// First second; none while nobody said.
    pub from: Option<Moment>,
    /// Last second.
    pub to: Option<Moment>,
    /// Ids of the products it comes with; empty = the whole shop.
    pub products: Vec<String>,
    /// From which subtotal on.
    pub threshold: Money,
}
