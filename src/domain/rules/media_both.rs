//! Pictures and a video in one note.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule = Rule {
    id: "media-both",
    severity: Severity::Error,
    fields: &[Field::Note],
    about: About::new(Text {
        ja: "1つの投稿に画像と動画の両方が入っています。",
        zh: "一篇笔记里同时有图片和视频。",
        en: "One note holds both pictures and a video.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "画像と動画の両方が入っています",
        zh: "同时放了图片和视频",
        en: "Both pictures and a video are given",
    },
    why: Text {
        ja: "投稿ページでは、画像投稿か動画投稿のどちらかを選びます。",
        zh: "发布页只能选图文笔记或视频笔记其中一种。",
        en: "The publishing page makes either an image note or a video note.",
    },
    todo: Text {
        ja: "どちらか一方を外してください。",
        zh: "只保留一种，移除另一种。",
        en: "Keep one kind and take the other out.",
    },
};

fn check(subject: &Subject<'_>, _: &Limits, out: &mut Vec<Finding>) {
    if !subject.given.images.is_empty() && subject.given.video.is_some() {
        out.push(Finding::new(RULE.id, RULE.severity, Field::Note, &WORDING));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::rules::probe::{items, jpeg, mp4, note, speaks};
    use crate::domain::subject::NoteKind;

    #[test]
    fn both_are_told_whatever_the_kind() {
        let (image, video) = (jpeg(1080, 1440), mp4(1280, 720, 5.0));
        for kind in [NoteKind::Images, NoteKind::Video] {
            let both = note().images([&image]).video(&video).with(|given| given.kind = kind);
            assert_eq!(items(&RULE, both), [None]);
        }
    }

    #[test]
    fn one_or_none_is_fine() {
        assert!(!speaks(&RULE, note()));
        assert!(!speaks(&RULE, note().images([&jpeg(1080, 1440)])));
        assert!(!speaks(&RULE, note().video(&mp4(1280, 720, 5.0))));
    }
}
