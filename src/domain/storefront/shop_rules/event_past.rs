//! An event that is over.

use super::common::{is_over, of_event};
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::{CheckShop, ShopSubject};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckShop> = Rule {
    id: "event-past",
    severity: Severity::Advice,
    fields: &[Field::Events],
    about: About::new(Text {
        ja: "終わったイベントが残っています。", zh: "活动已结束。", en: "An event is over."
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "イベント「{0}」は終了しています", zh: "活动“{0}”已结束", en: "The event “{0}” is over"
    },
    why: Text {
        ja: "終わった催しが店舗に残ると、情報が古く見えます。",
        zh: "结束的活动留在店铺里会显得信息陈旧。",
        en: "An event that is over makes the shop look out of date.",
    },
    todo: Text {
        ja: "期間を直すか、イベントを削除してください。",
        zh: "修改时间，或删除活动。",
        en: "Change its time, or delete it.",
    },
};

fn check(subject: &ShopSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    for (item, event) in subject.shop.events.iter().enumerate() {
        if is_over(event, subject.now) {
            out.push(of_event(&RULE, item, event, "to", &WORDING));
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::in_shop;

    #[test]
    fn its_last_second_counts() {
        let shop = json!({ "events": [{ "to": "2026-11-01T12:00:00+08:00" }, { "to": "2026-11-01T11:59:59+08:00" }] });
        assert_eq!(in_shop(&RULE, &shop), ["events[1].to"]);
    }
}
