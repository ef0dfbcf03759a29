//! When two numbers say the same, and when one could be meant by the other.

use super::fact::{CHINA_BEHIND, Date, Fact, Family, Kind, MINUTES_OF_DAY, Time, Unit, Value, Weight, Zone};

/// From here on lengths of time in different units are rounded: 半个月 is two weeks, three months are twelve weeks.
const LONG: i64 = 14 * SECONDS_OF_DAY * 1000;
/// By how much, in hundredths.
const ROUNDED: i64 = 7;

const SECONDS_OF_DAY: i64 = 86_400;

/// Whether a Chinese and a Japanese number say the same.
pub fn agree(zh: &Fact, ja: &Fact) -> bool {
    match (zh.value, ja.value) {
        (Value::Amount { milli, units }, Value::Amount { milli: other, units: others }) => {
            amounts(milli, units, other, others)
        }
        (Value::Discount(zh), Value::Discount(ja)) => zh == ja,
        (Value::Date(zh), Value::Date(ja)) => dates(zh, ja),
        (Value::Date(date), Value::Amount { milli, units }) | (Value::Amount { milli, units }, Value::Date(date)) => {
            part_of_date(date, milli, units)
        }
        (Value::Time(zh), Value::Time(ja)) => times(zh, ja),
        (Value::Time(time), Value::Amount { milli, units }) | (Value::Amount { milli, units }, Value::Time(time)) => {
            // 3点 is three o'clock, or three things.
            let things = units.iter().any(|unit| unit.kind.family() == Family::Things);
            time.half && things && time.minute.saturating_mul(1000) == milli.saturating_mul(60)
        }
        (Value::Trip { nights, days }, Value::Trip { nights: other, days: others }) => {
            nights == other && days.zip(others).is_none_or(|(days, others)| days == others)
        }
        (Value::Trip { nights, days }, Value::Amount { milli, units })
        | (Value::Amount { milli, units }, Value::Trip { nights, days }) => {
            let stay = |days: i64| days.saturating_mul(SECONDS_OF_DAY).saturating_mul(1000);
            days.is_some_and(|days| is(Kind::Duration, stay(days), milli, units))
                || is(Kind::Night, nights.saturating_mul(1000), milli, units)
        }
        (zh, ja) => zh == ja,
    }
}

fn amounts(milli: i64, units: &[Unit], other: i64, others: &[Unit]) -> bool {
    if units.is_empty() || others.is_empty() {
        return milli == other;
    }
    let same = |a: &Unit, b: &Unit| {
        let things = a.kind.family() == Family::Things && b.kind.family() == Family::Things;
        let (one, two) = (milli.saturating_mul(a.factor), other.saturating_mul(b.factor));
        let rounded = a.kind == Kind::Duration
            && a.factor != b.factor
            && one.min(two) >= LONG
            && one.abs_diff(two).saturating_mul(100) <= one.max(two).saturating_mul(ROUNDED).unsigned_abs();
        (a.kind == b.kind || things) && (one == two || rounded)
    };
    units.iter().any(|a| others.iter().any(|b| same(a, b)))
}

/// Whether an amount is this much of a kind.
fn is(kind: Kind, wanted: i64, milli: i64, units: &[Unit]) -> bool {
    units.iter().any(|unit| unit.kind == kind && milli.saturating_mul(unit.factor) == wanted)
}

fn dates(zh: Date, ja: Date) -> bool {
    let years = zh.year.zip(ja.year).is_none_or(|(zh, ja)| zh == ja);
    let same = |a: Date, b: Date| (a.month, a.day) == (b.month, b.day);
    // The first hour of the third in Japan is the last of the second in China.
    let eve = |late: Date, early: Date| {
        late.just_begun
            && ((late.month == early.month && late.day == early.day.saturating_add(1))
                || (late.day == 1 && early.day >= 28 && early.month % 12 == late.month.saturating_sub(1)))
    };
    same(zh, ja) && years || eve(ja, zh) || eve(zh, ja)
}

/// 3日 of 11月3日.
fn part_of_date(date: Date, milli: i64, units: &[Unit]) -> bool {
    let day = date.day.saturating_mul(1000);
    let plain = units.is_empty() && milli == day;
    let year = date.year.is_some_and(|year| is(Kind::Year, year.saturating_mul(1000), milli, units));
    plain || is(Kind::Day, day, milli, units) || is(Kind::Month, date.month.saturating_mul(1000), milli, units) || year
}

fn times(zh: Time, ja: Time) -> bool {
    let around = if zh.half || ja.half { MINUTES_OF_DAY / 2 } else { MINUTES_OF_DAY };
    let same = |zh: i64, ja: i64| zh.saturating_sub(ja).rem_euclid(around) == 0;
    let clocks = same(zh.minute, ja.minute);
    let moments = same(zh.minute, ja.minute.saturating_sub(CHINA_BEHIND));
    let local = zh.local || ja.local;
    match (zh.zone, ja.zone) {
        (Some(Zone::China), Some(Zone::Japan)) => moments,
        (Some(Zone::Japan), Some(Zone::China)) => same(zh.minute.saturating_sub(CHINA_BEHIND), ja.minute),
        (Some(_), Some(_)) | (None, Some(Zone::China)) | (Some(Zone::Japan), None) => clocks,
        // Without a word each is read at home: here in China, there in Japan. But a shop opens when its own clock says so.
        (None, Some(Zone::Japan)) | (Some(Zone::China), None) => moments || (local && clocks),
        (None, None) => moments || (clocks && (ja.local || !zh.appointment)),
    }
}

/// Whether one may be meant by the other: they count the same, and at least one of them is sure of it.
pub fn comparable(zh: &Fact, ja: &Fact) -> bool {
    if zh.weight.min(ja.weight) < Weight::Soft {
        return false;
    }
    let firm = zh.weight.max(ja.weight) == Weight::Firm;
    let plain = |fact: &Fact| fact.families().any(|family| family == Family::Plain);
    let both_plain = plain(zh) && plain(ja);
    let shared = zh.families().any(|family| ja.families().any(|other| other == family));
    let sure = zh.weight.min(ja.weight) == Weight::Firm;
    let year = |fact: &Fact| matches!(fact.value, Value::Amount { units: [Unit { kind: Kind::Year, .. }], .. });
    both_plain || (year(zh) && year(ja)) || (firm && shared && (sure || alike(zh, ja)))
}

/// Whether both count the very same, or one of them anything at all.
pub fn alike(zh: &Fact, ja: &Fact) -> bool {
    match (zh.value, ja.value) {
        (Value::Amount { units, .. }, Value::Amount { units: others, .. }) => units.iter().any(|a| {
            others.iter().any(|b| {
                let any = [a.kind, b.kind].contains(&Kind::Count);
                a.kind == b.kind || (any && a.kind.family() == b.kind.family())
            })
        }),
        (zh, ja) => std::mem::discriminant(&zh) == std::mem::discriminant(&ja),
    }
}

/// A plain number, beside one that counts money or things (满300减50, 300元以上で50元引き).
pub fn plainly(zh: &Fact, ja: &Fact) -> bool {
    let plain = |fact: &Fact| fact.weight == Weight::Soft && fact.families().any(|family| family == Family::Plain);
    let counts = |fact: &Fact| {
        fact.weight == Weight::Firm && fact.families().any(|family| matches!(family, Family::Money | Family::Things))
    };
    (plain(zh) && counts(ja)) || (plain(ja) && counts(zh))
}
