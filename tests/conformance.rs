//! Runs the language-neutral cases of `tests/conformance/*.yml` through the domain.
//!
//! The cases say what the contract says, not what this code does. `tests/conformance/README.md` describes their form,
//! `tests/conformance/expected.mjs` is a second implementation of what can be computed.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use akaire::domain::brand::{Brand, Genre};
use akaire::domain::check::{Context, Counter, Report, check};
use akaire::domain::finding::{Edit, Finding};
use akaire::domain::language::Language;
use akaire::domain::media::MediaFacts;
use akaire::domain::pencil::RedPencil;
use akaire::domain::ruleset::{DEFAULT_RULE_SET, RuleSet, rule_set};
use akaire::domain::subject::{Given, NoteKind};
use akaire::domain::text::{Mark, byte_at, count, parse, utf16_len};
use akaire::domain::time::date;
use akaire::domain::wording::fill;
use serde_json::{Map, Value, json};

/// The moment a case without `now` is checked at.
const NOW: &str = "2026-11-01T12:00:00+08:00";

/// How many cases the third-party vectors make, and how many more there must be at least.
const VECTORS: usize = 65;
const OWN: usize = 150;

/// Every rule id the contract names, with the severities it allows.
const CONTRACT: [(&str, &[&str]); 37] = [
    ("title-too-long", &["error"]),
    ("title-empty", &["warning"]),
    ("title-newline", &["error"]),
    ("body-too-long", &["error"]),
    ("body-length-uncertain", &["warning"]),
    ("body-house-length", &["advice"]),
    ("topics-too-many", &["error"]),
    ("topic-duplicate", &["warning"]),
    ("topic-invalid", &["error"]),
    ("topic-in-body", &["warning"]),
    ("images-missing", &["error"]),
    ("images-too-many", &["error"]),
    ("image-too-large", &["error", "warning"]),
    ("image-format", &["error"]),
    ("image-resolution", &["advice"]),
    ("image-aspect", &["advice"]),
    ("image-duplicate", &["advice"]),
    ("media-both", &["error"]),
    ("video-missing", &["error"]),
    ("video-too-long", &["error"]),
    ("video-too-large", &["error", "warning"]),
    ("video-container", &["error"]),
    ("video-resolution", &["advice"]),
    ("timed-publish-window", &["error"]),
    ("invisible-character", &["warning"]),
    ("name-disagrees", &["warning"]),
    ("language-bracket", &["warning"]),
    ("language-doubled", &["warning"]),
    ("language-full-width", &["advice"]),
    ("language-half-bracket", &["advice"]),
    ("language-half-kana", &["warning"]),
    ("language-han", &["warning"]),
    ("language-kana", &["warning"]),
    ("language-numbers", &["warning", "advice"]),
    ("language-punctuation", &["advice"]),
    ("language-time-zone", &["advice"]),
    ("language-yen", &["warning"]),
];

/// The severities of a rule that the contract does not name: it speaks by a list of words, and an entry has its level.
const BY_ENTRY: &[&str] = &["warning", "advice"];

/// One case, with `repeat` and `join` already written out.
struct Case {
    file: String,
    value: Value,
}

impl Case {
    fn name(&self) -> String {
        format!("{}: {}", self.file, self.value["description"].as_str().unwrap_or("without description"))
    }

    fn expect(&self) -> &Value {
        &self.value["expect"]
    }

    fn rule_set(&self) -> &'static RuleSet {
        let id = self.value["ruleSet"].as_str().unwrap_or(DEFAULT_RULE_SET);
        rule_set(id).unwrap_or_else(|| panic!("{}: no rule set is called {id}", self.name()))
    }

    fn now(&self) -> i64 {
        milliseconds(self.value["now"].as_str().unwrap_or(NOW))
    }

    /// The rules this case is about; `None` is all of them.
    fn only(&self) -> Option<Vec<&str>> {
        self.expect()["only"].as_array().map(|rules| rules.iter().filter_map(Value::as_str).collect())
    }
}

fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/conformance");
    let mut cases = Vec::new();
    for entry in fs::read_dir(&folder).expect("the folder of the cases is readable") {
        let path = entry.expect("a readable entry").path();
        if path.extension().is_none_or(|extension| extension != "yml") {
            continue;
        }
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{file}: {error}"));
        let list: Vec<Value> = serde_norway::from_str(&text).unwrap_or_else(|error| panic!("{file}: {error}"));
        cases.extend(list.into_iter().map(|value| Case { file: file.clone(), value: expand(value) }));
    }
    cases.sort_by(|a, b| a.file.cmp(&b.file));
    cases
}

/// Writes out `{repeat: [value, n]}` and `{join: [value, …]}`, which stand for long texts and lists.
fn expand(value: Value) -> Value {
    match value {
        Value::Array(items) => items.into_iter().map(expand).collect(),
        Value::Object(members) => {
            if let Some([part, times]) = members.get("repeat").and_then(Value::as_array).map(Vec::as_slice) {
                let times = times.as_u64().expect("repeat counts") as usize;
                join(vec![expand(part.clone()); times], part.is_string())
            } else if let Some(parts) = members.get("join").and_then(Value::as_array) {
                let parts: Vec<Value> = parts.iter().cloned().map(expand).collect();
                let text = parts.iter().all(Value::is_string);
                if text {
                    join(parts, true)
                } else {
                    parts.iter().filter_map(Value::as_array).flatten().cloned().collect()
                }
            } else {
                members.into_iter().map(|(key, value)| (key, expand(value))).collect()
            }
        }
        other => other,
    }
}

fn join(parts: Vec<Value>, text: bool) -> Value {
    if text { parts.iter().filter_map(Value::as_str).collect::<String>().into() } else { parts.into() }
}

fn milliseconds(time: &str) -> i64 {
    chrono::DateTime::parse_from_rfc3339(time).unwrap_or_else(|error| panic!("{time}: {error}")).timestamp_millis()
}

// ---- The note as the contract writes it, as the domain takes it.

/// The media of a note, which a [`Given`] only borrows.
struct Media {
    images: Vec<MediaFacts>,
    video: Option<MediaFacts>,
}

impl Media {
    fn of(note: &Value) -> Self {
        let images = note["images"].as_array().map(Vec::as_slice).unwrap_or_default();
        Self {
            images: images.iter().map(facts).collect(),
            video: Some(&note["video"]).filter(|video| !video.is_null()).map(facts),
        }
    }
}

/// The contract writes members in camelCase and absent ones as `null`.
fn facts(given: &Value) -> MediaFacts {
    let members = given.as_object().expect("media are objects");
    let renamed: Map<String, Value> = members
        .iter()
        .filter(|(_, value)| !value.is_null())
        .map(|(key, value)| {
            let key = key.chars().fold(String::new(), |mut key, c| {
                if c.is_ascii_uppercase() {
                    key.push('_');
                }
                key.push(c.to_ascii_lowercase());
                key
            });
            (key, value.clone())
        })
        .collect();
    serde_json::from_value(renamed.into()).unwrap_or_else(|error| panic!("{given}: {error}"))
}

fn given<'a>(note: &'a Value, media: &'a Media) -> Given<'a> {
    let text = |value: &'a Value| value.as_str().unwrap_or_default();
    let texts = |value: &'a Value| value.as_array().into_iter().flatten().map(text).collect::<Vec<&str>>();
    Given {
        kind: if note["kind"] == "video" { NoteKind::Video } else { NoteKind::Images },
        title: text(&note["title"]),
        body: text(&note["body"]),
        topics: texts(&note["topics"]),
        mentions: texts(&note["mentions"]),
        images: media.images.iter().collect(),
        video: media.video.as_ref(),
        cover: note["cover"].as_u64().unwrap_or_default() as usize,
        cover_text: text(&note["coverText"]),
        picture_texts: texts(&note["pictureTexts"]),
        meaning_title: text(&note["meaning"]["title"]),
        meaning_body: text(&note["meaning"]["body"]),
        paired: &[],
        paired_title: None,
        aside: Vec::new(),
        planned_date: note["plannedDate"].as_str().and_then(date),
        timed_publish: note["timedPublish"].as_str().map(milliseconds),
        paid_partnership: note["paidPartnership"] == true,
        ai_made: note["aiMade"] == true,
    }
}

