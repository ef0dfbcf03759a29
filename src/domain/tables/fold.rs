//! One spelling of what people type in several: full and half width, capitals, spaces.

/// Half-width katakana from U+FF61 on, as they are in full width.
const KATAKANA: &str = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";
const VOICED: char = '\u{FF9E}';
const HALF_VOICED: char = '\u{FF9F}';

/// The usual width of every character, small letters, no space at the ends.
#[must_use]
pub fn narrow(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.trim().chars() {
        match c {
            VOICED | HALF_VOICED => voice(&mut out, c),
            '\u{FF61}'..='\u{FF9D}' => out.extend(katakana(c)),
            '\u{FF01}'..='\u{FF5E}' => out.extend(ascii(c).to_lowercase()),
            '￥' => out.push('¥'),
            '\u{3000}' => out.push(' '),
            _ => out.extend(c.to_lowercase()),
        }
    }
    out
}

/// The same without what parts words: `Name (Chinese)`, `name-chinese` and `ＮＡＭＥ　ＣＨＩＮＥＳＥ` are one.
pub(super) fn fold(text: &str) -> String {
    narrow(text).chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '_' | '(' | ')')).collect()
}

fn ascii(c: char) -> char {
    u32::from(c).checked_sub(0xFEE0).and_then(char::from_u32).unwrap_or(c)
}

fn katakana(c: char) -> Option<char> {
    KATAKANA.chars().nth(usize::try_from(u32::from(c).checked_sub(0xFF61)?).ok()?)
}

/// A half-width sound mark changes the character before it.
fn voice(out: &mut String, mark: char) {
    let step = if mark == VOICED { 1 } else { 2 };
    let changed = out.chars().next_back().and_then(|last| match last {
        'ウ' if mark == VOICED => Some('ヴ'),
        'カ'..='ト' if mark == VOICED => char::from_u32(u32::from(last).saturating_add(step)),
        'ハ'..='ホ' => char::from_u32(u32::from(last).saturating_add(step)),
        _ => None,
    });
    if let Some(changed) = changed {
        out.pop();
        out.push(changed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_and_capitals_are_one() {
        for (text, folded) in [
            ("ｸｰﾎﾟﾝ名（中国語）", "クーポン名中国語"),
            ("ｶﾞｷﾞｸﾞ ﾊﾞﾊﾟ ｳﾞ ｯﾝ", "ガギグバパヴッン"),
            ("　ＮＡＭＥ　(Chinese) ", "namechinese"),
            ("Cross-border", "crossborder"),
            ("８．５折", "8.5折"),
            ("ﾞ", ""),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
        assert_eq!(narrow(" 15％ OFF "), "15% off");
    }
}
