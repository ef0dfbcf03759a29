//! An accepted format that moves: animated PNG or WebP.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::media::display_name;
use crate::domain::rule::{About, Rule};
use crate::domain::rules::common::of_file;
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule = Rule {
    id: "image-animated",
    severity: Severity::Warning,
    fields: &[Field::Images],
    about: About::new(Text {
        ja: "受け付ける形式ですが、動く画像です。",
        zh: "图片格式可用，但是动态图。",
        en: "A picture in an accepted format is animated.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text { ja: "{0}は動く{1}です", zh: "{0}是动态 {1}", en: "{0} is an animated {1}" },
    why: Text {
        ja: "投稿ページは、GIFやLiveとそれを変換した画像に対応しないとしていました。動かないか、受け付けられない可能性があります。",
        zh: "发布页旧版文字写明不支持 GIF、Live 及其转化后的图片，上传后可能不动，也可能被拒。",
        en: "The publishing page said it takes no GIF or Live and no pictures made from them; it may stand still or be refused.",
    },
    todo: Text {
        ja: "静止画で書き出すか、動画投稿にしてください。",
        zh: "导出为静态图片，或改为视频笔记。",
        en: "Export a still picture, or make it a video note.",
    },
};

fn check(subject: &Subject<'_>, limits: &Limits, out: &mut Vec<Finding>) {
    if limits.images_animated.value {
        return;
    }
    for (index, image) in subject.given.images.iter().enumerate() {
        let accepted = image.format_is_in(limits.images_formats.value) == Some(true);
        if accepted && image.animated == Some(true) {
            out.push(
                of_file(&RULE, Some(index), &WORDING)
                    .arg(display_name(image.format.as_deref().unwrap_or_default()))
                    .source(limits.images_animated.source),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::media::{MediaFacts, MediaKind};
    use crate::domain::rules::probe::{file, jpeg, message, note, speaks};

    #[test]
    fn an_animated_png_is_told() {
        let apng = MediaFacts { animated: Some(true), ..file(MediaKind::Image, "png") };
        assert_eq!(message(&RULE, note().images([&jpeg(1, 1), &apng])), "Picture 2 is an animated PNG");
    }

    #[test]
    fn a_still_one_an_unknown_one_and_a_gif_are_not() {
        let still = MediaFacts { animated: Some(false), ..file(MediaKind::Image, "png") };
        let gif = MediaFacts { animated: Some(true), ..file(MediaKind::Image, "gif") };
        assert!(!speaks(&RULE, note().images([&still, &gif, &jpeg(1, 1)])));
    }
}
