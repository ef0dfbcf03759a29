//! The products that a coupon or an event is about, by id or by name.

use std::collections::{BTreeMap, BTreeSet};

use super::cells::list;
use super::problem::{Problems, What};
use super::sheet::{Cell, Key, Row};
use crate::domain::shop::Shop;

/// The products, to be asked by id and by name.
pub(super) struct Goods<'a> {
    ids: BTreeSet<&'a str>,
    /// Ids by Chinese and by Japanese names; none where several have it.
    zh: BTreeMap<&'a str, Option<&'a str>>,
    ja: BTreeMap<&'a str, Option<&'a str>>,
}

impl<'a> Goods<'a> {
    pub(super) fn new(shop: &'a Shop) -> Self {
        let mut goods = Self { ids: BTreeSet::new(), zh: BTreeMap::new(), ja: BTreeMap::new() };
        for product in &shop.products {
            goods.ids.insert(&product.id);
            for (names, name) in [(&mut goods.zh, &product.name.zh), (&mut goods.ja, &product.name.ja)] {
                names.entry(name.as_str()).and_modify(|id| *id = None).or_insert(Some(product.id.as_str()));
            }
        }
        goods
    }

    /// Puts the ids of those that a cell names there.
    pub(super) fn put<K: Key>(&self, row: &Row<'_, K>, column: K, place: &mut Vec<String>, problems: &mut Problems) {
        match row.raw(column) {
            Cell::Absent => {}
            Cell::Empty => place.clear(),
            Cell::Says(cell) => match list(cell).into_iter().map(|named| self.id(named, place)).collect() {
                Ok(ids) => *place = ids,
                Err(what) => row.wrong(column, problems, what),
            },
        }
    }

    /// The id of what a table names. Ids that were there may stay though there is no such product any more.
    fn id(&self, named: String, had: &[String]) -> Result<String, What> {
        if self.ids.contains(named.as_str()) || had.contains(&named) {
            return Ok(named);
        }
        match self.zh.get(named.as_str()).or_else(|| self.ja.get(named.as_str())) {
            Some(Some(id)) => Ok((*id).to_owned()),
            Some(None) => Err(What::SeveralProducts(named)),
            None => Err(What::NoProduct(named)),
        }
    }
}
