use super::*;
use crate::domain::{
    moment::Moment,
    shop::{CouponKind, Product, Variant},
};

const NOW: i64 = 1_792_000_000;

fn product(id: &str, price: i64, stock: u32, state: ProductState) -> Product {
    Product {
        id: id.into(),
        price: Money(price),
        state,
        variants: vec![Variant { price: Money(price), stock, ..Variant::default() }],
        ..Product::default()
    }
}

fn coupon(id: &str, off: i64, threshold: i64) -> Coupon {
    Coupon {
        id: id.into(),
        kind: if threshold > 0 { CouponKind::Threshold } else { CouponKind::AmountOff },
        off: Money(off),
        threshold: Money(threshold),
        from: Moment::parse("2026-01-01T00:00:00Z").unwrap(),
        to: Moment::parse("2026-12-31T00:00:00Z").unwrap(),
        ..Coupon::default()
    }
}

fn shop(coupons: Vec<Coupon>) -> Shop {
    Shop {
        products: vec![
            product("lotion", 16800, 10, ProductState::OnSale).into(),
            product("cloth", 3100, 5, ProductState::OnSale).into(),
            product("cheap", 3099, 5, ProductState::OnSale).into(),
            product("box", 45900, 0, ProductState::SoldOut).into(),
        ],
        coupons,
        ..Shop::default()
    }
}

fn cart(lines: &[(&str, u32)]) -> Cart {
    let mut cart = Cart::default();
    for (id, quantity) in lines {
        cart.add(id, 0, *quantity);
    }
    cart
}

#[test]
fn a_threshold_just_reached_counts_and_just_missed_says_how_much_is_missing() {
    let shop = shop(vec![coupon("thirty", 3000, 19900)]);
    let reached = cart(&[("lotion", 1), ("cloth", 1)]).total(&shop, Buyer::default(), NOW);
    assert_eq!((reached.subtotal, reached.off, reached.total), (Money(19900), Money(3000), Money(16900)));
    assert_eq!((reached.coupon.as_deref(), reached.near), (Some("thirty"), None));

    let missed = cart(&[("lotion", 1), ("cheap", 1)]).total(&shop, Buyer::default(), NOW);
    assert_eq!((missed.subtotal, missed.off, missed.total), (Money(19899), Money::ZERO, Money(19899)));
    assert_eq!(missed.coupon, None);
    assert_eq!(missed.near, Some(NearMiss { coupon: "thirty".into(), missing: Money(1) }));
}

#[test]
fn the_coupon_that_takes_off_most_wins_and_of_equal_ones_the_one_that_ends_first() {
    let soon = Coupon { to: Moment::parse("2026-11-30T00:00:00Z").unwrap(), ..coupon("soon", 3000, 0) };
    let all = shop(vec![coupon("small", 1500, 0), coupon("late", 3000, 0), soon]);
    let total = cart(&[("lotion", 1)]).total(&all, Buyer::default(), NOW);
    assert_eq!(total.coupon.as_deref(), Some("soon"));
}

#[test]
fn only_covered_products_count_towards_a_coupon() {
    let scoped = Coupon { products: vec!["cloth".into()], ..coupon("cloths", 3000, 6200) };
    let shop = shop(vec![scoped]);
    assert_eq!(cart(&[("lotion", 3), ("cloth", 1)]).total(&shop, Buyer::default(), NOW).off, Money::ZERO);
    assert_eq!(cart(&[("lotion", 3), ("cloth", 2)]).total(&shop, Buyer::default(), NOW).off, Money(3000));
    // Nothing of it in the cart: no use saying what is missing.
    assert_eq!(cart(&[("lotion", 1)]).total(&shop, Buyer::default(), NOW).near, None);
}

#[test]
fn coupons_outside_their_time_and_first_order_ones_do_not_count_for_everyone() {
    let over = Coupon { to: Moment::parse("2026-01-02T00:00:00Z").unwrap(), ..coupon("over", 9000, 0) };
    let first = Coupon { first_order: true, ..coupon("first", 1500, 0) };
    let shop = shop(vec![over, first]);
    let cart = cart(&[("lotion", 1)]);
    assert_eq!(cart.total(&shop, Buyer::default(), NOW).coupon, None);
    assert_eq!(cart.total(&shop, Buyer { first_order: true }, NOW).coupon.as_deref(), Some("first"));
}

#[test]
fn a_coupon_never_makes_the_total_negative() {
    let total = cart(&[("cloth", 1)]).total(&shop(vec![coupon("big", 99999, 0)]), Buyer::default(), NOW);
    assert_eq!((total.off, total.total), (Money(3100), Money::ZERO));
}

#[test]
fn what_cannot_be_bought_stays_in_the_cart_and_is_not_counted() {
    let mut cart = cart(&[("box", 1), ("ghost", 2), ("cloth", 9)]);
    cart.add("lotion", 7, 1);
    let total = cart.total(&shop(vec![]), Buyer::default(), NOW);
    let troubles: Vec<_> = total.lines.iter().map(|line| (line.counted, line.trouble)).collect();
    assert_eq!(
        troubles,
        [
            (0, Some(LineTrouble::NotOnSale(ProductState::SoldOut))),
            (0, Some(LineTrouble::Unknown)),
            (5, Some(LineTrouble::Short { left: 5 })),
            (0, Some(LineTrouble::Unknown)),
        ]
    );
    assert_eq!(total.subtotal, Money(15500));
}

