//! Every file of the corpus against what other tools agree on. No value may be wrong; a missing
//! one needs a reason.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use akaire::domain::media::{MAX_BYTES, MAX_READS, MediaFacts, MediaKind, Trouble, probe};
use serde_json::Value;
use support::{Case, block_on, corpus, manifest};

/// Formats that are measured, not only recognised.
const MEASURED: &[&str] = &[
    "jpeg", "png", "webp", "gif", "bmp", "tiff", "heic", "heif", "avif", "jxl", "mp4", "mov", "3gp", "mkv", "webm",
    "flv", "mpegts", "mpegps", "avi", "asf", "ogg", "rm",
];

/// Facts the corpus knows the truth about, by their names in the manifest.
const FACTS: &[&str] = &[
    "width",
    "height",
    "displayWidth",
    "displayHeight",
    "orientation",
    "rotation",
    "cmyk",
    "colorProfile",
    "hdr",
    "gps",
    "animated",
    "duration",
    "fps",
    "videoCodec",
    "audioCodec",
    "hasAudio",
];

/// What we do not say although the truth is known, and why that is honest.
const SILENT: &[(&str, &[&str], &str)] = &[
    ("trunc_png_20B.png", &["animated"], "the file ends inside its header"),
    ("trunc_webp_16B.webp", &["animated"], "the file ends inside its header"),
    ("wmv.wmv", &["fps"], "its writer leaves the extended stream properties out"),
];

fn facts(case: &Case) -> MediaFacts {
    let path = corpus().join(&case.name);
    let file = std::fs::File::open(&path)
        .unwrap_or_else(|error| panic!("{}: {error}; make it with scripts/media/gen.sh --force", path.display()));
    block_on(probe(&file, Some(&case.name)))
}

fn number(value: Option<u32>) -> Value {
    value.map_or(Value::Null, Value::from)
}

fn said(facts: &MediaFacts, fact: &str) -> Value {
    match fact {
        "width" => number(facts.width),
        "height" => number(facts.height),
        "displayWidth" => number(facts.display_width),
        "displayHeight" => number(facts.display_height),
        "orientation" => number(facts.orientation.map(u32::from)),
        "rotation" => number(facts.rotation.map(u32::from)),
        "cmyk" => facts.cmyk.into(),
        "colorProfile" => facts.color_profile.clone().into(),
        "hdr" => facts.hdr.into(),
        "gps" => facts.gps.into(),
        "animated" => facts.animated.into(),
        "duration" => facts.duration.into(),
        "fps" => facts.fps.into(),
        "videoCodec" => facts.video_codec.clone().into(),
        "audioCodec" => facts.audio_codec.clone().into(),
        "hasAudio" => facts.has_audio.into(),
        other => panic!("{other} is no fact of the manifest"),
    }
}

/// Durations agree within 2 % or a tenth of a second, rates within 1 %, all else exactly.
fn agree(fact: &str, truth: &Value, said: &Value) -> bool {
    match (fact, truth.as_f64(), said.as_f64()) {
        ("duration", Some(truth), Some(said)) => (truth - said).abs() <= (truth * 0.02).max(0.1),
        ("fps", Some(truth), Some(said)) => (truth - said).abs() <= truth * 0.01,
        _ => truth == said,
    }
}

/// What is wrong with these facts, in words.
fn complaints(case: &Case, facts: &MediaFacts) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut complain = |words: String| wrong.push(format!("{}: {words}", case.name));
    if facts.reads > MAX_READS || facts.bytes_read > MAX_BYTES {
        complain(format!("{} reads, {} bytes", facts.reads, facts.bytes_read));
    }
    if case.reject {
        if facts.kind != MediaKind::Unknown && facts.trouble.is_none() {
            complain("passes as sound".to_owned());
        }
        return wrong;
    }
    let format = facts.format.as_deref();
    let kind = serde_json::to_value(facts.kind).expect("a kind is JSON");
    if case.truth["format"].as_str() != format || case.truth["kind"] != kind {
        complain(format!("is {format:?} {kind}"));
    }
    let measured = format.is_some_and(|format| MEASURED.contains(&format));
    if !measured && facts.trouble != Some(Trouble::Unsupported) {
        complain(format!("unmeasured, yet trouble is {:?}", facts.trouble));
    }
    let silent = SILENT.iter().find(|(name, ..)| *name == case.name).map_or(&[][..], |s| s.1);
    for fact in FACTS {
        let (truth, said) = (&case.truth[*fact], said(facts, fact));
        let fine = match (measured, truth.is_null(), said.is_null()) {
            (false, _, unsaid) => unsaid,
            (true, true, _) => true,
            (true, false, true) => silent.contains(fact),
            (true, false, false) => agree(fact, truth, &said),
        };
        if !fine {
            complain(format!("{fact} is {truth}, said {said} ({:?})", facts.trouble));
        }
    }
    wrong
}

#[test]
fn no_fact_is_wrong() {
    let wrong: Vec<String> = manifest().iter().flat_map(|case| complaints(case, &facts(case))).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_exception_is_still_needed() {
    let cases = manifest();
    for (name, silent, reason) in SILENT {
        let case = cases.iter().find(|case| case.name == *name).expect("a file of the manifest");
        let facts = facts(case);
        for fact in *silent {
            assert!(said(&facts, fact).is_null(), "{name} tells {fact} now, though {reason}");
        }
    }
}

#[test]
fn sound_files_are_not_troubled() {
    for case in manifest() {
        let damaged = ["trunc_", "corrupt_"].iter().any(|prefix| case.name.starts_with(prefix));
        let facts = facts(&case);
        let measured = facts.format.as_deref().is_some_and(|format| MEASURED.contains(&format));
        if measured && !damaged {
            assert_eq!(facts.trouble, None, "{}", case.name);
        }
    }
}

#[test]
fn answers_are_cheap() {
    let sound = |name: &str| !name.starts_with("jpg_bigapp") && !name.starts_with("jpg_exif_late");
    for case in manifest().iter().filter(|case| sound(&case.name)) {
        let facts = facts(case);
        assert!(facts.reads <= 4, "{}: {} reads", case.name, facts.reads);
        // Streams without a header must be searched.
        let searched = matches!(facts.format.as_deref(), Some("mpegts" | "mpegps"));
        let most = if searched { 128 * 1024 } else { 48 * 1024 };
        assert!(facts.bytes_read <= most, "{}: {} bytes", case.name, facts.bytes_read);
    }
}
