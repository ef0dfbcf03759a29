//! A picture's file is larger than the publishing page takes.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::rules::common::too_large;
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;

/// The rule.
pub const RULE: Rule = Rule {
    id: "image-too-large",
    severity: Severity::Error,
    fields: &[Field::Images],
    about: About::new(Text {
        ja: "画像のファイルサイズが上限を超えています。",
        zh: "图片文件大小超出上限。",
        en: "A picture's file is larger than allowed.",
    }),
    check,
};

fn check(subject: &Subject<'_>, limits: &Limits, out: &mut Vec<Finding>) {
    for (index, image) in subject.given.images.iter().enumerate() {
        out.extend(too_large(&RULE, Some(index), image.bytes, limits.images_bytes));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::finding::Severity;
    use crate::domain::media::MediaFacts;
    use crate::domain::rules::probe::{findings, jpeg, message, note};

    #[test]
    fn between_the_two_megabytes_it_is_a_warning() {
        let of = |bytes| MediaFacts { bytes, ..jpeg(1080, 1440) };
        let images = [of(32_000_000), of(32_000_001), of(33_554_432), of(33_554_433)];
        let said: Vec<_> = findings(&RULE, note().images(&images)).iter().map(|it| (it.item, it.severity)).collect();
        assert_eq!(said, [(Some(1), Severity::Warning), (Some(2), Severity::Warning), (Some(3), Severity::Error)]);
    }

    #[test]
    fn the_size_is_said() {
        let large = MediaFacts { bytes: 41_200_000, ..jpeg(1080, 1440) };
        assert_eq!(message(&RULE, note().images([&large])), "Picture 1 is 41.2 MB, the limit is 32 MB");
    }
}
