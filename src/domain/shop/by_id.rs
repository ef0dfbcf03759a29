//! Finding products by their ids, where many are asked for.

use super::{Product, Shop};
use crate::domain::shared::Shared;

/// The places of a shop's products in the order of their ids. It holds for the shop it was made of.
#[derive(Clone, Debug, Default)]
pub struct ById(Vec<usize>);

impl ById {
    /// Looks at every product once.
    #[must_use]
    pub fn of(shop: &Shop) -> Self {
        let mut places: Vec<usize> = (0..shop.products.len()).collect();
        // Of several with one id the first comes first: it is the one that is meant.
        places.sort_unstable_by_key(|place| (id_at(shop, *place), *place));
        Self(places)
    }

    /// As [`Shop::product`].
    #[must_use]
    pub fn product<'a>(&self, shop: &'a Shop, id: &str) -> Option<&'a Shared<Product>> {
        let first = self.0.partition_point(|place| id_at(shop, *place) < id);
        let found = shop.products.get(*self.0.get(first)?)?;
        (found.id == id).then_some(found)
    }
}

fn id_at(shop: &Shop, place: usize) -> &str {
    shop.products.get(place).map_or("", |product| product.id.as_str())
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
