//! A picture is smaller than the publishing page recommends.

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
    message: TOO_SMALL,
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
    for (index, image) in subject.given.images.iter().enumerate() {
        if image.kind == MediaKind::Image {
            out.extend(too_small(&RULE, Some(index), image, limits.images_resolution, &WORDING));
        }
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
