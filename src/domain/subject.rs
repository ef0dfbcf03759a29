//! What is checked: a note as the rules see it, with everything counted once.

use std::cell::Cell;

use super::in_step::Pair;
use super::media::MediaFacts;
use super::text::{Counts, Marks, Range16, count, grapheme_at, over_limit, parse, topic_name, utf16_len};

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
    /// Files that are kept with the note and not published.
    pub aside: Vec<&'a MediaFacts>,
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
    /// The paragraphs of the body that somebody confirmed to say the same in both languages.
    pub paired: &'a [Pair],
    /// The title, likewise.
    pub paired_title: Option<Pair>,
    /// 定时发布, in milliseconds since 1970.
    pub timed_publish: Option<i64>,
    /// The day it is planned for, in days since 1970.
    pub planned_date: Option<i64>,
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
    /// Distinct topic names that are not empty: what the platform's counter shows.
    pub distinct_topics: Vec<&'a str>,
    /// The length of those names together, in UTF-16 units.
    topics_utf16: u32,
    body_over: Kept,
    body_from: Kept,
}

/// Questions about a text and their answers: two, because a limit may be an interval and both ends are asked for in turn.
type Kept = Cell<[Option<(u32, Option<Range16>)>; 2]>;

fn kept(last: &Kept, asked: u32, answer: impl FnOnce() -> Option<Range16>) -> Option<Range16> {
    let [one, other] = last.get();
    if let Some((_, answer)) = [one, other].into_iter().flatten().find(|last| last.0 == asked) {
        return answer;
    }
    let answer = answer();
    last.set([Some((asked, answer)), one]);
    answer
}

impl<'a> Subject<'a> {
    /// Counts everything once.
    #[must_use]
    pub fn new(given: Given<'a>, now: i64) -> Self {
        let topics: Vec<&str> = given.topics.iter().map(|topic| topic_name(topic)).collect();
        let mut distinct_topics: Vec<&str> = Vec::with_capacity(topics.len());
        for name in &topics {
            if !name.is_empty() && !distinct_topics.contains(name) {
                distinct_topics.push(name);
            }
        }
        Self {
            now,
            title: count(given.title),
            body: count(given.body),
            body_marks: parse(given.body),
            topics_utf16: distinct_topics.iter().fold(0, |sum, name| sum.saturating_add(utf16_len(name))),
            distinct_topics,
            body_over: Kept::default(),
            body_from: Kept::default(),
            topics,
            given,
        }
    }

    /// What the body has over `room` UTF-16 units; `None` if it fits.
    ///
    /// Rule sets mostly agree, and a check asks for each of them: the last answers are kept.
    #[must_use]
    pub fn body_over(&self, room: u32) -> Option<Range16> {
        kept(&self.body_over, room, || over_limit(self.given.body, room, self.body.utf16))
    }

    /// The body from the grapheme with this index; `None` if it is shorter. The last answers are kept.
    #[must_use]
    pub fn body_from(&self, grapheme: u32) -> Option<Range16> {
        let body = self.given.body;
        kept(&self.body_from, grapheme, || {
            let start = utf16_len(body.get(..grapheme_at(body, grapheme)?)?);
            Some(Range16 { start, end: self.body.utf16 })
        })
    }

    /// What the topics cost inside the body's limit, in UTF-16 units, if each is written in this form.
    #[must_use]
    pub fn topics_cost(&self, form: &str) -> u32 {
        let around: u32 = around_name(form).into_iter().map(utf16_len).sum();
        let topics = u32::try_from(self.distinct_topics.len()).unwrap_or(u32::MAX);
        self.topics_utf16.saturating_add(around.saturating_mul(topics))
    }
}

/// What a form such as ` #{name}[话题]#` puts before and behind the name.
#[must_use]
pub fn around_name(form: &str) -> [&str; 2] {
    let (before, place) = form.split_once('{').unwrap_or((form, ""));
    [before, place.split_once('}').map_or("", |(_, behind)| behind)]
}
