//! Moments as people type them. Where no zone is said, it is the platform's clock.

use super::fold::narrow;
use crate::domain::moment::Moment;
use crate::domain::time::{Zone, from_field, rfc3339};

/// Which end of a period is read: what is not said is filled up to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// A day alone is its first second.
    First,
    /// A day alone is its last second, and so are 23:59 and 24:00.
    Last,
}

const DAY: i64 = 24 * 60 * 60 * 1000;

/// RFC 3339, or a day (`2026-11-01`, `2026/11/1`, `2026.11.1`, `2026年11月1日`) with or without a time (`9:30`,
/// `09:30:00`).
pub(super) fn read(cell: &str, end: End) -> Option<Moment> {
    if let Some(moment) = Moment::parse(cell.trim()) {
        return Some(moment);
    }
    let text = narrow(cell);
    let at = text.find([' ', 't', '日']);
    let (day, clock) = at.and_then(|at| text.split_at_checked(at)).unwrap_or((&text, ""));
    let clock = clock.trim_start_matches('日').trim_start_matches('t').trim();
    let mut numbers = day.split(['-', '/', '.', '年', '月']);
    let (year, month, date) = (numbers.next()?, number(numbers.next()?)?, number(numbers.next()?)?);
    if numbers.next().is_some() || year.len() != 4 {
        return None;
    }
    let (hour, minute, second) = match (time(clock)?, end) {
        (None, End::First) => (0, 0, 0),
        (None | Some((24, 0, None | Some(0)) | (23, 59, None)), End::Last) => (23, 59, 59),
        (Some((hour, minute, second)), _) => (hour, minute, second.unwrap_or(0)),
    };
    // 24:00 of a day begins the next one.
    let (hour, later) = if (hour, minute, second) == (24, 0, 0) { (0, DAY) } else { (hour, 0) };
    let millis = from_field(&format!("{year}-{month:02}-{date:02}T{hour:02}:{minute:02}"), Zone::Cst)?;
    let written = rfc3339(millis.checked_add(later)?, Zone::Cst)?;
    Moment::parse(&format!("{}{second:02}{}", written.get(..17)?, written.get(19..)?))
}

/// Hour, minute and second; nothing at all is no time, and anything else is wrong.
#[allow(clippy::option_option)]
fn time(clock: &str) -> Option<Option<(u8, u8, Option<u8>)>> {
    if clock.is_empty() {
        return Some(None);
    }
    let mut numbers = clock.split(':');
    let (hour, minute) = (number(numbers.next()?)?, number(numbers.next()?)?);
    let second = match numbers.next() {
        Some(second) => Some(number(second)?),
        None => None,
    };
    numbers.next().is_none().then_some(Some((hour, minute, second)))
}

/// One digit or two.
fn number(text: &str) -> Option<u8> {
    let fits = matches!(text.len(), 1 | 2) && text.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_times_are_read_on_the_platforms_clock() {
        for (text, end, moment) in [
            ("2026-11-01T09:00:00+09:00", End::Last, "2026-11-01T09:00:00+09:00"),
            ("2026-11-01 00:00", End::First, "2026-11-01T00:00:00+08:00"),
            ("2026/11/1", End::First, "2026-11-01T00:00:00+08:00"),
            ("2026/11/1", End::Last, "2026-11-01T23:59:59+08:00"),
            ("2026年11月1日 9:30", End::Last, "2026-11-01T09:30:00+08:00"),
            ("２０２６．１１．０１　２３：５９", End::Last, "2026-11-01T23:59:59+08:00"),
            ("2026-11-30 23:59", End::First, "2026-11-30T23:59:00+08:00"),
            ("2026-11-30 23:59:58", End::Last, "2026-11-30T23:59:58+08:00"),
            ("2026-11-30T24:00", End::Last, "2026-11-30T23:59:59+08:00"),
            ("2026-12-31 24:00", End::First, "2027-01-01T00:00:00+08:00"),
        ] {
            assert_eq!(read(text, end).map(|moment| moment.to_string()).as_deref(), Some(moment), "{text}");
        }
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for text in [
            "",
            "soon",
            "11/1",
            "2026-02-30",
            "26-1-1",
            "2026-1-1-1",
            "2026-01-01 25:00",
            "2026-01-01 24:01",
            "2026-01-01 1:2:3:4",
            "2026-01-01 12",
            "2026-01-01 12:00:75",
            "1/11/2026",
        ] {
            assert_eq!(read(text, End::Last), None, "{text}");
        }
    }
}
