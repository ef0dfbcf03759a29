//! Japanese-only and Traditional characters in a text for readers of Simplified Chinese.

use super::CheckPage;
use super::common::{TEXTS, before, behind};
use super::han::{Forms, REPEATED, forms};
use crate::domain::finding::{Finding, Severity};
use crate::domain::language::Text;
use crate::domain::pencil::kinds::Kinds;
use crate::domain::pencil::page::Page;
use crate::domain::rule::{About, Rule};
use crate::domain::text::runs;
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckPage> = Rule {
    id: "language-han",
    severity: Severity::Warning,
    fields: TEXTS,
    about: About::new(Text {
        ja: "日本だけの漢字や繁体字が混じっています。",
        zh: "混有日文汉字或繁体字。",
        en: "There are Japanese-only or Traditional characters.",
    }),
    check,
};

static KNOWN: Wording = Wording {
    message: Text {
        ja: "「{0}」は簡体字では「{1}」です",
        zh: "“{0}”不是简体字，应写作“{1}”",
        en: "{0} is {1} in Simplified Chinese",
    },
    why: Text {
        ja: "日本の漢字や繁体字のままだと、誤字に見え、検索でも見つかりにくくなります。",
        zh: "日文汉字和繁体字会被当成错别字，也不容易被搜到。",
        en: "Japanese and Traditional characters look like mistakes, and a search may miss them.",
    },
    todo: Text { ja: "簡体字に直してください。", zh: "改为简体字。", en: "Write it in Simplified." },
};

static OPEN: Wording = Wording {
    message: Text {
        ja: "「{0}」は簡体字ではありません", zh: "“{0}”不是简体字", en: "{0} is not Simplified Chinese"
    },
    why: KNOWN.why,
    todo: Text {
        ja: "決まった書き換えはありません。語に合う中国語に直してください。",
        zh: "没有固定的对应字，请按词义改成中文的写法。",
        en: "No one character stands for it: write the word as Chinese does.",
    },
};

static SIMPLIFY: Text = Text { ja: "簡体字に直す", zh: "改为简体字", en: "Write in Simplified" };

fn check(page: &Page<'_>, out: &mut Vec<Finding>) {
    if !page.reading.kinds.has(Kinds::HAN_FORM) {
        return;
    }
    let forms = forms();
    for run in runs(page.text, |c| forms.is_form(c)) {
        let mut from = run.start;
        // What a click can mend is apart from what it cannot.
        while from < run.end {
            let (written, to) = stretch(forms, page.text, from, run.end);
            let form = page.text.get(from..to).unwrap_or_default();
            let wording = if written.is_empty() { &OPEN } else { &KNOWN };
            let mut finding = page.finding(RULE.id, RULE.severity, wording, from..to).arg(form);
            if !written.is_empty() {
                finding = finding.arg(written.as_str()).replace_with(&SIMPLIFY, written);
            }
            out.push(finding);
            from = to;
        }
    }
}

/// The longest stretch from here whose forms are all certain, with what Chinese writes, or all uncertain, with nothing.
fn stretch(forms: &Forms, text: &str, from: usize, end: usize) -> (String, usize) {
    let mut written = String::new();
    let mut to = from;
    for c in text.get(from..end).unwrap_or_default().chars() {
        let length = written.len();
        let word_again = c == REPEATED && behind(text, to.saturating_add(c.len_utf8())) == Some(REPEATED);
        let certain = !word_again && forms.write(before(text, to), c, &mut written).is_some();
        if to > from && certain != (length > 0) {
            written.truncate(length);
            break;
        }
        to = to.saturating_add(c.len_utf8());
    }
    (written, to.max(from.saturating_add(1)))
}

#[cfg(test)]
mod tests {
    use super::super::probe::{findings, fixed, marked};
    use super::RULE;

    #[test]
    fn forms_side_by_side_are_one_finding() {
        assert_eq!(marked(&RULE, "人気爆款回归，9月1日発売"), ["気", "発売"]);
        assert_eq!(fixed(&RULE, "人気爆款回归，9月1日発売"), "人气爆款回归，9月1日发卖");
        assert_eq!(fixed(&RULE, "東京駅附近，薬用"), "东京站附近，药用");
        assert_eq!(fixed(&RULE, "價格從3980円起，円山公园"), "价格从3980日元起，圆山公园");
        assert_eq!(fixed(&RULE, "佐々木希，時々"), "佐佐木希，时时");
    }

    #[test]
    fn what_depends_on_the_word_has_no_fix() {
        assert_eq!(marked(&RULE, "税込価格"), ["込", "価"]);
        assert_eq!(fixed(&RULE, "税込価格，計畫"), "税込价格，计畫");
        assert_eq!(fixed(&RULE, "部分々々，畫々"), "部分々々，畫々", "two of them repeat two characters");
        assert!(findings(&RULE, "計畫").iter().any(|finding| finding.fixes.is_empty()));
    }

    #[test]
    fn standard_characters_and_loans_are_silent() {
        for text in ["今晚吃牛丼，配一碗味噌汤。", "辻利的抹茶", "横浜的弁当", "北海道富良野的畑", "乾隆年间，著名"]
        {
            assert_eq!(marked(&RULE, text), [""; 0], "{text}");
        }
        assert_eq!(marked(&RULE, "々"), ["々"], "nothing to repeat, and still no Chinese character");
    }
}