/// The brand of a case, as an embedder hands it in.
fn brand(given: &Value) -> Brand {
    let texts = |value: &Value| list(value).iter().filter_map(Value::as_str).map(str::to_owned).collect();
    Brand {
        words: texts(&given["words"]),
        genre: Genre::ALL.into_iter().find(|genre| given["genre"] == genre.id()),
        silenced: texts(&given["silenced"]),
        terms: Vec::new(),
    }
}

fn report(case: &Case, note: &Value) -> Report {
    static PENCIL: LazyLock<RedPencil> = LazyLock::new(RedPencil::new);
    let brand = brand(&case.value["brand"]);
    let context = Context { brand: &brand, pencil: Some(&*PENCIL), ..Context::new(case.rule_set(), case.now()) };
    check(given(note, &Media::of(note)), &context)
}

// ---- What the domain says, as the contract writes it.

fn finding_json(finding: &Finding) -> Value {
    json!({
        "rule": finding.rule,
        "severity": finding.severity.id(),
        "field": finding.field.id(),
        "item": finding.item,
        "range": finding.range,
        "passesUnder": finding.passes_under,
    })
}

fn counter_json(counter: &Counter) -> Value {
    json!({
        "field": counter.field.id(),
        "unit": counter.unit.id(),
        "used": counter.used,
        "usedMax": counter.used_max,
        "min": counter.min,
        "limit": counter.limit,
        "state": counter.state().id(),
    })
}

fn marks_json(marks: &[Mark]) -> Value {
    marks.iter().map(|m| json!({ "start": m.range.start, "end": m.range.end, "text": m.text })).collect()
}

