//! The video is smaller than the publishing page recommended.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::media::MediaKind;
use crate::domain::rule::{About, Rule};
use crate::domain::rules::common::{TOO_SMALL, too_small};
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule = Rule {
    id: "video-resolution",
    severity: Severity::Advice,
    fields: &[Field::Video],
    about: About::new(Text {
        ja: "動画の大きさが推奨に届きません。",
        zh: "视频分辨率低于建议值。",
        en: "The video has fewer pixels than recommended.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: TOO_SMALL,
    why: Text {
        ja: "投稿ページの以前の表示が推奨していた大きさです。現在の表示には見当たりません。",
        zh: "这是发布页旧版文字推荐的分辨率，目前页面上已未见到。",
        en: "Older text of the publishing page recommends this; in the newest text it was not found.",
    },
    todo: Text {
        ja: "大きい元動画があれば、そこから書き出してください。",
        zh: "如有更大的原视频，从原视频重新导出。",
        en: "Export it from a larger original, if there is one.",
    },
};

fn check(subject: &Subject<'_>, limits: &Limits, out: &mut Vec<Finding>) {
    if let Some(video) = subject.given.video.filter(|video| video.kind == MediaKind::Video) {
        out.extend(too_small(&RULE, None, video, limits.video_resolution, &WORDING));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::media::{MediaFacts, MediaKind};
    use crate::domain::rules::probe::{file, message, mp4, note, speaks};

    #[test]
    fn the_recommended_size_passes_upright_and_lying() {
        assert!(!speaks(&RULE, note().video(&mp4(1280, 720, 5.0))));
        assert!(!speaks(&RULE, note().video(&mp4(720, 1280, 5.0))));
        assert!(speaks(&RULE, note().video(&mp4(1279, 720, 5.0))));
        assert!(speaks(&RULE, note().video(&mp4(1280, 719, 5.0))));
    }

    #[test]
    fn the_displayed_size_is_said() {
        let turned = MediaFacts { display_width: Some(480), display_height: Some(854), ..mp4(854, 480, 5.0) };
        assert_eq!(message(&RULE, note().video(&turned)), "The video is 480×854, recommended is 720×1280 or more");
    }

    #[test]
    fn an_unknown_size_is_not_judged() {
        assert!(!speaks(&RULE, note().video(&file(MediaKind::Video, "mpegts"))));
    }
}
