//! Lines, and runs of characters of one kind.

use std::ops::Range;

/// Lines longer than this, in bytes, are not taken apart to try a fix on them. No note that fits the platform has one.
pub const MAX_TRIED_LINE: usize = 1 << 13;

/// Whether `c` breaks a line where a single line is expected.
#[must_use]
pub const fn is_newline(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}')
}

/// The byte ranges of the longest stretches whose characters all satisfy `wanted`.
#[must_use]
pub fn runs(text: &str, wanted: impl Fn(char) -> bool) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| wanted(*c)) {
        extend(&mut found, at, c.len_utf8());
    }
    found
}

/// Adds `length` bytes at `at` to the last range, or begins a new one. Offsets must rise.
pub fn extend(ranges: &mut Vec<Range<usize>>, at: usize, length: usize) {
    let end = at.saturating_add(length);
    match ranges.last_mut() {
        Some(last) if last.end == at => last.end = end,
        _ => ranges.push(at..end),
    }
}

/// The line, without its `\n`, that holds the byte range.
#[must_use]
pub fn line_around(text: &str, range: Range<usize>) -> Range<usize> {
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |at| at.saturating_add(1));
    let end = after.find('\n').map_or(text.len(), |at| range.end.saturating_add(at));
    start..end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_as_long_as_possible() {
        assert_eq!(runs("a\r\n字\u{2028}", is_newline), [1..3, 6..9]);
    }

    #[test]
    fn a_line_ends_before_its_break() {
        let text = "一\n二三\n";
        assert_eq!(line_around(text, 7..10), 4..10);
        assert_eq!(line_around(text, 0..0), 0..3);
    }
}
