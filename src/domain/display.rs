//! How the platform's own screens write numbers, times and shapes. Shapes and rates also stand in the tray.

use super::moment::Moment;
use super::ruleset::Ratios;
use super::time::{WallTime, Zone, day, wall};

/// A count as shown under a note: `1286`, `4.6万`, `1.2亿`. Never rounded up.
#[must_use]
pub fn count(number: u64) -> String {
    let short = |unit: u64, name: &str| {
        let tenths = number / (unit / 10);
        match tenths % 10 {
            0 => format!("{}{name}", tenths / 10),
            tenth => format!("{}.{tenth}{name}", tenths / 10),
        }
    };
    match number {
        0..10_000 => number.to_string(),
        10_000..100_000_000 => short(10_000, "万"),
        _ => short(100_000_000, "亿"),
    }
}

/// A film's length: `0:06`, `12:30`, `1:02:03`.
#[must_use]
pub fn length(seconds: f64) -> Option<String> {
    if !seconds.is_finite() || seconds < 0.0 {
        return None;
    }
    let all = seconds.round() as u64;
    let (hours, minutes, seconds) = (all / 3600, all / 60 % 60, all % 60);
    Some(if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") })
}

/// A picture's shape as people say it: `3:4` within one part in a hundred, otherwise `1.91:1` or `1:1.91`.
#[must_use]
pub fn ratio(width: u32, height: u32) -> String {
    const NAMED: [(u64, u64); 13] =
        [(1, 1), (3, 4), (4, 3), (9, 16), (16, 9), (2, 3), (3, 2), (4, 5), (5, 4), (1, 2), (2, 1), (9, 19), (19, 9)];
    let (width, height) = (u64::from(width), u64::from(height));
    let near = |&(across, down): &(u64, u64)| {
        let (a, b) = (width * down, height * across);
        a.abs_diff(b) * 100 <= a.max(b)
    };
    if let Some((across, down)) = NAMED.iter().find(|named| near(named)) {
        return format!("{across}:{down}");
    }
    let hundredths = |long: u64, short: u64| {
        let part = (long * 100 + short / 2) / short.max(1);
        format!("{}.{:02}", part / 100, part % 100)
    };
    if width > height { format!("{}:1", hundredths(width, height)) } else { format!("1:{}", hundredths(height, width)) }
}

/// A number for a style sheet, with four digits behind the point: finer than a pixel.
#[must_use]
pub fn css(value: f64) -> String {
    let parts = (value.max(0.0) * 1e4).round() as u64;
    format!("{}.{:04}", parts / 10_000, parts % 10_000)
}

/// Frames per second with at most two digits behind the point: `60`, `29.97`.
#[must_use]
pub fn film_rate(fps: f64) -> String {
    let hundredths = (fps * 100.0).round().max(0.0) as u64;
    match hundredths % 100 {
        0 => (hundredths / 100).to_string(),
        part if part % 10 == 0 => format!("{}.{}", hundredths / 100, part / 10),
        part => format!("{}.{part:02}", hundredths / 100),
    }
}

/// A moment on the platform's clock: `10-23 20:00`, with the year in front if it is not this one.
#[must_use]
pub fn stamp(millis: i64, now: i64) -> Option<String> {
    let time = wall(millis, Zone::Cst)?;
    let this_year = wall(now, Zone::Cst).is_some_and(|now| now.year == time.year);
    let year = if this_year { String::new() } else { format!("{}-", time.year) };
    Some(format!("{year}{:02}-{:02} {:02}:{:02}", time.month, time.day, time.hour, time.minute))
}

/// The same for a day without a time, given as `YYYY-MM-DD`.
#[must_use]
pub fn day_stamp(date: &str, now: i64) -> Option<String> {
    let (month, day, _) = day(date)?;
    let year = date.get(..4)?;
    let this_year = wall(now, Zone::Cst).is_some_and(|now| now.year.to_string() == year);
    Some(if this_year { format!("{month:02}-{day:02}") } else { format!("{year}-{month:02}-{day:02}") })
}

/// From when to when on the platform's clock: `10.12 10:00 – 10.31 24:00`, whole days as `11.01–11.30`.
#[must_use]
pub fn period(from: Moment, to: Moment) -> Option<String> {
    let (start, end) = (at(from)?, at(to)?);
    let whole = (start.hour, start.minute, end.hour, end.minute) == (0, 0, 23, 59);
    let date = |time: &WallTime| format!("{:02}.{:02}", time.month, time.day);
    if whole {
        return Some(format!("{}–{}", date(&start), date(&end)));
    }
    let clock = |time: &WallTime| format!("{:02}:{:02}", time.hour, time.minute);
    let until = if (end.hour, end.minute) == (23, 59) { "24:00".to_owned() } else { clock(&end) };
    let same_day = (start.year, start.month, start.day) == (end.year, end.month, end.day);
    let last_day = if same_day { String::new() } else { format!("{} ", date(&end)) };
    Some(format!("{} {} – {last_day}{until}", date(&start), clock(&start)))
}

/// When something starts on the platform's clock: `10.20 20:00`.
#[must_use]
pub fn start(from: Moment) -> Option<String> {
    let time = at(from)?;
    Some(format!("{:02}.{:02} {:02}:{:02}", time.month, time.day, time.hour, time.minute))
}

/// How long until something, as a countdown writes it: `2 天 3 时 5 分`, `3 时 0 分`, `5 分`, `不到 1 分`. None once it is
/// past. Cut to whole minutes, so that it never promises more time than there is.
#[must_use]
pub fn countdown(seconds: i64) -> Option<String> {
    let minutes = u64::try_from(seconds).ok()? / 60;
    let (days, hours, minutes) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
    Some(match (days, hours, minutes) {
        (0, 0, 0) => "不到 1 分".to_owned(),
        (0, 0, minutes) => format!("{minutes} 分"),
        (0, hours, minutes) => format!("{hours} 时 {minutes} 分"),
        (days, hours, minutes) => format!("{days} 天 {hours} 时 {minutes} 分"),
    })
}

/// A share of the price that is paid, in per cent, as what it takes off: 85 is `15% OFF`.
#[must_use]
pub fn percent_off(pays: u8) -> String {
    format!("{}% OFF", 100u8.saturating_sub(pays))
}

fn at(moment: Moment) -> Option<WallTime> {
    wall(moment.epoch().saturating_mul(1000), Zone::Cst)
}

/// Width to height as the platform cuts a picture: within these ratios, the narrowest where nothing is known.
#[must_use]
pub fn cut(size: Option<(u32, u32)>, within: Ratios) -> f64 {
    let (narrow, wide) = (within.min.value(), within.max.value());
    match size {
        Some((width, height)) if width > 0 && height > 0 => {
            (f64::from(width) / f64::from(height)).min(wide).max(narrow)
        }
        _ => narrow,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_have_their_usual_names() {
        for (size, name) in [
            ((1080, 1440), "3:4"),
            ((1080, 1443), "3:4"),
            ((1440, 1080), "4:3"),
            ((1000, 1000), "1:1"),
            ((1920, 1080), "16:9"),
            ((886, 1920), "1:2.17"),
            ((1200, 628), "1.91:1"),
            ((u32::MAX, 1), "4294967295.00:1"),
        ] {
            assert_eq!(ratio(size.0, size.1), name, "{size:?}");
        }
    }

    #[test]
    fn rates_keep_two_digits_at_most() {
        for (fps, said) in [(60.0, "60"), (29.97, "29.97"), (23.976, "23.98"), (12.5, "12.5"), (0.04, "0.04")] {
            assert_eq!(film_rate(fps), said);
        }
    }
    use crate::domain::ruleset::Ratio;
    use crate::domain::time::instant;

    #[test]
    fn counts_get_short_and_never_larger() {
        for (number, text) in [
            (0, "0"),
            (9_999, "9999"),
            (10_000, "1万"),
            (46_000, "4.6万"),
            (46_999, "4.6万"),
            (213_000, "21.3万"),
            (120_000_000, "1.2亿"),
        ] {
            assert_eq!(count(number), text);
        }
    }

    #[test]
    fn lengths_have_minutes_and_hours_where_needed() {
        for (seconds, text) in [(6.0, "0:06"), (59.6, "1:00"), (750.0, "12:30"), (3723.0, "1:02:03")] {
            assert_eq!(length(seconds).as_deref(), Some(text));
        }
        assert_eq!(length(f64::NAN), None);
        assert_eq!([css(0.75), css(2.0), css(1.0 / 3.0), css(-1.0)], ["0.7500", "2.0000", "0.3333", "0.0000"]);
    }

    #[test]
    fn stamps_name_another_year_only() {
        let now = instant("2026-11-22T12:00:00+08:00").expect("RFC 3339");
        let at = |text: &str| stamp(instant(text).expect("RFC 3339"), now);
        assert_eq!(at("2026-10-23T21:00:00+09:00").as_deref(), Some("10-23 20:00"));
        assert_eq!(at("2025-12-31T23:30:00+08:00").as_deref(), Some("2025-12-31 23:30"));
        assert_eq!(day_stamp("2026-10-23", now).as_deref(), Some("10-23"));
        assert_eq!(day_stamp("2027-01-02", now).as_deref(), Some("2027-01-02"));
        assert_eq!(day_stamp("soon", now), None);
    }

    #[test]
    fn periods_end_at_24_00() {
        let moment = |text: &str| Moment::parse(text).expect("RFC 3339");
        let last = moment("2026-10-31T23:59:59+08:00");
        assert_eq!(period(moment("2026-10-12T10:00:00+08:00"), last).as_deref(), Some("10.12 10:00 – 10.31 24:00"));
        let evening = (moment("2026-10-20T20:00:00+08:00"), moment("2026-10-20T21:00:00+08:00"));
        assert_eq!(period(evening.0, evening.1).as_deref(), Some("10.20 20:00 – 21:00"));
        assert_eq!(period(moment("2026-10-01T00:00:00+08:00"), last).as_deref(), Some("10.01–10.31"));
        assert_eq!(start(moment("2026-10-20T21:00:00+09:00")).as_deref(), Some("10.20 20:00"));
    }

    #[test]
    fn countdowns_are_cut_to_whole_minutes() {
        for (seconds, text) in [
            (0, "不到 1 分"),
            (59, "不到 1 分"),
            (60, "1 分"),
            (3_599, "59 分"),
            (3_600, "1 时 0 分"),
            (86_399, "23 时 59 分"),
            (86_400, "1 天 0 时 0 分"),
            (2 * 86_400 + 3 * 3_600 + 5 * 60 + 59, "2 天 3 时 5 分"),
        ] {
            assert_eq!(countdown(seconds).as_deref(), Some(text), "{seconds}");
        }
        assert_eq!(countdown(-1), None);
        assert_eq!([percent_off(85), percent_off(100), percent_off(200)], ["15% OFF", "0% OFF", "0% OFF"]);
    }

    #[test]
    fn pictures_are_cut_to_the_limits_only() {
        let within = Ratios { min: Ratio { width: 3, height: 4 }, max: Ratio { width: 4, height: 3 } };
        assert!((cut(Some((1080, 1080)), within) - 1.0).abs() < 1e-9);
        assert!((cut(Some((1080, 1920)), within) - 0.75).abs() < 1e-9);
        assert!((cut(Some((4000, 1000)), within) - 4.0 / 3.0).abs() < 1e-9);
        assert!((cut(None, within) - 0.75).abs() < 1e-9);
    }
}
