//! A picture's file is larger than the publishing page takes.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::wording::{Arg, Wording};

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

static OVER: Wording = Wording {
    message: Text {
        ja: "画像{0}は{1}。上限は{2}です",
        zh: "第 {0} 张图 {1}，上限 {2}",
        en: "Picture {0} is {1}, the limit is {2}",
    },
    why: Text {
        ja: "投稿ページが受け付けるのは1枚{2}まで。1024単位で数えた{3}も超えています。",
        zh: "发布页写明单张最大 {2}；即使按 1024 进位（{3}）也已超出。",
        en: "The publishing page takes up to {2} a picture. Even counted in steps of 1024, up to {3}, this is over.",
    },
    todo: TODO,
};

static UNSURE: Wording = Wording {
    message: Text {
        ja: "画像{0}は{1}。上限の{2}を超える可能性があります",
        zh: "第 {0} 张图 {1}，可能超出上限 {2}",
        en: "Picture {0} is {1}, perhaps over the limit of {2}",
    },
    why: Text {
        ja: "投稿ページの「{2}」が1000単位か1024単位かは書かれていません。1024単位なら{3}まで通ります。",
        zh: "发布页没有说明 {2} 按 1000 还是 1024 进位；按 1024 可到 {3}。",
        en: "The publishing page does not say whether {2} counts in steps of 1000 or 1024; with 1024 it reaches {3}.",
    },
    todo: TODO,
};

const TODO: Text = Text {
    ja: "画質か大きさを下げて書き出し、{2}以下にしてください。",
    zh: "降低画质或尺寸后重新导出，控制在 {2} 以内。",
    en: "Export it again at lower quality or size, within {2}.",
};

fn check(subject: &Subject<'_>, limits: &Limits, out: &mut Vec<Finding>) {
    let limit = limits.images_bytes;
    for (index, image) in subject.given.images.iter().enumerate() {
        let (severity, wording) = match image.bytes {
            bytes if bytes > limit.value.most => (Severity::Error, &OVER),
            bytes if bytes > limit.value.sure => (Severity::Warning, &UNSURE),
            _ => continue,
        };
        out.push(
            Finding::new(RULE.id, severity, Field::Images, wording)
                .item(index)
                .arg(index + 1)
                .arg(Arg::Bytes(image.bytes))
                .arg(Arg::Bytes(limit.value.sure))
                .arg(Arg::Bytes(limit.value.most))
                .source(limit.source),
        );
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
