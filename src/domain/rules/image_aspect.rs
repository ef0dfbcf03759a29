//! A picture is narrower or wider than the publishing page recommends.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::media::MediaKind;
use crate::domain::rule::{About, Rule};
use crate::domain::rules::common::of_file;
use crate::domain::ruleset::{Limits, Ratio, Ratios};
use crate::domain::subject::Subject;
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule = Rule {
    id: "image-aspect",
    severity: Severity::Advice,
    fields: &[Field::Images],
    about: About::new(Text {
        ja: "画像の縦横比が推奨の範囲から外れています。",
        zh: "图片宽高比超出建议范围。",
        en: "A picture's shape is outside the recommended ratios.",
    }),
    check,
};

static TALL: Wording = Wording {
    message: Text {
        ja: "{0}（{1}×{2}）は推奨の{3}:{4}より縦長です",
        zh: "{0}（{1}×{2}）比建议的 {3}:{4} 更窄长",
        en: "{0} ({1}×{2}) is taller than the recommended {3}:{4}",
    },
    why: WHY,
    todo: TODO,
};

static WIDE: Wording = Wording {
    message: Text {
        ja: "{0}（{1}×{2}）は推奨の{5}:{6}より横長です",
        zh: "{0}（{1}×{2}）比建议的 {5}:{6} 更宽",
        en: "{0} ({1}×{2}) is wider than the recommended {5}:{6}",
    },
    why: WHY,
    todo: TODO,
};

const WHY: Text = Text {
    ja: "投稿ページは比率を制限していませんが、{3}:{4}から{5}:{6}を推奨しています。",
    zh: "发布页不限制宽高比例，但推荐 {3}:{4} 至 {5}:{6} 之间。",
    en: "The publishing page takes any shape and recommends {3}:{4} to {5}:{6}.",
};

const TODO: Text = Text {
    ja: "意図した形でなければ、この範囲に切り抜いてください。",
    zh: "如非有意，裁切到该范围内。",
    en: "Crop it into that range, unless the shape is intended.",
};

/// Sizes are whole pixels, so an exact ratio is often out of reach: one part in this many is let pass.
const TOLERANCE: u128 = 100;

fn check(subject: &Subject<'_>, limits: &Limits, out: &mut Vec<Finding>) {
    let limit = limits.images_aspect;
    let Ratios { min, max } = limit.value;
    for (index, image) in subject.given.images.iter().enumerate() {
        let Some((width, height)) = image.displayed().filter(|_| image.kind == MediaKind::Image) else { continue };
        let wording = if narrower(width, height, min) {
            &TALL
        } else if wider(width, height, max) {
            &WIDE
        } else {
            continue;
        };
        out.push(
            [width, height, min.width, min.height, max.width, max.height]
                .into_iter()
                .fold(of_file(&RULE, Some(index), wording).source(limit.source), Finding::arg),
        );
    }
}

fn narrower(width: u32, height: u32, ratio: Ratio) -> bool {
    let (across, down) = crossed(width, height, ratio);
    across * TOLERANCE < down * (TOLERANCE - 1)
}

fn wider(width: u32, height: u32, ratio: Ratio) -> bool {
    let (across, down) = crossed(width, height, ratio);
    across * TOLERANCE > down * (TOLERANCE + 1)
}

/// Width ÷ height against the ratio, without a division: equal where the shape is exactly the ratio.
fn crossed(width: u32, height: u32, ratio: Ratio) -> (u128, u128) {
    (u128::from(width) * u128::from(ratio.height), u128::from(height) * u128::from(ratio.width))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::media::MediaFacts;
    use crate::domain::rules::probe::{items, jpeg, message, note, speaks};

    #[test]
    fn the_range_and_one_percent_around_it_pass() {
        let fine = [jpeg(3, 4), jpeg(2000, 1000), jpeg(297, 400), jpeg(2020, 1000), jpeg(1080, 1080)];
        assert!(!speaks(&RULE, note().images(&fine)));
        let odd = [jpeg(2969, 4000), jpeg(2021, 1000)];
        assert_eq!(items(&RULE, note().images(&odd)), [Some(0), Some(1)]);
    }

    #[test]
    fn the_displayed_shape_counts() {
        let turned = MediaFacts { orientation: Some(8), ..jpeg(1920, 1080) };
        assert_eq!(
            message(&RULE, note().images([&turned])),
            "Picture 1 (1080×1920) is taller than the recommended 3:4"
        );
    }

    #[test]
    fn too_wide_is_said_as_such_and_huge_sizes_do_not_overflow() {
        let wide = jpeg(u32::MAX, 1);
        assert!(message(&RULE, note().images([&wide])).ends_with("is wider than the recommended 2:1"));
    }
}
