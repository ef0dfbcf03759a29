//! A file given as a picture is in a format the publishing page does not take, or no picture at all.

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
    id: "image-format",
    severity: Severity::Error,
    fields: &[Field::Images],
    about: About::new(Text {
        ja: "画像の形式が受け付けられないか、画像ではありません。",
        zh: "图片格式不被接受，或文件不是图片。",
        en: "A picture's format is not accepted, or the file is no picture.",
    }),
    check,
};

static GIF: Wording = Wording {
    message: FORMAT,
    why: Text {
        ja: "投稿ページが受け付ける画像は{2}です。GIFには対応しないとしています。",
        zh: "发布页支持的图片格式是 {2}，并写明不支持 GIF。",
        en: "The publishing page takes {2} and says it takes no GIF.",
    },
    todo: Text {
        ja: "静止画なら{2}のいずれかで書き出し、動きを見せるなら動画投稿にしてください。",
        zh: "静态图导出为 {2} 之一；要展示动态就改为视频笔记。",
        en: "Export a still one as one of {2}; to show the motion, make it a video note.",
    },
};

static PHONE: Wording = Wording {
    message: FORMAT,
    why: Text {
        ja: "{1}はiPhoneなどの保存形式で、投稿ページが挙げる{2}に含まれません。",
        zh: "{1} 是 iPhone 等手机的存储格式，不在发布页列出的 {2} 之中。",
        en: "{1} is what iPhones and other phones save; the publishing page lists {2}.",
    },
    todo: Text {
        ja: "{2}のいずれかに変換してください。iPhoneは「カメラ」の設定で「互換性優先」にすると、次からJPEGで撮れます。",
        zh: "转换为 {2} 之一。iPhone 可在相机设置中选“兼容性最佳”，以后直接拍成 JPEG。",
        en: "Convert it to one of {2}. With “Most Compatible” in its camera settings an iPhone takes JPEG from then on.",
    },
};

static OTHER: Wording = Wording { message: FORMAT, why: WHY, todo: EXPORT_AS };

static MOVING: Wording = Wording {
    message: Text { ja: "{0}は動画です", zh: "{0}其实是视频", en: "{0} is a video" },
    why: WHY,
    todo: Text {
        ja: "画像に差し替えるか、動画投稿にしてください。",
        zh: "换成图片，或改为视频笔记。",
        en: "Replace it with a picture, or make it a video note.",
    },
};

static UNKNOWN: Wording = Wording {
    message: Text {
        ja: "{0}は画像として認識できません",
        zh: "{0}无法识别为图片",
        en: "{0} is not recognised as a picture",
    },
    why: WHY,
    todo: Text {
        ja: "画像ソフトで開けるか確かめ、{2}のいずれかで書き出してください。",
        zh: "先确认看图软件能否打开，再导出为 {2} 之一。",
        en: "See whether a picture program opens it, and export it as one of {2}.",
    },
};

const WHY: Text = Text {
    ja: "投稿ページが受け付ける画像は{2}です。",
    zh: "发布页支持的图片格式是 {2}。",
    en: "The publishing page takes {2}.",
};

fn check(subject: &Subject<'_>, limits: &Limits, out: &mut Vec<Finding>) {
    let limit = limits.images_formats;
    for (index, image) in subject.given.images.iter().enumerate() {
        let Some(wording) = wrong(image, limit.value) else { continue };
        out.push(
            of_file(&RULE, Some(index), wording)
                .arg(display_name(image.format.as_deref().unwrap_or_default()))
                .arg(display_names(limit.value))
                .source(limit.source),
        );
    }
}

/// What is wrong with the format; nothing where it cannot be told.
fn wrong(image: &MediaFacts, accepted: &[&str]) -> Option<&'static Wording> {
    if image.trouble == Some(Trouble::Empty) {
        return Some(&EMPTY);
    }
    match (image.kind, image.format_is_in(accepted)) {
        (MediaKind::Video, _) => Some(&MOVING),
        (MediaKind::Audio, _) => Some(&UNKNOWN),
        (MediaKind::Image | MediaKind::Unknown, Some(true)) | (MediaKind::Image, None) => None,
        (MediaKind::Image | MediaKind::Unknown, Some(false)) => Some(match image.format.as_deref() {
            Some("gif") => &GIF,
            Some("heic" | "heif") => &PHONE,
            _ => &OTHER,
        }),
        // What was not read is not judged.
        (MediaKind::Unknown, None) if matches!(image.trouble, Some(Trouble::Unreadable | Trouble::Limit)) => None,
        (MediaKind::Unknown, None) => Some(&UNKNOWN),
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::media::{MediaFacts, MediaKind, Trouble};
    use crate::domain::rules::probe::{file, message, note, speaks};

    fn unknown(trouble: Option<Trouble>) -> MediaFacts {
        MediaFacts { trouble, ..MediaFacts::default() }
    }

    #[test]
    fn the_three_formats_pass() {
        for format in ["png", "jpeg", "webp"] {
            assert!(!speaks(&RULE, note().images([&file(MediaKind::Image, format)])));
        }
    }

    #[test]
    fn every_other_is_named() {
        let said = |facts: &MediaFacts| message(&RULE, note().images([facts]));
        assert_eq!(said(&file(MediaKind::Image, "gif")), "Picture 1 is in GIF format");
        assert_eq!(said(&file(MediaKind::Image, "heic")), "Picture 1 is in HEIC format");
        assert_eq!(said(&file(MediaKind::Image, "tiff")), "Picture 1 is in TIFF format");
        assert_eq!(said(&file(MediaKind::Video, "mp4")), "Picture 1 is a video");
        assert_eq!(said(&file(MediaKind::Audio, "ogg")), "Picture 1 is not recognised as a picture");
        assert_eq!(said(&unknown(None)), "Picture 1 is not recognised as a picture");
        assert_eq!(said(&unknown(Some(Trouble::Empty))), "Picture 1 is an empty file");
    }

    #[test]
    fn what_cannot_be_told_is_not_judged() {
        let nameless = MediaFacts { kind: MediaKind::Image, ..MediaFacts::default() };
        let named = MediaFacts { kind: MediaKind::Unknown, ..file(MediaKind::Unknown, "jpeg") };
        assert!(!speaks(&RULE, note().images([&nameless, &named, &unknown(Some(Trouble::Unreadable))])));
    }
}
