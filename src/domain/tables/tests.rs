//! What tables say, and every problem.

use super::product_columns::COLUMNS as PRODUCT_COLUMNS;
use super::sheet::Columns;
use super::{coupon_columns::COLUMNS as COUPON_COLUMNS, event_columns::COLUMNS as EVENT_COLUMNS, fold::fold, *};
use crate::domain::bilingual::Bilingual;
use crate::domain::language::{Language, Text};
use crate::domain::shop::{Category, Coupon, CouponKind, Money, Product, ProductState, Shop, Variant};
use crate::domain::wording::fill;

fn shop() -> Shop {
    let product = |id: &str, zh: &str, ja: &str| Product {
        id: id.into(),
        name: Bilingual::new(zh, ja),
        price: Money(16_800),
        pictures: vec!["a.jpg".into()],
        ..Product::default()
    };
    let category = |id: &str, zh: &str, ja: &str, products: &[&str]| Category {
        id: id.into(),
        name: Bilingual::new(zh, ja),
        products: products.iter().map(|id| (*id).to_owned()).collect(),
        ..Category::default()
    };
    Shop {
        products: vec![
            product("cream", "面霜", "クリーム").into(),
            product("sun", "防晒", "日焼け止め").into(),
            product("sun-2", "防晒", "").into(),
        ],
        categories: vec![
            category("skin", "护肤", "スキンケア", &["cream"]),
            category("all", "全部", "", &["cream", "sun"]),
        ],
        recommended: vec!["sun".into()],
        coupons: vec![Coupon { id: "c".into(), name: Bilingual::new("券", ""), ..Coupon::default() }],
        ..Shop::default()
    }
}

fn products(text: &str) -> Plan<Product> {
    read_products(text, &shop()).unwrap()
}

fn coupons(rows: &str) -> Vec<Coupon> {
    read_coupons(&format!("name,kind,off,discount,threshold,products,from,to\n{rows}"), &shop()).unwrap().new
}

/// Line, heading and what is wrong.
type Said<'a> = (u32, Option<&'a str>, What);

fn said(problems: &[Problem]) -> Vec<Said<'_>> {
    problems.iter().map(|p| (p.line, p.column.as_deref(), p.what.clone())).collect()
}

