//! Times of day: 20:00, 20時, 晚上8点半, 8pm.

use super::Reader;
use crate::domain::pencil::pairs::fact::{MINUTES_OF_DAY, Time, Value, Weight};
use crate::domain::pencil::pairs::fold::Folded;
use crate::domain::pencil::pairs::numeral::Numeral;
use crate::domain::pencil::pairs::words::{self, Period};

/// The latest hour there is: shops close at 29時, five in the morning.
const LATEST: i64 = 29;

/// A time without a zone.
pub fn at(minute: i64) -> Value {
    let minute = minute.rem_euclid(MINUTES_OF_DAY);
    Value::Time(Time { minute, zone: None, half: false, appointment: false, local: false, joined: false })
}

/// What was read of a clock: hour and minute, its end, and whether the way it is written leaves no doubt.
struct Hands {
    hour: i64,
    minute: i64,
    end: usize,
    sure: bool,
    /// Written with a colon: an hour in front of noon is meant.
    colon: bool,
}

impl Reader<'_> {
    /// A time of day; gives its end.
    pub(super) fn clock(&mut self, at: usize) -> Option<usize> {
        let number = self.numeral(at)?;
        let hour = number.milli / 1000;
        if !(0..=LATEST).contains(&hour) || number.decimal || number.vague || number.second.is_some() {
            return None;
        }
        let (start, period) = period_before(self.text, at);
        // 晚一点 is "a little later".
        let hands = self.hands(at, number, period.filter(|_| at.saturating_sub(start) > 1))?;
        let behind = period_behind(self.text, hands.end);
        let (end, period) = match (period, behind) {
            (None, Some((end, period))) => (end, Some(period)),
            (period, _) => (hands.end, period),
        };
        let hour = of_day(hands.hour, period)?;
        let half = period.is_none() && !hands.colon && (1..=12).contains(&hands.hour);
        let minute = hour.saturating_mul(60).saturating_add(hands.minute).rem_euclid(MINUTES_OF_DAY);
        let weight = if !number.han && (hands.sure || period.is_some()) { Weight::Firm } else { Weight::Soft };
        let time = Time { minute, zone: None, half, appointment: false, local: false, joined: false };
        self.push(start..end, end..end, Value::Time(time), weight);
        Some(end)
    }

    fn hands(&self, at: usize, number: Numeral, period: Option<Period>) -> Option<Hands> {
        let hour = number.milli / 1000;
        if self.text.at(number.end) == ':' && !number.han && number.digits <= 2 && !self.is_part(at) {
            let (minute, end) = self.two_digits(number.end.saturating_add(1))?;
            // Seconds are nobody's appointment, but they are part of the number.
            let end = match self.text.at(end) {
                ':' => self.two_digits(end.saturating_add(1)).map_or(end, |(_, end)| end),
                _ => end,
            };
            return Some(Hands { hour, minute, end, sure: true, colon: true });
        }
        let sign = self.text.skip_space(number.end);
        let word = self
            .text
            .any(sign, self.tongue().clock)
            .filter(|end| self.text.any(sign, self.tongue().clock_other).is_none_or(|other| other < *end));
        let Some(mut end) = word else {
            // 8pm, and nothing else without a sign.
            return period_behind(self.text, number.end).filter(|_| !number.han).map(|_| Hands {
                hour,
                minute: 0,
                end: number.end,
                sure: true,
                colon: false,
            });
        };
        let said = end.saturating_sub(sign) > 1;
        let ja = self.text.at(sign) == '時' || self.text.at(sign) == '时';
        let mut minute = 0;
        let mut told = false;
        if self.text.at(end) == '半' {
            (minute, end, told) = (30, end.saturating_add(1), true);
        } else if let Some(more) =
            self.numeral(self.text.skip_space(end)).filter(|more| more.milli < 60_000 && !more.decimal)
        {
            let sign = self.text.any(self.text.skip_space(more.end), self.tongue().minutes);
            if let Some(sign) = sign {
                (minute, end, told) = (more.milli / 1000, sign, true);
            } else if more.digits == 2 && !more.han && !self.text.at(more.end).is_alphanumeric() {
                (minute, end, told) = (more.milli / 1000, more.end, true);
            }
        }
        // 一点 is "a little", unless the day says otherwise.
        if number.han && hour == 1 && period.is_none() && !told && !said {
            return None;
        }
        Some(Hands { hour, minute, end, sure: ja || told || said || hour > 12, colon: false })
    }

    /// Whether these are the minutes of something.
    fn is_part(&self, at: usize) -> bool {
        self.text.before(at) == ':' && self.text.before(at.saturating_sub(1)).is_ascii_digit()
    }

    fn two_digits(&self, at: usize) -> Option<(i64, usize)> {
        let digit = |at: usize| self.text.at(at).to_digit(10).map(i64::from);
        let next = at.saturating_add(1);
        let value = digit(at)?.saturating_mul(10).saturating_add(digit(next)?);
        let end = at.saturating_add(2);
        (value < 60 && digit(end).is_none()).then_some((value, end))
    }
}

/// The part of the day in front of an hour, and where it begins.
fn period_before(text: &Folded, at: usize) -> (usize, Option<Period>) {
    let mut from = text.skip_space_back(at);
    if text.before(from) == 'の' {
        from = text.skip_space_back(from.saturating_sub(1));
    }
    let found = words::PERIODS.iter().filter_map(|(word, period)| Some((text.word_back(from, word)?, *period)));
    match found.min_by_key(|(start, _)| *start) {
        Some((start, period)) => (start, Some(period)),
        None => (at, None),
    }
}

/// am or pm behind an hour, and where it ends.
fn period_behind(text: &Folded, end: usize) -> Option<(usize, Period)> {
    let from = text.skip_space(end);
    let found = words::PERIODS.iter().filter(|(word, _)| word.is_ascii());
    let (end, period) =
        found.filter_map(|(word, period)| Some((text.word(from, word)?, *period))).max_by_key(|(end, _)| *end)?;
    (!text.at(end).is_ascii_alphabetic()).then_some((end, period))
}

/// The hour of the day that is meant.
fn of_day(hour: i64, period: Option<Period>) -> Option<i64> {
    Some(match period {
        Some(Period::Pm) if hour < 12 => hour.saturating_add(12),
        Some(Period::Noon) if hour < 11 => hour.saturating_add(12),
        Some(Period::Night) if (5..12).contains(&hour) => hour.saturating_add(12),
        Some(Period::Night) if hour == 12 => 24,
        Some(Period::Early | Period::Am) if hour == 12 => 0,
        _ => hour,
    })
}
