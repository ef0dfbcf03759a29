//! An event without a title.

use super::common::of_event;
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::names::blank;
use crate::domain::storefront::{CheckShop, ShopSubject};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckShop> = Rule {
    id: "event-without-title",
    severity: Severity::Warning,
    fields: &[Field::Events],
    about: About::new(Text {
        ja: "タイトルのないイベントがあります。",
        zh: "活动没有标题。",
        en: "An event has no title.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "イベントにタイトルがありません", zh: "活动没有标题", en: "An event has no title"
    },
    why: Text {
        ja: "イベントのカードに大きく表示される名前です。",
        zh: "活动卡片上醒目显示的名称。",
        en: "It is what the event’s card shows in large type.",
    },
    todo: Text {
        ja: "中国語のタイトルを入力してください。", zh: "填写中文标题。", en: "Give it a title in Chinese."
    },
};

fn check(subject: &ShopSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    for (item, event) in subject.shop.events.iter().enumerate() {
        if blank(&event.title.zh) {
            out.push(of_event(&RULE, item, event, "title", &WORDING));
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::in_shop;

    #[test]
    fn a_meaning_alone_is_no_title() {
        let shop =
            json!({ "events": [{ "title": { "zh": "小春祭" } }, { "title": { "zh": "　", "ja": "小春まつり" } }] });
        assert_eq!(in_shop(&RULE, &shop), ["events[1].title"]);
    }
}
