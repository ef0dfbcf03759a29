//! Reading numerals: Arabic with separators and 万, and Han.

use super::fold::Folded;

/// A numeral in a folded text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numeral {
    /// Its value in thousandths.
    pub milli: i64,
    /// Behind its last character.
    pub end: usize,
    /// Written in Han characters.
    pub han: bool,
    /// A round one that stands for many (百年), or two in a row (两三个): the second value.
    pub vague: bool,
    pub second: Option<i64>,
    /// Arabic digits in front, 0 for Han.
    pub digits: usize,
    /// It has digits behind a point.
    pub decimal: bool,
    /// It begins with a 0 that says nothing.
    pub padded: bool,
}

/// More digits than this are an id.
const MOST_DIGITS: usize = 12;

/// Reads the numeral that begins here. `is_unit` says whether a unit begins at a place: 千克 is no thousand.
pub fn numeral(text: &Folded, start: usize, is_unit: impl Fn(usize) -> bool) -> Option<Numeral> {
    if text.at(start).is_ascii_digit() { arabic(text, start, is_unit) } else { han(text, start, is_unit) }
}

fn arabic(text: &Folded, start: usize, is_unit: impl Fn(usize) -> bool) -> Option<Numeral> {
    let (mut milli, mut end, digits, decimal) = plain(text, start)?;
    let padded = text.at(start) == '0' && digits > 1;
    let mut total = 0i64;
    let mut last = i64::MAX;
    while let Some(times) = multiplier(text.at(end)).filter(|_| !is_unit(end)) {
        if times >= last {
            break;
        }
        last = times;
        total = total.saturating_add(milli.saturating_mul(times));
        milli = 0;
        end = end.saturating_add(1);
        let Some((more, behind, ..)) = plain(text, end) else { break };
        // 1万2 says 12,000 only in speech; in writing what follows has its own size.
        milli = more;
        end = behind;
    }
    let milli = total.saturating_add(milli);
    Some(Numeral { milli, end, han: false, vague: false, second: None, digits, decimal, padded })
}

/// Digits with separators and a point: thousandths, the end, how many digits before the point, whether there is a point.
fn plain(text: &Folded, start: usize) -> Option<(i64, usize, usize, bool)> {
    let digit = |at: usize| text.at(at).to_digit(10).map(i64::from);
    let mut at = start;
    let mut value = 0i64;
    let mut digits = 0usize;
    loop {
        if let Some(next) = digit(at) {
            value = value.saturating_mul(10).saturating_add(next);
            digits = digits.saturating_add(1);
            at = at.saturating_add(1);
        } else if text.at(at) == ',' && (1..=9).contains(&digits) && group(text, at.saturating_add(1)) {
            at = at.saturating_add(1);
        } else {
            break;
        }
        if digits > MOST_DIGITS {
            return None;
        }
    }
    if digits == 0 {
        return None;
    }
    let mut milli = value.saturating_mul(1000);
    let first = at.saturating_add(1);
    let decimals = (0..4usize).take_while(|more| digit(first.saturating_add(*more)).is_some()).count();
    let behind = first.saturating_add(decimals);
    let dotted = text.at(behind) == '.' && digit(behind.saturating_add(1)).is_some();
    if text.at(at) != '.' || !(1..=3).contains(&decimals) || dotted {
        return Some((milli, at, digits, false));
    }
    let mut weight = 100i64;
    for more in 0..decimals {
        let next = digit(first.saturating_add(more)).unwrap_or_default();
        milli = milli.saturating_add(next.saturating_mul(weight));
        weight /= 10;
    }
    Some((milli, behind, digits, true))
}

/// Exactly three digits.
fn group(text: &Folded, at: usize) -> bool {
    let is = |more: usize| text.at(at.saturating_add(more)).is_ascii_digit();
    (0..3).all(is) && !is(3)
}

fn multiplier(c: char) -> Option<i64> {
    match c {
        '百' => Some(100),
        '千' => Some(1000),
        '万' => Some(10_000),
        '亿' => Some(100_000_000),
        _ => None,
    }
}

/// A Han digit, 两 among them.
pub fn han_digit(c: char) -> Option<i64> {
    "〇一二三四五六七八九"
        .chars()
        .zip(0..)
        .find_map(|(digit, value)| (digit == c).then_some(value))
        .or((c == '两').then_some(2))
}

fn han(text: &Folded, start: usize, is_unit: impl Fn(usize) -> bool) -> Option<Numeral> {
    let mut end = start;
    let mut digits: Vec<i64> = Vec::new();
    let (mut total, mut section, mut current) = (0i64, 0i64, 0i64);
    let mut units = 0usize;
    // How many digits stand in a row without a 十 or 百 between them.
    let mut row = 0usize;
    let mut round = false;
    while end.saturating_sub(start) < MOST_DIGITS {
        let c = text.at(end);
        if let Some(digit) = han_digit(c) {
            digits.push(digit);
            row = if digit == 0 { row } else { row.saturating_add(1) };
            current = digit;
        } else if c == '十' || (multiplier(c).is_some() && !(end > start && is_unit(end))) {
            let times = multiplier(c).unwrap_or(10);
            round |= end == start && times > 10;
            units = units.saturating_add(1);
            row = 0;
            let many = if current == 0 && (section == 0 || times < 10_000) && digits.is_empty() { 1 } else { current };
            if times >= 10_000 {
                let small = section.saturating_add(many);
                total = total.saturating_add(small.saturating_mul(times));
                section = 0;
            } else {
                section = section.saturating_add(many.max(1).saturating_mul(times));
            }
            current = 0;
        } else {
            break;
        }
        end = end.saturating_add(1);
    }
    if end == start {
        return None;
    }
    let of = |milli: i64, vague: bool, second: Option<i64>| {
        let milli = milli.saturating_mul(1000);
        Some(Numeral { milli, end, han: true, vague, second, digits: 0, decimal: false, padded: false })
    };
    if units > 0 {
        return of(total.saturating_add(section).saturating_add(current), round || row > 1, None);
    }
    match digits.as_slice() {
        [one] => of(*one, false, None),
        // 两三个, 三五天.
        [a, b] if *b == a.saturating_add(1) || (*a == 3 && *b == 5) => of(*a, false, Some(b.saturating_mul(1000))),
        many => of(many.iter().fold(0i64, |sum, digit| sum.saturating_mul(10).saturating_add(*digit)), false, None),
    }
}
