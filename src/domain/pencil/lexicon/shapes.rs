//! What is no list of words: telephone numbers, addresses, ids. What is asked of their surroundings is data.

use std::ops::Range;

use super::data::{PICTOGRAPHS, SHAPES, Said, Shape, ShapeKind, words};
use super::hits::Hit;
use super::latin::{Letter, place, stretches, written};
use super::number::ends_with;
use crate::domain::pencil::fold::View;

/// Only so many characters in front are looked at.
const NEAR: usize = 8;

/// Only so many characters of the clause in front are looked at, in bytes: for words, and for those that must stand near.
const FAR: usize = 180;

/// Adds the numbers, addresses and ids of a text, which are about these places.
pub fn hits(text: &str, places: &[usize], speaks: impl Fn(&Said) -> bool, out: &mut Vec<Hit>) {
    stretches(text, places, |letters| {
        for shape in SHAPES.iter().filter(|shape| speaks(&shape.said)) {
            let mut found: Vec<&[Letter]> = Vec::new();
            match shape.kind {
                ShapeKind::MobileCn => numbers(letters, is_mobile, &mut found),
                ShapeKind::LandlineCn => numbers(letters, is_landline, &mut found),
                ShapeKind::Url => tokens(letters, |token| address(token, shape), &mut found),
                ShapeKind::Email => tokens(letters, email, &mut found),
                ShapeKind::WechatId => tokens(letters, |token| name(token, 6, 20, "_-"), &mut found),
                ShapeKind::QqId => tokens(letters, qq, &mut found),
                ShapeKind::AccountElsewhere => tokens(letters, |token| name(token, 3, 30, "._-"), &mut found),
            }
            for token in found {
                out.extend(hit(text, shape, token));
            }
        }
    });
}

/// A hit, if what stands around it is as the shape asks.
fn hit(text: &str, shape: &'static Shape, token: &[Letter]) -> Option<Hit> {
    let mut at = place(token);
    let from = floor(text, at.start.saturating_sub(FAR));
    let before = text.get(from..at.start)?;
    let view = View::new(before, PICTOGRAPHS);
    let near: String = view.text.chars().rev().take(NEAR).collect::<Vec<char>>().into_iter().rev().collect();
    if words(shape.not_near).any(|word| near.contains(word)) {
        return None;
    }
    let behind = text.get(at.end..).unwrap_or_default();
    let behind = View::new(behind.get(..floor(behind, FAR)).unwrap_or_default(), PICTOGRAPHS).text;
    if words(shape.not_after_it).any(|word| behind.starts_with(word)) {
        return None;
    }
    if !shape.words.is_empty() {
        let clause = |text: &str, last: bool| {
            let mut parts = text.split(['。', '！', '？', '，', '；', '\n']);
            if last { parts.next_back().map(str::to_owned) } else { parts.next().map(str::to_owned) }
        };
        let (before, behind) = (clause(&view.text, true)?, clause(&behind, false)?);
        if !words(shape.words).any(|word| before.contains(word) || behind.contains(word)) {
            return None;
        }
    }
    if !shape.near.is_empty() {
        at.start = from + near_word(shape, &view, &written(token))?;
    }
    Some(Hit { said: &shape.said, instead: "", folded: written(token), term: at.clone(), place: at })
}

/// Where the word begins that must stand directly in front, in bytes of what stands in front.
fn near_word(shape: &Shape, view: &View, token: &str) -> Option<usize> {
    const COLONS: [char; 8] = ['：', ':', '=', '是', '为', '】', '→', '@'];
    // A pictograph between word and id is an ornament here.
    let trimmed = view.text.trim_end_matches(|c: char| {
        COLONS.contains(&c) || PICTOGRAPHS.contains(&c) || matches!(c, ' ' | '(' | '（' | '[')
    });
    let colon = view.text.get(trimmed.len()..).is_some_and(|rest| rest.contains(COLONS));
    // A pictograph that belongs to the word itself may have been taken off.
    let ends = |word: &&str| {
        ends_with(trimmed, word) || view.text.ends_with(*word) || ends_with(trimmed, word.trim_end_matches(PICTOGRAPHS))
    };
    let word = words(shape.near).filter(ends).max_by_key(|word| word.len())?;
    if shape.needs_colon && !colon && !word.ends_with("id") {
        return None;
    }
    // A Latin word may only look like one: 微信 official.
    let telling =
        colon || token.contains(|c: char| c.is_ascii_digit() || c == '_') || word.starts_with(['加', '+', '➕']);
    if !telling && shape.kind == ShapeKind::WechatId {
        return None;
    }
    let begin = trimmed.len().max(word.len()).saturating_sub(word.len());
    let begin = floor(&view.text, begin);
    let latin_before = |text: &str| text.chars().next_back().is_some_and(|c| c.is_ascii_alphanumeric());
    if word.starts_with(|c: char| c.is_ascii_alphanumeric()) && view.text.get(..begin).is_some_and(latin_before) {
        return None;
    }
    Some(view.original(begin..view.text.len()).start)
}

