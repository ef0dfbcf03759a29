//! The native engine: the whole check of one note, in microseconds. `cargo bench`; it proves nothing and never fails.

use std::hint::black_box;
use std::time::Instant;

use akaire::domain::check::{Context, check};
use akaire::domain::media::{MediaFacts, MediaKind};
use akaire::domain::ruleset::{RuleSet, rule_set};
use akaire::domain::subject::Given;
use akaire::domain::text::{count, parse};

const CALLS: u32 = 1000;
const ROUNDS: usize = 31;

/// Mean microseconds of 1,000 calls: the median of several rounds, and the fastest.
fn microseconds(mut run: impl FnMut()) -> (f64, f64) {
    let mut rounds: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            for _ in 0..CALLS {
                run();
            }
            start.elapsed().as_secs_f64() * 1e6 / f64::from(CALLS)
        })
        .collect();
    rounds.sort_by(f64::total_cmp);
    (rounds[ROUNDS / 2], rounds[0])
}

fn print(what: &str, run: impl FnMut()) {
    let (median, fastest) = microseconds(run);
    println!("| {what:<44} | {median:>6.2} | {fastest:>7.2} |");
}

fn picture() -> MediaFacts {
    MediaFacts {
        kind: MediaKind::Image,
        format: Some("jpeg".into()),
        bytes: 812_345,
        width: Some(1440),
        height: Some(1920),
        display_width: Some(1440),
        display_height: Some(1920),
        orientation: Some(1),
        name: Some("IMG_0412.jpg".into()),
        fingerprint: Some("812345-5f3a9c01".into()),
        ..MediaFacts::default()
    }
}

fn given<'a>(body: &'a str, picture: &'a MediaFacts) -> Given<'a> {
    Given {
        title: "京都北山的小面包店🥐",
        body,
        topics: vec!["京都旅行", "面包店", "抹茶", "探店"],
        images: vec![picture],
        ..Given::default()
    }
}

fn main() {
    let rules: &'static RuleSet = rule_set("platform-2026").expect("a rule set of that name");
    let (picture, context) = (picture(), Context::new(rules, 0));
    println!("\n| {:<44} | median | fastest |\n|{}|-------:|--------:|", "native, µs per call", "-".repeat(46));
    for (name, body) in [("150", include_str!("notes/150.txt")), ("1,000", include_str!("notes/1000.txt"))] {
        let found = check(given(body, &picture), &context).findings.len();
        print(&format!("check, {name} graphemes, {found} findings"), || {
            black_box(check(given(black_box(body), &picture), &context));
        });
        print(&format!("count, {name} graphemes"), || {
            black_box(count(black_box(body)));
        });
        print(&format!("parse, {name} graphemes"), || {
            black_box(parse(black_box(body)));
        });
    }
}
