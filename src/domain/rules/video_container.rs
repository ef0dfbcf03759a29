//! The file given as a video is in a container the publishing page does not take, or no video at all.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::media::{MediaFacts, MediaKind, Trouble, display_name, display_names};
use crate::domain::rule::{About, Rule};
use crate::domain::rules::common::{EMPTY, EXPORT_AS, FORMAT, of_file};
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule = Rule {
    id: "video-container",
    severity: Severity::Error,
    fields: &[Field::Video],
    about: About::new(Text {
        ja: "動画の形式が受け付けられないか、動画ではありません。",
        zh: "视频格式不被接受，或文件不是视频。",
        en: "The video's format is not accepted, or the file is no video.",
    }),
    check,
};

static OTHER: Wording = Wording { message: FORMAT, why: WHY, todo: EXPORT_AS };

static PICTURE: Wording = Wording {
    message: Text {
        ja: "動画として選んだファイルは画像です",
        zh: "作为视频选择的文件其实是图片",
        en: "The file given as the video is a picture",
    },
    why: WHY,
    todo: Text {
        ja: "動画に差し替えるか、画像投稿にしてください。",
        zh: "换成视频，或改为图文笔记。",
        en: "Replace it with a video, or make it an image note.",
    },
};

static SOUND: Wording = Wording {
    message: Text {
        ja: "映像がなく、音声だけのファイルです",
        zh: "文件只有声音，没有画面",
        en: "The file holds sound only, no pictures",
    },
    why: Text {
        ja: "動画投稿には映像が必要です。",
        zh: "视频笔记需要有画面。",
        en: "A video note needs moving pictures.",
    },
    todo: Text {
        ja: "映像を含めて、{2}のいずれかで書き出してください。",
        zh: "连同画面重新导出为 {2} 之一。",
        en: "Export it with its pictures, as one of {2}.",
    },
};

static UNKNOWN: Wording = Wording {
    message: Text {
        ja: "動画として認識できません", zh: "无法识别为视频", en: "The file is not recognised as a video"
    },
    why: WHY,
    todo: Text {
        ja: "再生できるか確かめ、{2}のいずれかで書き出してください。",
        zh: "先确认能否播放，再导出为 {2} 之一。",
        en: "See whether it plays, and export it as one of {2}.",
    },
};

const WHY: Text = Text {
    ja: "投稿ページが受け付ける動画は{3}です。",
    zh: "发布页支持的视频格式是 {3}。",
    en: "The publishing page takes {3}.",
};

fn check(subject: &Subject<'_>, limits: &Limits, out: &mut Vec<Finding>) {
    let limit = limits.video_containers;
    let Some(video) = subject.given.video else { return };
    let Some(wording) = wrong(video, limit.value) else { return };
    out.push(
        of_file(&RULE, None, wording)
            .arg(display_name(video.format.as_deref().unwrap_or_default()))
            .arg(display_names(limits.video_recommended.value))
            .arg(display_names(limit.value))
            .source(limit.source),
    );
}

/// What is wrong with the container; nothing where it cannot be told.
fn wrong(video: &MediaFacts, accepted: &[&str]) -> Option<&'static Wording> {
    if video.trouble == Some(Trouble::Empty) {
        return Some(&EMPTY);
    }
    match (video.kind, video.format_is_in(accepted)) {
        (MediaKind::Image, _) => Some(&PICTURE),
        (MediaKind::Audio, _) => Some(&SOUND),
        (MediaKind::Video | MediaKind::Unknown, Some(true)) | (MediaKind::Video, None) => None,
        (MediaKind::Video | MediaKind::Unknown, Some(false)) => Some(&OTHER),
        // What was not read is not judged.
        (MediaKind::Unknown, None) if matches!(video.trouble, Some(Trouble::Unreadable | Trouble::Limit)) => None,
        (MediaKind::Unknown, None) => Some(&UNKNOWN),
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::media::{MediaFacts, MediaKind, Trouble};
    use crate::domain::rules::probe::{file, message, note, speaks};

    #[test]
    fn listed_containers_pass_even_unmeasured() {
        for format in ["mp4", "mov", "flv", "mkv", "mpegps", "mpegts"] {
            assert!(!speaks(&RULE, note().video(&file(MediaKind::Video, format))), "{format}");
        }
        assert!(!speaks(&RULE, note().video(&file(MediaKind::Unknown, "rm"))));
    }

    #[test]
    fn every_other_is_named() {
        let said = |facts: &MediaFacts| message(&RULE, note().video(facts));
        let empty = MediaFacts { trouble: Some(Trouble::Empty), ..MediaFacts::default() };
        assert_eq!(said(&file(MediaKind::Video, "webm")), "The video is in WebM format");
        assert_eq!(said(&file(MediaKind::Image, "gif")), "The file given as the video is a picture");
        assert_eq!(said(&file(MediaKind::Audio, "mp4")), "The file holds sound only, no pictures");
        assert_eq!(said(&MediaFacts::default()), "The file is not recognised as a video");
        assert_eq!(said(&empty), "The video is an empty file");
    }

    #[test]
    fn what_cannot_be_told_is_not_judged() {
        let gone = MediaFacts { trouble: Some(Trouble::Unreadable), ..MediaFacts::default() };
        let nameless = MediaFacts { kind: MediaKind::Video, ..MediaFacts::default() };
        assert!(!speaks(&RULE, note().video(&gone)));
        assert!(!speaks(&RULE, note().video(&nameless)));
    }
}
