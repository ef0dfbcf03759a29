//! The video's container is accepted, but another is recommended.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::media::{MediaKind, display_name, display_names};
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule = Rule {
    id: "video-not-recommended",
    severity: Severity::Advice,
    fields: &[Field::Video],
    about: About::new(Text {
        ja: "動画の形式は受け付けられますが、推奨ではありません。",
        zh: "视频格式可用，但不是推荐格式。",
        en: "The video's format is accepted, but another is recommended.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "動画は{0}形式。推奨は{1}です",
        zh: "视频是 {0} 格式，推荐 {1}",
        en: "The video is in {0} format, recommended is {1}",
    },
    why: Text {
        ja: "投稿ページは{0}も受け付けますが、{1}を勧めています。",
        zh: "发布页支持 {0}，但推荐使用 {1}。",
        en: "The publishing page takes {0} and recommends {1}.",
    },
    todo: Text {
        ja: "できれば{1}のいずれかで書き出してください。",
        zh: "有条件时导出为 {1} 之一。",
        en: "Export it as one of {1} if you can.",
    },
};

fn check(subject: &Subject<'_>, limits: &Limits, out: &mut Vec<Finding>) {
    let limit = limits.video_recommended;
    let Some(video) = subject.given.video else { return };
    let may_be_video = matches!(video.kind, MediaKind::Video | MediaKind::Unknown);
    let accepted = video.format_is_in(limits.video_containers.value) == Some(true);
    if may_be_video && accepted && video.format_is_in(limit.value) == Some(false) {
        out.push(
            Finding::new(RULE.id, RULE.severity, Field::Video, &WORDING)
                .arg(display_name(video.format.as_deref().unwrap_or_default()))
                .arg(display_names(limit.value))
                .source(limit.source),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::media::MediaKind;
    use crate::domain::rules::probe::{file, message, note, speaks};

    #[test]
    fn accepted_but_not_recommended() {
        let mkv = file(MediaKind::Video, "mkv");
        assert_eq!(message(&RULE, note().video(&mkv)), "The video is in MKV format, recommended is MP4 · MOV");
        assert!(speaks(&RULE, note().video(&file(MediaKind::Unknown, "rm"))));
    }

    #[test]
    fn recommended_ones_and_refused_ones_are_silent() {
        for format in ["mp4", "mov", "avi"] {
            assert!(!speaks(&RULE, note().video(&file(MediaKind::Video, format))), "{format}");
        }
    }
}
