//! A product on a note that the shop no longer has.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::names::name_of;
use crate::domain::storefront::{CheckLeads, LeadsSubject};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckLeads> = Rule {
    id: "note-product-gone",
    severity: Severity::Error,
    fields: &[Field::Products],
    about: About::new(Text {
        ja: "投稿の商品が店舗にありません。",
        zh: "笔记里的商品已不在店铺。",
        en: "A product on the note is not in the shop.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "商品「{0}」は店舗にありません",
        zh: "店铺里没有商品“{0}”",
        en: "The shop has no product “{0}”",
    },
    why: Text {
        ja: "商品が削除されたか保管されたため、投稿時に選べません。",
        zh: "该商品已删除或归档，发布时选不到。",
        en: "It was deleted or archived, so it cannot be picked when posting.",
    },
    todo: Text {
        ja: "投稿から外すか、店舗に戻してください。",
        zh: "从笔记移除，或在店铺恢复该商品。",
        en: "Take it off the note, or bring it back in the shop.",
    },
};

static REMOVE: Text = Text { ja: "投稿から外す", zh: "从笔记移除", en: "Take it off the note" };

fn check(subject: &LeadsSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    let Some(shop) = subject.shop else { return };
    for (item, id) in subject.note.products.iter().enumerate() {
        let product = shop.product(id);
        if product.is_none_or(|product| product.archived) {
            let name = product.map_or_else(|| id.clone().into(), |product| name_of(&product.name, id));
            let finding = Finding::new(RULE.id, RULE.severity, Field::Products, &WORDING).item(item).arg(name);
            out.push(finding.remove_item(&REMOVE));
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::account::AccountKind;
    use crate::domain::storefront::probe::{messages, of_note, places};

    #[test]
    fn deleted_and_archived_ones_are_gone() {
        let shop = json!({ "products": [{ "id": "a" }, { "id": "b", "archived": true, "name": { "zh": "朝露" } }] });
        let found = of_note(AccountKind::EnterprisePro, &RULE, &json!({ "products": ["a", "b", "x"] }), &shop);
        assert_eq!(places(&found), ["products[1]", "products[2]"]);
        assert_eq!(messages(&found), ["The shop has no product “朝露”", "The shop has no product “x”"]);
        assert_eq!(found[1].fixes.len(), 1);
    }
}
