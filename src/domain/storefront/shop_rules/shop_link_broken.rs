//! A link in the shop that leads nowhere.

use super::common::{counts, is_over, seconds, shown as shown_places};
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::names::{blank, listed, name_of};
use crate::domain::storefront::{CheckShop, NoteState, ShopSubject};
use crate::domain::wording::{Arg, Wording};

/// The rule.
pub const RULE: Rule<CheckShop> = Rule {
    id: "shop-link-broken",
    severity: Severity::Warning,
    fields: &[Field::Recommended, Field::Categories, Field::Products, Field::Coupons, Field::Gifts, Field::Events],
    about: About::new(Text {
        ja: "店舗の中に、行き先のないリンクがあります。",
        zh: "店铺中有失效的关联。",
        en: "A link in the shop leads nowhere.",
    }),
    check,
};

static MISSING: Wording = Wording {
    message: Text {
        ja: "「{0}」が、存在しない商品を指しています：{1}",
        zh: "“{0}”关联了不存在的商品：{1}",
        en: "“{0}” names products that are gone: {1}",
    },
    why: Text {
        ja: "削除された商品か、IDの誤りです。店舗には表示されません。",
        zh: "商品已删除或 ID 有误，不会显示。",
        en: "They were deleted, or the ids are wrong; they do not show.",
    },
    todo: Text {
        ja: "外すか、選び直してください。", zh: "移除，或重新选择。", en: "Take them out, or pick again."
    },
};

static ARCHIVED: Wording = Wording {
    message: Text {
        ja: "「{0}」が、保管した商品を指しています：{1}",
        zh: "“{0}”关联了已归档的商品：{1}",
        en: "“{0}” names archived products: {1}",
    },
    why: Text {
        ja: "保管した商品は店舗に表示されません。",
        zh: "归档的商品不会显示在店铺里。",
        en: "The shop does not show what is archived.",
    },
    todo: Text {
        ja: "外すか、保管を解いてください。",
        zh: "移除，或取消归档。",
        en: "Take them out, or bring them back.",
    },
};

static SELF: Wording = Wording {
    message: Text {
        ja: "おすすめの商品「{1}」が見つかりません",
        zh: "推荐的商品“{1}”不存在",
        en: "The recommended product “{1}” is gone",
    },
    why: MISSING.why,
    todo: Text {
        ja: "ほかの商品を選んでください。", zh: "改选其他商品。", en: "Recommend another one."
    },
};

static NOTES: Wording = Wording {
    message: Text {
        ja: "商品「{0}」に、存在しない投稿が結び付いています：{1}",
        zh: "商品“{0}”关联了不存在的笔记：{1}",
        en: "“{0}” is tied to notes that are gone: {1}",
    },
    why: Text {
        ja: "削除された投稿か、IDの誤りです。",
        zh: "笔记已删除，或 ID 有误。",
        en: "They were deleted, or the ids are wrong.",
    },
    todo: MISSING.todo,
};

/// A list of products somewhere in the shop.
struct List<'a> {
    field: Field,
    item: usize,
    name: Arg,
    products: &'a [String],
    /// Whether a buyer can get there: what is over shows nothing any more.
    shown: bool,
}

fn lists<'a>(subject: &ShopSubject<'a>) -> Vec<List<'a>> {
    let (shop, now) = (subject.shop, subject.now);
    let mut lists = Vec::new();
    for (item, category) in shop.categories.iter().enumerate() {
        let name = name_of(&category.name, &category.id);
        lists.push(List { field: Field::Categories, item, name, products: &category.products, shown: true });
    }
    for (item, coupon) in shop.coupons.iter().enumerate() {
        let name = name_of(&coupon.name, &coupon.id);
        lists.push(List { field: Field::Coupons, item, name, products: &coupon.products, shown: counts(coupon, now) });
    }
    for (item, gift) in shop.gifts.iter().enumerate() {
        let shown = gift.to.is_none_or(|to| to.epoch() >= seconds(now));
        let name = name_of(&gift.name, &gift.id);
        lists.push(List { field: Field::Gifts, item, name, products: &gift.products, shown });
    }
    for (item, event) in shop.events.iter().enumerate() {
        let name = name_of(&event.title, &event.id);
        lists.push(List { field: Field::Events, item, name, products: &event.products, shown: !is_over(event, now) });
    }
    lists
}

fn check(subject: &ShopSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    let finding = |field, item, wording, name: Arg, named: String| {
        Finding::new(RULE.id, RULE.severity, field, wording).item(item).arg(name).arg(named)
    };
    let shop = subject.shop;
    for (item, id) in shop.recommended.iter().enumerate() {
        // That an archived one is recommended is said by another rule.
        if subject.product(id).is_none() {
            out.push(finding(Field::Recommended, item, &SELF, Arg::Quote(String::new()), listed([id.as_str()])));
        }
    }
    for List { field, item, name, products, shown } in lists(subject) {
        let missing = listed(products.iter().map(String::as_str).filter(|id| subject.product(id).is_none()));
        let archived = products.iter().filter_map(|id| subject.product(id)).filter(|product| shown && product.archived);
        let archived =
            listed(archived.map(
                |product| {
                    if blank(&product.name.zh) { product.id.as_str() } else { product.name.zh.as_str() }
                },
            ));
        for (wording, named) in [(&MISSING, missing), (&ARCHIVED, archived)] {
            if !named.is_empty() {
                out.push(finding(field, item, wording, name.clone(), named).member("products"));
            }
        }
    }
    for (item, product) in shown_places(shop) {
        let notes = product.notes.iter().map(String::as_str);
        let gone = listed(notes.filter(|note| (subject.around.note)(note) == NoteState::Missing));
        if !gone.is_empty() {
            let name = name_of(&product.name, &product.id);
            out.push(finding(Field::Products, item, &NOTES, name, gone).member("notes"));
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::in_shop;

    #[test]
    fn every_list_is_followed() {
        let to = "2026-12-01T00:00:00Z";
        let shop = json!({
            "products": [
                { "id": "a", "notes": ["n1", "plan1", "gone1"] },
                { "id": "old", "archived": true, "notes": ["gone2"] },
            ],
            "recommended": ["a", "x", "old"],
            "categories": [{ "products": ["a"] }, { "products": ["x", "old"] }],
            "coupons": [{ "products": ["y"], "to": to }, { "products": [], "to": to }],
            "gifts": [{ "products": ["z"] }],
            "events": [{ "products": ["x"], "to": to }],
        });
        let said = in_shop(&RULE, &shop);
        let expected = [
            "recommended[1]",
            "categories[1].products",
            "categories[1].products",
            "coupons[0].products",
            "gifts[0].products",
            "events[0].products",
            "products[0].notes",
        ];
        assert_eq!(said, expected);
    }

    #[test]
    fn what_is_over_may_name_what_is_archived() {
        let list = json!([{ "products": ["old"], "to": "2026-10-01T00:00:00Z" }]);
        let shop = json!({
            "products": [{ "id": "old", "archived": true }], "coupons": list, "events": list, "gifts": list,
        });
        assert!(in_shop(&RULE, &shop).is_empty());
    }
}
