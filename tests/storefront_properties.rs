//! What holds for every finding of every account and shop: it knows its place, and comes in order.

use std::cell::Cell;
use std::sync::LazyLock;

use akaire::domain::account::{Account, AccountKind, Collection, ProfileTab, Quote, Service, Verification};
use akaire::domain::bilingual::Bilingual;
use akaire::domain::brand::Brand;
use akaire::domain::check::{Context, Pencil, Report};
use akaire::domain::finding::{Edit, Field, Finding};
use akaire::domain::language::Language;
use akaire::domain::moment::Moment;
use akaire::domain::pencil::RedPencil;
use akaire::domain::ruleset::RULE_SETS;
use akaire::domain::shared::Shared;
use akaire::domain::shop::{
    Category, Coupon, CouponKind, Event, Gift, Money, Presale, Product, ProductState, Shop, Variant,
};
use akaire::domain::storefront::pieces::{InPieces, Read};
use akaire::domain::storefront::{AccountSubject, Around, NoteState, ShopSubject, check_account, check_shop};
use akaire::domain::text::utf16_len;
use akaire::domain::wording::fill;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

static PENCIL: LazyLock<RedPencil> = LazyLock::new(RedPencil::new);

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[ 　字a@《/小程序#:\n😀\u{200D}\u{301}]{0,12}",
        select(&["最好的面霜", "国家级", "第一品牌，100%有效", "￥99", "字字"][..]).prop_map(str::to_owned),
        Just("字".repeat(120)),
        Just("😀".repeat(60)),
        "\\PC{0,8}",
    ]
}

fn texts() -> impl Strategy<Value = Bilingual> {
    (text(), text()).prop_map(|(zh, ja)| Bilingual { zh, ja })
}

fn id() -> impl Strategy<Value = String> {
    prop_oneof![select(&["a", "b", "c", "gone", "plan", ""][..]).prop_map(str::to_owned), text()]
}

fn ids() -> impl Strategy<Value = Vec<String>> {
    vec(id(), 0..4)
}

fn money() -> impl Strategy<Value = Money> {
    prop_oneof![select(&[0, 1, 100, 16_800, -1, i64::MAX, i64::MIN][..]), -10i64..30_000].prop_map(Money)
}

fn moment() -> impl Strategy<Value = Moment> {
    select(
        &[
            "0001-01-01T00:00:00Z",
            "2026-10-31T23:59:59+08:00",
            "2026-11-01T00:00:00+08:00",
            "2026-11-01T12:00:00.5-03:30",
            "9999-12-31T23:59:59Z",
        ][..],
    )
    .prop_map(|text| Moment::parse(text).unwrap())
}

fn coupon() -> impl Strategy<Value = Coupon> {
    let kind = select(&[CouponKind::AmountOff, CouponKind::Threshold, CouponKind::Percent][..]);
    let sums = (money(), any::<u8>(), of(money()), money());
    (id(), texts(), kind, sums, ids(), moment(), moment()).prop_map(
        |(id, name, kind, (off, pays, at_most, threshold), products, from, to)| Coupon {
            id,
            name,
            kind,
            off,
            pays,
            at_most,
            threshold,
            products,
            from,
            to,
            ..Coupon::default()
        },
    )
}

fn gift() -> impl Strategy<Value = Gift> {
    (id(), texts(), text(), 0u32..2, of(moment()), of(moment()), ids()).prop_map(
        |(id, name, size, quantity, from, to, products)| Gift {
            id,
            name,
            size,
            quantity,
            from,
            to,
            products,
            ..Gift::default()
        },
    )
}

fn event() -> impl Strategy<Value = Event> {
    (id(), texts(), texts(), moment(), moment(), ids(), any::<bool>()).prop_map(
        |(id, title, rules, from, to, products, live)| Event {
            id,
            title,
            rules,
            from,
            to,
            products,
            live,
            ..Event::default()
        },
    )
}

fn presale() -> impl Strategy<Value = Presale> {
    (money(), money(), moment(), moment(), moment(), moment()).prop_map(
        |(deposit, counts_for, deposit_from, deposit_to, balance_from, balance_to)| Presale {
            deposit,
            counts_for,
            deposit_from,
            deposit_to,
            balance_from,
            balance_to,
        },
    )
}

