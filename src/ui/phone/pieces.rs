//! A body cut into what the platform draws differently: plain text, links and stickers.

use crate::domain::text::{byte_at, parse};

/// Longer texts are shown plain: they are far beyond every limit.
const LONGEST: usize = 20_000;

/// A stretch of a body.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Plain.
    Text(String),
    /// A mention, or a topic in the platform's stored form.
    Link(String),
    /// A sticker, by its name.
    Sticker(String),
}

/// Paragraphs of a body. A plain `#名称` stays plain: only a picked topic is one.
#[must_use]
pub fn paragraphs(body: &str, mentions: &[String], stickers: &[&str]) -> Vec<Vec<Piece>> {
    let body = body.trim_end();
    if body.is_empty() {
        return Vec::new();
    }
    body.split("\n\n").map(|text| pieces(text, mentions, stickers)).collect()
}

fn pieces(text: &str, mentions: &[String], stickers: &[&str]) -> Vec<Piece> {
    if text.len() > LONGEST {
        return vec![Piece::Text(text.to_owned())];
    }
    let marks = parse(text);
    let mut found: Vec<(usize, usize, Piece)> = Vec::new();
    for mark in marks.topics {
        let (start, end) = (byte_at(text, mark.range.start), byte_at(text, mark.range.end));
        if text.get(start..end).is_some_and(|written| written.ends_with("[话题]#")) {
            found.push((start, end, Piece::Link(format!("#{}", mark.text))));
        }
    }
    for mark in marks.mentions {
        // Chinese runs on without a space: of "@昵称的笔记" only the nickname that was picked is the link.
        let picked = mentions.iter().filter(|name| mark.text.starts_with(name.as_str())).max_by_key(|name| name.len());
        if let Some(name) = picked {
            let start = byte_at(text, mark.range.start);
            let sign = text.get(start..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
            found.push((start, start + sign + name.len(), Piece::Link(format!("@{name}"))));
        }
    }
    for mark in marks.stickers {
        if stickers.contains(&mark.text.as_str()) {
            let range = (byte_at(text, mark.range.start), byte_at(text, mark.range.end));
            let name = mark.text.trim_end_matches(['R', 'H']).to_owned();
            found.push((range.0, range.1, Piece::Sticker(name)));
        }
    }
    found.sort_by_key(|(start, ..)| *start);
    let mut out = Vec::with_capacity(found.len() * 2 + 1);
    let mut done = 0;
    for (start, end, piece) in found {
        if let Some(plain) = text.get(done..start).filter(|plain| !plain.is_empty()) {
            out.push(Piece::Text(plain.to_owned()));
        }
        out.push(piece);
        done = end;
    }
    if let Some(rest) = text.get(done..).filter(|rest| !rest.is_empty()) {
        out.push(Piece::Text(rest.to_owned()));
    }
    out
}
