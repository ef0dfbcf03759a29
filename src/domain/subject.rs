//! What is checked: a note as the rules see it, with everything counted once.

use super::media::MediaFacts;
use super::text::{Counts, Marks, count, parse, topic_name};

/// Whether a note shows pictures or one video.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoteKind {
    /// 图文笔记.
    #[default]
    Images,
    /// 视频笔记.
    Video,
}

/// A note as somebody handed it in. It may be wrong in every way: both media, no media, any text.
#[derive(Clone, Debug, Default)]
pub struct Given<'a> {
    /// Pictures or video.
    pub kind: NoteKind,
    /// 标题.
    pub title: &'a str,
    /// 正文.
    pub body: &'a str,
    /// 话题, with or without `#`.
    pub topics: Vec<&'a str>,
    /// Mentioned nicknames, with or without `@`.
    pub mentions: Vec<&'a str>,
    /// The pictures, in order.
    pub images: Vec<&'a MediaFacts>,
    /// The video.
    pub video: Option<&'a MediaFacts>,
    /// Which picture is the cover.
    pub cover: usize,
    /// Words on the cover, typed by hand.
    pub cover_text: &'a str,
    /// Words in the pictures, typed by hand; one text per picture.
    pub picture_texts: Vec<&'a str>,
    /// The Japanese meaning of the title.
    pub meaning_title: &'a str,
    /// The Japanese meaning of the body.
    pub meaning_body: &'a str,
    /// 定时发布, in milliseconds since 1970.
    pub timed_publish: Option<i64>,
    /// Marked as a paid partnership.
    pub paid_partnership: bool,
    /// Marked as made with AI.
    pub ai_made: bool,
}

/// A given note with its counts and marks, and the moment it is checked at.
#[derive(Debug)]
pub struct Subject<'a> {
    /// The note.
    pub given: Given<'a>,
    /// Now, in milliseconds since 1970.
    pub now: i64,
    /// The title's length in every unit.
    pub title: Counts,
    /// The body's length in every unit.
    pub body: Counts,
    /// What is written in the body.
    pub body_marks: Marks,
    /// Topic names as they are counted: outer space and one leading `#` dropped.
    pub topics: Vec<&'a str>,
}

impl<'a> Subject<'a> {
    /// Counts everything once.
    #[must_use]
    pub fn new(given: Given<'a>, now: i64) -> Self {
        Self {
            now,
            title: count(given.title),
            body: count(given.body),
            body_marks: parse(given.body),
            topics: given.topics.iter().map(|topic| topic_name(topic)).collect(),
            given,
        }
    }

    /// Distinct topic names that are not empty: what the platform's counter shows.
    #[must_use]
    pub fn distinct_topics(&self) -> Vec<&'a str> {
        let mut distinct: Vec<&str> = Vec::with_capacity(self.topics.len());
        for name in &self.topics {
            if !name.is_empty() && !distinct.contains(name) {
                distinct.push(name);
            }
        }
        distinct
    }

    /// What the topics cost inside the body's limit, in UTF-16 units, if each is written in this form.
    #[must_use]
    pub fn topics_cost(&self, form: &str) -> u32 {
        let around = around_name(form).into_iter().map(super::text::utf16_len).sum();
        self.distinct_topics()
            .iter()
            .fold(0u32, |sum, name| sum.saturating_add(around).saturating_add(super::text::utf16_len(name)))
    }
}

/// What a form such as ` #{name}[话题]#` puts before and behind the name.
#[must_use]
pub fn around_name(form: &str) -> [&str; 2] {
    let (before, place) = form.split_once('{').unwrap_or((form, ""));
    [before, place.split_once('}').map_or("", |(_, behind)| behind)]
}
