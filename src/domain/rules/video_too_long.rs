//! The video is longer than one note takes.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::wording::{Arg, Wording};

/// The rule.
pub const RULE: Rule = Rule {
    id: "video-too-long",
    severity: Severity::Error,
    fields: &[Field::Video],
    about: About::new(Text {
        ja: "動画の長さが上限を超えています。",
        zh: "视频时长超出上限。",
        en: "The video is longer than allowed.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "動画の長さは{0}。上限は{1}です",
        zh: "视频时长 {0}，上限 {1}",
        en: "The video lasts {0}, the limit is {1}",
    },
    why: Text {
        ja: "選んだルール版では、動画は{1}までです。",
        zh: "按所选规则版本，视频最长 {1}。",
        en: "Under the chosen rule set a video lasts up to {1}.",
    },
    todo: Text { ja: "{2}短くしてください。", zh: "剪短 {2}。", en: "Cut {2}." },
};

fn check(subject: &Subject<'_>, limits: &Limits, out: &mut Vec<Finding>) {
    let limit = limits.video_duration;
    let most = f64::from(limit.value);
    let Some(seconds) = subject.given.video.and_then(|video| video.duration) else { return };
    if seconds > most {
        // Rounded up: a started second never reads as the limit itself, and cutting what is said is enough.
        let seconds = seconds.ceil();
        out.push(
            Finding::new(RULE.id, RULE.severity, Field::Video, &WORDING)
                .arg(Arg::Seconds(seconds))
                .arg(Arg::Seconds(most))
                .arg(Arg::Seconds(seconds - most))
                .source(limit.source),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::media::MediaKind;
    use crate::domain::rules::probe::{file, message, mp4, note, speaks};

    #[test]
    fn the_limit_itself_passes() {
        assert!(!speaks(&RULE, note().video(&mp4(1280, 720, 14_400.0))));
        let over = mp4(1280, 720, 14_400.02);
        assert_eq!(message(&RULE, note().video(&over)), "The video lasts 4 h 1 s, the limit is 4 h");
    }

    #[test]
    fn an_unknown_length_is_not_judged() {
        assert!(!speaks(&RULE, note().video(&file(MediaKind::Unknown, "rm"))));
    }
}
