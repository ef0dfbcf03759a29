//! A file's name promises another format than its bytes hold.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::media::{MediaFacts, display_name, extension, names_agree};
use crate::domain::rule::{About, Rule};
use crate::domain::rules::common::{files, of_file};
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule = Rule {
    id: "name-disagrees",
    severity: Severity::Warning,
    fields: &[Field::Images, Field::Video],
    about: About::new(Text {
        ja: "拡張子がファイルの中身と違います。",
        zh: "扩展名与文件内容不符。",
        en: "A file name's extension does not match what is inside.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "{0}の拡張子は.{1}ですが、中身は{2}です",
        zh: "{0}扩展名是 .{1}，内容却是 {2}",
        en: "{0} is named .{1} and holds {2}",
    },
    why: Text {
        ja: "名前で形式を判断するところでは、開けないか、受け付けられないことがあります。",
        zh: "有些地方按扩展名判断格式，可能打不开或上传失败。",
        en: "Where the name decides, the file may not open or upload.",
    },
    todo: Text {
        ja: "拡張子を中身に合わせるか、使いたい形式で書き出し直してください。",
        zh: "把扩展名改成与内容一致，或按需要的格式重新导出。",
        en: "Rename it to what it holds, or export it again in the format you want.",
    },
};

fn check(subject: &Subject<'_>, _: &Limits, out: &mut Vec<Finding>) {
    for (index, file) in files(&subject.given) {
        if let Some((extension, format)) = lie(file) {
            out.push(of_file(&RULE, index, &WORDING).arg(extension).arg(format));
        }
    }
}

/// What the name says and what the bytes are, where they disagree.
fn lie(file: &MediaFacts) -> Option<(&str, &str)> {
    let (format, name) = (file.format.as_deref()?, file.name.as_deref()?);
    let extension = extension(name).filter(|_| !names_agree(format, name))?;
    Some((extension, display_name(format)))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::media::{MediaFacts, MediaKind};
    use crate::domain::rules::probe::{file, jpeg, message, mp4, note, speaks};

    fn named(name: &str, facts: MediaFacts) -> MediaFacts {
        MediaFacts { name: Some(name.to_owned()), ..facts }
    }

    #[test]
    fn a_heic_named_jpg_is_told() {
        let lie = named("IMG_1.JPG", file(MediaKind::Image, "heic"));
        assert_eq!(message(&RULE, note().images([&lie])), "Picture 1 is named .JPG and holds HEIC");
        let lie = named("a.mp4", file(MediaKind::Video, "mkv"));
        assert_eq!(message(&RULE, note().video(&lie)), "The video is named .mp4 and holds MKV");
    }

    #[test]
    fn relatives_and_the_unknown_are_not() {
        let quiet = [
            named("a.jpeg", jpeg(1, 1)),
            named("a", jpeg(1, 1)),
            named("a.old", jpeg(1, 1)),
            named("a.png", MediaFacts::default()),
            jpeg(1, 1),
        ];
        assert!(!speaks(&RULE, note().images(&quiet)));
        assert!(!speaks(&RULE, note().video(&named("a.mov", mp4(1280, 720, 5.0)))));
    }
}
