//! What must hold of every table of products, coupons and events.

#![cfg(all(feature = "app", not(target_arch = "wasm32")))]

use akaire::domain::bilingual::Bilingual;
use akaire::domain::language::Language;
use akaire::domain::moment::Moment;
use akaire::domain::sample;
use akaire::domain::shared::Shared;
use akaire::domain::shop::{Category, Coupon, CouponKind, Event, Money, Product, ProductState, Shop, Variant};
use akaire::domain::tables::{
    Plan, read_coupons, read_events, read_products, write_coupons, write_events, write_products,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

/// Texts with everything that means something to a table.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![3 => "[洁面霜ab 1]{0,5}", 1 => "['\"=+@ \t\r\n,|\\\\a、；/-]{0,6}", 1 => any::<String>()]
}

fn name() -> impl Strategy<Value = String> {
    text().prop_filter("a name", |text| !text.trim().is_empty())
}

fn language() -> impl Strategy<Value = Language> {
    proptest::sample::select(Language::ALL.as_slice())
}

fn money() -> impl Strategy<Value = Money> {
    prop_oneof![0i64..100_000, 0i64..=i64::MAX].prop_map(Money)
}

fn moment() -> impl Strategy<Value = Moment> {
    (0u32..10_000, 1u32..13, 1u32..29, 0u32..24, 0u32..60, -23i32..24).prop_map(
        |(year, month, day, hour, second, zone)| {
            let sign = if zone < 0 { '-' } else { '+' };
            let zone = zone.abs();
            Moment::parse(&format!("{year:04}-{month:02}-{day:02}T{hour:02}:59:{second:02}.25{sign}{zone:02}:30"))
                .unwrap()
        },
    )
}

fn variant() -> impl Strategy<Value = Variant> {
    (text(), money(), any::<u32>()).prop_map(|(name, price, stock)| Variant {
        name: Bilingual::new(name, ""),
        price,
        stock,
    })
}

fn product() -> impl Strategy<Value = Product> {
    let states =
        [ProductState::Upcoming, ProductState::OnSale, ProductState::SoldOut, ProductState::Discontinued].as_slice();
    let texts = (name(), text(), text(), text(), text());
    let sums = (money(), option::of(money()), option::of(money()), any::<u32>(), any::<(bool, bool)>());
    (texts, sums, vec(variant(), 0..3), proptest::sample::select(states)).prop_map(
        |((zh, ja, note_zh, note_ja, tax), (price, struck_price, floor, monthly_sales, flags), variants, state)| {
            Product {
                name: Bilingual::new(zh, ja),
                note: Bilingual::new(note_zh, note_ja),
                tax_note: Bilingual::new(tax, ""),
                price,
                struck_price,
                floor,
                monthly_sales,
                cross_border: flags.0,
                archived: flags.1,
                variants,
                state,
                ..Product::default()
            }
        },
    )
}

fn coupon() -> impl Strategy<Value = Coupon> {
    let kinds = [CouponKind::AmountOff, CouponKind::Threshold, CouponKind::Percent].as_slice();
    let texts = (name(), text(), text(), text());
    let sums = (money(), 0u8..100, option::of(money()), money());
    let counts = (option::of(any::<u16>()), option::of(any::<u32>()), option::of(any::<u32>()), any::<bool>());
    let products = vec((0u8..6).prop_map(id), 0..3);
    (texts, sums, counts, products, (moment(), moment()), proptest::sample::select(kinds)).prop_map(
        |((zh, ja, scope_zh, scope_ja), (off, pays, at_most, threshold), counts, products, (from, to), kind)| Coupon {
            name: Bilingual::new(zh, ja),
            scope: Bilingual::new(scope_zh, scope_ja),
            kind,
            off,
            pays,
            at_most,
            threshold,
            products,
            from,
            to,
            days_after_claim: counts.0,
            total: counts.1,
            per_person: counts.2,
            first_order: counts.3,
            ..Coupon::default()
        },
    )
}

fn event() -> impl Strategy<Value = Event> {
    let products = vec((0u8..6).prop_map(id), 0..3);
    ((name(), text(), text(), text()), (moment(), moment()), products, any::<bool>()).prop_map(
        |((zh, ja, rules_zh, rules_ja), (from, to), products, live)| Event {
            title: Bilingual::new(zh, ja),
            rules: Bilingual::new(rules_zh, rules_ja),
            from,
            to,
            products,
            live,
            ..Event::default()
        },
    )
}

/// Ids of all sorts; that of a number is always the same.
fn id(number: u8) -> String {
    ["-1", "a|b", "product-1", "' x ", "洁面、霜", "=z"][usize::from(number)].to_owned()
}

fn category() -> impl Strategy<Value = Category> {
    (text(), text(), vec((0u8..6).prop_map(id), 0..4)).prop_map(|(zh, ja, products)| Category {
        name: Bilingual::new(zh, ja),
        products,
        ..Category::default()
    })
}

