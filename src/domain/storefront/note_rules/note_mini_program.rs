//! A note that leads to a mini program.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::names::blank;
use crate::domain::storefront::{CheckLeads, LeadsSubject};
use crate::domain::text::{Range16, utf16_len};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckLeads> = Rule {
    id: "note-mini-program",
    severity: Severity::Warning,
    fields: &[Field::MiniProgram],
    about: About::new(Text {
        ja: "投稿にミニプログラム連携があります。",
        zh: "笔记带有小程序链接。",
        en: "A note leads to a mini program.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "ミニプログラム連携は、いまは外部誘導とみなされます",
        zh: "小程序链接现在按站外导流处理",
        en: "A mini program counts as diversion today",
    },
    why: Text {
        ja: "2021年のマニュアルでは使えましたが、いまの細則はミニプログラムへの誘導を違反としています（2025年3月12日施行）。",
        zh: "2021手册曾允许，但现行细则把引导到小程序列为违规（2025年3月12日起）。",
        en: "The manual of 2021 knew such links; the rules in force since 12 March 2025 treat them as diversion.",
    },
    todo: Text {
        ja: "連携を外し、小紅書の店舗や商品カードに案内してください。",
        zh: "去掉链接，改为引导到小红书店铺或商品卡片。",
        en: "Leave it out, and lead to the RED shop or a product card.",
    },
};

static REMOVE: Text = Text { ja: "連携を外す", zh: "去掉链接", en: "Leave it out" };

fn check(subject: &LeadsSubject<'_>, limits: &StorefrontLimits, out: &mut Vec<Finding>) {
    let limit = limits.shop_mini_programs;
    let link = subject.note.mini_program.as_str();
    if !limit.value && !blank(link) {
        let all = Range16 { start: 0, end: utf16_len(link) };
        let finding = Finding::new(RULE.id, RULE.severity, Field::MiniProgram, &WORDING).range(all);
        out.push(finding.source(limit.source).replace_with(&REMOVE, ""));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::account::AccountKind;
    use crate::domain::storefront::probe::of_note;

    #[test]
    fn any_link_is_one_too_many() {
        let found =
            of_note(AccountKind::EnterprisePro, &RULE, &json!({ "mini_program": "#小程序://小春日/😀" }), &json!({}));
        assert_eq!(found.iter().map(|one| one.range.map(|range| range.end)).collect::<Vec<_>>(), [Some(13)]);
        let blank = of_note(AccountKind::EnterprisePro, &RULE, &json!({ "mini_program": " " }), &json!({}));
        assert!(blank.is_empty());
    }
}
