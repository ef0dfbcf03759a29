//! What `count` and `parse` answer.

use crate::domain::text::{Counts, Mark, Marks};
use crate::embed::json::{Json, List, ToJson};

/// The length of a text in every unit.
pub struct Lengths(pub Counts);

impl ToJson for Lengths {
    fn write(&self, out: &mut Json) {
        out.object()
            .with("title", self.0.title)
            .with("utf16", self.0.utf16)
            .with("codePoints", self.0.code_points)
            .with("graphemes", self.0.graphemes)
            .with("bytes", self.0.bytes)
            .end();
    }
}

/// What is written in a text.
pub struct Written(pub Marks);

impl ToJson for Written {
    fn write(&self, out: &mut Json) {
        out.object()
            .with("topics", List(self.0.topics.iter()))
            .with("mentions", List(self.0.mentions.iter()))
            .with("stickers", List(self.0.stickers.iter()))
            .with("links", List(self.0.links.iter()))
            .end();
    }
}

impl ToJson for Mark {
    fn write(&self, out: &mut Json) {
        out.object().with("start", self.range.start).with("end", self.range.end).with("text", &self.text).end();
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::domain::text::{count, parse};
    use crate::embed::testing::written;

    #[test]
    fn lengths() {
        let nothing = json!({ "title": 0, "utf16": 0, "codePoints": 0, "graphemes": 0, "bytes": 0 });
        assert_eq!(written(&Lengths(count(""))), nothing);
        let one = json!({ "title": 2, "utf16": 2, "codePoints": 1, "graphemes": 1, "bytes": 4 });
        assert_eq!(written(&Lengths(count("😀"))), one);
    }

    #[test]
    fn marks() {
        let marks = written(&Written(parse("😀#春[话题]# @a")));
        assert_eq!(marks["topics"], json!([{ "start": 2, "end": 9, "text": "春" }]));
        assert_eq!(marks["mentions"], json!([{ "start": 10, "end": 12, "text": "a" }]));
        assert_eq!((&marks["stickers"], &marks["links"]), (&json!([]), &json!([])));
    }
}
