//! The video's file is larger than the publishing page takes.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::rules::common::too_large;
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;

/// The rule.
pub const RULE: Rule = Rule {
    id: "video-too-large",
    severity: Severity::Error,
    fields: &[Field::Video],
    about: About::new(Text {
        ja: "動画のファイルサイズが上限を超えています。",
        zh: "视频文件大小超出上限。",
        en: "The video's file is larger than allowed.",
    }),
    check,
};

fn check(subject: &Subject<'_>, limits: &Limits, out: &mut Vec<Finding>) {
    if let Some(video) = subject.given.video {
        out.extend(too_large(&RULE, None, video.bytes, limits.video_bytes));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::finding::Severity;
    use crate::domain::media::MediaFacts;
    use crate::domain::rules::probe::{findings, message, mp4, note};

    #[test]
    fn between_the_two_gigabytes_it_is_a_warning() {
        for (bytes, said) in [
            (20_000_000_000, None),
            (20_000_000_001, Some(Severity::Warning)),
            (21_474_836_480, Some(Severity::Warning)),
            (21_474_836_481, Some(Severity::Error)),
        ] {
            let video = MediaFacts { bytes, ..mp4(1280, 720, 5.0) };
            assert_eq!(findings(&RULE, note().video(&video)).first().map(|it| it.severity), said, "{bytes}");
        }
    }

    #[test]
    fn the_size_is_said() {
        let large = MediaFacts { bytes: 23_500_000_000, ..mp4(1280, 720, 5.0) };
        assert_eq!(message(&RULE, note().video(&large)), "The video is 23.5 GB, the limit is 20 GB");
    }
}
