//! Times and days as the contract writes them, and no other way.

/// Milliseconds since 1970 of an RFC 3339 time: a full date, `T`, a full time, and `Z` or an offset.
///
/// A leap second counts as the second after it; what is finer than a millisecond is dropped.
pub fn rfc3339(text: &str) -> Option<i64> {
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

#[cfg(test)]
mod tests {
    use chrono::{DateTime, NaiveDate, SecondsFormat};
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn zones_are_applied() {
        assert_eq!(rfc3339("1970-01-01T00:00:00Z"), Some(0));
        assert_eq!(rfc3339("2026-11-01T12:00:00+08:00"), Some(1_793_505_600_000));
        assert_eq!(rfc3339("2026-11-01T13:00:00.5+09:00"), Some(1_793_505_600_500));
        assert_eq!(rfc3339("2026-10-31t23:30:00.123456789-04:30"), Some(1_793_505_600_123));
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
            assert_eq!(rfc3339(text), None, "{text}");
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
            prop_assert_eq!(rfc3339(&text), Some(millis), "{}", text);
        }
    }
}
