//! A point in time as it was written down: RFC 3339 with its own offset.

use std::fmt;

use chrono::{DateTime, Datelike, Timelike};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use super::time::instant;

/// An instant that remembers how it was written, so that "20:00 in Beijing" is saved as such.
///
/// Ordered and compared by the instant alone.
#[derive(Clone, Copy, Debug, Default)]
pub struct Moment {
    millis: i64,
    /// Minutes east of Greenwich.
    offset: i16,
}

impl Moment {
    /// Reads RFC 3339; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let millis = instant(text)?;
        // What is no offset of six characters is `Z`: `instant` has seen to that.
        let (sign, clock) = text.get(text.len().checked_sub(6)?..)?.split_at_checked(1)?;
        let minutes = clock.split_once(':').and_then(|(hours, minutes)| {
            hours.parse::<i16>().ok()?.checked_mul(60)?.checked_add(minutes.parse().ok()?)
        });
        let offset = match sign {
            "+" => minutes?,
            "-" => minutes?.checked_neg()?,
            _ => 0,
        };
        Some(Self { millis, offset })
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn epoch(self) -> i64 {
        self.millis.div_euclid(1000)
    }
}

impl PartialEq for Moment {
    fn eq(&self, other: &Self) -> bool {
        self.millis == other.millis
    }
}

impl Eq for Moment {}

impl PartialOrd for Moment {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Moment {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.millis.cmp(&other.millis)
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let local = self.epoch().saturating_add(i64::from(self.offset).saturating_mul(60));
        let time = DateTime::from_timestamp(local, 0).ok_or(fmt::Error)?;
        let (date, sign) = (time.date_naive(), if self.offset < 0 { '-' } else { '+' });
        let (hours, minutes) = (self.offset.unsigned_abs() / 60, self.offset.unsigned_abs() % 60);
        write!(f, "{:04}-{:02}-{:02}", date.year(), date.month(), date.day())?;
        write!(f, "T{:02}:{:02}:{:02}{sign}{hours:02}:{minutes:02}", time.hour(), time.minute(), time.second())
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Self::parse(&text).ok_or_else(|| D::Error::custom("expected an RFC 3339 time"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_its_offset_and_compares_by_the_instant() {
        let beijing = Moment::parse("2026-10-23T20:00:00+08:00").unwrap();
        let tokyo = Moment::parse("2026-10-23T21:00:00+09:00").unwrap();
        assert_eq!(beijing, tokyo);
        assert_eq!(beijing.epoch(), 1_792_756_800);
        assert_eq!(tokyo.to_string(), "2026-10-23T21:00:00+09:00");
        let newfoundland = Moment::parse("2026-10-23T09:30:00.5-02:30").unwrap();
        assert_eq!(newfoundland.to_string(), "2026-10-23T09:30:00-02:30");
        assert_eq!(Moment::parse("2026-10-23T12:00:00Z").unwrap().to_string(), "2026-10-23T12:00:00+00:00");
    }

    #[test]
    fn refuses_what_is_not_rfc_3339() {
        for text in ["", "2026-10-23", "2026-10-31T24:00:00+08:00", "2026-10-23T20:00:00"] {
            assert_eq!(Moment::parse(text), None, "{text}");
        }
    }
}
