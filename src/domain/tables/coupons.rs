//! The shop's coupons as a table.

use std::collections::{BTreeMap, BTreeSet};

use super::cells::{guard, join, list, read_count, read_yes_no, yes_no};
use super::coupon_columns::{C, COLUMNS};
use super::known::{Known, Target};
use super::plan::Plan;
use super::problem::{Problem, Problems, What};
use super::sheet::{Cell, Row, Sheet};
use super::when::{self, End};
use super::{words, write};
use crate::domain::language::Language;
use crate::domain::moment::Moment;
use crate::domain::shop::{Coupon, CouponKind, Money, Shop};

/// All coupons as a CSV file with its headings and words in this language.
#[must_use]
pub fn write_coupons(shop: &Shop, language: Language) -> String {
    let money = |sum: Money| if sum == Money::ZERO { String::new() } else { sum.figure() };
    let count = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
    write::table(&COLUMNS, language, &shop.coupons, |coupon, column| match column {
        C::Id => guard(&coupon.id),
        C::NameZh => guard(&coupon.name.zh),
        C::NameJa => guard(&coupon.name.ja),
        C::Kind => words::kind(coupon.kind, language).to_owned(),
        C::Off => money(coupon.off),
        C::Pays => words::pays(coupon, language),
        C::AtMost => coupon.at_most.map(Money::figure).unwrap_or_default(),
        C::Threshold => money(coupon.threshold),
        C::ScopeZh => guard(&coupon.scope.zh),
        C::ScopeJa => guard(&coupon.scope.ja),
        C::Products => join(coupon.products.iter().map(String::as_str)),
        C::From => coupon.from.to_string(),
        C::To => coupon.to.to_string(),
        C::DaysAfterClaim => count(coupon.days_after_claim.map(u32::from)),
        C::FirstOrder => yes_no(coupon.first_order, language).to_owned(),
        C::Total => count(coupon.total),
        C::PerPerson => count(coupon.per_person),
    })
}

/// What importing this table of coupons would do.
///
/// # Errors
///
/// Everything that is wrong with it; then nothing of it is to be imported.
pub fn read_coupons(text: &str, shop: &Shop) -> Result<Plan<Coupon>, Vec<Problem>> {
    let mut problems = Problems::default();
    let sheet = Sheet::read(text, &COLUMNS, &mut problems)?;
    let goods = Goods::new(shop);
    let named = sheet.rows().filter_map(|row| row.text(C::Id).said()).collect();
    let all = shop.coupons.iter().map(|coupon| (coupon.id.as_str(), coupon.name.zh.as_str()));
    let mut known = Known::new(all, named, "coupon");
    let mut plan = Plan::default();
    for row in sheet.rows() {
        let id = row.text(C::Id).said().unwrap_or_default();
        let name = row.text(C::NameZh).said().unwrap_or_default();
        if id.is_empty() && name.is_empty() {
            row.wrong(C::NameZh, &mut problems, What::Needed);
            continue;
        }
        let target = match known.target(&id, &name, row.line) {
            Ok(target) => target,
            Err(what) => {
                row.wrong(C::Id, &mut problems, what);
                continue;
            }
        };
        let old = if let Target::Old(index) = target { shop.coupons.get(index) } else { None };
        let mut coupon = old.cloned().unwrap_or_default();
        if let Target::New(id) = &target {
            coupon.id.clone_from(id);
        }
        read_row(&row, old, &mut coupon, &goods, &mut problems);
        match target {
            Target::New(_) => plan.new.push(coupon),
            Target::Old(_) if old == Some(&coupon) => plan.same = plan.same.saturating_add(1),
            Target::Old(index) => plan.changed.push((index, coupon)),
        }
    }
    problems.or(plan)
}

