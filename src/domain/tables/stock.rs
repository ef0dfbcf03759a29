//! Variants and stock: two columns for one list.

use super::cells::{EQUALS, Part, VARIANTS, escape, guard, read_count};
use super::sheet::Cell;
use crate::domain::bilingual::Bilingual;
use crate::domain::shop::{Money, Product, Variant};

/// Between price and stock.
const SLASH: &[char] = &['/', '／'];

/// Whether the column of the stock says all there is to say: one variant without a name, at the product's price.
fn is_plain(variants: &[Variant], price: Money) -> bool {
    matches!(variants, [only] if only.name.zh.is_empty() && only.price == price)
}

/// The cells for stock and for variants.
pub(super) fn write(product: &Product) -> (String, String) {
    if let ([only], true) = (product.variants.as_slice(), is_plain(&product.variants, product.price)) {
        return (only.stock.to_string(), String::new());
    }
    let variant =
        |variant: &Variant| format!("{}={}/{}", escape(&variant.name.zh), variant.price.figure(), variant.stock);
    let all: Vec<String> = product.variants.iter().map(variant).collect();
    (String::new(), guard(&all.join("|")))
}

/// The variants of a cell, or the first of it that is none.
pub(super) fn read(cell: &str) -> Result<Vec<Variant>, String> {
    Part::of(cell).split(VARIANTS).iter().map(|part| variant(part).ok_or_else(|| part.text())).collect()
}

fn variant(part: &Part) -> Option<Variant> {
    let (name, rest) = part.split_last(EQUALS)?;
    let (price, stock) = rest.split_last(SLASH)?;
    let stock = stock.text();
    let stock = if stock.is_empty() { None } else { read_count(&stock) };
    Some(Variant { name: Bilingual::new(name.text(), ""), price: Money::parse(&price.text())?, stock: stock? })
}

/// The stock is not what the variants have together.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Disagree;

/// Gives a product, whose price is read already, what the two cells say. `old` is its price before.
pub(super) fn put(
    product: &mut Product,
    old: Money,
    stock: Cell<u32>,
    variants: Cell<Vec<Variant>>,
) -> Result<(), Disagree> {
    let plain = is_plain(&product.variants, old);
    match variants {
        Cell::Says(mut list) => {
            for variant in &mut list {
                // The table does not carry the Japanese name.
                if let Some(before) = product.variants.iter().find(|before| before.name.zh == variant.name.zh) {
                    variant.name.ja.clone_from(&before.name.ja);
                }
            }
            product.variants = list;
            return agrees(product, &stock);
        }
        // Named variants are taken away; a stock alone is the other column's business.
        Cell::Empty if !plain => product.variants.clear(),
        _ => {}
    }
    match stock {
        Cell::Says(_) if !plain && !product.variants.is_empty() => return agrees(product, &stock),
        Cell::Says(stock) => {
            let before = product.variants.pop().unwrap_or_default();
            product.variants = vec![Variant { price: product.price, stock, ..before }];
        }
        Cell::Empty if plain => product.variants.clear(),
        _ => {
            if let ([only], true) = (product.variants.as_mut_slice(), plain) {
                only.price = product.price;
            }
        }
    }
    Ok(())
}

fn agrees(product: &Product, stock: &Cell<u32>) -> Result<(), Disagree> {
    match stock {
        Cell::Says(stock) if *stock != product.stock() => Err(Disagree),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn variant(name: &str, fen: i64, stock: u32) -> Variant {
        Variant { name: Bilingual::new(name, ""), price: Money(fen), stock }
    }

    #[test]
    fn variants_are_read_and_written() {
        let both = vec![variant("50ml", 16_800, 420), variant("100ml", 28_850, 90)];
        assert_eq!(read("50ml=168/420| 100ml ＝ ¥288.5 ／ 90").as_ref(), Ok(&both));
        let product = Product { variants: both, ..Product::default() };
        assert_eq!(write(&product), (String::new(), "50ml=168/420|100ml=288.50/90".into()));
        for (cell, wrong) in [("50ml", "50ml"), ("a=1/2|b=1", "b=1"), ("a=x/1", "a=x/1"), ("a=1/", "a=1/")] {
            assert_eq!(read(cell), Err(wrong.to_owned()));
        }
    }

    #[test]
    fn a_plain_stock_follows_the_price() {
        let mut product = Product { price: Money(100), variants: vec![variant("", 90, 7)], ..Product::default() };
        put(&mut product, Money(90), Cell::Absent, Cell::Absent).unwrap();
        assert_eq!(product.variants, [variant("", 100, 7)]);
        put(&mut product, Money(100), Cell::Says(3), Cell::Empty).unwrap();
        assert_eq!(product.variants, [variant("", 100, 3)]);
        put(&mut product, Money(100), Cell::Empty, Cell::Empty).unwrap();
        assert!(product.variants.is_empty());
    }

    #[test]
    fn a_stock_beside_variants_is_their_sum() {
        let named = vec![variant("a", 100, 3), variant("b", 100, 4)];
        let mut product = Product { variants: named.clone(), ..Product::default() };
        assert_eq!(put(&mut product, Money(0), Cell::Says(7), Cell::Absent), Ok(()));
        assert_eq!(put(&mut product, Money(0), Cell::Says(8), Cell::Absent), Err(Disagree));
        assert_eq!(put(&mut product, Money(0), Cell::Says(8), Cell::Says(named.clone())), Err(Disagree));
        assert_eq!(put(&mut product, Money(0), Cell::Empty, Cell::Absent), Ok(()));
        assert_eq!(product.variants, named);
        assert_eq!(put(&mut product, Money(0), Cell::Says(8), Cell::Empty), Ok(()));
        assert_eq!(product.variants, [variant("", 0, 8)]);
    }
}
