//! Moments and days. China and Japan have no daylight saving: fixed offsets are exact.

use chrono::{DateTime, Datelike, FixedOffset, Timelike};

/// A place a time is shown for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// China, UTC+8.
    Cst,
    /// Japan, UTC+9.
    Jst,
}

impl Zone {
    /// Both, in the order the interface shows them: the platform's clock first.
    pub const ALL: [Zone; 2] = [Zone::Cst, Zone::Jst];

    const fn seconds(self) -> i32 {
        match self {
            Zone::Cst => 8 * 3600,
            Zone::Jst => 9 * 3600,
        }
    }

    fn offset(self) -> Option<FixedOffset> {
        FixedOffset::east_opt(self.seconds())
    }
}

/// A moment as a clock on a wall shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct WallTime {
    pub year: i32,
    pub month: u32,
    pub day: u32,
    pub hour: u32,
    pub minute: u32,
    /// 0 is Monday.
    pub weekday: u32,
}

/// Milliseconds since 1970 of an RFC 3339 time: a full date, `T`, a full time, and `Z` or an offset. Nothing else is a
/// time. Read by hand: chrono's reader is lenient, and ten times the code.
///
/// A leap second counts as the second after it; what is finer than a millisecond is dropped.
#[must_use]
pub fn instant(text: &str) -> Option<i64> {
    let (day, time) = text.split_at_checked(10)?;
    let midnight = date(day)? * 24 * 60 * 60 * 1000;
    let time = time.strip_prefix(['T', 't'])?;
    let (clock, rest) = time.split_at_checked(8)?;
    let [h1, h2, b':', m1, m2, b':', s1, s2] = clock.as_bytes() else { return None };
    let hours = below(24, *h1, *h2)?;
    let minutes = below(60, *m1, *m2)?;
    let seconds = below(61, *s1, *s2)?;
    let (millis, zone) = fraction(rest)?;
    let seconds = (hours * 60 + minutes - offset(zone)?) * 60 + seconds;
    Some(midnight + seconds * 1000 + millis)
}

/// Days since 1970 of a day: `YYYY-MM-DD`, and there is such a day.
///
/// By hand, because the tables of a calendar that knows weeks too would be a kilobyte of the module.
#[must_use]
pub fn date(text: &str) -> Option<i64> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return None };
    let year = below(100, *y1, *y2)? * 100 + below(100, *y3, *y4)?;
    let (month, day) = (below(13, *m1, *m2)?, below(32, *d1, *d2)?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        0 => return None,
        2 => 28 + i64::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    if day == 0 || day > length {
        return None;
    }
    // Years that begin in March end with their leap day, and their months have 153 days in every five.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    Some(year * 365 + leap_days + (153 * month + 2) / 5 + day - 719_469)
}

/// Milliseconds of a fraction if there is one, and what follows.
fn fraction(rest: &str) -> Option<(i64, &str)> {
    let Some(after) = rest.strip_prefix('.') else { return Some((0, rest)) };
    let end = after.find(|c: char| !c.is_ascii_digit())?;
    let (digits, zone) = after.split_at_checked(end)?;
    let mut millis = 0;
    for place in 0..3 {
        millis = millis * 10 + digits.as_bytes().get(place).map_or(0, |digit| i64::from(digit - b'0'));
    }
    (!digits.is_empty()).then_some((millis, zone))
}

/// Minutes east of Greenwich.
fn offset(zone: &str) -> Option<i64> {
    if zone == "Z" || zone == "z" {
        return Some(0);
    }
    let [sign, h1, h2, b':', m1, m2] = zone.as_bytes() else { return None };
    let minutes = below(24, *h1, *h2)? * 60 + below(60, *m1, *m2)?;
    match sign {
        b'+' => Some(minutes),
        b'-' => Some(-minutes),
        _ => None,
    }
}

/// A number of two digits below `end`.
fn below(end: i64, tens: u8, ones: u8) -> Option<i64> {
    let digit = |byte: u8| byte.is_ascii_digit().then(|| i64::from(byte - b'0'));
    let number = digit(tens)? * 10 + digit(ones)?;
    (number < end).then_some(number)
}

/// RFC 3339 with the zone's offset, to the minute, which is all a timed publish can say.
#[must_use]
pub fn rfc3339(millis: i64, zone: Zone) -> Option<String> {
    let hours = zone.seconds() / 3600;
    Some(format!("{}:00+{hours:02}:00", to_field(millis, zone)?))
}

/// What a clock in this zone shows.
#[must_use]
pub fn wall(millis: i64, zone: Zone) -> Option<WallTime> {
    let time = at(millis, zone)?;
    Some(WallTime {
        year: time.year(),
        month: time.month(),
        day: time.day(),
        hour: time.hour(),
        minute: time.minute(),
        weekday: time.weekday().num_days_from_monday(),
    })
}

/// The moment at which a clock in this zone shows `YYYY-MM-DDTHH:MM`, the value of a date-time field.
#[must_use]
pub fn from_field(value: &str, zone: Zone) -> Option<i64> {
    let utc = instant(&format!("{}:00Z", value.get(..16)?))?;
    utc.checked_sub(i64::from(zone.seconds()).checked_mul(1000)?)
}