fn floor(text: &str, mut at: usize) -> usize {
    at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Parts without spaces, of which `take` says how much it is; what is taken is not looked at again.
fn tokens<'a>(letters: &'a [Letter], take: impl Fn(&[Letter]) -> Option<Range<usize>>, out: &mut Vec<&'a [Letter]>) {
    for token in letters.split(|letter| letter.c == ' ') {
        let found = take(token).and_then(|range| token.get(range)).filter(|found| !found.is_empty());
        out.extend(found);
    }
}

/// Groups of digits with one sign between each, of which `is_one` accepts the lengths.
fn numbers<'a>(letters: &'a [Letter], is_one: fn(&[Letter], &[Range<usize>]) -> bool, out: &mut Vec<&'a [Letter]>) {
    let mut groups: Vec<Range<usize>> = Vec::new();
    let digit = |letter: Option<&Letter>| letter.is_some_and(|letter| letter.c.is_ascii_digit());
    let mut settle = |groups: &mut Vec<Range<usize>>| {
        if let (Some(first), Some(last)) = (groups.first(), groups.last()) {
            let start = first.start;
            // Behind a letter, or as part of a decimal, it is something else.
            let alone = start
                .checked_sub(1)
                .and_then(|at| letters.get(at))
                .is_none_or(|before| !before.c.is_ascii_alphanumeric());
            if alone && is_one(letters, groups) {
                out.extend(letters.get(start..last.end));
            }
        }
        groups.clear();
    };
    let mut at = 0;
    while at < letters.len() {
        if !digit(letters.get(at)) {
            at += 1;
            continue;
        }
        let length =
            letters.get(at..).unwrap_or_default().iter().take_while(|letter| letter.c.is_ascii_digit()).count();
        let group = at..at + length;
        if let Some(last) = groups.last() {
            let between: String =
                letters.get(last.end..group.start).unwrap_or_default().iter().map(|letter| letter.c).collect();
            if !matches!(between.as_str(), " " | "-" | "." | ")" | ") " | " - ") {
                settle(&mut groups);
            }
        }
        at = group.end;
        groups.push(group);
    }
    settle(&mut groups);
}

fn digits(letters: &[Letter], group: &Range<usize>) -> String {
    letters.get(group.clone()).map(written).unwrap_or_default()
}

/// A Chinese mobile number: 11 digits, 1 and 3–9 first; in one or as 3-4-4; +86 may stand in front.
fn is_mobile(letters: &[Letter], groups: &[Range<usize>]) -> bool {
    let all: String = groups.iter().map(|group| digits(letters, group)).collect();
    let mut lengths: Vec<usize> = groups.iter().map(Range::len).collect();
    let start = groups.first().map_or(0, |group| group.start);
    let plus = start.checked_sub(1).and_then(|at| letters.get(at)).is_some_and(|letter| letter.c == '+');
    let number = match all.strip_prefix("86") {
        Some(number) if lengths.first() == Some(&2) => {
            lengths.remove(0);
            number
        }
        Some(number) if plus && lengths == [13] => {
            lengths = vec![11];
            number
        }
        _ => all.as_str(),
    };
    let bytes = number.as_bytes();
    matches!(lengths.as_slice(), [11] | [3, 4, 4])
        && bytes.first() == Some(&b'1')
        && bytes.get(1).is_some_and(|byte| (b'3'..=b'9').contains(byte))
}

