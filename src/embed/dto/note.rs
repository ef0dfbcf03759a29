//! `Note`: what somebody hands in to be checked.

use crate::domain::media::MediaFacts;
use crate::domain::subject::{Given, NoteKind};
use crate::domain::time;
use crate::embed::dto::media;
use crate::embed::shape::{At, Read, Value};

const KINDS: [(&str, NoteKind); 2] = [("images", NoteKind::Images), ("video", NoteKind::Video)];

/// How a time is written.
pub const TIME: &str = "an RFC 3339 time with Z or an offset";

/// A note with its texts copied out of JavaScript.
#[derive(Debug, Default)]
pub struct Note {
    kind: NoteKind,
    title: String,
    body: String,
    topics: Vec<String>,
    mentions: Vec<String>,
    images: Vec<MediaFacts>,
    video: Option<MediaFacts>,
    cover: u32,
    cover_text: String,
    picture_texts: Vec<String>,
    meaning: (String, String),
    timed_publish: Option<i64>,
    planned_date: Option<i64>,
    paid_partnership: bool,
    ai_made: bool,
}

impl Note {
    /// Reads a note. `purpose` is looked at and not kept: no rule speaks of it.
    #[expect(clippy::field_reassign_with_default, reason = "less code than joining sixteen results at the end")]
    pub fn read<V: Value>(at: &At<'_, V>) -> Read<Self, V> {
        let given = at.object()?;
        let mut note = Note::default();
        note.kind = given.required("kind", |at| at.one_of(&KINDS, |one| one.0).map(|one| one.1))?;
        note.title = given.required("title", |at| at.text())?;
        note.body = given.required("body", |at| at.text())?;
        note.topics = given.required("topics", |at| at.texts())?;
        note.mentions = given.texts("mentions")?.unwrap_or_default();
        note.images = given.optional("images", |at| at.each(media::read))?.unwrap_or_default();
        note.video = given.optional("video", media::read)?;
        note.cover = given.optional("cover", |at| at.whole())?.unwrap_or_default();
        note.cover_text = given.text("coverText")?.unwrap_or_default();
        note.picture_texts = given.texts("pictureTexts")?.unwrap_or_default();
        note.meaning = given.optional("meaning", meaning)?.unwrap_or_default();
        note.timed_publish = given.optional("timedPublish", |at| at.parsed(TIME, time::instant))?;
        note.paid_partnership = given.flag("paidPartnership")?.unwrap_or_default();
        note.ai_made = given.flag("aiMade")?.unwrap_or_default();
        note.planned_date = given.optional("plannedDate", |at| at.parsed("a day as YYYY-MM-DD", time::date))?;
        given.text("purpose")?;
        Ok(note)
    }

    /// The note as the rules see it.
    pub fn given(&self) -> Given<'_> {
        fn texts(list: &[String]) -> Vec<&str> {
            list.iter().map(String::as_str).collect()
        }
        Given {
            kind: self.kind,
            title: &self.title,
            body: &self.body,
            topics: texts(&self.topics),
            mentions: texts(&self.mentions),
            images: self.images.iter().collect(),
            video: self.video.as_ref(),
            aside: Vec::new(),
            cover: self.cover as usize,
            cover_text: &self.cover_text,
            picture_texts: texts(&self.picture_texts),
            meaning_title: &self.meaning.0,
            meaning_body: &self.meaning.1,
            paired: &[],
            paired_title: None,
            timed_publish: self.timed_publish,
            planned_date: self.planned_date,
            paid_partnership: self.paid_partnership,
            ai_made: self.ai_made,
        }
    }
}

