//! A file that cannot be measured here, or of which something is not told: no failure of the note, but somebody has to
//! look.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::media::{MediaFacts, MediaKind, Trouble};
use crate::domain::rule::{About, Rule};
use crate::domain::rules::common::{files, of_file};
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule = Rule {
    id: "media-unmeasured",
    severity: Severity::Advice,
    fields: &[Field::Images, Field::Video],
    about: About::new(Text {
        ja: "画像か動画を、ここでは測れないか、一部しか測れません。",
        zh: "图片或视频在这里无法测量，或只能测出一部分。",
        en: "A picture or the video cannot be measured here, or not wholly.",
    }),
    check,
};

static FOREIGN: Wording = Wording {
    message: MESSAGE,
    why: Text {
        ja: "この形式は中身まで読めません。問題があるという意味ではありません。",
        zh: "这种格式在这里读不到内部信息，不代表文件有问题。",
        en: "This format is not read in detail. That does not mean anything is wrong with it.",
    },
    todo: TODO,
};

static LARGE: Wording = Wording {
    message: MESSAGE,
    why: Text {
        ja: "測るには読み込む量が多すぎるため、途中でやめました。問題があるという意味ではありません。",
        zh: "需要读取的内容太多，已中途停止，不代表文件有问题。",
        en: "Too much would have to be read, so it was left off. That does not mean anything is wrong with it.",
    },
    todo: TODO,
};

static GONE: Wording = Wording {
    message: MESSAGE,
    why: Text {
        ja: "ファイルを読めませんでした。選んだ後に変更・移動・削除された可能性があります。",
        zh: "文件读取失败，可能在选择之后被修改、移动或删除。",
        en: "The file could not be read; it may have been changed, moved or deleted since it was picked.",
    },
    todo: Text {
        ja: "ファイルを選び直してください。", zh: "重新选择文件。", en: "Pick the file again."
    },
};

/// The file was read, and something is not in it or not where it was looked for.
static UNKNOWN: Wording = Wording {
    message: Text { ja: "{0}の{1}は不明です", zh: "{0}的{1}未知", en: "{0}: {1} unknown" },
    why: Text {
        ja: "ここではファイルから読み取れません。問題があるという意味ではありません。",
        zh: "在这里无法从文件中读出，不代表文件有问题。",
        en: "It cannot be told from the file here. That does not mean anything is wrong with it.",
    },
    todo: TODO,
};

const MESSAGE: Text =
    Text { ja: "{0}はここでは測れません", zh: "{0}在这里无法测量", en: "{0} cannot be measured here" };

const TODO: Text = Text {
    ja: "{1}を別のソフトで確かめてください。",
    zh: "用其他软件确认{1}。",
    en: "Look up its {1} in another program.",
};

static SIDES: Text = Text { ja: "縦横の大きさ", zh: "宽高", en: "width and height" };
static LENGTH: Text = Text { ja: "長さ", zh: "时长", en: "length" };
static LENGTH_AND_SIDES: Text =
    Text { ja: "長さと縦横の大きさ", zh: "时长和宽高", en: "length, width and height" };

fn check(subject: &Subject<'_>, _: &Limits, out: &mut Vec<Finding>) {
    for (index, file) in files(&subject.given) {
        let video = index.is_none();
        let all = if video { &LENGTH_AND_SIDES } else { &SIDES };
        let (wording, unknown) = match file.trouble {
            Some(Trouble::Unsupported) => (&FOREIGN, all),
            Some(Trouble::Limit) => (&LARGE, all),
            Some(Trouble::Unreadable) => (&GONE, all),
            Some(_) => continue,
            None => match missing(file, video) {
                Some(unknown) => (&UNKNOWN, unknown),
                None => continue,
            },
        };
        out.push(of_file(&RULE, index, wording).arg(unknown));
    }
}

/// What rules ask of a picture or a video and its file did not tell. A file that nobody read, because somebody handed in
/// no more than its name and size, may tell everything.
fn missing(file: &MediaFacts, video: bool) -> Option<&'static Text> {
    let expected = if video { MediaKind::Video } else { MediaKind::Image };
    if file.reads == 0 || file.kind != expected {
        return None;
    }
    match (video && file.duration.is_none(), file.displayed().is_none()) {
        (true, true) => Some(&LENGTH_AND_SIDES),
        (true, false) => Some(&LENGTH),
        (false, true) => Some(&SIDES),
        (false, false) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::finding::Severity;
    use crate::domain::media::{MediaFacts, MediaKind, Trouble};
    use crate::domain::rules::probe::{file, findings, items, jpeg, message, mp4, note, speaks};

    fn with(trouble: Trouble) -> MediaFacts {
        MediaFacts { trouble: Some(trouble), ..jpeg(1080, 1440) }
    }

    #[test]
    fn an_unmeasured_video_is_advice_only() {
        let rm = MediaFacts { trouble: Some(Trouble::Unsupported), ..file(MediaKind::Unknown, "rm") };
        assert_eq!(message(&RULE, note().video(&rm)), "The video cannot be measured here");
        assert!(findings(&RULE, note().video(&rm)).iter().all(|it| it.severity == Severity::Advice));
    }

    #[test]
    fn what_a_file_that_was_read_does_not_tell_is_named() {
        let read = |facts| MediaFacts { reads: 3, ..facts };
        let said = |facts| message(&RULE, note().video(&read(facts)));
        let endless = MediaFacts { duration: None, ..mp4(1280, 720, 5.0) };
        assert_eq!(said(endless), "The video: length unknown");
        assert_eq!(said(file(MediaKind::Video, "mp4")), "The video: length, width and height unknown");
        let png = read(file(MediaKind::Image, "png"));
        assert_eq!(message(&RULE, note().images([&jpeg(1, 1), &png])), "Picture 2: width and height unknown");
        assert!(!speaks(&RULE, note().images([&read(jpeg(1, 1))])));
    }

    #[test]
    fn of_a_file_that_nobody_read_and_of_another_kind_nothing_is_missed() {
        let bare = file(MediaKind::Video, "mp4");
        let picture = MediaFacts { reads: 1, ..file(MediaKind::Image, "png") };
        let strange = MediaFacts { reads: 1, ..MediaFacts::default() };
        for facts in [&bare, &picture, &strange] {
            assert!(!speaks(&RULE, note().video(facts)), "{facts:?}");
        }
    }

    #[test]
    fn three_troubles_are_told_here_and_the_others_elsewhere() {
        let told = [with(Trouble::Unsupported), with(Trouble::Limit), with(Trouble::Unreadable)];
        assert_eq!(items(&RULE, note().images(&told)), [Some(0), Some(1), Some(2)]);
        let quiet = [with(Trouble::Empty), with(Trouble::Truncated), with(Trouble::Damaged), jpeg(1, 1)];
        assert!(!speaks(&RULE, note().images(&quiet)));
    }
}
