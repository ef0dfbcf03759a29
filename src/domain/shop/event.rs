//! Events of the shop: campaigns and live streams.

use serde::{Deserialize, Serialize};

use crate::domain::{bilingual::Bilingual, moment::Moment};

/// Where an event stands at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EventPhase {
    /// 预告.
    Upcoming,
    /// 进行中.
    Running,
    /// 已结束.
    Over,
}

/// 活动.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Event {
    /// Its own id.
    pub id: String,
    /// Name on the card.
    pub title: Bilingual,
    /// File of the picture.
    pub banner: String,
    /// First second.
    pub from: Moment,
    /// Last second.
    pub to: Moment,
    /// What holds for it: kind, size, number and period of any gift are in here.
    pub rules: Bilingual,
    /// Ids of the products it is about.
    pub products: Vec<String>,
    /// A live stream (直播).
    pub live: bool,
}

impl Event {
    /// Phase at `now` (epoch seconds). Both ends are included.
    #[must_use]
    pub fn phase_at(&self, now: i64) -> EventPhase {
        if now > self.to.epoch() {
            EventPhase::Over
        } else if now < self.from.epoch() {
            EventPhase::Upcoming
        } else {
            EventPhase::Running
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ends_are_included() {
        let event = Event {
            from: Moment::parse("2026-10-20T20:00:00+08:00").unwrap(),
            to: Moment::parse("2026-10-20T21:00:00+08:00").unwrap(),
            ..Event::default()
        };
        let (from, to) = (event.from.epoch(), event.to.epoch());
        for (now, phase) in [
            (from - 1, EventPhase::Upcoming),
            (from, EventPhase::Running),
            (to, EventPhase::Running),
            (to + 1, EventPhase::Over),
        ] {
            assert_eq!(event.phase_at(now), phase, "{now}");
        }
    }
}
