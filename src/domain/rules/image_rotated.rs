//! A picture stands upright only where its EXIF orientation is respected.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::media::{MediaFacts, MediaKind};
use crate::domain::rule::{About, Rule};
use crate::domain::rules::common::of_file;
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule = Rule {
    id: "image-rotated",
    severity: Severity::Advice,
    fields: &[Field::Images],
    about: About::new(Text {
        ja: "画像の向きがEXIFの情報に頼っています。",
        zh: "图片方向依赖 EXIF 标记。",
        en: "A picture relies on its EXIF orientation.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "{0}は向きをEXIFの情報（{1}）で直しています",
        zh: "{0}靠 EXIF 方向标记（{1}）摆正",
        en: "{0} is turned upright by its EXIF orientation ({1})",
    },
    why: Text {
        ja: "この情報を読まない画面では、横倒しや左右逆に表示されます。小紅書での扱いは確認できていません。",
        zh: "不读取该标记的地方会显示成横倒或左右相反。小红书如何处理尚未确认。",
        en: "Where that is not read, it lies on its side or is mirrored. How RED treats it is not known.",
    },
    todo: Text {
        ja: "正しい向きの画像として書き出し直してください。",
        zh: "转正后重新导出。",
        en: "Export it again the right way up.",
    },
};

fn check(subject: &Subject<'_>, _: &Limits, out: &mut Vec<Finding>) {
    for (index, image) in subject.given.images.iter().enumerate() {
        let Some(orientation @ 2..=8) = image.orientation.filter(|_| by_exif(image)) else { continue };
        out.push(of_file(&RULE, Some(index), &WORDING).arg(u32::from(orientation)));
    }
}

/// HEIF and AVIF are turned by their own properties; what EXIF says there is not applied.
fn by_exif(image: &MediaFacts) -> bool {
    image.kind == MediaKind::Image && !matches!(image.format.as_deref(), Some("heic" | "heif" | "avif"))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::media::{MediaFacts, MediaKind};
    use crate::domain::rules::probe::{file, items, jpeg, note, speaks};

    #[test]
    fn two_to_eight_are_told() {
        let lying: Vec<_> = (0..=9).map(|it| MediaFacts { orientation: Some(it), ..jpeg(1080, 1440) }).collect();
        let told: Vec<_> = (2..=8).map(Some).collect();
        assert_eq!(items(&RULE, note().images(&lying)), told);
    }

    #[test]
    fn heic_turns_by_itself() {
        let heic = MediaFacts { orientation: Some(6), ..file(MediaKind::Image, "heic") };
        assert!(!speaks(&RULE, note().images([&heic, &jpeg(1, 1)])));
    }
}