fn shop() -> impl Strategy<Value = Shop> {
    let recommended = vec((0u8..6).prop_map(id), 0..4);
    let lists = (vec(product(), 0..6), vec(coupon(), 0..4), vec(event(), 0..4));
    (lists, vec(category(), 0..4), recommended).prop_map(
        |((mut products, mut coupons, mut events), categories, recommended)| {
            for (number, product) in products.iter_mut().enumerate() {
                product.id = id(number as u8);
            }
            for (number, coupon) in coupons.iter_mut().enumerate() {
                coupon.id = id(number as u8);
            }
            for (number, event) in events.iter_mut().enumerate() {
                event.id = id(number as u8);
            }
            let products = products.into_iter().map(Shared::from).collect();
            Shop { products, coupons, events, categories, recommended, ..Shop::default() }
        },
    )
}

/// Names of the categories of a product, and whether it is recommended.
fn place(shop: &Shop, id: &str) -> (Vec<String>, bool) {
    let shelves = shop.categories.iter().filter(|category| category.products.iter().any(|product| product == id));
    let mut names: Vec<String> =
        shelves.map(|category| category.name.zh.clone()).filter(|name| !name.is_empty()).collect();
    names.sort();
    names.dedup();
    (names, shop.recommended.iter().any(|other| other == id))
}

fn round_trip(shop: &Shop, language: Language) {
    let (products, coupons) = (write_products(shop, language), write_coupons(shop, language));
    let same = Plan { same: shop.products.len(), ..Plan::default() };
    assert_eq!(read_products(&products, shop), Ok(same), "{products}");
    let same = Plan { same: shop.coupons.len(), ..Plan::default() };
    assert_eq!(read_coupons(&coupons, shop), Ok(same), "{coupons}");
    let events = write_events(shop, language);
    let same = Plan { same: shop.events.len(), ..Plan::default() };
    assert_eq!(read_events(&events, shop), Ok(same), "{events}");
}

#[test]
fn the_sample_comes_back() {
    let shop = sample::shop().unwrap();
    for language in Language::ALL {
        round_trip(&shop, language);
    }
}

proptest! {
    #[test]
    fn what_is_written_changes_nothing(shop in shop(), language in language()) {
        round_trip(&shop, language);
    }

    #[test]
    fn an_empty_shop_gets_all_that_a_table_carries(shop in shop(), language in language()) {
        let mut copy = Shop::default();
        let plan = read_products(&write_products(&shop, language), &copy).unwrap();
        plan.apply(&mut copy);
        prop_assert_eq!(&copy.products, &shop.products);
        for product in &shop.products {
            prop_assert_eq!(place(&copy, &product.id), place(&shop, &product.id));
        }
        let known = |coupon: &Coupon| coupon.products.iter().all(|id| shop.product(id).is_some());
        let coupons: Vec<Coupon> = shop.coupons.iter().filter(|coupon| known(coupon)).cloned().collect();
        let table = write_coupons(&Shop { coupons: coupons.clone(), ..Shop::default() }, language);
        read_coupons(&table, &copy).unwrap().apply(&mut copy);
        let whole = |coupon: &Coupon| (coupon.from.epoch(), coupon.to.epoch(), coupon.from.to_string());
        for (is, was) in copy.coupons.iter().zip(&coupons) {
            prop_assert_eq!(whole(is), whole(was));
            prop_assert_eq!(&Coupon { from: was.from, to: was.to, ..is.clone() }, was);
        }
        prop_assert_eq!(copy.coupons.len(), coupons.len());
        let known = |event: &Event| event.products.iter().all(|id| shop.product(id).is_some());
        let events: Vec<Event> = shop.events.iter().filter(|event| known(event)).cloned().collect();
        let table = write_events(&Shop { events: events.clone(), ..Shop::default() }, language);
        read_events(&table, &copy).unwrap().apply(&mut copy);
        for (is, was) in copy.events.iter().zip(&events) {
            prop_assert_eq!((is.from.epoch(), is.to.epoch()), (was.from.epoch(), was.to.epoch()));
            prop_assert_eq!(&Event { from: was.from, to: was.to, ..is.clone() }, was);
        }
        prop_assert_eq!(copy.events.len(), events.len());
        round_trip(&copy, language);
    }

    #[test]
    fn an_applied_table_has_nothing_left_to_do(one in shop(), mut other in shop(), language in language()) {
        let table = write_products(&one, language);
        if let Ok(plan) = read_products(&table, &other) {
            let before = other.products.len();
            plan.apply(&mut other);
            prop_assert_eq!(other.products.len(), before + plan.new.len());
            prop_assert_eq!(read_products(&table, &other), Ok(Plan { same: one.products.len(), ..Plan::default() }));
        }
    }

    #[test]
    fn a_wild_text_is_read_or_refused(
        head in proptest::sample::select(["", "name,price,variants,categories,state,id\n", "name\toff\tfrom\tto\tproducts\tdiscount\n", "title,from,to,products,live,rules\n"].as_slice()),
        rows in "[a-c,\"\t\n\r'=|/\\\\折割引%0-9:.é面 \u{FEFF}\u{1E}]{0,80}",
        shop in shop(),
    ) {
        let text = format!("{head}{rows}");
        let events = read_events(&text, &shop).err();
        let all = [read_products(&text, &shop).err(), read_coupons(&text, &shop).err(), events];
        for problem in all.into_iter().flatten().flatten() {
            let _ = problem.text();
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        let shop = Shop::default();
        let _ = (read_products(&text, &shop), read_coupons(&text, &shop), read_events(&text, &shop));
    }
}
