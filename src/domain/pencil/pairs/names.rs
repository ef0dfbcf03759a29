//! The brand's words in both texts.

use std::ops::Range;

use crate::domain::pencil::language::han;

/// Where a word stands in a text, as it is written, whatever the case of its Latin letters.
pub fn places(text: &str, word: &str) -> Vec<Range<usize>> {
    if word.trim().is_empty() {
        return Vec::new();
    }
    if word.bytes().any(|byte| byte.is_ascii_alphabetic()) {
        // Lower-casing ASCII moves nothing.
        return found(&text.to_ascii_lowercase(), &word.to_ascii_lowercase());
    }
    found(text, word)
}

fn found(text: &str, word: &str) -> Vec<Range<usize>> {
    text.match_indices(word).map(|(at, found)| at..at.saturating_add(found.len())).collect()
}

/// Whether a text names a word, in the characters of either language: 資生堂 is 资生堂.
pub fn names(text: &str, word: &str) -> bool {
    if !places(text, word).is_empty() {
        return true;
    }
    let word = simplified(word);
    !places(&simplified(text), &word).is_empty()
}

fn simplified(text: &str) -> String {
    text.chars().map(|c| han::simplified(c).unwrap_or(c)).collect()
}

/// Whether a word is written alike in both languages: Latin or Han, no kana, and long enough to be a name.
pub fn is_shared(word: &str) -> bool {
    let kana = |c: char| ('\u{3040}'..='\u{30FF}').contains(&c) || ('\u{FF66}'..='\u{FF9F}').contains(&c);
    word.chars().count() > 1 && !word.contains(kana) && word.chars().any(char::is_alphabetic)
}
