//! `MediaFacts`, which go both ways: `probe` gives them, a note brings them back.

use crate::domain::media::{MediaFacts, MediaKind, Trouble};
use crate::embed::shape::{At, Read, Value};

const KINDS: [(&str, MediaKind); 4] = [
    ("image", MediaKind::Image),
    ("video", MediaKind::Video),
    ("audio", MediaKind::Audio),
    ("unknown", MediaKind::Unknown),
];

const TROUBLES: [(&str, Trouble); 6] = [
    ("empty", Trouble::Empty),
    ("truncated", Trouble::Truncated),
    ("damaged", Trouble::Damaged),
    ("unsupported", Trouble::Unsupported),
    ("limit", Trouble::Limit),
    ("unreadable", Trouble::Unreadable),
];

/// Where an optional fact goes, by its shape. Whole numbers are wanted; a fraction of a pixel or a byte is dropped, as
/// it decides nothing.
enum Slot {
    Count(fn(&mut MediaFacts) -> &mut Option<u32>),
    Length(fn(&mut MediaFacts) -> &mut Option<f64>),
    Flag(fn(&mut MediaFacts) -> &mut Option<bool>),
    Text(fn(&mut MediaFacts) -> &mut Option<String>),
    Orientation,
    Rotation,
}

/// The optional facts. A table, because reading each in its own lines is five kilobytes of the module.
const OPTIONAL: [(&str, Slot); 18] = [
    ("width", Slot::Count(|facts| &mut facts.width)),
    ("height", Slot::Count(|facts| &mut facts.height)),
    ("displayWidth", Slot::Count(|facts| &mut facts.display_width)),
    ("displayHeight", Slot::Count(|facts| &mut facts.display_height)),
    ("orientation", Slot::Orientation),
    ("rotation", Slot::Rotation),
    ("cmyk", Slot::Flag(|facts| &mut facts.cmyk)),
    ("colorProfile", Slot::Text(|facts| &mut facts.color_profile)),
    ("hdr", Slot::Flag(|facts| &mut facts.hdr)),
    ("gps", Slot::Flag(|facts| &mut facts.gps)),
    ("animated", Slot::Flag(|facts| &mut facts.animated)),
    ("duration", Slot::Length(|facts| &mut facts.duration)),
    ("fps", Slot::Length(|facts| &mut facts.fps)),
    ("videoCodec", Slot::Text(|facts| &mut facts.video_codec)),
    ("audioCodec", Slot::Text(|facts| &mut facts.audio_codec)),
    ("hasAudio", Slot::Flag(|facts| &mut facts.has_audio)),
    ("name", Slot::Text(|facts| &mut facts.name)),
    ("fingerprint", Slot::Text(|facts| &mut facts.fingerprint)),
];

/// Reads the facts about one file: kind, format and bytes are required.
pub fn read<V: Value>(at: &At<'_, V>) -> Read<MediaFacts, V> {
    let given = at.object()?;
    let mut facts = MediaFacts {
        kind: given.required("kind", |at| at.one_of(&KINDS, |one| one.0).map(|one| one.1))?,
        format: given.required("format", |at| at.text_or_null())?,
        bytes: given.required("bytes", |at| at.number())? as u64,
        ..MediaFacts::default()
    };
    for (name, slot) in &OPTIONAL {
        match slot {
            Slot::Count(of) => *of(&mut facts) = given.number(name)?.map(|number| number as u32),
            Slot::Length(of) => *of(&mut facts) = given.number(name)?,
            Slot::Flag(of) => *of(&mut facts) = given.flag(name)?,
            Slot::Text(of) => *of(&mut facts) = given.text(name)?,
            Slot::Orientation => facts.orientation = given.number(name)?.map(|number| number as u8),
            Slot::Rotation => facts.rotation = given.optional(name, rotation)?,
        }
    }
    facts.bytes_read = given.number("bytesRead")?.unwrap_or_default() as u64;
    facts.reads = given.number("reads")?.unwrap_or_default() as u32;
    facts.trouble = given.optional("trouble", |at| at.one_of(&TROUBLES, |one| one.0).map(|one| one.1))?;
    Ok(facts)
}

fn rotation<V: Value>(at: &At<'_, V>) -> Read<u16, V> {
    let degrees = at.whole()?;
    match degrees {
        0 | 90 | 180 | 270 => Ok(degrees as u16),
        _ => Err(at.mismatch("0, 90, 180, 270 or null", &degrees.to_string())),
    }
}

/// What `probe` answers, as it crosses to the script of the probers: values without names, in the order of the members.
/// The script has the names, and makes the object. JSON text would do as well, but its writer was a fiftieth of the
/// module.
pub struct Facts<'a>(pub &'a MediaFacts);

