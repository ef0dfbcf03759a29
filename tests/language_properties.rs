//! What holds for every finding of a language rule, whatever the text: it lies in the text, and its fix leaves one fewer.

use akaire::domain::finding::{Edit, Field, Finding};
use akaire::domain::language::Language;
use akaire::domain::pencil::language::{CheckPage, RULES};
use akaire::domain::pencil::page::Page;
use akaire::domain::rule::Rule;
use akaire::domain::text::{byte_at, utf16_len};
use akaire::domain::wording::fill;
use proptest::collection::vec;
use proptest::prelude::*;

/// What the rules look for, and what stands around it.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "的", "了", "在", "我们", "这款", "京都", "目的", "中", "好", "気", "発", "売", "畫", "込", "円", "駅", "々", "丼", "1", "10", "a",
    "No.", "の", "カ", "ー", "・", "ｶ", "ﾟ", "ヽ", "ノ", ",", ".", "!", "?", ":", ";", "〜", "･", "｡", "､", "‥", "，", "。", "：", "、",
    " ", "\n", "\r\n", "(", ")", "（", "）", "[", "]", "「", "」", "『", "』", "｢", "｣", "“", "”", "‘", "’", "《", "》", "【", "】", "Ａ",
    "０", "９", "＋", "％", "．", "／", "¥", "￥", "¥3,980", "日元", "元", "万", "-", "😀", "👨\u{200D}👩", "\u{301}", "𠮷",
];

fn findings(rule: &Rule<CheckPage>, text: &str) -> Vec<Finding> {
    let mut out = Vec::new();
    (rule.check)(&Page::new(Field::Body, None, text), &mut out);
    out
}

fn mended(text: &str, edits: &[Edit]) -> String {
    let mut text = text.to_owned();
    let mut edits: Vec<_> = edits
        .iter()
        .filter_map(|edit| match edit {
            Edit::Replace { range, text, .. } => Some((*range, text)),
            Edit::Remove { .. } => None,
        })
        .collect();
    edits.sort_unstable_by_key(|(range, _)| *range);
    assert!(edits.windows(2).all(|pair| pair[0].0.end <= pair[1].0.start), "edits keep apart");
    for (range, new) in edits.into_iter().rev() {
        text.replace_range(byte_at(&text, range.start)..byte_at(&text, range.end), new);
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn every_finding_lies_in_the_text_and_can_be_mended(pieces in vec(prop::sample::select(PIECES), 0..24)) {
        let text = pieces.concat();
        for rule in RULES {
            let found = findings(rule, &text);
            let mut before = 0;
            for finding in &found {
                let range = finding.range.expect("a place");
                prop_assert!(range.start < range.end && range.end <= utf16_len(&text));
                prop_assert!(range.start >= before, "in order");
                before = range.start;
                for end in [range.start, range.end] {
                    prop_assert_eq!(utf16_len(&text[..byte_at(&text, end)]), end, "whole characters");
                }
                for language in Language::ALL {
                    let places = finding.wording.message.get(language).matches('{').count();
                    prop_assert_eq!(places, finding.args.len(), "{}", fill(&finding.wording.message, &finding.args, language));
                }
                for fix in &finding.fixes {
                    let mended = mended(&text, &fix.edits);
                    let left = findings(rule, &mended).len();
                    prop_assert!(left < found.len(), "{}: {text:?} → {mended:?} leaves {left} of {}", rule.id, found.len());
                }
            }
        }
    }

    #[test]
    fn no_text_is_too_strange(text in any::<String>()) {
        for rule in RULES {
            findings(rule, &text);
        }
    }
}
