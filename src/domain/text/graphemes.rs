//! Extended grapheme clusters by UAX #29, over a table an eighth the size of the usual ones.
//!
//! The module that checks is downloaded, and ranges with their ends were its largest table. Here a character's class is
//! found in runs of equal class, whose lengths are enough; Hangul syllables, half of all ranges, are arithmetic. The
//! runs are expanded once, with the first text that needs them. The tests hold table and algorithm to
//! `unicode-segmentation` on every character.

use std::sync::OnceLock;

use super::grapheme_runs::RUNS;

/// What a character is to its neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Any,
    Cr,
    Lf,
    Control,
    /// Extends, also between the consonants of a conjunct.
    Extend,
    /// Extends, and joins the consonants of a conjunct: a virama.
    Linker,
    Joiner,
    /// Extends, but ends a conjunct.
    NonJoiner,
    SpacingMark,
    Prepend,
    Consonant,
    Pictograph,
    Regional,
    /// The parts of Hangul syllables: leading, vowel, trailing, and the syllables made of two and three.
    L,
    V,
    T,
    Lv,
    Lvt,
}

/// The classes of the table, by the low four bits of a run. Its other bits are its length.
const CLASSES: [Class; 16] = [
    Class::Any,
    Class::Cr,
    Class::Lf,
    Class::Control,
    Class::Extend,
    Class::Linker,
    Class::Joiner,
    Class::NonJoiner,
    Class::SpacingMark,
    Class::Prepend,
    Class::Consonant,
    Class::Pictograph,
    Class::Regional,
    Class::L,
    Class::V,
    Class::T,
];

/// The first character of each run and its class, rising.
static TABLE: OnceLock<Vec<(u32, Class)>> = OnceLock::new();

fn table() -> &'static [(u32, Class)] {
    TABLE.get_or_init(|| {
        let mut start = 0;
        let run = |run: &u16| {
            let from = start;
            start += u32::from(run >> 4);
            (from, CLASSES.get(usize::from(run & 15)).copied().unwrap_or(Class::Any))
        };
        RUNS.iter().map(run).collect()
    })
}

fn class_of(c: char) -> Class {
    let code = u32::from(c);
    if let Some(syllable) = code.checked_sub(0xAC00).filter(|syllable| *syllable < 11_172) {
        return if syllable.is_multiple_of(28) { Class::Lv } else { Class::Lvt };
    }
    let table = table();
    let behind = table.partition_point(|(start, _)| *start <= code);
    behind.checked_sub(1).and_then(|at| table.get(at)).map_or(Class::Any, |(_, class)| *class)
}

/// The byte offsets at which the graphemes of a text begin.
pub(super) fn starts(text: &str) -> impl Iterator<Item = usize> {
    let mut state = State::default();
    text.char_indices().filter(move |(_, c)| state.breaks_before(class_of(*c))).map(|(at, _)| at)
}

/// The graphemes of a text.
#[must_use]
pub fn graphemes_of(text: &str) -> Vec<&str> {
    let ends = starts(text).skip(1).chain([text.len()]);
    starts(text).zip(ends).filter_map(|(start, end)| text.get(start..end)).collect()
}

/// How many graphemes a text has.
pub(super) fn graphemes(text: &str) -> usize {
    starts(text).count()
}

/// What of the text before decides about the next character.
#[derive(Default)]
struct State {
    before: Option<Class>,
    /// An odd number of letters of flags stands before: the next one makes a pair.
    half_flag: bool,
    /// A pictograph with only extenders behind it.
    pictograph: bool,
    /// A pictograph, its extenders, a joiner.
    joined: bool,
    /// A consonant with only extenders and linkers behind it, and whether there was a linker.
    conjunct: Option<bool>,
}

impl State {
    /// Whether a grapheme begins with this character; the character counts as before afterwards.
    fn breaks_before(&mut self, after: Class) -> bool {
        let breaks = self.before.is_none_or(|before| self.is_boundary(before, after));
        self.joined = self.pictograph && after == Class::Joiner;
        self.pictograph = match after {
            Class::Pictograph => true,
            Class::Extend | Class::Linker | Class::NonJoiner => self.pictograph,
            _ => false,
        };
        self.conjunct = match after {
            Class::Consonant => Some(false),
            Class::Linker => self.conjunct.map(|_| true),
            Class::Extend | Class::Joiner => self.conjunct,
            _ => None,
        };
        self.half_flag = after == Class::Regional && !self.half_flag;
        self.before = Some(after);
        breaks
    }

