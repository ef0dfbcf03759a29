//! The sample brand holds together: every file, id, date and sum it names is true.

#![cfg(feature = "app")]

use std::{collections::BTreeSet, fs, path::PathBuf};

mod support;

use akaire::domain::{
    bilingual::Bilingual,
    media::probe,
    note::Note,
    sample::{self, MEDIA, NOTES, PROFILE, Profile, SHOP, Sample},
    shop::{Buyer, Cart, CouponKind, CouponState, EventPhase, Money, ProductState, Shop},
    subject::NoteKind,
};
use chrono::NaiveDate;
use serde_json::Value;
use support::block_on;
use unicode_segmentation::UnicodeSegmentation;

fn sample() -> Sample {
    sample::notes().unwrap()
}

fn profile() -> Profile {
    sample::profile().unwrap()
}

fn shop() -> Shop {
    sample::shop().unwrap()
}

/// Whether the note breaks this rule on purpose.
fn meant(note: &Note, rule: &str) -> bool {
    profile().told(&note.id).unwrap().intended.iter().any(|name| name == rule)
}

fn assets() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets")
}

/// The title as RED counts it: UTF-16 units above 127 weigh 2, others 1; half of the sum, rounded up.
fn red_count(text: &str) -> u32 {
    text.encode_utf16().map(|unit| if unit > 127 { 2 } else { 1 }).sum::<u32>().div_ceil(2)
}

/// Every string in the JSON, with its path.
fn strings(value: &Value, path: &str, out: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => out.push((path.to_owned(), text.clone())),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(i, item)| strings(item, &format!("{path}/{i}"), out))
        }
        Value::Object(members) => members.iter().for_each(|(key, item)| strings(item, &format!("{path}/{key}"), out)),
        _ => {}
    }
}

fn unique<'a>(ids: impl IntoIterator<Item = &'a str>) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::new();
    for id in ids {
        assert!(seen.insert(id), "{id} twice");
    }
    seen
}

#[test]
fn parses_and_loses_no_member() {
    /// What is written is read; what is not written has its default.
    fn holds(read: &Value, written: &Value, path: &str) {
        match (read, written) {
            (Value::Object(read), Value::Object(written)) => written.iter().for_each(|(key, value)| {
                let path = format!("{path}/{key}");
                holds(read.get(key).unwrap_or_else(|| panic!("{path} is lost")), value, &path);
            }),
            (Value::Array(read), Value::Array(written)) => {
                assert_eq!(read.len(), written.len(), "{path}");
                read.iter().zip(written).enumerate().for_each(|(i, (a, b))| holds(a, b, &format!("{path}/{i}")));
            }
            _ => assert_eq!(read, written, "{path}"),
        }
    }
    let json = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    holds(&serde_json::to_value(sample().notes).unwrap(), &json(NOTES), "notes");
    holds(&serde_json::to_value(profile()).unwrap(), &json(PROFILE), "profile");
    holds(&serde_json::to_value(shop()).unwrap(), &json(SHOP), "shop");
    assert!(sample::parse::<Profile>("{").unwrap_err().to_string().starts_with("the sample cannot be read"));
}

#[test]
fn every_file_exists_and_none_lies_unused() {
    let mut all = Vec::new();
    for part in [NOTES, PROFILE, SHOP] {
        strings(&serde_json::from_str(part).unwrap(), "", &mut all);
    }
    let mut named = BTreeSet::new();
    for (path, text) in all {
        let text = text.trim_start_matches("assets/").to_owned();
        if text.starts_with("art/") || text.starts_with("sample/") {
            assert!(assets().join(&text).is_file(), "{path}: {text}");
            named.insert(text);
        }
    }
    for file in sample().media.keys().filter(|file| !named.contains(*file)) {
        // The still of the picture that is a GIF on purpose: what its repair would give.
        assert_eq!(file, "sample/koharubi-05.jpg");
    }
    let listed: BTreeSet<String> = sample().media.into_keys().collect();
    let there = fs::read_dir(assets().join("sample")).unwrap();
    let there: BTreeSet<String> =
        there.map(|entry| format!("sample/{}", entry.unwrap().file_name().to_string_lossy())).collect();
    assert_eq!(there, listed);
    assert!(named.iter().filter(|file| file.starts_with("sample/")).all(|file| listed.contains(file)));
}

