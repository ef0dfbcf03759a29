//! The shop's products as a table.

use std::collections::BTreeSet;

use super::cells::{guard, join, list, read_count, read_yes_no, yes_no};
use super::known::Known;
use super::plan::{Place, Plan};
use super::problem::{Problem, Problems, What};
use super::product_columns::{COLUMNS, P};
use super::rows::{self, Things};
use super::sheet::{Cell, Row, Sheet};
use super::shelves::Shelves;
use super::{stock, words, write};
use crate::domain::language::Language;
use crate::domain::shop::{Money, Product, Shop};

/// All products, also archived ones, as a CSV file with its headings and words in this language.
#[must_use]
pub fn write_products(shop: &Shop, language: Language) -> String {
    let shelves = Shelves::new(shop);
    let recommended: BTreeSet<&str> = shop.recommended.iter().map(String::as_str).collect();
    write::table(&COLUMNS, language, &shop.products, |product, column| match column {
        P::Id => guard(&product.id),
        P::NameZh => guard(&product.name.zh),
        P::NameJa => guard(&product.name.ja),
        P::NoteZh => guard(&product.note.zh),
        P::NoteJa => guard(&product.note.ja),
        P::Price => product.price.figure(),
        P::StruckPrice => product.struck_price.map(Money::figure).unwrap_or_default(),
        P::CrossBorder => yes_no(product.cross_border, language).to_owned(),
        P::TaxNote => guard(&product.tax_note.zh),
        P::State => words::state(product.state, language).to_owned(),
        P::Categories => join(shelves.of(&product.id).iter().copied()),
        P::Stock => stock::write(product).0,
        P::Variants => stock::write(product).1,
        P::MonthlySales => product.monthly_sales.to_string(),
        P::Floor => product.floor.map(Money::figure).unwrap_or_default(),
        P::Recommended => yes_no(recommended.contains(product.id.as_str()), language).to_owned(),
        P::Archived => yes_no(product.archived, language).to_owned(),
    })
}

/// What importing this table of products would do.
///
/// # Errors
///
/// Everything that is wrong with it; then nothing of it is to be imported.
pub fn read_products(text: &str, shop: &Shop) -> Result<Plan<Product>, Vec<Problem>> {
    let mut problems = Problems::default();
    let sheet = Sheet::read(text, &COLUMNS, &mut problems)?;
    let shelves = Shelves::new(shop);
    let recommended: BTreeSet<&str> = shop.recommended.iter().map(String::as_str).collect();
    let named = sheet.rows().filter_map(|row| row.text(P::Id).said()).chain(dangling(shop)).collect();
    let all = shop.products.iter().map(|product| (product.id.as_str(), product.name.zh.as_str()));
    let known = Known::new(all, named, "product");
    let things = Things {
        all: shop.products.iter().map(|product| &**product).collect(),
        known,
        id: P::Id,
        name: P::NameZh,
        id_of: |product| &mut product.id,
    };
    let plan = rows::plan(&sheet, things, &mut problems, |row, old, product, problems| {
        read_row(row, old, product, problems);
        place(row, &product.id, &shelves, &recommended, problems)
    });
    problems.or(plan)
}

/// Ids of products that something names, whether they exist or not: a new product must not come by them by chance.
fn dangling(shop: &Shop) -> impl Iterator<Item = String> {
    let categories = shop.categories.iter().map(|category| &category.products);
    let coupons = shop.coupons.iter().map(|coupon| &coupon.products);
    let gifts = shop.gifts.iter().map(|gift| &gift.products);
    let events = shop.events.iter().map(|event| &event.products);
    categories.chain(coupons).chain(gifts).chain(events).flatten().chain(&shop.recommended).cloned()
}

/// Puts what a row says into the product.
fn read_row(row: &Row<'_, P>, old: Option<&Product>, product: &mut Product, problems: &mut Problems) {
    let before = product.price;
    rows::name(row, P::NameZh, old.map(|old| old.name.zh.as_str()), &mut product.name.zh, problems);
    row.text(P::NameJa).put(&mut product.name.ja);
    row.text(P::NoteZh).put(&mut product.note.zh);
    row.text(P::NoteJa).put(&mut product.note.ja);
    match row.read(P::Price, problems, Money::parse, What::NoMoney) {
        Cell::Empty => row.wrong(P::Price, problems, What::Needed),
        price => price.put(&mut product.price),
    }
    row.read(P::StruckPrice, problems, Money::parse, What::NoMoney).put(&mut product.struck_price);
    row.read(P::CrossBorder, problems, read_yes_no, What::NoYesNo).put(&mut product.cross_border);
    row.text(P::TaxNote).put(&mut product.tax_note.zh);
    let no_state = |cell| What::NoWord(cell, &words::STATE_WORDS);
    if let Cell::Says(state) = row.read(P::State, problems, words::read_state, no_state) {
        product.state = state;
    }
    row.read(P::MonthlySales, problems, read_count, What::NoCount).put(&mut product.monthly_sales);
    row.read(P::Floor, problems, Money::parse, What::NoMoney).put(&mut product.floor);
    row.read(P::Archived, problems, read_yes_no, What::NoYesNo).put(&mut product.archived);
    let stock = row.read(P::Stock, problems, read_count, What::NoCount);
    let variants = match row.raw(P::Variants) {
        Cell::Absent => Cell::Absent,
        Cell::Empty => Cell::Empty,
        Cell::Says(cell) => match stock::read(cell) {
            Ok(list) => Cell::Says(list),
            Err(part) => {
                row.wrong(P::Variants, problems, What::NoVariant(part));
                return;
            }
        },
    };
    if stock::put(product, before, stock, variants).is_err() {
        row.wrong(P::Stock, problems, What::StockOfVariants);
    }
}

/// Where the product will stand, if that is elsewhere than now.
fn place(
    row: &Row<'_, P>,
    id: &str,
    shelves: &Shelves<'_>,
    recommended: &BTreeSet<&str>,
    problems: &mut Problems,
) -> Option<Place> {
    let categories = match row.raw(P::Categories) {
        Cell::Absent => None,
        Cell::Empty => Some(Vec::new()),
        Cell::Says(cell) => Some(list(cell).into_iter().map(|name| shelves.name(name)).collect::<Vec<_>>()),
    };
    let yes = match row.read(P::Recommended, problems, read_yes_no, What::NoYesNo) {
        Cell::Absent => None,
        Cell::Empty => Some(false),
        Cell::Says(yes) => Some(yes),
    };
    let categories = categories.filter(|names| !shelves.are(id, names));
    let yes = yes.filter(|yes| *yes != recommended.contains(id));
    let moves = categories.is_some() || yes.is_some();
    moves.then(|| Place { product: id.to_owned(), categories, recommended: yes })
}
