//! A product on a note that nobody can buy.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::shop::ProductState;
use crate::domain::storefront::names::name_of;
use crate::domain::storefront::{CheckLeads, LeadsSubject};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckLeads> = Rule {
    id: "note-product-not-on-sale",
    severity: Severity::Warning,
    fields: &[Field::Products],
    about: About::new(Text {
        ja: "買えない商品を投稿に付けています。",
        zh: "笔记里的商品买不到。",
        en: "A product on the note cannot be bought.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text { ja: "商品「{0}」は{1}です", zh: "商品“{0}”{1}", en: "The product “{0}” is {1}" },
    why: Text {
        ja: "読んだ人が商品カードを開いても、買えません。",
        zh: "读者点开商品卡片也买不到。",
        en: "Readers who open the card cannot buy it.",
    },
    todo: Text {
        ja: "販売中の商品に替えるか、販売状態を直してください。",
        zh: "换成在售商品，或更新销售状态。",
        en: "Show one that is on sale, or put this one back on sale.",
    },
};

static SOLD_OUT: Text = Text { ja: "売り切れ", zh: "已售罄", en: "sold out" };
static DISCONTINUED: Text = Text { ja: "販売終了", zh: "已下架", en: "sold no more" };

fn check(subject: &LeadsSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    let Some(shop) = subject.shop else { return };
    for (item, id) in subject.note.products.iter().enumerate() {
        let Some(product) = shop.product(id).filter(|product| !product.archived) else { continue };
        let state = match product.state {
            // A note may well announce what is sold later.
            ProductState::OnSale | ProductState::Upcoming => continue,
            ProductState::SoldOut => &SOLD_OUT,
            ProductState::Discontinued => &DISCONTINUED,
        };
        let finding = Finding::new(RULE.id, RULE.severity, Field::Products, &WORDING);
        out.push(finding.item(item).arg(name_of(&product.name, id)).arg(state));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::account::AccountKind;
    use crate::domain::storefront::probe::{messages, of_note, places};

    #[test]
    fn what_is_sold_later_may_be_announced() {
        let shop = json!({ "products": [
            { "id": "a", "state": "upcoming" }, { "id": "b", "state": "sold-out" }, { "id": "c", "state": "discontinued" },
        ] });
        let found = of_note(AccountKind::EnterprisePro, &RULE, &json!({ "products": ["a", "b", "c", "x"] }), &shop);
        assert_eq!(places(&found), ["products[1]", "products[2]"]);
        assert_eq!(messages(&found)[0], "The product “b” is sold out");
    }
}