#[test]
fn every_id_is_unique_and_every_reference_leads_somewhere() {
    let (sample, profile, shop) = (sample(), profile(), shop());
    let notes = unique(sample.notes.iter().map(|note| note.id.as_str()));
    let products = unique(shop.products.iter().map(|product| product.id.as_str()));
    unique(shop.coupons.iter().map(|coupon| coupon.id.as_str()));
    unique(shop.events.iter().map(|event| event.id.as_str()));
    unique(shop.categories.iter().map(|category| category.id.as_str()));

    for id in &profile.account.pinned {
        let note = profile.told(id).unwrap();
        assert!(note.quote.as_ref().is_some_and(|quote| quote.consent), "{id} is pinned");
    }
    for collection in &profile.account.collections {
        for id in unique(collection.notes.iter().map(String::as_str)) {
            assert!(notes.contains(id), "{id}");
            assert!(profile.told(id).unwrap().published_at.is_some(), "{id} is a plan, yet collected");
        }
    }
    assert_eq!(unique(profile.notes.iter().map(|told| told.note.as_str())), notes);
    let lists = (shop.coupons.iter().map(|coupon| &coupon.products))
        .chain(shop.events.iter().map(|event| &event.products))
        .chain(shop.categories.iter().map(|category| &category.products))
        .chain([&shop.recommended]);
    for list in lists {
        for id in unique(list.iter().map(String::as_str)) {
            assert!(products.contains(id), "{id}");
        }
    }
    assert_eq!(shop.recommended().count(), 6);
    for id in &products {
        assert!(shop.categories.iter().any(|shelf| shelf.products.iter().any(|other| other == id)), "{id} on no shelf");
    }
}

#[test]
fn notes_keep_the_limits_but_where_they_break_them_on_purpose() {
    for note in sample().notes {
        let Note { id, title, body, topics, media, mentions, .. } = &note;
        let meant = |rule: &str| meant(&note, rule);
        let (kind, images, video) = (media.kind(), media.tray(), media.video());
        assert_eq!(red_count(title) > 20, meant("title-too-long"), "{id}: {}", red_count(title));
        assert!(!title.contains('\n'), "{id}");
        let length = body.graphemes(true).filter(|grapheme| *grapheme != "\n").count();
        assert!((100..=200).contains(&length) && body.graphemes(true).count() <= 200, "{id}: {length}");
        assert!(!body.contains("\n\n\n") && body.trim() == body, "{id}");
        assert!((1..=10).contains(&topics.len()), "{id}");
        unique(topics.iter().map(String::as_str));
        assert!(mentions.iter().all(|name| body.contains(&format!("@{name}"))), "{id}");
        assert_eq!(kind == NoteKind::Video, video.is_some(), "{id}");
        assert_eq!(kind == NoteKind::Video, images.is_empty(), "{id}");
        assert!(images.len() <= 9, "{id}");
        let wrong = |file: &str| !file.ends_with(".jpg");
        assert_eq!(images.iter().any(|image| wrong(&image.name)), meant("image-format"), "{id}");
        assert_eq!(images.iter().any(|image| image.name.contains("-small")), meant("image-resolution"), "{id}");
    }
}

#[test]
fn cards_of_others_keep_the_title_limit() {
    let profile = profile();
    for card in profile.feed.iter().chain(&profile.account.saves) {
        assert!((1..=20).contains(&red_count(&card.title.zh)), "{}", card.title.zh);
    }
}

#[test]
fn the_hero_carries_the_mistakes_a_visitor_is_shown() {
    let sample = sample();
    let hero = sample.note("sample-01").unwrap();
    assert_eq!((red_count(&hero.title), hero.topics.len(), hero.media.tray().len()), (19, 7, 5));
    for mistake in ["化粧水", "最佳", "加微信"] {
        assert!(hero.body.contains(mistake), "{mistake}");
        let clean = |note: &&Note| note.id != hero.id && format!("{}{}", note.title, note.body).contains(mistake);
        assert_eq!(sample.notes.iter().find(clean), None, "{mistake}");
    }
    assert_eq!(profile().told(&hero.id).unwrap().published_at, None);
}

#[test]
fn dates_are_days_in_order() {
    let sample = sample();
    let profile = profile();
    for note in &sample.notes {
        let told = profile.told(&note.id).unwrap();
        let planned: NaiveDate = note.planned_date.as_deref().unwrap().parse().unwrap();
        for moment in [note.timed_publish.clone(), told.published_at.map(|at| at.to_string())].into_iter().flatten() {
            assert!(moment.starts_with(&planned.to_string()), "{}", note.id);
        }
        assert!(note.timed_publish.is_none() || told.published_at.is_none(), "{}", note.id);
        for comment in &told.comments {
            assert!(told.published_at.is_none_or(|published| published < comment.date), "{}", note.id);
            assert!(comment.reply.as_ref().is_none_or(|reply| comment.date < reply.date), "{}", note.id);
        }
    }
    let shop = shop();
    for coupon in &shop.coupons {
        assert!(coupon.from <= coupon.to, "{}", coupon.id);
        assert!(coupon.off > Money::ZERO, "{}", coupon.id);
        assert_eq!(coupon.kind == CouponKind::Threshold, coupon.off < coupon.required(), "{}", coupon.id);
    }
    for event in &shop.events {
        assert!(event.from <= event.to, "{}", event.id);
    }
    let moon = shop.coupons.iter().find(|coupon| coupon.name.zh == "中秋月见券").unwrap();
    assert_eq!(moon.state_at(moon.to.epoch() + 1), CouponState::Expired);
    let autumn = shop.events.iter().find(|event| event.id == "event-autumn").unwrap();
    assert_eq!(autumn.phase_at(autumn.from.epoch()), EventPhase::Running);
}