fn product() -> impl Strategy<Value = Product> {
    let state =
        select(&[ProductState::Upcoming, ProductState::OnSale, ProductState::SoldOut, ProductState::Discontinued][..]);
    let variant = (texts(), money(), any::<u32>()).prop_map(|(name, price, stock)| Variant { name, price, stock });
    let sums = (money(), of(money()), of(money()), of(presale()));
    (id(), texts(), ids(), sums, vec(variant, 0..3), state, vec(texts(), 0..3), ids(), any::<bool>()).prop_map(
        |(id, name, pictures, (price, struck_price, floor, presale), variants, state, details, notes, archived)| {
            Product {
                id,
                name,
                pictures,
                price,
                struck_price,
                floor,
                presale,
                variants,
                state,
                details,
                notes,
                archived,
                ..Product::default()
            }
        },
    )
}

fn shop() -> impl Strategy<Value = Shop> {
    let category =
        (id(), texts(), ids()).prop_map(|(id, name, products)| Category { id, name, products, ..Category::default() });
    let lists = (vec(coupon(), 0..4), vec(gift(), 0..3), vec(event(), 0..3), vec(category, 0..3));
    (texts(), texts(), lists, vec(product(), 0..4), ids(), of(any::<u8>()), of(any::<u8>())).prop_map(
        |(name, notice, (coupons, gifts, events, categories), products, recommended, slots, floor)| Shop {
            name,
            notice,
            coupons,
            gifts,
            events,
            categories,
            products: products.into_iter().map(Shared::from).collect(),
            recommended,
            slots,
            floor,
            ..Shop::default()
        },
    )
}

fn account() -> impl Strategy<Value = Account> {
    let collection =
        (id(), texts(), ids()).prop_map(|(id, title, notes)| Collection { id, title, notes, ..Collection::default() });
    let verification = (texts(), text()).prop_map(|(label, body)| Verification { label, body, ..Default::default() });
    let quote = (texts(), text(), texts(), any::<bool>()).prop_map(|(text, author, title, consent)| Quote {
        text,
        author,
        title,
        consent,
        ..Quote::default()
    });
    let lists = (vec(select(&Service::ALL[..]), 0..4), vec(select(&ProfileTab::ALL[..]), 0..5), ids());
    let parts = (of(verification), texts(), texts(), of(quote), vec(collection, 0..3));
    (text(), text(), select(&AccountKind::ALL[..]), lists, parts).prop_map(
        |(name, red_id, kind, (services, tabs, pinned), (verification, genre, bio, quoted, collections))| Account {
            name,
            red_id,
            kind,
            services,
            tabs,
            pinned,
            verification,
            genre,
            bio,
            quoted,
            collections,
            ..Account::default()
        },
    )
}

fn note(id: &str) -> NoteState {
    match id {
        "gone" => NoteState::Missing,
        "plan" => NoteState::Planned,
        _ => NoteState::Published,
    }
}

fn size(picture: &str) -> Option<(u32, u32)> {
    match picture {
        "a" => Some((0, 0)),
        "b" => Some((u32::MAX, 1)),
        "c" => Some((900, 1200)),
        _ => None,
    }
}

const AROUND: Around<'_> = Around { note: &note, size: &size };

/// How many items a list of the subject has; none for what is no list.
type Length<'a> = &'a dyn Fn(Field) -> Option<usize>;

