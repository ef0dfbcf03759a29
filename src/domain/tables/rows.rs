//! Goes through the rows of a table: which thing a row means, and whether it changes it.

use super::known::{Known, Target};
use super::plan::{Place, Plan};
use super::problem::{Problems, What};
use super::sheet::{Cell, Key, Row, Sheet};
use super::when::{self, End};
use crate::domain::moment::Moment;

/// The things a table is of, and the columns that say which one a row means.
pub(super) struct Things<'a, T, K> {
    /// Those that are there.
    pub(super) all: Vec<&'a T>,
    /// The same, to be asked by id and by name.
    pub(super) known: Known<'a>,
    /// The column of ids.
    pub(super) id: K,
    /// The column of Chinese names.
    pub(super) name: K,
    /// The id of one.
    pub(super) id_of: fn(&mut T) -> &mut String,
}

/// What the rows would do. `read` puts what a row says into the thing, and tells where that will stand if it moves.
pub(super) fn plan<T: Clone + Default + PartialEq, K: Key>(
    sheet: &Sheet<K>,
    things: Things<'_, T, K>,
    problems: &mut Problems,
    mut read: impl FnMut(&Row<'_, K>, Option<&T>, &mut T, &mut Problems) -> Option<Place>,
) -> Plan<T> {
    let Things { all, mut known, id: ids, name: names, id_of } = things;
    let mut plan = Plan { new: Vec::new(), changed: Vec::new(), same: 0, places: Vec::new() };
    for row in sheet.rows() {
        let id = row.text(ids).said().unwrap_or_default();
        let name = row.text(names).said().unwrap_or_default();
        if id.is_empty() && name.is_empty() {
            row.wrong(names, problems, What::Needed);
            continue;
        }
        let target = match known.target(&id, &name, row.line) {
            Ok(target) => target,
            Err(what) => {
                row.wrong(ids, problems, what);
                continue;
            }
        };
        let old = if let Target::Old(index) = target { all.get(index).copied() } else { None };
        let mut thing = old.cloned().unwrap_or_default();
        if let Target::New(id) = &target {
            id_of(&mut thing).clone_from(id);
        }
        let place = read(&row, old, &mut thing, problems);
        match target {
            Target::New(_) => plan.new.push(thing),
            Target::Old(_) if place.is_none() && old == Some(&thing) => plan.same = plan.same.saturating_add(1),
            Target::Old(index) => plan.changed.push((index, thing)),
        }
        plan.places.extend(place);
    }
    plan
}

/// The Chinese name. Only what had none may go without; `old` is the one it had.
pub(super) fn name<K: Key>(
    row: &Row<'_, K>,
    column: K,
    old: Option<&str>,
    place: &mut String,
    problems: &mut Problems,
) {
    match row.text(column) {
        Cell::Empty if old.is_some_and(str::is_empty) => {}
        Cell::Empty => row.wrong(column, problems, What::Needed),
        name => name.put(place),
    }
}

/// One end of a period.
pub(super) fn moment<K: Key>(row: &Row<'_, K>, column: K, end: End, place: &mut Moment, problems: &mut Problems) {
    match row.read(column, problems, |cell| when::read(cell, end), What::NoMoment) {
        Cell::Absent => {}
        Cell::Empty => row.wrong(column, problems, What::Needed),
        // A table knows no parts of a second.
        Cell::Says(moment) if moment.epoch() == place.epoch() => {}
        Cell::Says(moment) => *place = moment,
    }
}
