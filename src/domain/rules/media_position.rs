//! A file holds the place it was taken at.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::media::MediaFacts;
use crate::domain::rule::{About, Rule};
use crate::domain::rules::common::{of_file, of_pictures};
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule = Rule {
    id: "media-position",
    severity: Severity::Advice,
    fields: &[Field::Images, Field::Video],
    about: About::new(Text {
        ja: "画像か動画に位置情報が入っています。",
        zh: "图片或视频带有位置信息。",
        en: "A picture or the video holds a location.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "{0}に撮影場所の記録（位置情報）があります",
        zh: "{0}带有拍摄位置信息",
        en: "{0}: location included",
    },
    why: Text {
        ja: "ファイルを受け取った人は撮影場所を読み取れます。小紅書が取り除くかどうかは確認できていません。",
        zh: "拿到文件的人能读出拍摄地点。小红书是否会清除尚未确认。",
        en: "Whoever gets the file can read where it was taken. Whether RED takes that out is not known.",
    },
    todo: Text {
        ja: "知られて困る場所なら、位置情報なしで書き出し直してください。",
        zh: "地点不便公开的话，去掉位置信息后重新导出。",
        en: "Export again without the location, unless the place may be known.",
    },
};

fn check(subject: &Subject<'_>, _: &Limits, out: &mut Vec<Finding>) {
    out.extend(of_pictures(&RULE, &subject.given, &WORDING, &located));
    if subject.given.video.is_some_and(located) {
        out.push(of_file(&RULE, None, &WORDING));
    }
}

fn located(file: &MediaFacts) -> bool {
    file.gps == Some(true)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::media::MediaFacts;
    use crate::domain::rules::probe::{items, jpeg, message, mp4, note, speaks};

    fn at(gps: Option<bool>) -> MediaFacts {
        MediaFacts { gps, ..jpeg(1080, 1440) }
    }

    #[test]
    fn one_picture_is_marked_and_several_are_told_together() {
        let images = [at(Some(false)), at(Some(true)), at(None)];
        assert_eq!(items(&RULE, note().images(&images)), [Some(1)]);
        let images = [at(Some(true)), at(None), at(Some(true))];
        assert_eq!(items(&RULE, note().images(&images)), [None]);
        assert_eq!(message(&RULE, note().images(&images)), "Pictures 1, 3: location included");
    }

    #[test]
    fn the_video_speaks_for_itself() {
        let video = MediaFacts { gps: Some(true), ..mp4(1280, 720, 5.0) };
        assert_eq!(message(&RULE, note().video(&video)), "The video: location included");
        assert_eq!(items(&RULE, note().images([&at(Some(true))]).video(&video)), [Some(0), None]);
    }

    #[test]
    fn none_and_unknown_are_not_told() {
        assert!(!speaks(&RULE, note().images([&at(Some(false)), &at(None)]).video(&mp4(1280, 720, 5.0))));
    }
}
