//! Writing a fact as a Chinese post would.

use super::agree::agree;
use super::fact::{Fact, Kind, Lang, Time, Value, Zone};
use super::fold::Folded;
use super::read::read;
use crate::domain::wording::push_number;

/// What to write in place of the Chinese fact so that it says what the Japanese does; `None` if that is not certain.
pub fn corrected(text: &str, zh: &Fact, ja: &Fact) -> Option<String> {
    let written = match (zh.value, ja.value) {
        (Value::Time(there), Value::Time(time)) => clock(there, time)?,
        _ => number(text, zh, ja)?,
    };
    // Read again, as a stranger would.
    let again = read(&written, Lang::Zh, &[]);
    let [Fact { value, .. }] = again.as_slice() else { return None };
    let value = match (*value, zh.value) {
        (Value::Time(new), Value::Time(old)) => Value::Time(Time { minute: new.minute, half: new.half, ..old }),
        (value, _) => value,
    };
    let old = text.get(zh.place.clone())?;
    (written != old && agree(&Fact { value, ..zh.clone() }, ja)).then_some(written)
}

fn number(text: &str, zh: &Fact, ja: &Fact) -> Option<String> {
    let mut out = String::new();
    match ja.value {
        Value::Discount(left) => {
            push_tenths(&mut out, left.saturating_mul(10));
            out.push('折');
        }
        Value::Date(date) => {
            if let (Some(year), Value::Date(super::fact::Date { year: Some(_), .. })) = (date.year, zh.value) {
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
                push_tenths(&mut out, milli);
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
            push_tenths(&mut out, whole / a.factor);
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
        (Zone::Japan, Zone::China) => -60,
        (Zone::China, Zone::Japan) => 60,
        _ => 0,
    };
    let minute = time.minute.saturating_add(shift).rem_euclid(24 * 60);
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
fn push_tenths(out: &mut String, milli: i64) {
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
