//! Runs the cases of `tests/conformance/storefront/`: an account or a shop, a moment, and all that is found.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use akaire::domain::account::AccountKind;
use akaire::domain::brand::Brand;
use akaire::domain::check::{Context, CounterState, Report};
use akaire::domain::pencil::RedPencil;
use akaire::domain::ruleset::{RULE_SETS, rule_set};
use akaire::domain::sample;
use akaire::domain::storefront::{
    AccountSubject, Around, NoteState, ShopSubject, account_rules, check_account, check_shop, shop_rules,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

const NOW: &str = "2026-11-01T12:00:00+08:00";

fn note(id: &str) -> NoteState {
    match id {
        "n1" | "n2" => NoteState::Published,
        "plan" => NoteState::Planned,
        _ => NoteState::Missing,
    }
}

fn size(picture: &str) -> Option<(u32, u32)> {
    match picture {
        "square.jpg" => Some((1000, 1000)),
        "upright.jpg" => Some((900, 1200)),
        "lying.jpg" => Some((1600, 900)),
        _ => None,
    }
}

fn read(file: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/conformance/storefront").join(file);
    serde_norway::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// Puts a value at a place of which all but the last step exist; one step behind the end of a list makes it longer.
fn set(root: &mut Value, place: &str, value: &Value) {
    let (parent, last) = place.rsplit_once('/').unwrap();
    match root.pointer_mut(parent).unwrap_or_else(|| panic!("no {parent}")) {
        Value::Array(items) => {
            let index: usize = last.parse().unwrap();
            items.resize(items.len().max(index + 1), Value::Null);
            items[index] = value.clone();
        }
        other => other[last] = value.clone(),
    }
}

fn milliseconds(text: &str) -> i64 {
    akaire::domain::time::instant(text).unwrap()
}

fn found(report: &Report) -> Vec<Value> {
    let member = |value: Value, name: &str, finding: &mut Value| {
        if !value.is_null() {
            finding[name] = value;
        }
    };
    let of = |finding: &akaire::domain::finding::Finding| {
        let mut out = json!({ "rule": finding.rule, "severity": finding.severity.id(), "field": finding.field.id() });
        member(json!(finding.item), "item", &mut out);
        member(json!(finding.member), "member", &mut out);
        out
    };
    report.findings.iter().map(of).collect()
}

/// Every case of a file: what differs.
fn judge<T: DeserializeOwned>(
    file: &str,
    check: &dyn Fn(&T, &Value, &Context<'_>) -> Report,
) -> (Vec<String>, Vec<Value>) {
    let cases = read(file);
    let (mut wrong, mut all) = (Vec::new(), Vec::new());
    for case in cases["cases"].as_array().unwrap() {
        let mut subject = cases["base"].clone();
        for (place, value) in case["set"].as_object().into_iter().flatten() {
            set(&mut subject, place, value);
        }
        let subject =
            serde_json::from_value(subject).unwrap_or_else(|error| panic!("{}: {error}", case["description"]));
        let silenced = case["silenced"].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned);
        let brand = Brand { silenced: silenced.collect(), ..Brand::default() };
        let rules = case["ruleSet"].as_str().map_or(&RULE_SETS[0], |id| rule_set(id).unwrap());
        let now = milliseconds(case["now"].as_str().unwrap_or(NOW));
        let report = check(&subject, case, &Context { brand: &brand, ..Context::new(rules, now) });
        let found = found(&report);
        all.extend(found.clone());
        if Some(&found) != case["expect"].as_array() {
            let lines: Vec<String> = found.iter().map(Value::to_string).collect();
            wrong.push(format!("{}: got\n  {}", case["description"], lines.join("\n  ")));
        }
    }
    (wrong, all)
}

fn spoken(found: &[Value], ids: impl Iterator<Item = &'static str>) {
    let silent: Vec<&str> = ids.filter(|id| !found.iter().any(|finding| finding["rule"] == *id)).collect();
    assert!(silent.is_empty(), "no case for {silent:?}");
}

const AROUND: Around<'_> = Around { note: &note, size: &size };

#[test]
fn accounts() {
    let (wrong, all) = judge("account.yml", &|account, _, context| {
        check_account(&AccountSubject { account, shop: None, around: AROUND, now: context.now }, context)
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    spoken(&all, account_rules::RULES.iter().map(|rule| rule.id));
}

#[test]
fn shops() {
    let (wrong, all) = judge("shop.yml", &|shop, case, context| {
        let kind = match &case["kind"] {
            Value::Null => AccountKind::EnterprisePro,
            kind => serde_json::from_value(kind.clone()).unwrap(),
        };
        check_shop(&ShopSubject::new(shop, Some(kind), AROUND, context.now), context)
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    spoken(&all, shop_rules::RULES.iter().map(|rule| rule.id));
}

#[test]
fn counters_stand_beside_their_limits() {
    let account =
        serde_json::from_value(json!({ "name": "一二三四五六七八九十百千万", "bio": { "zh": "京都" } })).unwrap();
    let subject = AccountSubject { account: &account, shop: None, around: AROUND, now: 0 };
    let counters = check_account(&subject, &Context::new(&RULE_SETS[0], 0)).counters;
    let said: Vec<_> = counters.iter().map(|counter| (counter.field.id(), counter.whole(), counter.state())).collect();
    assert_eq!(
        said,
        [("name", (13, 26, Some(24)), CounterState::Uncertain), ("bio", (2, 2, Some(100)), CounterState::Ok)]
    );
    let shop = serde_json::from_value(json!({ "recommended": ["a"] })).unwrap();
    let subject = ShopSubject::new(&shop, None, AROUND, 0);
    let counters = check_shop(&subject, &Context::new(&RULE_SETS[0], 0)).counters;
    assert_eq!((counters[0].field.id(), counters[0].whole()), ("recommended", (1, 1, Some(6))));
}

/// What is said of the sample is known: a rule that begins to speak there is seen.
#[test]
fn the_sample_is_without_errors_and_warnings() {
    let (profile, shop) = (sample::profile().unwrap(), sample::shop().unwrap());
    let notes = sample::notes().unwrap();
    let note = |id: &str| if notes.note(id).is_some() { NoteState::Published } else { NoteState::Missing };
    let around = Around { note: &note, size: &|_| None };
    let now = milliseconds(NOW);
    let context = Context::new(&RULE_SETS[0], now);
    let account = &profile.account;
    let of_account = check_account(&AccountSubject { account, shop: Some(&shop), around, now }, &context);
    let of_shop = check_shop(&ShopSubject::new(&shop, Some(account.kind), around, now), &context);
    let rules = |report: &Report| report.findings.iter().map(|finding| finding.rule).collect::<Vec<_>>();
    assert_eq!(rules(&of_account), [""; 0]);
    let known = ["struck-price-basis", "struck-price-basis", "coupon-expired", "event-past", "event-past"];
    assert_eq!(rules(&of_shop), known);
}

#[test]
fn the_pencil_reads_every_text() {
    static PENCIL: LazyLock<RedPencil> = LazyLock::new(RedPencil::new);
    let context = Context { pencil: Some(&*PENCIL), ..Context::new(&RULE_SETS[0], milliseconds(NOW)) };
    let kana = |members: &[&str]| {
        let mut value = json!({ "id": "x" });
        members.iter().for_each(|member| value[member] = json!({ "zh": "京都です", "ja": "" }));
        value
    };
    let places = |report: &Report| -> Vec<String> {
        let of_pencil = report.findings.iter().filter(|finding| finding.rule == "language-kana");
        let place = |finding: &akaire::domain::finding::Finding| {
            assert_eq!(finding.range.is_none(), matches!(finding.member, Some("details" | "variants")));
            let item = finding.item.map(|item| item.to_string()).unwrap_or_default();
            format!("{}{item}.{}", finding.field.id(), finding.member.unwrap_or_default())
        };
        of_pencil.map(place).collect()
    };

    let mut account = kana(&["genre", "bio"]);
    account["name"] = json!("京都です");
    account["quoted"] = kana(&["text", "title"]);
    account["collections"] = json!([{}, kana(&["title"])]);
    let account = serde_json::from_value(account).unwrap();
    let report = check_account(&AccountSubject { account: &account, shop: None, around: AROUND, now: 0 }, &context);
    assert_eq!(places(&report), ["name.", "genre.", "bio.", "quoted.text", "quoted.title", "collections1.title"]);
    assert!(report.lexicon.is_some());

    let mut product = kana(&["name", "note", "taxNote"]);
    product["details"] = json!([{ "zh": "京都" }, kana(&[]), { "zh": "京都です" }]);
    product["variants"] = json!([{ "name": { "zh": "京都です" } }, { "name": { "zh": "京都です" } }]);
    let mut archived = product.clone();
    archived["archived"] = json!(true);
    let mut shop = kana(&["name", "notice", "shipping"]);
    shop["products"] = json!([product, archived]);
    shop["categories"] = json!([kana(&["name"])]);
    shop["coupons"] = json!([kana(&["name", "scope"])]);
    shop["gifts"] = json!([kana(&["name"])]);
    shop["events"] = json!([kana(&["title", "rules"])]);
    let shop = serde_json::from_value(shop).unwrap();
    let subject = ShopSubject::new(&shop, None, AROUND, 0);
    let report = check_shop(&subject, &context);
    assert_eq!(
        places(&report),
        [
            "name.",
            "notice.",
            "shipping.",
            "categories0.name",
            "products0.variants",
            "products0.details",
            "products0.name",
            "products0.note",
            "products0.taxNote",
            "coupons0.name",
            "coupons0.scope",
            "gifts0.name",
            "events0.title",
            "events0.rules"
        ]
    );
    assert!(report.findings.is_sorted_by_key(|finding| finding.order()));
}

#[test]
fn the_lexicon_speaks_of_a_shop_and_words_of_the_brand_are_its_own() {
    static PENCIL: LazyLock<RedPencil> = LazyLock::new(RedPencil::new);
    let shop = serde_json::from_value(json!({ "notice": { "zh": "全网最低价，加微信下单" } })).unwrap();
    let said = |brand: &Brand| -> Vec<&'static str> {
        let context = Context { pencil: Some(&*PENCIL), brand, ..Context::new(&RULE_SETS[0], milliseconds(NOW)) };
        let subject = ShopSubject::new(&shop, None, AROUND, 0);
        let report = check_shop(&subject, &context);
        report.findings.iter().map(|finding| finding.rule).filter(|rule| rule.starts_with("lexicon")).collect()
    };
    let all = said(&Brand::default());
    assert!(all.contains(&"lexicon-diversion"), "{all:?}");
    let silent = Brand { silenced: vec!["lexicon-diversion".to_owned()], ..Brand::default() };
    assert!(!said(&silent).contains(&"lexicon-diversion"));
}
