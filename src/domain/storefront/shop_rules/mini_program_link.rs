//! A mini program named in the shop.

use super::common::shown;
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::{Limit, StorefrontLimits};
use crate::domain::storefront::{CheckShop, ShopSubject};
use crate::domain::text::Offsets;
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckShop> = Rule {
    id: "mini-program-link",
    severity: Severity::Warning,
    fields: &[Field::Notice, Field::Products, Field::Events],
    about: About::new(Text {
        ja: "店舗の文にミニプログラムへの案内があります。",
        zh: "店铺文字引导到小程序。",
        en: "A text of the shop leads to a mini program.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "ミニプログラムへの案内があります：{0}",
        zh: "含有小程序引导：{0}",
        en: "Leads to a mini program: {0}",
    },
    why: Text {
        ja: "2021年のマニュアルでは使えましたが、いまの細則はミニプログラムへの誘導を違反としています（2025年3月12日施行）。",
        zh: "2021手册曾允许，但现行细则把引导到小程序列为违规（2025年3月12日起）。",
        en: "The manual of 2021 knew such links; the rules in force since 12 March 2025 treat them as diversion.",
    },
    todo: Text {
        ja: "小紅書の店舗やDMへの案内に置き換えてください。",
        zh: "改为引导到小红书店铺或站内私信。",
        en: "Send buyers to the RED shop or to messages instead.",
    },
};

/// How a mini program is named or linked.
const SIGNS: [&str; 7] = ["#小程序://", "＃小程序：//", "小程序", "weixin://", "wxaurl.cn", "wxa:", "mp://"];

/// Where the first sign stands, and how long it is.
fn sign(text: &str) -> Option<(usize, usize)> {
    let lower = text.to_ascii_lowercase();
    let found = SIGNS.iter().filter_map(|sign| Some((lower.find(sign)?, sign.len())));
    // Of two that begin together the longer one is named.
    found.min_by_key(|(at, length)| (*at, usize::MAX.saturating_sub(*length)))
}

/// A finding about the sign in a text, without its item.
fn said(field: Field, text: &str, marked: bool, limit: Limit<bool>) -> Option<Finding> {
    let (at, length) = sign(text).filter(|_| !limit.value)?;
    let end = at.saturating_add(length);
    let finding = Finding::new(RULE.id, RULE.severity, field, &WORDING).arg(text.get(at..end).unwrap_or_default());
    let finding = if marked { finding.range(Offsets::new(text).range(at, end)) } else { finding };
    Some(finding.source(limit.source))
}

fn check(subject: &ShopSubject<'_>, limits: &StorefrontLimits, out: &mut Vec<Finding>) {
    let limit = limits.shop_mini_programs;
    out.extend(said(Field::Notice, &subject.shop.notice.zh, true, limit));
    for (item, product) in shown(subject.shop) {
        let details = product.details.iter().find_map(|text| said(Field::Products, &text.zh, false, limit));
        out.extend(details.map(|finding| finding.item(item).member("details")));
    }
    for (item, event) in subject.shop.events.iter().enumerate() {
        let rules = said(Field::Events, &event.rules.zh, true, limit);
        out.extend(rules.map(|finding| finding.item(item).member("rules")));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::{messages, of_shop, places};

    #[test]
    fn texts_of_the_shop_are_read() {
        let shop = json!({
            "notice": { "zh": "复制 #小程序://小春日/abc 下单" },
            "products": [
                { "details": [{ "zh": "京都" }, { "zh": "见小程序" }, { "zh": "小程序链接" }] },
                { "details": [{ "zh": "小程序" }], "archived": true },
            ],
            "events": [{ "rules": { "zh": "打开 WXA:abc" } }, { "rules": { "ja": "小程序" } }],
        });
        let found = of_shop(&RULE, &shop);
        assert_eq!(places(&found), ["notice", "products[0].details", "events[0].rules"]);
        assert_eq!(messages(&found)[0], "Leads to a mini program: #小程序://");
        let ranges: Vec<_> = found.iter().map(|finding| finding.range.map(|range| (range.start, range.end))).collect();
        assert_eq!(ranges, [Some((3, 10)), None, Some((3, 7))]);
    }
}