/// Whether `got` says all that `expected` says; numbers are equal by value. What is not expected is not compared.
fn agrees(expected: &Value, got: &Value) -> bool {
    match (expected, got) {
        (Value::Object(expected), Value::Object(got)) => {
            expected.iter().all(|(key, value)| got.get(key).is_some_and(|got| agrees(value, got)))
        }
        (Value::Array(expected), Value::Array(got)) => {
            expected.len() == got.len() && expected.iter().zip(got).all(|(expected, got)| agrees(expected, got))
        }
        (Value::Number(expected), Value::Number(got)) => expected.as_f64() == got.as_f64(),
        _ => expected == got,
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

// ---- Judging one case. Every disagreement is a line.

fn judge(case: &Case) -> Vec<String> {
    if case.value["note"].is_object() {
        return judge_note(case);
    }
    let text = case.value["text"].as_str().unwrap_or_else(|| panic!("{}: neither note nor text", case.name()));
    if case.file == "parse.yml" { judge_parse(case, text) } else { judge_count(case, text) }
}

fn judge_count(case: &Case, text: &str) -> Vec<String> {
    let counts = count(text);
    let got = json!({
        "title": counts.title,
        "utf16": counts.utf16,
        "codePoints": counts.code_points,
        "graphemes": counts.graphemes,
        "bytes": counts.bytes,
    });
    let mut wrong = Vec::new();
    if !agrees(case.expect(), &got) || !agrees(&got, case.expect()) {
        wrong.push(format!("counts\n    expected {}\n    got      {got}", case.expect()));
    }
    let note = json!({ "kind": "images", "title": text, "body": "", "topics": [] });
    let fits = !report(case, &note).findings.iter().any(|finding| finding.rule == "title-too-long");
    if case.value["fits"] != fits {
        wrong.push(format!("fits as a title\n    expected {}\n    got      {fits}", case.value["fits"]));
    }
    wrong
}

fn judge_parse(case: &Case, text: &str) -> Vec<String> {
    let marks = parse(text);
    let got = json!({
        "topics": marks_json(&marks.topics),
        "mentions": marks_json(&marks.mentions),
        "stickers": marks_json(&marks.stickers),
        "links": marks_json(&marks.links),
    });
    let expected = case.expect().as_object().expect("lists of marks");
    expected
        .iter()
        .filter(|(name, marks)| !agrees(marks, &got[name.as_str()]))
        .map(|(name, marks)| format!("{name}\n    expected {marks}\n    got      {}", got[name.as_str()]))
        .collect()
}

fn judge_note(case: &Case) -> Vec<String> {
    let expect = case.expect();
    let report = report(case, &case.value["note"]);
    let only = case.only();
    let findings: Vec<Value> = report.findings.iter().map(finding_json).collect();
    let asked: Vec<&Value> = findings
        .iter()
        .filter(|finding| only.as_ref().is_none_or(|only| only.iter().any(|rule| finding["rule"] == *rule)))
        .collect();
    let mut wrong = Vec::new();
    if let Some(expected) = expect["findings"].as_array() {
        let as_expected = expected.len() == asked.len() && expected.iter().zip(&asked).all(|(e, got)| agrees(e, got));
        if !as_expected {
            wrong.push(format!("findings\n    expected {}\n    got      {}", lines(expected), lines(&asked)));
        }
    }
    for expected in list(&expect["present"]) {
        if !findings.iter().any(|got| agrees(expected, got)) {
            let near: Vec<&Value> = findings.iter().filter(|got| got["rule"] == expected["rule"]).collect();
            wrong.push(format!("present\n    expected {expected}\n    got      {}", lines(&near)));
        }
    }
    for rule in list(&expect["absent"]) {
        if let Some(got) = findings.iter().find(|got| got["rule"] == *rule) {
            wrong.push(format!("absent\n    expected no {rule}\n    got      {got}"));
        }
    }
    let counters: Vec<Value> = report.counters.iter().map(counter_json).collect();
    for expected in list(&expect["counters"]) {
        let got = counters.iter().find(|got| got["field"] == expected["field"] && got["unit"] == expected["unit"]);
        if !got.is_some_and(|got| agrees(expected, got)) {
            wrong.push(format!("counter\n    expected {expected}\n    got      {}", got.unwrap_or(&Value::Null)));
        }
    }
    wrong
}

fn lines<T: ToString>(values: &[T]) -> String {
    if values.is_empty() {
        return "nothing".to_owned();
    }
    values.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n             ")
}

/// Fails with everything that is wrong, not with the first.
fn settle(cases: usize, wrong: &[String]) {
    assert!(wrong.is_empty(), "{} disagreements in {cases} cases:\n\n{}\n", wrong.len(), wrong.join("\n\n"));
}

#[test]
fn every_case_holds() {
    let cases = cases();
    let wrong: Vec<String> = cases
        .iter()
        .flat_map(|case| judge(case).into_iter().map(|what| format!("{}\n  {what}", case.name())))
        .collect();
    settle(cases.len(), &wrong);
}

#[test]
fn the_suite_is_whole() {
    let cases = cases();
    let vectors = cases.iter().filter(|case| case.value["origin"].is_string()).count();
    assert_eq!(vectors, VECTORS, "every third-party vector is a case with an origin");
    assert!(cases.len() - vectors >= OWN, "{} own cases, at least {OWN} are asked for", cases.len() - vectors);

    let names: BTreeSet<String> = cases.iter().map(Case::name).collect();
    assert_eq!(names.len(), cases.len(), "descriptions are unique within a file");

    let mut expected = BTreeSet::new();
    let mut silent = BTreeSet::new();
    for case in &cases {
        let expect = case.expect();
        let said: BTreeSet<&str> = list(&expect["findings"])
            .iter()
            .chain(list(&expect["present"]))
            .filter_map(|finding| finding["rule"].as_str())
            .collect();
        silent.extend(list(&expect["absent"]).iter().filter_map(Value::as_str).map(str::to_owned));
        if expect["findings"].is_array() {
            silent
                .extend(case.only().unwrap_or_default().into_iter().filter(|id| !said.contains(id)).map(str::to_owned));
        }
        expected.extend(said.into_iter().map(str::to_owned));
    }
    for (rule, _) in CONTRACT {
        assert!(expected.contains(rule), "no case expects {rule}");
        assert!(silent.contains(rule), "no case expects {rule} to be silent");
    }
}

#[test]
fn every_finding_keeps_the_promises_of_the_contract() {
    let cases = cases();
    let mut wrong = Vec::new();
    for case in cases.iter().filter(|case| case.value["note"].is_object()) {
        let note = &case.value["note"];
        let report = report(case, note);
        let mut complain = |finding: &Finding, what: &str| {
            wrong.push(format!("{}\n  {} {what}\n    {}", case.name(), finding.rule, finding_json(finding)));
        };
        for pair in report.findings.windows(2) {
            if pair[0].order() > pair[1].order() {
                complain(&pair[1], "stands behind one it should precede");
            }
        }
        for finding in &report.findings {
            let severity = finding.severity.id();
            let allowed = CONTRACT.iter().find(|(rule, _)| *rule == finding.rule).map_or(BY_ENTRY, |(_, all)| *all);
            if !allowed.contains(&severity) {
                complain(finding, "has a severity the contract does not give it");
            }
            if !speaks_every_language(finding) {
                complain(finding, "lacks words, or leaves a place unfilled");
            }
            if finding.range.is_some_and(|range| !lies_in(text_of(note, finding), range.start, range.end)) {
                complain(finding, "has a range outside its text, empty, or inside a surrogate pair");
            }
            for fix in &finding.fixes {
                let mended = apply(note, &fix.edits);
                let of_rule = |report: &Report| report.findings.iter().filter(|f| f.rule == finding.rule).count();
                match mended {
                    None => complain(finding, "has a fix whose edits overlap or lie outside"),
                    Some(mended) if of_rule(&self::report(case, &mended)) >= of_rule(&report) => {
                        complain(finding, "is not removed by its own fix");
                    }
                    Some(_) => {}
                }
            }
        }
    }
    settle(cases.len(), &wrong);
}

fn speaks_every_language(finding: &Finding) -> bool {
    Language::ALL.into_iter().all(|language| {
        let wording = finding.wording;
        [&wording.message, &wording.why, &wording.todo].into_iter().all(|text| {
            let places = text.get(language).split('{').skip(1).filter_map(|rest| rest.split('}').next());
            let filled = places.filter_map(|place| place.parse::<usize>().ok()).all(|place| place < finding.args.len());
            filled && !fill(text, &finding.args, language).trim().is_empty()
        })
    })
}

/// The text a finding's range points into.
fn text_of<'a>(note: &'a Value, finding: &Finding) -> &'a str {
    let place = place_of(finding.field.id(), finding.item);
    note.pointer(&place).and_then(Value::as_str).unwrap_or_default()
}

