//! One look at each character of a text: what it is, how it is folded, and what may begin there.
//!
//! Nearly all of a Chinese post are characters that are nothing but themselves; those cost a nanosecond or two each, and the
//! others are looked up. The tests hold this to [`View::new`] and to [`Kinds::of`], which go character by character.

use std::ops::Range;
use std::sync::LazyLock;

pub use super::filter::{Filter, NOTHING};
use super::filter::{SHORT, has, pair, triple};
use super::fold::{Fold, View};
use super::kinds::Kinds;
use super::language::han::forms;
use super::signs::{Sign, sign};

/// Places to remember where two characters last stood side by side. A collision costs a look; a finding only if every pair
/// of the piece collides with another one in it, which no word does that the rule of the doubled has listed.
const PLACES: usize = 1024;
/// The number before the first character's: farther from what is not there yet than any piece is long.
const FAR: u32 = 100;
/// Repetitions farther apart than this are not noted, in characters: the longest piece that is found to stand twice.
const LONGEST_PIECE: u16 = 12;

/// What one look shows.
#[derive(Debug, Default)]
pub struct Reading {
    /// Which kinds of characters there are: a rule about others need not look.
    pub kinds: Kinds,
    /// The text, folded.
    pub view: View,
    /// The brackets and the marks of [`Kinds::PUNCTUATION`] with their places, in order: several rules read these alone.
    pub marks: Vec<(usize, char)>,
    /// Where two characters stand that stood side by side a little before, and how many characters before.
    pub repeats: Vec<(usize, u16)>,
    /// Stretches of the folded text, in order and apart, outside of which no word of the filter stands.
    pub windows: Vec<Range<usize>>,
    /// Whether a pictograph stands where words of the filter have it.
    pub pictographs: bool,
    /// Where three letters or digits stand in a row, or a sign of an address: numbers and addresses have such a place.
    pub latin: Vec<usize>,
}

/// What a character is: its kinds, and what folding makes of it.
#[derive(Clone, Copy)]
struct Class {
    kinds: Kinds,
    sign: Sign,
}

impl Class {
    const fn of(c: char) -> Self {
        Self { kinds: Kinds::of_other(c), sign: sign(c) }
    }

    /// Those of 256 characters from this one.
    const fn block(first: u32) -> [Self; 256] {
        let mut block = [Self::of('\0'); 256];
        let mut at = 0;
        while at < 256 {
            if let Some(c) = char::from_u32(first + at as u32) {
                block[at] = Self::of(c);
            }
            at += 1;
        }
        block
    }
}

/// Latin letters and ASCII; Chinese punctuation and kana; full width. What is not here is rare.
static LATIN: [Class; 256] = Class::block(0);
static MARKS: [Class; 256] = Class::block(0x3000);
static WIDE: [Class; 256] = Class::block(0xFF00);

/// A bit for each character of the basic plane that is more than itself.
static SPECIAL: LazyLock<Vec<u64>> = LazyLock::new(|| {
    let mut bits = vec![0; 0x1_0000 / 64];
    for c in '\0'..='\u{FFFF}' {
        let special = !Kinds::of(c).is_none() || sign(c) != Sign::Itself || forms().simplified(c).is_some();
        if let Some(bits) = bits.get_mut(c as usize / 64).filter(|_| special) {
            *bits |= 1u64 << (c as u32 % 64);
        }
    }
    bits
});

/// Looks at each character of a text.
#[must_use]
pub fn read(text: &str, filter: &Filter) -> Reading {
    let mut look = Look {
        filter,
        fold: Fold::new(text),
        reading: Reading::default(),
        last: [0; PLACES],
        index: FAR,
        before: 0,
        folded_before: 0,
        begun: None,
        waiting: false,
        pictograph: None,
        latin: 0,
    };
    let special = SPECIAL.as_slice();
    let mut at = 0;
    while at < text.len() {
        at = look.plain(text.as_bytes(), at, special);
        let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else { break };
        look.other(at, c);
        at += c.len_utf8();
    }
    look.reading.view = look.fold.finish();
    look.reading
}

