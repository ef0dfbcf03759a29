//! The shop's coupons as a table.

use super::cells::{guard, join, read_count, read_yes_no, yes_no};
use super::coupon_columns::{C, COLUMNS};
use super::goods::Goods;
use super::known::Known;
use super::plan::Plan;
use super::problem::{Problem, Problems, What};
use super::rows::{self, Things, moment};
use super::sheet::{Cell, Row, Sheet};
use super::when::End;
use super::{words, write};
use crate::domain::language::Language;
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
    let known = Known::new(all, named, "coupon");
    let things = Things {
        all: shop.coupons.iter().collect(),
        known,
        id: C::Id,
        name: C::NameZh,
        id_of: |coupon| &mut coupon.id,
    };
    let plan = rows::plan(&sheet, things, &mut problems, |row, old, coupon, problems| {
        read_row(row, old, coupon, &goods, problems);
        None
    });
    problems.or(plan)
}

/// Puts what a row says into the coupon.
fn read_row(row: &Row<'_, C>, old: Option<&Coupon>, coupon: &mut Coupon, goods: &Goods<'_>, problems: &mut Problems) {
    rows::name(row, C::NameZh, old.map(|old| old.name.zh.as_str()), &mut coupon.name.zh, problems);
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
    goods.put(row, C::Products, &mut coupon.products, problems);
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
