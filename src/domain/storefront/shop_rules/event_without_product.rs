//! An event that is about no product.

use super::common::{is_over, of_event, shows};
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::{CheckShop, ShopSubject};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckShop> = Rule {
    id: "event-without-product",
    severity: Severity::Warning,
    fields: &[Field::Events],
    about: About::new(Text {
        ja: "イベントに対象商品がありません。",
        zh: "活动没有商品。",
        en: "An event names no product.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "イベント「{0}」に対象商品がありません",
        zh: "活动“{0}”没有关联商品",
        en: "The event “{0}” names no product",
    },
    why: Text {
        ja: "イベントから商品へ進めません。",
        zh: "顾客无法从活动进入商品。",
        en: "Nobody gets from the event to a product.",
    },
    todo: Text {
        ja: "対象商品を選んでください。", zh: "选择商品。", en: "Pick the products it is about."
    },
};

fn check(subject: &ShopSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    for (item, event) in subject.shop.events.iter().enumerate() {
        let none = event.products.iter().all(|id| !shows(subject, id));
        if none && !event.live && !is_over(event, subject.now) {
            out.push(of_event(&RULE, item, event, "products", &WORDING));
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::in_shop;

    #[test]
    fn a_live_stream_needs_none() {
        let shop = json!({
            "products": [{ "id": "p" }],
            "events": [
                { "to": "2026-12-01T00:00:00Z" },
                { "to": "2026-12-01T00:00:00Z", "live": true },
                { "to": "2026-12-01T00:00:00Z", "products": ["p"] },
            ],
        });
        assert_eq!(in_shop(&RULE, &shop), ["events[0].products"]);
    }
}
