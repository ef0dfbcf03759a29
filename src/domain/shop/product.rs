//! Products and their variants.

use serde::{Deserialize, Serialize};

use super::Money;
use crate::domain::{bilingual::Bilingual, moment::Moment};

/// Whether a product can be bought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProductState {
    /// 待开售.
    #[default]
    Upcoming,
    /// 在售.
    OnSale,
    /// 已售罄.
    SoldOut,
    /// 已下架.
    Discontinued,
}

/// 规格: a size, a colour, a set.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Variant {
    /// What it is called.
    pub name: Bilingual,
    /// Its own price.
    pub price: Money,
    /// Pieces left.
    pub stock: u32,
}

/// 预售: a deposit first, the rest later.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Presale {
    /// 定金: what is paid first.
    pub deposit: Money,
    /// 抵扣: what the deposit counts for; the rest is the price less this.
    pub counts_for: Money,
    /// First second of the deposit.
    pub deposit_from: Moment,
    /// Last second of the deposit.
    pub deposit_to: Moment,
    /// First second of the rest (尾款).
    pub balance_from: Moment,
    /// Last second of the rest.
    pub balance_to: Moment,
}

impl Presale {
    /// 尾款: what is left to pay of a price; never less than nothing.
    #[must_use]
    pub fn balance(&self, price: Money) -> Money {
        price.minus(self.counts_for).max(Money::ZERO)
    }
}

/// 商品.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Product {
    /// Its own id.
    pub id: String,
    /// Name on the card.
    pub name: Bilingual,
    /// The short line under the name.
    pub note: Bilingual,
    /// Files of the pictures; the first is the card's.
    pub pictures: Vec<String>,
    /// Price on the card.
    pub price: Money,
    /// 划线价: struck through beside it.
    pub struck_price: Option<Money>,
    /// 跨境: sold from abroad, with customs and a mark on the card.
    pub cross_border: bool,
    /// What holds for tax.
    pub tax_note: Bilingual,
    /// 规格, in order; the first is chosen at the start.
    pub variants: Vec<Variant>,
    /// Whether it can be bought.
    pub state: ProductState,
    /// 月销.
    pub monthly_sales: u32,
    /// Paragraphs of the product sheet.
    pub details: Vec<Bilingual>,
    /// 预售; none for what is sold at once.
    pub presale: Option<Presale>,
    /// Ids of the notes about it.
    pub notes: Vec<String>,
    /// The lowest price the brand lets it go for; none: the shop's own share of the price holds.
    pub floor: Option<Money>,
    /// Kept, and shown nowhere.
    pub archived: bool,
}

impl Product {
    /// Pieces left of all variants.
    #[must_use]
    pub fn stock(&self) -> u32 {
        self.variants.iter().fold(0, |sum, variant| sum.saturating_add(variant.stock))
    }

    /// Price and stock of the variant at `index`; a product without variants has one at its own price,
    /// of which there is no end.
    #[must_use]
    pub fn offer(&self, index: usize) -> Option<(Money, u32)> {
        match self.variants.get(index) {
            Some(variant) => Some((variant.price, variant.stock)),
            None if self.variants.is_empty() && index == 0 => Some((self.price, u32::MAX)),
            None => None,
        }
    }
}
