//! Half-width brackets around Chinese.

use super::CheckPage;
use super::common::TEXTS;
use super::han::is_han;
use crate::domain::finding::{Edit, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::pencil::kinds::Kinds;
use crate::domain::pencil::page::Page;
use crate::domain::rule::{About, Rule};
use crate::domain::text::is_newline;
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckPage> = Rule {
    id: "language-half-bracket",
    severity: Severity::Advice,
    fields: TEXTS,
    about: About::new(Text {
        ja: "中国語を囲む括弧が半角です。",
        zh: "中文外面用了半角括号。",
        en: "Half-width brackets stand around Chinese.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "半角の括弧です。中国語では「{0}」です",
        zh: "半角括号，中文用“{0}”",
        en: "Half-width brackets; Chinese writes {0}",
    },
    why: Text {
        ja: "中国語の括弧は全角です。半角は文字に詰まって見えます。",
        zh: "中文括号用全角，半角括号会和文字挤在一起。",
        en: "Chinese brackets are full-width; half-width ones crowd the characters.",
    },
    todo: Text { ja: "全角に直してください。", zh: "改为全角。", en: "Write them full-width." },
};

static WIDEN: Text = Text { ja: "全角に直す", zh: "改为全角", en: "Write full-width" };

/// A bracket, and where it stands.
type Mark = (usize, char);

fn check(page: &Page<'_>, out: &mut Vec<Finding>) {
    if !page.reading.kinds.has(Kinds::BRACKET) {
        return;
    }
    // Every opening bracket and what closes it, and which of them are still open.
    let mut pairs: Vec<(Mark, Option<Mark>)> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for mark in page.reading.marks.iter().copied() {
        match mark.1 {
            '(' | '（' | '｢' | '「' => {
                open.push(pairs.len());
                pairs.push((mark, None));
            }
            ')' | '）' | '｣' | '」' => {
                if let Some((_, closing)) = open.pop().and_then(|index| pairs.get_mut(index)) {
                    *closing = Some(mark);
                }
            }
            _ => {}
        }
    }
    let closed = pairs.into_iter().filter_map(|(opening, closing)| Some((opening, closing?)));
    out.extend(closed.filter_map(|(opening, closing)| narrow(page, opening, closing)));
}

/// Bytes of the longest remark that is looked into: what stands around a whole paragraph is no pair of brackets.
const LONGEST: usize = 600;

/// The full-width pair for two brackets of one kind.
fn pair(opening: char, closing: char) -> Option<[char; 2]> {
    match (opening, closing) {
        ('(' | '（', ')' | '）') => Some(['（', '）']),
        ('｢' | '「', '｣' | '」') => Some(['「', '」']),
        _ => None,
    }
}

fn narrow(page: &Page<'_>, (from, opening): Mark, (at, closing): Mark) -> Option<Finding> {
    let pair = pair(opening, closing)?;
    let range = from..at.saturating_add(closing.len_utf8());
    let inner = from.saturating_add(opening.len_utf8())..at;
    if [opening, closing] == pair || inner.len() > LONGEST {
        return None;
    }
    let remark = page.text.get(inner.clone())?;
    if remark.contains(is_newline) || !remark.contains(is_han) {
        return None;
    }
    let finding = page.finding(RULE.id, RULE.severity, &WORDING, range.clone()).arg(pair.iter().collect::<String>());
    let replace = |old: char, bytes, new: char| {
        (old != new).then(|| Edit::Replace {
            field: page.field,
            item: page.item,
            range: page.range(bytes),
            text: new.into(),
        })
    };
    let [left, right] = pair;
    let edits = [replace(opening, range.start..inner.start, left), replace(closing, inner.end..range.end, right)];
    Some(finding.fix(&WIDEN, edits.into_iter().flatten().collect()))
}

#[cfg(test)]
mod tests {
    use super::super::probe::{fixed, marked};
    use super::RULE;

    #[test]
    fn around_chinese_they_are_widened() {
        assert_eq!(marked(&RULE, "面霜(日本制)和｢京都｣"), ["(日本制)", "｢京都｣"]);
        assert_eq!(fixed(&RULE, "面霜(日本制)和｢京都｣"), "面霜（日本制）和「京都」");
        assert_eq!(fixed(&RULE, "（说明)和(说明）"), "（说明）和（说明）");
        assert_eq!(fixed(&RULE, "😀(一(二)三)"), "😀（一（二）三）");
    }

    #[test]
    fn faces_latin_and_numbers_keep_theirs() {
        for text in ["(´▽`)好", "ヽ(✿◕‿◕)ノ", "唇膏(Red 01)", "f(x)", "（日本制）「京都」", "一)清洁(\n二", ":(好难过"]
        {
            assert_eq!(marked(&RULE, text), [""; 0], "{text}");
        }
    }
}
