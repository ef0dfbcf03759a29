//! A note as it is written: the model the editor changes and the storage keeps.

use serde::{Deserialize, Serialize};

use super::apply::Editable;
use super::finding::Field;
use super::in_step::Pair;
use super::subject::NoteKind;

/// What a note is for; the agency's monthly mix is planned in these.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// Introduces a product.
    #[default]
    Product,
    /// Company news.
    News,
    /// Shows how something is done.
    HowTo,
    /// Belongs to a campaign.
    Campaign,
    /// Announces or follows a live stream.
    Live,
    /// Made with a creator (KOL, KOC).
    Kol,
    /// Anything else.
    Other,
}

impl Purpose {
    /// Every purpose, in the order the interface lists them.
    pub const ALL: [Purpose; 7] = [
        Purpose::Product,
        Purpose::News,
        Purpose::HowTo,
        Purpose::Campaign,
        Purpose::Live,
        Purpose::Kol,
        Purpose::Other,
    ];

    /// The word used in saved data.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Purpose::Product => "product",
            Purpose::News => "news",
            Purpose::HowTo => "how-to",
            Purpose::Campaign => "campaign",
            Purpose::Live => "live",
            Purpose::Kol => "kol",
            Purpose::Other => "other",
        }
    }
}

/// Where a file's bytes are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// In this browser's storage, under the item's id.
    Stored,
    /// Shipped with the app, at this path: the sample brand.
    Bundled(String),
}

/// One picture or video of a note. Its facts are kept beside the notes, under the same id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MediaItem {
    /// Unique among all media.
    pub id: String,
    /// The name the file came with.
    pub name: String,
    /// Where its bytes are.
    pub place: Place,
    /// The words in the picture, typed by hand.
    #[serde(default)]
    pub text: String,
}

/// The pictures of a note: those that are published, and those kept aside.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Images {
    /// In the order of publishing.
    pub tray: Vec<MediaItem>,
    /// Not used: over the limit, or put aside.
    pub shelf: Vec<MediaItem>,
    /// Index of the cover in the tray.
    pub cover: usize,
}

/// Pictures or one video. Switching keeps the other aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Media {
    /// 图文笔记.
    Images {
        /// The pictures.
        images: Images,
        /// A video from before the switch.
        aside: Option<MediaItem>,
    },
    /// 视频笔记.
    Video {
        /// The video.
        video: Option<MediaItem>,
        /// Pictures from before the switch.
        aside: Images,
    },
}

impl Default for Media {
    fn default() -> Self {
        Media::Images { images: Images::default(), aside: None }
    }
}

impl Media {
    /// Pictures or video.
    #[must_use]
    pub fn kind(&self) -> NoteKind {
        match self {
            Media::Images { .. } => NoteKind::Images,
            Media::Video { .. } => NoteKind::Video,
        }
    }

    /// The pictures that are published.
    #[must_use]
    pub fn tray(&self) -> &[MediaItem] {
        match self {
            Media::Images { images, .. } => &images.tray,
            Media::Video { .. } => &[],
        }
    }

    /// The pictures that are published, to change.
    pub fn tray_mut(&mut self) -> Option<&mut [MediaItem]> {
        match self {
            Media::Images { images, .. } => Some(&mut images.tray),
            Media::Video { .. } => None,
        }
    }

    /// The pictures kept aside.
    #[must_use]
    pub fn shelf(&self) -> &[MediaItem] {
        match self {
            Media::Images { images, .. } => &images.shelf,
            Media::Video { .. } => &[],
        }
    }

    /// The cover's index; 0 where there is none.
    #[must_use]
    pub fn cover(&self) -> usize {
        match self {
            Media::Images { images, .. } => images.cover,
            Media::Video { .. } => 0,
        }
    }

    /// The video that is published.
    #[must_use]
    pub fn video(&self) -> Option<&MediaItem> {
        match self {
            Media::Images { .. } => None,
            Media::Video { video, .. } => video.as_ref(),
        }
    }

