//! Finding products by their ids, where many are asked for.

use super::{Product, Shop};
use crate::domain::order::sort_by_number;
use crate::domain::shared::Shared;

/// The places of a shop's products in the order of numbers made of their ids. It holds for the shop it was made of.
#[derive(Clone, Debug, Default)]
pub struct ById(Vec<(u64, usize)>);

impl ById {
    /// Looks at every product once.
    #[must_use]
    pub fn of(shop: &Shop) -> Self {
        let mut places = Vec::with_capacity(shop.products.len());
        for (place, product) in shop.products.iter().enumerate() {
            places.push((number(&product.id), place));
        }
        // What is equal keeps its order: of several with one id the first is meant.
        sort_by_number(&mut places, |(number, _)| u128::from(*number));
        Self(places)
    }

    /// As [`Shop::product`].
    #[must_use]
    #[inline(never)]
    pub fn product<'a>(&self, shop: &'a Shop, id: &str) -> Option<&'a Shared<Product>> {
        let wanted = number(id);
        let first = self.0.partition_point(|(number, _)| *number < wanted);
        for (number, place) in self.0.get(first..)? {
            let found = shop.products.get(*place).filter(|product| product.id == id);
            if *number != wanted || found.is_some() {
                return found.filter(|_| *number == wanted);
            }
        }
        None
    }
}

/// A number of this text; seldom the same of two (FNV-1a).
fn number(text: &str) -> u64 {
    text.bytes().fold(0xCBF2_9CE4_8422_2325, |number, byte| (number ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_finds_what_a_walk_finds(ids in proptest::collection::vec("[ab]{0,2}", 0..8), id in "[ab]{0,2}") {
            let products = ids.into_iter().map(|id| Product { id, ..Product::default() }.into()).collect();
            let shop = Shop { products, ..Shop::default() };
            let (found, walked) = (ById::of(&shop).product(&shop, &id), shop.product(&id));
            prop_assert_eq!(found.map(|found| std::ptr::from_ref(&**found)), walked.map(std::ptr::from_ref));
        }
    }
}
