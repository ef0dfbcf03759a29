//! What the language rules share: where they speak, and what stands beside a place in a text.

use crate::domain::finding::Field;

/// Every text of a note that is read by a Chinese reader.
pub const TEXTS: &[Field] = &[Field::Title, Field::Body, Field::Topics, Field::CoverText, Field::PictureTexts];

/// Kana that are drawn with, not read: ヽ(^o^)ノ. One per line.
static FACES: &str = include_str!("../../../../data/language/faces.txt");

/// The character before a place.
pub fn before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

/// The character behind a place.
pub fn behind(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// Whether these kana are a part of a face: none of them is read, and a mark stands beside them.
pub fn is_face(text: &str, from: usize, to: usize) -> bool {
    let drawn = |c: char| FACES.lines().any(|line| line.starts_with(c));
    let mark = |c: Option<char>| c.is_some_and(|c| !c.is_alphanumeric() && !c.is_whitespace() && !is_sentence_mark(c));
    text.get(from..to).is_some_and(|kana| kana.chars().all(drawn))
        && (mark(before(text, from)) || mark(behind(text, to)))
}

/// Marks that stand between and behind sentences.
pub const fn is_sentence_mark(c: char) -> bool {
    matches!(c, '，' | '。' | '！' | '？' | '；' | '：' | '、' | ',' | '.' | '!' | '?' | ';' | '…' | '～' | '~')
}
