//! Texts and names: what was added, and what is gone.

use leptos::prelude::*;

use super::side::Compared;
use crate::ak;
use crate::domain::history::{Mark, Piece, names, text};
use crate::domain::language::Text;
use crate::domain::note::Note;
use crate::ui::words::compose as words;

/// All texts and names that one of both has.
pub fn compare(from: &Note, to: &Note) -> Vec<Compared> {
    let texts: [(&'static Text, &str, [&str; 2]); 7] = [
        (&words::TITLE, "zh-Hans", [&from.title, &to.title]),
        (&words::BODY, "zh-Hans", [&from.body, &to.body]),
        (&words::MEANING_TITLE, "ja", [&from.meaning.title, &to.meaning.title]),
        (&words::MEANING_BODY, "ja", [&from.meaning.body, &to.meaning.body]),
        (&words::COVER_TEXT, "zh-Hans", [&from.cover_text, &to.cover_text]),
        (&words::CREATOR, "zh-Hans", [&from.creator, &to.creator]),
        (&words::MINI_PROGRAM, "zh-Hans", [&from.mini_program, &to.mini_program]),
    ];
    let lists =
        [(&words::TOPICS, "#", [&from.topics, &to.topics]), (&words::MENTIONS, "@", [&from.mentions, &to.mentions])];
    let texts = texts
        .into_iter()
        .filter(|(.., [from, to])| !(from.is_empty() && to.is_empty()))
        .map(|(head, lang, [from, to])| Compared { head, differs: from != to, view: written(text(from, to), lang) });
    let lists = lists
        .into_iter()
        .filter(|(.., [from, to])| !(from.is_empty() && to.is_empty()))
        .map(|(head, sign, [from, to])| Compared { head, differs: from != to, view: listed(names(from, to), sign) });
    texts.chain(lists).collect()
}

/// A text with its changes.
pub fn written(pieces: Vec<Piece<String>>, lang: &'static str) -> AnyView {
    let draw = |Piece { mark, what }: Piece<String>| match mark {
        Mark::Same => ak! { <span>{what}</span> }.into_any(),
        // A line break alone would not be seen.
        Mark::Gone => ak! { <del>{what.replace('\n', "↵\n")}</del> }.into_any(),
        Mark::New => ak! { <ins>{what.replace('\n', "↵\n")}</ins> }.into_any(),
    };
    ak! { <p class="history-text" lang=lang>{pieces.into_iter().map(draw).collect_view()}</p> }.into_any()
}

fn listed(pieces: Vec<Piece<String>>, sign: &'static str) -> AnyView {
    let draw = |Piece { mark, what }: Piece<String>| {
        let name = format!("{sign}{what}");
        let name = match mark {
            Mark::Same => ak! { <span>{name}</span> }.into_any(),
            Mark::Gone => ak! { <del>{name}</del> }.into_any(),
            Mark::New => ak! { <ins>{name}</ins> }.into_any(),
        };
        ak! { <li>{name}</li> }
    };
    ak! { <ul class="history-names" lang="zh-Hans">{pieces.into_iter().map(draw).collect_view()}</ul> }.into_any()
}