#[test]
fn every_chinese_text_has_its_japanese_meaning() {
    fn pairs(value: &Value, path: &str) {
        match value {
            Value::Object(members) if members.contains_key("zh") => {
                let both: Bilingual = serde_json::from_value(value.clone()).unwrap();
                assert!(!both.zh.trim().is_empty() && !both.ja.trim().is_empty(), "{path}");
                let kana = |c: char| ('\u{3041}'..='\u{30ff}').contains(&c) && c != '・' && c != 'ー';
                assert!(!both.zh.contains(kana), "{path}: kana in {}", both.zh);
            }
            Value::Object(members) => members.iter().for_each(|(key, item)| pairs(item, &format!("{path}/{key}"))),
            Value::Array(items) => items.iter().enumerate().for_each(|(i, item)| pairs(item, &format!("{path}/{i}"))),
            _ => {}
        }
    }
    for part in [PROFILE, SHOP] {
        pairs(&serde_json::from_str(part).unwrap(), "");
    }
    for note in sample().notes {
        assert!(!note.meaning.title.is_empty() && !note.meaning.body.is_empty(), "{}", note.id);
        assert!(note.meaning.body.chars().any(|c| ('\u{3041}'..='\u{3096}').contains(&c)), "{}", note.id);
    }
}

#[test]
fn prices_agree_with_variants_and_states() {
    let shop = shop();
    for product in &shop.products {
        let least = product.variants.iter().map(|variant| variant.price).min().unwrap();
        assert_eq!(least, product.price, "{}", product.id);
        assert!(product.price > Money::ZERO, "{}", product.id);
        assert!(product.struck_price.is_none_or(|struck| struck > product.price), "{}", product.id);
        assert_eq!(product.stock() > 0, product.state == ProductState::OnSale, "{}", product.id);
        assert!(!product.details.is_empty() && !product.pictures.is_empty(), "{}", product.id);
    }
    assert_eq!(shop.product("cotton-60").unwrap().price.to_string(), "¥29.50");

    // 168 + 29.50 lies 1.50 under the autumn coupon; a second sheet pack reaches it.
    let now = shop.coupons[0].from.epoch();
    let mut cart = Cart::default();
    cart.add("asatsuyu-150", 0, 1);
    cart.add("cotton-60", 0, 1);
    let missed = cart.total(&shop, Buyer::default(), now);
    assert_eq!((missed.total.to_string(), missed.near.unwrap().missing), ("¥197.50".into(), Money(150)));
    cart.add("cotton-60", 0, 1);
    let reached = cart.total(&shop, Buyer::default(), now);
    assert_eq!((reached.coupon.as_deref(), reached.total), (Some("coupon-autumn"), Money(19700)));
}

#[test]
fn media_facts_are_what_the_probers_say() {
    let files = fs::read_dir(assets().join("sample")).unwrap().map(|entry| entry.unwrap().path());
    let mut measured = serde_json::Map::new();
    let mut total = 0;
    for path in files {
        let name = format!("sample/{}", path.file_name().unwrap().to_string_lossy());
        let facts = block_on(probe(&fs::File::open(&path).unwrap(), None));
        assert_eq!(facts.trouble, None, "{name}");
        assert!(facts.format.as_deref() != Some("jpeg") || facts.bytes <= 90_000, "{name}");
        total += facts.bytes;
        let mut said = serde_json::to_value(&facts).unwrap();
        // What is not known is not written.
        said.as_object_mut().unwrap().retain(|_, fact| !fact.is_null());
        measured.insert(name, said);
    }
    assert!(total <= 800_000, "{total}");
    let text = format!("{}\n", serde_json::to_string_pretty(&measured).unwrap());
    if text != MEDIA {
        fs::write(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("data/samples/koharubi/media.json"), &text).unwrap();
        panic!("data/samples/koharubi/media.json was stale and has been written anew; run this again");
    }
    let media = sample().media;
    assert!(media["sample/koharubi-04-small.jpg"].displayed() < Some((720, 960)));
    let small = |file: &str| file.contains("-small");
    assert!(
        media.iter().all(|(file, facts)| small(file) || facts.displayed().is_some_and(|(w, h)| w >= 720 && h >= 960))
    );
    assert_eq!(media["sample/koharubi-06.mp4"].duration, Some(6.0));
}

#[test]
fn things_of_a_list_have_ids_of_their_own() {
    let (profile, shop) = (profile(), shop());
    let collections = profile.account.collections.iter().map(|collection| collection.id.as_str());
    assert!(!unique(collections).contains(""));
    for ids in [
        unique(shop.products.iter().map(|product| product.id.as_str())),
        unique(shop.categories.iter().map(|category| category.id.as_str())),
        unique(shop.coupons.iter().map(|coupon| coupon.id.as_str())),
        unique(shop.gifts.iter().map(|gift| gift.id.as_str())),
        unique(shop.events.iter().map(|event| event.id.as_str())),
    ] {
        assert!(!ids.contains(""));
    }
}

#[test]
fn notes_show_products_that_the_shop_has() {
    let shop = shop();
    for note in &sample().notes {
        for id in &note.products {
            assert!(shop.product(id).is_some_and(|product| !product.archived), "{} shows {id}", note.id);
        }
    }
}
