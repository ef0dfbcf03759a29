//! The same picture is given twice.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::media::MediaFacts;
use crate::domain::rule::{About, Rule};
use crate::domain::rules::common::of_file;
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule = Rule {
    id: "image-duplicate",
    severity: Severity::Advice,
    fields: &[Field::Images],
    about: About::new(Text {
        ja: "同じ画像が2回入っているようです。",
        zh: "同一张图片似乎放了两次。",
        en: "A picture seems to be given twice.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "{0}は画像{1}と同じファイルのようです",
        zh: "{0}与第 {1} 张似乎是同一个文件",
        en: "{0} looks like the same file as picture {1}",
    },
    why: Text {
        ja: "ファイルサイズと先頭部分が一致しています。全体は比べていません。",
        zh: "文件大小和开头部分相同，未比对全部内容。",
        en: "Their size and beginning are equal; the rest was not compared.",
    },
    todo: Text {
        ja: "重複であれば、どちらかを外してください。",
        zh: "如果重复，移除其中一张。",
        en: "Take one out, if the repetition is not intended.",
    },
};

fn check(subject: &Subject<'_>, _: &Limits, out: &mut Vec<Finding>) {
    // A handful of pictures: looking through them is faster than hashing, and far less code.
    let images = &subject.given.images;
    for (index, image) in images.iter().enumerate() {
        if image.fingerprint.is_none() {
            continue;
        }
        let same = |other: &&MediaFacts| (other.bytes, &other.fingerprint) == (image.bytes, &image.fingerprint);
        if let Some(earlier) = images.iter().take(index).position(same) {
            out.push(of_file(&RULE, Some(index), &WORDING).arg(earlier + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::media::MediaFacts;
    use crate::domain::rules::probe::{items, jpeg, message, note, speaks};

    fn print(fingerprint: &str, bytes: u64) -> MediaFacts {
        MediaFacts { fingerprint: Some(fingerprint.to_owned()), bytes, ..jpeg(1080, 1440) }
    }

    #[test]
    fn the_later_ones_are_told_with_the_first() {
        let (a, b) = (print("a", 5), print("b", 5));
        assert_eq!(items(&RULE, note().images([&a, &b, &a, &a])), [Some(2), Some(3)]);
        assert_eq!(message(&RULE, note().images([&b, &a, &a])), "Picture 3 looks like the same file as picture 2");
    }

    #[test]
    fn another_size_or_no_fingerprint_is_no_duplicate() {
        assert!(!speaks(&RULE, note().images([&print("a", 5), &print("a", 6)])));
        assert!(!speaks(&RULE, note().images([&jpeg(1, 1), &jpeg(1, 1)])));
    }
}
