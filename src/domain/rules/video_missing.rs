//! A video note without a video.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::Limits;
use crate::domain::subject::{NoteKind, Subject};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule = Rule {
    id: "video-missing",
    severity: Severity::Error,
    fields: &[Field::Video],
    about: About::new(Text {
        ja: "動画投稿に動画がありません。",
        zh: "视频笔记没有视频。",
        en: "A video note has no video.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text { ja: "動画がまだありません", zh: "还没有视频", en: "No video yet" },
    why: Text {
        ja: "動画投稿は、動画がないと公開できません。",
        zh: "视频笔记没有视频就无法发布。",
        en: "A video note cannot be published without a video.",
    },
    todo: Text {
        ja: "動画を追加するか、画像投稿に切り替えてください。",
        zh: "添加视频，或改为图文笔记。",
        en: "Add a video, or make it an image note.",
    },
};

fn check(subject: &Subject<'_>, _: &Limits, out: &mut Vec<Finding>) {
    if subject.given.kind == NoteKind::Video && subject.given.video.is_none() {
        out.push(Finding::new(RULE.id, RULE.severity, Field::Video, &WORDING));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::rules::probe::{items, mp4, note, speaks};
    use crate::domain::subject::NoteKind;

    #[test]
    fn a_video_note_needs_a_video() {
        assert_eq!(items(&RULE, note().with(|given| given.kind = NoteKind::Video)), [None]);
        assert!(!speaks(&RULE, note().video(&mp4(1280, 720, 5.0))));
    }

    #[test]
    fn an_image_note_does_not() {
        assert!(!speaks(&RULE, note()));
    }
}
