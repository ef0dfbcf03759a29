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

/// The lines of a text, asked for by rising places.
pub struct Lines<'a> {
    text: &'a str,
    line: Range<usize>,
}

impl<'a> Lines<'a> {
    /// The lines of `text`.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        Self { text, line: 0..text.find('\n').unwrap_or(text.len()) }
    }

    /// The line, without its `\n`, that holds the byte offset or ends there.
    pub fn at(&mut self, byte: usize) -> Range<usize> {
        while self.line.end < byte.min(self.text.len()) {
            let start = self.line.end.saturating_add(1);
            let rest = self.text.get(start..).unwrap_or_default();
            self.line = start..rest.find('\n').map_or(self.text.len(), |at| start.saturating_add(at));
        }
        self.line.clone()
    }
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
        let mut lines = Lines::new("一\n\n二三\n");
        assert_eq!([0, 3, 4, 5, 11, 12, 99].map(|at| lines.at(at)), [0..3, 0..3, 4..4, 5..11, 5..11, 12..12, 12..12]);
    }
}
