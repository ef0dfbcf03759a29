//! Whose clock a time is on, and whether it is an appointment: what stands around it decides.

use crate::domain::pencil::pairs::fact::{Fact, Lang, Time, Value, Zone};
use crate::domain::pencil::pairs::fold::Folded;
use crate::domain::pencil::pairs::words::{self, Tongue};

/// How far behind a time its zone may stand: 20:00（周五・日本时间）.
const BEHIND: usize = 6;
/// How far in front: 北京时间11月3日（周五）20:00.
const BEFORE: usize = 16;
/// How far in front of a time its day may stand, and behind a day the time.
const DAY_BEFORE: usize = 6;

/// Gives every time its zone, and says which are appointments.
pub fn settle(text: &Folded, facts: &mut [Fact], lang: Lang) {
    if !facts.iter().any(|fact| matches!(fact.value, Value::Time(_))) {
        return;
    }
    join(text, facts);
    let mut everywhere = None;
    for (start, end, zone) in zones(text) {
        match owner(text, facts, start, end) {
            Some(index) => set(facts, index, zone),
            None => everywhere = Some(zone),
        }
    }
    inherit(text, facts);
    if let Some(zone) = everywhere {
        for time in times(facts) {
            time.zone = time.zone.or(Some(zone));
        }
    }
    surroundings(text, words::of(lang), facts);
    begin_days(facts, lang);
}

fn times(facts: &mut [Fact]) -> impl Iterator<Item = &mut Time> {
    facts.iter_mut().filter_map(|fact| time_mut(&mut fact.value))
}

fn time_mut(value: &mut Value) -> Option<&mut Time> {
    if let Value::Time(time) = value { Some(time) } else { None }
}

/// Marks the ends of ranges; a day may stand in front of the end.
fn join(text: &Folded, facts: &mut [Fact]) {
    let mut end = None;
    let mut day = None;
    for fact in facts {
        let start = day.take().unwrap_or(fact.chars.start);
        let before = end;
        if matches!(fact.value, Value::Date(_)) {
            day = Some(fact.chars.start);
            continue;
        }
        end = matches!(fact.value, Value::Time(_)).then_some(fact.chars.end);
        let Some(time) = time_mut(&mut fact.value) else { continue };
        let Some(before) = before else { continue };
        let sign = text.any(text.skip_space(before), words::WORDS_RANGE);
        time.joined = sign.is_some_and(|sign| text.skip_space(sign) >= start);
    }
}

/// Every word that names a zone.
pub fn zones(text: &Folded) -> Vec<(usize, usize, Zone)> {
    let mut found: Vec<(usize, usize, Zone)> = Vec::new();
    let mut at = 0usize;
    while at < text.len() {
        if words::ZONE_STARTS.binary_search(&text.at(at)).is_err() {
            at = at.saturating_add(1);
            continue;
        }
        let here = words::ZONES.iter().filter_map(|(word, zone)| Some((text.word(at, word)?, *zone)));
        match here.max_by_key(|(end, _)| *end) {
            Some((end, zone)) => {
                found.push((at, end, zone));
                at = end;
            }
            None => at = at.saturating_add(1),
        }
    }
    found
}

/// The time a zone's word belongs to.
fn owner(text: &Folded, facts: &[Fact], start: usize, end: usize) -> Option<usize> {
    let is_time = |fact: &Fact| matches!(fact.value, Value::Time(_));
    let apart =
        |from: usize, to: usize| (from..to).any(|at| matches!(text.at(at), '\n' | '。' | ';' | '；' | '!' | '！'));
    let next = facts.iter().position(|fact| is_time(fact) && fact.chars.start >= end);
    let near = next.filter(|&index| {
        let from = facts.get(index).map_or(end, |fact| fact.chars.start);
        from.saturating_sub(end) <= BEFORE && !apart(end, from)
    });
    let directly = near.filter(|&index| {
        let from = facts.get(index).map_or(end, |fact| fact.chars.start);
        (end..from).all(|at| matches!(text.at(at), ' ' | ':' | 'の' | '的'))
    });
    let last = facts.iter().rposition(|fact| is_time(fact) && fact.chars.end <= start);
    let behind = last.filter(|&index| {
        let from = facts.get(index).map_or(start, |fact| fact.chars.end);
        let open = matches!(text.at(text.skip_space(from)), '(' | '/' | '・' | ',' | '~' | '-');
        start.saturating_sub(from) <= BEHIND && !apart(from, start) && (open || text.skip_space(from) >= start)
    });
    // （日本时间 21:00）: what follows at once is closer than what stands in front of the bracket.
    let closed = matches!(text.at(text.skip_space(end)), ')');
    if closed { behind.or(near) } else { directly.or(behind).or(near) }
}

