//! The rows of a table under their headings, and how a cell is asked for.

use std::collections::BTreeMap;
use std::io::Read;
use std::marker::PhantomData;

use super::cells::unguard;
use super::fold::fold;
use super::problem::{Problem, Problems, What};
use super::{MOST_BYTES, MOST_ROWS, Separator};
use crate::domain::language::Text;

/// What the columns of a kind of table are called among themselves.
pub(super) trait Key: Copy + 'static {
    /// Its place among them.
    fn number(self) -> u8;
}

/// A column of a table.
pub(super) struct Column<K: 'static> {
    /// What it means.
    pub(super) key: K,
    /// What it is called.
    pub(super) heading: Heading,
}

/// What a column is called.
pub(super) struct Heading {
    /// In the interface's languages.
    pub(super) name: Text,
    /// Other headings, folded, that are understood.
    pub(super) also: &'static [&'static str],
    /// A table without it is not read.
    pub(super) required: bool,
}

impl Heading {
    /// Everything that it may be called, folded.
    pub(super) fn names(&self) -> impl Iterator<Item = String> {
        let own = [self.name.ja, self.name.zh, self.name.en].map(fold);
        own.into_iter().chain(self.also.iter().map(|name| (*name).to_owned()))
    }
}

/// What kinds of columns there are.
pub(super) struct Columns<K: 'static> {
    pub(super) all: &'static [Column<K>],
    /// All headings in one sentence.
    pub(super) listed: &'static Text,
}

/// A column of a file: where it stands and what it is called there.
struct Head {
    key: u8,
    at: usize,
    name: String,
}

/// A table that was parted into cells, of which `K` names the columns.
pub(super) struct Sheet<K> {
    cells: Cells,
    of: PhantomData<K>,
}

/// The same for columns of any kind: written once for all kinds, because it is most of the code.
struct Cells {
    heads: Vec<Head>,
    rows: Vec<(u32, csv::StringRecord)>,
}

/// Put behind the text: if it is not the last row, a quotation mark swallowed it.
const LAST: &str = "\u{1E}";

impl<K: Key> Sheet<K> {
    /// Parts the text, and finds out which column is which. Fails where nothing more can be said.
    pub(super) fn read(text: &str, columns: &Columns<K>, problems: &mut Problems) -> Result<Self, Vec<Problem>> {
        let headings: Vec<_> = columns.all.iter().map(|column| (column.key.number(), &column.heading)).collect();
        Ok(Self { cells: Cells::read(text, &headings, columns.listed, problems)?, of: PhantomData })
    }

    /// The rows in order.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_, K>> {
        self.cells.rows.iter().map(|(line, cells)| Row {
            line: *line,
            cells,
            heads: &self.cells.heads,
            of: PhantomData,
        })
    }
}

impl Cells {
    fn read(
        text: &str,
        columns: &[(u8, &'static Heading)],
        listed: &'static Text,
        problems: &mut Problems,
    ) -> Result<Self, Vec<Problem>> {
        if text.len() > MOST_BYTES {
            return Err(Problems::only(0, What::TooLarge));
        }
        let mut rows = records(text.strip_prefix('\u{FEFF}').unwrap_or(text))?.into_iter();
        let (line, headings) = rows.next().ok_or_else(|| Problems::only(0, What::Empty))?;
        let heads = heads(line, &headings, columns, listed, problems);
        let rows: Vec<_> = rows.collect();
        if rows.len() > MOST_ROWS {
            return Err(Problems::only(0, What::TooManyRows));
        }
        for (line, row) in &rows {
            let stray = row.iter().enumerate().filter(|(at, cell)| {
                !cell.trim().is_empty() && headings.get(*at).is_none_or(|heading| heading.trim().is_empty())
            });
            for (_, cell) in stray {
                problems.push(*line, None, What::NoHeading(cell.to_owned()));
            }
        }
        Ok(Self { heads, rows })
    }
}

/// The rows that are not empty, with their lines.
fn records(text: &str) -> Result<Vec<(u32, csv::StringRecord)>, Vec<Problem>> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(Separator::of(text).byte())
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes().chain(&b"\n\x1E"[..]));
    let mut rows = Vec::new();
    let mut lines = Lines { text, at: 0, breaks: 0, inside: 0 };
    let mut row = csv::StringRecord::new();
    let mut last = 1;
    while let Ok(true) = reader.read_record(&mut row) {
        if row.len() == 1 && row.get(0) == Some(LAST) {
            return Ok(rows);
        }
        last = lines.of(&row);
        if row.iter().any(|cell| !cell.trim().is_empty()) {
            rows.push((last, row.clone()));
        }
    }
    Err(Problems::only(last, What::OpenQuote))
}

/// Numbers rows as a spreadsheet does: line breaks inside cells do not count.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    breaks: usize,
    inside: usize,
}

