//! A file ends early or contradicts itself.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::media::Trouble;
use crate::domain::rule::{About, Rule};
use crate::domain::rules::common::{files, of_file};
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::wording::Wording;

/// The rule. An empty file is told by the rules on formats.
pub const RULE: Rule = Rule {
    id: "media-damaged",
    severity: Severity::Warning,
    fields: &[Field::Images, Field::Video],
    about: About::new(Text {
        ja: "画像か動画のファイルが途中で切れているか、壊れています。",
        zh: "图片或视频文件不完整或已损坏。",
        en: "A picture or the video is cut off or damaged.",
    }),
    check,
};

static SHORT: Wording = Wording {
    message: Text {
        ja: "{0}のファイルが途中で切れています", zh: "{0}的文件不完整", en: "{0} is an incomplete file"
    },
    why: Text {
        ja: "コピーや書き出しが途中で止まった可能性があります。表示されないか、受け付けられないことがあります。",
        zh: "可能是复制或导出中断，上传后可能无法显示，或被拒绝。",
        en: "Copying or exporting may have stopped midway; it may not show, or be refused.",
    },
    todo: TODO,
};

static BROKEN: Wording = Wording {
    message: Text {
        ja: "{0}のデータに矛盾があります", zh: "{0}的数据前后矛盾", en: "{0} contradicts its own format"
    },
    why: Text {
        ja: "形式の決まりと合わない部分があります。表示されないか、受け付けられないことがあります。",
        zh: "部分数据不符合格式规范，上传后可能无法显示，或被拒绝。",
        en: "Parts of it do not follow the format; it may not show, or be refused.",
    },
    todo: TODO,
};

const TODO: Text = Text {
    ja: "元のデータからもう一度書き出してください。",
    zh: "从原始文件重新导出。",
    en: "Export it again from the original.",
};

fn check(subject: &Subject<'_>, _: &Limits, out: &mut Vec<Finding>) {
    for (index, file) in files(&subject.given) {
        let wording = match file.trouble {
            Some(Trouble::Truncated) => &SHORT,
            Some(Trouble::Damaged) => &BROKEN,
            _ => continue,
        };
        out.push(of_file(&RULE, index, wording));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::media::{MediaFacts, Trouble};
    use crate::domain::rules::probe::{items, jpeg, message, mp4, note, speaks};

    fn with(trouble: Trouble) -> MediaFacts {
        MediaFacts { trouble: Some(trouble), ..jpeg(1080, 1440) }
    }

    #[test]
    fn cut_off_and_contradictory_files_are_told() {
        let images = [jpeg(1, 1), with(Trouble::Truncated), with(Trouble::Damaged)];
        assert_eq!(items(&RULE, note().images(&images)), [Some(1), Some(2)]);
        let video = MediaFacts { trouble: Some(Trouble::Truncated), ..mp4(1280, 720, 5.0) };
        assert_eq!(message(&RULE, note().video(&video)), "The video is an incomplete file");
    }

    #[test]
    fn other_troubles_are_told_elsewhere() {
        for trouble in [Trouble::Empty, Trouble::Unsupported, Trouble::Limit, Trouble::Unreadable] {
            assert!(!speaks(&RULE, note().images([&with(trouble)])));
        }
    }
}
