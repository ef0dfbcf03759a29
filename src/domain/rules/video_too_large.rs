//! The video's file is larger than the publishing page takes.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::wording::{Arg, Wording};

/// The rule.
pub const RULE: Rule = Rule {
    id: "video-too-large",
    severity: Severity::Error,
    fields: &[Field::Video],
    about: About::new(Text {
        ja: "動画のファイルサイズが上限を超えています。",
        zh: "视频文件大小超出上限。",
        en: "The video's file is larger than allowed.",
    }),
    check,
};

static OVER: Wording = Wording {
    message: Text {
        ja: "動画は{0}。上限は{1}です",
        zh: "视频 {0}，上限 {1}",
        en: "The video is {0}, the limit is {1}",
    },
    why: Text {
        ja: "投稿ページが受け付けるのは{1}まで。1024単位で数えた{2}も超えています。",
        zh: "发布页写明最大 {1}；即使按 1024 进位（{2}）也已超出。",
        en: "The publishing page takes up to {1}. Even counted in steps of 1024, up to {2}, this is over.",
    },
    todo: TODO,
};

static UNSURE: Wording = Wording {
    message: Text {
        ja: "動画は{0}。上限の{1}を超える可能性があります",
        zh: "视频 {0}，可能超出上限 {1}",
        en: "The video is {0}, perhaps over the limit of {1}",
    },
    why: Text {
        ja: "投稿ページの「{1}」が1000単位か1024単位かは書かれていません。1024単位なら{2}まで通ります。",
        zh: "发布页没有说明 {1} 按 1000 还是 1024 进位；按 1024 可到 {2}。",
        en: "The publishing page does not say whether {1} counts in steps of 1000 or 1024; with 1024 it reaches {2}.",
    },
    todo: TODO,
};

const TODO: Text = Text {
    ja: "ビットレートを下げて書き出し、{1}以下にしてください。",
    zh: "降低码率后重新导出，控制在 {1} 以内。",
    en: "Export it again at a lower bit rate, within {1}.",
};

fn check(subject: &Subject<'_>, limits: &Limits, out: &mut Vec<Finding>) {
    let limit = limits.video_bytes;
    let Some(video) = subject.given.video else { return };
    let (severity, wording) = match video.bytes {
        bytes if bytes > limit.value.most => (Severity::Error, &OVER),
        bytes if bytes > limit.value.sure => (Severity::Warning, &UNSURE),
        _ => return,
    };
    out.push(
        Finding::new(RULE.id, severity, Field::Video, wording)
            .arg(Arg::Bytes(video.bytes))
            .arg(Arg::Bytes(limit.value.sure))
            .arg(Arg::Bytes(limit.value.most))
            .source(limit.source),
    );
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::finding::Severity;
    use crate::domain::media::MediaFacts;
    use crate::domain::rules::probe::{findings, message, mp4, note};

    #[test]
    fn between_the_two_gigabytes_it_is_a_warning() {
        for (bytes, said) in [
            (20_000_000_000, None),
            (20_000_000_001, Some(Severity::Warning)),
            (21_474_836_480, Some(Severity::Warning)),
            (21_474_836_481, Some(Severity::Error)),
        ] {
            let video = MediaFacts { bytes, ..mp4(1280, 720, 5.0) };
            assert_eq!(findings(&RULE, note().video(&video)).first().map(|it| it.severity), said, "{bytes}");
        }
    }

    #[test]
    fn the_size_is_said() {
        let large = MediaFacts { bytes: 23_500_000_000, ..mp4(1280, 720, 5.0) };
        assert_eq!(message(&RULE, note().video(&large)), "The video is 23.5 GB, the limit is 20 GB");
    }
}
