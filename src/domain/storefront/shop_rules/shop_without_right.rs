//! A shop kept by an ordinary account.

use crate::domain::account::AccountKind;
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::shop::Shop;
use crate::domain::storefront::{CheckShop, ShopSubject};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckShop> = Rule {
    id: "shop-without-right",
    severity: Severity::Warning,
    fields: &[Field::Shop],
    about: About::new(Text {
        ja: "一般アカウントが店舗を持っています。",
        zh: "普通账号开了店铺。",
        en: "An ordinary account keeps a shop.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "一般アカウントは店舗を持てません",
        zh: "普通账号不能开店",
        en: "An ordinary account cannot keep a shop",
    },
    why: Text {
        ja: "店舗を開けるのはプロアカウントだけです。",
        zh: "只有专业号可以开店。",
        en: "Only professional accounts have one.",
    },
    todo: Text {
        ja: "アカウントの種類を確かめてください。", zh: "确认账号类型。", en: "Check the kind of account."
    },
};

fn check(subject: &ShopSubject<'_>, limits: &StorefrontLimits, out: &mut Vec<Finding>) {
    let limit = limits.account_selling;
    let sells = limit.value || subject.account.is_none_or(AccountKind::may_sell);
    // An empty shop is none.
    if !sells && *subject.shop != Shop::default() {
        out.push(Finding::new(RULE.id, RULE.severity, Field::Shop, &WORDING).source(limit.source));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::account::AccountKind;
    use crate::domain::storefront::probe::kept_by;

    #[test]
    fn professional_accounts_may() {
        let shop = json!({ "name": { "zh": "小春日品牌店" } });
        assert_eq!(kept_by(AccountKind::Ordinary, &RULE, &shop).len(), 1);
        assert!(kept_by(AccountKind::IndividualPro, &RULE, &shop).is_empty());
        assert!(kept_by(AccountKind::Ordinary, &RULE, &json!({})).is_empty());
    }
}