/// Where a text stands in the note's JSON; the meaning's items are its title and its body.
fn place_of(field: &str, item: Option<u32>) -> String {
    match (field, item) {
        ("meaning", Some(0)) => "/meaning/title".to_owned(),
        ("meaning", _) => "/meaning/body".to_owned(),
        (_, Some(item)) => format!("/{field}/{item}"),
        (_, None) => format!("/{field}"),
    }
}

fn lies_in(text: &str, start: u32, end: u32) -> bool {
    let whole = |offset: u32| utf16_len(&text[..byte_at(text, offset)]) == offset;
    start < end && end <= utf16_len(text) && whole(start) && whole(end)
}

/// The note after all edits of one fix, or `None` if they overlap or miss. From the back, so that offsets stay true.
fn apply(note: &Value, edits: &[Edit]) -> Option<Value> {
    let mut note = note.clone();
    let mut edits: Vec<&Edit> = edits.iter().collect();
    edits.sort_by_key(|edit| match edit {
        Edit::Replace { field, item, range, .. } => (field.id(), *item, range.start, range.end),
        Edit::Remove { field, item } => (field.id(), Some(*item), 0, u32::MAX),
    });
    for pair in edits.windows(2) {
        if let [Edit::Replace { field, item, range, .. }, Edit::Replace { field: f, item: i, range: next, .. }] = pair
            && (field, item) == (f, i)
            && range.end > next.start
        {
            return None;
        }
    }
    for edit in edits.into_iter().rev() {
        match edit {
            Edit::Replace { field, item, range, text } => {
                let target = note.pointer_mut(&place_of(field.id(), *item))?;
                let old = target.as_str()?;
                if range.start > range.end || range.end > utf16_len(old) {
                    return None;
                }
                let (start, end) = (byte_at(old, range.start), byte_at(old, range.end));
                *target = format!("{}{text}{}", &old[..start], &old[end..]).into();
            }
            Edit::Remove { field, item } => {
                let items = note.get_mut(field.id())?.as_array_mut()?;
                let item = usize::try_from(*item).ok().filter(|item| *item < items.len())?;
                items.remove(item);
            }
        }
    }
    Some(note)
}
