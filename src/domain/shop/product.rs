//! Products and their variants.

use serde::{Deserialize, Serialize};

use super::Money;
use crate::domain::bilingual::Bilingual;

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
    /// What holds for tax and cross-border trade.
    pub tax_note: Bilingual,
    /// 规格, in order; the first is chosen at the start.
    pub variants: Vec<Variant>,
    /// Whether it can be bought.
    pub state: ProductState,
    /// 月销.
    pub monthly_sales: u32,
    /// Paragraphs of the product sheet.
    pub details: Vec<Bilingual>,
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
