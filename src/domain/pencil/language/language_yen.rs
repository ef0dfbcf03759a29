//! A bare ¥ in a Chinese text: readers there take it for their own money.

use super::CheckPage;
use super::common::TEXTS;
use crate::domain::finding::{Edit, Finding, Fix, Severity};
use crate::domain::language::Text;
use crate::domain::pencil::kinds::Kinds;
use crate::domain::pencil::page::Page;
use crate::domain::pencil::pairs::fold::Folded;
use crate::domain::pencil::pairs::numeral::numeral;
use crate::domain::pencil::pairs::{WRITE, words};
use crate::domain::rule::{About, Rule};
use crate::domain::wording::{Arg, Wording};

/// The rule.
pub const RULE: Rule<CheckPage> = Rule {
    id: "language-yen",
    severity: Severity::Warning,
    fields: TEXTS,
    about: About::new(Text {
        ja: "「¥」だけでは、円か人民元か分かりません。",
        zh: "只写“¥”，分不清日元还是人民币。",
        en: "A bare ¥ says neither yen nor yuan.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "「{0}」は人民元と読まれます", zh: "“{0}”会被当成人民币", en: "{0} reads as Chinese yuan"
    },
    why: Text {
        ja: "中国では¥は人民元の記号です。円の価格なら、約20倍高く見えます。",
        zh: "¥ 在中国就是人民币符号；如果是日元价格，看上去会贵约二十倍。",
        en: "In China ¥ is the sign of the yuan. A price in yen looks about twenty times higher.",
    },
    todo: Text {
        ja: "数字の後ろに「日元」か「元」を書いてください。",
        zh: "改成在数字后写“日元”或“元”。",
        en: "Write 日元 or 元 behind the number.",
    },
};

/// How far a bracket behind a price is read.
const BRACKET: usize = 20;

fn check(page: &Page<'_>, out: &mut Vec<Finding>) {
    if !page.reading.kinds.has(Kinds::CURRENCY) {
        return;
    }
    let text = Folded::new(page.text, &[]);
    if (0..text.len()).any(|at| text.any(at, words::YEN_EVERYWHERE).is_some()) {
        return;
    }
    let mut done = 0;
    for at in (0..text.len()).filter(|&at| text.at(at) == '¥') {
        let Some((start, end, number)) = price(&text, at, done) else { continue };
        done = end;
        if is_told(&text, start, end) {
            continue;
        }
        let place = text.place(start..end);
        let written = page.text.get(place.clone()).unwrap_or_default();
        let mut finding = page.finding(RULE.id, RULE.severity, &WORDING, place).arg(written);
        let Some(range) = finding.range else { continue };
        for currency in ["日元", "元"] {
            let written = [number.as_str(), currency].concat();
            let edit = Edit::Replace { field: page.field, item: page.item, range, text: written.clone() };
            finding.fixes.push(Fix { label: &WRITE, args: vec![Arg::Quote(written)], edits: vec![edit] });
        }
        out.push(finding);
    }
}

/// The price at a sign, behind the one before: where it begins and ends, and its number without separators.
fn price(text: &Folded, sign: usize, done: usize) -> Option<(usize, usize, String)> {
    let bare = |from: usize, to: usize| text.text(from..to).replace([',', ' '], "");
    let from = text.skip_space(sign.saturating_add(1));
    if text.at(from).is_ascii_digit() {
        let end = numeral(text, from, |_| false)?.end;
        return Some((sign, end, bare(from, end)));
    }
    let end = text.skip_space_back(sign);
    let mut start = end;
    while start > done
        && (text.before(start).is_ascii_digit() || matches!(text.before(start), ',' | '.') && start < end)
    {
        start = start.saturating_sub(1);
    }
    while start < end && !text.at(start).is_ascii_digit() {
        start = start.saturating_add(1);
    }
    (start < end).then(|| (start, sign.saturating_add(1), bare(start, end)))
}

/// Whether the text says which money it is, beside the price.
fn is_told(text: &Folded, start: usize, end: usize) -> bool {
    let mut from = text.skip_space_back(start);
    while matches!(text.before(from), ':' | '(') {
        from = text.skip_space_back(from.saturating_sub(1));
    }
    if text.any_back(from, words::YEN_IN_FRONT).is_some() {
        return true;
    }
    let mut end = end;
    // ¥3,000-5,000日元 says it for both.
    loop {
        let behind = text.skip_space(end);
        if text.any(behind, words::YEN_BESIDE).is_some() {
            return true;
        }
        if text.at(behind) == '(' {
            let inside = behind.saturating_add(1)..behind.saturating_add(BRACKET);
            let mut open = inside.take_while(|&at| !matches!(text.at(at), ')' | '\0' | '\n'));
            return open.any(|at| text.any(at, words::YEN_BESIDE).is_some());
        }
        let more = text.any(behind, words::WORDS_RANGE).or_else(|| text.any(behind, words::WORDS_LIST));
        let Some(next) = more.map(|next| text.skip_space(next)) else { return false };
        let next = if text.at(next) == '¥' { text.skip_space(next.saturating_add(1)) } else { next };
        match numeral(text, next, |_| false) {
            Some(number) if text.at(next).is_ascii_digit() => end = number.end,
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::probe::{findings, fixed, marked};
    use super::RULE;
    use crate::domain::language::Language;
    use crate::domain::wording::fill;

    #[test]
    fn a_bare_sign_offers_both_currencies() {
        let found = findings(&RULE, "口红¥3,980，超值");
        let fixes = found.iter().flat_map(|finding| &finding.fixes);
        let fixes: Vec<String> = fixes.map(|fix| fill(fix.label, &fix.args, Language::En)).collect();
        assert_eq!(fixes, ["Write 3980日元", "Write 3980元"]);
        assert_eq!(fixed(&RULE, "约¥1.2万起"), "约1.2万日元起");
        assert_eq!(marked(&RULE, "¥3,980，3980￥"), ["¥3,980", "3980￥"]);
        assert_eq!(marked(&RULE, "¥3980¥，¥3,9801¥"), ["¥3980", "¥3", "9801¥"], "one price has one sign");
    }

    #[test]
    fn what_says_which_money_it_is_is_silent() {
        for text in [
            "¥3980日元",
            "¥3,980（日元）",
            "日元¥3,980",
            "RMB ¥298",
            "JP¥3980",
            "¥3,000-5,000日元",
            "¥省钱攻略",
            "价格均为日元：¥3,980",
        ] {
            assert_eq!(marked(&RULE, text), [""; 0], "{text}");
        }
    }
}
