//! Terms out of a table: a CSV file, or rows pasted from a spreadsheet.

use super::brand::{Level, Term};

/// Rows that could be read, and lines that could not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TermList {
    /// The terms, in order.
    pub terms: Vec<Term>,
    /// Numbers of the lines, from 1, that hold no term or more columns than a term has.
    pub wrong: Vec<u64>,
}

/// The longest term that is taken: longer is a sentence, or the wrong column.
const LONGEST: usize = 40;

/// A column's words in a first row that names the columns.
const HEADINGS: [&str; 6] = ["term", "terms", "word", "用語", "词", "词语"];

/// Reads rows of term, level and note; the last two may be missing. Columns are parted by tabs if there is one in the
/// text, as in rows copied from a spreadsheet, and by commas otherwise.
#[must_use]
pub fn read(text: &str) -> TermList {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let delimiter = if text.contains('\t') { b'\t' } else { b',' };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut list = TermList::default();
    let mut row = csv::StringRecord::new();
    let mut first = true;
    while let Ok(true) = reader.read_record(&mut row) {
        let line = row.position().map_or(0, csv::Position::line);
        let cell = |index: usize| row.get(index).unwrap_or_default();
        let heading = std::mem::take(&mut first) && HEADINGS.contains(&cell(0).to_lowercase().as_str());
        let extra = row.iter().skip(3).any(|cell| !cell.is_empty());
        if heading || row.iter().all(str::is_empty) {
            continue;
        }
        match level(cell(1)) {
            Some(level) if !cell(0).is_empty() && cell(0).chars().count() <= LONGEST && !extra => {
                list.terms.push(Term { term: cell(0).to_owned(), level, note: cell(2).to_owned() });
            }
            _ => list.wrong.push(line),
        }
    }
    list
}

/// A level in any of the interface's languages; nothing at all is advice.
fn level(word: &str) -> Option<Level> {
    match word.to_lowercase().as_str() {
        "" | "advice" | "助言" | "建议" => Some(Level::Advice),
        "warning" | "要注意" | "注意" => Some(Level::Warning),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn term(term: &str, level: Level, note: &str) -> Term {
        Term { term: term.into(), level, note: note.into() }
    }

    #[test]
    fn a_csv_file() {
        let list =
            read("\u{FEFF}term,level,note\r\n老字号,warning,\"写成“百年品牌”, 见手册\"\r\n神仙水\r\n\r\n爆款,注意\r\n");
        let said = "写成“百年品牌”, 见手册";
        assert_eq!(
            list.terms,
            [term("老字号", Level::Warning, said), term("神仙水", Level::Advice, ""), term("爆款", Level::Warning, "")]
        );
        assert!(list.wrong.is_empty());
    }

    #[test]
    fn rows_of_a_spreadsheet() {
        let list = read("爆款\t要注意\t季節限定\n小様, 試供\t助言");
        assert_eq!(list.terms, [term("爆款", Level::Warning, "季節限定"), term("小様, 試供", Level::Advice, "")]);
    }

    #[test]
    fn lines_that_are_no_term_are_named() {
        let long = "字".repeat(41);
        let list = read(&format!("好,heavy\n,warning\n好,advice,n,x\n{long}\n对,advice\n"));
        assert_eq!(list.wrong, [1, 2, 3, 4]);
        assert_eq!(list.terms, [term("对", Level::Advice, "")]);
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in "[a-z,\"\t\n\r词]{0,60}") {
            let list = read(&text);
            prop_assert!(list.terms.iter().all(|term| !term.term.is_empty()));
        }
    }
}
