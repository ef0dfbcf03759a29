//! The rule sets of `data/rulesets/`: a limit without source, date and confidence, an unknown limit, a missing one or a
//! wrong type stops the build.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use serde::Deserialize;
use toml::Value;

use crate::common::{Origin, Words, confidence, files, is_date, read};

/// Every limit there is: its id in the data, its field in Rust, and its shape.
const LIMITS: &[(&str, &str, Shape)] = &[
    ("title.max", "title_max", Shape::Number),
    ("title.newline", "title_newline", Shape::Flag),
    ("title.required", "title_required", Shape::Flag),
    ("body.max", "body_max", Shape::Number),
    ("body.house", "body_house", Shape::MinMax),
    ("body.markdown", "body_markdown", Shape::Flag),
    ("topics.max", "topics_max", Shape::Number),
    ("topics.picked", "topics_picked", Shape::Flag),
    ("topics.duplicate", "topics_duplicate", Shape::Flag),
    ("topics.short_form", "topics_short_form", Shape::Word),
    ("topics.long_form", "topics_long_form", Shape::Word),
    ("mentions.name", "mentions_name", Shape::MinMax),
    ("mentions.picked", "mentions_picked", Shape::Flag),
    ("stickers.names", "stickers_names", Shape::Words),
    ("images.min", "images_min", Shape::Number),
    ("images.max", "images_max", Shape::Number),
    ("images.bytes", "images_bytes", Shape::SureMost),
    ("images.formats", "images_formats", Shape::Words),
    ("images.animated", "images_animated", Shape::Flag),
    ("images.resolution", "images_resolution", Shape::Size),
    ("images.aspect", "images_aspect", Shape::Ratios),
    ("images.card", "images_card", Shape::Ratios),
    ("images.cover", "images_cover", Shape::Number),
    ("video.duration", "video_duration", Shape::Number),
    ("video.bytes", "video_bytes", Shape::SureMost),
    ("video.containers", "video_containers", Shape::Words),
    ("video.recommended", "video_recommended", Shape::Words),
    ("video.resolution", "video_resolution", Shape::Size),
    ("publish.window", "publish_window", Shape::Minutes),
];

/// The limits of accounts, shops and what notes lead to, which stand in a table of their own: the small module has no room for them.
const STOREFRONT: &[(&str, &str, Shape)] = &[
    ("account.name", "account_name", Shape::MinMax),
    ("account.name_signs", "account_name_signs", Shape::Words),
    ("account.red_id", "account_red_id", Shape::MinMax),
    ("account.red_id_signs", "account_red_id_signs", Shape::Word),
    ("account.bio", "account_bio", Shape::Number),
    ("account.selling", "account_selling", Shape::Flag),
    ("shop.name_lines", "shop_name_lines", Shape::Number),
    ("shop.pictures", "shop_pictures", Shape::Ratios),
    ("shop.gift_particulars", "shop_gift_particulars", Shape::Flag),
    ("shop.price_basis", "shop_price_basis", Shape::Flag),
    ("shop.mini_programs", "shop_mini_programs", Shape::Flag),
    ("note.products", "note_products", Shape::Number),
    ("note.creator_marked", "note_creator_marked", Shape::Flag),
];

