//! Numbers with what they count.

use super::Reader;
use crate::domain::pencil::pairs::fact::{Fact, Family, Kind, MINUTES_OF_DAY, Time, Unit, Value, Weight};
use crate::domain::pencil::pairs::numeral::Numeral;
use crate::domain::pencil::pairs::words;

/// Behind 第: a place in an order.
const PART: &[Unit] = &[Unit { kind: Kind::Part, factor: 1, soft: true }];
/// Behind ×: it counts, whatever it counts.
const COUNT: &[Unit] = &[Unit { kind: Kind::Count, factor: 1, soft: false }];
/// A year of a calendar, no length of time.
const YEAR: &[Unit] = &[Unit { kind: Kind::Year, factor: 1, soft: true }];

/// A plain number below this is too common to be compared.
const PLAIN_FROM: i64 = 10_000;

/// Numbers are kept in thousandths.
const THOUSANDTHS: i64 = 1000;

impl Reader<'_> {
    /// Reads a number and what it counts; gives its end.
    pub(super) fn amount(&mut self, at: usize, number: Numeral) -> usize {
        if let Some(end) = self.discount(at, number).or_else(|| self.trip(at, number)) {
            return end;
        }
        if let Some(end) = self.shared(at, number) {
            return end;
        }
        let (start, nearly) = (number.end, self.text.any(number.end, words::WORDS_NEARLY));
        let from = self.text.skip_space(nearly.unwrap_or(start));
        if let Some(end) = self.and_a_half(at, number, from) {
            return end;
        }
        let Some((end, units)) = self.unit(from).filter(|(_, units)| !units.is_empty()) else {
            self.plain(at, number);
            return number.end;
        };
        if let Some(end) = self.height(at, number, from) {
            return end;
        }
        if nearly.is_some() && number.han && number.milli <= 10 * THOUSANDTHS && self.text.at(number.end) == '多' {
            return end;
        }
        if let Some(year) =
            self.year(at, number).filter(|_| self.text.at(from) == '年' && end == from.saturating_add(1))
        {
            let milli = year.saturating_mul(THOUSANDTHS);
            self.push(at..end, from..end, Value::Amount { milli, units: YEAR }, Weight::Soft);
            return end;
        }
        // 1年半.
        let duration = units.iter().find(|unit| unit.kind == Kind::Duration && unit.factor >= 3600);
        let half = self.text.at(end) == '半'
            && duration.is_some()
            && !matches!(self.text.at(end.saturating_add(1)), '价' | '額');
        let (milli, end) =
            if half { (number.milli.saturating_add(500), end.saturating_add(1)) } else { (number.milli, end) };
        let weight = self.weight(at, Numeral { milli, ..number }, units);
        for milli in [Some(milli), number.second].into_iter().flatten() {
            self.push(at..end, from..end, Value::Amount { milli, units }, weight);
        }
        end
    }

    /// A calendar year, by our era or a Japanese one.
    fn year(&self, at: usize, number: Numeral) -> Option<i64> {
        let year = number.milli / THOUSANDTHS;
        let era = words::ERAS.iter().find(|(word, _)| self.text.word_back(at, word).is_some());
        let year = era.map_or(year, |(_, before)| year.saturating_add(*before));
        super::date::YEARS.contains(&year).then_some(year)
    }

    /// 第二件, 第3弾, 第1位.
    pub(super) fn ordinal(&mut self, at: usize) -> Option<usize> {
        let from = self.text.skip_space(at.saturating_add(1));
        let number = self.numeral(from)?;
        let (end, units) = self.unit(number.end).filter(|(_, units)| !units.is_empty()).unwrap_or((number.end, PART));
        let edition = matches!(self.text.at(number.end), '弾' | '弹') && !number.han;
        let weight = match (number.milli, edition) {
            (..=THOUSANDTHS, _) => Weight::Faint,
            (_, true) => Weight::Firm,
            _ => Weight::Soft,
        };
        self.push(at..end, number.end..end, Value::Amount { milli: number.milli, units }, weight);
        Some(end)
    }

    /// 半年, 半小时.
    pub(super) fn half(&mut self, at: usize) -> Option<usize> {
        let next = at.saturating_add(1);
        let from = if self.text.at(next) == '个' { next.saturating_add(1) } else { next };
        let (end, units) = self.length(from)?;
        self.push(at..end, from..end, Value::Amount { milli: THOUSANDTHS / 2, units }, Weight::Faint);
        Some(end)
    }

    /// A length of time from a minute, as it is said behind 半 and 个半.
    fn length(&self, from: usize) -> Option<(usize, &'static [Unit])> {
        const MONTH: &[Unit] = &[Unit { kind: Kind::Duration, factor: 2_592_000, soft: false }];
        if self.text.at(from) == '月' {
            return Some((from.saturating_add(1), MONTH));
        }
        self.unit(from).filter(|(_, units)| units.iter().any(|unit| unit.kind == Kind::Duration && unit.factor >= 60))
    }

    /// 两个半小时.
    fn and_a_half(&mut self, at: usize, number: Numeral, from: usize) -> Option<usize> {
        let half = self.text.word(from, "个半")?;
        let (end, units) = self.length(half)?;
        let milli = number.milli.saturating_add(THOUSANDTHS / 2);
        let weight = self.weight(at, Numeral { milli, ..number }, units);
        self.push(at..end, end..end, Value::Amount { milli, units }, weight);
        Some(end)
    }

    /// 一米六五, 1米65.
    fn height(&mut self, at: usize, number: Numeral, from: usize) -> Option<usize> {
        const CENTIMETRES: &[Unit] = &[Unit { kind: Kind::Length, factor: 10, soft: false }];
        let more = (self.text.at(from) == '米').then(|| self.numeral(from.saturating_add(1))).flatten()?;
        let below = match more.milli {
            tens @ 1000..10_000 if more.han => tens.saturating_mul(10),
            both if (10_000..100_000).contains(&both) => both,
            _ => return None,
        };
        if self.unit(more.end).is_some() || number.milli > 3 * THOUSANDTHS {
            return None;
        }
        let milli = number.milli.saturating_mul(100).saturating_add(below);
        let value = Value::Amount { milli, units: CENTIMETRES };
        self.push(at..more.end, more.end..more.end, value, Weight::Soft);
        Some(more.end)
    }

    /// 2泊3日, 3天2晚, 两晚.
    fn trip(&mut self, at: usize, number: Numeral) -> Option<usize> {
        let (days, nights) = (['天', '日'], ['晚', '夜', '泊', '晩']);
        let first = self.text.skip_space(number.end);
        let sign = self.text.at(first);
        if nights.contains(&sign) && self.unit(first).is_none_or(|(_, units)| units.is_empty()) {
            return None;
        }
        let next = self.text.skip_space(first.saturating_add(1));
        let second = self.numeral(next).filter(|_| days.contains(&sign) || nights.contains(&sign));
        // 一晚12000日元 has no days.
        let alone =
            |at: usize| self.unit(at).is_none_or(|(end, units)| end == at.saturating_add(1) && !units.is_empty());
        let other = second.map(|second| (second, self.text.skip_space(second.end))).filter(|(_, sign)| alone(*sign));
        let whole = |number: Numeral| number.milli / THOUSANDTHS;
        let trip = match other {
            Some((second, end)) if days.contains(&sign) && nights.contains(&self.text.at(end)) => {
                Some((whole(second), Some(whole(number)), end))
            }
            Some((second, end)) if nights.contains(&sign) && days.contains(&self.text.at(end)) => {
                Some((whole(number), Some(whole(second)), end))
            }
            _ if nights.contains(&sign) => Some((whole(number), None, first)),
            _ => None,
        };
        let (nights, days, sign) = trip?;
        let end = sign.saturating_add(1);
        let alone = days.is_none() && (number.han || nights == 1);
        let weight = if alone { Weight::Faint } else { Weight::Firm };
        self.push(at..end, end..end, Value::Trip { nights, days }, weight);
        Some(end)
    }

    /// 3~5天, 10-18点, 24、25日: the first takes the unit of the second.
    fn shared(&mut self, at: usize, number: Numeral) -> Option<usize> {
        let sign = self.text.skip_space(number.end);
        let range = self.text.any(sign, words::WORDS_RANGE);
        let behind = range.or_else(|| self.text.any(sign, words::WORDS_LIST))?;
        let next = self.text.skip_space(behind);
        if number.han == self.text.at(next).is_ascii_digit() || (number.decimal && range.is_none()) {
            return None;
        }
        self.numeral(next)?;
        let before = self.facts.len();
        let end = if number.han { self.han(next) } else { self.digits(next) }?;
        let fact = self.facts.get(before).cloned();
        let Some(second) = fact.filter(|second| second.chars.start == next) else {
            self.plain(at, number);
            return Some(end);
        };
        let value = match second.value {
            Value::Amount { units, .. } => Value::Amount { milli: number.milli, units },
            Value::Discount(left) => Value::Discount(self.same_way(next, number, left)),
            Value::Time(time) if number.milli <= 24 * THOUSANDTHS && range.is_some() => {
                let minute = (number.milli * 60 / THOUSANDTHS).rem_euclid(MINUTES_OF_DAY);
                Value::Time(Time { minute, ..time })
            }
            Value::Date(date) if range.is_none() => Value::Date(date),
            _ => Value::Amount { milli: number.milli, units: &[] },
        };
        let chars = at..number.end;
        let weight = if matches!(value, Value::Amount { units: [], .. }) { Weight::Faint } else { second.weight };
        let unit = number.end..number.end;
        let first = Fact { place: self.text.place(chars.clone()), chars, unit, value, weight };
        self.facts.insert(before, first);
        Some(end)
    }

    /// What remains of a price, if the first number is meant as the second: in percent off, in tenths off, or in 折.
    fn same_way(&self, second: usize, number: Numeral, left: i64) -> i64 {
        let milli = self.numeral(second).map_or(0, |second| second.milli);
        let ways = [(1000, -1, 100), (1000, -1, 10), (0, 1, 10), (0, 1, 100)];
        let way = |(from, sign, by): (i64, i64, i64), milli: i64| from.saturating_add(sign * (milli / by));
        ways.into_iter().find(|kind| way(*kind, milli) == left).map_or(left, |kind| way(kind, number.milli))
    }

    /// A number that counts nothing we know.
    fn plain(&mut self, at: usize, number: Numeral) {
        if number.han && self.text.any_back(at, words::WORDS_DEAL).is_none() {
            return;
        }
        let times = self.text.before(self.text.skip_space_back(at)) == '×' || self.text.before(at) == 'x';
        let (units, weight) =
            match (times, number.milli >= PLAIN_FROM && !number.decimal && !number.padded && !number.han) {
                (true, _) => (COUNT, Weight::Firm),
                (false, true) => (&[] as &[Unit], Weight::Soft),
                (false, false) => (&[] as &[Unit], Weight::Faint),
            };
        let end = number.end;
        self.push(at..end, end..end, Value::Amount { milli: number.milli, units }, weight);
    }

    fn weight(&self, at: usize, number: Numeral, units: &[Unit]) -> Weight {
        if units.iter().any(|unit| unit.kind.family() == Family::Money) {
            let weight = self.money_weight(at, number.milli);
            return if number.han { weight.min(Weight::Soft) } else { weight };
        }
        let times = self.text.before(self.text.skip_space_back(at)) == '×';
        let share = units.iter().any(|unit| unit.kind == Kind::Percent);
        let whole = number.milli / THOUSANDTHS;
        let common =
            |kind: Kind| matches!(kind.family(), Family::Things | Family::Duration | Family::Multiple | Family::Date);
        if number.vague
            || number.milli == 0
            || (number.han && (number.milli == THOUSANDTHS || units.iter().any(|unit| unit.soft)))
        {
            Weight::Faint
        } else if number.han
            || units.iter().all(|unit| unit.soft)
            || (number.milli == THOUSANDTHS && !times && units.iter().any(|unit| common(unit.kind)))
            || (share && whole >= 99)
            // All year round.
            || whole == 365
        {
            Weight::Soft
        } else {
            Weight::Firm
        }
    }

    /// Money that somebody converted for the reader is no price.
    pub(super) fn money_weight(&self, at: usize, milli: i64) -> Weight {
        let mut from = self.text.skip_space_back(at);
        while matches!(self.text.before(from), '¥' | ':') {
            from = self.text.skip_space_back(from.saturating_sub(1));
        }
        let about = self.text.any_back(from, words::WORDS_ABOUT).is_some();
        if about || milli == 0 { Weight::Faint } else { Weight::Firm }
    }
}
