//! Writing a fact as a Chinese post would.

use super::agree::agree;
use super::fact::{CHINA_BEHIND, Date, Fact, Kind, Lang, MINUTES_OF_DAY, Time, Value, Zone};
use super::fold::Folded;
use super::read::read;
use crate::domain::text::{Lines, MAX_TRIED_LINE};
use crate::domain::wording::push_number;

/// What to write in place of the Chinese fact so that it says what the Japanese does; `None` if that is not certain.
pub fn corrected(text: &str, zh: &Fact, ja: &Fact) -> Option<String> {
    let written = match (zh.value, ja.value) {
        (Value::Time(there), Value::Time(time)) => clock(there, time)?,
        _ => number(text, zh, ja)?,
    };
    let old = text.get(zh.place.clone())?;
    (written != old && holds(text, zh, ja, &written)).then_some(written)
}

/// Whether the line says what the Japanese does once this is written, and everything else as before.
fn holds(text: &str, zh: &Fact, ja: &Fact, written: &str) -> bool {
    let line = Lines::new(text).at(zh.place.start);
    if line.len() > MAX_TRIED_LINE || line.end < zh.place.end {
        return false;
    }
    let part = |place: std::ops::Range<usize>| text.get(place).unwrap_or_default();
    let (before, behind) = (part(line.start..zh.place.start), part(zh.place.end..line.end));
    let there = before.len()..before.len().saturating_add(written.len());
    let old = read(part(line), Lang::Zh, &[]);
    let new = read(&[before, written, behind].concat(), Lang::Zh, &[]);
    let others = |facts: &[Fact]| {
        facts.iter().filter(|fact| fact.place.start != there.start).map(|fact| fact.value).collect::<Vec<_>>()
    };
    new.iter().any(|fact| fact.place == there && agree(fact, ja)) && others(&old) == others(&new)
}

fn number(text: &str, zh: &Fact, ja: &Fact) -> Option<String> {
    let mut out = String::new();
    match ja.value {
        Value::Discount(left) => {
            push_decimal(&mut out, left.saturating_mul(10));
            out.push('折');
        }
        Value::Date(date) => {
            if let (Some(year), Value::Date(Date { year: Some(_), .. })) = (date.year, zh.value) {
                push(&mut out, year);
                out.push('年');
            }
            push(&mut out, date.month);
            out.push('月');
            push(&mut out, date.day);
            out.push('日');
        }
        Value::Trip { nights, days } => {
            if let Some(days) = days {
                push(&mut out, days);
                out.push('天');
            }
            push(&mut out, nights);
            out.push('晚');
        }
        Value::Spf(value, plus) => {
            out.push_str("SPF");
            push(&mut out, value);
            out.push_str(if plus { "+" } else { "" });
        }
        Value::Pa(pluses) => {
            out.push_str("PA");
            (0..pluses).for_each(|_| out.push('+'));
        }
        Value::Amount { milli, units } => {
            let Value::Amount { units: own, .. } = zh.value else { return None };
            let money = units.iter().find_map(|unit| currency(unit.kind));
            if let Some(name) = money {
                push_decimal(&mut out, milli);
                out.push_str(name);
                return Some(out);
            }
            let (a, b) = own.iter().find_map(|a| {
                let same = units.iter().find(|b| b.kind == a.kind);
                same.or(units.iter().find(|b| b.kind.family() == a.kind.family())).map(|b| (a, b))
            })?;
            let whole = milli.saturating_mul(b.factor);
            if whole % a.factor != 0 {
                return None;
            }
            push_decimal(&mut out, whole / a.factor);
            let folded = Folded::new(text, &[]);
            out.push_str(text.get(folded.place(zh.unit.clone()))?);
        }
        Value::Time(_) => return None,
    }
    Some(out)
}

/// The Japanese time on the clock of the Chinese one.
fn clock(there: Time, time: Time) -> Option<String> {
    if time.half {
        return None;
    }
    let from = time.zone.unwrap_or(Zone::Japan);
    let to = there.zone.unwrap_or(Zone::China);
    let shift = match (from, to) {
        (Zone::Japan, Zone::China) => -CHINA_BEHIND,
        (Zone::China, Zone::Japan) => CHINA_BEHIND,
        _ => 0,
    };
    let minute = time.minute.saturating_add(shift).rem_euclid(MINUTES_OF_DAY);
    let mut out = String::new();
    push(&mut out, minute / 60);
    out.push_str(if minute % 60 < 10 { ":0" } else { ":" });
    push(&mut out, minute % 60);
    Some(out)
}

const fn currency(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Yen => Some("日元"),
        Kind::Yuan => Some("元"),
        Kind::Dollar => Some("美元"),
        Kind::Euro => Some("欧元"),
        Kind::Won => Some("韩元"),
        _ => None,
    }
}

fn push(out: &mut String, number: i64) {
    push_number(out, number.unsigned_abs());
}

/// Thousandths, without zeros that say nothing.
fn push_decimal(out: &mut String, milli: i64) {
    push(out, milli / 1000);
    let mut rest = milli % 1000;
    if rest != 0 {
        out.push('.');
        let mut weight = 100;
        while rest != 0 && weight > 0 {
            push(out, rest / weight);
            rest %= weight;
            weight /= 10;
        }
    }
}