/// Puts what a row says into the coupon.
fn read_row(row: &Row<'_, C>, old: Option<&Coupon>, coupon: &mut Coupon, goods: &Goods<'_>, problems: &mut Problems) {
    match row.text(C::NameZh) {
        // Only what had no name may go without.
        Cell::Empty if old.is_some_and(|old| old.name.zh.is_empty()) => {}
        Cell::Empty => row.wrong(C::NameZh, problems, What::Needed),
        name => name.put(&mut coupon.name.zh),
    }
    row.text(C::NameJa).put(&mut coupon.name.ja);
    let off = row.read(C::Off, problems, Money::parse, What::NoMoney);
    let pays = row.read(C::Pays, problems, words::read_pays, What::NoShare);
    let threshold = row.read(C::Threshold, problems, Money::parse, What::NoMoney);
    off.put(&mut coupon.off);
    pays.put(&mut coupon.pays);
    threshold.put(&mut coupon.threshold);
    let no_kind = |cell| What::NoWord(cell, &words::KIND_WORDS);
    let kind = row.read(C::Kind, problems, words::read_kind, no_kind);
    match kind.said().or_else(|| told(&off, &pays, coupon)).or_else(|| old.map(|old| old.kind)) {
        Some(kind) => coupon.kind = kind,
        // What could not be read was said already.
        None if [C::Kind, C::Off, C::Pays].iter().any(|column| matches!(row.raw(*column), Cell::Says(_))) => {}
        None => row.wrong(C::Kind, problems, What::NoKind),
    }
    row.read(C::AtMost, problems, Money::parse, What::NoMoney).put(&mut coupon.at_most);
    row.text(C::ScopeZh).put(&mut coupon.scope.zh);
    row.text(C::ScopeJa).put(&mut coupon.scope.ja);
    match row.raw(C::Products) {
        Cell::Absent => {}
        Cell::Empty => coupon.products.clear(),
        Cell::Says(cell) => {
            let ids = list(cell).into_iter().map(|named| goods.id(named, &coupon.products));
            match ids.collect() {
                Ok(ids) => coupon.products = ids,
                Err(what) => row.wrong(C::Products, problems, what),
            }
        }
    }
    moment(row, C::From, End::First, &mut coupon.from, problems);
    moment(row, C::To, End::Last, &mut coupon.to, problems);
    let days = |cell: &str| read_count(cell).and_then(|days| u16::try_from(days).ok());
    row.read(C::DaysAfterClaim, problems, days, What::NoCount).put(&mut coupon.days_after_claim);
    row.read(C::FirstOrder, problems, read_yes_no, What::NoYesNo).put(&mut coupon.first_order);
    row.read(C::Total, problems, read_count, What::NoCount).put(&mut coupon.total);
    row.read(C::PerPerson, problems, read_count, What::NoCount).put(&mut coupon.per_person);
}

/// The kind that the other cells tell.
const fn told(off: &Cell<Money>, pays: &Cell<u8>, coupon: &Coupon) -> Option<CouponKind> {
    match (pays, off) {
        (Cell::Says(_), _) => Some(CouponKind::Percent),
        (_, Cell::Says(_)) if coupon.threshold.0 > 0 => Some(CouponKind::Threshold),
        (_, Cell::Says(_)) => Some(CouponKind::AmountOff),
        _ => None,
    }
}

fn moment(row: &Row<'_, C>, column: C, end: End, place: &mut Moment, problems: &mut Problems) {
    match row.read(column, problems, |cell| when::read(cell, end), What::NoMoment) {
        Cell::Absent => {}
        Cell::Empty => row.wrong(column, problems, What::Needed),
        // A table knows no parts of a second.
        Cell::Says(moment) if moment.epoch() == place.epoch() => {}
        Cell::Says(moment) => *place = moment,
    }
}

/// The products, to be asked by id and by name.
struct Goods<'a> {
    ids: BTreeSet<&'a str>,
    /// Ids by Chinese and by Japanese names; none where several have it.
    zh: BTreeMap<&'a str, Option<&'a str>>,
    ja: BTreeMap<&'a str, Option<&'a str>>,
}

impl<'a> Goods<'a> {
    fn new(shop: &'a Shop) -> Self {
        let mut goods = Self { ids: BTreeSet::new(), zh: BTreeMap::new(), ja: BTreeMap::new() };
        for product in &shop.products {
            goods.ids.insert(&product.id);
            for (names, name) in [(&mut goods.zh, &product.name.zh), (&mut goods.ja, &product.name.ja)] {
                names.entry(name.as_str()).and_modify(|id| *id = None).or_insert(Some(product.id.as_str()));
            }
        }
        goods
    }

    /// The id of what a table names. Ids that the coupon has may stay though there is no such product any more.
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
