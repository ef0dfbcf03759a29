use proptest::prelude::*;

use super::StepState::{BothChanged, InStep, JaChanged, OnlyJa, OnlyZh, ZhChanged};
use super::{Confirm, Pair, StepState, baseline, confirm, paragraphs, status, sum};
use crate::domain::note::{Meaning, Note};
use crate::domain::text::{byte_at, utf16_len};

fn states(body: &str, meaning: &str, confirmed: &[Pair]) -> Vec<StepState> {
    status(body, meaning, confirmed).iter().map(|step| step.state).collect()
}

const ZH: &str = "一\n二二\n\n三三三";
const JA: &str = "いち\nにに\n\nさんさん";

#[test]
fn the_sum_of_a_paragraph_never_changes() {
    // From the reference tables of FNV-1a: saved notes hold such sums.
    assert_eq!([sum("a"), sum("foobar")], [0xe40c_292c, 0xbf9c_f968]);
    assert_eq!(sum(""), 0x811c_9dc5);
}

#[test]
fn lines_are_paragraphs() {
    assert_eq!(paragraphs(" 一 \n\n\t\n二\r\n"), [1..4, 9..12]);
    assert!(paragraphs("\n \n").is_empty());
}

#[test]
fn what_changed_is_known() {
    let confirmed = baseline(ZH, JA);
    assert_eq!(confirmed.len(), 3);
    assert_eq!(states(ZH, JA, &confirmed), [InStep; 3]);
    assert_eq!(states("一\n二2\n\n三三三", JA, &confirmed), [InStep, ZhChanged, InStep]);
    assert_eq!(states(ZH, "いち\nにに\nさん3", &confirmed), [InStep, InStep, JaChanged]);
    assert_eq!(states("一\n二2\n三三三", "いち\nに2\nさんさん", &confirmed), [InStep, BothChanged, InStep]);
    // Blank lines and space around a line say nothing.
    assert_eq!(states("\n 一\n\n\n二二 \n三三三", JA, &confirmed), [InStep; 3]);
}

#[test]
fn an_inserted_paragraph_moves_nothing_else() {
    let confirmed = baseline(ZH, JA);
    assert_eq!(states("新\n一\n二二\n三三三", JA, &confirmed), [OnlyZh, InStep, InStep, InStep]);
    assert_eq!(states("一\n新\n二二\n三三三", JA, &confirmed), [InStep, OnlyZh, InStep, InStep]);
    assert_eq!(states(ZH, "いち\n新\nにに\nさんさん", &confirmed), [InStep, OnlyJa, InStep, InStep]);
    let both = status("一\n新\n二二\n三三三", "いち\n新\nにに\nさんさん", &confirmed);
    assert_eq!(both.get(1).map(|step| (step.state, step.pair)), Some((BothChanged, None)));
}

#[test]
fn a_removed_paragraph_leaves_the_other_alone() {
    let confirmed = baseline(ZH, JA);
    assert_eq!(states("一\n三三三", JA, &confirmed), [InStep, OnlyJa, InStep]);
    assert_eq!(states(ZH, "いち\nさんさん", &confirmed), [InStep, OnlyZh, InStep]);
    assert_eq!(states("一\n三三三", "いち\nさんさん", &confirmed), [InStep; 2]);
}

#[test]
fn texts_with_different_numbers_of_paragraphs_are_paired_by_length() {
    let zh = "短\n这一段写得很长很长很长很长\n尾";
    let ja = "この段落はとてもとてもとてもとても長い\n尾です";
    let pairs = baseline(zh, ja);
    assert_eq!(
        pairs.iter().map(|pair| (pair.zh != 0, pair.ja != 0)).collect::<Vec<_>>(),
        [(true, false), (true, true), (true, true)]
    );
    assert_eq!(states(zh, ja, &pairs), [InStep; 3]);
    assert_eq!(states(zh, "", &[]), [OnlyZh; 3]);
}

#[test]
fn confirming_one_leaves_the_others() {
    let meaning = Meaning { body: JA.into(), paired: baseline(ZH, JA), ..Meaning::default() };
    let mut note = Note { body: "一\n二2\n三3三".into(), meaning, ..Note::default() };
    confirm(&mut note, Confirm::Step(1));
    assert_eq!(states(&note.body, JA, &note.meaning.paired), [InStep, InStep, ZhChanged]);
    confirm(&mut note, Confirm::Step(9));
    confirm(&mut note, Confirm::Title);
    assert_eq!(note.meaning.paired_title, None, "nothing is written yet");
    note.title = "题".into();
    confirm(&mut note, Confirm::All);
    assert_eq!(states(&note.body, JA, &note.meaning.paired), [InStep; 3]);
    assert!(note.meaning.paired_title.is_some_and(|pair| pair.zh != 0 && pair.ja == 0));
}

#[test]
fn saved_notes_of_before_read_as_they_were_and_write_the_same() {
    let old = r#"{"title":"題","body":"文"}"#;
    let meaning: Meaning = serde_json::from_str(old).expect("an old meaning");
    assert_eq!(serde_json::to_string(&meaning).expect("plain data"), old);
    let mut note =
        Note { body: ZH.into(), meaning: Meaning { body: JA.into(), ..Meaning::default() }, ..Note::default() };
    confirm(&mut note, Confirm::All);
    let json = serde_json::to_string(&note).expect("plain data");
    assert_eq!(serde_json::from_str::<Note>(&json).expect("its own JSON"), note);
}

fn text() -> impl Strategy<Value = String> {
    proptest::collection::vec(
        proptest::sample::select(vec!["一", "二", "い", "😀", "\n", "\n", " ", "三三三三三三"]),
        0..14,
    )
    .prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn what_was_just_confirmed_is_in_step(body in text(), meaning in text()) {
        let confirmed = baseline(&body, &meaning);
        prop_assert!(confirmed.iter().all(|pair| *pair != Pair::default()));
        prop_assert!(states(&body, &meaning, &confirmed).iter().all(|state| *state == InStep));
    }

    #[test]
    fn every_paragraph_stands_in_one_step(body in text(), meaning in text(), old in text(), older in text()) {
        let steps = status(&body, &meaning, &baseline(&old, &older));
        for (text, ranges) in [
            (&body, steps.iter().filter_map(|step| step.zh).collect::<Vec<_>>()),
            (&meaning, steps.iter().filter_map(|step| step.ja).collect::<Vec<_>>()),
        ] {
            let places: Vec<_> = ranges.iter().map(|range| byte_at(text, range.start)..byte_at(text, range.end)).collect();
            prop_assert_eq!(&places, &paragraphs(text));
            prop_assert!(ranges.iter().all(|range| range.start < range.end && range.end <= utf16_len(text)));
        }
    }

    #[test]
    fn confirming_any_step_puts_it_in_step(body in text(), meaning in text(), old in text(), older in text(), at in 0usize..6) {
        let paired = baseline(&old, &older);
        let mut note = Note { body, meaning: Meaning { body: meaning, paired, ..Meaning::default() }, ..Note::default() };
        let before = status(&note.body, &note.meaning.body, &note.meaning.paired);
        confirm(&mut note, Confirm::Step(at));
        let after = status(&note.body, &note.meaning.body, &note.meaning.paired);
        if let Some(step) = before.get(at) {
            // Of paragraphs that read alike another one may be taken for it.
            prop_assert!(after.iter().any(|new| new.state == InStep && new.now == step.now));
        }
    }
}
