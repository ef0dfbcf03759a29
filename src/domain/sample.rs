//! The sample brand 小春日 KOHARUBI: what a first-time visitor meets.
//!
//! Its parts are in `data/samples/koharubi/` and are read apart: the notes when the studio opens, the profile and the
//! shop when something shows them. The pictures are under `assets/`; files are named relative to it. Some notes carry
//! mistakes on purpose and say so in [`Told::intended`].

use std::{collections::BTreeMap, fmt};

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::{
    account::{Account, Card},
    bilingual::Bilingual,
    dictionary::Dictionary,
    media::MediaFacts,
    moment::Moment,
    note::Note,
    shop::Shop,
    tree::{self, Mismatch},
};

/// The notes as they are shipped.
pub const NOTES: &str = include_str!("../../data/samples/koharubi/notes.json");
/// The brand's dictionary.
pub const DICTIONARY: &str = include_str!("../../data/samples/koharubi/dictionary.json");
/// What is measured of their files; a test writes it.
pub const MEDIA: &str = include_str!("../../data/samples/koharubi/media.json");
/// The profile, and what is told under the notes.
pub const PROFILE: &str = include_str!("../../data/samples/koharubi/profile.json");
/// The shop.
pub const SHOP: &str = include_str!("../../data/samples/koharubi/shop.json");

/// The notes of a brand, published ones and plans, in the form in which the studio saves them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sample {
    /// The notes.
    pub notes: Vec<Note>,
    /// Facts of every picture and film, by file.
    pub media: BTreeMap<String, MediaFacts>,
}

/// How a brand shows itself.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Profile {
    /// The account.
    pub account: Account,
    /// Notes by others around it in the feed.
    pub feed: Vec<Card>,
    /// What is told under each of its notes.
    pub notes: Vec<Told>,
}

impl Sample {
    /// The note of that id, as it is shipped.
    #[must_use]
    pub fn note(&self, id: &str) -> Option<&Note> {
        self.notes.iter().find(|note| note.id == id)
    }
}

impl Profile {
    /// What is told under the note of that id.
    #[must_use]
    pub fn told(&self, id: &str) -> Option<&Told> {
        self.notes.iter().find(|told| told.note == id)
    }
}

/// Reads the notes that are built in.
///
/// # Errors
/// If the built-in text has another shape, as below; tests hold that none has.
pub fn notes() -> Result<Sample, SampleError> {
    Ok(Sample { notes: parse(NOTES)?, media: parse(MEDIA)? })
}

/// Reads the profile that is built in.
///
/// # Errors
/// As [`notes`].
pub fn profile() -> Result<Profile, SampleError> {
    parse(PROFILE)
}

/// Reads the shop that is built in.
///
/// # Errors
/// As [`notes`].
pub fn shop() -> Result<Shop, SampleError> {
    parse(SHOP)
}

/// Reads the dictionary that is built in.
///
/// # Errors
/// As [`notes`].
pub fn dictionary() -> Result<Dictionary, SampleError> {
    parse(DICTIONARY)
}

/// Reads a part of a sample from JSON.
///
/// # Errors
/// If the text is no JSON or has another shape.
pub fn parse<T: DeserializeOwned>(json: &str) -> Result<T, SampleError> {
    tree::read(json).map_err(SampleError)
}

/// Why a sample could not be read.
#[derive(Debug)]
pub struct SampleError(Mismatch);

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

/// What is told under a note of the sample: what becomes of it once it is published. Of a plan, what the preview
/// pretends.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Told {
    /// The note's id.
    pub note: String,
    /// When it went out; `None` while it is a plan.
    pub published_at: Option<Moment>,
    /// Numbers under it.
    pub stats: SampleStats,
    /// Whose note is quoted.
    pub quote: Option<SampleQuote>,
    /// File of a film's cover.
    pub film_cover: Option<String>,
    /// Comments under it.
    pub comments: Vec<SampleComment>,
    /// Mistakes made on purpose: ids of the rules that should speak, or their first word.
    pub intended: Vec<String>,
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
