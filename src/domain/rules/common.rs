//! What the rules on files share: which file they speak of, and what they ask of pictures and videos alike.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::media::MediaFacts;
use crate::domain::rule::Rule;
use crate::domain::ruleset::{Bytes, Limit, Size};
use crate::domain::subject::Given;
use crate::domain::wording::{Arg, Wording};

static VIDEO: Text = Text { ja: "動画", zh: "视频", en: "The video" };

/// The published files: each picture with its index, then the video.
pub fn files<'a>(given: &Given<'a>) -> Vec<(Option<usize>, &'a MediaFacts)> {
    let mut files = Vec::with_capacity(given.images.len() + 1);
    for (index, image) in given.images.iter().enumerate() {
        files.push((Some(index), *image));
    }
    if let Some(video) = given.video {
        files.push((None, video));
    }
    files
}

/// A finding about the picture with this index, or the video. `{0}` is what it is called.
pub fn of_file(rule: &Rule, index: Option<usize>, wording: &'static Wording) -> Finding {
    match index {
        Some(index) => of_numbers(rule, vec![index + 1], wording),
        None => Finding::new(rule.id, rule.severity, Field::Video, wording).arg(&VIDEO),
    }
}

/// A finding about the pictures with these numbers. One is an item, several are the field.
fn of_numbers(rule: &Rule, numbers: Vec<usize>, wording: &'static Wording) -> Finding {
    let mut finding = Finding::new(rule.id, rule.severity, Field::Images, wording);
    if let [only] = numbers[..] {
        finding = finding.item(only - 1);
    }
    finding.arg(Arg::Pictures(numbers))
}

/// One finding about all pictures that are so: a camera makes its pictures alike, and as many findings as pictures would
/// hide the others. `{0}` is what they are called.
pub fn of_pictures(
    rule: &Rule,
    given: &Given<'_>,
    wording: &'static Wording,
    are_so: &dyn Fn(&MediaFacts) -> bool,
) -> Option<Finding> {
    let mut numbers = Vec::new();
    for (index, image) in given.images.iter().enumerate() {
        if are_so(image) {
            numbers.push(index + 1);
        }
    }
    (!numbers.is_empty()).then(|| of_numbers(rule, numbers, wording))
}

/// A file's format, `{1}`.
pub const FORMAT: Text = Text { ja: "{0}は{1}形式です", zh: "{0}是 {1} 格式", en: "{0} is in {1} format" };

/// What to do about a format: `{2}` are others.
pub const EXPORT_AS: Text =
    Text {
        ja: "{2}のいずれかで書き出してください。", zh: "导出为 {2} 之一。", en: "Export it as one of {2}."
    };

/// What to do about colours.
pub const TO_SRGB: Text =
    Text {
        ja: "sRGBで書き出し直してください。", zh: "转为 sRGB 后重新导出。", en: "Export again in sRGB."
    };

/// A file without bytes.
pub static EMPTY: Wording = Wording {
    message: Text { ja: "{0}は空のファイルです", zh: "{0}是空文件", en: "{0} is an empty file" },
    why: Text {
        ja: "0バイトで、中身がありません。",
        zh: "文件为 0 字节，里面没有内容。",
        en: "It has no bytes, so there is nothing in it.",
    },
    todo: Text {
        ja: "元のファイルを選び直してください。", zh: "重新选择原文件。", en: "Pick the original again."
    },
};

static OVER: Wording = Wording {
    message: Text {
        ja: "{0}は{1}。上限は{2}です", zh: "{0} {1}，上限 {2}", en: "{0} is {1}, the limit is {2}"
    },
    why: Text {
        ja: "投稿ページが受け付けるのは1ファイル{2}まで。1024単位で数えた{3}も超えています。",
        zh: "发布页写明单个文件最大 {2}；即使按 1024 进位（{3}）也已超出。",
        en: "The publishing page takes up to {2}. Even counted in steps of 1024, up to {3}, this is over.",
    },
    todo: SMALLER,
};

static UNSURE: Wording = Wording {
    message: Text {
        ja: "{0}は{1}。上限の{2}を超える可能性があります",
        zh: "{0} {1}，可能超出上限 {2}",
        en: "{0} is {1}, perhaps over the limit of {2}",
    },
    why: Text {
        ja: "投稿ページの「{2}」が1000単位か1024単位かは書かれていません。1024単位なら{3}まで通ります。",
        zh: "发布页没有说明 {2} 按 1000 还是 1024 进位；按 1024 可到 {3}。",
        en: "The publishing page does not say whether {2} counts in steps of 1000 or 1024; with 1024 it reaches {3}.",
    },
    todo: SMALLER,
};

const SMALLER: Text = Text {
    ja: "画質か解像度を下げて書き出し、{2}以下にしてください。",
    zh: "降低画质或分辨率后重新导出，控制在 {2} 以内。",
    en: "Export it again at lower quality or resolution, within {2}.",
};

/// Says that a file has more bytes than it may, or perhaps.
pub fn too_large(rule: &Rule, index: Option<usize>, bytes: u64, limit: Limit<Bytes>) -> Option<Finding> {
    let Bytes { sure, most } = limit.value;
    if bytes <= sure {
        return None;
    }
    let mut finding = of_file(rule, index, &OVER).source(limit.source);
    if bytes <= most {
        (finding.severity, finding.wording) = (Severity::Warning, &UNSURE);
    }
    for bytes in [bytes, sure, most] {
        finding.args.push(Arg::Bytes(bytes));
    }
    Some(finding)
}

/// What [`too_small`] says is wrong.
pub const TOO_SMALL: Text = Text {
    ja: "{0}は{1}×{2}px。推奨は{3}×{4}px以上です",
    zh: "{0} {1}×{2}，建议不低于 {3}×{4}",
    en: "{0} is {1}×{2}, recommended is {3}×{4} or more",
};

/// Says that a file is shown with fewer pixels than it should have, upright or lying.
pub fn too_small(
    rule: &Rule,
    index: Option<usize>,
    file: &MediaFacts,
    limit: Limit<Size>,
    wording: &'static Wording,
) -> Option<Finding> {
    let (width, height) = file.displayed()?;
    let mut least = limit.value;
    // Said the way the file lies.
    if width.cmp(&height) == least.height.cmp(&least.width) {
        least = Size { width: least.height, height: least.width };
    }
    if width >= least.width && height >= least.height {
        return None;
    }
    let mut finding = of_file(rule, index, wording).source(limit.source);
    for pixels in [width, height, least.width, least.height] {
        finding = finding.arg(pixels);
    }
    Some(finding)
}
