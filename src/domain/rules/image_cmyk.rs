//! A picture made for print: its colours are inks.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::rules::common::{TO_SRGB, of_pictures};
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule = Rule {
    id: "image-cmyk",
    severity: Severity::Warning,
    fields: &[Field::Images],
    about: About::new(Text {
        ja: "画像が印刷用のCMYKです。",
        zh: "图片是印刷用的 CMYK 模式。",
        en: "A picture is in CMYK, for print.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "{0}は印刷用のCMYKです", zh: "{0}是印刷用的 CMYK 模式", en: "{0}: CMYK, for print"
    },
    why: Text {
        ja: "画面では色が変わったり、表示できなかったりすることがあります。",
        zh: "在屏幕上可能偏色，也可能无法显示。",
        en: "On screens the colours may shift, or nothing may show.",
    },
    todo: TO_SRGB,
};

fn check(subject: &Subject<'_>, _: &Limits, out: &mut Vec<Finding>) {
    out.extend(of_pictures(&RULE, &subject.given, &WORDING, &|image| image.cmyk == Some(true)));
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::media::MediaFacts;
    use crate::domain::rules::probe::{items, jpeg, message, note, speaks};

    fn inked(cmyk: Option<bool>) -> MediaFacts {
        MediaFacts { cmyk, ..jpeg(1080, 1440) }
    }

    #[test]
    fn one_is_marked_and_several_are_told_together() {
        let (print, screen) = (inked(Some(true)), inked(Some(false)));
        assert_eq!(items(&RULE, note().images([&screen, &print])), [Some(1)]);
        assert_eq!(message(&RULE, note().images([&print, &print, &print])), "Pictures 1–3: CMYK, for print");
    }

    #[test]
    fn rgb_and_the_unknown_are_not_told() {
        assert!(!speaks(&RULE, note().images([&inked(Some(false)), &inked(None)])));
    }
}
