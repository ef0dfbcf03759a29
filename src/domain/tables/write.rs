//! A table as a CSV file.

use super::sheet::Columns;
use crate::domain::language::Language;

/// Writes a heading and rows, each cell as `cell` gives it. With a byte order mark: Excel takes the file for UTF-8 then.
pub(super) fn table<T, K: Copy>(
    columns: &Columns<K>,
    language: Language,
    rows: &[T],
    cell: impl Fn(&T, K) -> String,
) -> String {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    // Nothing can fail: it is written into memory, and every row has all columns.
    let _ = writer.write_record(columns.all.iter().map(|column| column.heading.name.get(language)));
    for row in rows {
        let _ = writer.write_record(columns.all.iter().map(|column| cell(row, column.key)));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("\u{FEFF}{}", String::from_utf8_lossy(&bytes))
}
