//! Half-width katakana: what Japanese tills and old forms print.

use super::CheckPage;
use super::common::{TEXTS, is_face};
use crate::domain::finding::{Finding, Severity};
use crate::domain::language::Text;
use crate::domain::pencil::kinds::Kinds;
use crate::domain::pencil::page::Page;
use crate::domain::rule::{About, Rule};
use crate::domain::text::runs;
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckPage> = Rule {
    id: "language-half-kana",
    severity: Severity::Warning,
    fields: TEXTS,
    about: About::new(Text {
        ja: "中国語の文に半角カナが残っています。",
        zh: "中文里残留了半角假名。",
        en: "Half-width kana was left in the Chinese text.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "半角カナ「{0}」が残っています",
        zh: "残留半角假名“{0}”",
        en: "{0} is still in half-width kana",
    },
    why: Text {
        ja: "中国の読者の多くは仮名を読めません。半角カナは文字化けのようにも見えます。",
        zh: "多数中国读者看不懂假名，半角假名还容易被当成乱码。",
        en: "Most Chinese readers cannot read kana, and half-width kana looks like a broken text.",
    },
    todo: Text { ja: "中国語に訳してください。", zh: "译成中文。", en: "Translate it." },
};

fn check(page: &Page<'_>, out: &mut Vec<Finding>) {
    if !page.reading.kinds.has(Kinds::HALF_KANA) {
        return;
    }
    for run in runs(page.text, |c| Kinds::of(c).has(Kinds::HALF_KANA)) {
        if !is_face(page.text, run.start, run.end) {
            let word = page.text.get(run.clone()).unwrap_or_default();
            out.push(page.finding(RULE.id, RULE.severity, &WORDING, run).arg(word));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::probe::marked;
    use super::RULE;

    #[test]
    fn a_run_is_one_finding() {
        assert_eq!(marked(&RULE, "ｺﾗｰｹﾞﾝ配方，ﾋｱﾙﾛﾝ酸"), ["ｺﾗｰｹﾞﾝ", "ﾋｱﾙﾛﾝ"]);
    }

    #[test]
    fn faces_are_silent() {
        assert_eq!(marked(&RULE, "(ﾟ▽ﾟ)ﾉ好耶 ヽ(✿ﾟ▽ﾟ)ノ"), [""; 0]);
    }
}