fn wrong_products(text: &str, expected: &[Said<'_>]) {
    assert_eq!(said(&read_products(text, &shop()).unwrap_err()), expected, "{text}");
}

fn wrong_coupon(row: &str, expected: Said<'_>) {
    let text = format!("名称,类型,off,折扣,products,days after claim,from,to\n{row}");
    assert_eq!(said(&read_coupons(&text, &shop()).unwrap_err()), [expected], "{row}");
}

#[test]
fn a_pasted_table_of_mixed_headings_in_any_order() {
    let plan = products(
        "ＰＲＩＣＥ\t商品名称\t推荐\tカテゴリ\t越境ｅｃ\tVariants\tstate\n¥1,299.00\t新品\t○\tスキンケア、新柜\tはい\t50ml=168/420|100ml=288/90\t在售\n",
    );
    let variant = |name: &str, fen, stock| Variant { name: Bilingual::new(name, ""), price: Money(fen), stock };
    let new = Product {
        id: "product-1".into(),
        name: Bilingual::new("新品", ""),
        price: Money(129_900),
        cross_border: true,
        state: ProductState::OnSale,
        variants: vec![variant("50ml", 16_800, 420), variant("100ml", 28_800, 90)],
        ..Product::default()
    };
    assert_eq!(plan.new, [new]);
    let mut shop = shop();
    plan.apply(&mut shop);
    let shelves: Vec<_> =
        shop.categories.iter().map(|c| (c.id.as_str(), c.name.zh.as_str(), c.products.len())).collect();
    assert_eq!(shelves, [("skin", "护肤", 2), ("all", "全部", 2), ("category-1", "新柜", 1)]);
    assert_eq!(shop.recommended, ["sun", "product-1"]);
}

#[test]
fn a_row_changes_what_it_names_and_nothing_else() {
    let text = "\u{FEFF}name,price,categories,note\r\n面霜,150,全部,\"两行\r\n介绍\"\r\n,,,\r\n";
    let plan = products(text);
    let mut shop = shop();
    let note = Bilingual::new("两行\r\n介绍", "");
    let changed = Product { price: Money(15_000), note, ..shop.product("cream").cloned().unwrap() };
    assert_eq!((plan.changed.as_slice(), plan.same, plan.new.len()), ([(0, changed)].as_slice(), 0, 0));
    plan.apply(&mut shop);
    assert!(shop.categories.first().is_some_and(|category| category.products.is_empty()));
    assert_eq!((shop.products.len(), shop.recommended.len()), (3, 1));
    assert!(products("id,name,price,recommended\nsun,防晒,168,yes\n").is_empty());
}

#[test]
fn ids_of_new_products_are_not_in_use_anywhere() {
    let mut shop = shop();
    shop.recommended.push("product-1".into());
    let plan = read_products("id,name,price\n,甲,1\nproduct-2,乙,1\n", &shop).unwrap();
    let ids: Vec<&str> = plan.new.iter().map(|product| product.id.as_str()).collect();
    assert_eq!(ids, ["product-3", "product-2"]);
}

#[test]
fn coupons_are_read_as_people_write_them() {
    let all = coupons(
        "A,,30,,,,2026-11-01,2026-11-30\nB,,30,,199,面霜|sun|クリーム,2026/11/1,2026/11/30 20:00\nC,,,8.5折,,,2026-11-01T00:00:00+09:00,2026-11-30\n",
    );
    let kinds: Vec<_> = all.iter().map(|c| (c.id.as_str(), c.kind, c.off, c.pays, c.to.to_string())).collect();
    let end = || "2026-11-30T23:59:59+08:00".to_owned();
    assert_eq!(
        kinds,
        [
            ("coupon-1", CouponKind::AmountOff, Money(3000), 0, end()),
            ("coupon-2", CouponKind::Threshold, Money(3000), 0, "2026-11-30T20:00:00+08:00".into()),
            ("coupon-3", CouponKind::Percent, Money(0), 85, end()),
        ]
    );
    assert_eq!(all.get(1).map(|coupon| coupon.products.join(" ")).as_deref(), Some("cream sun cream"));
    // A kind that is said wins; a coupon that exists keeps its own.
    let kind = |row| coupons(row).first().map(|coupon| coupon.kind);
    assert_eq!(kind("D,满减,30,,,,2026-11-01,2026-11-30"), Some(CouponKind::Threshold));
    let plan = read_coupons("id,name,from,to,total\nc,新券,2026-11-01,2026-11-30,100\n", &shop()).unwrap();
    assert_eq!(plan.changed.first().map(|(at, c)| (*at, c.kind, c.total)), Some((0, CouponKind::AmountOff, Some(100))));
}

#[test]
fn an_export_holds_up_in_a_spreadsheet() {
    let mut shop = shop();
    shop.products.truncate(1);
    if let Some(product) = shop.products.first_mut() {
        product.name = Bilingual::new("=HYPERLINK(\"x\")", "-1");
    }
    let text = write_products(&shop, Language::En);
    assert!(text.starts_with("\u{FEFF}Product ID,Name (Chinese),"));
    let row = "\r\ncream,\"'=HYPERLINK(\"\"x\"\")\",'-1,,,168,,no,,upcoming,护肤|全部,,,0,,no,no\r\n";
    assert!(text.ends_with(row), "{text}");
}

#[test]
fn the_table_as_a_whole() {
    wrong_products("", &[(0, None, What::Empty)]);
    wrong_products("\u{FEFF}\n , \n", &[(0, None, What::Empty)]);
    wrong_products(&"x".repeat(MOST_BYTES + 1), &[(0, None, What::TooLarge)]);
    wrong_products(&format!("name,price\n{}", "a,1\n".repeat(MOST_ROWS + 1)), &[(0, None, What::TooManyRows)]);
    wrong_products("name,price\r\na,1\r\n\"b,1\r\nc,1\r\n", &[(3, None, What::OpenQuote)]);
    assert!(products("name,price\n").is_empty());
}

#[test]
fn headings() {
    let unknown = |name| (1, Some(name), What::UnknownColumn(PRODUCT_COLUMNS.listed));
    wrong_products("name,price,colour,x\n", &[unknown("colour"), unknown("x")]);
    wrong_products("name,price,価格\n", &[(1, Some("価格"), What::ColumnTwice)]);
    let missing: Vec<_> = read_products("id\n", &shop()).unwrap_err().into_iter().map(|p| p.what).collect();
    assert!(matches!(missing.as_slice(), [What::MissingColumn(name), What::MissingColumn(price)]
        if name.en == "Name (Chinese)" && price.en == "Price (yuan)"));
    wrong_products(
        "name,price,\n甲,1,x,y\n",
        &[(2, None, What::NoHeading("x".into())), (2, None, What::NoHeading("y".into()))],
    );
    let missing = read_coupons("name\n", &shop()).unwrap_err();
    assert_eq!(missing.len(), 2);
}

#[test]
fn cells_of_products() {
    let head = "id,name,Price,sales,cross-border,state,variants,stock";
    let head = head.replace("sales", "monthly sales");
    for (row, column, what) in [
        ("new,,1", "name", What::Needed),
        ("cream,,1", "name", What::Needed),
        (",,1", "name", What::Needed),
        ("new,甲,", "Price", What::Needed),
        ("new,甲,-1", "Price", What::NoMoney("-1".into())),
        ("new,甲,1,1.5", "monthly sales", What::NoCount("1.5".into())),
        ("new,甲,1,,perhaps", "cross-border", What::NoYesNo("perhaps".into())),
        ("new,甲,1,,,gone", "state", What::NoWord("gone".into(), &words::STATE_WORDS)),
        ("new,甲,1,,,,50ml", "variants", What::NoVariant("50ml".into())),
        ("new,甲,1,,,,50ml=1/2,3", "stock", What::StockOfVariants),
        (",防晒,1", "id", What::SeveralOfName("防晒".into())),
    ] {
        wrong_products(&format!("{head}\n{row}\n"), &[(2, Some(column), what)]);
    }
    wrong_products("name,price\n甲,1\n\n\"乙\n乙\",1\n甲,2\n", &[(5, None, What::Twice(2))]);
    wrong_products("id,name,price\r\na,甲,1\r\n\r\na,乙,1\r\n", &[(4, Some("id"), What::Twice(2))]);
}

#[test]
fn cells_of_coupons() {
    let dates = "2026-11-01,2026-11-30";
    for (row, column, what) in [
        (format!("a,,,,,,{dates}"), Some("类型"), What::NoKind),
        (format!("a,free,,,,,{dates}"), Some("类型"), What::NoWord("free".into(), &words::KIND_WORDS)),
        (format!("a,,x,,,,{dates}"), Some("off"), What::NoMoney("x".into())),
        (format!("a,,,120%,,,{dates}"), Some("折扣"), What::NoShare("120%".into())),
        (format!("a,,1,,nothing,,{dates}"), Some("products"), What::NoProduct("nothing".into())),
        (format!("a,,1,,防晒,,{dates}"), Some("products"), What::SeveralProducts("防晒".into())),
        (format!("a,,1,,,70000,{dates}"), Some("days after claim"), What::NoCount("70000".into())),
        ("a,,1,,,,soon,2026-11-30".into(), Some("from"), What::NoMoment("soon".into())),
        ("a,,1,,,,2026-11-01,".into(), Some("to"), What::Needed),
        (format!(",,1,,,,{dates}"), Some("名称"), What::Needed),
        (format!("a,,1,,,,{dates}\na,,2,,,,{dates}"), None, What::Twice(2)),
    ] {
        let line = if matches!(what, What::Twice(_)) { 3 } else { 2 };
        wrong_coupon(&row, (line, column, what));
    }
}

#[test]
fn fifty_problems_are_listed_and_the_rest_counted() {
    let text = format!("name,price\n{}", (0..60).map(|n| format!("n{n},x\n")).collect::<String>());
    let problems = read_products(&text, &shop()).unwrap_err();
    assert_eq!(problems.len(), 51);
    assert_eq!(problems.last().map(|problem| problem.what.clone()), Some(What::More(10)));
}

#[test]
fn a_problem_is_a_sentence_with_its_place() {
    let say = |problem: &Problem, language| {
        let (text, args) = problem.text();
        fill(text, &args, language)
    };
    let problems = read_products("name,価格,colour\n甲,abc,\n", &shop()).unwrap_err();
    let [unknown, money] = problems.as_slice() else { panic!("{problems:?}") };
    assert_eq!(
        say(money, Language::Ja),
        "2行目「価格」：「abc」は金額として読めません。168 や 69.5 のように入力してください。"
    );
    assert!(say(unknown, Language::ZhHans).ends_with(
        "划线价（元）、跨境、税费说明（中文）、销售状态、商品分类、库存、规格、月销、最低价（元）、推荐、归档"
    ));
    let long = Problem { line: 3, column: Some("a".into()), what: What::NoMoney("字".repeat(100)) };
    assert!(say(&long, Language::En).contains(&format!("“{}…”", "字".repeat(40))));
    let all = [
        What::Empty,
        What::TooLarge,
        What::TooManyRows,
        What::OpenQuote,
        What::ColumnTwice,
        What::NoHeading("x".into()),
        What::Needed,
        What::StockOfVariants,
        What::NoKind,
        What::Twice(9),
        What::More(9),
    ];
    for (what, language) in all.iter().flat_map(|what| Language::ALL.map(|language| (what, language))) {
        let problem = Problem { line: 7, column: Some("価格".into()), what: what.clone() };
        let sentence = say(&problem, language);
        assert!(!sentence.contains(['{', '}']) && sentence.ends_with(['.', '。']), "{sentence}");
    }
}

#[test]
fn every_heading_is_known_and_listed() {
    fn check<K: Copy + PartialEq + std::fmt::Debug>(columns: &Columns<K>) {
        for language in Language::ALL {
            let between = if language == Language::En { ", " } else { "、" };
            let names: Vec<&str> = columns.all.iter().map(|column| column.heading.name.get(language)).collect();
            assert_eq!(columns.listed.get(language), names.join(between));
        }
        let manual = include_str!("../../../docs/tables.md");
        for column in columns.all {
            assert!(column.heading.also.iter().all(|name| fold(name) == *name), "{:?}", column.key);
            let others =
                columns.all.iter().filter(|other| other.key != column.key).flat_map(|other| other.heading.names());
            let clash: Vec<String> = others.filter(|name| column.heading.names().any(|own| own == *name)).collect();
            assert!(clash.is_empty(), "{:?}: {clash:?}", column.key);
            let Text { ja, zh, en } = column.heading.name;
            assert!(manual.contains(&format!("\n| {ja} | {zh} | {en} |")), "{:?}", column.key);
        }
    }
    check(&PRODUCT_COLUMNS);
    check(&COUPON_COLUMNS);
    check(&EVENT_COLUMNS);
}

#[test]
fn a_table_as_large_as_it_may_be() {
    let rows: String = (0..MOST_ROWS).map(|n| format!("商品{n},{n},{},yes,a={n}/1|b={n}/2\r\n", n % 50)).collect();
    let text = format!("name,price,categories,recommended,variants\r\n{rows}");
    let mut shop = shop();
    read_products(&text, &shop).unwrap().apply(&mut shop);
    assert_eq!(read_products(&text, &shop).unwrap(), Plan { same: MOST_ROWS, ..Plan::default() });
    assert_eq!(shop.categories.len(), 52);
}
