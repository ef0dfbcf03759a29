//! A text as numbers are read from it: half-width, lower-case, one sign for each meaning.

use std::ops::Range;

/// The folded characters of a text and where each stands in it.
pub struct Folded {
    chars: Vec<char>,
    bytes: Vec<usize>,
}

/// What stands for something that is not to be read: a topic, a link.
const HIDDEN: char = '\u{FFFC}';

impl Folded {
    /// Folds a text; nothing is read from the byte ranges in `hidden`, which are in order.
    pub fn new(text: &str, hidden: &[Range<usize>]) -> Self {
        let mut chars = Vec::with_capacity(text.len() / 2);
        let mut bytes = Vec::with_capacity(text.len() / 2);
        let mut hidden = hidden.iter().peekable();
        for (at, c) in text.char_indices() {
            while hidden.next_if(|range| range.end <= at).is_some() {}
            chars.push(if hidden.peek().is_some_and(|range| range.start <= at) { HIDDEN } else { fold(c) });
            bytes.push(at);
        }
        bytes.push(text.len());
        Self { chars, bytes }
    }

    /// The character at an index; a NUL behind the end.
    pub fn at(&self, index: usize) -> char {
        self.chars.get(index).copied().unwrap_or('\0')
    }

    /// The character in front of an index; a NUL in front of the start.
    pub fn before(&self, index: usize) -> char {
        index.checked_sub(1).map_or('\0', |index| self.at(index))
    }

    /// How many characters there are.
    pub fn len(&self) -> usize {
        self.chars.len()
    }

    /// Where a word that begins here ends.
    pub fn word(&self, start: usize, word: &str) -> Option<usize> {
        let mut at = start;
        for c in word.chars() {
            if self.at(at) != c {
                return None;
            }
            at = at.saturating_add(1);
        }
        Some(at)
    }

    /// Where the longest of these words that begins here ends.
    pub fn any(&self, start: usize, words: &[&str]) -> Option<usize> {
        words.iter().filter_map(|word| self.word(start, word)).max()
    }

    /// Where a word that ends here begins.
    pub fn word_back(&self, end: usize, word: &str) -> Option<usize> {
        let mut at = end;
        for c in word.chars().rev() {
            at = at.checked_sub(1)?;
            if self.at(at) != c {
                return None;
            }
        }
        Some(at)
    }

    /// Where the longest of these words that ends here begins.
    pub fn any_back(&self, end: usize, words: &[&str]) -> Option<usize> {
        words.iter().filter_map(|word| self.word_back(end, word)).min()
    }

    /// Behind at most two spaces.
    pub fn skip_space(&self, at: usize) -> usize {
        let spaces = (0..2usize).take_while(|more| self.at(at.saturating_add(*more)) == ' ').count();
        at.saturating_add(spaces)
    }

    /// In front of at most two spaces.
    pub fn skip_space_back(&self, at: usize) -> usize {
        let spaces = (0..2usize).take_while(|more| self.before(at.saturating_sub(*more)) == ' ').count();
        at.saturating_sub(spaces)
    }

    /// The byte range of a range of characters.
    pub fn place(&self, chars: Range<usize>) -> Range<usize> {
        let byte = |index: usize| self.bytes.get(index).or(self.bytes.last()).copied().unwrap_or_default();
        byte(chars.start)..byte(chars.end)
    }

    /// The characters as they were folded.
    pub fn text(&self, chars: Range<usize>) -> String {
        self.chars.get(chars).unwrap_or_default().iter().collect()
    }
}

fn fold(c: char) -> char {
    match c {
        'A'..='Z' => c.to_ascii_lowercase(),
        // Full-width forms. The full-width comma is punctuation and no part of a number.
        '\u{FF01}'..='\u{FF0B}' | '\u{FF0D}'..='\u{FF5E}' => {
            let half = char::from_u32(u32::from(c).wrapping_sub(0xFEE0)).unwrap_or(c);
            if half == '*' { '×' } else { half.to_ascii_lowercase() }
        }
        '\u{3000}' | '\u{A0}' | '\u{2009}' | '\u{202F}' => ' ',
        '￥' => '¥',
        '\u{301C}' | '\u{223C}' | '\u{2053}' => '~',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '*' | '✕' | '✖' | '╳' | '⨯' => '×',
        '﹪' => '%',
        '【' | '[' | '〔' => '(',
        '】' | ']' | '〕' => ')',
        '兩' => '两',
        '億' => '亿',
        '零' => '〇',
        _ => c,
    }
}
