//! Scores the red pencil on labelled sentences: `tests/lexicon/labelled/`, which the lists were tuned on, and
//! `tests/lexicon/held-out/`, which nobody looks into while tuning. Prints precision and recall of each category.
//!
//! `cargo test --test lexicon -- --nocapture` shows the tables; `MISSES=1` names what went wrong in the labelled part.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use akaire::domain::brand::{Brand, Genre};
use akaire::domain::check::{Context, check};
use akaire::domain::pencil::RedPencil;
use akaire::domain::ruleset::default_rule_set;
use akaire::domain::subject::Given;
use akaire::domain::text::byte_at;
use serde::Deserialize;

/// What must at least be right of what is marked, and marked of what should be.
const PRECISION: f64 = 0.95;
const RECALL: f64 = 0.9;
/// What the sentences that nobody tuned on may not fall below, in all. They were first scored at 0.915 and 0.925, and at
/// 0.944 and 0.940 when the lists were done: their precision misses the goal, most of it in cosmetics.
const HELD_OUT: (f64, f64) = (0.93, 0.93);

/// 2026-11-01T12:00:00+08:00.
const NOW: i64 = 1_793_505_600_000;

static PENCIL: LazyLock<RedPencil> = LazyLock::new(RedPencil::new);

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Sentence {
    text: String,
    genre: Option<Genre>,
    #[serde(default)]
    paid_partnership: bool,
    #[serde(default)]
    ai_made: bool,
    hits: Vec<Label>,
    #[allow(dead_code)]
    bait: Option<String>,
    #[allow(dead_code)]
    why: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Label {
    category: String,
    span: String,
}

#[derive(Clone, Copy, Default)]
struct Score {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Score {
    fn precision(self) -> f64 {
        ratio(self.right, self.wrong)
    }

    fn recall(self) -> f64 {
        ratio(self.right, self.missed)
    }

    fn with(self, other: Self) -> Self {
        Self { right: self.right + other.right, wrong: self.wrong + other.wrong, missed: self.missed + other.missed }
    }
}

fn ratio(good: usize, bad: usize) -> f64 {
    if good + bad == 0 { 1.0 } else { good as f64 / (good + bad) as f64 }
}

type Scores = BTreeMap<String, Score>;

/// The category a rule stands for in the labels; `None` for rules the labels do not speak of.
fn category(rule: &str) -> Option<&str> {
    match rule {
        "language-han" | "language-kana" => Some("japanese-form"),
        "language-word" => Some("japanese-word"),
        "language-false-friend" => Some("false-friend"),
        _ => rule.strip_prefix("lexicon-"),
    }
}

/// What is marked in a sentence: category, and the place in bytes.
fn marked(sentence: &Sentence) -> Vec<(String, std::ops::Range<usize>)> {
    let brand = Brand { genre: sentence.genre, ..Brand::default() };
    let given = Given {
        body: &sentence.text,
        paid_partnership: sentence.paid_partnership,
        ai_made: sentence.ai_made,
        ..Given::default()
    };
    let context = Context { brand: &brand, pencil: Some(&*PENCIL), ..Context::new(default_rule_set(), NOW) };
    let findings = check(given, &context).findings;
    let place = |offset| byte_at(&sentence.text, offset);
    findings
        .iter()
        .filter_map(|finding| Some((category(finding.rule)?.to_owned(), finding.range?)))
        .map(|(category, range)| (category, place(range.start)..place(range.end)))
        .collect()
}

/// The sentences of a folder.
fn sentences(part: &str) -> Vec<Sentence> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lexicon").join(part);
    let mut all = Vec::new();
    for entry in fs::read_dir(&folder).expect("the folder is readable") {
        let path = entry.expect("a readable entry").path();
        let text = fs::read_to_string(&path).expect("sentences are UTF-8");
        all.extend(
            serde_norway::from_str::<Vec<Sentence>>(&text)
                .unwrap_or_else(|error| panic!("{}: {error}", path.display())),
        );
    }
    all
}

fn score(part: &str, told: bool) -> Scores {
    let mut scores = Scores::new();
    for sentence in sentences(part) {
        // A mark may be what two labels speak of.
        let mut marks: Vec<_> = marked(&sentence).into_iter().map(|mark| (mark, false)).collect();
        for label in &sentence.hits {
            // Of several places with the same words any will do.
            let spans: Vec<_> =
                sentence.text.match_indices(&label.span).map(|(at, span)| at..at + span.len()).collect();
            assert!(!spans.is_empty(), "{:?} is not in {:?}", label.span, sentence.text);
            let holds = |a: &std::ops::Range<usize>, b: &std::ops::Range<usize>| a.start <= b.start && b.end <= a.end;
            let fits = |mark: &std::ops::Range<usize>| spans.iter().any(|span| holds(mark, span) || holds(span, mark));
            let mut found = false;
            for (mark, right) in &mut marks {
                if mark.0 == label.category && fits(&mark.1) {
                    (found, *right) = (true, true);
                }
            }
            let score = scores.entry(label.category.clone()).or_default();
            if found {
                score.right += 1;
            } else {
                score.missed += 1;
                if told {
                    println!("missed {}: {} in {}", label.category, label.span, sentence.text);
                }
            }
        }
        for ((category, place), _) in marks.into_iter().filter(|(_, right)| !right) {
            if told {
                println!("wrong  {category}: {} in {}", &sentence.text[place], sentence.text);
            }
            scores.entry(category).or_default().wrong += 1;
        }
    }
    scores
}

fn total(scores: &Scores) -> Score {
    scores.values().copied().fold(Score::default(), Score::with)
}

fn table(title: &str, scores: &Scores) {
    println!("\n| {title:<16} | right | wrong | missed | precision | recall |");
    println!("|{}|------:|------:|-------:|----------:|-------:|", "-".repeat(18));
    let all = ("all".to_owned(), total(scores));
    for (category, score) in scores.clone().into_iter().chain([all]) {
        println!(
            "| {category:<16} | {:>5} | {:>5} | {:>6} | {:>9.3} | {:>6.3} |",
            score.right,
            score.wrong,
            score.missed,
            score.precision(),
            score.recall()
        );
    }
}

#[test]
fn precision_and_recall() {
    let told = std::env::var_os("MISSES").is_some();
    let labelled = score("labelled", told);
    table("labelled", &labelled);
    if std::env::var_os("LABELLED_ONLY").is_some() {
        return;
    }
    let held_out = score("held-out", false);
    table("held-out", &held_out);
    let mut both = labelled.clone();
    for (category, score) in &held_out {
        let sum = both.entry(category.clone()).or_default();
        *sum = sum.with(*score);
    }
    table("both", &both);
    let low = |scores: &Scores, precision: f64, recall: f64| -> Vec<String> {
        let low = scores.iter().filter(|(_, score)| score.precision() < precision || score.recall() < recall);
        low.map(|(category, _)| category.clone()).collect()
    };
    println!("\nbelow the goal in both: {:?}", low(&both, PRECISION, RECALL));
    assert_eq!(low(&labelled, PRECISION, RECALL), Vec::<String>::new(), "labelled: below {PRECISION} or {RECALL}");
    let unseen = total(&held_out);
    let (precision, recall) = HELD_OUT;
    assert!(
        unseen.precision() >= precision && unseen.recall() >= recall,
        "held-out in all: below {precision} or {recall}"
    );
}

#[test]
fn there_are_enough_sentences() {
    let all: Vec<Sentence> = ["labelled", "held-out"].into_iter().flat_map(sentences).collect();
    let silent = all.iter().filter(|sentence| sentence.hits.is_empty()).count();
    assert!(all.len() >= 400, "{} sentences", all.len());
    assert!(silent * 5 >= all.len() * 2, "{silent} of {} say nothing", all.len());
}
