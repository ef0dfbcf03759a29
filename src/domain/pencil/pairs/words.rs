//! The words of `data/language/numbers.toml`, checked and written by the build script.

use super::fact::{Kind, Lang, Unit, Zone};

/// A word behind a number, and what it may count; nothing at all if it only begins like such a word.
#[derive(Debug)]
pub struct Word {
    pub word: &'static str,
    pub units: &'static [Unit],
}

/// A word that is a number by itself.
#[derive(Clone, Copy, Debug)]
pub enum Fixed {
    /// What remains of the price, per mille.
    Discount(i64),
    /// A minute of the day.
    Time(i64),
    /// A number of something.
    Number(i64, &'static [Unit]),
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    Am,
    Pm,
    Noon,
    Night,
    Early,
}

include!(concat!(env!("OUT_DIR"), "/numbers.rs"));

/// Words that mean something else in the other language.
pub struct Tongue {
    pub units: &'static [Word],
    pub clock: &'static [&'static str],
    pub clock_other: &'static [&'static str],
    pub minutes: &'static [&'static str],
    pub local: &'static [&'static str],
}

static ZH: Tongue = Tongue {
    units: ZH_UNITS,
    clock: CLOCK_ZH,
    clock_other: CLOCK_ZH_OTHER,
    minutes: CLOCK_MINUTES_ZH,
    local: LOCAL_ZH,
};

static JA: Tongue = Tongue {
    units: JA_UNITS,
    clock: CLOCK_JA,
    clock_other: CLOCK_JA_OTHER,
    minutes: CLOCK_MINUTES_JA,
    local: LOCAL_JA,
};

/// The words of one language.
pub const fn of(lang: Lang) -> &'static Tongue {
    match lang {
        Lang::Zh => &ZH,
        Lang::Ja => &JA,
    }
}
