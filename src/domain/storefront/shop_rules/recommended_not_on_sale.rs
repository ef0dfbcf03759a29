//! A recommended product that cannot be bought.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::shop::ProductState;
use crate::domain::storefront::names::name_of;
use crate::domain::storefront::{CheckShop, ShopSubject};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckShop> = Rule {
    id: "recommended-not-on-sale",
    severity: Severity::Warning,
    fields: &[Field::Recommended],
    about: About::new(Text {
        ja: "買えない商品をおすすめにしています。",
        zh: "推荐了不在售的商品。",
        en: "A recommended product cannot be bought.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "おすすめの「{0}」は{1}です", zh: "推荐商品“{0}”{1}", en: "The recommended “{0}” is {1}"
    },
    why: Text {
        ja: "店舗の先頭に、買えない商品が並びます。",
        zh: "店铺首屏会出现买不到的商品。",
        en: "The head of the shop shows what nobody can buy.",
    },
    todo: Text {
        ja: "おすすめから外すか、販売中にしてください。",
        zh: "移出推荐，或改为在售。",
        en: "Recommend another one, or put it on sale.",
    },
};

static ARCHIVED: Text = Text { ja: "保管済み", zh: "已归档", en: "archived" };
static UPCOMING: Text = Text { ja: "販売前", zh: "尚未开售", en: "not on sale yet" };
static SOLD_OUT: Text = Text { ja: "売り切れ", zh: "已售罄", en: "sold out" };
static DISCONTINUED: Text = Text { ja: "販売終了", zh: "已下架", en: "sold no more" };

fn check(subject: &ShopSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    for (item, id) in subject.shop.recommended.iter().enumerate() {
        let Some(product) = subject.product(id) else { continue };
        let state = match product.state {
            _ if product.archived => &ARCHIVED,
            ProductState::OnSale => continue,
            ProductState::Upcoming => &UPCOMING,
            ProductState::SoldOut => &SOLD_OUT,
            ProductState::Discontinued => &DISCONTINUED,
        };
        let finding = Finding::new(RULE.id, RULE.severity, Field::Recommended, &WORDING);
        out.push(finding.item(item).arg(name_of(&product.name, &product.id)).arg(state));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::{messages, of_shop, places};

    #[test]
    fn each_says_why() {
        let shop = json!({
            "products": [
                { "id": "a", "state": "on-sale" }, { "id": "b", "state": "sold-out" }, { "id": "c", "state": "upcoming" },
                { "id": "d", "state": "discontinued" }, { "id": "e", "state": "on-sale", "archived": true },
            ],
            "recommended": ["a", "b", "c", "d", "e", "gone"],
        });
        let found = of_shop(&RULE, &shop);
        assert_eq!(places(&found), ["recommended[1]", "recommended[2]", "recommended[3]", "recommended[4]"]);
        assert_eq!(messages(&found)[3], "The recommended “e” is archived");
    }
}
