//! Counting in every unit a limit may use, in one pass.

use super::blocks::Starts;
use super::graphemes::{graphemes, graphemes_of, starts};
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
    let mut count = Count { text, ..Count::default() };
    while count.next().is_some() {}
    count.finish()
}

/// The byte offset of the first grapheme with which `weigh`, summed from the start, exceeds `limit`.
///
/// `None` if the whole text fits. The offset is where a mark for "too long" begins. `weigh` may tell ASCII, the rest of
/// the basic plane and what is outside it from each other, as every unit of length does, and nothing else.
#[must_use]
pub fn cut_after(text: &str, limit: u32, weigh: fn(char) -> u32) -> Option<usize> {
    cut(text, limit, ['a', '字', '😀'].map(weigh)).map(|cut| cut.0)
}

/// The cut, and what stands before it weighs.
fn cut(text: &str, limit: u32, weights: [u32; 3]) -> Option<(usize, u32)> {
    let over = first_over(text.as_bytes(), limit, weights)?;
    cut_before(text, over, weights)
}

/// UTF-16 units of an ASCII character, of another one in the basic plane, and of one outside it.
pub(super) const UNITS: [u32; 3] = [1, 1, 2];

/// The same in UTF-16 units, of a text whose length is known: a text that is too long mostly is so by little, and the end
/// is near.
pub(super) fn cut_known(text: &str, limit: u32, length: u32) -> Option<(usize, u32)> {
    let over = if length.saturating_sub(limit) < limit {
        let mut before = length;
        text.char_indices().rev().find_map(|(at, c)| {
            before = before.saturating_sub(width16(c));
            (before <= limit).then_some((at, before))
        })
    } else {
        first_over(text.as_bytes(), limit, UNITS)
    };
    cut_before(text, over.filter(|_| length > limit)?, UNITS)
}

/// The grapheme in which a limit is exceeded by this character, which stands behind so much.
fn cut_before(text: &str, (exceeds, weight): (usize, u32), weights: [u32; 3]) -> Option<(usize, u32)> {
    let (before, behind) = text.split_at_checked(exceeds)?;
    // Its grapheme begins no earlier than the last place between two plain characters.
    let mut boundary = exceeds;
    let mut plain = behind.chars().next().is_some_and(is_plain);
    for (at, c) in before.char_indices().rev() {
        let was_plain = std::mem::replace(&mut plain, is_plain(c));
        if plain && was_plain {
            break;
        }
        boundary = at;
    }
    let graphemes = starts(text.get(boundary..)?).map(|at| boundary + at);
    let cut = graphemes.take_while(|at| *at <= exceeds).last()?;
    Some((cut, weight.saturating_sub(weight_of(text.as_bytes().get(cut..exceeds)?, weights))))
}

/// The first byte of the character with which the weights exceed `limit`, and what stands before it weighs.
fn first_over(bytes: &[u8], limit: u32, weights: [u32; 3]) -> Option<(usize, u32)> {
    let (blocks, _) = bytes.as_chunks();
    let (mut at, mut sum) = (0usize, 0u32);
    for block in blocks {
        let next = sum.saturating_add(Starts::of(*block).weigh(weights));
        if next > limit {
            break;
        }
        (at, sum) = (at + 8, next);
    }
    for byte in bytes.get(at..)? {
        let next = sum.saturating_add(Starts::of_one(*byte).weigh(weights));
        if next > limit {
            return Some((at, sum));
        }
        (at, sum) = (at + 1, next);
    }
    None
}

/// What a text weighs. It may begin and end inside a character, which weighs where it begins.
pub(super) fn weight_of(bytes: &[u8], weights: [u32; 3]) -> u32 {
    let (blocks, rest) = bytes.as_chunks();
    let whole = blocks.iter().fold(0u32, |sum, block| sum.saturating_add(Starts::of(*block).weigh(weights)));
    rest.iter().fold(whole, |sum, byte| sum.saturating_add(Starts::of_one(*byte).weigh(weights)))
}

/// The byte offset of the grapheme with this index; `None` if the text is shorter.
#[must_use]
pub fn grapheme_at(text: &str, index: u32) -> Option<usize> {
    let mut count = Count { text, ..Count::default() };
    loop {
        let from = count.next()?;
        let behind = count.graphemes.checked_sub(index.into()).filter(|behind| *behind > 0);
        if let Some(behind) = behind {
            let stretch = text.get(from..count.at).unwrap_or_default();
            let all = graphemes(stretch);
            let nth = all.checked_sub(usize::try_from(behind).ok()?)?;
            return starts(stretch).nth(nth).map(|at| from + at);
        }
    }
}

/// Each grapheme of a title and what it costs, in half title units.
#[must_use]
pub fn costs(text: &str) -> Vec<(&str, u32)> {
    graphemes_of(text).into_iter().map(|sign| (sign, sign.chars().map(half_units_of).sum())).collect()
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

/// A count on its way through a text. Only the stretches that need it are handed to the full algorithm of UAX #29.
///
/// Every unit but the grapheme follows from how many characters there are, and how many of them are ASCII or outside
/// the basic plane. None exceeds the length in bytes, so the sums fit 64 bits.
#[derive(Default)]
struct Count<'a> {
    text: &'a str,
    at: usize,
    characters: u64,
    ascii: u64,
    astral: u64,
    graphemes: u64,
    /// Where the plain character before begins, unless it belongs to a stretch.
    previous: Option<usize>,
}

