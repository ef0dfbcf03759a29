//! Full-width Latin letters and digits, as Japanese input methods give them.

use std::ops::Range;

use super::CheckPage;
use super::common::TEXTS;
use crate::domain::finding::{Finding, Severity};
use crate::domain::language::Text;
use crate::domain::pencil::kinds::Kinds;
use crate::domain::pencil::page::Page;
use crate::domain::rule::{About, Rule};
use crate::domain::text::runs;
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckPage> = Rule {
    id: "language-full-width",
    severity: Severity::Advice,
    fields: TEXTS,
    about: About::new(Text {
        ja: "全角の英数字があります。",
        zh: "有全角字母或数字。",
        en: "There are full-width letters or digits.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "「{0}」は全角の英数字です", zh: "“{0}”是全角字符", en: "{0} is written full-width"
    },
    why: Text {
        ja: "中国語の英数字は半角で書きます。全角はタイトルの字数も2倍使います。",
        zh: "中文里的字母和数字用半角；全角在标题中占两倍字数。",
        en: "Chinese sets letters and digits half-width; full-width ones also cost twice as much of a title.",
    },
    todo: Text { ja: "半角に直してください。", zh: "改为半角。", en: "Write them half-width." },
};

static NARROW: Text = Text { ja: "半角に直す", zh: "改为半角", en: "Write half-width" };

/// From a full-width character of Unicode to the ASCII one.
const DISTANCE: u32 = 0xFEE0;

fn check(page: &Page<'_>, out: &mut Vec<Finding>) {
    if !page.reading.kinds.has(Kinds::FULL_WIDTH) {
        return;
    }
    for run in runs(page.text, |c| wide(c) || is_joint(c)) {
        for part in parts(page.text, run) {
            let text = page.text.get(part.clone()).unwrap_or_default();
            let narrow: String = text.chars().map(narrow).collect();
            out.push(page.finding(RULE.id, RULE.severity, &WORDING, part).arg(text).replace_with(&NARROW, narrow));
        }
    }
}

fn wide(c: char) -> bool {
    Kinds::of(c).has(Kinds::FULL_WIDTH)
}

/// What belongs to a number or a name when it stands inside one.
const fn is_joint(c: char) -> bool {
    matches!(c, '．' | '，' | '：' | '／' | '－' | '＋' | '％' | '＆' | '＿')
}

/// What also belongs to it at its end.
const fn is_tail(c: char) -> bool {
    matches!(c, '＋' | '％')
}

/// The numbers and names of a run. A comma or colon joins digits only: elsewhere it is Chinese punctuation.
fn parts(text: &str, run: Range<usize>) -> Vec<Range<usize>> {
    let chars: Vec<(usize, char)> = text
        .get(run.clone())
        .unwrap_or_default()
        .char_indices()
        .map(|(at, c)| (run.start.saturating_add(at), c))
        .collect();
    let digit = |c: Option<char>| c.is_some_and(|c| matches!(c, '０'..='９'));
    let mut parts: Vec<Range<usize>> = Vec::new();
    for (index, (at, c)) in chars.iter().enumerate() {
        let last = index.checked_sub(1).and_then(|last| chars.get(last)).map(|(_, c)| *c);
        let next = chars.get(index.saturating_add(1)).map(|(_, c)| *c);
        let open = parts.last().is_some_and(|part| part.end == *at);
        let inside = match c {
            '，' | '：' => digit(last) && digit(next),
            _ => next.is_some_and(wide) || is_tail(*c),
        };
        if !(wide(*c) || open && inside) {
            continue;
        }
        let end = at.saturating_add(c.len_utf8());
        match parts.last_mut() {
            Some(part) if open => part.end = end,
            _ => parts.push(*at..end),
        }
    }
    parts
}

fn narrow(c: char) -> char {
    (c as u32).checked_sub(DISTANCE).and_then(char::from_u32).filter(char::is_ascii).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::super::probe::{fixed, marked};
    use super::RULE;

    #[test]
    fn letters_and_digits_become_narrow() {
        assert_eq!(fixed(&RULE, "ＡＢＣ１２３和ｘｙｚ"), "ABC123和xyz");
        assert_eq!(fixed(&RULE, "ＳＰＦ５０＋，很清爽"), "SPF50+，很清爽");
        assert_eq!(fixed(&RULE, "１２，８００日元，１０：３０开门"), "12,800日元，10:30开门");
        assert_eq!(marked(&RULE, "８折，３０％，Ａ／Ｂ款"), ["８", "３０％", "Ａ／Ｂ"]);
    }

    #[test]
    fn chinese_punctuation_stays() {
        assert_eq!(marked(&RULE, "价格：１００，２款"), ["１００，２"]);
        assert_eq!(marked(&RULE, "Ａ：好用，Ｂ：清爽"), ["Ａ", "Ｂ"]);
        for text in ["价格：100元，买2送1！", "（A+B）～"] {
            assert_eq!(marked(&RULE, text), [""; 0], "{text}");
        }
    }
}