/// Sets the zone of a time and of the range it is in.
fn set(facts: &mut [Fact], index: usize, zone: Zone) {
    let here =
        facts.get(..index).unwrap_or_default().iter().filter(|fact| matches!(fact.value, Value::Time(_))).count();
    let mut times: Vec<&mut Time> = times(facts).collect();
    let joined = |times: &[&mut Time], at: usize| times.get(at).is_some_and(|time| time.joined);
    let mut from = here;
    while from > 0 && joined(&times, from) {
        from = from.saturating_sub(1);
    }
    let mut to = here.saturating_add(1);
    while joined(&times, to) {
        to = to.saturating_add(1);
    }
    for time in times.get_mut(from..to).unwrap_or_default() {
        time.zone = time.zone.or(Some(zone));
    }
}

/// A time behind one with a zone, in the same line, is on the same clock.
fn inherit(text: &Folded, facts: &mut [Fact]) {
    let mut last: Option<(usize, Zone)> = None;
    for fact in facts {
        let at = fact.chars.start;
        let end = fact.chars.end;
        let Some(time) = time_mut(&mut fact.value) else { continue };
        let same_line = |from: usize| !(from..at).any(|at| text.at(at) == '\n');
        time.zone = time.zone.or(last.filter(|(from, _)| same_line(*from)).map(|(_, zone)| zone));
        last = time.zone.map(|zone| (end, zone));
    }
}

/// Looks at the line a time stands in.
fn surroundings(text: &Folded, tongue: &Tongue, facts: &mut [Fact]) {
    let mut last_day = None;
    let mut line = (0usize, 0usize, false, false);
    for fact in facts {
        let at = fact.chars.start;
        if let Value::Date(_) = fact.value {
            last_day = Some(fact.chars.end);
            continue;
        }
        let Some(time) = time_mut(&mut fact.value) else { continue };
        if at < line.0 || at >= line.1 {
            line = look(text, tongue, at);
        }
        let (_, _, announced, local) = line;
        let dated = last_day.is_some_and(|day| at.saturating_sub(day) <= DAY_BEFORE) && !time.joined;
        time.local = local;
        time.appointment = !local && (announced || dated);
    }
}

/// The line around a place, and whether it announces something, or tells of a place.
fn look(text: &Folded, tongue: &Tongue, at: usize) -> (usize, usize, bool, bool) {
    let ends = |at: usize| matches!(text.at(at), '\n' | '\0');
    let mut start = at;
    while start > 0 && !ends(start.saturating_sub(1)) {
        start = start.saturating_sub(1);
    }
    let mut end = at;
    while !ends(end) {
        end = end.saturating_add(1);
    }
    let has = |words: &[&str], starts: &[char]| {
        (start..end).any(|at| starts.binary_search(&text.at(at)).is_ok() && text.any(at, words).is_some())
    };
    let announced = has(words::ANNOUNCEMENT_ZH, words::ANNOUNCEMENT_STARTS);
    (start, end, announced, has(tongue.local, words::LOCAL_STARTS))
}

/// A day with a time in its first hour: an hour earlier, in the other country, it is still the day before.
fn begin_days(facts: &mut [Fact], lang: Lang) {
    let early: Vec<(usize, bool)> = facts
        .iter()
        .map(|fact| match fact.value {
            Value::Time(time) => {
                let japan = time.zone.map_or(lang == Lang::Ja, |zone| zone == Zone::Japan);
                (fact.chars.start, japan && time.minute < 60)
            }
            _ => (0, false),
        })
        .collect();
    for index in 0..facts.len() {
        let next = early.get(index.saturating_add(1)).copied();
        let Some(fact) = facts.get_mut(index) else { continue };
        let end = fact.chars.end;
        if let Value::Date(date) = &mut fact.value {
            date.just_begun = next.is_some_and(|(start, early)| early && start.saturating_sub(end) <= BEFORE);
        }
    }
}
