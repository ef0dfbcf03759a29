//! A note as the phone shows it: plain values, made from the note, its files' facts and the account.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::display;
use crate::domain::media::MediaFacts;
use crate::domain::note::{MediaItem, Note, Place};
use crate::domain::ruleset::Ratios;
use crate::domain::sample::{Profile, SampleComment, Told};
use crate::domain::subject::NoteKind;
use crate::domain::time::instant;
use crate::ui::words::phone::zh;

pub use super::author::{Author, asset};
use super::pieces::{Piece, paragraphs};

/// A picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Its address; none while its bytes are still being read.
    pub src: Option<String>,
    /// What it shows, for those who do not see it.
    pub alt: String,
}

/// A film.
#[derive(Clone, Debug, PartialEq)]
pub struct Film {
    /// Its media id.
    pub id: String,
    /// Its address in memory.
    pub src: Option<String>,
    /// Its path, if it was shipped with the app.
    pub bundled: Option<String>,
    /// Address of its cover; without one its first frame is shown.
    pub cover: Option<String>,
    /// `0:06`.
    pub length: Option<String>,
}

/// What lies above the title.
#[derive(Clone, Debug, PartialEq)]
pub enum Shown {
    /// Pictures in order.
    Pictures(Vec<Picture>),
    /// A film, if there is one.
    Film(Option<Film>),
}

impl Default for Shown {
    fn default() -> Self {
        Shown::Pictures(Vec::new())
    }
}

/// Numbers under a note; zero is shown as the word.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[allow(missing_docs)]
pub struct Stats {
    pub likes: u64,
    pub saves: u64,
    pub comments: u64,
}

/// A note on the phone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NoteView {
    /// The note's id.
    pub id: String,
    /// Who wrote it.
    pub author: Author,
    /// 标题.
    pub title: String,
    /// 正文.
    pub body: Vec<Vec<Piece>>,
    /// First line of the body: a card without a title shows it.
    pub opening: String,
    /// 话题, and mentions that are not written in the body.
    pub links: Vec<String>,
    /// 商品卡片, by id.
    pub products: Vec<String>,
    /// Pictures or film.
    pub shown: Shown,
    /// Width to height of the first picture, within the limits.
    pub ratio: f64,
    /// The cover.
    pub cover: Option<Cover>,
    /// Width to height of the cover on a card.
    pub card_ratio: f64,
    /// `10-23 20:00 日本`.
    pub date: String,
    /// Numbers.
    pub stats: Stats,
    /// Comments the sample has.
    pub comments: Vec<SampleComment>,
    /// `转自 @… · 已获作者同意`.
    pub quote: Option<String>,
    /// 置顶.
    pub pinned: bool,
}

/// The picture of a card.
#[derive(Clone, Debug, PartialEq)]
pub enum Cover {
    /// A picture's address.
    Picture(String),
    /// A film's address: its first frame is the cover.
    Frame(String),
}

/// What a note is shown with.
pub struct Around<'a> {
    /// The brand.
    pub profile: &'a Profile,
    /// The note as it was shipped, if it was.
    pub shipped: Option<&'a Note>,
    /// Facts by media id.
    pub facts: &'a BTreeMap<String, Arc<MediaFacts>>,
    /// How the platform cuts covers.
    pub card: Ratios,
    /// Sticker names the platform knows.
    pub stickers: &'a [&'a str],
    /// Now, in milliseconds.
    pub now: i64,
    /// Where a file can be shown from.
    pub address: &'a dyn Fn(&MediaItem) -> Option<String>,
}

impl NoteView {
    /// The note on the phone.
    #[must_use]
    pub fn of(note: &Note, around: &Around<'_>) -> Self {
        let account = &around.profile.account;
        let known = around.profile.told(&note.id);
        let author = Author::of(account);
        let size = |item: &MediaItem| around.facts.get(&item.id).and_then(|facts| facts.displayed());
        let (shown, first, cover_item) = match note.media.kind() {
            NoteKind::Images => {
                let tray = note.media.tray();
                let pictures = tray.iter().enumerate().map(|(index, item)| Picture {
                    src: (around.address)(item),
                    alt: zh::picture(index + 1, &item.text),
                });
                (Shown::Pictures(pictures.collect()), tray.first(), tray.get(note.media.cover()).or(tray.first()))
            }
            NoteKind::Video => {
                let video = note.media.video();
                (Shown::Film(video.map(|item| film(item, around))), video, video)
            }
        };
        let cover = match &shown {
            Shown::Film(Some(Film { cover: Some(cover), .. })) => Some(Cover::Picture(cover.clone())),
            Shown::Film(film) => film.as_ref().and_then(|film| film.src.clone()).map(Cover::Frame),
            Shown::Pictures(_) => cover_item.and_then(around.address).map(Cover::Picture),
        };
        Self {
            id: note.id.clone(),
            title: note.title.clone(),
            body: paragraphs(&note.body, &note.mentions, around.stickers),
            opening: note.body.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().to_owned(),
            links: links(note),
            products: note.products.clone(),
            ratio: display::cut(first.and_then(size), around.card),
            card_ratio: display::cut(cover_item.and_then(size), around.card),
            date: date(note, around.shipped, known, &author.place, around.now),
            stats: known.map_or_else(Stats::default, |told| Stats {
                likes: told.stats.likes,
                saves: told.stats.saves,
                comments: told.stats.comments,
            }),
            comments: known.map(|told| told.comments.clone()).unwrap_or_default(),
            quote: known.and_then(|told| told.quote.as_ref()).map(|quote| zh::quoted(&quote.author, quote.consent)),
            pinned: account.is_pinned(&note.id),
            author,
            shown,
            cover,
        }
    }
}

fn film(item: &MediaItem, around: &Around<'_>) -> Film {
    let bundled = match &item.place {
        Place::Bundled(path) => Some(path.clone()),
        Place::Stored => None,
    };
    let told = around.shipped.filter(|note| note.media.video().is_some_and(|shipped| shipped.place == item.place));
    let cover = told.and_then(|note| around.profile.told(&note.id)?.film_cover.as_deref()).map(asset);
    Film {
        id: item.id.clone(),
        // The page's policy plays films from memory only; a bundled one is fetched when it is played.
        src: if bundled.is_some() { None } else { (around.address)(item) },
        bundled,
        cover,
        length: around.facts.get(&item.id).and_then(|facts| facts.duration).and_then(display::length),
    }
}

/// Topics, and mentions that were picked but are not written in the body: the platform puts them at its end.
fn links(note: &Note) -> Vec<String> {
    let unwritten = note.mentions.iter().filter(|name| !note.body.contains(&format!("@{name}")));
    let mentions = unwritten.map(|name| format!("@{name}"));
    mentions.chain(note.topics.iter().map(|name| format!("#{name}"))).collect()
}

fn date(note: &Note, shipped: Option<&Note>, known: Option<&Told>, place: &str, now: i64) -> String {
    let published = known.and_then(|known| known.published_at);
    let when = match published {
        Some(_) if shipped != Some(note) => {
            display::stamp(now, now).map(|stamp| format!("{} {}", zh::EDITED, stamp.get(..5).unwrap_or(&stamp)))
        }
        Some(moment) => display::stamp(moment.epoch().saturating_mul(1000), now),
        None => note
            .timed_publish
            .as_deref()
            .and_then(instant)
            .and_then(|at| display::stamp(at, now))
            .or_else(|| display::day_stamp(note.planned_date.as_deref()?, now)),
    };
    format!("{} {place}", when.as_deref().unwrap_or(zh::JUST_NOW))
}
