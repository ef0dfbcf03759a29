//! What the lexicon's automaton is made of.

use super::automaton::{Of, Word};
use super::data::{BAIT, DAYS, Day, TERMS, words};

/// Every spelling of every term, and the lists of the rules that have a logic of their own.
#[must_use]
pub fn all() -> Vec<Word> {
    let mut all = Vec::new();
    for (term, index) in TERMS.iter().zip(0u16..) {
        for (list, of) in [(term.forms, Of::Term(index)), (term.unless, Of::Unless(index))] {
            all.extend(words(list).map(|word| Word { text: word.to_owned(), variants: term.variants, of }));
        }
    }
    let verbs = BAIT.verbs.iter().zip(0u8..).map(|(list, group)| (*list, Of::Verb(group)));
    let others = [(BAIT.prizes, Of::Prize), (BAIT.prizes_next, Of::PrizeNext), (BAIT.unless, Of::NoBait)];
    for (list, of) in verbs.chain(others) {
        all.extend(words(list).map(|word| Word { text: word.to_owned(), variants: 0, of }));
    }
    for (day, index) in DAYS.days.iter().zip(0u8..) {
        all.extend(dates(day).into_iter().map(|text| Word { text, variants: 0, of: Of::Day(index) }));
    }
    all
}

/// How a day is written, without what stands between the numbers.
fn dates(day: &Day) -> [String; 5] {
    let Day { month, day, .. } = day;
    [
        format!("{month}月{day}"),
        format!("{month:02}月{day:02}"),
        format!("{month}{day}"),
        format!("{month:02}{day:02}"),
        format!("{}月{}", han(*month), han(*day)),
    ]
}

/// A number below 100 in Han numerals.
fn han(number: u8) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |digit: u8| DIGITS.get(usize::from(digit)).copied().unwrap_or_default();
    match (number / 10, number % 10) {
        (0, ones) => digit(ones).to_owned(),
        (1, ones) => format!("十{}", digit(ones)),
        (tens, ones) => format!("{}十{}", digit(tens), digit(ones)),
    }
}
