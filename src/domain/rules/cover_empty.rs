//! There are pictures, but the cover names none of them.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::Limits;
use crate::domain::subject::{NoteKind, Subject};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule = Rule {
    id: "cover-empty",
    severity: Severity::Warning,
    fields: &[Field::Images],
    about: About::new(Text {
        ja: "表紙画像が選ばれていません。",
        zh: "没有选定封面。",
        en: "No picture is chosen as the cover.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text { ja: "表紙画像が選ばれていません", zh: "没有选定封面", en: "No cover chosen" },
    why: Text {
        ja: "小紅書は1枚目を表紙にするため、意図と違う画像が一覧に出ることがあります。",
        zh: "小红书以第一张图为封面，列表里显示的可能不是想要的那张。",
        en: "RED takes the first picture as the cover, which may not be the one you mean.",
    },
    todo: Text {
        ja: "表紙にする画像を選んでください。", zh: "选一张作封面。", en: "Choose one as the cover."
    },
};

fn check(subject: &Subject<'_>, limits: &Limits, out: &mut Vec<Finding>) {
    let given = &subject.given;
    if given.kind == NoteKind::Images && !given.images.is_empty() && given.cover >= given.images.len() {
        let finding = Finding::new(RULE.id, RULE.severity, Field::Images, &WORDING);
        out.push(finding.source(limits.images_cover.source));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::media::MediaFacts;
    use crate::domain::rules::probe::{note, speaks};

    #[test]
    fn the_cover_is_one_of_the_pictures() {
        let picture = MediaFacts::default();
        let two = || note().images([&picture, &picture]);
        assert!(!speaks(&RULE, two()));
        assert!(!speaks(&RULE, two().with(|given| given.cover = 1)));
        assert!(speaks(&RULE, two().with(|given| given.cover = 2)));
        assert!(!speaks(&RULE, note().with(|given| given.cover = 2)), "without pictures another rule speaks");
    }
}