#[derive(Clone, Copy)]
enum Shape {
    Number,
    Flag,
    Word,
    Words,
    MinMax,
    SureMost,
    Size,
    Ratios,
    Minutes,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Limit {
    value: Value,
    unit: String,
    source: String,
    seen: String,
    confidence: String,
    #[serde(default)]
    note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleSet {
    pub id: String,
    inherits: Option<String>,
    seen: String,
    label: Words,
    short: Words,
    limits: BTreeMap<String, Limit>,
}

/// All rule sets, newest evidence first, inherited limits filled in.
pub fn rule_sets(folder: &Path, sources: &BTreeMap<String, Origin>) -> Vec<RuleSet> {
    let mut sets: Vec<RuleSet> = files(folder).iter().map(|path| read::<RuleSet>(path)).collect();
    for set in &sets {
        for (id, limit) in &set.limits {
            check(&set.id, id, limit, sources);
        }
    }
    let own: BTreeMap<String, BTreeMap<String, Limit>> =
        sets.iter().map(|set| (set.id.clone(), set.limits.clone())).collect();
    for set in &mut sets {
        if let Some(parent) = &set.inherits {
            let inherited = own.get(parent).unwrap_or_else(|| panic!("{}: inherits unknown {parent}", set.id));
            for (id, limit) in inherited {
                set.limits.entry(id.clone()).or_insert_with(|| limit.clone());
            }
        }
        for (id, _, _) in LIMITS.iter().chain(STOREFRONT) {
            assert!(set.limits.contains_key(*id), "{}: {id} is missing", set.id);
        }
    }
    sets.sort_by(|a, b| b.seen.cmp(&a.seen));
    sets
}

fn check(set: &str, id: &str, limit: &Limit, sources: &BTreeMap<String, Origin>) {
    let shape = LIMITS.iter().chain(STOREFRONT).find(|(known, _, _)| *known == id).map(|(_, _, shape)| *shape);
    let shape = shape.unwrap_or_else(|| panic!("{set}: no limit is called {id}"));
    let source = sources.get(&limit.source);
    let source = source.unwrap_or_else(|| panic!("{set}: {id} names the unknown source {:?}", limit.source));
    assert!(!source.reference.trim().is_empty(), "{}: a source needs a ref", limit.source);
    assert!(is_date(&limit.seen), "{set}: {id}: seen is {:?}, expected YYYY or YYYY-MM-DD", limit.seen);
    let _ = confidence(&limit.confidence, &format!("{set}: {id}"));
    assert!(!limit.unit.is_empty(), "{set}: {id} has no unit");
    let _ = constant(shape, &limit.value, &format!("{set}: {id}"));
}

fn constant(shape: Shape, value: &Value, place: &str) -> String {
    let whole = |key: &str| {
        value.get(key).and_then(Value::as_integer).filter(|n| *n >= 0).unwrap_or_else(|| panic!("{place}: {key}?"))
    };
    let ratio = |key: &str| match value.get(key).and_then(Value::as_array).map(Vec::as_slice) {
        Some([Value::Integer(width), Value::Integer(height)]) if *width > 0 && *height > 0 => {
            format!("Ratio {{ width: {width}, height: {height} }}")
        }
        _ => panic!("{place}: {key} must be [width, height]"),
    };
    match (shape, value) {
        (Shape::Number, Value::Integer(number)) if *number >= 0 => format!("{number}"),
        (Shape::Flag, Value::Boolean(flag)) => format!("{flag}"),
        (Shape::Word, Value::String(word)) => format!("{word:?}"),
        (Shape::Words, Value::Array(words)) => {
            let words: Vec<&str> =
                words.iter().map(|word| word.as_str().unwrap_or_else(|| panic!("{place}: words"))).collect();
            format!("&{words:?}")
        }
        (Shape::MinMax, Value::Table(_)) => format!("Span {{ min: {}, max: {} }}", whole("min"), whole("max")),
        (Shape::SureMost, Value::Table(_)) => format!("Bytes {{ sure: {}, most: {} }}", whole("sure"), whole("most")),
        (Shape::Size, Value::Table(_)) => format!("Size {{ width: {}, height: {} }}", whole("width"), whole("height")),
        (Shape::Ratios, Value::Table(_)) => format!("Ratios {{ min: {}, max: {} }}", ratio("min"), ratio("max")),
        (Shape::Minutes, Value::Table(_)) => {
            format!("Span {{ min: {}, max: {} }}", whole("min_minutes"), whole("max_minutes"))
        }
        _ => panic!("{place}: {value:?} has the wrong type"),
    }
}

pub fn rust(sets: &[RuleSet], sources: &BTreeMap<String, Origin>) -> String {
    let mut out =
        format!("/// Every rule set, newest evidence first.\npub static RULE_SETS: [RuleSet; {}] = [\n", sets.len());
    for set in sets {
        let _ = writeln!(
            out,
            "RuleSet {{ id: {:?}, seen: {:?}, label: {}, short: {},",
            set.id,
            set.seen,
            set.label.rust(),
            set.short.rust()
        );
        let _ = writeln!(out, "json: {:?},\nlimits: Limits {{", json(set, LIMITS, sources));
        fields(&mut out, set, LIMITS, sources);
        out.push_str("} },\n");
    }
    out.push_str("];\n");
    let _ = writeln!(
        out,
        "/// What holds for accounts and shops, in the order of the rule sets.\npub static STOREFRONT: [StorefrontLimits; {}] = [",
        sets.len()
    );
    for set in sets {
        out.push_str("StorefrontLimits {\n");
        fields(&mut out, set, STOREFRONT, sources);
        out.push_str("},\n");
    }
    out.push_str("];\n");
    let texts: Vec<String> = sets.iter().map(|set| json(set, STOREFRONT, sources)).collect();
    let _ = writeln!(
        out,
        "/// The same as JSON, in the same order: for the docs.\npub static STOREFRONT_JSON: [&str; {}] = {texts:?};",
        sets.len()
    );
    out
}

fn fields(out: &mut String, set: &RuleSet, limits: &[(&str, &str, Shape)], sources: &BTreeMap<String, Origin>) {
    for (id, field, shape) in limits {
        let limit = &set.limits[*id];
        let _ = writeln!(
            out,
            "{field}: Limit {{ value: {}, source: Source(&Evidence {{ title: {}, seen: {:?}, confidence: Confidence::{} }}) }},",
            constant(*shape, &limit.value, id),
            sources[&limit.source].rust(),
            limit.seen,
            confidence(&limit.confidence, id)
        );
    }
}

/// The limits as JSON for `ruleSets()`; written here so that the module needs no JSON writer.
fn json(set: &RuleSet, known: &[(&str, &str, Shape)], sources: &BTreeMap<String, Origin>) -> String {
    let limits: Vec<String> = set
        .limits
        .iter()
        .filter(|(id, _)| known.iter().any(|(known, _, _)| known == id))
        .map(|(id, limit)| {
            let note = if limit.note.is_empty() { "null".to_owned() } else { quoted(&limit.note) };
            format!(
                "{}:{{\"value\":{},\"unit\":{},\"source\":{},\"seen\":{},\"confidence\":{},\"note\":{note}}}",
                quoted(id),
                json_value(&limit.value),
                quoted(&limit.unit),
                quoted(&sources[&limit.source].en),
                quoted(&limit.seen),
                quoted(&limit.confidence),
            )
        })
        .collect();
    format!("{{{}}}", limits.join(","))
}

fn json_value(value: &Value) -> String {
    match value {
        Value::String(text) => quoted(text),
        Value::Array(items) => format!("[{}]", items.iter().map(json_value).collect::<Vec<_>>().join(",")),
        Value::Table(members) => {
            let members: Vec<String> =
                members.iter().map(|(key, value)| format!("{}:{}", quoted(key), json_value(value))).collect();
            format!("{{{}}}", members.join(","))
        }
        Value::Integer(number) => number.to_string(),
        Value::Boolean(flag) => flag.to_string(),
        other => panic!("{other:?} has no place in a rule set"),
    }
}

fn quoted(text: &str) -> String {
    assert!(!text.contains(['"', '\\', '\n']), "quotes and line breaks have no place in data: {text}");
    format!("\"{text}\"")
}