    /// The files that are not published: the shelf, and what a switch put aside.
    pub fn aside(&self) -> impl Iterator<Item = &MediaItem> {
        let (tray, shelf, video): (&[MediaItem], _, _) = match self {
            Media::Images { images, aside } => (&[], &images.shelf, aside.as_ref()),
            Media::Video { aside, .. } => (&aside.tray, &aside.shelf, None),
        };
        tray.iter().chain(shelf).chain(video)
    }

    /// Every file the note holds, published or aside.
    pub fn all(&self) -> impl Iterator<Item = &MediaItem> {
        let (images, video) = match self {
            Media::Images { images, aside } => (images, aside),
            Media::Video { video, aside } => (aside, video),
        };
        images.tray.iter().chain(&images.shelf).chain(video)
    }

    /// The same media as the other kind; what does not fit it waits aside.
    #[must_use]
    pub fn switched(self, to: NoteKind) -> Self {
        match (self, to) {
            (Media::Images { images, aside }, NoteKind::Video) => Media::Video { video: aside, aside: images },
            (Media::Video { video, aside }, NoteKind::Images) => Media::Images { images: aside, aside: video },
            (media, _) => media,
        }
    }
}

/// What the client reads: the Japanese meaning of the Chinese text. It is never published.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Meaning {
    /// Of the title.
    pub title: String,
    /// Of the body.
    pub body: String,
    /// The paragraphs of the body that somebody confirmed to say the same; empty before that.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub paired: Vec<Pair>,
    /// The title, likewise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paired_title: Option<Pair>,
}

/// A note.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Note {
    /// Unique among notes; part of its address.
    pub id: String,
    /// 标题.
    pub title: String,
    /// 正文.
    pub body: String,
    /// 话题, without `#`.
    pub topics: Vec<String>,
    /// Mentioned nicknames, without `@`.
    pub mentions: Vec<String>,
    /// Pictures or video.
    pub media: Media,
    /// Words on the cover, typed by hand.
    pub cover_text: String,
    /// The Japanese meaning.
    pub meaning: Meaning,
    /// The day it is planned for, `YYYY-MM-DD`: only a plan.
    pub planned_date: Option<String>,
    /// 定时发布, RFC 3339.
    pub timed_publish: Option<String>,
    /// What it is for.
    pub purpose: Purpose,
    /// Marked as a paid partnership.
    pub paid_partnership: bool,
    /// Marked as made with AI.
    pub ai_made: bool,
    /// 商品卡片: ids of products of the shop, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub products: Vec<String>,
    /// A link to a mini program (小程序).
    #[serde(skip_serializing_if = "String::is_empty")]
    pub mini_program: String,
    /// Nickname of the creator (KOL, KOC) it is made with.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub creator: String,
    /// Put away: lists leave it out, and what names it keeps it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub archived: bool,
    /// Thrown away at this moment, in epoch seconds: nothing shows it but the trash.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trashed_at: Option<i64>,
    /// When it was written in last, in epoch milliseconds: of two notes, the one that was has the later moment, also
    /// where the clock was set back meanwhile. Undo brings the earlier moment back with the earlier text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changed_at: Option<i64>,
}