/// A look on its way through a text.
struct Look<'a> {
    filter: &'a Filter,
    fold: Fold<'a>,
    reading: Reading,
    /// Where each pair of characters last stood.
    last: [u16; PLACES],
    /// In 32 bits: a number of 16 cannot be read again while it is being written.
    index: u32,
    /// The character before, and the one before in the folded text.
    before: u32,
    folded_before: u32,
    /// Where the character before begins, and the hash of it and this one, if words begin so.
    begun: Option<(usize, u32)>,
    /// Whether something waits for the next character: what began, or a pictograph.
    waiting: bool,
    /// A pictograph that stands between the character before and the next one.
    pictograph: Option<u32>,
    /// Letters and digits in a row.
    latin: u32,
}

impl Look<'_> {
    /// Goes over characters of three bytes that are nothing but themselves, up to the first other one.
    ///
    /// What is counted stays in registers here: this is most of every post.
    fn plain(&mut self, bytes: &[u8], mut at: usize, special: &[u64]) -> usize {
        let first = at;
        let shift = self.fold.length(at).wrapping_sub(at);
        let (mut before, mut folded_before, mut index) = (self.before, self.folded_before, self.index);
        while let Some([lead @ 0xE0..=0xEF, second, third]) = bytes.get(at..at + 3) {
            let code = (u32::from(*lead) & 0xF) << 12 | (u32::from(*second) & 0x3F) << 6 | u32::from(*third) & 0x3F;
            if special.get(code as usize / 64).is_none_or(|bits| bits >> (code % 64) & 1 == 1) {
                break;
            }
            index = index.wrapping_add(1);
            self.repeat(at, before, code, index);
            self.folded(shift.wrapping_add(at), folded_before, code);
            (before, folded_before) = (code, code);
            at += 3;
        }
        if at > first {
            (self.before, self.folded_before, self.index, self.latin) = (before, folded_before, index, 0);
        }
        at
    }

    /// Notes a pair of characters that stood here a little before.
    #[inline(always)]
    fn repeat(&mut self, at: usize, before: u32, code: u32, index: u32) {
        if let Some(place) = self.last.get_mut(pair(before, code) as usize % PLACES) {
            // Places are counted in characters and may wrap: what seems near is looked at again.
            let index = index as u16;
            let distance = if before == code { 1 } else { index.wrapping_sub(*place) };
            *place = index;
            if distance <= LONGEST_PIECE {
                self.reading.repeats.push((at, distance));
            }
        }
    }

    /// A character of the folded text, which begins where it is so long.
    #[inline(always)]
    fn folded(&mut self, length: usize, before: u32, code: u32) {
        let hash = pair(before, code);
        if self.waiting {
            self.waited(code);
        }
        if has(&self.filter.pairs, hash) {
            self.begins(length, before, hash);
        }
    }

    /// Words may begin with the character before and this one.
    #[cold]
    fn begins(&mut self, length: usize, before: u32, hash: u32) {
        let start = length.saturating_sub(char::from_u32(before).map_or(0, char::len_utf8));
        self.begun = Some((start, hash));
        self.waiting = true;
        if self.filter.longest.get(hash as usize).is_some_and(|longest| longest & SHORT != 0) {
            self.window(start, hash);
        }
    }

    /// The character behind something that waits for it.
    #[cold]
    fn waited(&mut self, code: u32) {
        self.waiting = false;
        if let Some((start, hash)) =
            self.begun.take().filter(|(_, hash)| has(&self.filter.triples, triple(*hash, code)))
        {
            self.window(start, hash);
        }
        if let Some(pictograph) = self.pictograph.take() {
            self.beside(pictograph, code);
        }
    }

    /// A word may begin here.
    fn window(&mut self, start: usize, hash: u32) {
        let longest = self.filter.longest.get(hash as usize).copied().unwrap_or_default() & (SHORT - 1);
        let end = start + usize::from(longest);
        match self.reading.windows.last_mut() {
            Some(last) if start <= last.end => last.end = last.end.max(end),
            _ => self.reading.windows.push(start..end),
        }
    }

    /// A character of the folded text outside of a run.
    fn put(&mut self, length: usize, code: u32) {
        self.folded(length, self.folded_before, code);
        self.folded_before = code;
    }

    /// Any other character.
    fn other(&mut self, at: usize, c: char) {
        let code = u32::from(c);
        self.index = self.index.wrapping_add(1);
        self.repeat(at, self.before, code, self.index);
        self.before = code;
        let block = match code >> 8 {
            0 => LATIN.get(code as usize),
            0x30 => MARKS.get((code & 0xFF) as usize),
            0xFF => WIDE.get((code & 0xFF) as usize),
            _ => None,
        };
        let class = block.copied().unwrap_or_else(|| Class { kinds: Kinds::of(c), sign: sign(c) });
        if !class.kinds.is_none() {
            self.reading.kinds = self.reading.kinds.with(class.kinds);
            if class.kinds.has(Kinds::BRACKET.with(Kinds::PUNCTUATION)) {
                self.reading.marks.push((at, c));
            }
        }
        match class.sign {
            Sign::Nothing => self.fold.skip(at, c),
            Sign::Ornament => self.ornament(at, c),
            Sign::Pictograph => {
                if self.filter.pictographs.binary_search(&c).is_ok() {
                    let between = self.pictograph.replace(code);
                    self.waiting = true;
                    self.reading.pictographs |= between.is_some();
                    self.beside(self.folded_before, code);
                }
                self.ornament(at, c);
            }
            Sign::Spells(same) => {
                self.letter(at, same);
                let length = self.fold.put(at, c, same);
                self.put(length, same.into());
            }
            Sign::Itself => match forms().simplified(c) {
                Some(same) => {
                    self.latin = 0;
                    let length = self.fold.put(at, c, same);
                    self.put(length, same.into());
                }
                None => {
                    self.letter(at, c);
                    let length = self.fold.length(at);
                    self.put(length, code);
                }
            },
        }
    }

    fn ornament(&mut self, at: usize, c: char) {
        if let Some(length) = self.fold.ornament(at, c) {
            self.put(length, super::fold::GAP.into());
        }
    }

    /// Counts letters and digits in a row.
    fn letter(&mut self, at: usize, c: char) {
        self.latin = if c.is_ascii_alphanumeric() { self.latin + 1 } else { 0 };
        if self.latin == 3 || c == '@' {
            self.reading.latin.push(at);
        }
    }

    fn beside(&mut self, before: u32, code: u32) {
        self.reading.pictographs |= self.filter.beside.binary_search(&(before, code)).is_ok();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ANY: &str = "(?s)([最高级級錬気の々ｶ，。！a-cA-C0-9Ａ１ *·|~.❤➕😀\u{FE0F}\u{200D}\n「」()]|\\PC){0,40}";

    proptest! {
        #[test]
        fn one_look_shows_what_each_character_shows(text in ANY) {
            let reading = read(&text, &NOTHING);
            let kinds = text.chars().fold(Kinds::default(), |kinds, c| kinds.with(Kinds::of(c)));
            prop_assert_eq!(reading.kinds, kinds);
            let slow = View::new(&text, &[]);
            prop_assert_eq!(&reading.view.text, &slow.text);
            let places: Vec<usize> = slow.text.char_indices().map(|(at, _)| at).chain([slow.text.len()]).collect();
            for (at, start) in places.iter().enumerate() {
                for end in places.iter().skip(at + 1) {
                    prop_assert_eq!(reading.view.original(*start..*end), slow.original(*start..*end));
                }
            }
            let wanted = Kinds::BRACKET.with(Kinds::PUNCTUATION);
            let marks: Vec<(usize, char)> = text.char_indices().filter(|(_, c)| Kinds::of(*c).has(wanted)).collect();
            prop_assert_eq!(reading.marks, marks);
        }

        #[test]
        fn no_word_stands_outside_the_windows(text in ANY, words in proptest::collection::vec("[最高级a-c❤]{2,4}", 1..6)) {
            let pairs = |word: &String| word.chars().zip(word.chars().skip(1)).collect::<Vec<_>>();
            let beside = words.iter().flat_map(pairs).filter(|(a, b)| *a == '❤' || *b == '❤');
            let beside = beside.map(|(a, b)| (u32::from(a), u32::from(b))).collect();
            let filter = Filter::new(words.iter().map(String::as_str), &['❤'], beside);
            let reading = read(&text, &filter);
            for word in &words {
                for (at, _) in reading.view.text.match_indices(word.as_str()) {
                    let held = reading.windows.iter().any(|window| window.start <= at && at + word.len() <= window.end);
                    prop_assert!(held, "{} at {} of {:?}", word, at, reading.view.text);
                }
                if word.contains('❤') && View::new(&text, &['❤']).text.contains(word.as_str()) {
                    prop_assert!(reading.pictographs);
                }
            }
        }
    }
}
