//! An image note without enough pictures.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::Limits;
use crate::domain::subject::{NoteKind, Subject};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule = Rule {
    id: "images-missing",
    severity: Severity::Error,
    fields: &[Field::Images],
    about: About::new(Text {
        ja: "画像投稿に画像がないか、足りません。",
        zh: "图文笔记没有图片，或图片不够。",
        en: "An image note has no pictures, or too few.",
    }),
    check,
};

static NONE: Wording = Wording {
    message: Text { ja: "画像がまだありません", zh: "还没有图片", en: "No picture yet" },
    why: WHY,
    todo: Text {
        ja: "画像を追加するか、動画投稿に切り替えてください。",
        zh: "添加图片，或改为视频笔记。",
        en: "Add a picture, or make it a video note.",
    },
};

static FEW: Wording = Wording {
    message: Text {
        ja: "画像が{0}枚。{1}枚以上必要です",
        zh: "图片 {0} 张，至少需要 {1} 张",
        en: "{0} of at least {1} pictures",
    },
    why: WHY,
    todo: Text { ja: "あと{2}枚追加してください。", zh: "再添加 {2} 张。", en: "Add {2} more." },
};

const WHY: Text = Text {
    ja: "画像投稿は、画像が{1}枚以上ないと公開できません。",
    zh: "图文笔记至少要有 {1} 张图片才能发布。",
    en: "An image note needs {1} or more pictures to be published.",
};

fn check(subject: &Subject<'_>, limits: &Limits, out: &mut Vec<Finding>) {
    let limit = limits.images_min;
    let used = u32::try_from(subject.given.images.len()).unwrap_or(u32::MAX);
    if subject.given.kind != NoteKind::Images || used >= limit.value {
        return;
    }
    let wording = if used == 0 { &NONE } else { &FEW };
    out.push(
        Finding::new(RULE.id, RULE.severity, Field::Images, wording)
            .arg(used)
            .arg(limit.value)
            .arg(limit.value.saturating_sub(used))
            .source(limit.source),
    );
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::rules::probe::{items, jpeg, mp4, note, speaks};

    #[test]
    fn an_image_note_needs_a_picture() {
        assert_eq!(items(&RULE, note()), [None]);
        assert!(!speaks(&RULE, note().images([&jpeg(1080, 1440)])));
    }

    #[test]
    fn a_video_note_does_not() {
        assert!(!speaks(&RULE, note().video(&mp4(1280, 720, 5.0))));
    }
}