/// A Chinese landline (area code and 7–8 digits) or a 400 or 800 number.
fn is_landline(letters: &[Letter], groups: &[Range<usize>]) -> bool {
    let lengths: Vec<usize> = groups.iter().map(Range::len).collect();
    let first = groups.first().map(|group| digits(letters, group)).unwrap_or_default();
    match lengths.as_slice() {
        [3, 8] | [4, 7 | 8] => first.starts_with('0'),
        [3, 3, 4] | [3, 4, 3] | [3, 7] => matches!(first.as_str(), "400" | "800"),
        [10] => first.starts_with("400") || first.starts_with("800"),
        _ => false,
    }
}

/// A web address: with its scheme, with www, or a bare host with a known ending.
fn address(token: &[Letter], shape: &Shape) -> Option<Range<usize>> {
    let text = written(token);
    if text.contains('@') {
        return None;
    }
    let scheme =
        ["https://", "http://"].into_iter().find_map(|scheme| text.find(scheme).map(|at| (at, at + scheme.len())));
    let (start, host_start) = scheme.or_else(|| text.find("www.").map(|at| (at, at + 4))).unwrap_or_else(|| {
        let start = text.find(|c: char| c.is_ascii_alphanumeric()).unwrap_or(text.len());
        (start, start)
    });
    let host: String =
        text.get(host_start..)?.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-')).collect();
    let host = host.trim_end_matches(['.', '-']);
    if words(shape.except).any(|fine| host == fine || host.strip_suffix(fine).is_some_and(|rest| rest.ends_with('.'))) {
        return None;
    }
    let known = start != host_start || is_host(host, shape);
    let end = text.trim_end_matches(['.', '-', ':', '?', ')', ']', '#', '&', '/']).len();
    (known && host.len() > 3 && start < end).then_some(start..end)
}

fn is_host(host: &str, shape: &Shape) -> bool {
    // After a dot these are often something else: a name has to stand in front of them.
    const OFTEN_WORDS: [&str; 8] = ["me", "co", "app", "top", "link", "io", "cc", "tv"];
    words(shape.tlds).any(|tld| {
        let Some(name) = host.strip_suffix(tld).and_then(|name| name.strip_suffix('.')) else { return false };
        let label = name.rsplit('.').next().unwrap_or_default();
        let fewest = if OFTEN_WORDS.contains(&tld) { 3 } else { 2 };
        let labels = name.split('.').all(|label| !label.is_empty());
        labels && label.len() >= fewest && label.contains(|c: char| c.is_ascii_alphabetic())
    })
}

/// An e-mail address.
fn email(token: &[Letter]) -> Option<Range<usize>> {
    let text = written(token);
    let (at, sign) = ["@", "(at)", "[at]"].into_iter().find_map(|sign| text.find(sign).map(|at| (at, sign)))?;
    let local = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-');
    let start = text.get(..at)?.char_indices().rev().take_while(|(_, c)| local(*c)).last()?.0;
    let behind = text.get(at + sign.len()..)?;
    let host: String = behind.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-')).collect();
    let host = host.trim_end_matches(['.', '-']);
    let (name, tld) = host.rsplit_once('.')?;
    let is_one = !name.is_empty() && tld.len() > 1 && tld.chars().all(|c| c.is_ascii_alphabetic());
    is_one.then(|| start..at + sign.len() + host.len())
}

/// A name of an account.
fn name(token: &[Letter], fewest: usize, most: usize, signs: &str) -> Option<Range<usize>> {
    let is_part = |letter: &&Letter| letter.c.is_ascii_alphanumeric() || signs.contains(letter.c);
    let start = token.iter().take_while(|letter| !letter.c.is_ascii_alphanumeric()).count();
    // Only what leads up to a name may stand in front of it.
    let leads = token.get(..start)?.iter().all(|letter| matches!(letter.c, ':' | '=' | '@' | '(' | '['));
    let rest = token.get(start..)?;
    let length = rest.iter().take_while(is_part).count();
    let behind = rest.get(length).is_none_or(|letter| matches!(letter.c, ')' | ']' | '.' | ':' | '/'));
    (leads && behind && (fewest..=most).contains(&length)).then_some(start..start + length)
}

/// A number of QQ: 5–11 digits.
fn qq(token: &[Letter]) -> Option<Range<usize>> {
    let range = name(token, 5, 11, "")?;
    let digits = token.get(range.clone())?;
    (digits.iter().all(|letter| letter.c.is_ascii_digit()) && digits.first()?.c != '0').then_some(range)
}
