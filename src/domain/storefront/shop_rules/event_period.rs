//! An event that ends before it starts.

use super::common::of_event;
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::{CheckShop, ShopSubject};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckShop> = Rule {
    id: "event-period",
    severity: Severity::Error,
    fields: &[Field::Events],
    about: About::new(Text {
        ja: "イベントの期間が逆になっています。",
        zh: "活动的起止时间颠倒。",
        en: "An event ends before it starts.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "イベント「{0}」は開始より前に終わっています",
        zh: "活动“{0}”的结束早于开始",
        en: "The event “{0}” ends before it starts",
    },
    why: Text {
        ja: "この期間では一度も開催されません。",
        zh: "这样的时间段里活动不会进行。",
        en: "It would never take place.",
    },
    todo: Text {
        ja: "開始と終了の日時を直してください。",
        zh: "改正开始和结束时间。",
        en: "Correct its start or its end.",
    },
};

fn check(subject: &ShopSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    for (item, event) in subject.shop.events.iter().enumerate() {
        if event.from > event.to {
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
    fn one_second_is_a_period() {
        let shop = json!({ "events": [
            { "from": "2026-11-01T00:00:00Z", "to": "2026-11-01T00:00:00Z" },
            { "from": "2026-11-01T00:00:01Z", "to": "2026-11-01T00:00:00Z" },
        ] });
        assert_eq!(in_shop(&RULE, &shop), ["events[1].to"]);
    }
}
