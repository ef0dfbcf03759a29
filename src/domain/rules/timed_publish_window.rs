//! The publish time is past, too near or too far ahead for the platform's own timer.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::wording::{Arg, Wording};

/// The rule.
pub const RULE: Rule = Rule {
    id: "timed-publish-window",
    severity: Severity::Error,
    fields: &[Field::TimedPublish],
    about: About::new(Text {
        ja: "予約投稿の日時が、受け付けられる範囲にありません。",
        zh: "定时发布的时间不在可选范围内。",
        en: "The timed publish lies outside the window RED takes.",
    }),
    check,
};

const WHY: Text = Text {
    ja: "小紅書の予約投稿で選べるのは、{0}後から{1}日後までです。",
    zh: "小红书的定时发布只能选 {0}后到 {1} 天内的时间。",
    en: "RED takes times from {0} to {1} days ahead.",
};

static PAST: Wording = Wording {
    message: Text {
        ja: "予約投稿の日時を過ぎています", zh: "定时发布的时间已过", en: "The publish time has passed"
    },
    why: WHY,
    todo: Text {
        ja: "日時を選び直してください。", zh: "重新选择时间。", en: "Choose another time."
    },
};

static SOON: Wording = Wording {
    message: Text {
        ja: "予約投稿の日時が近すぎます", zh: "定时发布的时间太近", en: "The publish time is too soon"
    },
    why: WHY,
    todo: Text {
        ja: "{0}後以降にしてください。", zh: "改到 {0}以后。", en: "Move it to {0} from now or later."
    },
};

static LATE: Wording = Wording {
    message: Text {
        ja: "予約投稿の日時が先すぎます",
        zh: "定时发布的时间太远",
        en: "The publish time is too far ahead",
    },
    why: WHY,
    todo: Text {
        ja: "{1}日後までにしてください。", zh: "改到 {1} 天以内。", en: "Move it to within {1} days."
    },
};

fn check(subject: &Subject<'_>, limits: &Limits, out: &mut Vec<Finding>) {
    const MINUTE: i64 = 60_000;
    const MINUTES_A_DAY: u32 = 24 * 60;
    let Some(time) = subject.given.timed_publish else { return };
    let window = limits.publish_window.value;
    let ahead = time.saturating_sub(subject.now);
    let wording = if ahead < 0 {
        &PAST
    } else if ahead < i64::from(window.min).saturating_mul(MINUTE) {
        &SOON
    } else if ahead > i64::from(window.max).saturating_mul(MINUTE) {
        &LATE
    } else {
        return;
    };
    out.push(
        Finding::new(RULE.id, RULE.severity, Field::TimedPublish, wording)
            .arg(Arg::Seconds(f64::from(window.min) * 60.0))
            .arg(window.max / MINUTES_A_DAY)
            .source(limits.publish_window.source),
    );
}

#[cfg(test)]
mod tests {
    use super::{LATE, PAST, RULE, SOON};
    use crate::domain::language::Language;
    use crate::domain::rules::probe::{NOW, findings, note};
    use crate::domain::wording::{Wording, fill};

    fn said(ahead: i64) -> Option<&'static Wording> {
        let found = findings(&RULE, note().with(|given| given.timed_publish = Some(NOW + ahead)));
        found.first().map(|finding| finding.wording)
    }

    #[test]
    fn both_ends_of_the_window_pass() {
        let (hour, days) = (3_600_000, 14 * 86_400_000);
        assert_eq!((said(hour), said(days)), (None, None));
        assert_eq!(
            (said(-1), said(0), said(hour - 1), said(days + 1)),
            (Some(&PAST), Some(&SOON), Some(&SOON), Some(&LATE))
        );
    }

    #[test]
    fn extreme_times_do_no_harm() {
        for time in [i64::MIN, i64::MAX] {
            let found = findings(&RULE, note().with(|given| given.timed_publish = Some(time)));
            assert_eq!(found.len(), 1);
        }
        assert!(findings(&RULE, note()).is_empty());
    }

    #[test]
    fn the_window_reads_well() {
        let found = findings(&RULE, note().with(|given| given.timed_publish = Some(0)));
        let why = |language| fill(&found[0].wording.why, &found[0].args, language);
        assert_eq!(why(Language::Ja), "小紅書の予約投稿で選べるのは、1時間後から14日後までです。");
        assert_eq!(why(Language::En), "RED takes times from 1 h to 14 days ahead.");
    }
}