impl Count<'_> {
    /// Steps over one plain character, or one stretch, and tells where it began.
    #[inline(always)]
    fn next(&mut self) -> Option<usize> {
        match self.text.as_bytes().get(self.at)? {
            // Most of every post: printable ASCII, and U+4000–9FFF, told by the first of their three bytes.
            b' '..=b'~' => Some(self.plain(1, 1, 0)),
            0xE4..=0xE9 => Some(self.plain(3, 0, 0)),
            _ => self.decode(),
        }
    }

    #[inline(always)]
    fn plain(&mut self, bytes: usize, ascii: u64, astral: u64) -> usize {
        let from = self.at;
        self.previous = Some(from);
        self.graphemes += 1;
        self.step(bytes, ascii, astral);
        from
    }

    #[inline(always)]
    fn step(&mut self, bytes: usize, ascii: u64, astral: u64) {
        self.characters += 1;
        self.ascii += ascii;
        self.astral += astral;
        self.at += bytes;
    }

    fn decode(&mut self) -> Option<usize> {
        // Chinese punctuation: U+3000–3029 and U+FF01–FF7F.
        let bytes = self.text.as_bytes().get(self.at..)?;
        if let [0xE3, 0x80, 0x80..=0xA9, ..] | [0xEF, 0xBC, 0x81..=0xBF, ..] | [0xEF, 0xBD, ..] = bytes {
            return Some(self.plain(3, 0, 0));
        }
        let c = self.text.get(self.at..)?.chars().next()?;
        if is_plain(c) {
            return Some(self.plain(c.len_utf8(), c.is_ascii().into(), (c > '\u{FFFF}').into()));
        }
        Some(self.stretch())
    }

    /// A stretch begins one plain character before the first that is not plain and ends one after the last: marks join
    /// what stands before them, a few prefixes what stands behind.
    fn stretch(&mut self) -> usize {
        let from = self.previous.take().inspect(|_| self.graphemes -= 1).unwrap_or(self.at);
        let mut after_plain = false;
        for c in self.text.get(self.at..).unwrap_or_default().chars() {
            let plain = is_plain(c);
            if plain && after_plain {
                break;
            }
            after_plain = plain;
            self.step(c.len_utf8(), c.is_ascii().into(), (c > '\u{FFFF}').into());
        }
        self.graphemes += graphemes(self.text.get(from..self.at).unwrap_or_default()) as u64;
        from
    }

    fn finish(self) -> Counts {
        let half_units = capped(2 * (self.characters + self.astral) - self.ascii);
        Counts {
            title: half_units.div_ceil(2),
            half_units,
            utf16: capped(self.characters + self.astral),
            code_points: capped(self.characters),
            graphemes: capped(self.graphemes),
            bytes: capped(self.text.len() as u64),
        }
    }
}

/// A count in 32 bits: nobody tells four thousand million characters from more.
fn capped(count: u64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

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

    #[test]
    fn a_flag_costs_four_of_twenty() {
        assert_eq!(costs("a早🇯🇵é"), [("a", 1), ("早", 2), ("🇯🇵", 8), ("é", 2)]);
        assert!(costs("").is_empty());
    }

    /// Where each grapheme begins, by the full algorithm alone.
    fn starts(text: &str) -> Vec<usize> {
        text.grapheme_indices(true).map(|(at, _)| at).collect()
    }

    const MIXED: &str = "(?s)([a-z \n\r\u{4E00}-\u{4E10}、。ｶﾞ]|\\PC|[\u{200D}\u{FE0F}\u{20E3}\u{0301}\u{0600}\u{3099}👩🏽🇯🇵0-9#\u{1100}\u{1161}\u{094D}\u{0915}]){0,40}";

    proptest! {
        #[test]
        fn places_are_those_of_the_full_algorithm(text in MIXED, limit in 0u32..60) {
            let starts = starts(&text);
            prop_assert_eq!(grapheme_at(&text, limit), starts.get(limit as usize).copied());
            let ends = starts.iter().skip(1).copied().chain([text.len()]);
            let over = starts.iter().zip(ends).find(|(_, end)| text[..*end].encode_utf16().count() > limit as usize);
            prop_assert_eq!(cut_after(&text, limit, width16), over.map(|(start, _)| *start));
            let length = count(&text).utf16;
            prop_assert_eq!(cut_known(&text, limit, length), cut(&text, limit, UNITS));
        }

        #[test]
        fn the_fast_path_agrees_with_the_full_algorithm(text in MIXED) {
            let counts = count(&text);
            prop_assert_eq!(counts.graphemes as usize, text.graphemes(true).count());
            prop_assert_eq!(counts.utf16 as usize, text.encode_utf16().count());
            prop_assert_eq!(counts.code_points as usize, text.chars().count());
            let weight: u32 = text.encode_utf16().map(|unit| if unit > 127 { 2 } else { 1 }).sum();
            prop_assert_eq!(counts.title, weight.div_ceil(2));
        }
    }
}