/// The value of a date-time field for this moment.
#[must_use]
pub fn to_field(millis: i64, zone: Zone) -> Option<String> {
    let wall = wall(millis, zone)?;
    Some(format!("{:04}-{:02}-{:02}T{:02}:{:02}", wall.year, wall.month, wall.day, wall.hour, wall.minute))
}

/// Month, day and weekday (0 is Monday) of `YYYY-MM-DD`.
#[must_use]
pub fn day(date: &str) -> Option<(u32, u32, u32)> {
    let midnight = self::date(date)?.checked_mul(24 * 60 * 60)?;
    let date = DateTime::from_timestamp(midnight, 0)?.date_naive();
    Some((date.month(), date.day(), date.weekday().num_days_from_monday()))
}

fn at(millis: i64, zone: Zone) -> Option<DateTime<FixedOffset>> {
    Some(DateTime::from_timestamp_millis(millis)?.with_timezone(&zone.offset()?))
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDate, SecondsFormat};
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_moment_on_two_walls() {
        let moment = instant("2026-10-23T20:00:00+08:00").expect("RFC 3339");
        let (beijing, tokyo) = (wall(moment, Zone::Cst).expect("in range"), wall(moment, Zone::Jst).expect("in range"));
        assert_eq!((beijing.day, beijing.hour, beijing.weekday), (23, 20, 4));
        assert_eq!((tokyo.day, tokyo.hour), (23, 21));
        assert_eq!(instant("2026-10-23T21:00:00+09:00"), Some(moment));
    }

    #[test]
    fn a_field_keeps_its_zone() {
        let moment = from_field("2026-12-31T23:30", Zone::Cst).expect("a field's value");
        assert_eq!(to_field(moment, Zone::Jst).as_deref(), Some("2027-01-01T00:30"));
        assert_eq!(rfc3339(moment, Zone::Cst).as_deref(), Some("2026-12-31T23:30:00+08:00"));
    }

    #[test]
    fn only_whole_times_with_a_zone_count() {
        for text in ["", "2026-10-23", "2026-10-23T20:00:00", "2026-13-01T00:00:00Z", "now"] {
            assert_eq!(instant(text), None, "{text}");
        }
        assert_eq!(instant("1970-01-01T00:00:00Z"), Some(0));
    }

    #[test]
    fn zones_are_applied() {
        assert_eq!(instant("1970-01-01T00:00:00Z"), Some(0));
        assert_eq!(instant("2026-11-01T12:00:00+08:00"), Some(1_793_505_600_000));
        assert_eq!(instant("2026-11-01T13:00:00.5+09:00"), Some(1_793_505_600_500));
        assert_eq!(instant("2026-10-31t23:30:00.123456789-04:30"), Some(1_793_505_600_123));
    }

    #[test]
    fn anything_else_is_no_time() {
        for text in [
            "",
            "2026-11-01",
            "2026-11-01T12:00:00",
            "2026-11-01T12:00Z",
            "2026-11-01 12:00:00Z",
            "2026-11-01T12:00:00+0800",
            "2026-11-01T12:00:00+24:00",
            "2026-11-01T12:00:00.Z",
            "2026-11-01T24:00:00Z",
            "2026-02-29T12:00:00Z",
            "2026-11-01T12:00:00Z ",
            "2026-11-01T12:00:00UTC",
            "２０２６-11-01T12:00:00Z",
            "1793505600000",
        ] {
            assert_eq!(instant(text), None, "{text}");
        }
    }

    #[test]
    fn days_exist() {
        assert!(date("2028-02-29").is_some());
        for text in
            ["2026-02-29", "2026-1-1", "2026-13-01", "26-01-01", "2026/01/01", "2026-01-01T00:00:00Z", "+026-01-01"]
        {
            assert_eq!(date(text), None, "{text}");
        }
    }

    #[test]
    fn every_day_is_the_calendars() {
        for year in 0..2400 {
            for (month, day) in (0..=13).flat_map(|month| (0..=32).map(move |day| (month, day))) {
                let known = NaiveDate::from_ymd_opt(year, month, day).map(|day| i64::from(day.to_epoch_days()));
                assert_eq!(date(&format!("{year:04}-{month:02}-{day:02}")), known, "{year}-{month}-{day}");
            }
        }
    }

    proptest! {
        #[test]
        fn it_agrees_with_chrono(millis in -62_135_596_800_000i64..253_402_300_799_000, minutes in -1439i32..1440) {
            let zone = chrono::FixedOffset::east_opt(minutes * 60).expect("less than a day");
            let written = DateTime::from_timestamp_millis(millis).expect("in range").with_timezone(&zone);
            let text = written.to_rfc3339_opts(SecondsFormat::Millis, true);
            prop_assume!(text.len() == 29 || text.ends_with('Z'));
            prop_assert_eq!(instant(&text), Some(millis), "{}", text);
        }
    }
}
