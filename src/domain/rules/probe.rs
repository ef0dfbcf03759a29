//! For the rules' own examples: a note in a few words, and what one rule says of it under today's limits.

use crate::domain::finding::Finding;
use crate::domain::language::Language;
use crate::domain::media::{MediaFacts, MediaKind};
use crate::domain::rule::Rule;
use crate::domain::ruleset::RULE_SETS;
use crate::domain::subject::{Given, NoteKind, Subject};
use crate::domain::wording::fill;

/// 2026-11-01T12:00:00+08:00, the moment every example is checked at.
pub const NOW: i64 = 1_793_505_600_000;

/// An empty image note.
pub fn note<'a>() -> Sample<'a> {
    Sample(Given::default())
}

/// A note being put together.
pub struct Sample<'a>(pub Given<'a>);

#[allow(dead_code)]
impl<'a> Sample<'a> {
    pub fn title(mut self, title: &'a str) -> Self {
        self.0.title = title;
        self
    }
    pub fn body(mut self, body: &'a str) -> Self {
        self.0.body = body;
        self
    }
    pub fn topics(mut self, topics: &[&'a str]) -> Self {
        self.0.topics = topics.to_vec();
        self
    }
    pub fn mentions(mut self, mentions: &[&'a str]) -> Self {
        self.0.mentions = mentions.to_vec();
        self
    }
    pub fn images(mut self, images: impl IntoIterator<Item = &'a MediaFacts>) -> Self {
        self.0.images = images.into_iter().collect();
        self
    }
    pub fn video(mut self, video: &'a MediaFacts) -> Self {
        self.0.kind = NoteKind::Video;
        self.0.video = Some(video);
        self
    }
    pub fn with(mut self, change: impl FnOnce(&mut Given<'a>)) -> Self {
        change(&mut self.0);
        self
    }
}

/// A file of this kind and format, without anything wrong in it.
pub fn file(kind: MediaKind, format: &str) -> MediaFacts {
    MediaFacts { kind, format: Some(format.to_owned()), bytes: 100_000, ..MediaFacts::default() }
}

/// A JPEG of this size.
pub fn jpeg(width: u32, height: u32) -> MediaFacts {
    MediaFacts { width: Some(width), height: Some(height), ..file(MediaKind::Image, "jpeg") }
}

/// An MP4 of this size and length, with sound.
pub fn mp4(width: u32, height: u32, seconds: f64) -> MediaFacts {
    MediaFacts {
        width: Some(width),
        height: Some(height),
        duration: Some(seconds),
        has_audio: Some(true),
        ..file(MediaKind::Video, "mp4")
    }
}

/// What `rule` says of the note under the newest rule set.
pub fn findings(rule: &Rule, note: Sample<'_>) -> Vec<Finding> {
    let mut out = Vec::new();
    (rule.check)(&Subject::new(note.0, NOW), &RULE_SETS[0].limits, &mut out);
    out
}

/// Whether `rule` says anything.
pub fn speaks(rule: &Rule, note: Sample<'_>) -> bool {
    !findings(rule, note).is_empty()
}

/// The ranges `rule` marks.
pub fn ranges(rule: &Rule, note: Sample<'_>) -> Vec<(u32, u32)> {
    findings(rule, note).iter().filter_map(|finding| finding.range).map(|range| (range.start, range.end)).collect()
}

/// The items `rule` speaks of.
pub fn items(rule: &Rule, note: Sample<'_>) -> Vec<Option<u32>> {
    findings(rule, note).iter().map(|finding| finding.item).collect()
}

/// The only message of `rule`, in English.
pub fn message(rule: &Rule, note: Sample<'_>) -> String {
    match findings(rule, note).as_slice() {
        [only] => fill(&only.wording.message, &only.args, Language::En),
        others => panic!("{} findings", others.len()),
    }
}
