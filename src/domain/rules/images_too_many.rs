//! More pictures than one note takes.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule = Rule {
    id: "images-too-many",
    severity: Severity::Error,
    fields: &[Field::Images],
    about: About::new(Text {
        ja: "画像の枚数が上限を超えています。",
        zh: "图片张数超出上限。",
        en: "There are more pictures than one note takes.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "画像が{0}枚。上限は{1}枚です",
        zh: "图片 {0} 张，上限 {1} 张",
        en: "{0} pictures, the limit is {1}",
    },
    why: Text {
        ja: "選んだルール版では、1つの投稿に入れられる画像は{1}枚までです。",
        zh: "按所选规则版本，一篇笔记最多放 {1} 张图片。",
        en: "Under the chosen rule set one note takes up to {1} pictures.",
    },
    todo: Text { ja: "{2}枚外してください。", zh: "移除 {2} 张。", en: "Take {2} out." },
};

fn check(subject: &Subject<'_>, limits: &Limits, out: &mut Vec<Finding>) {
    let limit = limits.images_max;
    let used = u32::try_from(subject.given.images.len()).unwrap_or(u32::MAX);
    if used <= limit.value {
        return;
    }
    out.push(
        Finding::new(RULE.id, RULE.severity, Field::Images, &WORDING)
            .arg(used)
            .arg(limit.value)
            .arg(used.saturating_sub(limit.value))
            .source(limit.source),
    );
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::rules::probe::{items, jpeg, message, note, speaks};

    #[test]
    fn eighteen_fit_and_nineteen_do_not() {
        let images = vec![jpeg(1080, 1440); 19];
        assert!(!speaks(&RULE, note().images(images.iter().take(18))));
        assert_eq!(items(&RULE, note().images(&images)), [None]);
        assert_eq!(message(&RULE, note().images(&images)), "19 pictures, the limit is 18");
    }
}