impl Facts<'_> {
    /// The texts, NUL between them; an empty one is none. NUL itself ends every text a file can hold.
    #[must_use]
    pub fn texts(&self) -> String {
        let facts = self.0;
        let kind = KINDS.iter().find(|one| one.1 == facts.kind).map(|one| one.0);
        let trouble = TROUBLES.iter().find(|one| Some(one.1) == facts.trouble).map(|one| one.0);
        let texts = [
            kind,
            facts.format.as_deref(),
            facts.color_profile.as_deref(),
            facts.video_codec.as_deref(),
            facts.audio_codec.as_deref(),
            facts.name.as_deref(),
            facts.fingerprint.as_deref(),
            trouble,
        ];
        let mut out = String::new();
        for text in texts {
            out.push_str(text.unwrap_or_default());
            out.push('\0');
        }
        out
    }

    /// The numbers, among them yes as 1 and no as 0; a negative one is none. All are exact: sizes up to 2^53.
    #[must_use]
    pub fn numbers(&self) -> Box<[f64]> {
        let facts = self.0;
        let flag = |flag: Option<bool>| flag.map_or(NONE, |yes| f64::from(u8::from(yes)));
        let count = |count: Option<u32>| count.map_or(NONE, f64::from);
        Box::new([
            facts.bytes as f64,
            count(facts.width),
            count(facts.height),
            count(facts.display_width),
            count(facts.display_height),
            count(facts.orientation.map(u32::from)),
            count(facts.rotation.map(u32::from)),
            flag(facts.cmyk),
            flag(facts.hdr),
            flag(facts.gps),
            flag(facts.animated),
            facts.duration.unwrap_or(NONE),
            facts.fps.unwrap_or(NONE),
            flag(facts.has_audio),
            facts.bytes_read as f64,
            f64::from(facts.reads),
        ])
    }
}

/// No number.
const NONE: f64 = -1.0;

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::embed::testing::{mismatch, read as try_read};

    #[test]
    fn three_members_are_enough() {
        let facts = try_read("media", json!({ "kind": "image", "format": null, "bytes": 7.9 }), read).expect("right");
        assert_eq!(facts, MediaFacts { kind: MediaKind::Image, bytes: 7, ..MediaFacts::default() });
        for (given, said) in [
            (json!({}), r#"media.kind: expected "image", "video", "audio" or "unknown", got undefined"#),
            (json!({ "kind": "image" }), "media.format: expected string or null, got undefined"),
            (json!({ "kind": "image", "format": "png" }), "media.bytes: expected number, got undefined"),
        ] {
            assert_eq!(mismatch("media", given, read), said);
        }
    }

    #[test]
    fn every_wrong_member_is_named() {
        let wrong = |name: &str, value: serde_json::Value| {
            let mut given = json!({ "kind": "video", "format": "mp4", "bytes": 1 });
            given[name] = value;
            mismatch("note.video", given, read)
        };
        assert_eq!(wrong("width", json!("9")), "note.video.width: expected number or null, got string");
        assert_eq!(wrong("width", json!({ "$js": "NaN" })), "note.video.width: expected a finite number ≥ 0, got NaN");
        assert_eq!(wrong("duration", json!(-1)), "note.video.duration: expected a finite number ≥ 0, got -1");
        assert_eq!(wrong("rotation", json!(45)), "note.video.rotation: expected 0, 90, 180, 270 or null, got 45");
        assert_eq!(wrong("cmyk", json!(0)), "note.video.cmyk: expected boolean or null, got number");
        assert_eq!(wrong("videoCodec", json!([])), "note.video.videoCodec: expected string or null, got array");
        assert_eq!(
            wrong("trouble", json!("bad")),
            r#"note.video.trouble: expected "empty", "truncated", "damaged", "unsupported", "limit", "unreadable" or null, got "bad""#
        );
    }

    #[test]
    fn what_probe_says_can_be_handed_back() {
        let facts = MediaFacts {
            kind: MediaKind::Video,
            format: Some("mov".into()),
            bytes: 21_470_000_000,
            width: Some(1920),
            height: Some(1080),
            display_width: Some(1080),
            display_height: Some(1920),
            orientation: Some(6),
            rotation: Some(90),
            cmyk: Some(false),
            color_profile: Some("Display P3".into()),
            hdr: Some(true),
            gps: Some(false),
            animated: Some(false),
            duration: Some(12.345),
            fps: Some(29.97),
            video_codec: Some("hevc".into()),
            audio_codec: Some("aac".into()),
            has_audio: Some(true),
            name: Some("春\"1\".mov".into()),
            fingerprint: Some("00ff".into()),
            bytes_read: 65_536,
            reads: 3,
            trouble: Some(Trouble::Truncated),
        };
        assert_eq!(try_read("media", told(&facts), read), Ok(facts));
        let nothing = told(&MediaFacts::default());
        assert_eq!(nothing.as_object().map(|members| members.len()), Some(24));
        assert_eq!(
            (&nothing["cmyk"], &nothing["width"], &nothing["trouble"]),
            (&json!(null), &json!(null), &json!(null))
        );
    }

    /// What the script makes of facts, by its own list of members.
    fn told(facts: &MediaFacts) -> serde_json::Value {
        let script = include_str!("../akaire-media.js");
        let members = script.split_once("MEMBERS =").and_then(|(_, rest)| rest.split_once(';')).expect("a list").0;
        let texts = Facts(facts).texts();
        let (mut texts, mut numbers) = (texts.split('\0'), Facts(facts).numbers().into_iter());
        let mut made = json!({});
        for member in members.split(|letter: char| !letter.is_alphabetic() && !"$?".contains(letter)) {
            let name = member.trim_end_matches(['$', '?']);
            if member.ends_with('$') {
                made[name] = json!(texts.next().filter(|text| !text.is_empty()));
            } else if !member.is_empty() {
                let number = numbers.next().filter(|number| *number >= 0.0);
                made[name] = if member.ends_with('?') { json!(number.map(|one| one > 0.0)) } else { json!(number) };
            }
        }
        assert_eq!((texts.next(), texts.next(), numbers.next()), (Some(""), None, None));
        made
    }
}
