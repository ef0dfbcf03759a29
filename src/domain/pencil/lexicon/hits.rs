//! From the matches of a text to its hits: exceptions, boundaries, contexts, and which of overlapping hits speaks.

use std::ops::Range;

use super::automaton::{Match, Needle};
use super::data::{Said, TERMS, Term};
use crate::domain::order::sort_by_number;
use crate::domain::pencil::fold::View;
use crate::domain::pencil::signs::{Sign, sign};

/// A place at which something is said.
#[derive(Clone, Debug)]
pub struct Hit {
    /// What is said.
    pub said: &'static Said,
    /// What can stand in its place; nothing if only a part of the place is the term.
    pub instead: &'static str,
    /// Where, in bytes of the original.
    pub place: Range<usize>,
    /// What stands there, folded.
    pub folded: String,
}

/// The hits among the matches of one view of a text. `speaks` tells whether a term is heard at all.
pub fn hits(original: &str, view: &View, matches: &[Match], speaks: impl Fn(&Said) -> bool, out: &mut Vec<Hit>) {
    // Matches come by where they end, so the exceptions that may hold one stand behind it, and not far.
    let exceptions: Vec<&Match> = matches.iter().filter(|found| found.needle.unless).collect();
    let longest = exceptions.iter().map(|found| found.range.len()).max().unwrap_or_default();
    for Match { needle: Needle { term, unless }, range } in matches {
        let Some(term) = TERMS.get(usize::from(*term)).filter(|term| !unless && speaks(&term.said)) else { continue };
        let from = exceptions.partition_point(|exception| exception.range.end < range.end);
        let near = exceptions.iter().skip(from).take_while(|near| near.range.end <= range.start + longest);
        let excepted = |near: &&Match| {
            near.range.start <= range.start && TERMS.get(usize::from(near.needle.term)).is_some_and(|own| std::ptr::eq(own, term))
        };
        if near.into_iter().any(|near| excepted(near)) {
            continue;
        }
        let place = view.original(range.clone());
        if is_word(original, &place) && (!term.exact || view.is_whole(range)) && term.contexts.allow(&view.text, range) {
            let folded = view.text.get(range.clone()).unwrap_or_default().to_owned();
            out.push(Hit { said: &term.said, instead: term.instead, place, folded });
        }
    }
}

/// Whether a place that begins or ends with a Latin letter or a digit begins or ends there, too: no1 is not in no10.
pub fn is_word(original: &str, place: &Range<usize>) -> bool {
    let inside = original.get(place.clone()).unwrap_or_default();
    let before = original.get(..place.start).and_then(|text| text.chars().next_back());
    let behind = original.get(place.end..).and_then(|text| text.chars().next());
    !goes_on(before, inside.chars().next()) && !goes_on(inside.chars().next_back(), behind)
}

/// Whether two characters side by side belong to one word or number.
fn goes_on(one: Option<char>, other: Option<char>) -> bool {
    let plain = |c: char| match sign(c) {
        Sign::Spells(same) => same,
        _ => c,
    };
    let (Some(one), Some(other)) = (one.map(plain), other.map(plain)) else { return false };
    (one.is_ascii_alphabetic() && other.is_ascii_alphabetic()) || (one.is_ascii_digit() && other.is_ascii_digit())
}

/// Leaves one hit of each rule at a place: the longest, or what `joins` makes of several.
///
/// Of those of `joins` the longest gives the words and the place is that of all of them together.
pub fn settle(hits: &mut Vec<Hit>, joins: impl Fn(&Said) -> bool) {
    sort_by_number(hits, |hit| {
        let shorter = u32::MAX - u32::try_from(hit.place.len()).unwrap_or(u32::MAX);
        (u128::from(hit.said.rule) << 32 | hit.place.start as u128) << 32 | u128::from(shorter)
    });
    let mut kept: Vec<(Hit, usize)> = Vec::with_capacity(hits.len());
    for hit in hits.drain(..) {
        let own = hit.place.len();
        match kept.last_mut() {
            Some((last, longest)) if last.said.rule == hit.said.rule && hit.place.start < last.place.end => {
                let join = joins(hit.said);
                let place = if join { last.place.start..last.place.end.max(hit.place.end) } else { hit.place.clone() };
                if own > *longest {
                    *longest = own;
                    *last = hit;
                    last.place = place;
                } else if join {
                    last.place = place;
                }
                if last.place.len() != *longest {
                    last.instead = "";
                }
            }
            _ => kept.push((hit, own)),
        }
    }
    hits.extend(kept.into_iter().map(|(hit, _)| hit));
}

/// The terms, for tests.
#[must_use]
pub fn term(needle: Needle) -> Option<&'static Term> {
    TERMS.get(usize::from(needle.term))
}
