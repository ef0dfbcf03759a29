//! `#` in the lists: a number in digits or Han numerals.

use std::ops::Range;

/// What numbers are written with, in a folded text.
pub const NUMBERS: &str = "0123456789一二两三四五六七八九十百几";

/// The longest number looked at in what stands around a term, in characters: whatever counts people, prices and days.
const LONGEST: usize = 8;

/// Whether a character may stand in a number.
pub fn is_number(c: char) -> bool {
    NUMBERS.contains(c)
}

/// Where the number ends that goes on, or ends, here.
fn behind_number(text: &str, from: usize) -> Option<usize> {
    let rest = text.get(from..)?;
    let more = rest.chars().take(LONGEST).take_while(|c| is_number(*c)).map(char::len_utf8).sum::<usize>();
    Some(from + more)
}

/// Where the number begins that ends a text; `None` if none does.
fn before_number(text: &str) -> Option<usize> {
    let number = text.char_indices().rev().take(LONGEST).take_while(|(_, c)| is_number(*c)).last();
    number.map(|(at, _)| at)
}

/// Whether a text begins with a word of a list.
pub fn starts_with(text: &str, word: &str) -> bool {
    text.starts_with(word)
        || word.split_once('#').is_some_and(|(before, behind)| {
            text.strip_prefix(before)
                .filter(|rest| rest.starts_with(is_number))
                .and_then(|rest| rest.get(behind_number(rest, 0)?..))
                .is_some_and(|rest| rest.starts_with(behind))
        })
}

/// Whether a text ends with a word of a list.
pub fn ends_with(text: &str, word: &str) -> bool {
    text.ends_with(word)
        || word.split_once('#').is_some_and(|(before, behind)| {
            text.strip_suffix(behind)
                .and_then(|rest| rest.get(..before_number(rest)?))
                .is_some_and(|rest| rest.ends_with(before))
        })
}

/// Where a word of a list stands first in a text.
pub fn find(text: &str, word: &str) -> Option<Range<usize>> {
    let Some((before, behind)) = word.split_once('#') else {
        return text.find(word).map(|at| at..at + word.len());
    };
    if let Some(at) = text.find(word) {
        return Some(at..at + word.len());
    }
    if before.is_empty() {
        // Found by what stands behind the number: fewer places.
        return text.match_indices(behind).find_map(|(at, _)| Some(before_number(text.get(..at)?)?..at + behind.len()));
    }
    text.match_indices(before).find_map(|(at, _)| {
        let number = at + before.len();
        let end = behind_number(text, number).filter(|end| *end > number)?;
        text.get(end..)?.starts_with(behind).then_some(at..end + behind.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_stands_for_its_sign() {
        assert_eq!(find("立减100元", "减#元"), Some(3..12));
        assert_eq!(find("化妆水30ml", "#ml"), Some(9..13));
        assert_eq!(find("抽三位", "抽#"), Some(0..6));
        assert_eq!(find("#合作", "#合作"), Some(0..7));
        assert_eq!(find("ml", "#ml"), None);
        assert!(ends_with("价值298元", "价值#元") && !ends_with("价值元", "价值#元"));
        assert!(starts_with("前50名", "前#名") && !starts_with("前名", "前#名"));
    }
}
