//! Japanese-only and Traditional characters, and their Simplified form.
//!
//! The list is `data/language/han-forms.txt`; it is spread into a table once, because every character of a note is looked
//! up in it.

use std::sync::LazyLock;

/// A line each: the form, its Simplified form, and what is to be known of it.
static LIST: &str = include_str!("../../../../data/language/han-forms.txt");

/// Where the Chinese characters of Unicode begin.
const FIRST: u32 = 0x3400;
/// Behind the last character of the list.
const END: u32 = 0xFA2E;

/// What repeats the character before it; two of them repeat a word.
pub const REPEATED: char = '々';

/// The list, spread out.
pub struct Forms {
    /// By character from [`FIRST`]: 0 is none, the character itself a form without a Simplified one.
    table: Vec<u16>,
    /// Those whose Simplified form depends on the word, in order.
    unsure: Vec<char>,
    /// Those that are another word behind a number.
    counted: Vec<(char, &'static str)>,
}

static FORMS: LazyLock<Forms> = LazyLock::new(|| Forms::read(LIST));

/// The table. Whoever asks for many characters keeps it.
#[must_use]
pub fn forms() -> &'static Forms {
    &FORMS
}

/// The Simplified form of a form that has one; of several the commonest.
#[must_use]
pub fn simplified(c: char) -> Option<char> {
    forms().simplified(c)
}

/// Whether Simplified Chinese does not write the character.
#[must_use]
pub fn is_form(c: char) -> bool {
    forms().is_form(c)
}

/// Whether it is a Chinese character of any kind.
#[must_use]
pub const fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}' | '〇')
}

impl Forms {
    fn read(list: &'static str) -> Self {
        let mut forms = Self { table: vec![0; (END - FIRST) as usize], unsure: Vec::new(), counted: Vec::new() };
        for line in list.lines() {
            let mut chars = line.chars();
            let Some(c) = chars.next() else { continue };
            let Some(slot) = forms.table.get_mut(slot(c)) else { continue };
            let to = chars.next().unwrap_or(c);
            *slot = to as u32 as u16;
            match chars.next() {
                Some('?') => forms.unsure.push(c),
                Some(_) => forms.counted.push((c, chars.as_str())),
                None => {}
            }
        }
        forms
    }

    /// As [`simplified`].
    #[inline]
    #[must_use]
    pub fn simplified(&self, c: char) -> Option<char> {
        let to = char::from_u32(u32::from(*self.table.get(slot(c))?))?;
        (to != '\0' && to != c).then_some(to)
    }

    /// As [`is_form`].
    #[inline]
    #[must_use]
    pub fn is_form(&self, c: char) -> bool {
        self.table.get(slot(c)).is_some_and(|to| *to != 0) || c == REPEATED
    }

    /// Whether what Chinese writes for it depends on the word.
    fn is_unsure(&self, c: char) -> bool {
        self.is_form(c) && (self.simplified(c).is_none() || self.unsure.binary_search(&c).is_ok())
    }

    /// Adds what Chinese certainly writes for a form that stands behind `before`; `None` if that depends on the word.
    pub fn write(&self, before: Option<char>, c: char, out: &mut String) -> Option<()> {
        if c == REPEATED {
            let before = before.filter(|before| is_han(*before) && !self.is_unsure(*before))?;
            out.push(self.simplified(before).unwrap_or(before));
            return Some(());
        }
        let to = self.simplified(c).filter(|_| !self.is_unsure(c))?;
        let counted = self.counted.iter().find(|(form, _)| *form == c).filter(|_| before.is_some_and(is_numeral));
        match counted {
            Some((_, word)) => out.push_str(word),
            None => out.push(to),
        }
        Some(())
    }
}

const fn slot(c: char) -> usize {
    (c as u32).wrapping_sub(FIRST) as usize
}

/// Digits, and the characters of Chinese numbers.
fn is_numeral(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９') || "〇零一二三四五六七八九十百千万萬亿億数數几幾".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    const STANDARD: &str = include_str!("../../../../tests/language/standard-8105.txt");
    const LOANS: &str = include_str!("../../../../data/language/loans.txt");

    fn chars(file: &str) -> Vec<char> {
        file.lines().filter(|line| !line.starts_with('#')).flat_map(str::chars).filter(|c| *c != ' ').collect()
    }

    #[test]
    fn no_standard_character_and_no_loan_is_a_form() {
        let standard = chars(STANDARD);
        assert_eq!(standard.len(), 8105);
        let marked: String = standard.into_iter().chain(chars(LOANS)).filter(|c| is_form(*c)).collect();
        assert_eq!(marked, "");
    }

    #[test]
    fn what_stands_for_a_form_is_standard() {
        let standard = chars(STANDARD);
        let mut forms = 0;
        for c in (FIRST..END).filter_map(char::from_u32).filter(|c| is_form(*c)) {
            forms += 1;
            assert!(simplified(c).is_none_or(|to| standard.contains(&to)), "{c}");
        }
        assert_eq!(forms, LIST.lines().filter(|line| !line.starts_with('#')).count(), "every line is in the table");
    }

    #[test]
    fn the_common_ones() {
        let known = "気气發发売卖価价戸户値值絶绝薬药読读髮发後后麵面國国臺台駅站円圆働动姉姐";
        let known: Vec<char> = known.chars().collect();
        for pair in known.chunks(2) {
            assert_eq!(simplified(pair[0]), Some(pair[1]), "{}", pair[0]);
        }
        for c in ['丼', '鮨', '辻', '畑', '浜', '弁', '芸', '予', '乾', '著', '叶', '机', 'a', 'の', '😀']
        {
            assert_eq!((simplified(c), is_form(c)), (None, false), "{c}");
        }
        assert!(is_form('込') && simplified('込').is_none());
    }

    #[test]
    fn what_is_written_depends_on_what_stands_before() {
        let write = |before, c| {
            let mut out = String::new();
            forms().write(before, c, &mut out).map(|()| out)
        };
        assert_eq!(write(Some('0'), '円').as_deref(), Some("日元"));
        assert_eq!(write(Some('千'), '円').as_deref(), Some("日元"));
        assert_eq!(write(None, '円').as_deref(), Some("圆"));
        assert_eq!(write(Some('佐'), '々').as_deref(), Some("佐"));
        assert_eq!(write(None, '々'), None);
        assert_eq!(write(None, '畫'), None, "画 or 划");
        assert_eq!(write(None, '込'), None);
    }

    #[test]
    fn the_word_lists_are_simplified() {
        let lists = ["words", "false-friends"].map(|name| format!("data/language/{name}.toml"));
        for list in lists {
            let text = std::fs::read_to_string(&list).unwrap_or_default();
            let lines =
                text.lines().filter(|line| !["#", "ja =", "why =", "todo ="].iter().any(|tag| line.starts_with(tag)));
            for line in lines.filter(|line| line.contains(" = [")) {
                let others: String = line.chars().filter(|c| simplified(*c).is_some()).collect();
                assert_eq!(others, "", "{list}: {line}");
            }
        }
    }
}
