//! What the lexicon's automaton is made of.

use super::automaton::{Automaton, Needles, Of};
use super::data::{BAIT, DAYS, Day, TERMS, VARIANTS, words};

/// The automaton of the whole lexicon.
#[must_use]
pub fn automaton() -> Automaton {
    Automaton::new(needles())
}

/// Every spelling of every term, variants written out, and the lists of the rules that have a logic of their own.
#[must_use]
pub fn needles() -> Needles {
    let mut all = Vec::new();
    for (term, index) in TERMS.iter().zip(0u16..) {
        for (list, of) in [(term.forms, Of::Term(index)), (term.unless, Of::Unless(index))] {
            for word in words(list) {
                spell(word, term.variants, of, &mut all);
            }
        }
    }
    let verbs = BAIT.verbs.iter().zip(0u8..).map(|(list, group)| (*list, Of::Verb(group)));
    let others = [(BAIT.prizes, Of::Prize), (BAIT.prizes_next, Of::PrizeNext), (BAIT.unless, Of::NoBait)];
    for (list, of) in verbs.chain(others) {
        all.extend(words(list).map(|word| (word.to_owned(), of)));
    }
    for (day, index) in DAYS.days.iter().zip(0u8..) {
        dates(day, Of::Day(index), &mut all);
    }
    all
}

/// A word, and with each character that stands for one of its own.
fn spell(word: &str, variants: u8, of: Of, out: &mut Needles) {
    let mut all = vec![String::with_capacity(word.len())];
    for c in word.chars() {
        let mut own = VARIANTS.iter().zip(0u32..).filter(|(_, bit)| variants >> bit & 1 == 1);
        let stand_ins = own.find(|((key, _), _)| key.chars().eq([c])).map_or("", |((_, members), _)| members);
        let with = |last: char| all.iter().map(move |word| format!("{word}{last}"));
        all = stand_ins.chars().chain([c]).flat_map(with).collect();
    }
    out.extend(all.into_iter().map(|word| (word, of)));
}

/// How a day is written, without what stands between the numbers.
fn dates(day: &Day, of: Of, out: &mut Needles) {
    let Day { month, day, .. } = day;
    for date in [
        format!("{month}月{day}"),
        format!("{month:02}月{day:02}"),
        format!("{month}{day}"),
        format!("{month:02}{day:02}"),
    ] {
        out.push((date, of));
    }
    out.push((format!("{}月{}", han(*month), han(*day)), of));
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