fn meaning<V: Value>(at: &At<'_, V>) -> Read<(String, String), V> {
    let given = at.object()?;
    let title = given.text("title")?.unwrap_or_default();
    let body = given.text("body")?.unwrap_or_default();
    Ok((title, body))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value as Json, json};

    use super::*;
    use crate::embed::testing;

    fn with(name: &str, value: Json) -> Json {
        let mut note = json!({ "kind": "images", "title": "t", "body": "b", "topics": ["c"] });
        note[name] = value;
        note
    }

    fn wrong(name: &str, value: Json) -> String {
        testing::mismatch("note", with(name, value), Note::read)
    }

    #[test]
    fn four_members_are_required() {
        assert_eq!(testing::mismatch("note", Json::Null, Note::read), "note: expected object, got null");
        assert_eq!(testing::mismatch("note", json!([]), Note::read), "note: expected object, got array");
        for (name, said) in [
            ("kind", r#"note.kind: expected "images" or "video", got undefined"#),
            ("title", "note.title: expected string, got undefined"),
            ("body", "note.body: expected string, got undefined"),
            ("topics", "note.topics: expected array, got undefined"),
        ] {
            assert_eq!(wrong(name, json!({ "$js": "undefined" })), said);
        }
        assert_eq!(wrong("title", Json::Null), "note.title: expected string, got null");
    }

    #[test]
    fn every_wrong_member_is_named() {
        let file = json!({ "kind": "image", "format": "png", "bytes": 1 });
        let bad = json!({ "kind": "image", "format": "png", "bytes": 1, "width": "1080" });
        for (name, value, said) in [
            ("kind", json!("gif"), r#"note.kind: expected "images" or "video", got "gif""#),
            ("kind", json!(1), r#"note.kind: expected "images" or "video", got number"#),
            ("topics", json!("c"), "note.topics: expected array, got string"),
            ("topics", json!(["a", 1]), "note.topics[1]: expected string, got number"),
            ("mentions", json!([{ "$js": "undefined" }]), "note.mentions[0]: expected string, got undefined"),
            ("images", json!({}), "note.images: expected array or null, got object"),
            ("images", json!([file, null]), "note.images[1]: expected object, got null"),
            ("images", json!([file, file, bad]), "note.images[2].width: expected number or null, got string"),
            ("video", json!(true), "note.video: expected object or null, got boolean"),
            ("cover", json!(1.5), "note.cover: expected a whole number, got 1.5"),
            ("cover", json!(-1), "note.cover: expected a finite number ≥ 0, got -1"),
            ("coverText", json!({ "$js": "function" }), "note.coverText: expected string or null, got function"),
            ("pictureTexts", json!([[]]), "note.pictureTexts[0]: expected string, got array"),
            ("meaning", json!("x"), "note.meaning: expected object or null, got string"),
            ("meaning", json!({ "body": 1 }), "note.meaning.body: expected string or null, got number"),
            (
                "timedPublish",
                json!("2026-11-01T12:00:00"),
                r#"note.timedPublish: expected an RFC 3339 time with Z or an offset, got "2026-11-01T12:00:00""#,
            ),
            ("timedPublish", json!(0), "note.timedPublish: expected an RFC 3339 time with Z or an offset, got number"),
            ("plannedDate", json!("2026-02-30"), r#"note.plannedDate: expected a day as YYYY-MM-DD, got "2026-02-30""#),
            ("paidPartnership", json!("yes"), "note.paidPartnership: expected boolean or null, got string"),
            ("aiMade", json!(1), "note.aiMade: expected boolean or null, got number"),
            ("purpose", json!([]), "note.purpose: expected string or null, got array"),
        ] {
            assert_eq!(wrong(name, value), said);
        }
    }

    #[test]
    fn what_a_getter_throws_is_handed_on() {
        let thrown = testing::read("note", with("mentions", json!({ "$js": "throws" })), Note::read);
        assert_eq!(thrown.map(|_| ()), Err(crate::embed::shape::Fault::Thrown("thrown")));
    }

    #[test]
    fn missing_undefined_and_null_are_equal_and_the_unknown_is_ignored() {
        const OPTIONAL: [&str; 12] = [
            "mentions",
            "images",
            "video",
            "cover",
            "coverText",
            "pictureTexts",
            "meaning",
            "timedPublish",
            "plannedDate",
            "paidPartnership",
            "aiMade",
            "purpose",
        ];
        let plain = testing::read("note", with("unknown", json!({ "a": 1 })), Note::read).expect("right");
        for name in OPTIONAL {
            for nothing in [Json::Null, json!({ "$js": "undefined" })] {
                let note = testing::read("note", with(name, nothing), Note::read).expect(name);
                assert_eq!(format!("{:?}", note.given()), format!("{:?}", plain.given()), "{name}");
            }
        }
    }

    #[test]
    fn everything_arrives() {
        let note = json!({
            "kind": "video", "title": "标题", "body": "正文", "topics": ["a", "b"], "mentions": ["m"],
            "images": [{ "kind": "image", "format": "png", "bytes": 1 }],
            "video": { "kind": "video", "format": "mp4", "bytes": 2 },
            "cover": 3, "coverText": "封面", "pictureTexts": ["p"], "meaning": { "title": "題", "body": "文" },
            "timedPublish": "2026-11-01T12:00:00+08:00", "plannedDate": "2026-11-01",
            "paidPartnership": true, "aiMade": true, "purpose": "launch",
        });
        let note = testing::read("note", note, Note::read).expect("right");
        let given = note.given();
        assert_eq!((given.kind, given.title, given.body), (NoteKind::Video, "标题", "正文"));
        assert_eq!((given.topics, given.mentions), (vec!["a", "b"], vec!["m"]));
        assert_eq!((given.images[0].bytes, given.video.map(|video| video.bytes)), (1, Some(2)));
        assert_eq!((given.cover, given.cover_text, given.picture_texts), (3, "封面", vec!["p"]));
        assert_eq!((given.meaning_title, given.meaning_body), ("題", "文"));
        assert_eq!(given.timed_publish, Some(1_793_505_600_000));
        assert!(given.paid_partnership && given.ai_made);
    }
}
