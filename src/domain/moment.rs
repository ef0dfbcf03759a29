//! A point in time as it was written down: RFC 3339 with its own offset.

use std::fmt;

use chrono::{DateTime, FixedOffset, SecondsFormat};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

/// An instant that remembers its offset, so that "20:00 in Beijing" is shown and saved as such.
///
/// Ordered and compared by the instant alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(pub DateTime<FixedOffset>);

impl Moment {
    /// Reads RFC 3339; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        DateTime::parse_from_rfc3339(text).ok().map(Self)
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn epoch(self) -> i64 {
        self.0.timestamp()
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.to_rfc3339_opts(SecondsFormat::AutoSi, false))
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
        Self::parse(&text).ok_or_else(|| D::Error::custom(format_args!("not an RFC 3339 time: {text}")))
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
    }

    #[test]
    fn refuses_what_is_not_rfc_3339() {
        for text in ["", "2026-10-23", "2026-10-31T24:00:00+08:00", "2026-10-23T20:00:00"] {
            assert_eq!(Moment::parse(text), None, "{text}");
        }
    }
}
