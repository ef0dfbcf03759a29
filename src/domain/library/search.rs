//! Finding words in notes, however they are spelt: capitals, full and half width, hiragana and katakana are one.

use std::sync::{Arc, OnceLock};

use crate::domain::note::Note;
use crate::domain::tables::narrow;

/// A note, and what is searched of it once somebody searches.
#[derive(Debug)]
pub struct Entry {
    /// The note.
    pub note: Arc<Note>,
    text: OnceLock<String>,
}

impl Entry {
    /// The entry of a note.
    #[must_use]
    pub fn new(note: Arc<Note>) -> Self {
        Self { note, text: OnceLock::new() }
    }

    /// Title, body, topics and meaning, in one spelling. What is asked for once is kept.
    pub fn text(&self) -> &str {
        self.text.get_or_init(|| {
            let Note { title, body, topics, meaning, .. } = &*self.note;
            let mut all =
                String::with_capacity(title.len() + body.len() + meaning.title.len() + meaning.body.len() + 64);
            let texts = [title, body, &meaning.title, &meaning.body];
            let topics = topics.iter().map(|topic| ["#", topic]);
            for part in texts.into_iter().map(|text| ["", text.as_str()]).chain(topics) {
                all.extend(part);
                all.push('\n');
            }
            fold(&all)
        })
    }
}

/// Words that must all be in a note.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query(Vec<String>);

impl Query {
    /// The words that were typed, parted by spaces of any kind.
    #[must_use]
    pub fn of(typed: &str) -> Self {
        Self(fold(typed).split_whitespace().map(str::to_owned).collect())
    }

    /// Whether every word is in the note. No word is in every note.
    #[must_use]
    pub fn finds(&self, entry: &Entry) -> bool {
        self.0.is_empty() || {
            let text = entry.text();
            self.0.iter().all(|word| text.contains(word.as_str()))
        }
    }
}

/// One spelling.
fn fold(text: &str) -> String {
    let hiragana = |c: char| match c {
        // 'ァ' to 'ヶ' stand as far from 'ぁ' to 'ゖ' each.
        '\u{30A1}'..='\u{30F6}' => char::from_u32(u32::from(c) - 0x60).unwrap_or(c),
        _ => c,
    };
    narrow(text).chars().map(hiragana).collect()
}
