//! From the matches of a text to its hits: exceptions, boundaries, contexts, and which of overlapping hits speaks.

use std::ops::Range;

use super::automaton::{Match, Of};
use super::data::{Said, TERMS};
use crate::domain::order::sort_by_number;
use crate::domain::pencil::fold::View;
use crate::domain::pencil::signs::{Sign, sign};

/// A place at which something is said.
#[derive(Clone, Debug)]
pub struct Hit {
    /// What is said.
    pub said: &'static Said,
    /// What can stand in the place of the term; nothing if the place is that of several.
    pub instead: &'static str,
    /// The term, in bytes of the original.
    pub term: Range<usize>,
    /// Where it is said: the term, or more than it.
    pub place: Range<usize>,
    /// The term, folded.
    pub folded: String,
}

/// Ranges within which something counts for nothing, by where they end.
pub struct Exceptions<'a> {
    ranges: Vec<&'a Match>,
    longest: usize,
}

impl<'a> Exceptions<'a> {
    /// Those matches that are exceptions.
    pub fn new(matches: &'a [Match], is_one: impl Fn(Of) -> bool) -> Self {
        let mut ranges: Vec<&Match> = matches.iter().filter(|found| is_one(found.of)).collect();
        sort_by_number(&mut ranges, |found| found.range.end as u128);
        let longest = ranges.iter().map(|found| found.range.len()).max().unwrap_or_default();
        Self { ranges, longest }
    }

    /// Whether one of these exceptions holds a range.
    pub fn hold(&self, range: &Range<usize>, of: Of) -> bool {
        // Those that may hold it end behind it, and not far.
        let from = self.ranges.partition_point(|exception| exception.range.end < range.end);
        let near = self.ranges.iter().skip(from).take_while(|near| near.range.end <= range.start + self.longest);
        near.into_iter().any(|near| near.range.start <= range.start && near.of == of)
    }
}

/// The hits of terms among the matches of one view of a text. `speaks` tells whether something is heard at all.
pub fn hits(original: &str, view: &View, matches: &[Match], speaks: impl Fn(&Said) -> bool, out: &mut Vec<Hit>) {
    let exceptions = Exceptions::new(matches, |of| matches!(of, Of::Unless(_)));
    for Match { of, range } in matches {
        let Of::Term(index) = *of else { continue };
        let Some(term) = TERMS.get(usize::from(index)).filter(|term| speaks(&term.said)) else { continue };
        if exceptions.hold(range, Of::Unless(index)) {
            continue;
        }
        let place = view.original(range.clone());
        if is_word(original, &place) && (!term.exact || view.is_whole(range)) && term.contexts.allow(&view.text, range)
        {
            let folded = view.text.get(range.clone()).unwrap_or_default().to_owned();
            let reach = term.contexts.reach(&view.text, range, term.reach);
            let reach = if reach == *range { place.clone() } else { view.original(reach) };
            out.push(Hit { said: &term.said, instead: term.instead, term: place, place: reach, folded });
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
        ((u128::from(hit.said.rule) << 32 | hit.place.start as u128) << 32) | u128::from(shorter)
    });
    let mut kept: Vec<(Hit, usize)> = Vec::with_capacity(hits.len());
    for mut hit in hits.drain(..) {
        let own = hit.place.len();
        let join = joins(hit.said);
        // What is joined may also stand side by side: 二维码 and 进群.
        let near = |last: &Hit| hit.place.start < last.place.end + usize::from(join);
        let Some((last, longest)) = kept.last_mut().filter(|(last, _)| last.said.rule == hit.said.rule && near(last))
        else {
            kept.push((hit, own));
            continue;
        };
        let joined = last.place.start..last.place.end.max(hit.place.end);
        if own > *longest {
            *longest = own;
            std::mem::swap(last, &mut hit);
        }
        if join {
            if joined != last.place {
                last.instead = "";
            }
            last.place = joined;
        }
    }
    hits.extend(kept.into_iter().map(|(hit, _)| hit));
}
