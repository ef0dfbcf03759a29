//! A presale whose times or sums do not fit together.

use super::common::{lowest, of_product, shown};
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::storefront::{CheckShop, ShopSubject};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckShop> = Rule {
    id: "presale-period",
    severity: Severity::Error,
    fields: &[Field::Products],
    about: About::new(Text {
        ja: "予約販売の期間や金額が合っていません。",
        zh: "预售的时间或金额不合理。",
        en: "The times or sums of a presale do not fit together.",
    }),
    check,
};

static DEPOSIT_TIME: Wording = Wording {
    message: Text {
        ja: "商品「{0}」：手付金の期間が逆です",
        zh: "商品“{0}”：定金的起止时间颠倒",
        en: "“{0}”: the deposit ends before it starts",
    },
    why: Text {
        ja: "この期間では誰も支払えません。",
        zh: "这样的时间段内没有人能付款。",
        en: "Nobody could ever pay.",
    },
    todo: Text {
        ja: "開始と終了の日時を直してください。",
        zh: "改正开始和结束时间。",
        en: "Correct its start or its end.",
    },
};

static BALANCE_TIME: Wording = Wording {
    message: Text {
        ja: "商品「{0}」：残金の期間が逆です",
        zh: "商品“{0}”：尾款的起止时间颠倒",
        en: "“{0}”: the balance ends before it starts",
    },
    why: DEPOSIT_TIME.why,
    todo: DEPOSIT_TIME.todo,
};

static EARLY: Wording = Wording {
    message: Text {
        ja: "商品「{0}」：手付金の終了前に残金の支払いが始まります",
        zh: "商品“{0}”：定金结束前就开始付尾款",
        en: "“{0}”: the balance starts before the deposit ends",
    },
    why: Text {
        ja: "手付金と残金の期間が重なり、買う人が迷います。",
        zh: "定金和尾款的时间重叠，顾客会混淆。",
        en: "Both periods overlap, which confuses buyers.",
    },
    todo: Text {
        ja: "残金の開始を手付金の終了より後にしてください。",
        zh: "把尾款开始时间放到定金结束之后。",
        en: "Let the balance start after the deposit ends.",
    },
};

static DEPOSIT: Wording = Wording {
    message: Text {
        ja: "商品「{0}」：手付金{1}が価格{2}以上です",
        zh: "商品“{0}”：定金 {1} 不低于价格 {2}",
        en: "“{0}”: the deposit {1} is not below the price {2}",
    },
    why: Text {
        ja: "手付金は価格の一部なので、価格より少なくなるはずです。",
        zh: "定金是价款的一部分，应低于价格。",
        en: "A deposit is a part of the price.",
    },
    todo: Text {
        ja: "手付金か価格を直してください。",
        zh: "改正定金或价格。",
        en: "Correct the deposit or the price.",
    },
};

static COUNTS: Wording = Wording {
    message: Text {
        ja: "商品「{0}」：手付金{1}が{3}にしか充当されません",
        zh: "商品“{0}”：定金 {1} 只抵 {3}",
        en: "“{0}”: the deposit {1} counts for only {3}",
    },
    why: Text {
        ja: "払った額より少なく充当すると、実質の値上げになります。",
        zh: "抵扣少于已付的定金，等于变相加价。",
        en: "Counting less than was paid makes the product dearer.",
    },
    todo: Text {
        ja: "充当額を手付金以上にしてください。",
        zh: "把抵扣金额设为不低于定金。",
        en: "Let it count for at least what was paid.",
    },
};

fn check(subject: &ShopSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    for (item, product) in shown(subject.shop) {
        let Some(presale) = &product.presale else { continue };
        let price = lowest(product);
        let wrong = [
            (presale.deposit_from > presale.deposit_to, Severity::Error, &DEPOSIT_TIME),
            (presale.balance_from > presale.balance_to, Severity::Error, &BALANCE_TIME),
            (presale.balance_from < presale.deposit_to, Severity::Warning, &EARLY),
            (presale.deposit >= price, Severity::Warning, &DEPOSIT),
            (presale.counts_for < presale.deposit, Severity::Warning, &COUNTS),
        ];
        for (_, severity, wording) in wrong.into_iter().filter(|(wrong, ..)| *wrong) {
            let mut finding = of_product(&RULE, item, product, "presale", wording);
            finding.severity = severity;
            for sum in [presale.deposit, price, presale.counts_for] {
                finding = finding.arg(sum.to_string());
            }
            out.push(finding);
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::RULE;
    use crate::domain::storefront::probe::{messages, of_shop};

    #[test]
    fn times_follow_one_another_and_sums_fit() {
        let said = |changes: Value| {
            let mut presale = json!({
                "deposit": 5000, "countsFor": 10000,
                "depositFrom": "2026-11-01T00:00:00Z", "depositTo": "2026-11-10T00:00:00Z",
                "balanceFrom": "2026-11-11T00:00:00Z", "balanceTo": "2026-11-13T00:00:00Z",
            });
            for (key, value) in changes.as_object().unwrap() {
                presale[key] = value.clone();
            }
            let shop = json!({ "products": [{ "id": "p", "price": 30000, "presale": presale }, { "price": 1 }] });
            messages(&of_shop(&RULE, &shop))
        };
        assert!(said(json!({})).is_empty());
        let early = json!({ "balanceFrom": "2026-11-09T00:00:00Z" });
        assert_eq!(said(early), ["“p”: the balance starts before the deposit ends"]);
        assert_eq!(said(json!({ "depositTo": "2026-10-31T00:00:00Z" })), ["“p”: the deposit ends before it starts"]);
        assert_eq!(said(json!({ "balanceTo": "2026-11-10T00:00:00Z" })), ["“p”: the balance ends before it starts"]);
        assert_eq!(said(json!({ "countsFor": 4999 })), ["“p”: the deposit ¥50 counts for only ¥49.99"]);
        assert_eq!(
            said(json!({ "deposit": 30000, "countsFor": 30000 })),
            ["“p”: the deposit ¥300 is not below the price ¥300"]
        );
    }
}
