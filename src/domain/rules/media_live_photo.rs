//! A picture and a video are the two halves of one Live Photo.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::media::{MediaFacts, MediaKind, extension};
use crate::domain::rule::{About, Rule};
use crate::domain::rules::common::{files, of_file};
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule = Rule {
    id: "media-live-photo",
    severity: Severity::Advice,
    fields: &[Field::Images, Field::Video],
    about: About::new(Text {
        ja: "画像と動画が1つのLive Photoのようです。",
        zh: "图片和视频似乎是同一张实况照片。",
        en: "A picture and a video seem to be one Live Photo.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "{0}と「{1}」は1つのLive Photoのようです",
        zh: "{0}和“{1}”似乎是同一张实况照片",
        en: "{0} and “{1}” seem to be one Live Photo",
    },
    why: Text {
        ja: "投稿ページは、Liveに対応しないとしていました。そこでは画像と動画は別々のファイルです。",
        zh: "发布页旧版文字写明不支持 Live，图片和视频在那里是两个文件。",
        en: "The publishing page said it takes no Live; to it these are a picture and a video.",
    },
    todo: Text {
        ja: "画像か動画、どちらか一方を使ってください。",
        zh: "图片和视频只用其中一个。",
        en: "Use either the picture or the video.",
    },
};

/// A Live Photo lasts about three seconds; a longer film only bears the picture's name.
const LONGEST: f64 = 5.0;

fn check(subject: &Subject<'_>, limits: &Limits, out: &mut Vec<Finding>) {
    if limits.images_animated.value {
        return;
    }
    let mut all = files(&subject.given);
    let published = all.len();
    for file in &subject.given.aside {
        all.push((None, file));
    }
    for (index, file) in all.iter().take(published) {
        for (at, (_, other)) in all.iter().enumerate() {
            // A pair is told once: of the picture, if that is published.
            if pair(file, other) || (at >= published && pair(other, file)) {
                let name = other.name.as_deref().unwrap_or_default();
                out.push(of_file(&RULE, *index, &WORDING).arg(name).source(limits.images_animated.source));
                break;
            }
        }
    }
}

/// Whether these are named and made as phones name and make a Live Photo's picture and film: `IMG_1.HEIC`, `IMG_1.MOV`.
fn pair(picture: &MediaFacts, film: &MediaFacts) -> bool {
    picture.format_is_in(&["heic", "heif", "jpeg"]) == Some(true)
        && film.format_is_in(&["mov"]) == Some(true)
        && film.kind == MediaKind::Video
        && film.duration.is_none_or(|seconds| seconds <= LONGEST)
        && stem(picture).is_some_and(|name| stem(film).is_some_and(|other| name.eq_ignore_ascii_case(other)))
}

/// A file's name up to its extension.
fn stem(file: &MediaFacts) -> Option<&str> {
    let name = file.name.as_deref()?;
    name.strip_suffix(extension(name)?)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::media::{MediaFacts, MediaKind};
    use crate::domain::rules::probe::{file, items, message, note, speaks};
    use crate::domain::subject::NoteKind;

    fn picture(format: &str, name: &str) -> MediaFacts {
        MediaFacts { name: Some(name.to_owned()), ..file(MediaKind::Image, format) }
    }

    fn film(name: &str, seconds: Option<f64>) -> MediaFacts {
        MediaFacts { name: Some(name.to_owned()), duration: seconds, ..file(MediaKind::Video, "mov") }
    }

    #[test]
    fn a_picture_and_its_film_are_told_wherever_the_film_is() {
        let (heic, mov) = (picture("heic", "IMG_0042.HEIC"), film("img_0042.mov", Some(2.9)));
        let said = "Picture 1 and “img_0042.mov” seem to be one Live Photo";
        assert_eq!(message(&RULE, note().images([&heic]).with(|given| given.aside = vec![&mov])), said);
        assert_eq!(message(&RULE, note().images([&heic, &mov])), said);
        let both = || note().images([&heic]).video(&mov);
        assert_eq!(message(&RULE, both()), said);
        assert_eq!(items(&RULE, both().with(|given| given.kind = NoteKind::Images)), [Some(0)]);
    }

    #[test]
    fn a_film_whose_picture_lies_aside_is_told() {
        let (jpeg, mov) = (picture("jpeg", "IMG_0042.JPG"), film("IMG_0042.MOV", None));
        let aside = note().video(&mov).with(|given| given.aside = vec![&jpeg]);
        assert_eq!(message(&RULE, aside), "The video and “IMG_0042.JPG” seem to be one Live Photo");
    }

    #[test]
    fn other_names_formats_and_lengths_are_no_pair() {
        let heic = picture("heic", "IMG_0042.HEIC");
        let other = film("IMG_0043.MOV", Some(2.0));
        let long = film("IMG_0042.MOV", Some(30.0));
        let mp4 = MediaFacts { format: Some("mp4".to_owned()), ..film("IMG_0042.MP4", Some(2.0)) };
        let nameless = MediaFacts { name: None, ..film("", Some(2.0)) };
        for film in [&other, &long, &mp4, &nameless] {
            assert!(!speaks(&RULE, note().images([&heic]).video(film)), "{film:?}");
        }
        let mov = film("IMG_0042.MOV", Some(2.0));
        assert!(!speaks(&RULE, note().images([&picture("png", "IMG_0042.PNG")]).video(&mov)));
        assert!(!speaks(&RULE, note().images([&file(MediaKind::Image, "heic")]).video(&mov)));
    }

    #[test]
    fn what_is_not_published_is_not_told() {
        let (heic, mov) = (picture("heic", "IMG_0042.HEIC"), film("IMG_0042.MOV", Some(2.0)));
        assert!(!speaks(&RULE, note().with(|given| given.aside = vec![&heic, &mov])));
    }
}
