//! Days of remembrance: a celebration or sale announced for one, and a note that comes out on one.

use super::automaton::{Match, Of};
use super::context::Around;
use super::data::{DAYS, Day, words};
use super::hits::{Hit, is_word};
use super::number::find;
use super::{Asked, rule_id};
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::pencil::fold::View;
use crate::domain::time::{Zone, wall};
use crate::domain::wording::{Arg, push_number};

const MILLIS_PER_DAY: i64 = 24 * 60 * 60 * 1000;

/// The dates among the matches of a view that stand beside an occasion.
pub fn hits(original: &str, view: &View, matches: &[Match], out: &mut Vec<Hit>) {
    for Match { of, range } in matches {
        let Of::Day(index) = *of else { continue };
        let Some(day) = DAYS.days.get(usize::from(index)) else { continue };
        let mut place = view.original(range.clone());
        if !is_word(original, &place) {
            continue;
        }
        let written = original.get(place.clone()).unwrap_or_default();
        let behind = original.get(place.end..).and_then(|rest| rest.chars().next());
        let named = matches!(behind, Some('日' | '号'));
        let is_date = if written.chars().all(|c| c.is_ascii_digit() || is_between(c)) {
            // 7/7 and 07-07, and neither 77 nor 7.7折: one sign between, and no unit behind.
            written.chars().filter(|c| is_between(*c)).count() == 1 && !behind.is_some_and(is_unit)
        } else {
            named || (written.contains(|c: char| c.is_ascii_digit()) && !behind.is_some_and(is_unit))
        };
        if is_date && has_occasion(&Around::sentence(&view.text, range)) {
            if named {
                place.end += behind.map_or(0, char::len_utf8);
            }
            let folded = view.text.get(range.clone()).unwrap_or_default().to_owned();
            out.push(Hit { said: &day.said, instead: "", term: place.clone(), place, folded });
        }
    }
}

/// What may stand between month and day.
const fn is_between(c: char) -> bool {
    matches!(c, '/' | '.' | '-' | '·' | '／' | '．' | '－')
}

/// What makes a number something else than a date: a discount, a mark, an age, a size.
const UNITS: &str = "折分元块%％万千个件倍位人天点度寸米岁码周层楼时月/.-kKgmlLc℃°";

fn is_unit(c: char) -> bool {
    UNITS.contains(c)
}

fn has_occasion(around: &Around<'_>) -> bool {
    let occasion = |text: &str| {
        words(DAYS.occasions).any(|word| {
            find(text, word).is_some_and(|at| {
                // A longer word around it that is none.
                !words(DAYS.unless)
                    .any(|unless| find(text, unless).is_some_and(|no| no.start <= at.start && at.end <= no.end))
            })
        })
    };
    (occasion(around.before) || occasion(around.behind)) && !around.has(DAYS.not_with) && !around.has(DAYS.lunar)
}

/// The day a note comes out: as it is timed, in Beijing, or else as it is planned.
pub fn planned(asked: &Asked<'_>, out: &mut Vec<Finding>) {
    let given = &asked.subject.given;
    let (field, millis) = match (given.timed_publish, given.planned_date) {
        (Some(millis), _) => (Field::TimedPublish, millis),
        // Its midnight in Greenwich is the same day in Beijing.
        (None, Some(days)) => (Field::Note, days.saturating_mul(MILLIS_PER_DAY)),
        (None, None) => return,
    };
    let Some(date) = wall(millis, Zone::Cst) else { return };
    let on = |day: &&Day| (u32::from(day.month), u32::from(day.day)) == (date.month, date.day);
    let Some(day) = DAYS.days.iter().find(on) else { return };
    // Without an occasion in it, the note may be about anything.
    let texts = [given.title, given.body].map(|text| View::new(text, &[]).text);
    let celebrates = texts.iter().any(|text| has_occasion(&Around::all_of(text)));
    let severity = if celebrates { day.said.severity } else { Severity::Advice };
    let mut written = String::new();
    push_number(&mut written, day.month.into());
    written.push('/');
    push_number(&mut written, day.day.into());
    let mut finding =
        Finding::new(rule_id(&day.said), severity, field, day.planned).arg(written).arg(Arg::Word(&day.said.gloss));
    finding.source = day.said.source;
    out.push(finding);
}
