//! An ordinary account that shows a shop or products.

use crate::domain::account::{ProfileTab, Service};
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::{AccountSubject, CheckAccount};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckAccount> = Rule {
    id: "sells-without-right",
    severity: Severity::Warning,
    fields: &[Field::Services, Field::Tabs],
    about: About::new(Text {
        ja: "一般アカウントに店舗や商品が表示されています。",
        zh: "普通账号显示了店铺或商品。",
        en: "An ordinary account shows a shop or products.",
    }),
    check,
};

static SHOP: Wording = Wording {
    message: Text {
        ja: "一般アカウントに店舗ボタンは付きません",
        zh: "普通账号没有店铺入口",
        en: "An ordinary account has no way into a shop",
    },
    why: Text {
        ja: "店舗や商品を出せるのはプロアカウントだけです。",
        zh: "只有专业号可以展示店铺和商品。",
        en: "Only professional accounts show a shop or products.",
    },
    todo: Text {
        ja: "アカウントの種類を直すか、店舗ボタンを外してください。",
        zh: "改正账号类型，或去掉店铺入口。",
        en: "Correct the kind of account, or take the button out.",
    },
};

static PRODUCTS: Wording = Wording {
    message: Text {
        ja: "一般アカウントに商品タブは出ません",
        zh: "普通账号没有商品栏目",
        en: "An ordinary account has no products tab",
    },
    why: SHOP.why,
    todo: Text {
        ja: "アカウントの種類を直すか、商品タブを外してください。",
        zh: "改正账号类型，或去掉商品栏目。",
        en: "Correct the kind of account, or take the tab out.",
    },
};

fn check(subject: &AccountSubject<'_>, limits: &StorefrontLimits, out: &mut Vec<Finding>) {
    let limit = limits.account_selling;
    let account = subject.account;
    if limit.value || account.kind.may_sell() {
        return;
    }
    let shops = account.services.iter().enumerate().filter(|(_, service)| **service == Service::Shop);
    let shops = shops.map(|(item, _)| (Field::Services, item, &SHOP));
    let tabs = account.tabs.iter().enumerate().filter(|(_, tab)| **tab == ProfileTab::Products);
    for (field, item, wording) in shops.chain(tabs.map(|(item, _)| (Field::Tabs, item, &PRODUCTS))) {
        out.push(Finding::new(RULE.id, RULE.severity, field, wording).item(item).source(limit.source));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::in_account;

    #[test]
    fn the_button_and_the_tab_are_marked() {
        let mut account = json!({ "services": ["message", "shop"], "tabs": ["products", "notes"] });
        assert_eq!(in_account(&RULE, &account), ["services[1]", "tabs[0]"]);
        account["kind"] = json!("individual-pro");
        assert!(in_account(&RULE, &account).is_empty());
    }
}
