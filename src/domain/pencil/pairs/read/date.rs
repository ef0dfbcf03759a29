//! Days: 2026年11月3日, 11/3, 十一月三日.

use super::Reader;
use crate::domain::pencil::pairs::fact::{Date, Value, Weight};
use crate::domain::pencil::pairs::numeral::Numeral;
use crate::domain::pencil::pairs::words;

/// Four digits in this range and 年, or a day behind them, are a year.
pub const YEARS: std::ops::RangeInclusive<i64> = 1800..=2199;

/// Written like a day, these are far more often a share of something.
const SHARES: [(i64, i64); 6] = [(1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5)];

impl Reader<'_> {
    /// A day with its month; gives its end.
    pub(super) fn date(&mut self, at: usize) -> Option<usize> {
        let first = self.whole(at)?;
        let next = self.text.at(first.end);
        let number = first.milli / 1000;
        if YEARS.contains(&number) && (first.digits == 4 || first.han) {
            return self.with_year(at, number, first.end);
        }
        let soon = self.text.skip_space(first.end);
        if self.text.at(soon) == '月' && (1..=12).contains(&number) {
            return self.month_day(at, None, number, soon.saturating_add(1), first.han);
        }
        if first.han || first.digits > 2 || first.padded && next != '/' {
            return None;
        }
        match next {
            '/' if !matches!(self.text.before(at), '/' | '.' | '-') => {
                self.slash(at, number, first.end.saturating_add(1))
            }
            '.' if self.text.before(at) != '.' => self.dot(at, number, first.end.saturating_add(1)),
            _ => None,
        }
    }

    /// A numeral without separators, points and 万.
    fn whole(&self, at: usize) -> Option<Numeral> {
        if !self.text.at(at).is_ascii_digit() {
            return self.numeral(at).filter(|number| !number.vague && number.second.is_none());
        }
        let mut end = at;
        let mut value = 0i64;
        while let Some(digit) = self.text.at(end).to_digit(10).filter(|_| end.saturating_sub(at) < 5) {
            value = value.saturating_mul(10).saturating_add(digit.into());
            end = end.saturating_add(1);
        }
        let digits = end.saturating_sub(at);
        let padded = digits > 1 && self.text.at(at) == '0';
        (digits <= 4).then_some(Numeral {
            milli: value.saturating_mul(1000),
            end,
            han: false,
            vague: false,
            second: None,
            digits,
            decimal: false,
            padded,
        })
    }

    fn with_year(&mut self, at: usize, year: i64, end: usize) -> Option<usize> {
        let sign = self.text.at(end);
        let month = self.text.skip_space(end.saturating_add(1));
        let number = self.whole(month)?;
        let value = Some(number.milli / 1000).filter(|month| (1..=12).contains(month))?;
        if sign == '年' {
            let sign = self.text.skip_space(number.end);
            return (self.text.at(sign) == '月')
                .then(|| self.month_day(at, Some(year), value, sign.saturating_add(1), number.han))
                .flatten();
        }
        if !matches!(sign, '/' | '.' | '-') || self.text.at(number.end) != sign {
            return None;
        }
        let day = self.whole(number.end.saturating_add(1)).filter(|day| is_day(*day))?;
        self.day(at..day.end, Some(year), value, day.milli / 1000, Weight::Firm)
    }

    /// The day behind a month.
    fn month_day(&mut self, at: usize, year: Option<i64>, month: i64, behind: usize, han: bool) -> Option<usize> {
        let start = self.text.skip_space(behind);
        let day = self.whole(start).filter(|day| is_day(*day))?;
        let sign = self.text.skip_space(day.end);
        let end = if matches!(self.text.at(sign), '日' | '号') {
            sign.saturating_add(1)
        } else {
            // 11月3-5日, 12月24、25日: the sign stands behind the last.
            let more = self.text.any(sign, words::WORDS_RANGE).or_else(|| self.text.any(sign, words::WORDS_LIST))?;
            let last = self.whole(self.text.skip_space(more)).filter(|day| is_day(*day))?;
            if !matches!(self.text.at(self.text.skip_space(last.end)), '日' | '号') {
                return None;
            }
            day.end
        };
        self.day(at..end, year, month, day.milli / 1000, if han { Weight::Soft } else { Weight::Firm })
    }

    /// 11/3.
    fn slash(&mut self, at: usize, month: i64, behind: usize) -> Option<usize> {
        let day = self.whole(behind).filter(|day| !day.han && day.digits <= 2 && is_day(*day))?;
        if !(1..=12).contains(&month) || matches!(self.text.at(day.end), '/' | '.' | '%') {
            return None;
        }
        let number = day.milli / 1000;
        let next = self.text.at(self.text.skip_space(day.end));
        let told = matches!(next, '(' | '~' | 'か' | 'ま' | '-' | ':' | '日' | '号');
        let share = SHARES.contains(&(month, number)) && !told;
        self.day(at..day.end, None, month, number, if share { Weight::Soft } else { Weight::Firm })
    }

    /// 11.11: a day or a number; only a hint.
    fn dot(&mut self, at: usize, month: i64, behind: usize) -> Option<usize> {
        let day = self.whole(behind).filter(|day| !day.han && day.digits <= 2 && is_day(*day))?;
        let counts = self.unit(self.text.skip_space(day.end)).is_some() || self.text.at(day.end) == '折';
        let front = matches!(self.text.before(at), '¥' | '$' | '€' | '₩');
        if !(1..=12).contains(&month) || counts || front || matches!(self.text.at(day.end), '.' | '万' | '千') {
            return None;
        }
        self.day(at..day.end, None, month, day.milli / 1000, Weight::Soft)
    }

    fn day(
        &mut self,
        chars: std::ops::Range<usize>,
        year: Option<i64>,
        month: i64,
        day: i64,
        weight: Weight,
    ) -> Option<usize> {
        let end = chars.end;
        let date = Date { year, month, day, just_begun: false };
        self.push(chars, end..end, Value::Date(date), weight);
        Some(end)
    }
}

fn is_day(day: Numeral) -> bool {
    (1..=31).contains(&(day.milli / 1000)) && day.milli % 1000 == 0 && !day.vague && day.second.is_none()
}