#[test]
fn lines_are_joined_set_and_taken_out_and_nothing_overflows() {
    let mut cart = cart(&[("lotion", 1), ("lotion", u32::MAX), ("cloth", 2)]);
    assert_eq!((cart.lines.len(), cart.pieces()), (2, u32::MAX));
    cart.set("lotion", 0, 3);
    assert_eq!(cart.pieces(), 5);
    cart.set("cloth", 0, 0);
    assert_eq!(cart.pieces(), 3);
    cart.set("ghost", 0, 4);
    assert_eq!(cart.lines.len(), 1);

    let mut dear = shop(vec![]);
    dear.products.push(product("dear", i64::MAX, u32::MAX, ProductState::OnSale).into());
    cart.add("dear", 0, u32::MAX);
    let total = cart.total(&dear, Buyer::default(), NOW);
    assert_eq!(total.total, Money(i64::MAX));
}

#[test]
fn an_empty_cart_comes_to_nothing() {
    let total = Cart::default().total(&shop(vec![coupon("free", 1500, 0)]), Buyer::default(), NOW);
    assert_eq!((total.total, total.coupon, total.near), (Money::ZERO, None, None));
}

#[test]
fn what_the_platform_takes_off_comes_after_the_coupon_and_never_makes_the_total_negative() {
    let shop = shop(vec![coupon("thirty", 3000, 0)]);
    let mut cart = cart(&[("lotion", 1)]);
    for (typed, platform, total) in
        [(0, 0, 13800), (2550, 2550, 11250), (13800, 13800, 0), (99999, 13800, 0), (-500, 0, 13800)]
    {
        cart.platform = Money(typed);
        let sum = cart.total(&shop, Buyer::default(), NOW);
        assert_eq!((sum.subtotal, sum.off), (Money(16800), Money(3000)));
        assert_eq!((sum.platform, sum.total), (Money(platform), Money(total)), "{typed}");
    }
}

#[test]
fn a_coupon_that_was_used_up_does_not_count() {
    let shop = shop(vec![coupon("used", 3000, 0), coupon("left", 1000, 0), coupon("far", 9000, 99900)]);
    let cart = cart(&[("lotion", 1)]);
    let total = cart.total_with(&shop, Buyer::default(), NOW, &|coupon| coupon.id == "left");
    assert_eq!((total.coupon.as_deref(), total.off, total.near), (Some("left"), Money(1000), None));
}

#[test]
fn what_is_archived_is_not_counted() {
    let mut shop = shop(vec![]);
    shop.products.iter_mut().for_each(|product| product.archived = product.id == "cloth");
    let total = cart(&[("lotion", 1), ("cloth", 2)]).total(&shop, Buyer::default(), NOW);
    assert_eq!(total.lines[1].trouble, Some(LineTrouble::NotOnSale(ProductState::Discontinued)));
    assert_eq!(total.total, Money(16800));
}

#[test]
fn a_presale_costs_deposit_and_rest_until_it_is_over() {
    let at = |text: &str| Moment::parse(text).unwrap();
    let presale = Presale {
        deposit: Money(2000),
        counts_for: Money(4000),
        deposit_from: at("2026-10-20T20:00:00+08:00"),
        deposit_to: at("2026-10-31T23:59:59+08:00"),
        balance_from: at("2026-11-01T20:00:00+08:00"),
        balance_to: at("2026-11-11T23:59:59+08:00"),
    };
    for (now, stage) in [
        ("2026-10-20T19:59:59+08:00", Some(PresaleStage::Announced)),
        ("2026-10-20T20:00:00+08:00", Some(PresaleStage::Deposit)),
        ("2026-10-31T23:59:59+08:00", Some(PresaleStage::Deposit)),
        ("2026-11-01T00:00:00+08:00", Some(PresaleStage::Between)),
        ("2026-11-01T20:00:00+08:00", Some(PresaleStage::Balance)),
        ("2026-11-11T23:59:59+08:00", Some(PresaleStage::Balance)),
        ("2026-11-12T00:00:00+08:00", None),
    ] {
        assert_eq!(presale.stage_at(at(now).epoch()), stage, "{now}");
    }
    assert_eq!(Presale::default().stage_at(NOW), Some(PresaleStage::Deposit));
    assert_eq!(presale.balance(Money(16800)), Money(12800));

    let mut shop = shop(vec![]);
    shop.products[0].presale = Some(presale);
    let cart = cart(&[("lotion", 2)]);
    let total = |now: &str| cart.total(&shop, Buyer::default(), at(now).epoch()).total;
    assert_eq!(total("2026-10-25T12:00:00+08:00"), Money(29600));
    assert_eq!(total("2026-11-25T12:00:00+08:00"), Money(33600));
}
