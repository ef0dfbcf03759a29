//! Where the red pencil marks a text: the text in pieces, and marks that stay where they belong while it is being typed.

use super::finding::Severity;
use super::text::{Offsets, Range16, utf16_len};

/// A mark under a part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// What is marked, in UTF-16 units.
    pub range: Range16,
    /// How heavily.
    pub severity: Severity,
    /// The number of its finding, from 1.
    pub number: usize,
}

/// A part of a text that is marked in one way throughout. All pieces together are the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// The heaviest of the marks over it.
    pub severity: Option<Severity>,
    /// Numbers of the marks over it.
    pub over: Vec<usize>,
    /// Numbers of those that end with it.
    pub numbers: Vec<usize>,
}

/// Cuts a text where marks begin and end. Ranges that leave the text are cut to it; an empty one marks nothing.
#[must_use]
pub fn pieces(text: &str, marks: &[Mark]) -> Vec<Piece> {
    let end = utf16_len(text);
    let mut cuts: Vec<u32> =
        marks.iter().flat_map(|mark| [mark.range.start.min(end), mark.range.end.min(end)]).collect();
    cuts.extend([0, end]);
    cuts.sort_unstable();
    cuts.dedup();
    let mut offsets = Offsets::new(text);
    let mut start = 0;
    let mut out: Vec<Piece> = Vec::new();
    for (&from, &to) in cuts.iter().zip(cuts.iter().skip(1)) {
        let stop = offsets.byte(to);
        let part = text.get(start..stop).unwrap_or_default();
        start = stop;
        let over = || marks.iter().filter(|mark| mark.range.start <= from && mark.range.end >= to);
        let piece = Piece {
            text: part.to_owned(),
            severity: over().map(|mark| mark.severity).min(),
            over: over().map(|mark| mark.number).collect(),
            numbers: over().filter(|mark| mark.range.end.min(end) == to).map(|mark| mark.number).collect(),
        };
        // Two cuts in one character, as inside a pair, leave nothing between them.
        match out.last_mut() {
            Some(last) if part.is_empty() => last.numbers.extend(piece.numbers),
            _ if part.is_empty() => {}
            _ => out.push(piece),
        }
    }
    out
}

/// The marks of `old` in `new`, which was typed out of it: what lies before and behind the change stays with its words;
/// what the change touches is no longer marked, until somebody has looked at it again.
#[must_use]
pub fn carried(marks: &[Mark], old: &str, new: &str) -> Vec<Mark> {
    if old == new {
        return marks.to_vec();
    }
    let units = |text: &str| -> Vec<u16> { text.encode_utf16().collect() };
    let (old, new) = (units(old), units(new));
    let shorter = old.len().min(new.len());
    let before = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let behind =
        old.iter().rev().zip(new.iter().rev()).take(shorter.saturating_sub(before)).take_while(|(a, b)| a == b);
    let behind = behind.count();
    let (first, last) = (before as u32, old.len().saturating_sub(behind) as u32);
    let (shift, back) = (new.len().saturating_sub(old.len()) as u32, old.len().saturating_sub(new.len()) as u32);
    let moved = |at: u32| at.saturating_add(shift).saturating_sub(back);
    let carry = |mark: &Mark| {
        let Range16 { start, end } = mark.range;
        if end <= first {
            Some(*mark)
        } else if start >= last {
            Some(Mark { range: Range16 { start: moved(start), end: moved(end) }, ..*mark })
        } else {
            None
        }
    };
    marks.iter().filter_map(carry).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn mark(start: u32, end: u32, severity: Severity, number: usize) -> Mark {
        Mark { range: Range16 { start, end }, severity, number }
    }

    fn shown(text: &str, marks: &[Mark]) -> Vec<(String, Option<Severity>, Vec<usize>)> {
        pieces(text, marks).into_iter().map(|piece| (piece.text, piece.severity, piece.numbers)).collect()
    }

    #[test]
    fn the_heaviest_lies_on_top() {
        use Severity::{Advice, Error};
        let marks = [mark(1, 5, Advice, 1), mark(3, 4, Error, 2)];
        let part = |text: &str, severity, numbers: &[usize]| (text.to_owned(), severity, numbers.to_vec());
        assert_eq!(
            shown("一二三四五六", &marks),
            [
                part("一", None, &[]),
                part("二三", Some(Advice), &[]),
                part("四", Some(Error), &[2]),
                part("五", Some(Advice), &[1]),
                part("六", None, &[]),
            ]
        );
        assert_eq!(shown("", &marks), []);
        assert_eq!(shown("二", &[mark(0, 9, Error, 3)]), [part("二", Some(Error), &[3])]);
    }

    #[test]
    fn typing_moves_what_it_does_not_touch() {
        let at = |marks: Vec<Mark>| marks.iter().map(|mark| (mark.range.start, mark.range.end)).collect::<Vec<_>>();
        let marks = [mark(0, 2, Severity::Error, 1), mark(4, 6, Severity::Error, 2)];
        assert_eq!(at(carried(&marks, "甲乙丙丁戊己", "甲乙丙x丁戊己")), [(0, 2), (5, 7)]);
        assert_eq!(at(carried(&marks, "甲乙丙丁戊己", "甲乙戊己")), [(0, 2), (2, 4)]);
        assert_eq!(at(carried(&marks, "甲乙丙丁戊己", "甲x乙丙丁戊己")), [(5, 7)]);
        assert_eq!(at(carried(&marks, "甲乙丙丁戊己", "")), []);
        assert_eq!(at(carried(&marks, "甲乙丙丁戊己", "甲乙丙丁戊己")), [(0, 2), (4, 6)]);
    }

    proptest! {
        #[test]
        fn pieces_are_the_text(text in "[a-c一二😀\u{200D}\n]{0,12}", at in proptest::collection::vec((0u32..16, 0u32..16), 0..5)) {
            let marks: Vec<Mark> = at.iter().enumerate()
                .map(|(index, (a, b))| mark(*a.min(b), *a.max(b), Severity::Warning, index))
                .collect();
            let all = pieces(&text, &marks);
            prop_assert_eq!(all.iter().map(|piece| piece.text.as_str()).collect::<String>(), text);
            prop_assert!(all.iter().all(|piece| !piece.text.is_empty()));
        }

        #[test]
        fn carried_marks_hold_the_same_words(old in "[ab一😀]{0,8}", new in "[ab一😀]{0,8}", a in 0u32..9, b in 0u32..9) {
            let end = utf16_len(&old);
            let range = Range16 { start: a.min(b).min(end), end: a.max(b).min(end) };
            let cut = |text: &str, range: Range16| {
                let units: Vec<u16> = text.encode_utf16().collect();
                units.get(range.start as usize..range.end as usize).map(<[u16]>::to_vec)
            };
            let one = Mark { range, severity: Severity::Advice, number: 1 };
            for kept in carried(&[one], &old, &new) {
                prop_assert_eq!(cut(&new, kept.range), cut(&old, range));
            }
        }
    }
}
