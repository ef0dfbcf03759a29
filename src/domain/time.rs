//! Moments and days. China and Japan have no daylight saving: fixed offsets are exact.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, SecondsFormat, TimeZone, Timelike, Weekday};

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

/// Milliseconds since 1970 of an RFC 3339 time with `Z` or an offset; anything else is `None`.
#[must_use]
pub fn instant(rfc3339: &str) -> Option<i64> {
    DateTime::parse_from_rfc3339(rfc3339).ok().map(|time| time.timestamp_millis())
}

/// RFC 3339 with the zone's offset, to the second.
#[must_use]
pub fn rfc3339(millis: i64, zone: Zone) -> Option<String> {
    Some(at(millis, zone)?.to_rfc3339_opts(SecondsFormat::Secs, false))
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
    let naive = chrono::NaiveDateTime::parse_from_str(value.get(..16)?, "%Y-%m-%dT%H:%M").ok()?;
    Some(zone.offset()?.from_local_datetime(&naive).single()?.timestamp_millis())
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
    let date = NaiveDate::parse_from_str(date, "%Y-%m-%d").ok()?;
    let weekday: Weekday = date.weekday();
    Some((date.month(), date.day(), weekday.num_days_from_monday()))
}

fn at(millis: i64, zone: Zone) -> Option<DateTime<FixedOffset>> {
    zone.offset()?.timestamp_millis_opt(millis).single()
}

#[cfg(test)]
mod tests {
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
}
