//! Which versions are not needed any more: the older, the fewer.

use std::collections::BTreeMap;

use super::Kind;

const HOUR: i64 = 60 * 60;
const DAY: i64 = 24 * HOUR;
const WEEK: i64 = 7 * DAY;
const YEAR: i64 = 365 * DAY;

/// What decides about a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Age {
    /// Its number.
    pub number: u64,
    /// When it was kept, in epoch seconds.
    pub at: i64,
    /// Why.
    pub kind: Kind,
}

/// A span of which one version is enough; none where all are wanted. `Some(None)` is a time that is over.
fn span(age: &Age, now: i64) -> Option<Option<(i64, i64)>> {
    // What the clock says lies ahead was kept before it was set back: it counts as new.
    let old = now.saturating_sub(age.at);
    if age.kind == Kind::Hand || old <= DAY {
        return None;
    }
    Some(match old {
        _ if old <= WEEK => Some((HOUR, age.at.div_euclid(HOUR))),
        _ if old <= YEAR => Some((DAY, age.at.div_euclid(DAY))),
        _ => None,
    })
}

/// The numbers of those that can go at this moment (epoch seconds): all stay for a day, the last of each hour for a
/// week, the last of each day for a year. What somebody kept by hand stays, and so does the last version of all.
#[must_use]
pub fn superfluous(ages: &[Age], now: i64) -> Vec<u64> {
    let newest = ages.iter().map(|age| age.number).max();
    let mut last: BTreeMap<(i64, i64), u64> = BTreeMap::new();
    for age in ages {
        if let Some(Some(span)) = span(age, now) {
            let number = last.entry(span).or_insert(age.number);
            *number = (*number).max(age.number);
        }
    }
    let stays = |age: &&Age| {
        Some(age.number) == newest
            || span(age, now)
                .is_none_or(|span| span.is_some_and(|span| last.get(&span).is_some_and(|last| *last == age.number)))
    };
    ages.iter().filter(|age| !stays(age)).map(|age| age.number).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn age(number: u64, at: i64) -> Age {
        Age { number, at, kind: Kind::Time }
    }

    #[test]
    fn one_an_hour_then_one_a_day_then_none() {
        let ages = [age(1, 10), age(2, HOUR - 1), age(3, HOUR), age(4, 2 * HOUR)];
        assert!(superfluous(&ages, DAY).is_empty());
        assert_eq!(superfluous(&ages, 2 * DAY), [1]);
        assert_eq!(superfluous(&ages, 2 * WEEK), [1, 2, 3]);
        assert_eq!(superfluous(&ages, 2 * YEAR), [1, 2, 3]);
        assert!(superfluous(&ages, -DAY).is_empty(), "a clock set back");
    }

    proptest! {
        #[test]
        fn what_stays_is_enough(
            made in proptest::collection::vec((-2 * HOUR..3 * DAY, any::<bool>()), 0..120),
            later in proptest::collection::vec(0..90 * DAY, 1..6),
        ) {
            let (mut ages, mut at) = (Vec::new(), 1_000 * DAY);
            for (number, (pause, hand)) in made.into_iter().enumerate() {
                at += pause;
                ages.push(Age { number: number as u64, at, kind: if hand { Kind::Hand } else { Kind::Time } });
            }
            let all = ages.clone();
            let mut now = at;
            for pause in later {
                now += pause;
                let gone: BTreeSet<u64> = superfluous(&ages, now).into_iter().collect();
                ages.retain(|age| !gone.contains(&age.number));
                prop_assert_eq!(superfluous(&ages, now), Vec::<u64>::new(), "thinning again takes nothing");
            }
            let left: BTreeSet<u64> = ages.iter().map(|age| age.number).collect();
            prop_assert_eq!(left.last(), all.last().map(|age| &age.number));
            for age in &all {
                let old = now - age.at;
                let must = age.kind == Kind::Hand || old <= DAY;
                prop_assert!(!must || left.contains(&age.number), "{age:?}");
                // For each moment there is a version of its hour or day that is not older by number.
                let near = |span: i64| ages.iter().any(|other| {
                    other.at.div_euclid(span) == age.at.div_euclid(span) && other.number >= age.number
                });
                prop_assert!(old > WEEK || near(HOUR), "{age:?} has no neighbour in its hour");
                prop_assert!(old > YEAR || near(DAY), "{age:?} has no neighbour on its day");
            }
        }

        #[test]
        fn often_or_once_is_the_same(
            ats in proptest::collection::vec(0..400 * DAY, 0..80),
            stops in proptest::collection::vec(0..30 * DAY, 0..6),
        ) {
            let mut ats = ats;
            ats.sort_unstable();
            let all: Vec<Age> = ats.iter().zip(0..).map(|(at, number)| age(number, *at)).collect();
            let thin = |ages: &[Age], now: i64| -> Vec<Age> {
                let gone = superfluous(ages, now);
                ages.iter().filter(|age| !gone.contains(&age.number)).copied().collect()
            };
            let mut now = 400 * DAY;
            let mut often = thin(&all, now);
            for stop in stops {
                now += stop;
                often = thin(&often, now);
            }
            prop_assert_eq!(often, thin(&all, now));
        }
    }
}
