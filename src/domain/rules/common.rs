//! What the rules on files share: which file they speak of.

use crate::domain::finding::{Field, Finding};
use crate::domain::language::Text;
use crate::domain::media::MediaFacts;
use crate::domain::rule::Rule;
use crate::domain::subject::Given;
use crate::domain::wording::{Arg, Wording};

const VIDEO: Text = Text { ja: "動画", zh: "视频", en: "The video" };

/// The published files: each picture with its index, then the video.
pub fn files<'a>(given: &Given<'a>) -> Vec<(Option<usize>, &'a MediaFacts)> {
    let pictures = given.images.iter().enumerate().map(|(index, image)| (Some(index), *image));
    pictures.chain(given.video.map(|video| (None, video))).collect()
}

/// A finding about the picture with this index, or the video. `{0}` is what it is called.
pub fn of_file(rule: &Rule, index: Option<usize>, wording: &'static Wording) -> Finding {
    let mut finding = Finding::new(rule.id, rule.severity, Field::Video, wording);
    let file = match index {
        Some(index) => {
            finding.field = Field::Images;
            finding = finding.item(index);
            Arg::Pictures(vec![index as u64 + 1])
        }
        None => Arg::Word(&VIDEO),
    };
    finding.arg(file)
}
