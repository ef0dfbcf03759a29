//! Kana that was left in a Chinese text. A decorative の between Chinese words is native style.

use super::CheckPage;
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::pencil::page::{Kinds, Page};
use crate::domain::rule::{About, Rule};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckPage> = Rule {
    id: "language-kana",
    severity: Severity::Warning,
    fields: &[Field::Title, Field::Body, Field::Topics, Field::CoverText, Field::PictureTexts],
    about: About::new(Text {
        ja: "中国語の文に仮名が残っています。",
        zh: "中文里残留了假名。",
        en: "Kana was left in the Chinese text.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "仮名「{0}」が残っています", zh: "残留假名“{0}”", en: "{0} is still in kana"
    },
    why: Text {
        ja: "中国の読者の多くは仮名を読めません。",
        zh: "多数中国读者看不懂假名。",
        en: "Most Chinese readers cannot read kana.",
    },
    todo: Text {
        ja: "中国語に訳すか、ブランドの表記なら「ブランドの言葉」に加えてください。",
        zh: "译成中文；如是品牌写法，加入“品牌用语”。",
        en: "Translate it, or add it to the brand words if the brand spells it so.",
    },
};

fn check(page: &Page<'_>, out: &mut Vec<Finding>) {
    if !page.kinds.has(Kinds::KANA) {
        return;
    }
    let mut start = None;
    for (at, c) in page.text.char_indices().chain([(page.text.len(), '\n')]) {
        match (Kinds::of(c).has(Kinds::KANA), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                start = None;
                let word = page.text.get(from..at).unwrap_or_default();
                if word != "の" {
                    out.push(page.finding(RULE.id, RULE.severity, &WORDING, from..at).arg(word));
                }
            }
            _ => {}
        }
    }
}
