//! Which categories a product stands in, by their Chinese names.

use std::collections::{BTreeMap, BTreeSet};

use super::known::fresh;
use super::plan::Place;
use crate::domain::bilingual::Bilingual;
use crate::domain::shop::{Category, Shop};

/// The categories of a shop, to be asked by product and by name.
pub(super) struct Shelves<'a> {
    of: BTreeMap<&'a str, Vec<&'a str>>,
    zh: BTreeSet<&'a str>,
    /// Chinese names by Japanese ones; none where several have it.
    ja: BTreeMap<&'a str, Option<&'a str>>,
}

impl<'a> Shelves<'a> {
    pub(super) fn new(shop: &'a Shop) -> Self {
        let mut shelves = Self { of: BTreeMap::new(), zh: BTreeSet::new(), ja: BTreeMap::new() };
        for category in &shop.categories {
            let name = category.name.zh.as_str();
            // A category without a name cannot be named in a table: what stands in it stays.
            if name.is_empty() {
                continue;
            }
            shelves.zh.insert(name);
            shelves.ja.entry(&category.name.ja).and_modify(|zh| *zh = None).or_insert(Some(name));
            for product in &category.products {
                let names = shelves.of.entry(product).or_default();
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        shelves
    }

    /// Names of the categories a product stands in.
    pub(super) fn of(&self, product: &str) -> &[&'a str] {
        self.of.get(product).map(Vec::as_slice).unwrap_or_default()
    }

    /// The Chinese name of what a table names; a Japanese name is understood where it is clear.
    pub(super) fn name(&self, named: String) -> String {
        match self.ja.get(named.as_str()) {
            Some(Some(zh)) if !self.zh.contains(named.as_str()) => (*zh).to_owned(),
            _ => named,
        }
    }

    /// Whether a product stands in exactly these.
    pub(super) fn are(&self, product: &str, names: &[String]) -> bool {
        let now: BTreeSet<&str> = self.of(product).iter().copied().collect();
        now == names.iter().map(String::as_str).collect()
    }
}

/// Puts products where they shall stand.
pub(super) fn place(shop: &mut Shop, places: &[Place]) {
    let mut shelves: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, category) in shop.categories.iter().enumerate() {
        shelves.entry(category.name.zh.clone()).or_default().push(index);
    }
    let mut next = 1;
    for Place { product, categories, recommended } in places {
        if let Some(names) = categories {
            for category in &mut shop.categories {
                let name = &category.name.zh;
                if !name.is_empty() && !names.contains(name) {
                    category.products.retain(|id| id != product);
                }
            }
            for name in names {
                let shelf = shelves.entry(name.clone()).or_insert_with(|| {
                    let id = fresh("category", &mut next, |id| shop.categories.iter().any(|other| other.id == id));
                    let name = Bilingual::new(name.as_str(), "");
                    shop.categories.push(Category { id, name, ..Category::default() });
                    vec![shop.categories.len().saturating_sub(1)]
                });
                let stands = |index: &usize| shop.categories.get(*index).is_some_and(|c| c.products.contains(product));
                if shelf.iter().any(stands) {
                    continue;
                }
                if let Some(category) = shelf.first().and_then(|index| shop.categories.get_mut(*index)) {
                    category.products.push(product.clone());
                }
            }
        }
        match recommended {
            Some(true) if !shop.recommended.contains(product) => shop.recommended.push(product.clone()),
            Some(false) => shop.recommended.retain(|id| id != product),
            _ => {}
        }
    }
}
