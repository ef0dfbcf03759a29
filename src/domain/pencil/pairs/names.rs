//! The brand's words in both texts.

use std::ops::Range;

/// Where a word stands in a text, whatever the case of its Latin letters.
pub fn places(text: &str, word: &str) -> Vec<Range<usize>> {
    if word.trim().is_empty() {
        return Vec::new();
    }
    if text.is_ascii() || word.bytes().any(|byte| byte.is_ascii_alphabetic()) {
        // Lower-casing ASCII moves nothing.
        let (text, word) = (text.to_ascii_lowercase(), word.to_ascii_lowercase());
        return text.match_indices(&word).map(|(at, found)| at..at.saturating_add(found.len())).collect();
    }
    text.match_indices(word).map(|(at, found)| at..at.saturating_add(found.len())).collect()
}

/// Whether a word is written alike in both languages: Latin or Han, no kana, and long enough to be a name.
pub fn is_shared(word: &str) -> bool {
    let kana = |c: char| ('\u{3040}'..='\u{30FF}').contains(&c) || ('\u{FF66}'..='\u{FF9F}').contains(&c);
    word.chars().count() > 1 && !word.contains(kana) && word.chars().any(char::is_alphabetic)
}