impl Lines<'_> {
    fn of(&mut self, row: &csv::StringRecord) -> u32 {
        let from = row.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(usize::MAX));
        // A row is said to begin where the one before it ended, which may be before a line break or empty lines.
        let rest = self.text.get(from..).unwrap_or_default();
        let start = from.saturating_add(rest.len().saturating_sub(rest.trim_start_matches(['\r', '\n']).len()));
        self.breaks = self.breaks.saturating_add(breaks(self.text.get(self.at..start).unwrap_or_default()));
        self.at = start;
        let line = self.breaks.saturating_sub(self.inside).saturating_add(1);
        self.inside = self.inside.saturating_add(row.iter().map(breaks).sum());
        u32::try_from(line).unwrap_or(u32::MAX)
    }
}

/// Line breaks of all three kinds.
fn breaks(text: &str) -> usize {
    let (cr, lf) = (text.matches('\r').count(), text.matches('\n').count());
    cr.saturating_add(lf).saturating_sub(text.matches("\r\n").count())
}

fn heads(
    line: u32,
    headings: &csv::StringRecord,
    columns: &[(u8, &'static Heading)],
    listed: &'static Text,
    problems: &mut Problems,
) -> Vec<Head> {
    let known: BTreeMap<String, u8> =
        columns.iter().flat_map(|(key, column)| column.names().map(move |name| (name, *key))).collect();
    let mut heads: Vec<Head> = Vec::new();
    for (at, name) in headings.iter().enumerate() {
        let (name, folded) = (name.trim(), fold(name));
        if name.is_empty() {
            continue;
        }
        match known.get(&folded) {
            None => problems.push(line, Some(name), What::UnknownColumn(listed)),
            Some(key) if heads.iter().any(|head| head.key == *key) => {
                problems.push(line, Some(name), What::ColumnTwice);
            }
            Some(key) => heads.push(Head { key: *key, at, name: name.to_owned() }),
        }
    }
    for (key, column) in columns {
        if column.required && !heads.iter().any(|head| head.key == *key) {
            problems.push(line, None, What::MissingColumn(&column.name));
        }
    }
    heads
}

/// A row, asked by columns.
pub(super) struct Row<'a, K> {
    /// Its line.
    pub(super) line: u32,
    cells: &'a csv::StringRecord,
    heads: &'a [Head],
    of: PhantomData<K>,
}

/// What a cell says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cell<T> {
    /// The table has no such column, or the cell could not be read, which was said.
    Absent,
    /// Nothing.
    Empty,
    /// This.
    Says(T),
}

impl<T> Cell<T> {
    /// Puts the value there; an empty cell puts nothing there, an absent one leaves what is.
    pub(super) fn put<U: From<T> + Default>(self, place: &mut U) {
        match self {
            Self::Absent => {}
            Self::Empty => *place = U::default(),
            Self::Says(value) => *place = value.into(),
        }
    }

    /// The value, where there is one.
    pub(super) fn said(self) -> Option<T> {
        if let Self::Says(value) = self { Some(value) } else { None }
    }
}

/// A column's heading in the file, and what stands in it in a row.
fn find<'a>(heads: &'a [Head], cells: &'a csv::StringRecord, key: u8) -> Option<(&'a str, &'a str)> {
    let head = heads.iter().find(|head| head.key == key)?;
    Some((&head.name, cells.get(head.at).unwrap_or_default()))
}

impl<K: Key> Row<'_, K> {
    fn find(&self, key: K) -> Option<(&str, &str)> {
        find(self.heads, self.cells, key.number())
    }

    /// The cell as it stands there.
    pub(super) fn raw(&self, key: K) -> Cell<&str> {
        match self.find(key) {
            None => Cell::Absent,
            Some((_, cell)) if cell.trim().is_empty() => Cell::Empty,
            Some((_, cell)) => Cell::Says(cell),
        }
    }

    /// A text.
    pub(super) fn text(&self, key: K) -> Cell<String> {
        match self.raw(key) {
            Cell::Absent => Cell::Absent,
            Cell::Empty => Cell::Empty,
            Cell::Says(cell) => Cell::Says(unguard(cell).to_owned()),
        }
    }

    /// A value; what is none is a problem.
    pub(super) fn read<T>(
        &self,
        key: K,
        problems: &mut Problems,
        read: impl Fn(&str) -> Option<T>,
        wrong: impl Fn(String) -> What,
    ) -> Cell<T> {
        match self.raw(key) {
            Cell::Absent => Cell::Absent,
            Cell::Empty => Cell::Empty,
            Cell::Says(cell) => match read(cell) {
                Some(value) => Cell::Says(value),
                None => {
                    self.wrong(key, problems, wrong(cell.trim().to_owned()));
                    Cell::Absent
                }
            },
        }
    }

    /// Says what is wrong with a cell.
    pub(super) fn wrong(&self, key: K, problems: &mut Problems, what: What) {
        problems.push(self.line, self.find(key).map(|(name, _)| name), what);
    }
}
