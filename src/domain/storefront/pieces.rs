//! A shop checked in pieces, so that nobody who types has to wait for a thousand products: between two pieces whoever asked
//! may do something else. What was read of a product is known as long as the product stays the same.

use std::collections::{BTreeSet, HashMap};

use super::shop_rules::RULES;
use super::{ShopSubject, compare, counters, settle, texts};
use crate::domain::brand::Brand;
use crate::domain::check::{Context, Pencil, Report};
use crate::domain::finding::Finding;
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::shared::Shared;
use crate::domain::shop::Product;

/// What the pencil said of the texts of products, by where they lie: holding them, no other one can lie there.
#[derive(Debug, Default)]
pub struct Read {
    /// Under which rule set, by which lexicon, for which brand.
    under: Option<(&'static str, &'static str, Brand)>,
    products: HashMap<usize, (Shared<Product>, Vec<Finding>)>,
}

impl Read {
    /// Forgets what was read under anything else.
    fn under(&mut self, context: &Context<'_>, pencil: &dyn Pencil) {
        let now = (context.rule_set.id, pencil.version());
        if self.under.as_ref().is_none_or(|(set, lexicon, brand)| (*set, *lexicon) != now || brand != context.brand) {
            self.under = Some((now.0, now.1, context.brand.clone()));
            self.products.clear();
        }
    }

    /// Reads a product that is not known yet, and adds what is said of it.
    fn product(
        &mut self,
        item: usize,
        product: &Shared<Product>,
        context: &Context<'_>,
        pencil: &dyn Pencil,
        out: &mut Vec<Finding>,
    ) {
        let (_, said) = self.products.entry(product.address()).or_insert_with(|| {
            let mut said = Vec::new();
            pencil.read_passages(&texts::of_product(item, product), context.rule_set, context.brand, &mut said);
            (product.clone(), said)
        });
        let place = u32::try_from(item).unwrap_or(u32::MAX);
        out.extend(said.iter().map(|finding| finding.clone().moved(place)));
    }

    /// Lets products go that are not in the shop any more, once they are many.
    fn tidy(&mut self, products: &[Shared<Product>]) {
        if self.products.len() > products.len().saturating_mul(2) {
            let here: BTreeSet<usize> = products.iter().map(Shared::address).collect();
            self.products.retain(|address, _| here.contains(address));
        }
    }
}

/// A check on its way. All its pieces are asked for with the same subject and context.
#[derive(Debug, Default)]
pub struct InPieces {
    /// How many pieces are done.
    done: usize,
    findings: Vec<Finding>,
}

impl InPieces {
    /// Goes on, a piece at least, and as long as `more` says so; gives the report after the last one. It is the one that
    /// [`super::check_shop`] gives.
    pub fn go_on(
        &mut self,
        subject: &ShopSubject<'_>,
        context: &Context<'_>,
        read: &mut Read,
        more: &dyn Fn() -> bool,
    ) -> Option<Report> {
        if let Some(pencil) = context.pencil {
            read.under(context, pencil);
        }
        loop {
            if self.piece(subject, context, read) {
                let findings = std::mem::take(&mut self.findings);
                return Some(settle(findings, vec![counters::recommended(subject.shop)], context));
            }
            self.done = self.done.saturating_add(1);
            if !more() {
                return None;
            }
        }
    }

    /// Does the next piece: a rule, a comparison, the texts around the products, a product. Says whether there was none.
    fn piece(&mut self, subject: &ShopSubject<'_>, context: &Context<'_>, read: &mut Read) -> bool {
        let rule_set = context.rule_set;
        if let Some(rule) = RULES.get(self.done) {
            (rule.check)(subject, rule_set.storefront(), &mut self.findings);
            return false;
        }
        let past = self.done.saturating_sub(RULES.len());
        if past == 0 {
            let speak = |ids: &dyn Fn(&str) -> bool, limits: &StorefrontLimits, out: &mut Vec<Finding>| {
                RULES.iter().filter(|rule| ids(rule.id)).for_each(|rule| (rule.check)(subject, limits, out));
            };
            compare(&speak, rule_set, &mut self.findings);
            return false;
        }
        let Some(pencil) = context.pencil else { return true };
        let Some(item) = past.checked_sub(2) else {
            let around = texts::around_products(subject.shop);
            pencil.read_passages(&around, rule_set, context.brand, &mut self.findings);
            return false;
        };
        match subject.shop.products.get(item) {
            Some(product) => read.product(item, product, context, pencil, &mut self.findings),
            None => read.tidy(&subject.shop.products),
        }
        item >= subject.shop.products.len()
    }
}
