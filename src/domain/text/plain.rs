//! Characters that are a grapheme of their own whatever stands beside them, as long as that is plain too.
//!
//! Segmentation by UAX #29 dominates the cost of a check, and a Chinese post is almost entirely plain.

/// Whether `c` never joins another plain character into one grapheme.
///
/// Left out, because they can join a neighbour: CR (with LF), combining marks (U+302A–302F, U+3099–309A,
/// U+FF9E–FF9F and everything not listed), Hangul, emoji, and the pictographs U+3030 and U+303D.
pub(super) const fn is_plain(c: char) -> bool {
    matches!(c,
        '\n' | '\t' | ' '..='~'
        | '\u{3000}'..='\u{3029}' | '\u{3031}'..='\u{303C}' | '\u{303E}' | '\u{303F}'
        | '\u{3041}'..='\u{3096}' | '\u{309B}'..='\u{30FF}'
        | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}'
        | '\u{FF01}'..='\u{FF9D}'
        | '\u{2010}'..='\u{2027}')
}
