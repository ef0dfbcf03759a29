//! The video has a high dynamic range.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::rules::common::of_file;
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::wording::Wording;

/// The rule. Pictures are not its concern: their HDR is mostly a map beside a picture that shows anywhere.
pub const RULE: Rule = Rule {
    id: "video-hdr",
    severity: Severity::Advice,
    fields: &[Field::Video],
    about: About::new(Text { ja: "動画がHDRです。", zh: "视频是 HDR。", en: "The video is HDR." }),
    check,
};

static WORDING: Wording = Wording {
    message: Text { ja: "{0}はHDRです", zh: "{0}是 HDR", en: "{0} is HDR" },
    why: Text {
        ja: "HDRに対応しない画面や変換では、白っぽく、または暗く見えることがあります。小紅書での扱いは確認できていません。",
        zh: "在不支持 HDR 的屏幕上，或转码之后，画面可能发灰或偏暗。小红书如何处理尚未确认。",
        en: "Where HDR is not supported, it may look washed out or too dark. How RED treats it is not known.",
    },
    todo: Text {
        ja: "SDRで書き出し直してください。", zh: "转为 SDR 后重新导出。", en: "Export again in SDR."
    },
};

fn check(subject: &Subject<'_>, _: &Limits, out: &mut Vec<Finding>) {
    if subject.given.video.is_some_and(|video| video.hdr == Some(true)) {
        out.push(of_file(&RULE, None, &WORDING));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::media::MediaFacts;
    use crate::domain::rules::probe::{jpeg, message, mp4, note, speaks};

    #[test]
    fn only_a_known_hdr_video_is_told() {
        let with = |hdr| MediaFacts { hdr, ..mp4(1280, 720, 5.0) };
        assert_eq!(message(&RULE, note().video(&with(Some(true)))), "The video is HDR");
        assert!(!speaks(&RULE, note().video(&with(Some(false)))));
        assert!(!speaks(&RULE, note().video(&with(None))));
    }

    #[test]
    fn a_picture_with_a_gain_map_is_not() {
        let mapped = MediaFacts { hdr: Some(true), ..jpeg(1080, 1440) };
        assert!(!speaks(&RULE, note().images([&mapped])));
    }
}
