//! What a character is to the matching of terms: itself, another spelling of something, or an ornament between the
//! characters of a word.
//!
//! The build script reads this file too: the forms of the lexicon are made of characters as they are here.

/// What matching makes of a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Itself. Punctuation of sentences and line breaks are too: no term reaches over them.
    Itself,
    /// Another spelling of this one: full width, upper case, in a circle.
    Spells(char),
    /// An ornament: at most three of them are jumped over.
    Ornament,
    /// A pictograph: an ornament, unless the lexicon knows it.
    Pictograph,
    /// Belongs to the character before and is never seen alone.
    Nothing,
}

/// What matching makes of this character. Han characters are themselves here, whatever their form.
#[must_use]
pub const fn sign(c: char) -> Sign {
    match c {
        'a'..='z' | '0'..='9' | '\n' => Sign::Itself,
        'A'..='Z' => Sign::Spells(c.to_ascii_lowercase()),
        ' ' | '\t' | '*' | '|' | '_' | '-' | '~' | '.' | '/' | '\\' | '^' | '`' | '\'' | '"' => Sign::Ornament,
        ..='\u{7F}' => Sign::Itself,
        // Spaces, the soft hyphen, middle dots and quotation marks, bullets, wave dashes, full-width ornaments.
        '\u{A0}' | '\u{3000}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' => Sign::Ornament,
        '·'
        | '•'
        | '‧'
        | '∙'
        | '⋅'
        | '・'
        | '･'
        | '°'
        | '´'
        | '〜'
        | '～'
        | '＿'
        | '－'
        | '．'
        | '＊'
        | '｜'
        | '／'
        | '＼'
        | '‘'
        | '’'
        | '“'
        | '”'
        | '﹡'
        | '\u{2010}'..='\u{2013}' => Sign::Ornament,
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' => Sign::Nothing,
        '\u{FE00}'..='\u{FE0F}' | '\u{20E3}' | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0020}'..='\u{E007F}' => Sign::Nothing,
        // Full-width digits, letters and signs that are no punctuation of sentences; letters and digits in circles.
        'Ａ'..='Ｚ' => spells(c as u32 - 'Ａ' as u32 + 'a' as u32),
        'ａ'..='ｚ' | '０'..='９' | '＃' | '＄' | '％' | '＆' | '＋' | '＝' | '＠' => {
            spells(c as u32 - 0xFEE0)
        }
        '①'..='⑨' => spells(c as u32 - '①' as u32 + '1' as u32),
        'Ⓐ'..='Ⓩ' => spells(c as u32 - 'Ⓐ' as u32 + 'a' as u32),
        'ⓐ'..='ⓩ' => spells(c as u32 - 'ⓐ' as u32 + 'a' as u32),
        'Ⅴ' | 'ⅴ' => Sign::Spells('v'),
        'Ⅹ' | 'ⅹ' => Sign::Spells('x'),
        '\u{2190}'..='\u{23FF}' | '\u{25A0}'..='\u{27BF}' | '\u{2900}'..='\u{297F}' | '\u{2B00}'..='\u{2BFF}' => {
            Sign::Pictograph
        }
        '〰' | '\u{1F000}'..='\u{1FAFF}' => Sign::Pictograph,
        _ => Sign::Itself,
    }
}

const fn spells(code: u32) -> Sign {
    match char::from_u32(code) {
        Some(c) => Sign::Spells(c),
        None => Sign::Itself,
    }
}

/// The form of a term as it is looked for: without ornaments, its pictographs kept.
#[must_use]
pub fn bare_form(form: &str) -> String {
    form.chars()
        .filter_map(|c| match sign(c) {
            Sign::Itself | Sign::Pictograph => Some(c),
            Sign::Spells(same) => Some(same),
            Sign::Ornament | Sign::Nothing => None,
        })
        .collect()
}
