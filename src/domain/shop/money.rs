//! Sums of money in whole fen.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Chinese yuan as whole fen (1 元 = 100 分): no fraction is ever rounded. Arithmetic saturates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Money(pub i64);

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// The sum of both.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// What is left after taking `other` away; may be negative.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// So many times.
    #[must_use]
    pub const fn times(self, quantity: u32) -> Self {
        Self(self.0.saturating_mul(quantity as i64))
    }

    /// So many per cent of it, a fraction of a fen dropped: a reduction never promises more than it gives.
    #[must_use]
    pub const fn share(self, percent: u8) -> Self {
        Self(self.0.saturating_mul(percent as i64) / 100)
    }

    /// A sum of yuan as people write it: `168`, `69.5`, `¥1,299.00`, `１６８元`. None for anything else, for more than two
    /// decimals, and below zero.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let narrow = |c: char| match c {
            '０'..='９' | '．' | '，' => char::from_u32((c as u32).wrapping_sub(0xFEE0)).unwrap_or(c),
            _ => c,
        };
        let plain: String = text.trim().chars().map(narrow).collect();
        let plain = plain.trim_start_matches(['¥', '￥']).trim_end_matches('元').trim();
        let (yuan, fen) = plain.split_once('.').unwrap_or((plain, ""));
        // Commas part thousands or stand nowhere.
        let mut groups = yuan.split(',');
        let first = groups.next()?;
        let parted = yuan.contains(',');
        let whole = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
        if first.is_empty() || parted && first.len() > 3 || !groups.all(|group| group.len() == 3 && whole(group)) {
            return None;
        }
        let yuan = yuan.replace(',', "");
        if !whole(&yuan) || !whole(fen) || fen.len() > 2 || plain.ends_with('.') {
            return None;
        }
        let hundredths = match fen.len() {
            0 => 0,
            1 => fen.parse::<i64>().ok()?.checked_mul(10)?,
            _ => fen.parse().ok()?,
        };
        Some(Self(yuan.parse::<i64>().ok()?.checked_mul(100)?.checked_add(hundredths)?))
    }

    /// The figure without the sign of the currency: `168`, `69.50`, `-30`.
    ///
    /// Whole yuan are written without decimals, anything else with two.
    #[must_use]
    pub fn figure(self) -> String {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (yuan, fen) = self.parts();
        if fen == 0 { format!("{sign}{yuan}") } else { format!("{sign}{yuan}.{fen:02}") }
    }

    const fn parts(self) -> (u64, u64) {
        let all = self.0.unsigned_abs();
        (all / 100, all % 100)
    }
}

/// `¥168`, `¥69.50`, `-¥30`.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let figure = self.figure();
        match figure.strip_prefix('-') {
            Some(rest) => f.pad(&format!("-¥{rest}")),
            None => f.pad(&format!("¥{figure}")),
        }
    }
}

impl std::iter::Sum for Money {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::ZERO, Self::plus)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_written_exactly() {
        for (fen, text) in [
            (16800, "¥168"),
            (6950, "¥69.50"),
            (6905, "¥69.05"),
            (5, "¥0.05"),
            (0, "¥0"),
            (-3000, "-¥30"),
            (-1, "-¥0.01"),
            (1_234_567_800, "¥12345678"),
            (i64::MAX, "¥92233720368547758.07"),
            (i64::MIN, "-¥92233720368547758.08"),
        ] {
            assert_eq!(Money(fen).to_string(), text);
        }
        assert_eq!(Money(16800).figure(), "168");
        assert_eq!(Money(-3050).figure(), "-30.50");
    }

    #[test]
    fn saturates_instead_of_wrapping() {
        assert_eq!(Money(i64::MAX).plus(Money(1)), Money(i64::MAX));
        assert_eq!(Money(i64::MIN).minus(Money(1)), Money(i64::MIN));
        assert_eq!(Money(i64::MAX / 2).times(u32::MAX), Money(i64::MAX));
        assert_eq!([Money(i64::MAX), Money(1), Money(2)].into_iter().sum::<Money>(), Money(i64::MAX));
    }

    #[test]
    fn sums_are_read_as_people_write_them() {
        let read = [
            ("168", 16_800),
            ("69.5", 6_950),
            ("69.05", 6_905),
            ("¥1,299.00", 129_900),
            (" １６８ ", 16_800),
            ("168元", 16_800),
            ("0", 0),
            ("￥0.01", 1),
        ];
        for (text, fen) in read {
            assert_eq!(Money::parse(text), Some(Money(fen)), "{text}");
        }
        for text in
            ["", "¥", "-1", "1.234", "1,29", "12,34", "1.", ".5", "一百", "1e3", "9999999999999999999", "1,,000"]
        {
            assert_eq!(Money::parse(text), None, "{text}");
        }
    }
}