/// What holds for a report, whatever it is about.
fn holds(
    report: &Report,
    again: &Report,
    fields: &[Field],
    length: Length<'_>,
    text: &dyn Fn(&Finding) -> Option<u32>,
) -> Result<(), TestCaseError> {
    prop_assert_eq!(&report.findings, &again.findings);
    prop_assert_eq!(&report.counters, &again.counters);
    prop_assert!(report.findings.is_sorted_by_key(Finding::order));
    for finding in &report.findings {
        prop_assert!(fields.contains(&finding.field), "{} speaks of {}", finding.rule, finding.field.id());
        if let Some(item) = finding.item {
            prop_assert!(length(finding.field).is_some_and(|length| (item as usize) < length), "{}", finding.rule);
        }
        if let Some(range) = finding.range {
            prop_assert!(range.start < range.end, "{}", finding.rule);
            prop_assert!(text(finding).is_some_and(|length| range.end <= length), "{}", finding.rule);
        }
        for edit in finding.fixes.iter().flat_map(|fix| &fix.edits) {
            let Edit::Replace { field, item, .. } = edit else { continue };
            prop_assert_eq!((*field, *item), (finding.field, finding.item));
        }
        for language in Language::ALL {
            let said = fill(&finding.wording.message, &finding.args, language);
            prop_assert!(!said.trim().is_empty(), "{}", finding.rule);
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn of_accounts(account in account(), rules in select(&[0usize, 1, 2][..])) {
        let now = 1_793_505_600_000;
        let context = Context::new(&RULE_SETS[rules], now);
        let subject = AccountSubject { account: &account, shop: None, around: AROUND, now };
        let length = |field| match field {
            Field::Services => Some(account.services.len()),
            Field::Tabs => Some(account.tabs.len()),
            Field::Pinned => Some(account.pinned.len()),
            Field::Collections => Some(account.collections.len()),
            _ => None,
        };
        let text = |finding: &Finding| match finding.field {
            Field::Name => Some(utf16_len(&account.name)),
            Field::Bio => Some(utf16_len(&account.bio.zh)),
            _ => None,
        };
        let (report, again) = (check_account(&subject, &context), check_account(&subject, &context));
        holds(&report, &again, &Field::OF_ACCOUNT, &length, &text)?;
    }

    #[test]
    fn of_shops(shop in shop(), rules in select(&[0usize, 1, 2][..]), now in any::<i64>()) {
        let now = if now % 2 == 0 { 1_793_505_600_000 } else { now };
        let context = Context::new(&RULE_SETS[rules], now);
        let subject = ShopSubject::new(&shop, Some(AccountKind::Ordinary), AROUND, now);
        let length = |field| match field {
            Field::Recommended => Some(shop.recommended.len()),
            Field::Categories => Some(shop.categories.len()),
            Field::Products => Some(shop.products.len()),
            Field::Coupons => Some(shop.coupons.len()),
            Field::Gifts => Some(shop.gifts.len()),
            Field::Events => Some(shop.events.len()),
            _ => None,
        };
        let text = |finding: &Finding| match (finding.field, finding.item) {
            (Field::Notice, _) => Some(utf16_len(&shop.notice.zh)),
            (Field::Events, Some(item)) => Some(utf16_len(&shop.events[item as usize].rules.zh)),
            _ => None,
        };
        let (report, again) = (check_shop(&subject, &context), check_shop(&subject, &context));
        holds(&report, &again, &Field::OF_SHOP, &length, &text)?;
    }

    // What is worked out in pieces, interrupted, begun anew, and with what was read before, is what the plain check says.
    #[test]
    fn pieces_come_to_the_whole(
        first in shop(),
        second in shop(),
        steps in vec((0usize..6, 0usize..4, text()), 0..5),
        (stop, rules) in (0usize..60, select(&[0usize, 1, 2][..])),
        silenced in any::<bool>(),
    ) {
        let now = 1_793_505_600_000;
        let brand = Brand { silenced: if silenced { vec!["product-without-picture".into()] } else { Vec::new() }, ..Brand::default() };
        let mut states = vec![first];
        for (what, at, text) in steps {
            let mut next = states.last().unwrap().clone();
            match (what, next.products.get_mut(at)) {
                (0, Some(product)) => product.name.zh = text,
                (1, Some(product)) => product.details.push(Bilingual { zh: text, ja: String::new() }),
                (2, Some(product)) => product.archived = !product.archived,
                (3, Some(_)) => drop(next.products.remove(at)),
                (4, Some(_)) => next.products.rotate_left(1),
                _ => next.products.extend_from_slice(&second.products),
            }
            states.push(next);
        }
        let mut read = Read::default();
        for shop in &states {
            let pencil: &dyn Pencil = &*PENCIL;
            let context = Context { brand: &brand, pencil: Some(pencil), ..Context::new(&RULE_SETS[rules], now) };
            let subject = ShopSubject::new(shop, Some(AccountKind::Ordinary), AROUND, now);
            let left = Cell::new(stop);
            let more = || left.get() > 0 && { left.set(left.get() - 1); true };
            // Given up half way: somebody has typed on.
            let given_up = InPieces::default().go_on(&subject, &context, &mut read, &more);
            let mut pieces = InPieces::default();
            let report = loop {
                if let Some(report) = pieces.go_on(&subject, &context, &mut read, &|| false) {
                    break report;
                }
            };
            let plain = check_shop(&subject, &context);
            prop_assert_eq!(&report.findings, &plain.findings);
            prop_assert_eq!(&report.counters, &plain.counters);
            prop_assert_eq!(report.lexicon, plain.lexicon);
            if let Some(report) = given_up {
                prop_assert_eq!(&report.findings, &plain.findings);
            }
        }
    }
}
