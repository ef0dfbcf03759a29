//! Kana that was left in a Chinese text. A decorative の between Chinese words is native style.

use super::CheckPage;
use super::common::{TEXTS, behind, is_face};
use crate::domain::finding::{Finding, Severity};
use crate::domain::language::Text;
use crate::domain::pencil::kinds::Kinds;
use crate::domain::pencil::page::Page;
use crate::domain::rule::{About, Rule};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckPage> = Rule {
    id: "language-kana",
    severity: Severity::Warning,
    fields: TEXTS,
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

/// What Chinese writers put between words for its look.
const DECORATION: &str = "の";

fn check(page: &Page<'_>, out: &mut Vec<Finding>) {
    if !page.reading.kinds.has(Kinds::KANA) {
        return;
    }
    let text = page.text;
    let kana = |c: char| Kinds::of(c).has(Kinds::KANA);
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), '\n')]) {
        match (kana(c), start) {
            (true, None) => start = Some(at),
            // A dot between two parts of one word.
            (false, Some(_)) if c == '・' && behind(text, at.saturating_add(c.len_utf8())).is_some_and(kana) => {}
            (false, Some(from)) => {
                start = None;
                let word = text.get(from..at).unwrap_or_default();
                if word != DECORATION && !is_face(text, from, at) {
                    out.push(page.finding(RULE.id, RULE.severity, &WORDING, from..at).arg(word));
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::probe::{findings, marked};
    use super::RULE;
    use crate::domain::wording::Arg;

    #[test]
    fn a_run_is_one_finding() {
        assert_eq!(marked(&RULE, "这款クリーム很好用，キュッと毛孔"), ["クリーム", "キュッと"]);
        assert_eq!(marked(&RULE, "スキン・ケア推荐"), ["スキン・ケア"]);
        assert_eq!(marked(&RULE, "😀七里ヶ滨"), ["ヶ"]);
        assert_eq!(findings(&RULE, "おすすめ")[0].args, [Arg::Quote("おすすめ".into())]);
    }

    #[test]
    fn decoration_and_faces_are_chinese_style() {
        for text in ["爱の味道", "我の京都", "ヽ(✿◕‿◕)ノ好开心", "(つд⊂)", "ヾ(≧▽≦*)o", "没有假名"]
        {
            assert_eq!(marked(&RULE, text), [""; 0], "{text}");
        }
        assert_eq!(marked(&RULE, "つけ毛"), ["つけ"]);
        assert_eq!(marked(&RULE, "好ノ，不好"), ["ノ"], "a sentence mark is no part of a face");
    }
}
