//! The video carries no sound.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::media::MediaKind;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule = Rule {
    id: "video-silent",
    severity: Severity::Advice,
    fields: &[Field::Video],
    about: About::new(Text {
        ja: "動画に音声がありません。",
        zh: "视频没有音轨。",
        en: "The video has no sound track.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "動画に音声がありません", zh: "视频没有音轨", en: "The video has no sound track"
    },
    why: Text {
        ja: "投稿ページに音声の決まりは見当たりませんが、書き出しの設定で抜けることがあります。",
        zh: "发布页没有关于声音的要求，但音轨可能在导出时漏掉。",
        en: "The publishing page states nothing on sound, but a track is easily lost on export.",
    },
    todo: Text {
        ja: "意図どおりか確かめ、必要なら音声付きで書き出してください。",
        zh: "确认是否有意；需要声音就带音轨重新导出。",
        en: "Make sure that it is intended, or export it with sound.",
    },
};

fn check(subject: &Subject<'_>, _: &Limits, out: &mut Vec<Finding>) {
    let Some(video) = subject.given.video else { return };
    if video.kind == MediaKind::Video && video.has_audio == Some(false) {
        out.push(Finding::new(RULE.id, RULE.severity, Field::Video, &WORDING));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::media::{MediaFacts, MediaKind};
    use crate::domain::rules::probe::{file, mp4, note, speaks};

    #[test]
    fn only_a_known_silence_is_told() {
        let silent = MediaFacts { has_audio: Some(false), ..mp4(1280, 720, 5.0) };
        assert!(speaks(&RULE, note().video(&silent)));
        assert!(!speaks(&RULE, note().video(&mp4(1280, 720, 5.0))));
        assert!(!speaks(&RULE, note().video(&file(MediaKind::Video, "mp4"))));
    }
}
