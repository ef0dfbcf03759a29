//! What a number says: the forms both languages are brought into.

use std::ops::Range;

/// The language a text is read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    Zh,
    Ja,
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Duration,
    Day,
    Month,
    Year,
    Night,
    Yen,
    Yuan,
    Dollar,
    Euro,
    Won,
    Percent,
    Multiple,
    Volume,
    Weight,
    Length,
    Area,
    Degree,
    Energy,
    People,
    Count,
    Long,
    Flat,
    Boxed,
    Small,
    Large,
    Book,
    Served,
    Place,
    Sort,
    Times,
    Part,
    Worn,
    Age,
    Floor,
    Serial,
    Rank,
}

/// Kinds that can be taken for each other, or mistaken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    Duration,
    Date,
    Time,
    Night,
    Money,
    Discount,
    Percent,
    Multiple,
    Measure(Kind),
    Things,
    Sun,
    Plain,
}

impl Kind {
    /// The family it belongs to.
    pub const fn family(self) -> Family {
        match self {
            Kind::Duration => Family::Duration,
            Kind::Day | Kind::Month | Kind::Year => Family::Date,
            Kind::Night => Family::Night,
            Kind::Yen | Kind::Yuan | Kind::Dollar | Kind::Euro | Kind::Won => Family::Money,
            Kind::Percent => Family::Percent,
            Kind::Multiple => Family::Multiple,
            Kind::Volume
            | Kind::Weight
            | Kind::Length
            | Kind::Area
            | Kind::Degree
            | Kind::Energy
            | Kind::Age
            | Kind::Floor => Family::Measure(self),
            _ => Family::Things,
        }
    }
}

/// A unit: what it counts, and how many of the smallest unit of that kind it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    pub kind: Kind,
    pub factor: i64,
    /// Said loosely in both languages: a lonely one is no mistake.
    pub soft: bool,
}

/// Where a clock hangs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    Japan,
    China,
}

/// A day; what is not said is `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    pub year: Option<i64>,
    pub month: i64,
    pub day: i64,
    /// An hour earlier it is still the day before.
    pub just_begun: bool,
}

/// Minutes of a day.
pub const MINUTES_OF_DAY: i64 = 24 * 60;
/// Clocks in China are this many minutes behind those in Japan.
pub const CHINA_BEHIND: i64 = 60;

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Time {
    /// From midnight; below [`MINUTES_OF_DAY`].
    pub minute: i64,
    pub zone: Option<Zone>,
    /// Before or after noon is not said.
    pub half: bool,
    /// Meant for everybody, wherever they are.
    pub appointment: bool,
    /// Read at the place it is about: opening hours.
    pub local: bool,
    /// The end of a range whose beginning is the time before.
    pub joined: bool,
}

/// What a number says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// In thousandths, of any of these units; without units a plain number.
    Amount {
        milli: i64,
        units: &'static [Unit],
    },
    /// What remains of a price, per mille.
    Discount(i64),
    Date(Date),
    Time(Time),
    /// Nights, and the days around them where they are said.
    Trip {
        nights: i64,
        days: Option<i64>,
    },
    /// SPF and whether a plus follows.
    Spf(i64, bool),
    /// PA and how many pluses follow.
    Pa(i64),
}

/// How much it means that the other side does not say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// It can agree with something and is never spoken of.
    Faint,
    /// It is spoken of where the other side says something else.
    Soft,
    /// It is spoken of where the other side says nothing, too.
    Firm,
}

/// A number with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// Its bytes in the text.
    pub place: Range<usize>,
    /// Its characters in the folded text.
    pub chars: Range<usize>,
    /// Its unit as written, in the folded text; empty where it has none.
    pub unit: Range<usize>,
    pub value: Value,
    pub weight: Weight,
}

impl Fact {
    /// The families it may be of.
    pub fn families(&self) -> impl Iterator<Item = Family> + '_ {
        let (one, units): (Option<Family>, &'static [Unit]) = match self.value {
            Value::Amount { units: [], .. } => (Some(Family::Plain), &[]),
            Value::Amount { units, .. } => (None, units),
            Value::Discount(_) => (Some(Family::Discount), &[]),
            Value::Date(_) => (Some(Family::Date), &[]),
            Value::Time(_) => (Some(Family::Time), &[]),
            Value::Trip { .. } => (Some(Family::Night), &[]),
            Value::Spf(..) | Value::Pa(_) => (Some(Family::Sun), &[]),
        };
        one.into_iter().chain(units.iter().map(|unit| unit.kind.family()))
    }
}
