//! The sample brand 小春日 KOHARUBI: what a first-time visitor meets.
//!
//! Everything is in `data/samples/koharubi.json`; the pictures are under `assets/`. Files are named relative
//! to `assets/`. Some notes carry mistakes on purpose and say so in [`SampleNote::intended`].

use std::{collections::BTreeMap, fmt};

use serde::{Deserialize, Serialize};

use super::{
    account::{Account, Card},
    bilingual::Bilingual,
    media::MediaKind,
    moment::Moment,
    note::Purpose,
    shop::Shop,
    subject::NoteKind,
};

/// The sample as it is shipped.
pub const KOHARUBI: &str = include_str!("../../data/samples/koharubi.json");

/// One brand with its notes, its account and its shop.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sample {
    /// The profile.
    pub account: Account,
    /// Its notes, published ones and plans.
    pub notes: Vec<SampleNote>,
    /// Notes by others around it in the feed.
    pub feed: Vec<Card>,
    /// The shop.
    pub shop: Shop,
    /// Facts of every picture and film the sample names, by file.
    pub media: BTreeMap<String, SampleMedia>,
}

impl Sample {
    /// Reads the sample that is built in.
    ///
    /// # Errors
    /// If the built-in text does not have the shape of [`Sample`]; a test holds that it does.
    pub fn koharubi() -> Result<Self, SampleError> {
        Self::parse(KOHARUBI)
    }

    /// Reads a sample from JSON.
    ///
    /// # Errors
    /// If the text is no JSON or has another shape.
    pub fn parse(json: &str) -> Result<Self, SampleError> {
        serde_json::from_str(json).map_err(SampleError)
    }

    /// The note of that id.
    #[must_use]
    pub fn note(&self, id: &str) -> Option<&SampleNote> {
        self.notes.iter().find(|note| note.id == id)
    }
}

/// Why a sample could not be read.
#[derive(Debug)]
pub struct SampleError(serde_json::Error);

impl fmt::Display for SampleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the sample cannot be read: {}", self.0)
    }
}

impl std::error::Error for SampleError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0)
    }
}

/// A note of the sample.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SampleNote {
    /// `sample-01` …
    pub id: String,
    /// Images or video.
    pub kind: NoteKind,
    /// 标题.
    pub title: String,
    /// 正文, with line breaks and sticker codes.
    pub body: String,
    /// Japanese meaning of both.
    pub meaning: SampleMeaning,
    /// 话题, without the hash sign.
    pub topics: Vec<String>,
    /// @提及, without the at sign.
    pub mentions: Vec<String>,
    /// Pictures in order; empty for a video note.
    pub images: Vec<SampleImage>,
    /// The film of a video note.
    pub video: Option<SampleVideo>,
    /// 封面文案.
    pub cover_text: String,
    /// What it is for.
    pub purpose: Purpose,
    /// Day on the plan, YYYY-MM-DD.
    pub planned_date: String,
    /// 定时发布.
    pub timed_publish: Option<Moment>,
    /// When it went out; `None` while it is a plan.
    pub published_at: Option<Moment>,
    /// 合作／广告标识.
    pub paid_partnership: bool,
    /// AI生成标识.
    pub ai_made: bool,
    /// Numbers under it; of a plan, those the preview pretends.
    pub stats: SampleStats,
    /// Whose note is quoted.
    pub quote: Option<SampleQuote>,
    /// Comments under it; of a plan, those the preview pretends.
    pub comments: Vec<SampleComment>,
    /// Mistakes made on purpose: ids of the rules that should speak, or their first word.
    pub intended: Vec<String>,
}

/// Japanese meaning of a note.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SampleMeaning {
    /// Of the title.
    pub title: String,
    /// Of the body.
    pub body: String,
}

/// A picture of a note.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SampleImage {
    /// Its file.
    pub file: String,
    /// The words inside the picture.
    pub text: String,
}

/// The film of a note.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SampleVideo {
    /// Its file.
    pub file: String,
    /// File of the cover.
    pub cover: String,
    /// The words inside the cover.
    pub text: String,
}

/// Numbers under a note.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct SampleStats {
    /// 赞.
    pub likes: u64,
    /// 收藏.
    pub saves: u64,
    /// 评论.
    pub comments: u64,
}

/// 引用: a note by somebody else, reposted with the source shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SampleQuote {
    /// Its author.
    pub author: String,
    /// Title of the source.
    pub source_title: Bilingual,
    /// The author agreed (授权).
    pub consent: bool,
}

/// A comment under a note.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SampleComment {
    /// Who wrote it.
    pub author: String,
    /// File of the author's picture.
    pub avatar: String,
    /// What it says.
    pub text: Bilingual,
    /// IP属地.
    pub place: String,
    /// When.
    pub date: Moment,
    /// 赞.
    pub likes: u64,
    /// What the brand answered.
    pub reply: Option<SampleReply>,
}

/// The brand's answer to a comment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SampleReply {
    /// What it says.
    pub text: Bilingual,
    /// IP属地.
    pub place: String,
    /// When.
    pub date: Moment,
    /// 赞.
    pub likes: u64,
}

/// What is known of a file without opening it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SampleMedia {
    /// Size of the file.
    pub bytes: u64,
    /// Picture or film.
    pub kind: MediaKind,
    /// Container: jpeg, gif, mp4.
    pub format: String,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// Seconds, of a film.
    pub duration: Option<f64>,
}