impl Note {
    /// An empty note.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), ..Self::default() }
    }

    /// The same once more: a new note with the same files, for which nothing is planned yet.
    #[must_use]
    pub fn copy(&self, id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            planned_date: None,
            timed_publish: None,
            archived: false,
            trashed_at: None,
            ..self.clone()
        }
    }

    /// This note, saying what an earlier state of it said. Where it lies is not what it says: an earlier state neither
    /// puts it into the trash nor takes it out.
    #[must_use]
    pub fn restored(&self, earlier: &Self) -> Self {
        Self {
            id: self.id.clone(),
            archived: self.archived,
            trashed_at: self.trashed_at,
            changed_at: self.changed_at,
            ..earlier.clone()
        }
    }

    /// Whether both say the same, wherever they lie and whenever they were written.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        *self == self.restored(other)
    }

    /// The day it is to be published on, `YYYY-MM-DD`.
    #[must_use]
    pub fn day(&self) -> Option<&str> {
        self.timed_publish.as_deref().and_then(|time| time.get(..10)).or(self.planned_date.as_deref())
    }

    /// Whether it stands in lists: neither put away nor thrown away.
    #[must_use]
    pub fn is_current(&self) -> bool {
        !self.archived && self.trashed_at.is_none()
    }

    /// The text at this place, if there is one.
    #[must_use]
    pub fn text(&self, field: Field, item: Option<u32>) -> Option<&str> {
        let index = item.unwrap_or_default() as usize;
        match field {
            Field::Title => Some(&self.title),
            Field::Body => Some(&self.body),
            Field::CoverText => Some(&self.cover_text),
            Field::MiniProgram => Some(&self.mini_program),
            Field::Creator => Some(&self.creator),
            Field::Topics => self.topics.get(index).map(String::as_str),
            Field::Mentions => self.mentions.get(index).map(String::as_str),
            Field::PictureTexts => self.media.tray().get(index).map(|picture| picture.text.as_str()),
            Field::Meaning if index == 0 => Some(&self.meaning.title),
            Field::Meaning => Some(&self.meaning.body),
            _ => None,
        }
    }

    /// Whether nothing has been written or added yet.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let media = Media::default().switched(self.media.kind());
        *self == Self { id: self.id.clone(), media, changed_at: self.changed_at, ..Self::default() }
    }
}

impl Editable for Note {
    fn text_mut(&mut self, field: Field, item: Option<u32>) -> Option<&mut String> {
        let index = item.unwrap_or_default() as usize;
        match field {
            Field::Title => Some(&mut self.title),
            Field::Body => Some(&mut self.body),
            Field::CoverText => Some(&mut self.cover_text),
            Field::MiniProgram => Some(&mut self.mini_program),
            Field::Creator => Some(&mut self.creator),
            Field::Topics => self.topics.get_mut(index),
            Field::Mentions => self.mentions.get_mut(index),
            Field::PictureTexts => self.media.tray_mut()?.get_mut(index).map(|picture| &mut picture.text),
            Field::Meaning if index == 0 => Some(&mut self.meaning.title),
            Field::Meaning => Some(&mut self.meaning.body),
            _ => None,
        }
    }

    fn remove(&mut self, field: Field, item: u32) {
        let list = match field {
            Field::Topics => &mut self.topics,
            Field::Mentions => &mut self.mentions,
            Field::Products => &mut self.products,
            _ => return,
        };
        let index = item as usize;
        if index < list.len() {
            list.remove(index);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn switching_there_and_back_keeps_everything() {
        let item = |id: &str| MediaItem { id: id.into(), name: id.into(), place: Place::Stored, text: String::new() };
        let images = Images { tray: vec![item("a")], shelf: vec![item("b")], cover: 0 };
        let media = Media::Images { images, aside: Some(item("v")) };
        let there = media.clone().switched(NoteKind::Video);
        assert_eq!(there.video().map(|video| video.id.as_str()), Some("v"));
        let aside = |media: &Media| media.aside().map(|item| item.id.clone()).collect::<Vec<_>>().concat();
        assert_eq!((aside(&media), aside(&there)), ("bv".to_owned(), "ab".to_owned()));
        assert_eq!(there.clone().switched(NoteKind::Video), there);
        assert_eq!(there.switched(NoteKind::Images), media);
    }

    #[test]
    fn saved_notes_read_back_whole_and_missing_members_get_defaults() {
        let note = Note { title: "秋".into(), topics: vec!["护肤".into()], ..Note::new("n1") };
        let json = serde_json::to_string(&note).expect("a note is plain data");
        assert_eq!(serde_json::from_str::<Note>(&json).expect("its own JSON"), note);
        assert!(serde_json::from_str::<Note>("{\"id\":\"x\"}").expect("defaults").is_blank());
    }
}
