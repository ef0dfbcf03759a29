//! Filling a finding's words: what is wrong, why, and what to do, in the reader's language.

use super::language::{Language, Text};

/// The words of a finding. `{0}`, `{1}` … are places for its arguments.
#[derive(Debug, PartialEq, Eq)]
pub struct Wording {
    /// What is wrong.
    pub message: Text,
    /// Why it matters.
    pub why: Text,
    /// What to do.
    pub todo: Text,
}

/// What goes into a place. Numbers are written in the reader's language, names stay as they are.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// A count.
    Number(u64),
    /// A name, a quotation, a format: never translated.
    Quote(String),
    /// A file size in bytes.
    Bytes(u64),
    /// A length in seconds.
    Seconds(f64),
    /// A translated word.
    Word(&'static Text),
    /// Pictures by their numbers, in order; as the subject of a sentence.
    Pictures(Vec<usize>),
}

const PICTURE: Text = Text { ja: "画像{0}", zh: "第 {0} 张图", en: "Picture {0}" };
const PICTURES: Text = Text { en: "Pictures {0}", ..PICTURE };
const COMMA: Text = Text { ja: "・", zh: "、", en: ", " };

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Arg::Number(number.into())
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Arg::Number(number as u64)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Quote(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Quote(text)
    }
}

impl From<&'static Text> for Arg {
    fn from(text: &'static Text) -> Self {
        Arg::Word(text)
    }
}

impl Arg {
    fn write(&self, language: Language, out: &mut String) {
        match self {
            Arg::Number(number) => push_number(out, *number),
            Arg::Quote(text) => out.push_str(text),
            Arg::Bytes(bytes) => out.push_str(&file_size(*bytes)),
            Arg::Seconds(seconds) => out.push_str(&duration(*seconds, language)),
            Arg::Word(text) => out.push_str(text.get(language)),
            Arg::Pictures(numbers) => {
                let text = if numbers.len() == 1 { &PICTURE } else { &PICTURES };
                out.push_str(&fill(text, &[Arg::Quote(listed(numbers, language))], language));
            }
        }
    }
}

/// Numbers in order; three or more in a row by the first and the last.
fn listed(mut numbers: &[usize], language: Language) -> String {
    let mut out = String::new();
    while let [first, ..] = numbers {
        let mut row = numbers.iter().zip(*first..).take_while(|(number, next)| *number == next).count();
        push_part(&mut out, COMMA.get(language), "");
        push_number(&mut out, *first as u64);
        if row > 2 {
            out.push('–');
            push_number(&mut out, (*first + row - 1) as u64);
        } else {
            row = 1;
        }
        numbers = numbers.get(row..).unwrap_or_default();
    }
    out
}

/// Appends a part of a list, behind what stands between two of them. By hand for the same reason as [`push_number`].
pub fn push_part(out: &mut String, between: &str, part: &str) {
    if !out.is_empty() {
        out.push_str(between);
    }
    out.push_str(part);
}

/// Appends a whole number. By hand: in the embeddable module the general formatting weighs more than all uses of it.
pub fn push_number(out: &mut String, number: u64) {
    let tens = number / 10;
    if tens > 0 {
        push_number(out, tens);
    }
    out.push(char::from(b'0' + (number % 10) as u8));
}

/// A number with one digit behind the point.
fn push_tenths(out: &mut String, tenths: u64) {
    push_number(out, tenths / 10);
    out.push('.');
    push_number(out, tenths % 10);
}

/// The text in one language with the arguments in its places; a place without an argument stays empty.
#[must_use]
pub fn fill(text: &Text, args: &[Arg], language: Language) -> String {
    let mut out = String::new();
    let mut rest = text.get(language);
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((place, tail)) = after.split_once('}') else {
            out.push_str(after);
            return out;
        };
        if let Some(arg) = place.parse::<usize>().ok().and_then(|place| args.get(place)) {
            arg.write(language, &mut out);
        }
        rest = tail;
    }
    out.push_str(rest);
    out
}

/// A file size as people read it: decimal units, one digit behind the point below 100.
#[must_use]
pub fn file_size(bytes: u64) -> String {
    const UNITS: [(&str, u64); 3] = [("GB", 1_000_000_000), ("MB", 1_000_000), ("KB", 1_000)];
    let mut out = String::new();
    let Some((unit, size)) = UNITS.into_iter().find(|(_, size)| bytes >= *size) else {
        push_number(&mut out, bytes);
        return out + " B";
    };
    let tenths = bytes.saturating_mul(10) / size;
    if tenths >= 1000 || tenths.is_multiple_of(10) {
        push_number(&mut out, tenths / 10);
    } else {
        push_tenths(&mut out, tenths);
    }
    out + " " + unit
}

/// A length in hours, minutes and seconds.
#[must_use]
pub fn duration(seconds: f64, language: Language) -> String {
    // A length is finite and below 2^53 seconds; the cast saturates otherwise.
    let whole = seconds.max(0.0) as u64;
    let (hours, minutes, rest) = (whole / 3600, whole / 60 % 60, whole % 60);
    let (h, m, s) = match language {
        Language::Ja => ("時間", "分", "秒"),
        Language::ZhHans => ("小时", "分", "秒"),
        Language::En => (" h ", " min ", " s"),
    };
    let mut out = String::new();
    for (value, unit) in [(hours, h), (minutes, m), (rest, s)] {
        if value > 0 {
            push_number(&mut out, value);
            out.push_str(unit);
        }
    }
    if !out.is_empty() {
        return out.trim_end().to_owned();
    }
    push_tenths(&mut out, (seconds.max(0.0) * 10.0).round() as u64);
    out + s
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled_in_any_order() {
        let text = Text { ja: "{1}から{0}", zh: "{0}", en: "{0} of {1}{2}" };
        let args = [Arg::Number(3), Arg::Quote("x".into())];
        assert_eq!(fill(&text, &args, Language::Ja), "xから3");
        assert_eq!(fill(&text, &args, Language::En), "3 of x");
    }

    #[test]
    fn pictures_are_named_by_their_numbers() {
        let named = |numbers: &[usize], language| {
            fill(&Text { ja: "{0}は", zh: "{0}是", en: "{0}:" }, &[Arg::Pictures(numbers.to_vec())], language)
        };
        assert_eq!(named(&[3], Language::En), "Picture 3:");
        assert_eq!(named(&[1, 2, 4, 5, 6, 9], Language::En), "Pictures 1, 2, 4–6, 9:");
        assert_eq!(named(&[1, 3], Language::Ja), "画像1・3は");
        assert_eq!(named(&[1, 2, 3, 4], Language::ZhHans), "第 1–4 张图是");
        assert_eq!(named(&[], Language::En), "Pictures :");
    }

    #[test]
    fn sizes_and_lengths_read_well() {
        assert_eq!(file_size(2_147_000), "2.1 MB");
        assert_eq!(file_size(32_000_000), "32 MB");
        assert_eq!(file_size(999), "999 B");
        assert_eq!(duration(900.0, Language::Ja), "15分");
        assert_eq!(duration(3661.4, Language::En), "1 h 1 min 1 s");
        assert_eq!(duration(0.4, Language::ZhHans), "0.4秒");
    }
}
