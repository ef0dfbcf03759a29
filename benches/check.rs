//! The native engine: the whole check of one note, in microseconds. `cargo bench`; it proves nothing and never fails.

use std::hint::black_box;
use std::time::Instant;

use akaire::domain::check::{Context, check};
use akaire::domain::media::{MediaFacts, MediaKind};
use akaire::domain::pencil::RedPencil;
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

/// What a careless note says, for the lexicon to find.
const SAID: &str = "全网最低价，7天见效！加薇❤️：yama_shiro 领好礼，关注+点赞+收藏抽3位送正装，横浜店还有弁当。";

fn main() {
    let rules: &'static RuleSet = rule_set("platform-2026").expect("a rule set of that name");
    let (picture, context) = (picture(), Context::new(rules, 0));
    let start = Instant::now();
    let pencil = RedPencil::new();
    println!("the pencil is sharpened in {:.1} ms", start.elapsed().as_secs_f64() * 1e3);
    let lexicon = Context { pencil: Some(&pencil), ..context };
    println!("\n| {:<44} | median | fastest |\n|{}|-------:|--------:|", "native, µs per call", "-".repeat(46));
    for (name, body) in [("150", include_str!("notes/150.txt")), ("1,000", include_str!("notes/1000.txt"))] {
        let found = check(given(body, &picture), &context).findings.len();
        print(&format!("check, {name} graphemes, {found} findings"), || {
            black_box(check(given(black_box(body), &picture), &context));
        });
        let found = check(given(body, &picture), &lexicon).findings.len();
        print(&format!("check with the lexicon, {name}, {found} findings"), || {
            black_box(check(given(black_box(body), &picture), &lexicon));
        });
        let said = [body, SAID].concat();
        let found = check(given(&said, &picture), &lexicon).findings.len();
        print(&format!("the same, {found} findings"), || {
            black_box(check(given(black_box(&said), &picture), &lexicon));
        });
        print(&format!("count, {name} graphemes"), || {
            black_box(count(black_box(body)));
        });
        print(&format!("parse, {name} graphemes"), || {
            black_box(parse(black_box(body)));
        });
    }
}
