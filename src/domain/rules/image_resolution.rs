//! A picture is smaller than the publishing page recommends.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::media::MediaKind;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule = Rule {
    id: "image-resolution",
    severity: Severity::Advice,
    fields: &[Field::Images],
    about: About::new(Text {
        ja: "画像の大きさが推奨に届きません。",
        zh: "图片分辨率低于建议值。",
        en: "A picture has fewer pixels than recommended.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "画像{0}は{1}×{2}px。推奨は{3}×{4}px以上です",
        zh: "第 {0} 张图 {1}×{2}，建议不低于 {3}×{4}",
        en: "Picture {0} is {1}×{2}, recommended is {3}×{4} or more",
    },
    why: Text {
        ja: "投稿ページの推奨より小さく、引き伸ばされてぼやけることがあります。",
        zh: "低于发布页建议的分辨率，放大显示时可能模糊。",
        en: "It is smaller than the publishing page recommends and may look soft.",
    },
    todo: Text {
        ja: "大きい元画像から書き出してください。引き伸ばしても鮮明にはなりません。",
        zh: "用更大的原图重新导出；放大小图不会变清晰。",
        en: "Export it from a larger original; scaling up adds no detail.",
    },
};

fn check(subject: &Subject<'_>, limits: &Limits, out: &mut Vec<Finding>) {
    let limit = limits.images_resolution;
    let short = limit.value.width.min(limit.value.height);
    let long = limit.value.width.max(limit.value.height);
    for (index, image) in subject.given.images.iter().enumerate() {
        let Some((width, height)) = image.displayed().filter(|_| image.kind == MediaKind::Image) else { continue };
        if width.min(height) >= short && width.max(height) >= long {
            continue;
        }
        // Said the way the picture lies.
        let (least_width, least_height) = if width > height { (long, short) } else { (short, long) };
        out.push(
            Finding::new(RULE.id, RULE.severity, Field::Images, &WORDING)
                .item(index)
                .arg(index + 1)
                .arg(width)
                .arg(height)
                .arg(least_width)
                .arg(least_height)
                .source(limit.source),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::media::MediaFacts;
    use crate::domain::rules::probe::{file, items, jpeg, message, note, speaks};

    #[test]
    fn the_recommended_size_passes_upright_and_lying() {
        assert!(!speaks(&RULE, note().images([&jpeg(720, 960), &jpeg(960, 720)])));
        assert_eq!(items(&RULE, note().images([&jpeg(719, 960), &jpeg(720, 959), &jpeg(800, 800)])).len(), 3);
    }

    #[test]
    fn the_recommendation_lies_as_the_picture_does() {
        let turned = MediaFacts { orientation: Some(6), ..jpeg(600, 900) };
        assert_eq!(message(&RULE, note().images([&turned])), "Picture 1 is 900×600, recommended is 960×720 or more");
    }

    #[test]
    fn an_unknown_size_is_not_judged() {
        assert!(!speaks(&RULE, note().images([&file(crate::domain::media::MediaKind::Image, "jpeg")])));
    }
}