    /// The rules GB3 to GB999, in their order.
    fn is_boundary(&self, before: Class, after: Class) -> bool {
        use Class::*;
        match (before, after) {
            (Cr, Lf) => false,
            (Control | Cr | Lf, _) | (_, Control | Cr | Lf) => true,
            (L, L | V | Lv | Lvt) | (Lv | V, V | T) | (Lvt | T, T) => false,
            (_, Extend | Linker | NonJoiner | Joiner | SpacingMark) | (Prepend, _) => false,
            (_, Consonant) => self.conjunct != Some(true),
            (Joiner, Pictograph) => !self.joined,
            (Regional, Regional) => !self.half_flag,
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    use super::super::testing::{rewrite_if_stale, table as written};
    use super::*;

    const FILE: &str = "src/domain/text/grapheme_runs.rs";

    /// Whether the two halves of `"before|after"` belong to one grapheme, asked of the reference.
    fn joins(before: &str, after: &str) -> bool {
        let text = [before, after].concat();
        !text.grapheme_indices(true).any(|(at, _)| at == before.len())
    }

    /// Where a text begins its graphemes, in characters, that holds `c` beside whatever could join it: the same for all
    /// characters without a class.
    fn telling(c: char) -> Vec<usize> {
        let beside = ['a', c, '\u{308}', c, '\r', c, '\n', '\u{915}', '\u{94D}', c, 'a', '😀', '\u{200D}', c];
        let hangul = ['\u{1F1E6}', c, '\u{1100}', c, '\u{1161}', c, 'a'];
        let text = String::from_iter(beside.into_iter().chain(hangul));
        text.grapheme_indices(true).map(|(at, _)| text[..at].chars().count()).collect()
    }

    /// The class a character betrays by what it joins.
    fn betrayed(c: char) -> Class {
        const DEVANAGARI_KA: &str = "\u{915}";
        const VIRAMA: &str = "\u{94D}";
        const JOINER: &str = "\u{200D}";
        let own = String::from(c);
        let own = own.as_str();
        let extends = joins("a", own);
        let emoji = |between: &str| joins(&["😀", between].concat(), "😀");
        let conjunct = |between: &str| joins(&[DEVANAGARI_KA, between].concat(), DEVANAGARI_KA);
        if joins(own, "\n") {
            Class::Cr
        } else if joins("\r", own) {
            Class::Lf
        } else if !joins(own, "\u{308}") {
            Class::Control
        } else if extends && emoji(own) {
            Class::Joiner
        } else if extends && emoji(&[own, JOINER].concat()) {
            match (conjunct(own), conjunct(&[own, VIRAMA].concat())) {
                (true, _) => Class::Linker,
                (false, true) => Class::Extend,
                (false, false) => Class::NonJoiner,
            }
        } else if extends {
            Class::SpacingMark
        } else if joins(own, "a") {
            Class::Prepend
        } else if joins(&[DEVANAGARI_KA, VIRAMA].concat(), own) {
            Class::Consonant
        } else if joins(&["😀", JOINER].concat(), own) {
            Class::Pictograph
        } else if joins("\u{1F1E6}", own) {
            Class::Regional
        } else {
            let [after_l, after_v, before_l, before_v, before_t] = [
                joins("\u{1100}", own),
                joins("\u{1161}", own),
                joins(own, "\u{1100}"),
                joins(own, "\u{1161}"),
                joins(own, "\u{11A8}"),
            ];
            match (after_l, after_v, before_l, before_v, before_t) {
                (false, ..) if !after_v => Class::Any,
                (_, _, true, ..) => Class::L,
                (true, true, _, true, _) => Class::V,
                (false, true, ..) => Class::T,
                (true, false, _, true, _) => Class::Lv,
                _ => Class::Lvt,
            }
        }
    }

    /// A stale table is rewritten and the test fails once, so that the change is seen and committed.
    #[test]
    fn the_table_is_what_the_reference_does() {
        const MOST: u32 = u16::MAX as u32 >> 4;
        let characters = telling('b');
        let mut runs: Vec<(u32, u32, Class)> = Vec::new(); // start, end, class
        for code in 0..=u32::from(char::MAX) {
            // Surrogates are no characters, and syllables need no table.
            let class = match char::from_u32(code) {
                Some(c) if ('\u{AC00}'..='\u{D7A3}').contains(&c) => {
                    assert_eq!(class_of(c), betrayed(c), "{c:?}");
                    Class::Any
                }
                Some(c) if telling(c) != characters => betrayed(c),
                _ => Class::Any,
            };
            match runs.last_mut() {
                Some((_, end, last)) if *last == class => *end = code + 1,
                _ => runs.push((code, code + 1, class)),
            }
        }
        let mut words: Vec<u16> = Vec::new();
        runs.pop_if(|(_, _, class)| *class == Class::Any);
        for (start, end, class) in runs {
            let class = CLASSES.iter().position(|one| *one == class).expect("a class of the table") as u32;
            let mut left = end - start;
            while left > 0 {
                let length = left.min(MOST);
                words.push(u16::try_from(length << 4 | class).expect("a run fits"));
                left -= length;
            }
        }
        words.push(0); // everything behind is of no class
        let docs = "//! Runs of equal class over all characters: length × 16 + class, see `graphemes`.\n//!\n\
                    //! Written by the tests of `graphemes`: do not edit.\n\n/// The runs.\n";
        rewrite_if_stale(FILE, &written(docs, "RUNS", "u16", &words));
    }

    fn is_like_the_reference(text: &str) {
        let reference: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).collect();
        assert_eq!(starts(text).collect::<Vec<_>>(), reference, "{text:?}");
        assert_eq!(graphemes(text), reference.len());
    }

    /// One character of every class, so that every three of them meet.
    #[test]
    fn every_three_classes() {
        let all = [
            'a',
            '\r',
            '\n',
            '\u{1}',
            '\u{308}',
            '\u{94D}',
            '\u{200D}',
            '\u{200C}',
            '\u{903}',
            '\u{600}',
            '\u{915}',
            '😀',
            '\u{1F1E6}',
            '\u{1100}',
            '\u{1161}',
            '\u{11A8}',
            '가',
            '각',
        ];
        for first in all {
            for second in all {
                for third in all {
                    is_like_the_reference(&String::from_iter([first, second, third]));
                    is_like_the_reference(&String::from_iter([third, first, second, third, second]));
                }
            }
        }
    }

    proptest! {
        #[test]
        fn any_text(text in "[a\r\n\u{1}\u{308}\u{94D}\u{200D}\u{200C}\u{903}\u{600}\u{915}😀❤\u{FE0F}\u{1F1E6}\u{1F3FD}\u{1100}\u{1161}\u{11A8}가각]{0,12}") {
            is_like_the_reference(&text);
        }

        #[test]
        fn any_characters(text in "(?s).{0,20}") {
            is_like_the_reference(&text);
        }
    }
}
