use serde_json::json;

use super::*;
use crate::embed::testing::{mismatch, read};

#[test]
fn a_path_names_every_step() {
    let data = json!({ "a": [{}, { "b": { "c": 1 } }] });
    let said = mismatch("root", data, |at| {
        at.object()?.required("a", |at| {
            at.each(|at| at.object()?.optional("b", |at| at.object()?.required("c", |at| at.text())))
        })
    });
    assert_eq!(said, "root.a[1].b.c: expected string, got number");
}

#[test]
fn numbers_are_finite_and_not_negative() {
    for (data, said) in [
        (json!({ "$js": "NaN" }), "n: expected a finite number ≥ 0, got NaN"),
        (json!({ "$js": "Infinity" }), "n: expected a finite number ≥ 0, got Infinity"),
        (json!(-0.5), "n: expected a finite number ≥ 0, got -0.5"),
        (json!("1"), "n: expected number, got string"),
        (json!(true), "n: expected number, got boolean"),
    ] {
        assert_eq!(mismatch("n", data, |at| at.number()), said);
    }
    assert_eq!(read("n", json!(0.0), |at| at.number()), Ok(0.0));
    assert_eq!(said(f64::NEG_INFINITY), "-Infinity");
}

#[test]
fn an_index_is_whole_and_saturates() {
    assert_eq!(mismatch("i", json!(0.5), |at| at.whole()), "i: expected a whole number, got 0.5");
    assert_eq!(read("i", json!(1e300), |at| at.whole()), Ok(u32::MAX));
}

#[test]
fn null_is_told_from_undefined_where_it_matters() {
    assert_eq!(read("x", json!(null), |at| at.text_or_null()), Ok(None));
    assert_eq!(
        mismatch("x", json!({ "$js": "undefined" }), |at| at.text_or_null()),
        "x: expected string or null, got undefined"
    );
}

#[test]
fn a_long_text_is_quoted_in_part() {
    let long = "长".repeat(1_000_000);
    let said = mismatch("x", json!(long), |at| at.parsed("a day", |_| None::<()>));
    assert_eq!(said, format!("x: expected a day, got \"{}…\"", "长".repeat(40)));
}

#[test]
fn known_words_are_listed() {
    let words = ["a", "b", "c"];
    let said = |data, known: &[&'static str]| {
        let known = known.to_vec();
        mismatch("x", data, move |at| at.one_of(&known, |word| word).map(|_| ()))
    };
    assert_eq!(said(json!("d"), &words), r#"x: expected "a", "b" or "c", got "d""#);
    assert_eq!(said(json!("A"), &words[..1]), r#"x: expected "a", got "A""#);
    assert_eq!(read("x", json!("b"), |at| at.one_of(&words, |word| word).copied()), Ok("b"));
}
