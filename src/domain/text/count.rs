//! Counting in every unit a limit may use, in one pass.

use unicode_segmentation::UnicodeSegmentation;

use super::plain::is_plain;

/// The length of one text in every unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// RED's title units: every UTF-16 code unit above 127 weighs two, every other one; half the sum, rounded up.
    pub title: u32,
    /// The same sum before halving: half units.
    pub half_units: u32,
    /// UTF-16 code units, JavaScript's `length`.
    pub utf16: u32,
    /// Unicode scalar values.
    pub code_points: u32,
    /// Extended grapheme clusters (UAX #29): what a reader calls a character.
    pub graphemes: u32,
    /// Bytes in UTF-8.
    pub bytes: u32,
}

/// Counts `text` in every unit. Nothing is normalised first: RED does not either.
#[must_use]
pub fn count(text: &str) -> Counts {
    let mut utf16 = 0u32;
    let mut half_units = 0u32;
    let mut code_points = 0u32;
    let mut graphemes = Graphemes::new(text);
    for (at, c) in text.char_indices() {
        code_points = code_points.saturating_add(1);
        utf16 = utf16.saturating_add(width16(c));
        half_units = half_units.saturating_add(half_units_of(c));
        graphemes.see(at, c);
    }
    Counts {
        title: half_units.div_ceil(2),
        half_units,
        utf16,
        code_points,
        graphemes: graphemes.finish(),
        bytes: u32::try_from(text.len()).unwrap_or(u32::MAX),
    }
}

/// The byte offset of the first grapheme with which `weigh`, summed from the start, exceeds `limit`.
///
/// `None` if the whole text fits. The offset is where a mark for "too long" begins.
#[must_use]
pub fn cut_after(text: &str, limit: u32, weigh: fn(char) -> u32) -> Option<usize> {
    let mut sum = 0u32;
    for (at, grapheme) in text.grapheme_indices(true) {
        sum = grapheme.chars().fold(sum, |sum, c| sum.saturating_add(weigh(c)));
        if sum > limit {
            return Some(at);
        }
    }
    None
}

/// The byte offset of the grapheme with this index; `None` if the text is shorter.
#[must_use]
pub fn grapheme_at(text: &str, index: u32) -> Option<usize> {
    text.grapheme_indices(true).nth(usize::try_from(index).ok()?).map(|(at, _)| at)
}

/// UTF-16 code units of one character.
#[must_use]
pub const fn width16(c: char) -> u32 {
    if (c as u32) > 0xFFFF { 2 } else { 1 }
}

/// RED's weight of one character, in half title units. Both halves of a surrogate pair exceed 127.
#[must_use]
pub const fn half_units_of(c: char) -> u32 {
    match c as u32 {
        0..=127 => 1,
        128..=0xFFFF => 2,
        _ => 4,
    }
}

/// Counts graphemes, handing only the stretches that need it to the full algorithm.
///
/// A stretch begins one plain character before the first character that is not plain and ends one after the last:
/// marks join what stands before them, a few prefixes what stands behind.
struct Graphemes<'a> {
    text: &'a str,
    counted: u32,
    previous: Option<usize>,
    stretch: Stretch,
}

#[derive(Clone, Copy)]
enum Stretch {
    None,
    Open { from: usize },
    Closing { from: usize },
}

impl<'a> Graphemes<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, counted: 0, previous: None, stretch: Stretch::None }
    }

    fn see(&mut self, at: usize, c: char) {
        let plain = is_plain(c);
        self.stretch = match self.stretch {
            Stretch::None if plain => {
                self.counted = self.counted.saturating_add(1);
                self.previous = Some(at);
                Stretch::None
            }
            Stretch::None => {
                // The plain character before joins the stretch, so it must not be counted twice.
                let from = self.previous.take();
                if from.is_some() {
                    self.counted = self.counted.saturating_sub(1);
                }
                Stretch::Open { from: from.unwrap_or(at) }
            }
            Stretch::Open { from } if plain => Stretch::Closing { from },
            Stretch::Closing { from } if plain => {
                self.flush(from, at);
                self.counted = self.counted.saturating_add(1);
                self.previous = Some(at);
                Stretch::None
            }
            Stretch::Open { from } | Stretch::Closing { from } => Stretch::Open { from },
        };
    }

    fn flush(&mut self, from: usize, to: usize) {
        let stretch = self.text.get(from..to).unwrap_or_default();
        let graphemes = u32::try_from(stretch.graphemes(true).count()).unwrap_or(u32::MAX);
        self.counted = self.counted.saturating_add(graphemes);
    }

    fn finish(mut self) -> u32 {
        match self.stretch {
            Stretch::None => {}
            Stretch::Open { from } | Stretch::Closing { from } => {
                self.flush(from, self.text.len());
            }
        }
        self.counted
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn title_units_follow_utf16() {
        for (text, expected) in
            [("", 0), ("abc", 2), ("你好hello", 5), ("😀", 2), ("👨\u{200D}👩\u{200D}👧\u{200D}👦", 11), ("é", 1)]
        {
            assert_eq!(count(text).title, expected, "{text}");
        }
    }

    #[test]
    fn the_cut_falls_on_the_grapheme_that_exceeds() {
        let title = "字".repeat(19) + "😀";
        assert_eq!(cut_after(&title, 40, half_units_of), Some(19 * 3));
        assert_eq!(cut_after("字", 40, half_units_of), None);
    }

    proptest! {
        #[test]
        fn the_fast_path_agrees_with_the_full_algorithm(text in "(?s)([a-z \n\r\u{4E00}-\u{4E10}、。ｶﾞ]|\\PC|[\u{200D}\u{FE0F}\u{20E3}\u{0301}\u{0600}\u{3099}👩🏽🇯🇵0-9#\u{1100}\u{1161}\u{094D}\u{0915}]){0,40}") {
            let counts = count(&text);
            prop_assert_eq!(counts.graphemes as usize, text.graphemes(true).count());
            prop_assert_eq!(counts.utf16 as usize, text.encode_utf16().count());
            prop_assert_eq!(counts.code_points as usize, text.chars().count());
            let weight: u32 = text.encode_utf16().map(|unit| if unit > 127 { 2 } else { 1 }).sum();
            prop_assert_eq!(counts.title, weight.div_ceil(2));
        }
    }
}
